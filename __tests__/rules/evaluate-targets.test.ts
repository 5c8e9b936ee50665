import { expect, test } from '@jest/globals'
import { rememberingReader } from '../../src/model/build-case.ts'
import type { Reply, Resolution } from '../../src/model/observation.ts'
import type { Requirements } from '../../src/model/policy.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { RULES } from '../../src/rules/index.ts'
import { NOW } from '../builders/certificates.ts'
import { REQUIREMENTS } from '../builders/endpoint.ts'
import { always, at, HTTP, NEED_SOMETHING, NO_ROUTE, OTHER_V4, outcomes, V4, V6 } from '../builders/outcomes.ts'
import { connectionRefused } from '../builders/replies.ts'
import { aTarget } from '../builders/target.ts'

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
