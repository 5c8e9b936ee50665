import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A loopback port in front of another, as far away as its round trip says. */
export interface Relay {
  readonly port: number
  /** Connections so far, and bytes that clients have sent. */
  seen(): { readonly connections: number; readonly bytes: number }
  stop(): Promise<void>
}

/**
 * Distance as a client feels it: connecting costs one round trip, then each direction half of one. Loopback has accepted
 * the connection already when the relay learns of it, so the first bytes wait for that round trip instead.
 */
export async function startRelay(host: string, port: number, roundTripMs: number): Promise<Relay> {
  let connections = 0
  let bytes = 0
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    connections += 1
    client.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    const connectedAt = performance.now() + roundTripMs
    const backend = connect({ host, port, allowHalfOpen: true, noDelay: true })
    for (const socket of [client, backend]) {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    }
    carry(client, backend, connectedAt, roundTripMs / 2)
    carry(backend, client, connectedAt, roundTripMs / 2)
  })
  const listening = once(server, 'listening')
  server.listen(0, '127.0.0.1')
  await listening
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the relay has no port')
  return {
    port: address.port,
    seen: () => ({ connections, bytes }),
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** Bytes, FIN and RST from one side to the other, in order, each `delayMs` after it came or the connection was there. */
function carry(from: Socket, to: Socket, connectedAt: number, delayMs: number): void {
  let last = Promise.resolve()
  const later = (act: () => void): void => {
    const due = Math.max(performance.now(), connectedAt) + delayMs
    last = last.then(() => until(due)).then(act)
  }
  from.on('data', (chunk: Buffer) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => later(() => to.resetAndDestroy()))
}

async function until(due: number): Promise<void> {
  const left = due - performance.now()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
