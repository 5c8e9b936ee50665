import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from '@jest/globals'
import { startFleetFront, startLimiter, startTarpit } from '../fronts.ts'
import { closedPort, startNoAnswer } from '../no-answer.ts'
import { startNodeTls } from '../node-tls.ts'
import { type ScriptedServer, type Step, startScripted } from '../scripted.ts'
import { EC, negotiate, RSA } from './negotiate.ts'
import { tellFirstBytes } from './raw-hello.ts'

const HELLO = Buffer.from('hello')

async function answerOf(script: readonly Step[]): Promise<string> {
  const server = await startScripted(script)
  try {
    return await tellFirstBytes(server, HELLO)
  } finally {
    await server.stop()
  }
}

test('sends bytes, alerts, FIN and RST as told', async () => {
  expect(await answerOf([{ step: 'read' }, { step: 'send', bytes: 'SSH-2.0' }])).toBe('5353482d322e30')
  expect(await answerOf([{ step: 'read' }, { step: 'alert', description: 40 }])).toBe('15030100020228')
  expect(await answerOf([{ step: 'read' }, { step: 'alert', description: 112, level: 1, version: 0x0303 }])).toBe(
    '15030300020170',
  )
  expect(await answerOf([{ step: 'read' }, { step: 'close' }])).toBe('closed')
  expect(await answerOf([{ step: 'read' }, { step: 'half-close' }])).toBe('closed')
  expect(await answerOf([{ step: 'read' }, { step: 'reset' }])).toBe('ECONNRESET')
})

test('cuts an answer into single bytes', async () => {
  const server = await startScripted([{ step: 'read' }, { step: 'send-byte-by-byte', bytes: HELLO }, { step: 'close' }])
  try {
    const socket = connect(server.port, server.address)
    socket.write(HELLO)
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toBe('hello')
    expect(chunks.length).toBeGreaterThan(1)
  } finally {
    await server.stop()
  }
})

test('counts connections, keeps what they sent, and plays other steps for each', async () => {
  const server = await startScripted((nth) => [
    { step: 'read', bytes: 5 },
    { step: 'send', bytes: `${nth}` },
  ])
  try {
    expect(await tellFirstBytes(server, HELLO)).toBe('31')
    expect(await tellFirstBytes(server, HELLO)).toBe('32')
    expect(server.connections()).toBe(2)
    expect(server.received().map(String)).toEqual(['hello', 'hello'])
  } finally {
    await server.stop()
  }
})

test('a limiter lets so many connections through, then resets', async () => {
  const backend = await startNodeTls({ identities: [EC] })
  const limiter = await startLimiter(backend.port, 2, 'reset')
  try {
    expect((await negotiate(limiter)).version).toBe('TLSv1.3')
    expect((await negotiate(limiter)).version).toBe('TLSv1.3')
    await expect(negotiate(limiter)).rejects.toThrow(/ECONNRESET|before secure TLS connection/)
  } finally {
    await Promise.all([limiter.stop(), backend.stop()])
  }
})

test.each([
  ['a silent limiter', (port: number) => startLimiter(port, 0, 'silent')],
  ['a tarpit', () => startTarpit()],
])('%s accepts, reads and says nothing', async (_name, start: (port: number) => Promise<ScriptedServer>) => {
  const server = await start(1)
  try {
    const socket = connect(server.port, server.address)
    socket.write(HELLO)
    let heard = false
    socket.on('data', () => {
      heard = true
    })
    await once(socket, 'connect')
    while (server.received()[0]?.toString() !== 'hello') await new Promise((resolve) => setImmediate(resolve))
    // The peer has the hello, and a connection of later is answered by the same loop: still nothing said.
    expect(await echoed(server)).toBe(true)
    expect(heard).toBe(false)
    socket.destroy()
  } finally {
    await server.stop()
  }
})

/** A second connection is accepted after the first was read. */
async function echoed(server: ScriptedServer): Promise<boolean> {
  const socket = connect(server.port, server.address)
  await once(socket, 'connect')
  while (server.connections() < 2) await new Promise((resolve) => setImmediate(resolve))
  socket.destroy()
  return true
}

test('behind one address every third connection meets the odd node', async () => {
  const node = await startNodeTls({ identities: [RSA] })
  const odd = await startNodeTls({ identities: [EC] })
  const front = await startFleetFront(node.port, odd.port, 3)
  try {
    const keys: string[] = []
    for (let nth = 1; nth <= 6; nth += 1) keys.push((await negotiate(front)).key)
    expect(keys).toEqual(['RSA', 'RSA', 'EC', 'RSA', 'RSA', 'EC'])
  } finally {
    await Promise.all([front.stop(), node.stop(), odd.stop()])
  }
})

test('a closed port refuses, and a port that answers no SYN keeps a client waiting', async () => {
  const refused = connect(await closedPort(), '127.0.0.1')
  await expect(once(refused, 'connect')).rejects.toThrow(/ECONNREFUSED/)
  const silent = await startNoAnswer()
  try {
    const waiting = connect(silent.port, '127.0.0.1')
    await expect(once(waiting, 'connect', { signal: AbortSignal.timeout(300) })).rejects.toThrow(/aborted/)
    waiting.destroy()
  } finally {
    await silent.stop()
  }
})
