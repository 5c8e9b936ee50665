import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { dialect } from '../../src/proxies/ibm-http-server.ts'

const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
]

test.each<[string, Remedy, string]>([
  [
    'the minimum version',
    { kind: 'set-minimum-version', version: 'TLS 1.2' },
    'SSLProtocolEnable TLSv12\nSSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11',
  ],
  [
    'TLS 1.3 as the minimum',
    { kind: 'disable-versions', versions: [], minimum: 'TLS 1.3' },
    'SSLProtocolEnable TLSv13\nSSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11 TLSv12',
  ],
  [
    "suites by IANA's names, one a line, none first",
    { kind: 'enable-suites', suites: SUITES },
    'SSLCipherSpec TLSv12 NONE\nSSLCipherSpec TLSv12 +TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384\nSSLCipherSpec TLSv12 +TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  ],
  [
    'a redirect of everything',
    { kind: 'redirect-to-https' },
    'RewriteRule (.*) https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
  ],
])('%s', (_, remedy, words) => {
  expect(dialect.word(remedy)).toMatch(/^# /)
  expect(dialect.word(remedy)?.split('\n').slice(1).join('\n')).toContain(words)
})
