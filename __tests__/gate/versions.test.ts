import { expect, test } from '@jest/globals'
import type { Requirements } from '../../src/model/policy.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { strict } from '../../src/policies/strict.ts'
import { EC, RSA } from '../builders/identities.ts'
import { IN_HASTE, judgeOnce } from '../builders/judge-once.ts'
import { exchangeOf, findingOf, judgeServer, type RunOptions } from '../builders/run-gate.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'

const judged = async (tls: Partial<NodeTlsOptions>, more: RunOptions = {}): Promise<TargetReport> =>
  judgeOnce(await startNodeTls({ identities: [EC], ...tls }), more)

// Nothing older than the minimum is accepted.
const minimum13: Requirements = { ...strict.requirements, 'tls-version': { level: 'error', minimum: 0x0304 } }
test.each([
  ['ECDHE-RSA-AES128-SHA256', {}],
  ['DHE-RSA-AES128-GCM-SHA256', { dhe: true }],
  ['ECDHE-RSA-CAMELLIA256-SHA384', {}],
  ['DHE-RSA-AES256-SHA256', { dhe: true }],
  ['ECDHE-ARIA128-GCM-SHA256', {}],
  ['DHE-RSA-AES128-CCM', { dhe: true }],
])('a minimum of TLS 1.3: TLS 1.2 with %s alone is accepted and must not be called refused', async (ciphers, more) => {
  const report = await judged(
    { identities: [RSA], ciphers: `TLS_AES_128_GCM_SHA256:${ciphers}`, ...more },
    { over: { requirements: minimum13 } },
  )
  expect(findingOf(report, 'legacy-protocols').outcome).not.toBe('met')
})

test.each([
  ['SSLv3 and TLS 1.2', ['SSLv3', 'TLS 1.2']],
  ['TLS 1.0 and TLS 1.2', ['TLS 1.0', 'TLS 1.2']],
  ['SSLv3, TLS 1.1 and TLS 1.2', ['SSLv3', 'TLS 1.1', 'TLS 1.2']],
] as const)('a hole in the versions: %s', async (_what, versions) => {
  const report = await judgeOnce(
    await startLegacyNode('1.0.1u', {
      identities: [RSA],
      versions,
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA',
    }),
  )
  const { evidence } = findingOf(report, 'legacy-protocols')
  const named = evidence.kind === 'accepted' ? evidence.accepted.map(({ version }) => version) : []
  expect(named.toSorted()).toEqual(versions.filter((one) => one !== 'TLS 1.2').toSorted())
})

test('a version-intolerant server that hangs up on TLS 1.1 and accepts TLS 1.0 is not said to refuse old versions', async () => {
  const weak = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.2'] })
  const front = await startByHello((purpose, _nth, hello) =>
    purpose === 'legacy' && hello.readUInt16BE(9) === 0x0302 ? { deed: 'reset' } : { deed: 'relay', port: weak.port },
  )
  try {
    const report = await judgeServer(front, IN_HASTE)
    expect(findingOf(report, 'legacy-protocols').outcome).not.toBe('met')
  } finally {
    await front.stop()
    await weak.stop()
  }
})

test('SSLv2 that is on without any cipher kind is accepted: OpenSSL 1.0.1q speaks it all the same (CVE-2015-3197)', async () => {
  const report = await judgeOnce(
    await startLegacyNode('1.0.1q', {
      identities: [RSA],
      versions: ['SSLv2', 'TLS 1.2'],
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
    }),
  )
  const [reply] = exchangeOf(report, 'sslv2')?.replies ?? []
  expect(reply?.kind === 'flight' ? reply.facts.cipherKinds : reply).toEqual([])
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
})
