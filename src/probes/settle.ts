import { alertOf, flightsOf } from '../model/negotiation.ts'
import type { Cleartext, EndpointObservation, Exchange, Https, Listing } from '../model/observation.ts'
import type { HostPort, Target } from '../model/target.ts'
import { INTERNAL_ERROR } from '../tls/registry/alerts.ts'
import { type Asked, wasSilent } from './answers.ts'
import type { ProbeContext } from './context.ts'
import { exchange } from './exchange.ts'
import { type Lister, listerFor } from './lister.ts'
import { listAccepted } from './listing.ts'
import { withDetails } from './listing-details.ts'
import type { Plan } from './plan.ts'
import { type Ask, askLater, disturbed } from './prove.ts'
import { startConversation } from './question.ts'
import { repeatSamples } from './samples.ts'
import type { PendingTlsSide } from './tls-side.ts'

/** One address, and what was asked of it so far. */
export interface Inquiry {
  readonly asked: readonly Asked[]
  readonly ask: Ask
  /** Asks what new answers call for. */
  askMore(): Promise<void>
  readonly serverName: string | null
  readonly dialled: HostPort
  readonly target: Target
  readonly plan: Plan
  readonly context: ProbeContext
}

/** What the same address is asked beside its TLS: already on its way. */
export interface HttpSides {
  readonly cleartext: Promise<Cleartext>
  readonly https: Promise<Https>
}

/** Everything asked: what was left open once more, the samples, the listing of what is accepted, and the sides of HTTP. */
export async function settle(
  inquiry: Inquiry,
  tlsSide: PendingTlsSide,
  sides: HttpSides,
): Promise<Omit<EndpointObservation, 'address' | 'certificates'>> {
  const { asked, ask, askMore, serverName, dialled, target, plan, context } = inquiry
  const open = await disturbed(asked, context)
  // One that stays silent takes all the time that its target has left, so it comes after everything else.
  const [soon, last] = open.some(wasSilent) ? [[], open] : [open, []]
  if (await askLater(soon, asked, ask, context)) await askMore()
  const sampled = new Set<Asked>()
  const sample = async (): Promise<void> => {
    const answered = asked.filter((one) => one.answer?.kind !== 'unknown' && !sampled.has(one))
    for (const one of answered) sampled.add(one)
    await repeatSamples(answered, target.samples, ask, context, asked)
  }
  await sample()
  tlsSide.finish(() => isWilling(inquiry))
  const exchanges = (): readonly Exchange[] => asked.map((one) => toExchange(one, serverName))
  const lister = (): Lister | null => listerFor(flightsOf({ exchanges: exchanges() }), serverName, dialled, context)
  const list = (): Promise<readonly Listing[]> => listAccepted(exchanges(), plan, lister())
  let listings = await list()
  const [cleartext, https] = await Promise.all([sides.cleartext, sides.https])
  if (await askLater(last, asked, ask, context)) {
    await askMore()
    await sample()
    if (last.some(({ answer }) => answer?.kind === 'accepted')) {
      // The end of the target's time must not take back what is known.
      const whole = listings.filter(({ isComplete }) => isComplete)
      const more = (await list()).filter(({ version }) => whole.every((one) => one.version !== version))
      listings = [...whole, ...more]
    }
  }
  const details = plan.full ? lister() : null
  if (details !== null) listings = await withDetails(listings, details)
  return { exchanges: exchanges(), listings, cleartext, https }
}

/** Whether a handshake that succeeded before still does. */
async function isWilling({ asked, serverName, dialled, context }: Inquiry): Promise<boolean> {
  const accepted = asked.find(({ question, answer }) => question.isPositive && answer?.kind === 'accepted')
  if (accepted === undefined) return false
  const conversation = startConversation(accepted.question.hello, serverName, context)
  return (await exchange(conversation, dialled.host, dialled.port, context)).kind === 'flight'
}

function toExchange(
  { question: { purpose, offer }, replies, answer, notes, helloBytes }: Asked,
  name: string | null,
): Exchange {
  const { hasServerName, ...offered } = offer
  const exchange: Exchange = {
    purpose,
    offer: { ...offered, serverName: hasServerName ? name : null, bytes: helloBytes },
    replies,
    answer: answer ?? { kind: 'unknown', reason: 'not-asked', reply: null },
    notes: [...new Set(notes)],
  }
  return alertOf(exchange) === INTERNAL_ERROR
    ? { ...exchange, notes: [...exchange.notes, 'internal-error-alert'] }
    : exchange
}
