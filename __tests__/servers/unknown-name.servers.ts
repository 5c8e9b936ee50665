import { expect, test } from '@jest/globals'
import { aLeaf, anIntermediate } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { startHaproxy } from './haproxy.ts'
import { identityOf } from './identity.ts'
import { startNginx } from './nginx.ts'
import type { RunningServer } from './running-server.ts'

const ISSUER = anIntermediate(TRUSTED_ROOT)
const OTHER = identityOf(
  aLeaf(ISSUER, { subject: { CN: 'other.example.com' }, dnsNames: ['other.example.com'] }),
  ISSUER,
)

interface Row {
  readonly what: string
  start(): Promise<RunningServer>
}

const ROWS: readonly Row[] = [
  { what: 'haproxy with strict-sni', start: () => startHaproxy({ identities: [OTHER], bind: 'strict-sni' }) },
  {
    what: 'nginx with ssl_reject_handshake',
    start: () => startNginx({ identities: [OTHER], extra: 'ssl_reject_handshake on;' }),
  },
]

// Alert 112 unrecognized_name to every hello: no certificate for this name, and no word about versions or suites.
test.each(ROWS)('$what does not know the name: violated, for the name and not for the version', async ({ start }) => {
  const server = await start()
  try {
    for (const policy of ['ats', 'strict', 'ibm-connections']) {
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT], policy })
      expect(report.verdict).toBe('violated')
      expect(rulesWith(report, 'violated')).toEqual(['hostname-match'])
      expect(findingOf(report, 'hostname-match').message).toContain('unrecognized_name')
    }
  } finally {
    await server.stop()
  }
})
