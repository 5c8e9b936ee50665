import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { freePort } from './free-port.ts'
import type { RunningServer } from './running-server.ts'

/** A loopback port where nobody listens: RST to every SYN. */
export function closedPort(): Promise<number> {
  return freePort()
}

/**
 * A port that answers no SYN, as behind a firewall that drops: its thread sleeps and its queue of connections is full,
 * and Linux then drops what else comes.
 */
export async function startNoAnswer(): Promise<RunningServer> {
  const wake = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(SLEEPING_LISTENER, { eval: true, workerData: wake })
  const [port] = (await once(worker, 'message')) as [number]
  const fillers: Socket[] = []
  const stop = async (): Promise<void> => {
    Atomics.store(wake, 0, 1)
    Atomics.notify(wake, 0)
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  }
  try {
    await fillQueue(port, fillers)
  } catch (error) {
    await stop()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    name: 'port that answers no SYN',
    address: '127.0.0.1',
    port,
    cleartextPort: null,
    log: () => '',
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

const SLEEPING_LISTENER = `
const { parentPort, workerData } = require('node:worker_threads')
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  Atomics.wait(workerData, 0, 0)
})
`

/** Connects until one attempt gets no answer; that one stays pending and keeps the queue full. */
async function fillQueue(port: number, fillers: Socket[]): Promise<void> {
  while (fillers.length < MOST_FILLERS) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    fillers.push(socket)
    if (!(await connectsWithin(socket, UNANSWERED_MS))) return
  }
  throw new Error(`the queue of port ${port} took ${MOST_FILLERS} connections`)
}

/** A backlog of 1 holds two connections on Linux. */
const MOST_FILLERS = 8
/** On loopback a SYN is answered in microseconds. */
const UNANSWERED_MS = 250

function connectsWithin(socket: Socket, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
