import { expect, test } from '@jest/globals'
import type { RequirementId } from '../../src/model/policy.ts'
import type { Run, Verdict } from '../../src/model/report.ts'
import { EC, EXPORT_RSA, RSA, RSA_WITHOUT_INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, PROTOCOL_FACTS, type RunOptions, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const roots = [TRUSTED_ROOT]

interface Row {
  readonly what: string
  start(): Promise<RunningServer>
  readonly options?: RunOptions
  readonly verdict: Verdict
  readonly violated: readonly RequirementId[]
  /** None when absent. */
  readonly undetermined?: readonly RequirementId[]
}

const ROWS: readonly Row[] = [
  {
    what: 'TLS 1.2 and 1.3 with forward secrecy only, an ECDSA and an RSA certificate',
    start: () => startNodeTls({ identities: [EC, RSA], ciphers: ECDHE }),
    verdict: 'met',
    violated: [],
  },
  {
    what: 'TLS 1.3 only',
    start: () => startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3' }),
    verdict: 'met',
    violated: [],
  },
  {
    what: 'TLS 1.3 only, for clients that offer at most TLS 1.2',
    start: () => startNodeTls({ identities: [RSA], minimumVersion: 'TLS 1.3' }),
    options: { policy: 'ibm-connections' },
    verdict: 'violated',
    violated: ['tls-version'],
  },
  {
    what: 'TLS 1.3 on P-521 alone: answered by a HelloRetryRequest',
    start: () => startNodeTls({ identities: [EC], ciphers: ECDHE, groups: 'P-521' }),
    verdict: 'met',
    violated: [],
  },
  {
    what: 'a group that no phone offers',
    start: () => startNodeTls({ identities: [EC], ciphers: ECDHE, groups: 'X448' }),
    verdict: 'violated',
    violated: ['forward-secrecy'],
  },
  {
    what: 'a group that nobody here can compute either, so that its certificates stay unread',
    start: () => startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'ffdhe2048' }),
    verdict: 'violated',
    violated: ['forward-secrecy'],
    undetermined: [
      'certificate-validity',
      'hostname-match',
      'trusted-chain',
      'leaf-key',
      'leaf-signature',
      'certificate-expiry',
      'complete-chain',
      'path-strength',
      'certificate-purpose',
      'certificate-lifetime',
      'certificate-transparency',
      'revocation',
    ],
  },
  {
    what: 'a demand for a client certificate, which the first flight shows without any',
    start: () => startNodeTls({ identities: [EC, RSA], ciphers: ECDHE, clientCertificateRoots: TRUSTED_ROOT.pem }),
    verdict: 'met',
    violated: [],
  },
  {
    what: 'static RSA beside forward secrecy',
    start: () => startNodeTls({ identities: [RSA], ciphers: `${ECDHE}:AES128-SHA` }),
    verdict: 'violated',
    violated: ['weak-ciphers'],
  },
  {
    what: 'DHE only, which no ATS client offers',
    start: () => startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'DHE+AESGCM', dhe: true }),
    verdict: 'violated',
    violated: ['forward-secrecy'],
  },
  {
    what: 'the CBC suites of SHA-256 and SHA-384, gone from phones since iOS 15.4',
    start: () =>
      startNodeTls({
        identities: [RSA],
        maximumVersion: 'TLS 1.2',
        ciphers: 'ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256',
      }),
    verdict: 'violated',
    violated: ['forward-secrecy'],
  },
  {
    what: 'the same suites, for the clients of 2017',
    start: () =>
      startNodeTls({
        identities: [RSA],
        maximumVersion: 'TLS 1.2',
        ciphers: 'ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256',
      }),
    options: { policy: 'ibm-connections' },
    verdict: 'met',
    violated: [],
  },
  {
    what: 'TLS 1.0 and 1.1 beside today',
    start: () => startNodeTls({ identities: [RSA], minimumVersion: 'TLS 1.0', ciphers: 'ECDHE+AES:@SECLEVEL=0' }),
    verdict: 'violated',
    violated: ['legacy-protocols'],
  },
  {
    what: 'an intermediate that is not sent',
    start: () => startNodeTls({ identities: [RSA_WITHOUT_INTERMEDIATE], ciphers: ECDHE }),
    verdict: 'violated',
    violated: ['trusted-chain', 'complete-chain'],
    // Whether a public authority stands behind it, the missing one would say.
    undetermined: ['certificate-transparency'],
  },
  {
    what: 'OpenSSL 1.1.1 with ECDHE only',
    start: () => startLegacyNode('1.1.1k', { identities: [EC], versions: ['TLS 1.2'], ciphers: 'ECDHE+AESGCM' }),
    verdict: 'met',
    violated: [],
  },
  {
    what: 'OpenSSL 1.0.1 with everything it has, SSLv2 and SSLv3 included',
    start: () =>
      startLegacyNode('1.0.1q', { identities: [RSA], versions: ['SSLv2', 'SSLv3', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2'] }),
    verdict: 'violated',
    violated: ['legacy-protocols', 'weak-ciphers'],
  },
  {
    what: 'TLS 1.0 and RC4 alone',
    start: () => startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0'], ciphers: 'RC4-SHA' }),
    verdict: 'violated',
    violated: ['tls-version', 'legacy-protocols', 'weak-ciphers'],
  },
  {
    what: 'SSLv3 alone',
    start: () => startLegacyNode('1.0.1u', { identities: [RSA], versions: ['SSLv3'] }),
    verdict: 'violated',
    violated: ['tls-version', 'legacy-protocols', 'weak-ciphers'],
  },
  {
    what: 'SSLv2 alone',
    start: () => startLegacyNode('1.0.1r', { identities: [RSA], versions: ['SSLv2'] }),
    verdict: 'violated',
    // SSLv2 sends the end-entity certificate alone.
    violated: ['tls-version', 'trusted-chain', 'legacy-protocols', 'complete-chain'],
    undetermined: ['certificate-transparency'],
  },
  {
    what: 'export suites with a key of 512 bits, refusing by a bare close',
    start: () => startLegacyNode('1.0.1r', { identities: [EXPORT_RSA], versions: ['TLS 1.0'], ciphers: 'EXPORT' }),
    verdict: 'violated',
    violated: ['tls-version', 'leaf-key', 'legacy-protocols', 'weak-ciphers'],
  },
]

test.each(ROWS)('$what: $verdict', async ({ start, options, verdict, violated, undetermined = [] }) => {
  const server = await start()
  try {
    const report = await judgeServer(server, { roots, ...options })
    expect(rulesWith(report, 'violated')).toEqual(violated)
    expect(rulesWith(report, 'undetermined')).toEqual(undetermined)
    expect(report.verdict).toBe(verdict)
  } finally {
    await server.stop()
  }
})

test('both certificates of a dual server are judged, each by its own hello', async () => {
  const server = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  try {
    const report = await judgeServer(server, { roots })
    const { evidence } = findingOf(report, 'leaf-key')
    const keys = evidence.kind === 'certificates' ? evidence.certificates.map(({ key }) => key) : []
    expect([...keys].sort()).toEqual(['EC P-256', 'RSA 2048'])
  } finally {
    await server.stop()
  }
})

test('both certificates of a server of TLS 1.3 alone are judged, too', async () => {
  const server = await startNodeTls({ identities: [EC, RSA_WITHOUT_INTERMEDIATE], minimumVersion: 'TLS 1.3' })
  try {
    const report = await judgeServer(server, { roots })
    expect(rulesWith(report, 'violated')).toEqual(['trusted-chain', 'complete-chain'])
    expect(findingOf(report, 'trusted-chain').message).toContain('RSA 2048')
  } finally {
    await server.stop()
  }
})

/** The phone of today is a client profile beside the budget, and the longest of all. */
const LARGE_HELLO_BYTES = 2222

/** What a run on one good server costs. */
async function costOf(identities: NodeTlsOptions['identities'], options: RunOptions): Promise<Run> {
  const server = await startNodeTls({ identities, ciphers: ECDHE })
  try {
    const target = aTarget({
      connect: { host: server.address, port: server.port },
      http: { host: '127.0.0.1', port: 1 },
    })
    const { run, verdict } = await runGate([target], { roots, ...options })
    expect(verdict).toBe('met')
    return run
  } finally {
    await server.stop()
  }
}

test.each([
  ['an RSA', [RSA], 8],
  // There may be one for RSA behind it.
  ['an ECDSA', [EC], 9],
] as const)(
  'a good server with %s certificate costs so many connections and one for the phone of today',
  async (_, identities, connections) => {
    const run = await costOf(identities, { facts: PROTOCOL_FACTS })
    expect(run.connections).toBe(connections + 1)
    expect(run.bytesSent - LARGE_HELLO_BYTES).toBeLessThan(4096)
  },
)

test('under ats, where nobody asks for HSTS, it is one less, and the weak suites of two certificates are asked apart', async () => {
  const facts = PROTOCOL_FACTS.filter((fact) => fact !== 'hsts')
  const run = await costOf([RSA], { policy: 'ats', facts })
  expect(run.connections).toBe(7 + 1)
  expect(run.bytesSent - LARGE_HELLO_BYTES).toBeLessThan(4096)
  expect((await costOf([EC], { policy: 'ats', facts })).connections).toBe(8 + 1)
  expect((await costOf([EC, RSA], { policy: 'ats', facts })).connections).toBe(9 + 1)
})

test('the listing after a violation names versions and suites as the server has them', async () => {
  const server = await startLegacyNode('1.0.1u', {
    identities: [RSA],
    versions: ['SSLv3', 'TLS 1.0', 'TLS 1.2'],
    ciphers: 'RC4-SHA:DES-CBC3-SHA:ECDHE-RSA-AES128-GCM-SHA256',
  })
  try {
    const report = await judgeServer(server, { roots })
    expect(findingOf(report, 'legacy-protocols').evidence).toMatchObject({
      kind: 'accepted',
      accepted: [
        { version: 'TLS 1.0', suites: ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'TLS_RSA_WITH_RC4_128_SHA'], complete: true },
        { version: 'SSLv3', suites: ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'TLS_RSA_WITH_RC4_128_SHA'], complete: true },
      ],
    })
  } finally {
    await server.stop()
  }
})
