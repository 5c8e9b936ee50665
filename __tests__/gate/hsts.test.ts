import { createServer } from 'node:https'
import { expect, test } from '@jest/globals'
import { validateReport } from '../../src/generated/report-validator.js'
import type { Outcome } from '../../src/model/finding.ts'
import type { HttpsReply } from '../../src/model/observation.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { EC, RSA } from '../builders/identities.ts'
import { IN_HASTE, judgeFront, judgeOnce, withTimeout } from '../builders/judge-once.ts'
import { findingOf, type RunOptions, runGate } from '../builders/run-gate.ts'
import { judgePeer } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'

const HSTS: RunOptions = { ...withTimeout(4000), facts: ['hsts'] }

async function outcomeFor(options: Partial<NodeTlsOptions>, more: RunOptions = {}): Promise<Partial<Outcome>> {
  const server = startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM', ...options })
  const { outcome, message } = findingOf(await judgeOnce(server, { ...HSTS, ...more }), 'hsts')
  return { kind: outcome, message }
}

function replies(report: TargetReport): readonly HttpsReply[] {
  const [endpoint] = report.observation.endpoints
  return endpoint?.https?.kind === 'asked' ? endpoint.https.replies : []
}

test('the header of the first answer decides, a redirect included', async () => {
  expect(await outcomeFor({ page: 'redirect' })).toEqual({ kind: 'met', message: 'has max-age=31536000' })
  expect(await outcomeFor({ page: 'redirect', strictTransportSecurity: [] })).toEqual({
    kind: 'violated',
    message: 'https://m.example.com/ answered 301 without the header',
  })
})

test('only the first of several fields counts', async () => {
  const fields = ['max-age=60', 'max-age=31536000']
  expect((await outcomeFor({ strictTransportSecurity: fields })).kind).toBe('violated')
  expect((await outcomeFor({ strictTransportSecurity: [...fields].reverse() })).kind).toBe('met')
})

test('an old server and one that wants RSA are asked as well', async () => {
  expect((await outcomeFor({ identities: [RSA], maximumVersion: 'TLS 1.2' })).kind).toBe('met')
  const old = startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0'], ciphers: 'AES128-SHA' })
  const report = await judgeOnce(old, HSTS)
  expect(findingOf(report, 'hsts').message).toBe('https://m.example.com/ answered 200 without the header')
})

test('a server that lets in nobody without a certificate leaves it open', async () => {
  const { kind, message } = await outcomeFor({ clientCertificateRoots: EC.certificates })
  expect(kind).toBe('undetermined')
  expect(message).toMatch(/cannot be talked to by the TLS of this Node \(ERR_SSL_.*certificate required/)
})

test('a server of h2 alone, and one that ends TLS 1.2 for want of a client certificate, leave it open in the same words each time', async () => {
  expect(await outcomeFor({ alpn: ['h2'] })).toEqual({
    kind: 'undetermined',
    message:
      'https://m.example.com/ cannot be talked to by the TLS of this Node (EPROTO: tlsv1 alert no application protocol)',
  })
  const { message } = await outcomeFor({ clientCertificateRoots: EC.certificates, maximumVersion: 'TLS 1.2' })
  expect(message).toMatch(/ of this Node \(EPROTO: [a-z0-9/ ]+\)$/)
})

test('a peer that Node cannot speak with leaves it open, and says why', async () => {
  const report = await judgePeer({}, { facts: ['hsts'], ...withTimeout(800) })
  expect(findingOf(report, 'hsts').outcome).toBe('undetermined')
})

test.each([
  ['hang', 'silent'],
  ['close', 'closed'],
  ['reset', 'reset'],
] as const)('no answer (%s) is asked for twice, and undetermined', async (end, kind) => {
  const server = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM' })
  try {
    const report = await judgeFront(
      (purpose) => (purpose === 'https' ? { deed: end } : { deed: 'relay', port: server.port }),
      { ...IN_HASTE, facts: ['hsts'] },
    )
    expect(findingOf(report, 'hsts').outcome).toBe('undetermined')
    expect(replies(report).map((reply) => reply.kind)).toEqual([kind, kind])
  } finally {
    await server.stop()
  }
})

/** What comes back over TLS, byte for byte. */
async function repliesTo(bytes: string): Promise<readonly HttpsReply[]> {
  const server = createServer({ cert: EC.certificates, key: EC.key })
  // In place of the HTTP of Node.
  server.removeAllListeners('secureConnection').on('secureConnection', (stream) => stream.end(bytes))
  server.on('tlsClientError', () => undefined)
  return replies(await judgeOnce(listenOnLoopback('bytes over TLS', server), HSTS))
}

const OK = 'HTTP/1.1 200 OK\r\n'

test('what is not HTTP, or too much of it, is no answer', async () => {
  expect(await repliesTo('220 mail.example.com ESMTP\r\n')).toMatchObject([{ kind: 'not-http' }])
  expect(await repliesTo(`${OK}x: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatchObject([{ kind: 'malformed' }])
  expect(await repliesTo(`${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(20)}`)).toMatchObject([{ kind: 'malformed' }])
})

test('what is kept of the header is bounded', async () => {
  const field = `Strict-Transport-Security: ${'x'.repeat(1500)}\r\n`
  const [reply] = await repliesTo(`${OK}${field.repeat(6)}\r\n`)
  expect(reply?.kind === 'https-answer' && reply.strictTransportSecurity.map(({ length }) => length)).toEqual([
    1024, 1024, 1024, 1024,
  ])
})

test('a 101 is an answer, too', async () => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'
  expect(await repliesTo(upgrade)).toMatchObject([{ kind: 'https-answer', status: 101 }])
})

test('an address has no HSTS, and is not asked', async () => {
  const server = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM' })
  try {
    const target = aTarget({ host: '127.0.0.1', port: server.port, http: 'none' })
    const [report] = (await runGate([target], HSTS)).targets
    if (report === undefined) throw new Error('no target in the report')
    expect(findingOf(report, 'hsts').outcome).toBe('not-applicable')
    expect(report.observation.endpoints[0]?.https).toEqual({ kind: 'none', reason: 'address' })
  } finally {
    await server.stop()
  }
})

test('nobody listens: the reason is the connection', async () => {
  const target = aTarget({ connect: { host: '127.0.0.1', port: 1 }, http: 'none' })
  const [report] = (await runGate([target], { ...IN_HASTE, facts: ['hsts'] })).targets
  expect(report?.observation.endpoints[0]?.https).toMatchObject({
    replies: [{ kind: 'connection-refused' }, { kind: 'connection-refused' }],
  })
})

test('where hsts is off, nothing is asked inside TLS', async () => {
  const report = await judgeOnce(startNodeTls({ identities: [EC] }))
  expect(report.observation.endpoints[0]?.https).toEqual({ kind: 'not-asked', reason: 'not-in-policy' })
})

test('a report of a version that did not ask is still read, and leaves it open', async () => {
  const report = await runGate([aTarget({ connect: { host: '127.0.0.1', port: 1 }, http: 'none' })], HSTS)
  const { targets, ...rest } = report
  const old = {
    ...rest,
    targets: targets.map((target) => ({
      ...target,
      observation: {
        ...target.observation,
        endpoints: target.observation.endpoints.map(({ https: _, ...endpoint }) => endpoint),
      },
    })),
  }
  expect(validateReport(JSON.parse(JSON.stringify(old)))).toBe(true)
})
