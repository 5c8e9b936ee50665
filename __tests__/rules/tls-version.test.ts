import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/tls-version.ts'
import { endpointCase, REQUIREMENTS, refusedBare, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, closed, silent } from '../builders/replies.ts'

function decide(wanted: WantedEndpoint, minimum = 0x0303): Outcome {
  return rule.decide(endpointCase(wanted), { ...REQUIREMENTS, 'tls-version': { level: 'error', minimum } })
}

function codes({ notes }: Outcome): readonly string[] {
  return notes.map(({ code }) => code)
}

test('met when the client negotiates TLS 1.3', () => {
  expect(decide({})).toMatchObject({ kind: 'met', message: 'speaks TLS 1.3', remedy: null })
})

test('met at the minimum itself', () => {
  expect(decide({ exchanges: { client: aFlight({ version: 0x0303, suite: 0xc02f }) } }).kind).toBe('met')
})

test('violated when the best version that the server picks anywhere is older', () => {
  const tls11 = aFlight({ version: 0x0302, suite: 0xc014 })
  const outcome = decide({
    exchanges: { client: alert(70), 'client-1.2-rsa': alert(70), unwanted: alert(70), legacy: tls11 },
  })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: 'the best version it speaks is TLS 1.1; TLS 1.2 is required',
    remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
  })
})

test('violated when the server answers the client itself with an older version', () => {
  const old = aFlight({ version: 0x0301, suite: 0x002f })
  const outcome = decide({ exchanges: { client: old, 'client-1.2-rsa': old, unwanted: old, legacy: old } })
  expect(outcome.kind).toBe('violated')
})

test('violated when TLS 1.2 is picked and TLS 1.3 is the minimum', () => {
  const tls12 = aFlight({ version: 0x0303, suite: 0xc02f })
  expect(decide({ exchanges: { client: tls12 } }, 0x0304).kind).toBe('violated')
})

test("violated when alert 70 refuses the client's versions, though newer ones are spoken", () => {
  const outcome = decide({ exchanges: { client: alert(70), 'client-1.2-rsa': alert(70) } })
  expect(outcome).toMatchObject({ kind: 'violated', message: expect.stringContaining('alert 70 protocol_version') })
})

test('a refusal of the hello with TLS 1.3 beside an accepted one without it is noted as intolerance', () => {
  expect(codes(decide({ exchanges: { client: alert(70) } }))).toContain('version-intolerant')
})

test('met, since the version is spoken, when the client is refused for its suites', () => {
  expect(decide({ exchanges: { client: alert(40) } }).kind).toBe('met')
  expect(decide({ exchanges: { client: refusedBare(closed()) } }).kind).toBe('met')
})

test('violated when every hello is refused and no version was ever seen', () => {
  const exchanges = { client: alert(40), 'client-1.2-rsa': alert(40) }
  expect(decide({ exchanges }).kind).toBe('violated')
})

test('undetermined when the server answers everything with internal_error', () => {
  const exchanges = { client: alert(80), 'client-1.2-rsa': alert(80) }
  expect(decide({ exchanges }).kind).toBe('undetermined')
})

test('undetermined when the client meets silence, though other hellos are answered', () => {
  expect(decide({ exchanges: { client: silent() } })).toMatchObject({
    kind: 'undetermined',
    remedy: { kind: 'make-reachable' },
  })
})

test("undetermined when the policy's client was never asked", () => {
  const outcome = rule.decide(endpointCase({ client: 'ios-18.4-ats' }, 'ibm-connections'), REQUIREMENTS)
  expect(outcome).toMatchObject({ kind: 'undetermined', message: expect.stringContaining('was not asked') })
})

test('a server of TLS 1.3 alone is met, with a note on who cannot connect', () => {
  const outcome = decide({ exchanges: { 'client-1.2-rsa': alert(70), unwanted: alert(70) } })
  expect(outcome.kind).toBe('met')
  expect(codes(outcome)).toEqual(['tls-1.3-only'])
})

test('a server without the key of its certificate is violated here where forward-secrecy does not fail', () => {
  const subject = endpointCase({ exchanges: { client: aFlight({ keyProof: 'invalid' }) } })
  const kinds = (['error', 'warning', 'off'] as const).map(
    (level) =>
      rule.decide(subject, {
        ...REQUIREMENTS,
        'forward-secrecy': { ...REQUIREMENTS['forward-secrecy'], level },
      }).kind,
  )
  expect(kinds).toEqual(['met', 'violated', 'violated'])
})
