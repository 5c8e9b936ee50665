import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'

/** A server of the demo, on a free port of 127.0.0.1. */
export interface DemoServer {
  readonly port: number
  stop(): Promise<void>
}

export interface TlsServerOptions extends TlsOptions {
  /** Contents of Strict-Transport-Security; absent, a year. Null sends none. */
  readonly hsts?: string | null
}

export function tlsServer({ hsts = 'max-age=31536000', ...options }: TlsServerOptions): Promise<DemoServer> {
  const server = createHttpsServer(options, (_request, response) => {
    if (hsts !== null) response.setHeader('strict-transport-security', hsts)
    response.end()
  })
  // A probe hangs up in mid-handshake: that is no fault of the demo.
  server.on('tlsClientError', () => undefined)
  return started(server)
}

/** Suites of OpenSSL's list that phones take with forward secrecy. */
export const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'

/** TLS 1.2 and 1.3 with forward secrecy only. */
export function goodServer(options: TlsServerOptions): Promise<DemoServer> {
  return tlsServer({ minVersion: 'TLSv1.2', ciphers: ECDHE, ...options })
}

/** A server of some other making. */
export function listening(server: Server): Promise<DemoServer> {
  return started(server)
}

/** A balancer before several servers, which deals connections in turn. */
export function balancer(nodes: readonly DemoServer[]): Promise<DemoServer> {
  let dealt = 0
  return relay(nodes, () => nodes[dealt++ % nodes.length])
}

/** A firewall that drops a ClientHello which does not fit into one packet. */
export function smallHellosOnly(server: DemoServer): Promise<DemoServer> {
  return relay([server], (first) => (first.length > ONE_PACKET ? undefined : server))
}

/** 1,500 bytes of Ethernet without the headers of IPv4 and TCP with its time stamps. */
const ONE_PACKET = 1448

/** Passes bytes on, to the server that `choose` names by the first of them; without one, the client waits for ever. */
async function relay(
  behind: readonly DemoServer[],
  choose: (first: Buffer) => DemoServer | undefined,
): Promise<DemoServer> {
  const front = await started(
    createServer((near) => {
      near.once('data', (first: Buffer) => {
        const server = choose(first)
        if (server === undefined) return
        const far = connect(server.port, '127.0.0.1')
        far.on('error', () => near.destroy())
        far.on('close', () => near.destroy())
        near.on('close', () => far.destroy())
        far.write(first)
        near.pipe(far).pipe(near)
      })
    }),
  )
  const stop = async (): Promise<void> => {
    await Promise.all([front.stop(), ...behind.map((server) => server.stop())])
  }
  return { port: front.port, stop }
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
