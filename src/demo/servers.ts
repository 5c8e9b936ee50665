import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
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

/** A port that was free a moment ago: connections to it are refused. */
export async function closedPort(): Promise<DemoServer> {
  const server = await started(createServer())
  await server.stop()
  return { port: server.port, stop: () => Promise.resolve() }
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
