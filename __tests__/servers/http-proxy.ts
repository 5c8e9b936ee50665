import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { listenOnLoopback } from './in-process.ts'
import type { RunningServer, ServedIdentity } from './running-server.ts'

export interface HttpProxyServer extends RunningServer {
  /** `CONNECT m.example.com:443`, in the order they came. */
  asked(): readonly string[]
  /** Values of Proxy-Authorization, in the same order. */
  authorizations(): readonly (string | undefined)[]
  /** Connections to it that are still open. */
  open(): number
}

export interface HttpProxyOptions {
  /** By `host:port` of CONNECT: a loopback port to tunnel to, or the status to refuse with. Others get 403. */
  readonly ways: Readonly<Record<string, number>>
  /** What Proxy-Authorization must be; else 407. */
  readonly authorization?: string
  /** It is spoken to over TLS. */
  readonly identity?: ServedIdentity
}

/** Statuses are three digits, ports that a test is given have more. */
const LEAST_PORT = 1000

/** The CONNECT proxy that Node's documentation shows; it resolves no name but those it was told. */
export async function startHttpProxy({ ways, authorization, identity }: HttpProxyOptions): Promise<HttpProxyServer> {
  const requests: IncomingMessage[] = []
  let open = 0
  const server =
    identity === undefined ? createServer() : createTlsServer({ cert: identity.certificates, key: identity.key })
  server.on('request', (_request, response: ServerResponse) => response.writeHead(501).end())
  server.on('connection', (socket) => {
    open += 1
    socket.once('close', () => {
      open -= 1
    })
  })
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    requests.push(request)
    client.on('error', () => undefined) // the probe may go at any time
    const refuse = (status: number): void => {
      client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 5\r\n\r\nno :(`)
    }
    if (authorization !== undefined && request.headers['proxy-authorization'] !== authorization) return refuse(407)
    const way = ways[request.url ?? ''] ?? 403
    if (way < LEAST_PORT) return refuse(way)
    const target = connect(way, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.write(head)
      target.pipe(client)
      client.pipe(target)
    })
    target.on('error', () => (target.connecting || target.bytesRead === 0 ? refuse(503) : client.destroy()))
    target.on('close', () => client.destroy())
    client.on('close', () => target.destroy())
  })
  const running = await listenOnLoopback('CONNECT proxy', server)
  return {
    ...running,
    asked: () => requests.map(({ method, url }) => `${method} ${url}`),
    authorizations: () => requests.map(({ headers }) => headers['proxy-authorization']),
    open: () => open,
  }
}
