import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { Listing } from '../../src/model/observation.ts'
import type { WeakKind } from '../../src/model/policy.ts'
import { rule } from '../../src/rules/weak-ciphers.ts'
import { endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, reset, silent } from '../builders/replies.ts'

function decide(wanted: WantedEndpoint, also: readonly WeakKind[] = []): Outcome {
  return rule.decide(endpointCase(wanted), { ...REQUIREMENTS, 'weak-ciphers': { level: 'error', also } })
}

test('met when weak suites are refused, and says what was left out', () => {
  const outcome = decide({})
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['left-out-suites'])
})

test('met when TLS 1.2 is refused altogether', () => {
  expect(decide({ exchanges: { unwanted: alert(70) } }).kind).toBe('met')
})

test('met when the proof is two closes', () => {
  expect(decide({ exchanges: { unwanted: refusedBare(reset()) } }).notes.map(({ code }) => code)).toContain('no-alert')
})

test('violated when a weak suite is accepted, with all that were listed', () => {
  const outcome = decide({
    exchanges: { unwanted: aFlight({ version: 0x0303, suite: 0x009c }) },
    listings: [{ version: 0x0303, suites: [0x009c, 0x002f, 0x000a, 0x0005, 0x0004], asked: 'weak', isComplete: true }],
  })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message:
      'accepts TLS_RSA_WITH_AES_128_GCM_SHA256, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLS_RSA_WITH_RC4_128_SHA and 1 more weak suite',
    remedy: { kind: 'disable-suites' },
  })
})

test('violated by a weak suite that only an old version accepts', () => {
  const legacy = aFlight({ version: 0x0301, suite: 0x0005 })
  expect(decide({ exchanges: { legacy } })).toMatchObject({
    kind: 'violated',
    evidence: { accepted: [{ version: 'TLS 1.0', suites: ['TLS_RSA_WITH_RC4_128_SHA'] }] },
  })
})

const legacy = aFlight({ version: 0x0301, suite: 0xc013 })
const listing = (isComplete: boolean, version = 0x0301): Listing => ({
  version,
  suites: [0xc013],
  asked: 'all',
  isComplete,
})

test('a forward-secret suite of an old version is not weak', () => {
  expect(decide({ exchanges: { legacy }, listings: [listing(true)] }).kind).toBe('met')
})

test.each([
  ['gives no answer', { exchanges: { legacy: silent() } }],
  ['is accepted and was not listed', { exchanges: { legacy } }],
  ['was not listed to its end', { exchanges: { legacy }, listings: [listing(false)] }],
  [
    'below an accepted one was not listed to its end',
    { exchanges: { legacy }, listings: [listing(true), listing(false, 0x0300)] },
  ],
])('undetermined when an old version %s: it may have a weak suite', (_what, wanted) => {
  expect(decide(wanted).kind).toBe('undetermined')
})

test('a list of TLS 1.2 that broke off changes nothing: all weak suites were refused there', () => {
  expect(decide({ listings: [listing(false, 0x0303)] }).kind).toBe('met')
})

test('DHE and ECDHE with CBC are weak only where the policy says so', () => {
  const requirements = { ...REQUIREMENTS, 'weak-ciphers': { level: 'error', also: ['ecdhe-cbc'] } } as const
  expect(decide({ requirements, exchanges: { legacy } }, ['ecdhe-cbc']).kind).toBe('violated')
})

test('SSLv2 is the matter of legacy-protocols: its cipher kinds are no suites', () => {
  expect(decide({ exchanges: { sslv2: aFlight({ version: 0x0002, suite: 0x010080 }) } }).kind).toBe('met')
})

test('undetermined when the question stays open', () => {
  expect(decide({ exchanges: { unwanted: silent() } }).kind).toBe('undetermined')
})

test('undetermined when the kinds that this policy adds were not asked', () => {
  expect(decide({}, ['dhe']).kind).toBe('undetermined')
})
