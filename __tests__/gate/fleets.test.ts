import { connect, Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import type { Network } from '../../src/probes/network.ts'
import { spkiPin } from '../../src/x509/spki-pin.ts'
import { aCertificate, aLeaf, parsed } from '../builders/certificates.ts'
import { EC, EC_LEAF, INTERMEDIATE, RSA, RSA_LEAF, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, type RunOptions, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startFleetFront } from '../servers/fronts.ts'
import { identityOf } from '../servers/identity.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startScripted } from '../servers/scripted.ts'

const CIPHERS = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const RENEWED = aLeaf(INTERMEDIATE, { notBefore: new Date('2026-05-01T00:00:00Z') })
const base: RunOptions = { policy: 'ats', roots: [TRUSTED_ROOT], limits: { timeoutMs: 1000 } }

let good: RunningServer
let stale: RunningServer
let single: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [identityOf(RENEWED, INTERMEDIATE), RSA], ciphers: CIPHERS })
  stale = await startNodeTls({ identities: [EC, RSA], ciphers: CIPHERS })
  single = await startNodeTls({ identities: [EC], ciphers: CIPHERS })
})
afterAll(async () => {
  await Promise.all([good.stop(), stale.stop(), single.stop()])
})

/** Addresses of m.example.com, and the loopback port or the error that stands for each. */
function networkOf(addresses: Readonly<Record<string, number | string>>): Partial<Network> {
  return {
    pause: async () => {},
    resolve: async () => Object.keys(addresses),
    dial: (address) => {
      const where = addresses[address] ?? 'ECONNREFUSED'
      if (typeof where === 'number') return connect({ host: '127.0.0.1', port: where, autoSelectFamily: false })
      const socket = new Socket()
      setImmediate(() => socket.destroy(Object.assign(new Error(where), { code: where })))
      return socket
    },
  }
}

async function judged(
  target: Partial<Target>,
  more: RunOptions = {},
): Promise<TargetReport & { readonly run: Report['run'] }> {
  const report = await runGate([aTarget({ http: 'none', ...target })], { ...base, ...more })
  const [only] = report.targets
  if (only === undefined) throw new Error('no target')
  return { ...only, run: report.run }
}

function at({ address, port }: { readonly address: string; readonly port: number }): Partial<Target> {
  return { connect: { host: address, port } }
}

test('two addresses with a certificate of each kind answer alike', async () => {
  const network = networkOf({ '192.0.2.1': good.port, '192.0.2.2': good.port, '192.0.2.3': good.port })
  const fleet = findingOf(await judged({}, { network }), 'fleet-consistency')
  expect(fleet).toMatchObject({ outcome: 'met', message: 'its 3 addresses answer alike' })
})

test('the one address that still has the old certificate is named', async () => {
  const network = networkOf({ '192.0.2.1': good.port, '192.0.2.2': stale.port, '192.0.2.3': good.port })
  const report = await judged({}, { network })
  const fleet = findingOf(report, 'fleet-consistency')
  expect(fleet).toMatchObject({ outcome: 'violated', level: 'warning' })
  expect(fleet.message).toMatch(/^192\.0\.2\.2:443 answers otherwise than 2 other addresses: the certificate /)
  expect(report.verdict).toBe('met')
})

test('behind one address each third connection meets a stale node: samples show it', async () => {
  const front = await startFleetFront(good.port, stale.port, 3)
  try {
    const fleet = findingOf(await judged({ ...at(front), samples: 8 }), 'fleet-consistency')
    expect(fleet.outcome).toBe('violated')
    expect(fleet.message).toContain(`127.0.0.1:${front.port}: `)
    expect(fleet.notes).toEqual([{ code: 'confidence', message: expect.stringContaining('8 samples of the address') }])
  } finally {
    await front.stop()
  }
})

test('samples of a good server are met, with the confidence reached; one connection claims nothing', async () => {
  expect(findingOf(await judged({ ...at(good), samples: 4 }), 'fleet-consistency')).toMatchObject({
    outcome: 'met',
    message: 'its samples answer alike',
    notes: [{ code: 'confidence', message: expect.stringContaining('a fault on 53 %') }],
  })
  expect(findingOf(await judged(at(good)), 'fleet-consistency').outcome).toBe('not-applicable')
})

test('a target that must not answer and is refused: one connection, and everything else is not applicable', async () => {
  const report = await judged({ ...at({ address: '127.0.0.1', port: await closedPort() }), reachable: false })
  expect(report.verdict).toBe('met')
  expect(report.run).toMatchObject({ connections: 1, bytesSent: 0 })
  expect(findingOf(report, 'unreachable-from-here')).toMatchObject({ outcome: 'met' })
  const others = report.findings.filter(({ rule }) => rule !== 'unreachable-from-here')
  expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']))
})

test('one that accepts a connection is violated, also when it never says a word', async () => {
  const mute = await startScripted([])
  try {
    const report = await judged({ ...at(mute), reachable: false })
    expect(report.verdict).toBe('violated')
    expect(report.run).toMatchObject({ connections: 1, bytesSent: 0 })
    expect(mute.received().every((bytes) => bytes.length === 0)).toBe(true)
  } finally {
    await mute.stop()
  }
})

test('one whose name does not resolve is met; a resolver that is broken leaves it undetermined', async () => {
  const resolving = (code: string): RunOptions => ({
    network: { pause: async () => {}, resolve: () => Promise.reject(Object.assign(new Error(code), { code })) },
  })
  expect((await judged({ reachable: false }, resolving('ENOTFOUND'))).verdict).toBe('met')
  expect((await judged({ reachable: false }, resolving('EAI_AGAIN'))).verdict).toBe('undetermined')
  expect((await judged({}, resolving('ENOTFOUND'))).verdict).toBe('undetermined')
})

test('a network without a route leaves it undetermined, and so does the end of the run', async () => {
  const away = networkOf({ '192.0.2.1': 'ENETUNREACH' })
  expect((await judged({ reachable: false }, { network: away })).verdict).toBe('undetermined')
  const ended = await judged({ reachable: false, ...at(good) }, { signal: AbortSignal.abort('interrupted') })
  expect(ended).toMatchObject({ verdict: 'undetermined', notChecked: true })
})

test('require-ipv6: of the policy, and of the target over it', async () => {
  const network = networkOf({ '192.0.2.1': good.port, '2001:db8::1': 'ENETUNREACH' })
  const over = { requireIpv6: true }
  expect((await judged({}, { network })).verdict).toBe('met')
  expect((await judged({}, { network, over })).verdict).toBe('undetermined')
  expect((await judged({ requireIpv6: false }, { network, over })).verdict).toBe('met')
  expect((await judged({ requireIpv6: true }, { network })).verdict).toBe('undetermined')
  const both = networkOf({ '192.0.2.1': good.port, '2001:db8::1': good.port })
  expect((await judged({}, { network: both, over })).verdict).toBe('met')
})

test('pins of the path that a real server sends, and of a root that it does not send', async () => {
  const backup = spkiPin(parsed(aCertificate({}, 'kept offline')))
  const pins = (...path: readonly string[]): Partial<Target> => ({ ...at(good), pins: { path, leaf: [], ca: [] } })
  const outcome = async (target: Partial<Target>) => findingOf(await judged(target), 'pins').outcome
  expect(await outcome(pins(spkiPin(parsed(TRUSTED_ROOT)), backup))).toBe('met')
  expect(await outcome(pins(spkiPin(parsed(TRUSTED_ROOT))))).toBe('violated')
  expect(await outcome(pins(spkiPin(parsed(RSA_LEAF)), backup))).toBe('violated')
  expect(await outcome(at(good))).toBe('not-applicable')
})

test('a server that was not reloaded serves the certificate before the one of the repository', async () => {
  const expected = (certificates: readonly ReturnType<typeof parsed>[]): Partial<Target> => ({
    ...at(single),
    requirements: { 'expected-issuer': { file: { name: 'leaf.pem', certificates } } },
  })
  const finding = findingOf(await judged(expected([parsed(RENEWED)])), 'expected-issuer')
  expect(finding).toMatchObject({ outcome: 'violated', remedy: { kind: 'reload-server' } })
  expect(finding.message).toContain('renewed, but not reloaded')
  expect(findingOf(await judged(expected([parsed(EC_LEAF)])), 'expected-issuer').outcome).toBe('met')
})
