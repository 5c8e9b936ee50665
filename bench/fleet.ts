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

/** `count` at most 60,000: addresses are 127.77.0.1 and up. */
export async function startFleet(count: number): Promise<Fleet> {
  const child = spawn(process.execPath, [import.meta.filename, `${count}`], { stdio: ['ignore', 'pipe', 'inherit'] })
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

async function serve(count: number): Promise<void> {
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
  for (let number = 1; number <= count; number += 1) {
    const address = `127.77.${Math.floor(number / 250)}.${(number % 250) + 1}`
    ports.tlsPort = await listen(createServer(forTls), address, ports.tlsPort)
    ports.httpPort = await listen(createServer(forHttp), address, ports.httpPort)
    targets.push({ host: `t${number}.fleet.example`, address, ...ports })
  }
  const silentAddress = '127.77.255.1'
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

if (process.argv[1] === import.meta.filename) await serve(Number(process.argv[2]))
