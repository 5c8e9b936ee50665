import { expect, test } from '@jest/globals'
import type { Evidence } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/clients.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import { clientsCase, requirementsNaming } from '../builders/client-case.ts'
import { INTERMEDIATE, RSA_LEAF } from '../builders/identities.ts'
import { aFlight, alert, closed, malformed, silent } from '../builders/replies.ts'
import { aTarget } from '../builders/target.ts'

/** What TLS 1.2 gives with the RSA leaf and its intermediate. */
function tls12(over: Partial<FlightFacts> = {}) {
  const facts = { version: 0x0303, suite: 0xc02f, group: 0x0017, signatureScheme: 0x0804, extensions: [23] }
  return aFlight({ ...facts, ...over }, [0, 1])
}

const CERTIFICATES = [RSA_LEAF, INTERMEDIATE]

function clientsIn(evidence: Evidence) {
  return evidence.kind === 'clients' ? evidence.clients : []
}

test('no client is named: there is nothing to compare with', () => {
  expect(rule.isConfigured?.(aTarget(), requirementsNaming())).toBe(false)
  expect(rule.isConfigured?.(aTarget(), requirementsNaming('ios-12'))).toBe(true)
})

test('met when each named client connects; the table says what each is given', () => {
  const subject = clientsCase({
    client: aFlight({ suite: 0x1301, group: 0x001d }, [0, 1]),
    named: { 'ios-12': aFlight({ suite: 0x1302, group: 0x001d }, [0, 1]), 'android-7': tls12() },
    certificates: CERTIFICATES,
  })
  const outcome = rule.decide(subject, requirementsNaming('ios-18', 'ios-12', 'android-7'))
  expect(outcome).toMatchObject({ kind: 'met', message: '3 named clients can connect', notes: [], remedy: null })
  const given = { address: '192.0.2.1:443', outcome: 'met', key: 'RSA 2048', reason: null }
  expect(clientsIn(outcome.evidence)).toEqual([
    // The policy's client sends the hello of iOS 18, which is not asked twice.
    {
      ...given,
      client: 'ios-18',
      version: 'TLS 1.3',
      suite: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
      reply: 'chose TLS 1.3 with TLS_AES_128_GCM_SHA256',
    },
    {
      ...given,
      client: 'ios-12',
      version: 'TLS 1.3',
      suite: 'TLS_AES_256_GCM_SHA384',
      group: 'x25519',
      reply: 'chose TLS 1.3 with TLS_AES_256_GCM_SHA384',
    },
    {
      ...given,
      client: 'android-7',
      version: 'TLS 1.2',
      suite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      group: 'secp256r1',
      reply: 'chose TLS 1.2 with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    },
  ])
})

test('what was asked for one era tells of another that sends the same hello', () => {
  const subject = clientsCase({ named: { 'ios-16': aFlight({}, [0, 1]) }, certificates: CERTIFICATES })
  expect(rule.decide(subject, requirementsNaming('ios-16', 'ios-17')).message).toBe('2 named clients can connect')
})

test.each([
  ['silence', silent(), 'stayed silent'],
  ['a close', closed(), 'closed the connection without an answer'],
  ['what cannot be read', malformed(), 'sent a malformed answer (ServerHello.random: short, offset 3)'],
])('undetermined, not met, by %s', (_what, reply, words) => {
  const subject = clientsCase({ named: { 'android-7': reply } })
  expect(rule.decide(subject, requirementsNaming('android-7'))).toMatchObject({
    kind: 'undetermined',
    message: `whether 1 of 1 named client can connect is not known: android-7 (${words})`,
    remedy: { kind: 'make-reachable', what: '192.0.2.1:443' },
  })
})

test('undetermined where a client was never asked, as in a report saved under another policy', () => {
  const { kind, message } = rule.decide(clientsCase({}), requirementsNaming('android-7'))
  expect([kind, message]).toEqual([
    'undetermined',
    'whether 1 of 1 named client can connect is not known: android-7 (was not asked)',
  ])
})

test('undetermined where the leaf cannot be read, also for a client without demands on it: no phone could read it', () => {
  const garbled = { ...RSA_LEAF, der: Uint8Array.of(0x30, 0) }
  const subject = clientsCase({
    named: { 'ios-12': tls12(), 'android-7': tls12() },
    certificates: [garbled, INTERMEDIATE],
  })
  expect(clientsIn(rule.decide(subject, requirementsNaming('ios-12', 'android-7')).evidence)).toMatchObject([
    { client: 'ios-12', outcome: 'undetermined', key: null, reason: 'the certificate cannot be read' },
    { client: 'android-7', outcome: 'undetermined', key: null, reason: 'the certificate cannot be read' },
  ])
})

test('a flight that broke off before a whole one counts for its version alone', () => {
  const end = { kind: 'reset', bytesRead: 90 } as const
  const after = (cut: ReturnType<typeof tls12>) =>
    rule.decide(
      clientsCase({ named: { 'ios-10': [cut, tls12()] }, certificates: CERTIFICATES }),
      requirementsNaming('ios-10'),
    ).kind
  expect(after(tls12({ end, keyProof: 'not-reached' }))).toBe('met')
  expect(after(tls12({ end, version: 0x0301, suite: 0xc013 }))).toBe('violated')
})

const SPEAKS_13 = { client: aFlight({}, [0, 1]), certificates: CERTIFICATES }

test('violated: a server of TLS 1.3 alone, for a phone that has none', () => {
  const subject = clientsCase({ ...SPEAKS_13, named: { 'ios-9': alert(70) } })
  expect(rule.decide(subject, requirementsNaming('ios-18', 'ios-9'))).toMatchObject({
    kind: 'violated',
    message:
      '1 of 2 named clients cannot connect: ios-9 (answered with alert 70 protocol_version; it offers no TLS 1.3, and nothing older was seen here)',
    remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
  })
})

test('violated: a server that stops before TLS 1.2, for an app under ATS', () => {
  const subject = clientsCase({
    client: alert(70),
    named: { 'ios-12': alert(70), 'android-4.4': tls12({ version: 0x0301, suite: 0xc013 }) },
    certificates: CERTIFICATES,
  })
  const { kind, message, remedy, evidence } = rule.decide(subject, requirementsNaming('ios-12', 'android-4.4'))
  expect([kind, message, remedy]).toEqual([
    'violated',
    '1 of 2 named clients cannot connect: ios-12 (answered with alert 70 protocol_version; it goes on with TLS 1.2 at least, and only TLS 1.0 was seen here)',
    { kind: 'set-minimum-version', version: 'TLS 1.2' },
  ])
  expect(clientsIn(evidence).map(({ outcome }) => outcome)).toEqual(['violated', 'met'])
})

test('violated: a version below what the client goes on with, whatever its hello says', () => {
  const subject = clientsCase({
    named: { 'ios-10': tls12({ version: 0x0301, suite: 0xc013 }) },
    certificates: CERTIFICATES,
  })
  expect(rule.decide(subject, requirementsNaming('ios-10')).message).toBe(
    '1 of 1 named client cannot connect: ios-10 (chose TLS 1.0 with TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA; it goes on with TLS 1.2 at least)',
  )
})

test('violated: no suite in common, as far as was seen, with those that help all who fail for it', () => {
  const subject = clientsCase({
    client: tls12({ suite: 0xc028 }),
    named: { 'android-7': alert(40), 'okhttp-modern': alert(40) },
    listings: [{ version: 0x0303, suites: [0xc027, 0xc024, 0xc023], asked: 'all', isComplete: true }],
    certificates: CERTIFICATES,
  })
  const outcome = rule.decide(subject, requirementsNaming('android-7', 'okhttp-modern'))
  expect(outcome.message).toBe(
    '2 of 2 named clients cannot connect: android-7 (answered with alert 40 handshake_failure; none of its 12 suites was seen to be accepted, only TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384 and 1 more), okhttp-modern',
  )
  expect(outcome.remedy).toMatchObject({ kind: 'enable-suites' })
  const { remedy } = outcome
  const suites = remedy?.kind === 'enable-suites' ? remedy.suites : []
  expect(suites).toContain('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256')
  // android-7 has no TLS 1.3.
  expect(suites).not.toContain('TLS_AES_128_GCM_SHA256')
})

test('where nothing helps all that fail, what helps the first is said', () => {
  const subject = clientsCase({ ...SPEAKS_13, named: { 'ios-9': alert(40), 'android-13': alert(40) } })
  const narrow = { level: 'error', suites: [0xc024, 0x1301] } as const
  const requirements = { ...requirementsNaming('android-13', 'ios-9'), 'forward-secrecy': narrow }
  expect(rule.decide(subject, requirements).remedy).toEqual({
    kind: 'enable-suites',
    suites: ['TLS_AES_128_GCM_SHA256'],
  })
})

test('violated: no group in common', () => {
  const subject = clientsCase({
    client: tls12({ group: 0x0018 }),
    named: { 'android-7': alert(40) },
    certificates: CERTIFICATES,
  })
  expect(rule.decide(subject, requirementsNaming('android-7'))).toMatchObject({
    message:
      '1 of 1 named client cannot connect: android-7 (answered with alert 40 handshake_failure; it offers none of the groups seen here, secp384r1)',
    remedy: { kind: 'enable-groups', groups: ['x25519', 'secp256r1', 'secp384r1'] },
  })
})

test('what --full listed counts, too: a group of the client that is accepted is not what is lacking', () => {
  const whole = { accepted: [0x0018, 0x0017], isComplete: true }
  const schemes = { accepted: [0x0804], isComplete: true }
  const subject = clientsCase({
    client: tls12({ group: 0x0018, signatureScheme: 0x0603 }),
    named: { 'android-7': alert(40) },
    listings: [
      { version: 0x0303, suites: [0xc02f], asked: 'all', isComplete: true, groups: whole, signatureSchemes: schemes },
      { version: 0x0304, suites: [0x1301], asked: 'all', isComplete: true, groups: whole },
    ],
    certificates: CERTIFICATES,
  })
  expect(rule.decide(subject, requirementsNaming('android-7')).message).toBe(
    '1 of 1 named client cannot connect: android-7 (answered with alert 40 handshake_failure)',
  )
})

test('violated: no signature scheme in common', () => {
  const subject = clientsCase({
    client: aFlight({ signatureScheme: 0x0603 }, [0, 1]),
    named: { 'android-16': alert(40) },
    certificates: CERTIFICATES,
  })
  expect(rule.decide(subject, requirementsNaming('android-16'))).toMatchObject({
    message: expect.stringContaining('it offers none of the signature schemes seen here, ecdsa_secp521r1_sha512'),
    remedy: { kind: 'replace-certificate' },
  })
})

test('violated: no application protocol in common', () => {
  const subject = clientsCase({ ...SPEAKS_13, named: { 'android-16': alert(120) } })
  expect(rule.decide(subject, requirementsNaming('android-16'))).toMatchObject({
    message: expect.stringContaining('no application protocol in common'),
    remedy: { kind: 'enable-application-protocol', protocols: ['h2', 'http/1.1'] },
  })
})

test('violated without a reason that was seen: suites are the likeliest mend', () => {
  for (const seen of [SPEAKS_13, { client: alert(40) }]) {
    const subject = clientsCase({ ...seen, named: { 'android-16': alert(40) } })
    const { message, remedy } = rule.decide(subject, requirementsNaming('android-16'))
    expect(message).toBe('1 of 1 named client cannot connect: android-16 (answered with alert 40 handshake_failure)')
    expect(remedy).toMatchObject({ kind: 'enable-suites' })
  }
})

test('an alert after the ServerHello refuses, too', () => {
  const end = { kind: 'alert', level: 2, description: 40, warnings: [] } as const
  const subject = clientsCase({ ...SPEAKS_13, named: { 'android-16': aFlight({ end }) } })
  expect(rule.decide(subject, requirementsNaming('android-16')).kind).toBe('violated')
})

test('a client that the policy itself shuts out is noted, and to be taken off the list, not to be served', () => {
  const subject = clientsCase({ ...SPEAKS_13, named: { 'android-4.4': alert(70), 'android-5': tls12() } })
  expect(rule.decide(subject, requirementsNaming('android-4.4', 'android-5'))).toMatchObject({
    kind: 'violated',
    notes: [
      {
        code: 'client-below-minimum',
        message: 'android-4.4 offers nothing newer than TLS 1.0, and the policy demands TLS 1.2',
      },
    ],
    remedy: {
      kind: 'drop-client',
      client: 'android-4.4',
      because: 'it offers no version that the policy allows',
    },
  })
})

test('so is one whose suites the policy has none of; what mends the server comes first', () => {
  const few = { level: 'error', suites: [0x1301] } as const
  const subject = clientsCase({
    client: tls12({ suite: 0xc028 }),
    named: { 'android-5': alert(40), 'android-13': alert(40) },
  })
  const judge = (...names: readonly ('android-5' | 'android-13')[]) =>
    rule.decide(subject, { ...requirementsNaming(...names), 'forward-secrecy': few }).remedy
  expect(judge('android-5')).toEqual({
    kind: 'drop-client',
    client: 'android-5',
    because: 'it offers no suite that the policy allows',
  })
  expect(judge('android-5', 'android-13')).toMatchObject({ kind: 'enable-suites' })
})
