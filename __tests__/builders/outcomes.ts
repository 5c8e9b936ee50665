import { rememberingReader } from '../../src/model/build-case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation, Observation, Reply, Resolution } from '../../src/model/observation.ts'
import type { RequirementId, Requirements } from '../../src/model/policy.ts'
import type { Target } from '../../src/model/target.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { RULES } from '../../src/rules/index.ts'
import { NOW } from './certificates.ts'
import { anEndpoint, REQUIREMENTS } from './endpoint.ts'
import { aTarget } from './target.ts'

export const V4 = '192.0.2.1:443'
export const OTHER_V4 = '192.0.2.2:443'
export const V6 = '[2001:db8::1]:443'
export const NO_ROUTE: Reply = { kind: 'no-route', code: 'ENETUNREACH' }
export const HTTP: Reply = { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' }

interface Wanted {
  readonly endpoints?: readonly EndpointObservation[]
  readonly resolution?: Resolution
  readonly requirements?: Requirements
  readonly target?: Partial<Target>
  readonly requireIpv6?: boolean
}

/** Without anything to compare with these have nothing to say. */
export const NEED_SOMETHING: readonly RequirementId[] = RULES.filter(
  ({ isConfigured }) => isConfigured !== undefined,
).map(({ id }) => id)

export function configured(outcomes: ReadonlyMap<RequirementId, Outcome>): readonly Outcome[] {
  return [...outcomes].flatMap(([id, outcome]) => (NEED_SOMETHING.includes(id) ? [] : [outcome]))
}

export function outcomes(wanted: Wanted) {
  const { endpoints = [at(V4)], resolution, requirements = REQUIREMENTS, target = {}, requireIpv6 = false } = wanted
  const addresses = endpoints.map(({ address }) => address)
  const observation: Observation = {
    at: NOW.toISOString(),
    resolution: resolution ?? { kind: 'resolved', addresses },
    endpoints,
  }
  const judged = evaluate({
    target: aTarget(target),
    observation,
    requirements,
    trust: { stores: [], roots: [] },
    client: 'ios-18.4-ats',
    requireIpv6,
    at: NOW,
    read: rememberingReader(),
  })
  return new Map<RequirementId, Outcome>(judged.map(({ rule, outcome }) => [rule.id, outcome]))
}

/** An endpoint with this address that does everything right, but for the certificates, of which it shows none. */
export function at(address: string): EndpointObservation {
  const noCertificates = (reply: Reply): Reply => (reply.kind === 'flight' ? { ...reply, certificates: [] } : reply)
  const { exchanges, ...rest } = anEndpoint()
  return {
    ...rest,
    address,
    exchanges: exchanges.map((one) => ({ ...one, replies: one.replies.map(noCertificates) })),
  }
}

/** One that answers every hello so; nothing for a question that was never asked. */
export function always(address: string, ...replies: readonly Reply[]): EndpointObservation {
  const endpoint = at(address)
  return {
    ...endpoint,
    exchanges: endpoint.exchanges.map((one) => ({
      ...one,
      replies,
      answer: { kind: 'unknown', reason: 'cannot-connect', reply: 0 },
    })),
  }
}
