import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ClientName } from '../../src/model/policy.ts'
import { aLeaf } from '../builders/certificates.ts'
import { EC, INTERMEDIATE, RSA } from '../builders/identities.ts'
import { judgeFront, judgeOnce } from '../builders/judge-once.ts'
import { clientsOf, naming, told } from '../builders/named-clients.ts'
import { exchangeOf, findingOf, judgeServer } from '../builders/run-gate.ts'
import { alertRecord, type Deeds, startByHello } from '../servers/by-hello.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { decodeHello } from '../tls/decode-hello.ts'

let good: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA] })
})
afterAll(() => good.stop())

const PATIENT = { limits: { timeoutMs: 5000 } }

async function connectionsFor(...names: readonly ClientName[]): Promise<number> {
  const front = await startByHello(() => ({ deed: 'relay', port: good.port }))
  try {
    const report = await judgeServer(front, { ...naming(...names), ...PATIENT })
    expect(findingOf(report, 'clients').outcome).toBe(names.length === 0 ? 'not-applicable' : 'met')
    return front.asked.length
  } finally {
    await front.stop()
  }
}

test("a named client costs one connection; the policy's client, and one with the same hello, none", async () => {
  const alone = await connectionsFor()
  expect(await connectionsFor('ios-12')).toBe(alone + 1)
  expect(await connectionsFor('ios-12', 'android-7', 'okhttp-modern')).toBe(alone + 3)
  expect(await connectionsFor('ios-18', 'ios-18.4-ats')).toBe(alone)
  expect(await connectionsFor('ios-16', 'ios-17', 'ios-15')).toBe(alone + 1)
})

test('no named client is asked where the requirement is off', async () => {
  const { over, ...options } = naming('ios-12')
  const requirements = over?.requirements
  if (requirements === undefined) throw new Error('no requirements')
  const off = { ...requirements, clients: { ...requirements.clients, level: 'off' as const } }
  const report = await judgeServer(good, { ...options, ...PATIENT, over: { requirements: off } })
  expect(report.findings.map(({ rule }) => rule)).not.toContain('clients')
  expect(exchangeOf(report, 'named-client')).toBeUndefined()
})

/** The hello of android-7, by what no other of ours has: P-256 as its only group. */
function isAndroid7(hello: Buffer): boolean {
  const groups = hello[0] === 22 ? decodeHello(hello).extensions.find(({ number }) => number === 10)?.data : undefined
  return groups !== undefined && Buffer.from(groups).toString('hex') === '00020017'
}

/** Relays every hello but that of android-7. */
function android7(deed: ReturnType<Deeds>): Deeds {
  return (_purpose, _nth, hello) => (isAndroid7(hello) ? deed : { deed: 'relay', port: good.port })
}

test('silence to one client is undetermined, and leaves the others', async () => {
  const report = await judgeFront(android7({ deed: 'hang' }), {
    ...naming('ios-12', 'android-7'),
    limits: { timeoutMs: 1000 },
  })
  expect(findingOf(report, 'clients').outcome).toBe('undetermined')
  expect(told(report)).toEqual(['ios-12: TLS 1.3', 'android-7: undetermined, stayed silent'])
  expect(findingOf(report, 'tls-version').outcome).toBe('met')
})

test.each([
  ['over', { notAfter: new Date('2026-06-30T00:00:00Z') }, 'which ended on 2026-06-30 00:00 UTC'],
  ['to come', { notBefore: new Date('2026-08-01T00:00:00Z') }, 'which begins on 2026-08-01 00:00 UTC'],
  ['for another name', { dnsNames: ['old.example.com'] }, 'which is not for m.example.com'],
])('a leaf that an old client alone is shown is judged here: %s', async (_, wanted, reason) => {
  const forgotten = identityOf(aLeaf(INTERMEDIATE, { keys: 'rsa-2048', ...wanted }), INTERMEDIATE)
  const old = await startNodeTls({ identities: [forgotten] })
  try {
    const report = await judgeFront(android7({ deed: 'relay', port: old.port }), {
      ...naming('ios-12', 'android-7'),
      ...PATIENT,
    })
    expect(findingOf(report, 'clients')).toMatchObject({
      outcome: 'violated',
      message: expect.stringContaining(`it is shown a leaf of its own, ${reason}`),
      remedy: { kind: 'replace-certificate' },
    })
    expect(findingOf(report, 'certificate-validity').outcome).toBe('met')
  } finally {
    await old.stop()
  }
})

test('one with a common name alone will do for an old client', async () => {
  const old = await startNodeTls({
    identities: [identityOf(aLeaf(INTERMEDIATE, { keys: 'rsa-2048', dnsNames: [] }), INTERMEDIATE)],
  })
  try {
    const report = await judgeFront(android7({ deed: 'relay', port: old.port }), { ...naming('android-7'), ...PATIENT })
    expect(findingOf(report, 'clients').outcome).toBe('met')
  } finally {
    await old.stop()
  }
})

test('a leaf that everybody is shown is the matter of other requirements', async () => {
  const over = aLeaf(INTERMEDIATE, { keys: 'ec-p256', notAfter: new Date('2026-06-30T00:00:00Z') })
  const server = startNodeTls({ identities: [identityOf(over, INTERMEDIATE)] })
  const report = await judgeOnce(server, { ...naming('android-7'), ...PATIENT })
  expect(findingOf(report, 'certificate-validity').outcome).toBe('violated')
  expect(findingOf(report, 'clients').outcome).toBe('met')
})

test('a bare close is a refusal when it comes again and others are served between', async () => {
  const report = await judgeFront(android7({ deed: 'close' }), { ...naming('android-7'), ...PATIENT })
  expect(clientsOf(report)).toMatchObject([{ outcome: 'violated', reply: 'closed the connection without an answer' }])
})

test('alert 80 to a client of today says nothing of what it offers', async () => {
  const report = await judgeFront(android7({ deed: 'say', bytes: alertRecord(80), end: 'close' }), {
    ...naming('android-7'),
    ...PATIENT,
  })
  expect(told(report)).toEqual(['android-7: undetermined, answered with alert 80 internal_error'])
})

// TLS 1.0 in the configuration, and a library that has no signature for it at its level of security.
test('alert 80 to a client of TLS 1.0 is a refusal, as it is to the hello of old versions', async () => {
  const deeds: Deeds = (purpose) =>
    purpose === 'legacy' ? { deed: 'say', bytes: alertRecord(80), end: 'close' } : { deed: 'relay', port: good.port }
  const report = await judgeFront(deeds, { ...naming('android-4.4', 'ios-12'), ...PATIENT })
  expect(clientsOf(report)).toMatchObject([
    { client: 'android-4.4', outcome: 'violated', reply: 'answered with alert 80 internal_error' },
    { client: 'ios-12', outcome: 'met' },
  ])
})

test('the leaf is found although only an old named client is served: the diagnostic hello is still asked', async () => {
  const server = await startNodeTls({
    identities: [RSA],
    maximumVersion: 'TLS 1.2',
    ciphers: 'AES128-SHA',
  })
  const report = await judgeOnce(server, { ...naming('android-8'), ...PATIENT })
  expect(told(report)).toEqual(['android-8: TLS 1.2'])
  expect(exchangeOf(report, 'diagnostic')?.answer.kind).toBe('accepted')
  expect(findingOf(report, 'leaf-key').outcome).toBe('met')
})

test('X25519MLKEM768 is agreed on, and the flight behind it read', async () => {
  const server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'X25519MLKEM768' })
  const report = await judgeOnce(server, { ...naming('ios-26'), ...PATIENT })
  expect(clientsOf(report)).toMatchObject([{ outcome: 'met', group: 'X25519MLKEM768', key: 'EC P-256' }])
  expect(exchangeOf(report, 'named-client')?.notes).toEqual([])
})

test('without ML-KEM the group is recorded, and the flight is read with the hello of before', async () => {
  const server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'X25519MLKEM768:X25519' })
  const report = await judgeOnce(server, { ...naming('ios-26'), ...PATIENT, hasMlKem: false })
  expect(clientsOf(report)).toMatchObject([{ outcome: 'met', group: 'X25519MLKEM768', key: 'EC P-256' }])
  const exchange = exchangeOf(report, 'named-client')
  expect(exchange?.notes).toEqual(['read-without-ml-kem'])
  expect(exchange?.replies).toMatchObject([
    { kind: 'flight', facts: { keyProof: 'verified', end: { kind: 'complete' } } },
  ])
})

test('a server that has that group alone is undetermined without ML-KEM, never refused: a phone would be served', async () => {
  const server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3', groups: 'X25519MLKEM768' })
  const report = await judgeOnce(server, { ...naming('ios-26'), ...PATIENT, hasMlKem: false })
  expect(clientsOf(report)).toMatchObject([
    { outcome: 'undetermined', reply: expect.stringContaining('which this Node cannot compute (24.7 can)') },
  ])
})
