import { once } from 'node:events'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'
import { exchange } from '../../src/probes/exchange.ts'
import type { Ending, Pace } from '../../src/probes/lanes.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import type { Conversation } from '../../src/tls/conversation.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { closedPort, startNoAnswer } from '../servers/no-answer.ts'
import { type Step, startScripted } from '../servers/scripted.ts'

function hello(): Conversation {
  return startHandshake(CLIENTS['ios-18.4-ats'], 'm.example.com', aProbeContext().entropy)
}

/** What a peer that does these things is reported as. */
async function replyTo(steps: readonly Step[], timeoutMs = 300) {
  const peer = await startScripted(steps)
  try {
    return await exchange(hello(), peer.address, peer.port, aProbeContext({ timeoutMs }))
  } finally {
    await peer.stop()
  }
}

const ALERT_40 = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40)

test('a refused connection', async () => {
  const port = await closedPort()
  expect(await exchange(hello(), '127.0.0.1', port, aProbeContext())).toEqual({
    kind: 'connection-refused',
    code: 'ECONNREFUSED',
  })
})

test('no SYN-ACK in time', async () => {
  const peer = await startNoAnswer()
  try {
    const reply = await exchange(hello(), peer.address, peer.port, aProbeContext({ timeoutMs: 200 }))
    expect(reply).toEqual({ kind: 'connection-timed-out', code: 'ETIMEDOUT' })
  } finally {
    await peer.stop()
  }
})

test.each([
  ['ENETUNREACH', 'no-route'],
  ['EADDRNOTAVAIL', 'no-route'],
  // A dead neighbour or a firewall, not a lack of routes.
  ['EHOSTUNREACH', 'connection-failed'],
])('%s: %s', async (code, kind) => {
  const dial = () => {
    const socket = connect({ host: '127.0.0.1', port: 1 })
    socket.destroy(Object.assign(new Error(code), { code }))
    return socket
  }
  expect(await exchange(hello(), '127.0.0.1', 1, aProbeContext({}, { dial }))).toEqual({ kind, code })
})

test('FIN, RST and silence after the hello are three facts', async () => {
  expect(await replyTo([{ step: 'read', bytes: 517 }, { step: 'close' }])).toEqual({ kind: 'closed', bytesRead: 0 })
  expect(await replyTo([{ step: 'read', bytes: 517 }, { step: 'reset' }])).toEqual({ kind: 'reset', bytesRead: 0 })
  expect(await replyTo([])).toEqual({ kind: 'silent', bytesRead: 0 })
})

test('an answer that breaks off tells how far it came', async () => {
  const cut: readonly Step[] = [
    { step: 'read', bytes: 517 },
    { step: 'send', bytes: ALERT_40.subarray(0, 6) },
  ]
  expect(await replyTo([...cut, { step: 'close' }])).toEqual({ kind: 'closed', bytesRead: 6 })
  expect(await replyTo(cut)).toEqual({ kind: 'silent', bytesRead: 6 })
})

test('an alert that comes with the FIN, or byte by byte, is an alert', async () => {
  const fatal = { kind: 'alert', level: 2, description: 40, warnings: [] }
  const read = { step: 'read', bytes: 517 } as const
  expect(await replyTo([read, { step: 'send', bytes: ALERT_40 }, { step: 'close' }])).toEqual(fatal)
  expect(await replyTo([read, { step: 'send-byte-by-byte', bytes: ALERT_40 }])).toEqual(fatal)
})

test('HTTP and other bytes on the TLS port are facts of their own', async () => {
  const http = await replyTo([{ step: 'read' }, { step: 'send', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n' }])
  expect(http).toEqual({ kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' })
  const banner = await replyTo([{ step: 'send', bytes: '220 mail.example.com ESMTP\r\n' }])
  expect(banner).toMatchObject({ kind: 'not-tls', firstBytes: expect.stringMatching(/^323230/) })
})

test('an aborted exchange is not asked, and counts no connection', async () => {
  const context = aProbeContext({ signal: AbortSignal.abort('interrupted') })
  expect(await exchange(hello(), '127.0.0.1', 1, context)).toEqual({ kind: 'not-asked', reason: 'interrupted' })
  expect(context.meter.connections).toBe(0)
})

test('an abort ends an exchange that is under way', async () => {
  const peer = await startScripted([])
  const controller = new AbortController()
  try {
    const dial = (host: string, port: number) =>
      connect({ host, port }).on('connect', () => controller.abort('deadline'))
    const context = aProbeContext({ signal: controller.signal, timeoutMs: 20_000 }, { dial })
    expect(await exchange(hello(), peer.address, peer.port, context)).toEqual({ kind: 'not-asked', reason: 'deadline' })
  } finally {
    await peer.stop()
  }
})

test('an answer that came while this process was busy past the time-out is an answer, not silence', async () => {
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(ALERTING_LISTENER, { eval: true, workerData: answered })
  try {
    const [port] = (await once(worker, 'message')) as [number]
    const timeoutMs = 100
    const dial: Network['dial'] = (address, to) => {
      const begun = performance.now()
      const socket = realNetwork.dial(address, to)
      // Behind the listener of the exchange, which has said its hello by then.
      queueMicrotask(() =>
        socket.on('connect', () => {
          Atomics.wait(answered, 0, 0)
          while (performance.now() - begun <= 2 * timeoutMs);
        }),
      )
      return socket
    }
    const context = aProbeContext({ timeoutMs }, { dial })
    const conversation = startHandshake(CLIENTS['ios-18.4-ats'], 'm.example.com', context.entropy)
    expect(await exchange(conversation, '127.0.0.1', port, context)).toMatchObject({ kind: 'alert', description: 40 })
  } finally {
    await worker.terminate()
  }
})

/** Answers from a thread of its own, and tells when it has. */
const ALERTING_LISTENER = `
const { parentPort, workerData } = require('node:worker_threads')
const server = require('node:net').createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', () => socket.write(Uint8Array.of(21, 3, 1, 0, 2, 2, 40), () => {
    Atomics.store(workerData, 0, 1)
    Atomics.notify(workerData, 0)
  }))
})
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

test('a close tells of load, unless it may be a refusal; a port that refuses always does', async () => {
  const peer = await startScripted([{ step: 'read' }, { step: 'close' }])
  const endings: Ending[] = []
  const pace: Pace = {
    enter: () => Promise.resolve(true),
    leave: (_endpoint, ending) => {
      endings.push(ending)
    },
  }
  const context = aProbeContext({ pace })
  try {
    await exchange(hello(), peer.address, peer.port, context)
    await exchange(hello(), peer.address, peer.port, context, true)
    await exchange(hello(), '127.0.0.1', await closedPort(), context, true)
  } finally {
    await peer.stop()
  }
  expect(endings).toEqual(['disturbed', 'neither', 'disturbed'])
})
