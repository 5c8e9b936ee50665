import type { Cleartext, EndpointObservation, Https, Observation } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { observeCleartext } from './cleartext.ts'
import { notAsked, type ProbeContext } from './context.ts'
import { observeEndpoint } from './endpoint.ts'
import { observeHttps } from './https.ts'
import type { Plan } from './plan.ts'
import { NOTHING_ELSE, observeReach } from './reach.ts'
import { onTheWay, type Place, placesOf, resolve } from './resolve.ts'
import { pendingTlsSide, type TlsSide } from './tls-side.ts'

/** Everything that is asked of one target: each address on its own, all at once. Never rejects. */
export async function observe(
  target: Target,
  plan: Plan,
  startedAt: Date,
  context: ProbeContext,
): Promise<Observation> {
  const dialled: HostPort = target.connect ?? target
  const resolution = await resolve(dialled, context)
  const places = placesOf(resolution, dialled, context)
  const cleared = places.filter(({ refusal }) => refusal === null)
  const seen = (asked: readonly EndpointObservation[]): Observation => {
    const left = [...asked]
    const endpoints = places.flatMap((place) => unasked(place, context) ?? left.splice(0, 1))
    return { at: startedAt.toISOString(), resolution, endpoints }
  }
  if (!target.reachable) return seen(await observeReach(cleared, context))
  const sides = cleared.map(({ host, port }) => ({ host, port, tlsSide: pendingTlsSide() }))
  const [first] = sides
  // A cleartext side that has a name of its own is the same one for every address.
  const named =
    plan.asksCleartext && target.http !== null && first !== undefined
      ? observeCleartext(target, first, first.tlsSide, context)
      : null
  const endpoints = await Promise.all(
    sides.map((side) => {
      const cleartext = named ?? cleartextOf(target, side, side.tlsSide, plan, context)
      const https = httpsOf(target, side, plan, context)
      return observeEndpoint(target, side, side.tlsSide, { cleartext, https }, plan, context)
    }),
  )
  return seen(endpoints)
}

/** An address that nothing is asked of; null for one that was cleared. */
function unasked({ refusal, ...place }: Place, context: ProbeContext): EndpointObservation | null {
  if (refusal === null) return null
  const address = hostPort(place.host, place.port)
  return { address, ...onTheWay(place, context), notDialled: refusal, ...NOTHING_ELSE }
}

function cleartextOf(
  target: Target,
  dialled: HostPort,
  tlsSide: TlsSide,
  plan: Plan,
  context: ProbeContext,
): Promise<Cleartext> {
  if (!plan.asksCleartext) return Promise.resolve({ kind: 'not-asked', reason: 'not-in-policy' })
  return observeCleartext(target, dialled, tlsSide, context)
}

function httpsOf(target: Target, dialled: HostPort, plan: Plan, context: ProbeContext): Promise<Https> {
  if (!plan.asksHttps) return Promise.resolve({ kind: 'not-asked', reason: 'not-in-policy' })
  return observeHttps(target, dialled, context)
}

/** An observation of a target that the run did not come to. */
export function unobserved(at: Date, signal: AbortSignal): Observation {
  return { at: at.toISOString(), resolution: notAsked(signal), endpoints: [] }
}
