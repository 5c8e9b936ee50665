import type { Cleartext, Https, Observation } from '../model/observation.ts'
import type { HostPort, Target } from '../model/target.ts'
import { observeCleartext } from './cleartext.ts'
import { notAsked, type ProbeContext } from './context.ts'
import { observeEndpoint } from './endpoint.ts'
import { observeHttps } from './https.ts'
import type { Plan } from './plan.ts'
import { observeReach } from './reach.ts'
import { dialledHosts, resolve } from './resolve.ts'
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
  const addresses = dialledHosts(resolution)
  if (!target.reachable) {
    const reached = addresses.map((host) => ({ host, port: dialled.port }))
    return { at: startedAt.toISOString(), resolution, endpoints: await observeReach(reached, context) }
  }
  const sides = addresses.map((host) => ({ host, port: dialled.port, tlsSide: pendingTlsSide() }))
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
  return { at: startedAt.toISOString(), resolution, endpoints }
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
