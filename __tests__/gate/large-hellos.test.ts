import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { TargetReport } from '../../src/model/report.ts'
import { EC, RSA } from '../builders/identities.ts'
import { judgeFront, judgeOnce, withTimeout } from '../builders/judge-once.ts'
import { findingOf, type RunOptions, rulesWith } from '../builders/run-gate.ts'
import { alertRecord, type Deeds } from '../servers/by-hello.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

let server: RunningServer
let classical: RunningServer
beforeAll(async () => {
  server = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
  classical = await startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM', groups: 'X25519:P-256' })
})
afterAll(async () => {
  await server.stop()
  await classical.stop()
})

const KEY_EXCHANGE: RunOptions = { ...withTimeout(1000), facts: ['key-exchange'] }

/** What stands in front of the server does this to hellos that are longer than so many bytes. */
function judgedBehind(limit: number, deed: ReturnType<Deeds>): Promise<TargetReport> {
  const deeds: Deeds = (_purpose, _nth, hello) => (hello.length > limit ? deed : { deed: 'relay', port: server.port })
  return judgeFront(deeds, KEY_EXCHANGE)
}

function largeHellos(report: TargetReport): readonly string[] {
  const exchanges = report.observation.endpoints.flatMap((endpoint) => endpoint.exchanges)
  return exchanges
    .filter(({ purpose }) => purpose === 'large-hello')
    .map(({ offer, answer }) => `${offer.bytes} ${answer.kind}`)
}

test('post-quantum where both can: one connection, and a note', async () => {
  const report = await judgeFront(() => ({ deed: 'relay', port: server.port }), KEY_EXCHANGE)
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'met',
    message: 'negotiates x25519 with ios-18.4-ats, and answers a hello of 2222 bytes',
    notes: [{ code: 'post-quantum' }],
  })
  expect(largeHellos(report)).toEqual(['2222 accepted'])
})

test('a Node without ML-KEM needs no second connection to say so: the ServerHello is all that is read', async () => {
  const one = startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM', groups: 'X25519MLKEM768:X25519' })
  const report = await judgeOnce(one, { ...KEY_EXCHANGE, hasMlKem: false })
  expect(findingOf(report, 'key-exchange')).toMatchObject({ outcome: 'met', notes: [{ code: 'post-quantum' }] })
  const exchanges = report.observation.endpoints.flatMap((endpoint) => endpoint.exchanges)
  expect(exchanges.find(({ purpose }) => purpose === 'large-hello')?.notes).toEqual([])
})

test('a server without X25519MLKEM768 is in order, and not ready', async () => {
  const report = await judgeFront(() => ({ deed: 'relay', port: classical.port }), KEY_EXCHANGE)
  expect(findingOf(report, 'key-exchange')).toMatchObject({ outcome: 'met', notes: [{ code: 'not-post-quantum' }] })
})

test('a HelloRetryRequest is answered as a phone would', async () => {
  const p384 = startNodeTls({ identities: [EC], ciphers: 'ECDHE+AESGCM', groups: 'P-384' })
  const report = await judgeOnce(p384, KEY_EXCHANGE)
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'met',
    message: expect.stringMatching(/^negotiates secp384r1 /),
    notes: [{ message: 'offered X25519MLKEM768, it chooses secp384r1: not ready for post-quantum keys' }],
  })
})

test('TLS 1.2 alone answers it, too', async () => {
  const old = startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'ECDHE+AESGCM' })
  expect(findingOf(await judgeOnce(old, KEY_EXCHANGE), 'key-exchange')).toMatchObject({
    outcome: 'met',
    notes: [{ code: 'not-post-quantum' }],
  })
})

test('what drops hellos of more than one segment violates it: the newest phones wait', async () => {
  const report = await judgedBehind(1460, { deed: 'hang' })
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'violated',
    message:
      'negotiates x25519 with ios-18.4-ats; a hello of 2222 bytes it leaves unanswered, twice: iPhones since OS 26 and browsers of Android fail',
    remedy: { kind: 'accept-large-hellos', bytes: 2222 },
  })
  expect(rulesWith(report, 'violated')).toEqual(['key-exchange'])
})

test('a dead node of two is no matter of size: a short hello of the client met it, too', async () => {
  const deeds: Deeds = (purpose, nth) => {
    const isDead = purpose === 'large-hello' || (purpose === 'client-1.2-rsa' && nth === 1)
    return isDead ? { deed: 'hang' } : { deed: 'relay', port: server.port }
  }
  const report = await judgeFront(deeds, KEY_EXCHANGE)
  expect(findingOf(report, 'key-exchange').outcome).toBe('undetermined')
  expect(findingOf(report, 'tls-version').outcome).toBe('met')
})

test('what drops those of 2.2 kB alone leaves the iPhones', async () => {
  const report = await judgedBehind(2000, { deed: 'hang' })
  expect(findingOf(report, 'key-exchange').message).toMatch(/: browsers of Android fail$/)
  expect(largeHellos(report)).toEqual(['2222 unknown', '1522 accepted'])
})

test.each(['close', 'reset'] as const)('an end without an answer (%s), twice, is the same', async (end) => {
  const report = await judgedBehind(1460, { deed: end })
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'violated',
    message: expect.stringMatching(/it (?:closed|reset) the connection.*: iPhones since OS 26/),
  })
  expect(largeHellos(report)).toEqual(['2222 refused', '1522 refused'])
})

test('so is an alert, where the large hello offers all that the client was given', async () => {
  const report = await judgedBehind(1460, { deed: 'say', bytes: alertRecord(22), end: 'close' })
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'violated',
    message: expect.stringContaining('answered with alert 22 record_overflow'),
  })
})

test('an alert to a hello that lacks what the client was given says nothing of its size', async () => {
  const old = await startNodeTls({
    identities: [RSA],
    minimumVersion: 'TLS 1.2',
    maximumVersion: 'TLS 1.2',
    ciphers: 'ECDHE-RSA-AES128-SHA256',
  })
  const report = await judgeOnce(old, { ...KEY_EXCHANGE, over: { client: 'ibm-connections' } })
  expect(rulesWith(report, 'violated')).not.toContain('key-exchange')
})

test('a limiter that lets the client through and nothing later is not called intolerant', async () => {
  let isOver = false
  const report = await judgeFront((purpose) => {
    if (purpose === 'large-hello') isOver = true
    return isOver ? { deed: 'hang' } : { deed: 'relay', port: server.port }
  }, KEY_EXCHANGE)
  expect(findingOf(report, 'key-exchange').outcome).toBe('undetermined')
})
