import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { startApache } from './apache.ts'
import { startHaproxy } from './haproxy.ts'
import { startNginx } from './nginx.ts'
import type { Page } from './pages.ts'

const ciphers = 'ECDHE+AESGCM'

interface Row {
  readonly cleartext: Page
  readonly outcome: OutcomeKind
  readonly says: string
}

const ROWS: readonly Row[] = [
  { cleartext: 'redirect', outcome: 'met', says: 'redirects to https://m.example.com/' },
  // It redirects to itself for ever.
  { cleartext: 'redirect-to-http', outcome: 'violated', says: 'never reaches https' },
  { cleartext: 'content', outcome: 'violated', says: 'answers 200 with content in the clear' },
  { cleartext: 'login-form', outcome: 'violated', says: 'serves a password form in the clear' },
  { cleartext: 'meta-refresh', outcome: 'violated', says: 'a page that refreshes to another address' },
  { cleartext: 'not-found', outcome: 'met', says: 'answers 404 and serves no content' },
]

for (const start of [startNginx, startApache, startHaproxy]) {
  test.each(ROWS)(`${start.name}, in the clear $cleartext: https-only is $outcome`, async (row) => {
    const { cleartext, outcome, says } = row
    const server = await start({ identities: [EC], ciphers, cleartext })
    try {
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT], policy: 'ats' })
      const finding = findingOf(report, 'https-only')
      expect(finding.outcome).toBe(outcome)
      expect(finding.message).toContain(says)
      expect(rulesWith(report, 'violated')).toEqual(outcome === 'violated' ? ['https-only'] : [])
      expect(rulesWith(report, 'undetermined')).toEqual([])
      expect(report.verdict).toBe(outcome)
    } finally {
      await server.stop()
    }
  })

  test(`${start.name}, clear text where TLS should be: tls-version and https-only are violated`, async () => {
    const server = await start({ identities: [EC], ciphers, cleartext: 'content' })
    try {
      const { cleartextPort } = server
      if (cleartextPort === null) throw new Error('no cleartext side')
      const report = await judgeServer(
        { ...server, port: cleartextPort, cleartextPort: null },
        // apache2 waits for a line end that not every hello holds.
        { limits: { timeoutMs: 1000 } },
      )
      expect(rulesWith(report, 'violated')).toEqual(['https-only', 'tls-version'])
      expect(rulesWith(report, 'undetermined')).toEqual([])
      expect(findingOf(report, 'tls-version').message).toContain('does not speak TLS')
    } finally {
      await server.stop()
    }
  })
}
