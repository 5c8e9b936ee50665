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

const ADDRESS = '192.0.2.1:443'
const NEGOTIATED = {
  address: ADDRESS,
  hello: 'ios-18.4-ats',
  version: 'TLS 1.3',
  suite: 'TLS_AES_128_GCM_SHA256',
  group: 'x25519',
  signatureScheme: 'ecdsa_secp256r1_sha256',
}

test('met shows the negotiation, and nothing to mend', () => {
  expect(decide({})).toEqual({
    kind: 'met',
    message: 'negotiates TLS_AES_128_GCM_SHA256 with x25519',
    notes: [],
    evidence: { kind: 'negotiated', negotiations: [NEGOTIATED] },
    remedy: null,
  })
})

test('off the list shows the negotiation, and which suites to enable', () => {
  expect(decide({}, [0x1302, 0xc02f])).toEqual({
    kind: 'violated',
    message: "negotiates TLS_AES_128_GCM_SHA256 with ios-18.4-ats, which is not in the policy's list",
    notes: [],
    evidence: { kind: 'negotiated', negotiations: [NEGOTIATED] },
    remedy: { kind: 'enable-suites', suites: ['TLS_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] },
  })
})

test('a suite without a group is named alone', () => {
  const client = aFlight({ version: 0x0303, suite: 0x009c, group: null })
  expect(decide({ exchanges: { client } }, [0x009c]).message).toBe('negotiates TLS_RSA_WITH_AES_128_GCM_SHA256')
})

test('of several flights to the client one off the list decides: a phone may meet that node', () => {
  const client = {
    replies: [aFlight(), aFlight({ version: 0x0303, suite: 0x009c, group: null })],
    answer: { kind: 'accepted', reply: 0 },
  } as const
  expect(decide({ exchanges: { client } })).toMatchObject({
    kind: 'violated',
    message: expect.stringContaining('TLS_RSA_WITH_AES_128_GCM_SHA256'),
  })
})

test('the note on a signature that cannot be checked says so, and a checked one has none', () => {
  const outcome = decide({ exchanges: { client: aFlight({ keyProof: 'unverifiable' }) } })
  expect(outcome.notes).toEqual([
    { code: 'key-proof-unverifiable', message: 'the signature over the key exchange could not be checked here' },
  ])
})

test('a refusal shows the reply and what was missing', () => {
  const replies = [{ address: ADDRESS, hello: 'ios-18.4-ats', reply: 'answered with alert 40 handshake_failure' }]
  expect(decide({ exchanges: { client: alert(40) } }, [0x1302])).toEqual({
    kind: 'violated',
    message:
      'it speaks TLS 1.2 but answered with alert 40 handshake_failure to the hello of ios-18.4-ats: no suite, group or signature scheme in common',
    notes: [],
    evidence: { kind: 'replies', replies },
    remedy: { kind: 'enable-suites', suites: ['TLS_AES_256_GCM_SHA384'] },
  })
})

test('alert 120 is about the application protocol, not about suites', () => {
  const client = { replies: [alert(120)], answer: { kind: 'refused', evidence: 'alert', reply: 0 } } as const
  expect(decide({ exchanges: { client } })).toMatchObject({
    kind: 'violated',
    message:
      'it speaks TLS 1.2 but answered with alert 120 no_application_protocol to the hello of ios-18.4-ats: no application protocol in common',
    remedy: { kind: 'enable-application-protocol', protocols: ['h2', 'http/1.1'] },
  })
})

test('without a version there is no suite to judge, too old or refused alike', () => {
  const nothing = {
    kind: 'not-applicable',
    message: 'no allowed TLS version is spoken, so no suite is negotiated',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
  }
  expect(decide({ exchanges: { client: alert(70), 'client-1.2-rsa': alert(70) } })).toEqual(nothing)
  expect(decide({ exchanges: { client: aFlight({ version: 0x0301, suite: 0x002f }) } })).toEqual(nothing)
})

test.each(['off', 'notice', 'warning'] as const)(
  'where tls-version is %s, a server without an allowed version does not pass',
  (level) => {
    const requirements = { ...REQUIREMENTS, 'tls-version': { ...REQUIREMENTS['tls-version'], level } }
    for (const client of [alert(70), aFlight({ version: 0x0301, suite: 0xc013 })]) {
      const exchanges = { client, 'client-1.2-rsa': alert(70) }
      expect(rule.decide(endpointCase({ exchanges }), requirements)).toMatchObject({
        kind: 'violated',
        message: 'no allowed TLS version is spoken, so no suite of the list is negotiated',
        remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
      })
    }
  },
)

test('undetermined shows the reply; a client that was not asked has none', () => {
  expect(decide({ exchanges: { client: silent() } })).toEqual({
    kind: 'undetermined',
    message: 'it stayed silent when offered the hello of ios-18.4-ats',
    notes: [],
    evidence: { kind: 'replies', replies: [{ address: ADDRESS, hello: 'ios-18.4-ats', reply: 'stayed silent' }] },
    remedy: { kind: 'make-reachable', what: ADDRESS },
  })
  expect(rule.decide(endpointCase({}, 'ibm-connections'), REQUIREMENTS).evidence).toEqual({
    kind: 'replies',
    replies: [],
  })
})
