import { connect, type Socket } from 'node:net'

/** Joins a connection to a server on a loopback port, `before` sent first. FIN and RST of either side reach the other. */
export function relayConnection(client: Socket, port: number, before: Uint8Array): void {
  const backend = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
  if (before.length > 0) backend.write(before)
  client.on('error', () => backend.resetAndDestroy())
  backend.on('error', () => client.resetAndDestroy())
  client.on('close', () => backend.destroy())
  client.pipe(backend)
  backend.pipe(client)
}
