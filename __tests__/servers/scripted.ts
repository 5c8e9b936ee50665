import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { listenOnLoopback } from './in-process.ts'
import { relayConnection } from './relay-connection.ts'
import type { RunningServer } from './running-server.ts'

/** One thing that a hostile or broken peer does. After the last step the connection stays open and silent. */
export type Step =
  /** Waits until this many bytes in all have come from the client; 1 when absent. */
  | { readonly step: 'read'; readonly bytes?: number }
  | { readonly step: 'send'; readonly bytes: Uint8Array | string }
  /** The bytes one by one, each in a segment of its own. */
  | { readonly step: 'send-byte-by-byte'; readonly bytes: Uint8Array }
  /** An alert record; level 2 (fatal) and version 0x0301 when absent. */
  | { readonly step: 'alert'; readonly description: number; readonly level?: number; readonly version?: number }
  /** FIN, and nothing more is sent; what the client says is still read. */
  | { readonly step: 'half-close' }
  /** FIN, then the socket is gone. Read the hello first: bytes that nobody reads turn it into a RST. */
  | { readonly step: 'close' }
  /** RST. */
  | { readonly step: 'reset' }
  /** Gives the connection to a server on this loopback port, with what was read so far. */
  | { readonly step: 'relay'; readonly port: number }

/** Called for each connection; `nth` counts from 1. */
export type Script = (nth: number) => readonly Step[]

export interface ScriptedServer extends RunningServer {
  /** Connections so far. */
  connections(): number
  /** Resolves once one more connection is there. */
  nextConnection(): Promise<unknown>
  /** What each connection has sent so far, in the order they came. */
  received(): readonly Buffer[]
}

/** A peer that does as it is told: the same steps for every connection, or other steps for each. */
export async function startScripted(script: readonly Step[] | Script): Promise<ScriptedServer> {
  const perConnection = typeof script === 'function' ? script : () => script
  const clients: Client[] = []
  const problems: string[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const client = new Client(socket)
    clients.push(client)
    client.play(perConnection(clients.length)).catch((error: unknown) => problems.push(String(error)))
  })
  const running = await listenOnLoopback('scripted server', server, () => problems.join('\n'))
  return {
    ...running,
    connections: () => clients.length,
    nextConnection: () => once(server, 'connection'),
    received: () => clients.map((client) => client.received()),
  }
}

class Client {
  readonly #socket: Socket
  readonly #chunks: Buffer[] = []
  #wake: () => void = () => {}

  constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk)
      this.#wake()
    })
    // The client may go at any time, by FIN or by RST; a script that waits for more then ends here.
    socket.on('error', () => this.#wake())
    socket.on('end', () => this.#wake())
    socket.on('close', () => this.#wake())
  }

  received(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (this.#socket.destroyed) return
      await this.#do(step)
    }
  }

  async #do(step: Step): Promise<void> {
    switch (step.step) {
      case 'read':
        return this.#read(step.bytes ?? 1)
      case 'send':
        return this.#send(typeof step.bytes === 'string' ? Buffer.from(step.bytes, 'latin1') : step.bytes)
      case 'send-byte-by-byte':
        for (const byte of step.bytes) {
          await this.#send(Uint8Array.of(byte))
          // A turn of the loop: a client in this process reads now, before the next byte joins this one.
          await setImmediate()
        }
        return
      case 'alert': {
        const { level = 2, version = 0x0301, description } = step
        return this.#send(Uint8Array.of(21, version >> 8, version & 0xff, 0, 2, level, description))
      }
      case 'half-close':
        this.#socket.end()
        return
      case 'close':
        this.#socket.end(() => this.#socket.destroy())
        return
      case 'reset':
        this.#socket.resetAndDestroy()
        return
      case 'relay':
        this.#socket.removeAllListeners('data')
        relayConnection(this.#socket, step.port, this.received())
        return
    }
  }

  async #read(bytes: number): Promise<void> {
    while (this.received().length < bytes && !this.#socket.destroyed && !this.#socket.readableEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Resolves once the bytes are with the kernel, so that steps keep their segments apart. */
  #send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(bytes, () => resolve())
    })
  }
}
