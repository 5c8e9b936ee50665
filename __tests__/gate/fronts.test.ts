import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { RequirementId } from '../../src/model/policy.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { type Connection, realNetwork } from '../../src/probes/network.ts'
import { EC, RSA } from '../builders/identities.ts'
import { IN_HASTE, judgeFront, judgeOnce } from '../builders/judge-once.ts'
import { alwaysJudged, findingOf, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { type Deeds, type End, startByHello } from '../servers/by-hello.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

/** TLS 1.0 and 1.1, static RSA, 3DES, RC4; ECDHE with TLS 1.2 for phones. */
let legacy: RunningServer
/** The same, of a fleet whose other nodes are good. */
let good: RunningServer
beforeAll(async () => {
  legacy = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
})
afterAll(async () => {
  await legacy.stop()
  await good.stop()
})

/** The faults that the legacy server has; anything else that is said to be violated would be false. */
const ITS_FAULTS: readonly RequirementId[] = ['legacy-protocols', 'weak-ciphers']
/** And those of a fleet that it is one node of. */
const FLEET_FAULTS: readonly RequirementId[] = [...ITS_FAULTS, 'fleet-consistency']

function expectNothingFalse(report: TargetReport, faults = ITS_FAULTS): void {
  expect(report.verdict).not.toBe('met')
  expect(faults.filter((rule) => findingOf(report, rule).outcome === 'met')).toEqual([])
  expect(rulesWith(report, 'violated').filter((rule) => !faults.includes(rule))).toEqual([])
}

test('front 1, a tarpit: everything is undetermined, nothing met, nothing violated', async () => {
  const report = await judgeOnce(await startTarpit())
  expect(rulesWith(report, 'undetermined')).toEqual(alwaysJudged(report))
  expect(report.verdict).toBe('undetermined')
})

/** So many connections in each window of time, then `end`; a pause of a time-out or longer begins a new window. */
async function judgedBehindLimiter(perWindow: number, end: End): Promise<TargetReport> {
  let inWindow = 0
  const deeds: Deeds = () => {
    inWindow += 1
    return inWindow <= perWindow ? { deed: 'relay', port: legacy.port } : { deed: end }
  }
  const pause = async (ms: number): Promise<void> => {
    if (ms >= 400) inWindow = 0
  }
  return judgeFront(deeds, { network: { pause } })
}

test.each(Array.from({ length: 24 }, (_, i) => i + 1))(
  'front 2, a limiter with RST above %i in a window: no false verdict',
  async (perWindow) => expectNothingFalse(await judgedBehindLimiter(perWindow, 'reset')),
)

test.each([1, 2, 3, 4, 5, 6, 8, 12, 16, 20])(
  'front 3, a silent limiter above %i in a window: no false verdict',
  async (perWindow) => expectNothingFalse(await judgedBehindLimiter(perWindow, 'hang')),
)

test.each([
  [4, 'reset'],
  [6, 'reset'],
] as const)('with %i in a window and %s, the repeat after it settles what is legacy', async (perWindow, end) => {
  const report = await judgedBehindLimiter(perWindow, end)
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
})

/** Every eighth connection reaches the legacy node, wherever the run begins to count. */
function fleet(first: number): Deeds {
  return (_purpose, _nth, _hello, _active, all) => ({
    deed: 'relay',
    port: (all + first) % 8 === 0 ? legacy.port : good.port,
  })
}

test.each(Array.from({ length: 8 }, (_, i) => i))(
  'front 4, one legacy node in eight connections, the first of them number %i: nothing is violated that no node violates',
  async (first) => {
    const report = await judgeFront(fleet(first))
    expect(rulesWith(report, 'violated').filter((rule) => !FLEET_FAULTS.includes(rule))).toEqual([])
  },
)

test.each(Array.from({ length: 8 }, (_, i) => i))(
  'front 4 with 40 samples, the first connection number %i: never met',
  async (first) => {
    const front = await startByHello(fleet(first))
    try {
      const connect = { host: front.address, port: front.port }
      const target = aTarget({ connect, http: 'none', samples: 40 })
      const network = { ...IN_HASTE.network, chance: dice(first + 1) }
      const [report] = (await runGate([target], { ...IN_HASTE, limits: { timeoutMs: 4000 }, network })).targets
      if (report === undefined) throw new Error('no target in the report')
      expectNothingFalse(report, FLEET_FAULTS)
      expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
      expect(findingOf(report, 'fleet-consistency').outcome).toBe('violated')
    } finally {
      await front.stop()
    }
  },
)

/** The same throws for the same seed: Lehmer's generator with the multiplier 48271. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('at most eight connections at once to one address, however many targets share it', async () => {
  const dialled: Connection[] = []
  const atOnce: number[] = []
  const dial = (address: string, port: number): Connection => {
    const socket = realNetwork.dial(address, port)
    dialled.push(socket)
    atOnce.push(dialled.filter(({ destroyed }) => !destroyed).length)
    return socket
  }
  const connect = { host: good.address, port: good.port }
  const targets = ['a', 'b', 'c', 'd'].map((name) => aTarget({ host: `${name}.example.com`, connect, http: 'none' }))
  const report = await runGate(targets, { ...IN_HASTE, limits: { timeoutMs: 4000 }, network: { dial } })
  expect(report.targets.flatMap((one) => rulesWith(one, 'undetermined'))).toEqual([])
  expect(Math.max(...atOnce)).toBe(8)
})

test('a target that hangs does not use up the time of another at the same address', async () => {
  const front = await startByHello((_purpose, _nth, hello) =>
    hello.includes('slow') ? { deed: 'hang' } : { deed: 'relay', port: good.port },
  )
  try {
    const connect = { host: front.address, port: front.port }
    const slow = Array.from({ length: 4 }, (_, i) => aTarget({ host: `a${i}.slow.example.com`, connect, http: 'none' }))
    const targets = [...slow, aTarget({ host: 'm.example.com', connect, http: 'none' })]
    const report = await runGate(targets, IN_HASTE)
    expect(report.targets.map(({ verdict }) => verdict)).toEqual([...slow.map(() => 'undetermined'), 'met'])
  } finally {
    await front.stop()
  }
})
