import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Exchange } from '../../src/model/observation.ts'
import type { Asked } from '../../src/probes/answers.ts'
import type { ProbeContext } from '../../src/probes/context.ts'
import { question } from '../../src/probes/question.ts'
import { repeatSamples } from '../../src/probes/samples.ts'
import { EC, RSA } from '../builders/identities.ts'
import { IN_HASTE } from '../builders/judge-once.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aFlight, alert } from '../builders/replies.ts'
import { findingOf, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { type Deeds, startByHello } from '../servers/by-hello.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startScripted } from '../servers/scripted.ts'

/** TLS 1.0 and 1.1, static RSA, 3DES, RC4. */
let weak: RunningServer
let good: RunningServer
beforeAll(async () => {
  weak = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
})
afterAll(async () => {
  await weak.stop()
  await good.stop()
})

/** Silence twice takes two of the three time-outs that a target has, and a third one all that is left. */
const TIMES = { ...IN_HASTE, limits: { timeoutMs: 1500 } }

/** An intrusion prevention system drops SSLv2 without a word; every other hello is answered. */
function silentToSslv2(others: Deeds): Deeds {
  return (...args) => (args[0] === 'sslv2' ? { deed: 'hang' } : others(...args))
}

test('silence to one question leaves time for the samples of the others', async () => {
  const front = await startByHello(
    silentToSslv2((purpose, nth) => {
      const isBadNode = purpose === 'unwanted' && nth > 2
      return { deed: 'relay', port: isBadNode ? weak.port : good.port }
    }),
  )
  const target = aTarget({ connect: { host: front.address, port: front.port }, http: 'none', samples: 3 })
  const [report] = (await runGate([target], TIMES)).targets
  await front.stop()
  expect(report && findingOf(report, 'weak-ciphers').outcome).toBe('violated')
  expect(report && findingOf(report, 'legacy-protocols').outcome).toBe('undetermined')
})

test('silence to one question leaves time for the second request to a cleartext side that hangs up', async () => {
  const front = await startByHello(silentToSslv2(() => ({ deed: 'relay', port: good.port })))
  const closing = await startScripted([{ step: 'read' }, { step: 'close' }])
  const connect = { host: front.address, port: front.port }
  const target = aTarget({ connect, http: { host: closing.address, port: closing.port } })
  const [report] = (await runGate([target], TIMES)).targets
  await front.stop()
  await closing.stop()
  expect(report && findingOf(report, 'https-only').outcome).toBe('met')
})

test('silence to one question leaves time for the list of what is accepted', async () => {
  const front = await startByHello(silentToSslv2(() => ({ deed: 'relay', port: weak.port })))
  const target = aTarget({ connect: { host: front.address, port: front.port }, http: 'none' })
  const [report] = (await runGate([target], TIMES)).targets
  await front.stop()
  const listings = report?.observation.endpoints[0]?.listings ?? []
  expect(listings.map(({ version, isComplete }) => [version, isComplete])).toEqual([
    [0x0303, true],
    [0x0302, true],
    [0x0301, true],
  ])
})

test('samples for which no time is left are unknown, never as if they had been made', async () => {
  const controller = new AbortController()
  controller.abort('deadline')
  const asked: readonly Asked[] = (['client', 'unwanted', 'legacy'] as const).map((purpose) => ({
    question: question(purpose, 'sslv2'),
    replies: [purpose === 'client' ? aFlight() : alert(70)],
    notes: [],
    helloBytes: 0,
    confirmedCloses: 0,
    answer: purpose === 'client' ? { kind: 'accepted', reply: 0 } : { kind: 'refused', evidence: 'alert', reply: 0 },
  }))
  const ask = async ({ replies }: Asked): Promise<void> => {
    replies.push({ kind: 'not-asked', reason: 'deadline' })
  }
  const context: ProbeContext = aProbeContext({ signal: controller.signal })
  await repeatSamples(asked, 8, ask, context)
  const unknown: Exchange['answer'] = { kind: 'unknown', reason: 'not-asked', reply: 1 }
  expect(asked.map(({ answer }) => answer)).toEqual([unknown, unknown, unknown])
})
