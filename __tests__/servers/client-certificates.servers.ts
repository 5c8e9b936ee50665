import { expect, test } from '@jest/globals'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { judgeServer, rulesWith } from '../builders/run-gate.ts'
import { startApache } from './apache.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startHaproxy } from './haproxy.ts'
import { startJava } from './java.ts'
import { startNginx } from './nginx.ts'
import { startOpensslServer } from './openssl-server.ts'
import type { RunningServer } from './running-server.ts'
import { startStunnel } from './stunnel.ts'

const identities = [EC]
const clientCertificateRoots = TRUSTED_ROOT.pem
const ciphers = 'ECDHE+AESGCM'
const options = { identities, ciphers, clientCertificateRoots }

interface Row {
  readonly product: string
  start(): Promise<RunningServer>
}

const ROWS: readonly Row[] = [
  { product: 'nginx', start: () => startNginx(options) },
  { product: 'apache2', start: () => startApache(options) },
  { product: 'haproxy', start: () => startHaproxy(options) },
  { product: 'stunnel', start: () => startStunnel(options) },
  { product: 'openssl s_server', start: () => startOpensslServer(options) },
  {
    product: 'gnutls-serv',
    start: () => startGnutlsServ({ ...options, ciphers: ':-KX-ALL:+ECDHE-ECDSA:-CIPHER-ALL:+AES-128-GCM' }),
  },
  {
    product: 'Java JSSE',
    start: () => startJava({ ...options, ciphers: 'TLS_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256' }),
  },
]

// A phone without a certificate is turned away later; the first flight shows all that is judged here (docs/decisions.md).
test.each(ROWS)('$product demands client certificates: judged by its first flight, with a note', async ({ start }) => {
  const server = await start()
  try {
    for (const policy of ['ats', 'strict', 'ibm-connections']) {
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT], policy })
      expect(rulesWith(report, 'violated')).toEqual([])
      expect(rulesWith(report, 'undetermined')).toEqual([])
      expect(report.verdict).toBe('met')
      const notes = report.findings.flatMap((finding) => finding.notes)
      expect(notes.map(({ code }) => code)).toContain('client-certificate-required')
    }
  } finally {
    await server.stop()
  }
})
