import { expect, test } from '@jest/globals'
import { rememberingReader } from '../../src/model/build-case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation, Observation, Reply, Resolution } from '../../src/model/observation.ts'
import type { RequirementId, Requirements } from '../../src/model/policy.ts'
import type { Target } from '../../src/model/target.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { RULES } from '../../src/rules/index.ts'
import { NOW } from '../builders/certificates.ts'
import { anEndpoint, REQUIREMENTS } from '../builders/endpoint.ts'
import { aFlight, alert, closed, connectionRefused, silent } from '../builders/replies.ts'
import { aTarget } from '../builders/target.ts'

const V4 = '192.0.2.1:443'
const OTHER_V4 = '192.0.2.2:443'
const V6 = '[2001:db8::1]:443'
const NO_ROUTE: Reply = { kind: 'no-route', code: 'ENETUNREACH' }
const HTTP: Reply = { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' }
const SSH: Reply = { kind: 'not-tls', firstBytes: '5353482d' }

interface Wanted {
  readonly endpoints?: readonly EndpointObservation[]
  readonly resolution?: Resolution
  readonly requirements?: Requirements
  readonly target?: Partial<Target>
  readonly requireIpv6?: boolean
}

/** Without anything to compare with these have nothing to say. */
const NEED_SOMETHING: readonly RequirementId[] = RULES.filter(({ isConfigured }) => isConfigured !== undefined).map(
  ({ id }) => id,
)

function configured(outcomes: ReadonlyMap<RequirementId, Outcome>): readonly Outcome[] {
  return [...outcomes].flatMap(([id, outcome]) => (NEED_SOMETHING.includes(id) ? [] : [outcome]))
}

function outcomes(wanted: Wanted) {
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
function at(address: string): EndpointObservation {
  const noCertificates = (reply: Reply): Reply => (reply.kind === 'flight' ? { ...reply, certificates: [] } : reply)
  const { exchanges, ...rest } = anEndpoint()
  return {
    ...rest,
    address,
    exchanges: exchanges.map((one) => ({ ...one, replies: one.replies.map(noCertificates) })),
  }
}

/** One that answers every hello so; nothing for a question that was never asked. */
function always(address: string, ...replies: readonly Reply[]): EndpointObservation {
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

function withReply(endpoint: EndpointObservation, purpose: string, reply: Reply): EndpointObservation {
  const exchanges = endpoint.exchanges.map((one) => (one.purpose === purpose ? { ...one, replies: [reply] } : one))
  return { ...endpoint, exchanges }
}

test('one outcome for each rule, in the order of reports, without those that are off', () => {
  expect([...outcomes({}).keys()]).toEqual(RULES.map(({ id }) => id))
  const requirements: Requirements = { ...REQUIREMENTS, 'leaf-key': { level: 'off', rsa: 2048, ec: 256 } }
  const asked = [...outcomes({ requirements }).keys()]
  expect(asked).toEqual(RULES.map(({ id }) => id).filter((id) => id !== 'leaf-key'))
})

test('one address is not named, several are', () => {
  expect(outcomes({}).get('tls-version')?.message).toBe('speaks TLS 1.3')
  const two = outcomes({ endpoints: [at(V4), at(OTHER_V4)] })
  expect(two.get('tls-version')?.message).toContain(`${V4}: speaks TLS 1.3`)
})

test('the worst address decides', () => {
  const old = aFlight({ version: 0x0301, suite: 0x002f }, [])
  const endpoints = [at(V4), withReply(at(OTHER_V4), 'client', old)]
  expect(outcomes({ endpoints }).get('tls-version')).toMatchObject({
    kind: 'violated',
    message: expect.stringContaining(`${OTHER_V4}: the best version it speaks is TLS 1.0`),
  })
})

test('a name that was not resolved leaves every rule undetermined, and the remedy says what to look at', () => {
  const endpoints: readonly EndpointObservation[] = []
  const nowhere = outcomes({ endpoints, resolution: { kind: 'unresolvable', code: 'ENOTFOUND' } })
  expect([...nowhere.keys()]).toEqual(RULES.map(({ id }) => id))
  for (const outcome of configured(nowhere)) {
    expect(outcome).toEqual({
      kind: 'undetermined',
      message: 'the name does not resolve (ENOTFOUND)',
      notes: [],
      evidence: { kind: 'none' },
      remedy: { kind: 'make-reachable', what: 'the name' },
    })
  }
  const empty = outcomes({ endpoints, resolution: { kind: 'resolved', addresses: [] } })
  expect(empty.get('leaf-key')).toMatchObject({
    kind: 'undetermined',
    message: 'the name has no address',
    evidence: { kind: 'none' },
    remedy: { kind: 'make-reachable', what: 'the name' },
  })
  const late = outcomes({ endpoints, resolution: { kind: 'not-asked', reason: 'deadline' } })
  expect(late.get('leaf-key')).toEqual({
    kind: 'undetermined',
    message: expect.stringContaining('deadline'),
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
  })
})

test('addresses that were not asked leave every rule undetermined', () => {
  const resolution = { kind: 'resolved', addresses: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] } as const
  const judged = outcomes({ resolution })
  expect(judged.get('tls-version')).toMatchObject({
    kind: 'undetermined',
    message: '2 of its addresses were not asked',
    evidence: { kind: 'none' },
    remedy: { kind: 'make-reachable', what: 'fewer addresses of the name' },
  })
  expect(outcomes({ resolution: { kind: 'resolved', addresses: [] } }).get('tls-version')?.kind).toBe('met')
})

test('an IPv6 address without a route is left out while an IPv4 address speaks TLS, and noted once', () => {
  const judged = outcomes({ endpoints: [at(V4), always(V6, NO_ROUTE)] })
  expect(judged.get('tls-version')).toMatchObject({ kind: 'met', message: 'speaks TLS 1.3' })
  expect(judged.get('tls-version')?.notes).toEqual([
    { code: 'not-checked', message: `${V6} was not checked: there is no route to it from here` },
  ])
  expect(judged.get('legacy-protocols')?.notes).toEqual([])
})

test('it decides where no IPv4 address speaks TLS, where it is the only one, and where some hello did reach it', () => {
  const kindOf = (...endpoints: readonly EndpointObservation[]) => outcomes({ endpoints }).get('tls-version')?.kind
  expect(kindOf(always(V6, NO_ROUTE))).toBe('undetermined')
  expect(kindOf(always(V4, connectionRefused()), always(V6, NO_ROUTE))).toBe('undetermined')
  expect(kindOf(at('[2001:db8::2]:443'), always(V6, NO_ROUTE))).toBe('undetermined')
  expect(kindOf(at(V4), withReply(always(V6, NO_ROUTE), 'client', silent()))).toBe('undetermined')
  expect(kindOf(at(V4), always(OTHER_V4, NO_ROUTE))).toBe('undetermined')
})

test('an address that never speaks TLS leaves every rule undetermined, with every reply as evidence', () => {
  const judged = outcomes({ endpoints: [always(V4, silent(), connectionRefused())] })
  for (const outcome of configured(judged)) {
    expect(outcome).toMatchObject({
      kind: 'undetermined',
      message: `${V4} refused the connection`,
      notes: [],
      remedy: { kind: 'make-reachable', what: V4 },
    })
  }
  expect(judged.get('leaf-key')?.evidence).toMatchObject({
    kind: 'replies',
    replies: expect.arrayContaining([{ address: V4, hello: 'ios-18.4-ats', reply: 'stayed silent' }]),
  })
  const unasked = outcomes({ endpoints: [always(V4)] }).get('leaf-key')
  expect(unasked?.message).toBe(`${V4} was not asked`)
  expect(unasked?.evidence).toMatchObject({
    replies: expect.arrayContaining([{ address: V4, hello: 'legacy', reply: 'was not asked' }]),
  })
})

test('anything that only TLS says, to any hello, leaves the rules to decide', () => {
  const refused = outcomes({ endpoints: [withReply(always(V4, closed()), 'legacy', alert(70))] })
  expect(refused.get('tls-version')?.message).toBe(
    'it closed the connection without an answer when offered the hello of ios-18.4-ats',
  )
})

test('HTTP on the TLS port violates tls-version and https-only; the rest is not applicable', () => {
  const message = `${V4} does not speak TLS: it answered in cleartext HTTP (HTTP/1.1 400 Bad Request)`
  const judged = outcomes({ endpoints: [always(V4, HTTP)] })
  for (const [id, outcome] of judged) {
    const decides = id === 'tls-version' || id === 'https-only'
    if (NEED_SOMETHING.includes(id)) continue
    expect(outcome).toMatchObject({
      kind: decides ? 'violated' : 'not-applicable',
      message,
      notes: [],
      evidence: { kind: decides ? 'replies' : 'none' },
      remedy: decides ? { kind: 'enable-tls' } : null,
    })
  }
})

test('other bytes violate tls-version only', () => {
  const judged = outcomes({ endpoints: [always(V4, SSH)] })
  expect(judged.get('tls-version')).toMatchObject({ kind: 'violated', remedy: { kind: 'enable-tls' } })
  expect(judged.get('https-only')).toMatchObject({ kind: 'not-applicable', evidence: { kind: 'none' }, remedy: null })
})

test('where tls-version does not fail the run, the others do not read as if there were nothing to judge', () => {
  const requirements: Requirements = { ...REQUIREMENTS, 'tls-version': { level: 'warning', minimum: 0x0303 } }
  const judged = outcomes({ endpoints: [always(V4, SSH)], requirements })
  expect(judged.get('leaf-key')).toMatchObject({
    kind: 'undetermined',
    notes: [],
    evidence: { kind: 'replies' },
    remedy: { kind: 'enable-tls' },
  })
})

test("what is not TLS counts only in answer to the client's own hello", () => {
  const judged = outcomes({ endpoints: [withReply(always(V4, silent()), 'sslv2', HTTP)] })
  expect(judged.get('tls-version')?.kind).toBe('undetermined')
})

test('a report whose name did not resolve, and that has an endpoint all the same, is judged by it', () => {
  const resolution = { kind: 'unresolvable', code: 'ENOTFOUND' } as const
  expect(outcomes({ resolution }).get('tls-version')?.kind).toBe('met')
})

test('what has nothing to compare with is not applicable, whatever the server answers', () => {
  expect(NEED_SOMETHING).toEqual(expect.arrayContaining(['pins', 'expected-issuer', 'unreachable-from-here']))
  for (const endpoints of [[at(V4)], [always(V4, connectionRefused())], []]) {
    expect(outcomes({ endpoints }).get('pins')).toMatchObject({ kind: 'not-applicable' })
  }
})

test('a target that must not answer: one rule judges, all others are not applicable', () => {
  const silence: Reply = { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
  const target = { reachable: false }
  const absent = outcomes({ target, endpoints: [always(V4, silence, silence)] })
  expect(absent.get('unreachable-from-here')).toMatchObject({ kind: 'met', message: 'it cannot be reached from here' })
  for (const [id, { kind, message }] of absent) {
    if (id === 'unreachable-from-here') continue
    expect([id, kind, message]).toEqual([id, 'not-applicable', expect.stringContaining('reachable: false')])
  }
  expect(outcomes({ target }).get('unreachable-from-here')?.kind).toBe('violated')
  expect(outcomes({}).get('unreachable-from-here')?.kind).toBe('not-applicable')
})

test('where that rule is off nothing judges such a target, so that it is not met by nothing', () => {
  const requirements: Requirements = { ...REQUIREMENTS, 'unreachable-from-here': { level: 'off' } }
  const judged = outcomes({ target: { reachable: false }, requirements })
  expect(new Set([...judged.values()].map(({ kind }) => kind))).toEqual(new Set(['undetermined']))
})

test('of a target that must not answer an IPv6 address without a route decides only where it is alone, or required', () => {
  const target = { reachable: false }
  const silence: Reply = { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
  const endpoints = [always(V4, silence, silence), always(V6, NO_ROUTE, NO_ROUTE)]
  const both = outcomes({ target, endpoints }).get('unreachable-from-here')
  expect(both).toMatchObject({ kind: 'met', notes: [{ code: 'not-checked' }] })
  expect(outcomes({ target, endpoints, requireIpv6: true }).get('unreachable-from-here')?.kind).toBe('undetermined')
  expect(outcomes({ target, endpoints: endpoints.slice(1) }).get('unreachable-from-here')?.kind).toBe('undetermined')
})

test('of a target that must not answer addresses that were left out leave it open, unless one answered', () => {
  const target = { reachable: false }
  const resolution: Resolution = { kind: 'resolved', addresses: ['192.0.2.1', '192.0.2.2'] }
  const refused = outcomes({ target, resolution, endpoints: [always(V4, connectionRefused())] })
  expect(refused.get('unreachable-from-here')).toMatchObject({
    kind: 'undetermined',
    message: '1 of its addresses were not asked',
  })
  expect(outcomes({ target, resolution }).get('unreachable-from-here')).toMatchObject({
    kind: 'violated',
    message: 'it accepts connections from here',
  })
})

test('with require-ipv6 an IPv6 address without a route leaves every rule undetermined', () => {
  const endpoints = [at(V4), always(V6, NO_ROUTE)]
  expect(outcomes({ endpoints, requireIpv6: true }).get('tls-version')).toMatchObject({
    kind: 'undetermined',
    message: expect.stringContaining(`${V6}: ${V6} cannot be reached from here (ENETUNREACH)`),
  })
  expect(outcomes({ endpoints, requireIpv6: true }).get('tls-version')?.notes).toEqual([])
})

test('with require-ipv6 a name without an IPv6 address does, too; an address that is given as such does not', () => {
  const resolution: Resolution = { kind: 'resolved', addresses: ['192.0.2.1'] }
  expect(outcomes({ resolution, requireIpv6: true }).get('tls-version')).toMatchObject({
    kind: 'undetermined',
    message: 'the name has no IPv6 address here, and the policy requires one (require-ipv6)',
    remedy: { kind: 'make-reachable', what: 'the name over IPv6' },
  })
  const literal: Resolution = { kind: 'literal', addresses: ['192.0.2.1'] }
  expect(outcomes({ resolution: literal, requireIpv6: true }).get('tls-version')?.kind).toBe('met')
  expect(outcomes({ endpoints: [at(V4), at(V6)], requireIpv6: true }).get('tls-version')?.kind).toBe('met')
})

test('a rule about the target says one thing for all addresses, and what does not speak TLS counts as for every rule', () => {
  const two = outcomes({ endpoints: [at(V4), at(OTHER_V4)] }).get('fleet-consistency')
  expect(two).toMatchObject({ kind: 'met', message: 'its 2 addresses answer alike' })
  const away = outcomes({ endpoints: [at(V4), always(OTHER_V4, connectionRefused())] }).get('fleet-consistency')
  expect(away).toMatchObject({ kind: 'undetermined', message: `${OTHER_V4}: ${OTHER_V4} refused the connection` })
  const plain = outcomes({ endpoints: [at(V4), always(OTHER_V4, HTTP)] }).get('fleet-consistency')
  expect(plain?.kind).toBe('violated')
})

test('a rule about the target that throws leaves its own finding undetermined', () => {
  const fleet = RULES.find(({ id }) => id === 'fleet-consistency')
  if (fleet === undefined) throw new Error('no such rule')
  const decideTarget = (): never => {
    throw new Error('of the test')
  }
  const judgement = {
    target: aTarget(),
    observation: { at: NOW.toISOString(), resolution: { kind: 'literal', addresses: [] }, endpoints: [at(V4)] },
    requirements: REQUIREMENTS,
    trust: { stores: [], roots: [] },
    client: 'ios-18.4-ats',
    requireIpv6: false,
    at: NOW,
    read: rememberingReader(),
  } as const
  const [only] = evaluate(judgement, [{ ...fleet, decideTarget }])
  expect(only?.outcome).toMatchObject({ kind: 'undetermined', notes: [{ code: 'fault-of-ours' }] })
})
