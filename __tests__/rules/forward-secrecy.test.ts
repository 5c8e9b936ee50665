import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/forward-secrecy.ts'
import { endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, closed, silent } from '../builders/replies.ts'

function decide(wanted: WantedEndpoint, suites = REQUIREMENTS['forward-secrecy'].suites): Outcome {
  return rule.decide(endpointCase(wanted), { ...REQUIREMENTS, 'forward-secrecy': { level: 'error', suites } })
}

test('met when the client negotiates a suite of the list', () => {
  expect(decide({})).toMatchObject({ kind: 'met', message: 'negotiates TLS_AES_128_GCM_SHA256 with x25519' })
})

test('violated when an allowed version is spoken but the client is refused', () => {
  const outcome = decide({ exchanges: { client: alert(40) } })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: expect.stringContaining('alert 40 handshake_failure'),
    remedy: { kind: 'enable-suites' },
  })
})

test('violated when it is refused without an alert, by the proof of two closes', () => {
  expect(decide({ exchanges: { client: refusedBare(closed()) } }).kind).toBe('violated')
})

test("violated when the suite is not in the policy's list", () => {
  expect(decide({}, [0x1302]).message).toContain("not in the policy's list")
  expect(decide({}, [0x1302]).kind).toBe('violated')
})

test('violated when the server has no key for its certificate', () => {
  const outcome = decide({ exchanges: { client: aFlight({ keyProof: 'invalid' }) } })
  expect(outcome).toMatchObject({ kind: 'violated', remedy: { kind: 'replace-certificate' } })
})

test('a signature that cannot be checked here is a note, not a verdict', () => {
  const outcome = decide({ exchanges: { client: aFlight({ keyProof: 'unverifiable' }) } })
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['key-proof-unverifiable'])
})

test('not applicable when no allowed version is spoken', () => {
  const old = aFlight({ version: 0x0301, suite: 0x002f })
  const exchanges = { client: alert(70), 'client-1.2-rsa': alert(70), legacy: old }
  expect(decide({ exchanges }).kind).toBe('not-applicable')
})

test('undetermined when the client meets silence or a close that proves nothing', () => {
  expect(decide({ exchanges: { client: silent() } }).kind).toBe('undetermined')
  expect(decide({ exchanges: { client: closed() } }).kind).toBe('undetermined')
})

test("undetermined when the policy's client was never asked", () => {
  expect(rule.decide(endpointCase({}, 'ibm-connections'), REQUIREMENTS).kind).toBe('undetermined')
})
