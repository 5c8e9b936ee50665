import type { Observation } from '../model/observation.ts'
import type { HostPort, Target } from '../model/target.ts'
import { notAsked, type ProbeContext } from './context.ts'
import { observeEndpoint } from './endpoint.ts'
import type { Plan } from './plan.ts'
import { resolve } from './resolve.ts'

/** Everything that is asked of one target: each address on its own, all at once. Never rejects. */
export async function observe(
  target: Target,
  plan: Plan,
  startedAt: Date,
  context: ProbeContext,
): Promise<Observation> {
  const dialled: HostPort = target.connect ?? target
  const resolution = await resolve(dialled.host, context)
  const addresses = 'addresses' in resolution ? resolution.addresses.slice(0, MAX_ADDRESSES) : []
  const endpoints = await Promise.all(
    addresses.map((host) => observeEndpoint(target, { host, port: dialled.port }, plan, context)),
  )
  return { at: startedAt.toISOString(), resolution, endpoints }
}

/** Addresses of one name that are asked; a name with more is a fault of its zone, or meant to cost us. */
const MAX_ADDRESSES = 64

/** An observation of a target that the run did not come to. */
export function unobserved(at: Date, signal: AbortSignal): Observation {
  return { at: at.toISOString(), resolution: notAsked(signal), endpoints: [] }
}
