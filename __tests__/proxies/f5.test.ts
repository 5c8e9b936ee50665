import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { dialect } from '../../src/proxies/f5.ts'

const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
]

test.each<[string, Remedy, string]>([
  [
    'the minimum version',
    { kind: 'set-minimum-version', version: 'TLS 1.2' },
    'options { dont-insert-empty-fragments no-sslv3 no-tlsv1 no-tlsv1.1 }',
  ],
  [
    'TLS 1.3 as the minimum',
    { kind: 'disable-versions', versions: [], minimum: 'TLS 1.3' },
    'options { dont-insert-empty-fragments no-sslv3 no-tlsv1 no-tlsv1.1 no-tlsv1.2 }',
  ],
  [
    'suites by keyword',
    { kind: 'enable-suites', suites: SUITES },
    'ciphers ECDHE+AES-GCM:ECDHE_ECDSA+AES-GCM:!TLSv1:!TLSv1_1',
  ],
  ['a redirect of everything', { kind: 'redirect-to-https' }, 'rules { /Common/_sys_https_redirect }'],
])('%s', (_, remedy, words) => {
  expect(dialect.word(remedy)).toMatch(/^# /)
  expect(dialect.word(remedy)?.split('\n').slice(1).join('\n')).toContain(words)
})
