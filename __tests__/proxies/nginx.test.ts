import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { dialect } from '../../src/proxies/nginx.ts'

const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
]

test.each<[string, Remedy, string]>([
  ['the minimum version', { kind: 'set-minimum-version', version: 'TLS 1.2' }, 'ssl_protocols TLSv1.2 TLSv1.3;'],
  [
    'TLS 1.3 as the minimum',
    { kind: 'disable-versions', versions: ['TLS 1.2'], minimum: 'TLS 1.3' },
    'ssl_protocols TLSv1.3;',
  ],
  [
    "suites in OpenSSL's names, without those of TLS 1.3",
    { kind: 'enable-suites', suites: SUITES },
    'ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA;',
  ],
  [
    'only TLS 1.3 to enable: the version, since its suites come with it',
    { kind: 'enable-suites', suites: ['TLS_AES_128_GCM_SHA256'] },
    'ssl_protocols TLSv1.2 TLSv1.3;',
  ],
  ['a redirect of everything', { kind: 'redirect-to-https' }, 'return 301 https://$host$request_uri;'],
])('%s', (_, remedy, words) => {
  expect(dialect.word(remedy)).toMatch(/^# /)
  expect(dialect.word(remedy)?.split('\n').slice(1).join('\n')).toContain(words)
})
