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

const ADDRESS = '192.0.2.1:443'
const BY_RSA = { version: 0x0303, suite: 0xc02f, group: 0x0017, signatureScheme: 0x0804 }

test('met shows every negotiation, and nothing to mend', () => {
  expect(decide({})).toEqual({
    kind: 'met',
    message: 'speaks TLS 1.3',
    notes: [],
    evidence: {
      kind: 'negotiated',
      negotiations: [
        {
          address: ADDRESS,
          hello: 'ios-18.4-ats',
          version: 'TLS 1.3',
          suite: 'TLS_AES_128_GCM_SHA256',
          group: 'x25519',
          signatureScheme: 'ecdsa_secp256r1_sha256',
        },
        {
          address: ADDRESS,
          hello: 'ios-18.4-ats-1.2-rsa',
          version: 'TLS 1.2',
          suite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
          group: 'secp256r1',
          signatureScheme: 'rsa_pss_rsae_sha256',
        },
      ],
    },
    remedy: null,
  })
})

test('too old shows what was negotiated', () => {
  const old = aFlight({ version: 0x0301, suite: 0x002f, group: null, signatureScheme: null })
  expect(decide({ exchanges: { client: old, 'client-1.2-rsa': alert(70) } })).toEqual({
    kind: 'violated',
    message: 'the best version it speaks is TLS 1.0; TLS 1.2 is required',
    notes: [],
    evidence: {
      kind: 'negotiated',
      negotiations: [
        {
          address: ADDRESS,
          hello: 'ios-18.4-ats',
          version: 'TLS 1.0',
          suite: 'TLS_RSA_WITH_AES_128_CBC_SHA',
          group: null,
          signatureScheme: null,
        },
      ],
    },
    remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
  })
})

test('a refusal shows the reply and says what was offered', () => {
  expect(decide({ exchanges: { client: alert(70), 'client-1.2-rsa': alert(70) } })).toEqual({
    kind: 'violated',
    message: 'it answered with alert 70 protocol_version to the hello of ios-18.4-ats, which offers TLS 1.2 to TLS 1.3',
    notes: [],
    evidence: {
      kind: 'replies',
      replies: [{ address: ADDRESS, hello: 'ios-18.4-ats', reply: 'answered with alert 70 protocol_version' }],
    },
    remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
  })
})

test('silence shows the reply', () => {
  expect(decide({ exchanges: { client: silent() } })).toEqual({
    kind: 'undetermined',
    message: 'it stayed silent when offered the hello of ios-18.4-ats',
    notes: [],
    evidence: { kind: 'replies', replies: [{ address: ADDRESS, hello: 'ios-18.4-ats', reply: 'stayed silent' }] },
    remedy: { kind: 'make-reachable', what: ADDRESS },
  })
})

test('a client that starts below TLS 1.2 offers "at most" its best version; so does one with a single version', () => {
  const refused = { client: alert(70), 'client-1.2-rsa': alert(70) }
  const ibm = endpointCase({ client: 'ibm-connections', exchanges: refused }, 'ibm-connections')
  expect(rule.decide(ibm, REQUIREMENTS).message).toContain('which offers at most TLS 1.2')
  const [single, from11, from12] = [0x0304, 0x0302, 0x0303].map((minimumVersion) => {
    const subject = endpointCase({ exchanges: refused })
    const exchanges = subject.endpoint.exchanges.map((one) => ({ ...one, offer: { ...one.offer, minimumVersion } }))
    return rule.decide({ ...subject, endpoint: { ...subject.endpoint, exchanges } }, REQUIREMENTS).message
  })
  expect(single).toContain('which offers at most TLS 1.3')
  expect(from11).toContain('which offers at most TLS 1.3')
  expect(from12).toContain('which offers TLS 1.2 to TLS 1.3')
})

test('a demand for a client certificate is noted, whichever hello met it', () => {
  const message = 'asks for a client certificate: a phone without one is turned away later'
  const note = { code: 'client-certificate-required', message }
  expect(decide({ exchanges: { client: aFlight({ clientCertificateRequested: true }) } }).notes).toEqual([note])
  const byRsa = aFlight({ ...BY_RSA, clientCertificateRequested: true })
  expect(decide({ exchanges: { 'client-1.2-rsa': byRsa } }).notes).toEqual([note])
})

test('a server that speaks only what this client does not offer is named so', () => {
  const subject = endpointCase(
    { client: 'ibm-connections', exchanges: { client: alert(70), 'client-1.2-rsa': alert(70), diagnostic: aFlight() } },
    'ibm-connections',
  )
  const newer = { ...subject.endpoint.exchanges[0], purpose: 'diagnostic', replies: [aFlight()] } as const
  const exchanges = [...subject.endpoint.exchanges, newer as (typeof subject.endpoint.exchanges)[number]]
  const outcome = rule.decide({ ...subject, endpoint: { ...subject.endpoint, exchanges } }, REQUIREMENTS)
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes).toEqual([
    { code: 'only-newer', message: 'speaks only TLS 1.3, which this client does not offer' },
  ])
})

test('intolerance and TLS 1.3 alone are told in full, and each only where it holds', () => {
  expect(decide({ exchanges: { client: alert(70) } }).notes).toEqual([
    { code: 'version-intolerant', message: 'accepts TLS 1.2 when nothing newer is offered' },
  ])
  const alone = { 'client-1.2-rsa': alert(70), unwanted: alert(70) }
  expect(decide({ exchanges: alone }).notes).toEqual([
    { code: 'tls-1.3-only', message: 'refuses TLS 1.2: iOS before 12.2 and Android before 10 cannot connect' },
  ])
  expect(decide({ exchanges: alone }, 0x0304).notes).toEqual([])
  expect(decide({ exchanges: { ...alone, 'client-1.2-ecdsa': silent() } }).notes).toEqual([])
})
