import { once } from 'node:events'
import type { Server, Socket } from 'node:net'
import type { RunningServer } from './running-server.ts'

/** Puts a server of Node on a free loopback port; `stop` also ends what is still connected. */
export async function listenOnLoopback(
  name: string,
  server: Server,
  log: () => string = () => '',
): Promise<RunningServer> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  const listening = once(server, 'listening')
  server.listen(0, '127.0.0.1')
  await listening
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`${name} has no port`)
  return {
    name,
    address: '127.0.0.1',
    port: address.port,
    cleartextPort: null,
    log,
    stop: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
