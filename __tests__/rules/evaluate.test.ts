import { expect, test } from '@jest/globals'
import type { EndpointObservation, Reply } from '../../src/model/observation.ts'
import type { Requirements } from '../../src/model/policy.ts'
import { RULES } from '../../src/rules/index.ts'
import { REQUIREMENTS } from '../builders/endpoint.ts'
import {
  always,
  at,
  configured,
  HTTP,
  NEED_SOMETHING,
  NO_ROUTE,
  OTHER_V4,
  outcomes,
  V4,
  V6,
} from '../builders/outcomes.ts'
import { aFlight, alert, closed, connectionRefused, silent } from '../builders/replies.ts'

const SSH: Reply = { kind: 'not-tls', firstBytes: '5353482d' }

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
