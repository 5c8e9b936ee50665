import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { createServer as createTlsServer } from 'node:tls'
import { certificatePem } from '../src/demo/certificates.ts'
import { makeDemoCertificates } from '../src/demo/identities.ts'

/** Good servers in a process of their own: TLS and cleartext on one loopback address each, and one that never answers. */
export interface Fleet {
  readonly targets: readonly FleetTarget[]
  readonly hanging: FleetTarget
  /** PEM of the root that signed for all of them. */
  readonly root: string
  stop(): Promise<void>
}

export interface FleetTarget {
  readonly host: string
  readonly address: string
  readonly tlsPort: number
  readonly httpPort: number
}

/**
 * Addresses are 127.77.0.1 and up; a process may listen on so many ports, so a large fleet is made of several.
 */
export async function startFleet(count: number): Promise<Fleet> {
  const sizes = Array.from({ length: Math.ceil(count / LISTENERS) }, (_, part) =>
    Math.min(LISTENERS, count - part * LISTENERS),
  )
  const parts = await Promise.all(sizes.map((size, part) => startPart(part * LISTENERS + 1, size)))
  const [first] = parts
  if (first === undefined) throw new Error('the fleet is empty')
  return {
    targets: parts.flatMap(({ targets }) => targets),
    hanging: first.hanging,
    root: parts.map(({ root }) => root).join(''),
    stop: async () => {
      await Promise.all(parts.map((part) => part.stop()))
    },
  }
}

/** Of the 20,000 files that one process may often open, each target takes two. */
const LISTENERS = 5000

async function startPart(first: number, count: number): Promise<Fleet> {
  const args = [import.meta.filename, `${first}`, `${count}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const [line] = (await Promise.race([once(lines, 'line'), failureOf(child)])) as [string]
  lines.close()
  return {
    ...(JSON.parse(line) as Omit<Fleet, 'stop'>),
    stop: async () => {
      const gone = once(child, 'close')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function failureOf(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'close')
  throw new Error(`the fleet ended with ${signal ?? code} before it was ready`)
}

async function serve(first: number, count: number): Promise<void> {
  const certificates = makeDemoCertificates(new Date())
  const tls = createTlsServer({ ...certificates.forHost('*.fleet.example'), minVersion: 'TLSv1.2' }, (socket) =>
    socket.end(),
  )
  tls.on('tlsClientError', () => undefined) // a probe hangs up in mid-handshake
  const http = createHttpServer((request, response) => {
    response.writeHead(301, { location: `https://${request.headers.host}/`, connection: 'close' }).end()
  })
  const quiet = (socket: Socket): Socket => socket.on('error', () => undefined)
  const forTls = (socket: Socket): unknown => tls.emit('connection', quiet(socket))
  const forHttp = (socket: Socket): unknown => http.emit('connection', quiet(socket))

  const ports = { tlsPort: 0, httpPort: 0 }
  const targets: FleetTarget[] = []
  for (let number = first; number < first + count; number += 1) {
    const address = `127.77.${Math.floor(number / 250)}.${(number % 250) + 1}`
    ports.tlsPort = await listen(createServer(forTls), address, ports.tlsPort)
    ports.httpPort = await listen(createServer(forHttp), address, ports.httpPort)
    targets.push({ host: `t${number}.fleet.example`, address, ...ports })
  }
  const silentAddress = `127.77.255.${Math.ceil(first / LISTENERS)}`
  const silentPort = await listen(createServer(quiet), silentAddress, 0)
  const hanging = { host: 'silent.fleet.example', address: silentAddress, tlsPort: silentPort, httpPort: silentPort }
  const root = certificatePem(certificates.anchor.certificate.der)
  process.stdout.write(`${JSON.stringify({ targets, hanging, root })}\n`)
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  const listening = once(server, 'listening')
  server.listen({ host, port, backlog: 1024 })
  await listening
  const address = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}

if (process.argv[1] === import.meta.filename) await serve(Number(process.argv[2]), Number(process.argv[3]))
