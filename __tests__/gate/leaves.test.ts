import { expect, test } from '@jest/globals'
import type { TargetReport } from '../../src/model/report.ts'
import { aLeaf, anIntermediate, aRoot, testKeys } from '../builders/certificates.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { IN_HASTE, judgeOnce } from '../builders/judge-once.ts'
import { exchangeOf, findingOf, judgeServer, type RunOptions, rulesWith } from '../builders/run-gate.ts'
import { startByHello } from '../servers/by-hello.ts'
import { identityOf } from '../servers/identity.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const HOST = 'm.example.com'
const INTERMEDIATE = anIntermediate(TRUSTED_ROOT)
const EXPIRED_RSA = identityOf(
  aLeaf(INTERMEDIATE, {
    subject: { CN: HOST },
    dnsNames: [HOST],
    keys: 'rsa-2048',
    notAfter: new Date('2026-05-01T00:00:00Z'),
  }),
  INTERMEDIATE,
)

const judged = async (tls: Partial<NodeTlsOptions>, more: RunOptions = {}): Promise<TargetReport> =>
  judgeOnce(await startNodeTls({ identities: [EC], ciphers: ECDHE, ...tls }), more)

test('an expired RSA certificate beside a good ECDSA one is found', async () => {
  const report = await judged({ identities: [EC, EXPIRED_RSA] })
  expect(rulesWith(report, 'violated')).toEqual(['certificate-validity', 'certificate-expiry'])
})

test('with TLS 1.3 alone, too: signature_algorithms choose the leaf there', async () => {
  const report = await judged({ identities: [EC, EXPIRED_RSA], minimumVersion: 'TLS 1.3' })
  expect(findingOf(report, 'certificate-validity').outcome).not.toBe('met')
})

// A leaf that could not be asked for is not known to be good.
test.each(['hang', 'reset', 'close'] as const)(
  'when the hello for the RSA leaf gets no answer (%s), its certificate is not called valid',
  async (end) => {
    const server = await startNodeTls({ identities: [EC, EXPIRED_RSA], ciphers: ECDHE })
    // A limiter: the third question and all from the seventh connection on, so that no control confirms the close.
    const front = await startByHello((purpose, _nth, _hello, _active, all) =>
      purpose === 'client-1.2-rsa' || all > 6 ? { deed: end } : { deed: 'relay', port: server.port },
    )
    try {
      const report = await judgeServer(front, { ...IN_HASTE, policy: 'ats' })
      const rsa = exchangeOf(report, 'client-1.2-rsa')
      expect(rsa?.answer.kind).toBe('unknown')
      expect(findingOf(report, 'certificate-validity').outcome).not.toBe('met')
      expect(report.verdict).not.toBe('met')
    } finally {
      await front.stop()
      await server.stop()
    }
  },
)

// OpenSSL does not load such a pair, so the front puts another certificate in the flight of the backend.
test.each(['client', 'client-1.2-rsa'] as const)(
  'a certificate whose key the server does not have, sent to %s: never met',
  async (swapped) => {
    const server = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE, maximumVersion: 'TLS 1.2' })
    const other = aLeaf(INTERMEDIATE, {
      subject: { CN: HOST },
      dnsNames: [HOST],
      keys: swapped === 'client' ? testKeys('ec-p256', 'other') : testKeys('rsa-2048', 'other'),
    })
    const front = await startByHello((purpose) =>
      purpose === swapped
        ? {
            deed: 'rewrite',
            port: server.port,
            rewrite: (bytes) => withCertificates(bytes, [other.der, INTERMEDIATE.der]),
          }
        : { deed: 'relay', port: server.port },
    )
    try {
      const report = await judgeServer(front, IN_HASTE)
      const exchange = exchangeOf(report, swapped)
      const reply = exchange?.replies.at(-1)
      expect(reply?.kind === 'flight' ? reply.facts.keyProof : reply).toBe('invalid')
      expect(report.verdict).not.toBe('met')
    } finally {
      await front.stop()
      await server.stop()
    }
  },
)

test.each([
  ['no certificate at all', []],
  ['a leaf that is no certificate', [Buffer.from('30030201ff', 'hex')]],
  ['a leaf of no bytes', [Buffer.alloc(0)]],
  ['101 certificates', Array.from({ length: 101 }, () => INTERMEDIATE.der)],
] as const)('a flight of TLS 1.2 with %s is never met', async (_what, ders) => {
  const server = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE, maximumVersion: 'TLS 1.2' })
  const rewrite = (bytes: Buffer): Buffer => withCertificates(bytes, ders)
  const front = await startByHello((purpose) =>
    purpose === 'client' ? { deed: 'rewrite', port: server.port, rewrite } : { deed: 'relay', port: server.port },
  )
  try {
    expect((await judgeServer(front, IN_HASTE)).verdict).not.toBe('met')
  } finally {
    await front.stop()
    await server.stop()
  }
})

test('a flight of TLS 1.3 whose last record was changed is undetermined', async () => {
  const server = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  const rewrite = (bytes: Buffer): Buffer =>
    Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])
  const front = await startByHello((purpose) =>
    purpose === 'client' ? { deed: 'rewrite', port: server.port, rewrite } : { deed: 'relay', port: server.port },
  )
  try {
    const report = await judgeServer(front, IN_HASTE)
    expect(rulesWith(report, 'violated')).toEqual([])
    expect(report.verdict).toBe('undetermined')
  } finally {
    await front.stop()
    await server.stop()
  }
})

test('HelloRetryRequests without end are undetermined', async () => {
  const server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'P-521' })
  const front = await startByHello(() => ({ deed: 'repeat', port: server.port }))
  try {
    const report = await judgeServer(front, IN_HASTE)
    expect(rulesWith(report, 'violated')).toEqual([])
    expect(report.verdict).toBe('undetermined')
  } finally {
    await front.stop()
    await server.stop()
  }
})

function withCertificates(flight: Buffer, ders: readonly Uint8Array[]): Buffer {
  const records: Buffer[] = []
  for (let at = 0; at < flight.length; ) {
    const length = flight.readUInt16BE(at + 3)
    const whole = flight.subarray(at, at + 5 + length)
    records.push(whole[0] === 22 && whole[5] === 11 ? certificateRecord(ders) : whole)
    at += 5 + length
  }
  return Buffer.concat(records)
}

function certificateRecord(ders: readonly Uint8Array[]): Buffer {
  const u24 = (length: number): Buffer => Buffer.from([length >> 16, (length >> 8) & 255, length & 255])
  const list = Buffer.concat(ders.flatMap((der) => [u24(der.length), der]))
  const body = Buffer.concat([u24(list.length), list])
  const message = Buffer.concat([Buffer.from([11]), u24(body.length), body])
  return Buffer.concat([Buffer.from([22, 3, 3, message.length >> 8, message.length & 255]), message])
}

test('the same name with another key: the issuer is not the one in the store', async () => {
  const other = aRoot('Trusted Root', { keys: testKeys('ec-p256', 'impostor') })
  const intermediate = anIntermediate(other, 'Other Intermediate')
  const report = await judged({ identities: [identityOf(aLeaf(intermediate), intermediate)] })
  expect(rulesWith(report, 'violated')).toContain('trusted-chain')
})

test('an expired intermediate beside a good one of the same name and key is a note', async () => {
  const keys = testKeys('ec-p256', 'shared')
  const expired = anIntermediate(TRUSTED_ROOT, 'Shared', { keys, notAfter: new Date('2026-05-01T00:00:00Z') })
  const fresh = anIntermediate(TRUSTED_ROOT, 'Shared', { keys })
  const report = await judged({ identities: [identityOf(aLeaf(fresh), expired, fresh)] })
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'certificate-validity').notes.map(({ code }) => code)).toEqual(['expired-extra'])
})

test('an expired intermediate alone is violated', async () => {
  const expired = anIntermediate(TRUSTED_ROOT, 'Expired', { notAfter: new Date('2026-05-01T00:00:00Z') })
  const report = await judged({ identities: [identityOf(aLeaf(expired), expired)] })
  expect(rulesWith(report, 'violated')).toEqual(['certificate-validity'])
})

test('100 certificates are read and judged', async () => {
  const extras = Array.from({ length: 97 }, (_, index) =>
    anIntermediate(TRUSTED_ROOT, `Extra ${index}`, { keys: testKeys('ec-p256', 'extra') }),
  )
  const leaf = aLeaf(INTERMEDIATE)
  const report = await judged({ identities: [identityOf(leaf, ...extras, INTERMEDIATE)] })
  expect(report.verdict).toBe('met')
})

test('a leaf with an Ed25519 key is violated: no phone takes it', async () => {
  const report = await judged({ identities: [identityOf(aLeaf(INTERMEDIATE, { keys: 'ed25519' }), INTERMEDIATE)] })
  expect(report.verdict).not.toBe('met')
  expect(findingOf(report, 'leaf-key').outcome).toBe('violated')
})

test('a run that is interrupted before the RSA leaf is seen is not met', async () => {
  const server = await startNodeTls({ identities: [EC, EXPIRED_RSA], ciphers: ECDHE })
  const controller = new AbortController()
  const front = await startByHello((purpose) => {
    if (purpose !== 'client-1.2-rsa') return { deed: 'relay', port: server.port }
    controller.abort('interrupted')
    return { deed: 'hang' }
  })
  try {
    const report = await judgeServer(front, {
      ...IN_HASTE,
      policy: 'ats',
      limits: { timeoutMs: 5000 },
      signal: controller.signal,
    })
    expect(report.verdict).toBe('undetermined')
  } finally {
    await front.stop()
    await server.stop()
  }
})

test('an expired certificate that only the control connection was shown is not lost', async () => {
  const fine = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  const odd = await startNodeTls({ identities: [EXPIRED_RSA], ciphers: ECDHE })
  const front = await startByHello((purpose, nth) => {
    if (/unwanted|legacy|sslv2/.test(purpose)) return { deed: 'reset' }
    return { deed: 'relay', port: nth === 1 ? fine.port : odd.port }
  })
  try {
    const report = await judgeServer(front, IN_HASTE)
    expect(report.observation.endpoints[0]?.certificates.length).toBeGreaterThan(3)
    expect(report.verdict).not.toBe('met')
  } finally {
    await front.stop()
    await fine.stop()
    await odd.stop()
  }
})
