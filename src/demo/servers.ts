import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** A server of the demo, on a free port of 127.0.0.1. */
export interface DemoServer {
  readonly port: number
  stop(): Promise<void>
}

export function tlsServer(options: TlsOptions): Promise<DemoServer> {
  const server = createTlsServer(options, (socket) => socket.end())
  // A probe hangs up in mid-handshake: that is no fault of the demo.
  server.on('tlsClientError', () => undefined)
  return started(server)
}

export function httpRedirect(location: string): Promise<DemoServer> {
  return started(createHttpServer((_request, response) => response.writeHead(301, { location }).end()))
}

export function httpPages(html: string): Promise<DemoServer> {
  return started(
    createHttpServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)),
  )
}

/** What a reverse proxy without TLS answers to a ClientHello. */
export function plainHttp(): Promise<DemoServer> {
  return started(createHttpServer((_request, response) => response.end('hello')))
}

export function silentServer(): Promise<DemoServer> {
  return started(createServer(() => undefined))
}

/** Nobody listens here: it is the near end of a connection, so that no other program can take the port meanwhile. */
export async function closedPort(): Promise<DemoServer> {
  const farEnd = await silentServer()
  const nearEnd = connect(farEnd.port, '127.0.0.1')
  await once(nearEnd, 'connect')
  // The far end may hang up first, and with a reset.
  nearEnd.on('error', () => undefined)
  const stop = async (): Promise<void> => {
    nearEnd.destroy()
    await farEnd.stop()
  }
  return { port: nearEnd.localPort ?? 0, stop }
}

function started(server: Server): Promise<DemoServer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('no port'))
      resolve({
        port: address.port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            for (const socket of sockets) socket.destroy()
          }),
      })
    })
  })
}
