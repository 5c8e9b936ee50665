import { expect, test } from '@jest/globals'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, PROTOCOL_FACTS } from '../builders/run-gate.ts'
import { startApache } from './apache.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startHaproxy } from './haproxy.ts'
import { startJava } from './java.ts'
import { startNginx } from './nginx.ts'
import type { RunningServer } from './running-server.ts'

const TWO = { identities: [RSA, EC] }
const ALL_MET = 'hsts:violated secure-renegotiation:met extended-master-secret:met tls-compression:met'

/** None of them sends Strict-Transport-Security unless it is told to; gnutls-serv speaks HTTP without a status that Node takes. */
const ROWS: readonly { readonly what: string; start(): Promise<RunningServer>; readonly expected: string }[] = [
  { what: 'nginx', start: () => startNginx(TWO), expected: `${ALL_MET} downgrade-protection:met key-exchange:met` },
  { what: 'apache2', start: () => startApache(TWO), expected: `${ALL_MET} downgrade-protection:met key-exchange:met` },
  { what: 'haproxy', start: () => startHaproxy(TWO), expected: `${ALL_MET} downgrade-protection:met key-exchange:met` },
  // It ignores TLS_FALLBACK_SCSV, and has the marker.
  { what: 'Java', start: () => startJava(TWO), expected: `${ALL_MET} downgrade-protection:met key-exchange:met` },
  {
    what: 'gnutls-serv from TLS 1.0',
    start: () => startGnutlsServ({ ...TWO, minimumVersion: 'TLS 1.0' }),
    expected: `${ALL_MET} downgrade-protection:met key-exchange:met`,
  },
]

test.each(ROWS)('$what: $expected', async ({ start, expected }) => {
  const server = await start()
  try {
    const report = await judgeServer(server, { roots: [TRUSTED_ROOT], facts: PROTOCOL_FACTS })
    const seen = PROTOCOL_FACTS.map((rule) => `${rule}:${findingOf(report, rule).outcome}`)
    expect(seen.join(' ')).toBe(expected)
  } finally {
    await server.stop()
  }
})

test('haproxy with two certificates: a weak suite of either is found', async () => {
  for (const weak of ['AES128-SHA', 'ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0']) {
    const ciphers = `ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:${weak}`
    const server = await startHaproxy({ ...TWO, ciphers })
    try {
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT] })
      expect([weak, findingOf(report, 'weak-ciphers').outcome]).toEqual([weak, 'violated'])
    } finally {
      await server.stop()
    }
  }
})
