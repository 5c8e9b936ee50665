import { expect, test } from '@jest/globals'
import type { Remedy } from '../../../src/model/finding.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'

const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
]

test.each<[string, Remedy, string]>([
  [
    'the minimum version',
    { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
    'ssl-default-bind-options ssl-min-ver TLSv1.2',
  ],
  [
    'TLS 1.3 as the minimum',
    { kind: 'set-minimum-version', version: 'TLS 1.3' },
    'ssl-default-bind-options ssl-min-ver TLSv1.3',
  ],
  [
    'the suites to keep',
    { kind: 'disable-suites', suites: [], keep: SUITES },
    'ssl-default-bind-ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA',
  ],
  [
    'a redirect of everything',
    { kind: 'redirect-to-https' },
    'http-request redirect scheme https code 301 unless { ssl_fc }',
  ],
])('%s', (_, remedy, words) => {
  expect(dialect.word(remedy)).toMatch(/^# /)
  expect(dialect.word(remedy)?.split('\n').slice(1).join('\n')).toContain(words)
})
