import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { generalWords } from '../../src/proxies/general-words.ts'
import { DIALECTS } from '../../src/proxies/index.ts'

const SUITES = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256']

const REMEDIES: readonly Remedy[] = [
  { kind: 'set-minimum-version', version: 'TLS 1.2' },
  { kind: 'enable-suites', suites: SUITES },
  { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
  { kind: 'disable-suites', suites: ['TLS_RSA_WITH_RC4_128_SHA'], keep: SUITES },
  { kind: 'enable-application-protocol', protocols: ['h2', 'http/1.1'] },
  { kind: 'redirect-to-https' },
  { kind: 'enable-tls' },
  { kind: 'replace-certificate', need: 'a key of 2048 bits' },
  { kind: 'send-intermediates', missingIssuer: 'CN=CA' },
  { kind: 'trust-root', root: 'CN=Root' },
  { kind: 'staple-ocsp' },
  { kind: 'make-reachable', what: 'the name' },
  { kind: 'allow-address', address: '169.254.169.254', isNever: true },
  { kind: 'reload-server', where: '192.0.2.1:443' },
  { kind: 'add-backup-pin' },
  { kind: 'restrict-listener' },
  { kind: 'drop-client', client: 'android-4.4', because: 'it is old' },
  { kind: 'send-hsts', maxAgeSeconds: 15_552_000 },
  { kind: 'update-tls-library', need: 'the downgrade marker' },
  { kind: 'disable-compression' },
  { kind: 'enable-groups', groups: ['x25519', 'secp256r1', 'secp384r1'] },
  { kind: 'accept-large-hellos', bytes: 2222 },
]

test.each(REMEDIES)('$kind has general words, one sentence or more', (remedy) => {
  expect(generalWords(remedy)).toMatch(/^[A-Z].*[.]$/s)
})

test('what no proxy can mend has no words of a proxy; all else has some in at least one', () => {
  const worded = REMEDIES.filter((remedy) =>
    DIALECTS.map(({ word }) => word(remedy)).some((words) => words !== null),
  ).map(({ kind }) => kind)
  expect(REMEDIES.map(({ kind }) => kind).filter((kind) => !worded.includes(kind))).toEqual([
    'trust-root',
    'make-reachable',
    'allow-address',
    'add-backup-pin',
    'drop-client',
    'accept-large-hellos',
  ])
})

test.each(DIALECTS)('$name: suites that only TLS 1.3 has leave words too', ({ word }) => {
  const only13 = ['TLS_AES_128_GCM_SHA256']
  for (const remedy of [
    { kind: 'enable-suites', suites: only13 },
    { kind: 'disable-suites', suites: [], keep: only13 },
  ] as const) {
    expect(word(remedy)).not.toBe('')
  }
})

test.each(DIALECTS)('$name: what sends HSTS has the seconds in it', ({ word }) => {
  expect(word({ kind: 'send-hsts', maxAgeSeconds: 15_552_000 })).toContain('15552000')
})

test('groups are named as OpenSSL knows them, others as IANA does', () => {
  const words = DIALECTS.map(({ word }) =>
    word({ kind: 'enable-groups', groups: ['x25519', 'secp256r1', 'secp384r1'] }),
  )
  expect(words.filter((text) => text?.includes('X25519:prime256v1:secp384r1'))).toHaveLength(3)
})

test('without suites to keep, the weak ones are only to be switched off', () => {
  expect(generalWords({ kind: 'disable-suites', suites: ['A'], keep: [] })).toBe('Switch off A.')
})
