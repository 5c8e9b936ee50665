import { expect, test } from '@jest/globals'
import { type FaultyFinding, facets } from '../../src/model/facets.ts'
import type { Accepted, CertificateEvidence, Evidence, Negotiation } from '../../src/model/finding.ts'

function violated(evidence: Evidence, remedy: FaultyFinding['remedy'] = null): readonly string[] {
  return facets({ outcome: 'violated', evidence, remedy })
}

function accepted(...list: readonly Partial<Accepted>[]): Evidence {
  const one = { address: '192.0.2.1:443', version: 'TLS 1.0', suites: [], complete: true }
  return { kind: 'accepted', accepted: list.map((over) => ({ ...one, ...over })) }
}

function negotiated(...list: readonly Partial<Negotiation>[]): Evidence {
  const one = {
    address: '192.0.2.1:443',
    hello: 'ios-26',
    version: 'TLS 1.1',
    suite: 'TLS_A',
    group: null,
    signatureScheme: null,
  }
  return { kind: 'negotiated', negotiations: list.map((over) => ({ ...one, ...over })) }
}

function problem(text: string | null, over: Partial<CertificateEvidence> = {}): Evidence {
  const certificate = {
    address: '192.0.2.1:443',
    fingerprint: 'ab',
    subject: 'CN=m.example.com',
    issuer: 'CN=CA',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2026-12-31T00:00:00Z',
    key: 'RSA 2048',
    signatureAlgorithm: 'sha256WithRSAEncryption',
    problem: text,
  }
  return { kind: 'certificates', certificates: [{ ...certificate, ...over }] }
}

const OLDEST = { kind: 'set-minimum-version', version: 'TLS 1.2' } as const
const SUITES = { kind: 'enable-suites', suites: ['TLS_GOOD'] } as const

test('what is accepted: versions, and pairs of version and suite; neither addresses nor order', () => {
  const both = accepted(
    { suites: ['TLS_B', 'TLS_A'] },
    { version: 'TLS 1.1', suites: ['TLS_A'], address: '192.0.2.2:443' },
  )
  expect(violated(both)).toEqual([
    'TLS 1.0',
    'TLS 1.0 with TLS_A',
    'TLS 1.0 with TLS_B',
    'TLS 1.1',
    'TLS 1.1 with TLS_A',
  ])
  const turned = accepted(
    { version: 'TLS 1.1', suites: ['TLS_A'], address: '198.51.100.9:8443' },
    { suites: ['TLS_A', 'TLS_B'], complete: false },
  )
  expect(violated(turned)).toEqual(violated(both))
})

test('a version that is too old: every version that is missed, of the best of each address', () => {
  expect(violated(negotiated({}), OLDEST)).toEqual(['older than TLS 1.2', 'older than TLS 1.3'])
  expect(violated(negotiated({}, { version: 'TLS 1.0' }), OLDEST)).toEqual(violated(negotiated({}), OLDEST))
  expect(violated(negotiated({}, { version: 'TLS 1.0', address: '192.0.2.2:443' }), OLDEST)).toEqual([
    'older than TLS 1.1',
    'older than TLS 1.2',
    'older than TLS 1.3',
  ])
})

test('of a version that is too old the suite is nobody’s concern, and of a suite that is wrong the version', () => {
  expect(violated(negotiated({ suite: 'TLS_B' }), OLDEST)).toEqual(violated(negotiated({}), OLDEST))
  expect(violated(negotiated({}, { suite: 'TLS_GOOD', version: 'TLS 1.3' }), SUITES)).toEqual(['TLS_A'])
})

test('of a fact of the protocol: the versions that lack it', () => {
  const remedy = { kind: 'update-tls-library', need: 'the downgrade marker' } as const
  expect(violated(negotiated({}, { version: 'TLS 1.0', suite: 'TLS_B' }), remedy)).toEqual(['TLS 1.0', 'TLS 1.1'])
})

test.each([
  ['expired on 2026-01-01 12:00 UTC, 3 days ago', 'expired on 2026-02-03 12:00:01 UTC, less than an hour ago'],
  ['is valid for 825 days 1 hour', 'is valid for 900 days'],
  [
    'its pin is AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    'its pin is b+b/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb=',
  ],
  ['the certificate with serial number 0a:1b is odd', 'the certificate with serial number 7 is odd'],
  ['192.0.2.1:443 has another', '[2001:db8::1]:443 has another'],
  ['is not the one of SHA-256 0123456789abcdef0123', 'is not the one of SHA-256 89abcdef01230123456789'],
])('the same problem: %j and %j', (one, other) => {
  const facet = violated(problem(one))
  expect(facet).toHaveLength(1)
  expect(violated(problem(other, { key: 'EC P-256', fingerprint: 'cd' }))).toEqual(facet)
})

test.each([
  ['has a key RSA 1024: at least 2048 bits are required', 'has a key RSA 512: at least 2048 bits are required'],
  ['expired on 2026-01-01 12:00 UTC, 3 days ago', 'is valid only from 2026-01-01 12:00 UTC, in 3 days'],
  ['is issued by "A", which is not trusted', 'is issued by "B", which is not trusted'],
])('another problem: %j and %j', (one, other) => {
  expect(violated(problem(one))).not.toEqual(violated(problem(other)))
})

test('a certificate without a problem, shown beside one that has it, is none', () => {
  expect(violated(problem(null))).toEqual([])
})

test('cleartext: the kind of each answer, without the redirects on the way', () => {
  const hops = (...answers: readonly string[]): Evidence => ({
    kind: 'cleartext',
    hops: answers.map((answer, i) => ({ url: `http://m.example.com:${i}/`, address: null, answer })),
  })
  expect(violated(hops('answered 302 to http://m.example.com/s?id=1', 'answered 200'))).toEqual(['answered 2xx'])
  expect(violated(hops('answered 203'))).toEqual(['answered 2xx'])
  expect(violated(hops('refused the connection'))).toEqual(['refused the connection'])
  expect(violated(hops('answered 200 with a password form'))).toEqual(['answered 2xx with a password form'])
})

test('replies: who was answered wrongly, whatever the words', () => {
  const replies = (...list: readonly (readonly [string, string])[]): Evidence => ({
    kind: 'replies',
    replies: list.map(([hello, reply]) => ({ address: '192.0.2.1:443', hello, reply })),
  })
  const silent = replies(['ios-26', 'stayed silent'], ['legacy', 'chose TLS 1.2 with TLS_A'])
  expect(violated(silent)).toEqual(['hello ios-26'])
  expect(violated(replies(['ios-26', 'reset the connection']))).toEqual(violated(silent))
})

test('named clients: each that is shut out or unknown', () => {
  const clients: Evidence = {
    kind: 'clients',
    clients: (['met', 'violated', 'undetermined'] as const).map((outcome, i) => ({
      address: '192.0.2.1:443',
      client: `ios-${i}`,
      outcome,
      version: null,
      suite: null,
      group: null,
      key: null,
      reply: 'stayed silent',
      reason: null,
    })),
  }
  expect(violated(clients)).toEqual(['ios-1 violated', 'ios-2 undetermined'])
  expect(facets({ outcome: 'undetermined', evidence: clients, remedy: null })).toEqual(violated(clients))
})

test('what could not be learned has no more and less', () => {
  expect(facets({ outcome: 'undetermined', evidence: accepted({}), remedy: null })).toEqual([])
  expect(violated({ kind: 'none' })).toEqual([])
})

test('what a configuration switches on: every version that is missed, else that nothing is in common', () => {
  const configured = (...versions: string[]): Evidence => ({
    kind: 'configured',
    configured: [{ address: '*:443', versions, suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'], groups: [] }],
  })
  const remedy = { kind: 'set-minimum-version', version: 'TLS 1.2' } as const
  expect(violated(configured('TLS 1.0', 'TLS 1.1'), remedy)).toEqual(['older than TLS 1.2', 'older than TLS 1.3'])
  expect(violated(configured('TLS 1.0'), remedy)).toContain('older than TLS 1.1')
  expect(violated(configured(), remedy)).toContain('older than SSLv2')
  expect(violated(configured('TLS 1.2'), { kind: 'enable-groups', groups: [] })).toEqual(['enable-groups'])
  expect(violated(configured('TLS 1.2'))).toEqual([])
})
