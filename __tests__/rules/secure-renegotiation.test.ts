import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/secure-renegotiation.ts'
import { endpointCase, REQUIREMENTS, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const TLS_1_2 = { version: 0x0303, suite: 0xc02f, extensions: [65281] }

function decide(exchanges: WantedEndpoint['exchanges'] = {}): Outcome {
  return rule.decide(endpointCase({ exchanges }), REQUIREMENTS)
}

test('met when every answer up to TLS 1.2 has it', () => {
  expect(decide()).toMatchObject({ kind: 'met', message: 'answers renegotiation_info', remedy: null })
  expect(decide({ legacy: aFlight({ ...TLS_1_2, version: 0x0300 }) }).kind).toBe('met')
})

test.each([
  ['client-1.2-rsa', 0x0303],
  ['unwanted', 0x0303],
  ['legacy', 0x0300],
] as const)('violated by one without it: %s', (purpose, version) => {
  const outcome = decide({ [purpose]: aFlight({ ...TLS_1_2, version, extensions: [23] }) })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: expect.stringMatching(/^does not answer renegotiation_info at (?:TLS 1\.2|SSLv3) to the hello of /),
    evidence: { kind: 'negotiated', negotiations: [{ address: '192.0.2.1:443' }] },
    remedy: { kind: 'update-tls-library', need: 'secure renegotiation (RFC 5746)' },
  })
})

test('TLS 1.3 has no renegotiation', () => {
  expect(decide({ 'client-1.2-rsa': alert(70), 'client-1.2-ecdsa': alert(70) }).kind).toBe('not-applicable')
})

test('the flight of TLS 1.3 and that of SSLv2 say nothing', () => {
  const exchanges = {
    'client-1.2-rsa': alert(70),
    'client-1.2-ecdsa': alert(70),
    sslv2: aFlight({ version: 0x0002, suite: 0x010080 }),
  }
  // SSLv2 is older than TLS 1.3, so this is no server of TLS 1.3 alone.
  expect(decide(exchanges).kind).toBe('undetermined')
})

test('undetermined while TLS 1.2 is neither answered nor refused', () => {
  expect(decide({ 'client-1.2-rsa': silent() })).toMatchObject({
    kind: 'undetermined',
    message: 'it stayed silent when offered at most TLS 1.2: no answer shows it',
    remedy: { kind: 'make-reachable', what: '192.0.2.1:443' },
  })
})

test('undetermined when all is refused, and TLS 1.3 with it: it is reached, so there is nothing to mend about that', () => {
  const refused = { client: alert(40), 'client-1.2-rsa': alert(40) }
  expect(decide(refused)).toMatchObject({ kind: 'undetermined', remedy: null })
  expect(decide({ ...refused, 'client-1.2-ecdsa': silent() }).remedy?.kind).toBe('make-reachable')
})

test('undetermined when nothing was asked', () => {
  const subject = endpointCase()
  const outcome = rule.decide({ ...subject, endpoint: { ...subject.endpoint, exchanges: [] } }, REQUIREMENTS)
  expect(outcome).toMatchObject({ kind: 'undetermined', message: expect.stringContaining('was not asked') })
})
