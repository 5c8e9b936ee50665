import { expect, test } from '@jest/globals'
import { RSA } from '../builders/identities.ts'
import { judgeOnce } from '../builders/judge-once.ts'
import { naming, told } from '../builders/named-clients.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { ALL_CLIENTS, ERA_ROWS, type EraRow, expectedOf, outcomesOf } from './era-rows.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startNginx } from './nginx.ts'

const NAMING = { ...naming(...ALL_CLIENTS), limits: { timeoutMs: 5000 } }

test.each(ERA_ROWS)('nginx: $server', async ({ options: { dhe, ...options }, ...row }) => {
  const server = startNginx({ ...options, ...(dhe === true ? { dhParameters: DH_PARAMETERS } : {}) })
  const report = await judgeOnce(server, NAMING)
  expect({ outcomes: outcomesOf(report), told: told(report) }).toEqual({
    outcomes: expectedOf(row),
    told: expect.anything(),
  })
})

const rowOf = (server: string): EraRow => {
  const row = ERA_ROWS.find((one) => one.server === server)
  if (row === undefined) throw new Error(`no row ${server}`)
  return row
}

const ECDHE = ':-KX-ALL:+ECDHE-RSA:+ECDHE-ECDSA'

// In GnuTLS's words.
test.each([
  ['TLS 1.3 only', { minimumVersion: 'TLS 1.3' }],
  [
    'TLS 1.2, ECDHE-RSA-AES256-GCM only',
    { maximumVersion: 'TLS 1.2', ciphers: ':-KX-ALL:+ECDHE-RSA:-CIPHER-ALL:+AES-256-GCM' },
  ],
  ['P-384 as only group', { minimumVersion: 'TLS 1.0', ciphers: `${ECDHE}:-GROUP-ALL:+GROUP-SECP384R1` }],
  ['x25519 as only group', { minimumVersion: 'TLS 1.0', ciphers: `${ECDHE}:-GROUP-ALL:+GROUP-X25519` }],
  [
    'TLS 1.2, static RSA only',
    {
      maximumVersion: 'TLS 1.2',
      ciphers: ':-KX-ALL:+RSA:-CIPHER-ALL:+AES-128-GCM:+AES-256-GCM:+AES-128-CBC:+AES-256-CBC',
    },
  ],
] as const)('gnutls-serv: %s', async (server, options) => {
  const report = await judgeOnce(startGnutlsServ({ identities: [RSA], ...options }), NAMING)
  expect({ outcomes: outcomesOf(report), told: told(report) }).toEqual({
    outcomes: expectedOf(rowOf(server)),
    told: expect.anything(),
  })
})
