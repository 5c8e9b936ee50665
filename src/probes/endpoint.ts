import { alertOf, isTls } from '../model/negotiation.ts'
import type { Cleartext, EndpointObservation, Exchange, Listing, Reply, ServedFlight } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { diagnosticHello } from '../tls/plain-hello.ts'
import { INTERNAL_ERROR } from '../tls/registry/alerts.ts'
import { isEcdsaScheme } from '../tls/registry/signature-schemes.ts'
import { TLS_1_3 } from '../tls/registry/versions.ts'
import { type Asked, firstAnswer, wasSilent } from './answers.ts'
import { CertificateShelf } from './certificate-shelf.ts'
import type { ProbeContext } from './context.ts'
import { exchange } from './exchange.ts'
import { listAccepted } from './listing.ts'
import type { Plan } from './plan.ts'
import { type Ask, askLater, disturbed, proveAll } from './prove.ts'
import { type Question, question, startConversation } from './question.ts'
import { onTheWay } from './resolve.ts'
import { repeatSamples } from './samples.ts'
import { serverNameOf } from './server-name.ts'
import type { PendingTlsSide } from './tls-side.ts'

/** Asks one address everything in the plan, all at once, then what the answers call for. */
export async function observeEndpoint(
  target: Target,
  dialled: HostPort,
  tlsSide: PendingTlsSide,
  cleartext: Promise<Cleartext>,
  plan: Plan,
  context: ProbeContext,
): Promise<EndpointObservation> {
  const shelf = new CertificateShelf()
  const serverName = serverNameOf(target.host)
  const ask: Ask = async (asked) => {
    const { hello: long, shorter } = asked.question
    const hellos = asked.replies.at(-1)?.kind === 'silent' && shorter.length > 0 ? shorter : [long]
    for (const hello of hellos) {
      const conversation = startConversation(hello, serverName, context)
      asked.helloBytes ||= conversation.firstFlight.length
      // A server may have one kind of certificate only, and refuse the other without an alert.
      const isRefusable = asked.question.purpose !== 'client'
      const reply = shelf.keep(await exchange(conversation, dialled.host, dialled.port, context, isRefusable))
      asked.replies.push(reply)
      const isAnswer = reply.kind === 'flight' || reply.kind === 'alert'
      if (isAnswer && hello !== long) asked.notes.push('short-hello')
      // A refusal is one of these suites only; the rest are in the next hello.
      if (firstAnswer(asked)?.kind !== 'refused') return
    }
  }
  const asked = [...(await proveAll(plan.questions, ask, context))]
  const askMore = async (): Promise<void> => {
    const more = [...otherFamily(asked, plan), ...olderLegacy(asked, plan)]
    const unasked = more.filter((question) => asked.every((one) => one.question !== question))
    if (unasked.length > 0) asked.push(...(await proveAll(unasked, ask, context, asked)))
  }
  await askMore()
  const clients = asked.filter(({ question }) => question.isPositive)
  if (
    !clients.some(({ replies }) => replies.some(showsCertificate)) &&
    asked.some(({ replies }) => replies.some(isTls))
  ) {
    asked.push(...(await proveAll([DIAGNOSTIC], ask, context, asked)))
  }
  const open = await disturbed(asked, context)
  // One that stays silent takes all the time that its target has left, so it comes after everything else.
  const [soon, last] = open.some(wasSilent) ? [[], open] : [open, []]
  if (await askLater(soon, asked, ask, context)) await askMore()
  const sampled = new Set<Asked>()
  const sample = async (): Promise<void> => {
    const answered = asked.filter((one) => one.answer?.kind !== 'unknown' && !sampled.has(one))
    for (const one of answered) sampled.add(one)
    await repeatSamples(answered, target.samples, ask, context)
  }
  await sample()
  tlsSide.finish(async () => {
    const accepted = asked.find(({ question, answer }) => question.isPositive && answer?.kind === 'accepted')
    if (accepted === undefined) return false
    const conversation = startConversation(accepted.question.hello, serverName, context)
    return (await exchange(conversation, dialled.host, dialled.port, context)).kind === 'flight'
  })
  const exchanges = (): readonly Exchange[] => asked.map((one) => toExchange(one, serverName))
  const list = (): Promise<readonly Listing[]> => listAccepted(exchanges(), plan, serverName, dialled, context)
  let listings = await list()
  const cleartextSeen = await cleartext
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
  return {
    address: hostPort(dialled.host, dialled.port),
    ...onTheWay(dialled, context),
    exchanges: exchanges(),
    certificates: shelf.certificates(),
    listings,
    cleartext: cleartextSeen,
  }
}

const DIAGNOSTIC: Question = question('diagnostic', diagnosticHello())

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

/**
 * TLS 1.2 shows both leaves of a dual server, each to its own hello. Where such a hello was not answered, or the server
 * speaks TLS 1.3 alone, a hello of TLS 1.3 asks for the family that its answer to the client did not show.
 */
function otherFamily(asked: readonly Asked[], { otherFamily: questions }: Plan): readonly Question[] {
  const flight = asked.find(({ question }) => question.purpose === 'client')?.replies.findLast(isFlight)
  if (questions === null || flight?.facts.version !== TLS_1_3 || flight.facts.signatureScheme === null) return []
  const shown = isEcdsaScheme(flight.facts.signatureScheme) ? 'ecdsa' : 'rsa'
  const limited = asked.filter(({ question }) => question.purpose.startsWith('client-1.2'))
  const hasTls12 = limited.some(({ answer }) => answer?.kind === 'accepted')
  return (['ecdsa', 'rsa'] as const)
    .filter((family) => {
      const answer = limited.find(({ question }) => question.purpose === `client-1.2-${family}`)?.answer
      return family !== shown && (!hasTls12 || answer?.kind === 'unknown')
    })
    .map((family) => questions[family])
}

function olderLegacy(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const isOpen = asked.some(
    ({ question, answer }) =>
      question.purpose === 'legacy' && answer?.kind === 'refused' && answer.evidence === 'no-alert',
  )
  return isOpen ? plan.olderLegacy : []
}

function isFlight(reply: Reply): reply is ServedFlight {
  return reply.kind === 'flight'
}

function showsCertificate(reply: Reply): boolean {
  return reply.kind === 'flight' && reply.certificates.length > 0
}
