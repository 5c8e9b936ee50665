import { expect, test } from '@jest/globals'
import type { Evidence } from '../../src/model/finding.ts'
import { evidenceLines } from '../../src/reports/evidence-lines.ts'
import { textOf } from '../../src/reports/sanitize.ts'

const CERTIFICATE = {
  address: '192.0.2.1:443',
  fingerprint: 'ab',
  subject: 'CN=m.example.com',
  issuer: 'CN=CA',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2026-12-31T00:00:00Z',
  key: 'RSA 2048',
  signatureAlgorithm: 'sha256WithRSAEncryption',
  problem: 'expired',
}
const NOTHING = {
  fingerprint: null,
  notBefore: null,
  notAfter: null,
  key: null,
  signatureAlgorithm: null,
  problem: null,
}
const NEGOTIATION = {
  address: '192.0.2.1:443',
  hello: 'ios-18.4-ats',
  version: 'TLS 1.2',
  suite: 'TLS_RSA_WITH_AES_128_CBC_SHA',
}

const CASES: readonly (readonly [string, Evidence, readonly string[]])[] = [
  ['nothing', { kind: 'none' }, []],
  [
    'negotiations, with and without a group',
    {
      kind: 'negotiated',
      negotiations: [
        { ...NEGOTIATION, group: null, signatureScheme: null },
        { ...NEGOTIATION, group: 'x25519', signatureScheme: 'rsa_pss_rsae_sha256' },
      ],
    },
    [
      '192.0.2.1:443 ios-18.4-ats: TLS 1.2, TLS_RSA_WITH_AES_128_CBC_SHA',
      '192.0.2.1:443 ios-18.4-ats: TLS 1.2, TLS_RSA_WITH_AES_128_CBC_SHA, group x25519, signature scheme rsa_pss_rsae_sha256',
    ],
  ],
  [
    'what is accepted: a whole list, one cut short, and a version without a suite',
    {
      kind: 'accepted',
      accepted: [
        { address: 'a:1', version: 'TLS 1.0', suites: ['A', 'B'], complete: true },
        { address: 'a:1', version: 'SSLv3', suites: ['A'], complete: false },
        { address: 'a:1', version: 'SSLv2', suites: [], complete: true },
      ],
    },
    ['a:1 accepts TLS 1.0: A, B', 'a:1 accepts SSLv3: A (the list may go on)', 'a:1 accepts SSLv2'],
  ],
  [
    'replies',
    { kind: 'replies', replies: [{ address: 'a:1', hello: 'legacy', reply: 'stayed silent' }] },
    ['a:1 legacy: stayed silent'],
  ],
  [
    'hops, resolved or not',
    {
      kind: 'cleartext',
      hops: [
        { url: 'http://a/', address: '192.0.2.1:80', answer: 'answered 200' },
        { url: 'http://b/', address: null, answer: 'does not resolve' },
      ],
    },
    ['http://a/, at 192.0.2.1:80: answered 200', 'http://b/: does not resolve'],
  ],
  [
    'certificates, readable, without an end, and unreadable',
    {
      kind: 'certificates',
      certificates: [
        CERTIFICATE,
        { ...CERTIFICATE, ...NOTHING, notBefore: '2026-01-01T00:00:00Z' },
        { ...CERTIFICATE, ...NOTHING, subject: '', issuer: '' },
      ],
    },
    [
      '192.0.2.1:443: CN=m.example.com, issued by CN=CA, valid 2026-01-01T00:00:00Z to 2026-12-31T00:00:00Z, key RSA 2048, signed with sha256WithRSAEncryption, SHA-256 ab, problem: expired',
      '192.0.2.1:443: CN=m.example.com, issued by CN=CA',
      '192.0.2.1:443: , issued by ',
    ],
  ],
]

test.each(CASES)('%s', (_, evidence, expected) => {
  expect(textOf([...evidenceLines(evidence)])).toBe(expected.map((one) => `${one}\n`).join(''))
})

test('what a configuration switches on is one line for each listener', () => {
  const one = { address: '*:443', versions: ['TLS 1.2'], suites: ['TLS_A', 'TLS_B'], groups: ['x25519'] }
  const bare = { address: '*:80', versions: [], suites: [], groups: [] }
  expect(textOf(evidenceLines({ kind: 'configured', configured: [one, bare] }))).toBe(
    '*:443 has TLS 1.2, suites TLS_A, TLS_B, groups x25519\n*:80 has no version that is known\n',
  )
})
