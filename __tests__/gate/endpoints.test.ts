import { connect, Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Network } from '../../src/probes/network.ts'
import { aLeaf, anIntermediate } from '../builders/certificates.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { alwaysJudged, type RunOptions, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startTarpit } from '../servers/fronts.ts'
import { identityOf } from '../servers/identity.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'
const roots = [TRUSTED_ROOT]
const INTERMEDIATE = anIntermediate(TRUSTED_ROOT)
const base: RunOptions = { roots, limits: { timeoutMs: 400 } }

let good: RunningServer
let weak: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: ECDHE })
  weak = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
})
afterAll(async () => {
  await good.stop()
  await weak.stop()
})

/** Addresses of m.example.com, and the loopback port or the error that stands for each. */
type Addresses = Readonly<Record<string, number | string>>

function networkOf(addresses: Addresses): Partial<Network> {
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

async function judged(addresses: Addresses, more: RunOptions = {}): Promise<TargetReport> {
  const report = await runGate([aTarget({ http: 'none' })], { ...base, network: networkOf(addresses), ...more })
  return only(report)
}

function only(report: Report): TargetReport {
  const [target] = report.targets
  if (target === undefined) throw new Error('no target')
  return target
}

test('of two addresses one is weak: violated', async () => {
  const report = await judged({ '192.0.2.1': good.port, '192.0.2.2': weak.port })
  expect(report.verdict).toBe('violated')
})

test('of two addresses one refuses connections: undetermined', async () => {
  const report = await judged({ '192.0.2.1': good.port, '192.0.2.2': await closedPort() })
  expect(report.verdict).toBe('undetermined')
})

test('of two addresses one never answers: undetermined', async () => {
  const tarpit = await startTarpit()
  try {
    const report = await judged({ '192.0.2.1': good.port, '192.0.2.2': tarpit.port })
    expect(report.verdict).toBe('undetermined')
  } finally {
    await tarpit.stop()
  }
})

test('IPv6 without a route decides nothing while IPv4 was checked', async () => {
  const report = await judged({ '192.0.2.1': good.port, '2001:db8::1': 'ENETUNREACH' })
  expect(report.verdict).toBe('met')
})

// IPv6 is let off, for want of a route from the runner. A host that is down is another matter: EHOSTUNREACH is
// what a neighbour without ARP answer and a firewall of the kind icmp-host-prohibited give.
test.each(['EHOSTUNREACH', 'ENETUNREACH'])(
  'an IPv4 address that gives %s is not left out of the verdict',
  async (code) => {
    const report = await judged({ '192.0.2.1': good.port, '192.0.2.2': code })
    expect(report.verdict).toBe('undetermined')
  },
)

test('an IPv4 address without a route is not excused by an IPv6 address that was checked', async () => {
  const report = await judged({ '2001:db8::1': good.port, '192.0.2.2': 'EHOSTUNREACH' })
  expect(report.verdict).toBe('undetermined')
})

test('a single address without a route: undetermined', async () => {
  expect((await judged({ '2001:db8::1': 'ENETUNREACH' })).verdict).toBe('undetermined')
})

test('no address is left out silently, however many there are', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 66 }, (_, index) => [`192.0.2.${index + 1}`, index === 65 ? weak.port : good.port]),
  )
  const report = await judged(many, { limits: { timeoutMs: 3000 } })
  expect(rulesWith(report, 'undetermined')).toEqual(alwaysJudged(report))
})

test('a name that does not resolve: undetermined', async () => {
  const resolve: Network['resolve'] = async () => {
    throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
  }
  const report = only(
    await runGate([aTarget({ http: 'none' })], { ...base, network: { resolve, pause: async () => {} } }),
  )
  expect(rulesWith(report, 'undetermined')).toEqual(alwaysJudged(report))
  expect(report.verdict).toBe('undetermined')
})

test('a name without an address, or a resolver that never answers: undetermined', async () => {
  for (const resolve of [async () => [], () => new Promise<never>(() => {})]) {
    const report = only(
      await runGate([aTarget({ http: 'none' })], { ...base, network: { resolve, pause: async () => {} } }),
    )
    expect(report.verdict).toBe('undetermined')
  }
})

test('refused at first, then up: judged as any other', async () => {
  let dials = 0
  const dial: Network['dial'] = () => {
    dials += 1
    const { dial: refused } = networkOf({})
    if (dials <= 7 && refused !== undefined) return refused('192.0.2.1', 443)
    return connect({ host: '127.0.0.1', port: good.port, autoSelectFamily: false })
  }
  const report = await judged({ '192.0.2.1': good.port }, { network: { ...networkOf({ '192.0.2.1': 0 }), dial } })
  expect(report.verdict).toBe('met')
})

// Nothing that was broken off may read as met.
test.each([1, 2, 4, 6, 7, 8, 10])(
  'interrupted when hello %i has come: no refusal without its proof, and the verdict is undetermined',
  async (last) => {
    const controller = new AbortController()
    const front = await startByHello((purpose, _nth, _hello, _active, all) => {
      if (all === last) controller.abort('interrupted')
      return /unwanted|legacy|sslv2/.test(purpose) ? { deed: 'reset' } : { deed: 'relay', port: weak.port }
    })
    try {
      const report = await judged({ '192.0.2.1': front.port }, { signal: controller.signal })
      for (const { answer, replies } of report.observation.endpoints[0]?.exchanges ?? []) {
        if (answer.kind !== 'refused' || answer.evidence !== 'no-alert') continue
        expect(replies.filter(({ kind }) => kind === 'reset' || kind === 'closed').length).toBeGreaterThanOrEqual(2)
        expect(replies.at(-1)?.kind).not.toBe('not-asked')
      }
      expect(report.verdict).toBe('undetermined')
    } finally {
      await front.stop()
    }
  },
)

test('the deadline before any answer: not met, even where undetermined findings are ignored', async () => {
  const tarpit = await startTarpit()
  try {
    const report = await judged(
      { '192.0.2.1': tarpit.port },
      {
        limits: { timeoutMs: 5000, deadlineMs: 100 },
        over: {
          onUndetermined: 'ignore',
          limits: { timeoutMs: 5000, retries: 2, concurrency: 8, connectionsPerAddress: 8, deadlineMs: 100 },
        },
      },
    )
    expect(report.verdict).toBe('undetermined')
  } finally {
    await tarpit.stop()
  }
})

test('a leaf for another name on one of two addresses: violated', async () => {
  const other = await startNodeTls({
    identities: [identityOf(aLeaf(INTERMEDIATE, { dnsNames: ['other.example.com'] }), INTERMEDIATE)],
    ciphers: ECDHE,
  })
  try {
    const report = await judged({ '192.0.2.1': good.port, '192.0.2.2': other.port })
    expect(rulesWith(report, 'violated')).toEqual(['hostname-match', 'fleet-consistency'])
  } finally {
    await other.stop()
  }
})
