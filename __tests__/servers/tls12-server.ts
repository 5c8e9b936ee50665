import { createHash, sign } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { type DecodedHello, decodeHello } from '../tls/decode-hello.ts'
import { certificate12, ecdheParameters } from '../tls/tls12-messages.ts'
import { extension, message, record } from '../tls/tls13-server.ts'
import { alertRecord } from './by-hello.ts'
import { isSslv2, onFirstHello } from './first-hello.ts'
import { listenOnLoopback } from './in-process.ts'
import type { RunningServer } from './running-server.ts'

/** The four messages of a good flight of TLS 1.2, each with its header. */
export interface Flight12 {
  readonly serverHello: Uint8Array
  readonly certificate: Uint8Array
  readonly serverKeyExchange: Uint8Array
  readonly serverHelloDone: Uint8Array
}

export interface Server12Options {
  /** Its key signs; the certificates that are sent are `list`, or this one alone. */
  readonly leaf: MadeCertificate
  readonly list?: (nth: number) => readonly Uint8Array[]
  /** What is sent to a hello that a good server accepts; the whole flight in records when absent. */
  readonly answer?: (flight: Flight12, socket: Socket, hello: Buffer) => Uint8Array | undefined
}

export interface Server12 extends RunningServer {
  /** Connections that were open at one moment, at most. */
  mostAtOnce(): number
  connections(): number
}

/**
 * A server of TLS 1.2 that can send what no library would: it speaks ECDHE with AES-128-GCM, signs with the key of its
 * leaf, and refuses by alert whatever else is offered.
 */
export async function startServer12(options: Server12Options): Promise<Server12> {
  let connections = 0
  let open = 0
  let most = 0
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const nth = ++connections
    most = Math.max(most, ++open)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      open -= 1
    })
    onFirstHello(socket, (hello) => {
      const bytes = isSslv2(hello) ? alertRecord(70) : answerTo(hello, nth, options, socket)
      if (bytes !== undefined) socket.write(bytes)
    })
  })
  const running = await listenOnLoopback('server of TLS 1.2', server)
  return { ...running, connections: () => connections, mostAtOnce: () => most }
}

function answerTo(hello: Buffer, nth: number, options: Server12Options, socket: Socket): Uint8Array | undefined {
  const decoded = decodeHello(hello)
  const { leaf, list = () => [leaf.der], answer = framed } = options
  const suite = leaf.keys.publicKey.asymmetricKeyType === 'ec' ? 0xc02b : 0xc02f
  if (decoded.clientVersion < 0x0303) return alertRecord(70)
  if (!decoded.suites.includes(suite)) return alertRecord(40)
  return answer(flight12(decoded, suite, leaf, list(nth)), socket, hello)
}

/** All messages in as few records as hold them. */
export function framed({ serverHello, certificate, serverKeyExchange, serverHelloDone }: Flight12): Uint8Array {
  return records(Buffer.concat([serverHello, certificate, serverKeyExchange, serverHelloDone]))
}

/** Handshake bytes in records of at most this many. */
export function records(bytes: Uint8Array, recordBytes = 2 ** 14): Uint8Array {
  const cut: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += recordBytes) cut.push(record(22, bytes.subarray(at, at + recordBytes)))
  return Buffer.concat(cut)
}

function flight12(hello: DecodedHello, suite: number, leaf: MadeCertificate, list: readonly Uint8Array[]): Flight12 {
  const random = createHash('sha256').update(hello.random).digest()
  const parameters = ecdheParameters(0x0017)
  const signed = Buffer.concat([hello.random, random, parameters])
  return {
    serverHello: message(2, (w) => {
      w.u16(0x0303)
      w.bytes(random)
      w.vector8(() => undefined)
      w.u16(suite)
      w.u8(0)
      w.vector16(() => extension(w, 0xff01, (data) => data.u8(0)))
    }),
    certificate: certificate12(list),
    serverKeyExchange: message(12, (w) => {
      w.bytes(parameters)
      w.u16(suite === 0xc02b ? 0x0403 : 0x0401)
      w.vector16(() => w.bytes(sign('sha256', signed, leaf.keys.privateKey)))
    }),
    serverHelloDone: message(14, () => undefined),
  }
}
