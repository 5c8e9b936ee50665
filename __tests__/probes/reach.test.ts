import { type Socket, Socket as UnconnectedSocket } from 'node:net'
import { expect, test } from '@jest/globals'
import type { ReachReply } from '../../src/model/observation.ts'
import type { ProbeContext } from '../../src/probes/context.ts'
import type { Ending } from '../../src/probes/lanes.ts'
import type { Network } from '../../src/probes/network.ts'
import { observeReach } from '../../src/probes/reach.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { closedPort, startNoAnswer } from '../servers/no-answer.ts'
import { startScripted } from '../servers/scripted.ts'

async function reachOf(port: number, over: Partial<ProbeContext> = {}, network: Partial<Network> = {}) {
  const context = aProbeContext(over, network)
  const [only] = await observeReach([{ host: '127.0.0.1', port }], context)
  return { only, reach: only?.reach, connections: context.meter.connections, bytesSent: context.meter.bytesSent }
}

/** A network on which each connection in turn comes to this. */
function failing(...codes: readonly string[]): Partial<Network> {
  let nth = 0
  const dial = (): Socket => {
    const code = codes[nth++] ?? 'EMFILE'
    const socket = new UnconnectedSocket()
    setImmediate(() =>
      code === '' ? socket.emit('connect') : socket.destroy(Object.assign(new Error(code), { code })),
    )
    return socket
  }
  return { dial }
}

test('what accepts a connection is asked once, and nothing is sent', async () => {
  const peer = await startScripted([])
  try {
    const { only, reach, connections, bytesSent } = await reachOf(peer.port)
    expect(reach).toEqual([{ kind: 'connected' }])
    expect({ connections, bytesSent }).toEqual({ connections: 1, bytesSent: 0 })
    expect(only).toEqual({
      address: `127.0.0.1:${peer.port}`,
      exchanges: [],
      certificates: [],
      listings: [],
      cleartext: { kind: 'not-asked', reason: 'not-in-policy' },
      reach: [{ kind: 'connected' }],
    })
  } finally {
    await peer.stop()
  }
})

test('a refusal is asked once', async () => {
  const { reach, connections } = await reachOf(await closedPort())
  expect(reach).toEqual([{ kind: 'connection-refused', code: 'ECONNREFUSED' }])
  expect(connections).toBe(1)
})

test('silence is asked twice', async () => {
  const peer = await startNoAnswer()
  try {
    const { reach, connections } = await reachOf(peer.port, { timeoutMs: 200 })
    const silence: ReachReply = { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
    expect(reach).toEqual([silence, silence])
    expect(connections).toBe(2)
  } finally {
    await peer.stop()
  }
})

test('what fails otherwise is asked twice, and the second time may tell', async () => {
  const kinds = async (...codes: readonly string[]) =>
    (await reachOf(1, {}, failing(...codes))).reach?.map(({ kind }) => kind)
  expect(await kinds('ENETUNREACH', 'ENETUNREACH')).toEqual(['no-route', 'no-route'])
  expect(await kinds('EHOSTUNREACH', 'ECONNREFUSED')).toEqual(['connection-failed', 'connection-refused'])
  expect(await kinds('EHOSTUNREACH', '')).toEqual(['connection-failed', 'connected'])
})

test('once one address has accepted, nothing more is asked of any', async () => {
  const peer = await startScripted([])
  const silent = await startNoAnswer()
  try {
    const context = aProbeContext({ timeoutMs: 300 })
    const addresses = [silent, peer].map(({ address, port }) => ({ host: address, port }))
    const endpoints = await observeReach(addresses, context)
    expect(endpoints.map(({ reach }) => reach?.map(({ kind }) => kind))).toEqual([
      ['connection-timed-out'],
      ['connected'],
    ])
    expect(context.meter.connections).toBe(2)
  } finally {
    await peer.stop()
    await silent.stop()
  }
})

test('the end of the run, before, while waiting for room, and during a connection', async () => {
  const ended: ReachReply = { kind: 'not-asked', reason: 'deadline' }
  expect(await reachOf(1, { signal: AbortSignal.abort('deadline') })).toMatchObject({ reach: [ended], connections: 0 })
  const full = { enter: () => Promise.resolve(false), leave: () => undefined }
  expect(await reachOf(1, { signal: AbortSignal.abort('deadline'), pace: full })).toMatchObject({ reach: [ended] })
  const controller = new AbortController()
  const dial = (): Socket => {
    setImmediate(() => controller.abort('interrupted'))
    return new UnconnectedSocket()
  }
  const { reach } = await reachOf(1, { signal: controller.signal }, { dial })
  expect(reach).toEqual([{ kind: 'not-asked', reason: 'interrupted' }])
})

test('each connection waits for room at its address, and says how it ended', async () => {
  const told: string[] = []
  const pace = {
    enter: (endpoint: string) => Promise.resolve(told.push(`enter ${endpoint}`) > 0),
    leave: (endpoint: string, ending: Ending) => void told.push(`leave ${endpoint} ${ending}`),
  }
  await reachOf(7, { pace }, failing('EHOSTUNREACH', ''))
  const endpoint = '127.0.0.1:7'
  expect(told).toEqual([
    `enter ${endpoint}`,
    `leave ${endpoint} disturbed`,
    `enter ${endpoint}`,
    `leave ${endpoint} answered`,
  ])
})
