import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { Reader } from '../bytes/reader.ts'
import { WireError } from '../bytes/wire-error.ts'
import { Writer } from '../bytes/writer.ts'
import { ALERT, HANDSHAKE } from '../tls/record-reader.ts'
import { HANDSHAKE_FAILURE, PROTOCOL_VERSION } from '../tls/registry/alerts.ts'
import { SECP256R1 } from '../tls/registry/groups.ts'
import { TLS_1_1, TLS_1_2 } from '../tls/registry/versions.ts'
import type { MadeCertificate } from './certificates.ts'

/**
 * A server with the habits of an appliance of 2011, which no library of today has left: TLS 1.1 and 1.2 with one ECDHE suite each, no
 * secure renegotiation (RFC 5746), no extended master secret (RFC 7627), and deflate for whoever offers it. It
 * speaks until ServerHelloDone; nobody who only looks needs more.
 */
export function oldAppliance(list: readonly [MadeCertificate, ...MadeCertificate[]]): Server {
  const [leaf] = list
  const chain = list.map(({ der }) => der)
  return createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      if (received[0] === HANDSHAKE && received.length < RECORD_HEADER) return
      if (received[0] === HANDSHAKE && received.length < RECORD_HEADER + received.readUInt16BE(3)) return
      socket.removeAllListeners('data')
      socket.end(answer(received, leaf, chain))
    })
  })
}

const RECORD_HEADER = 5
const TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA = 0xc009
const TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 = 0xc02b
const ECDSA_SECP256R1_SHA256 = 0x0403
const DEFLATE = 1
const DECODE_ERROR = 50

function answer(received: Uint8Array, leaf: MadeCertificate, chain: readonly Uint8Array[]): Uint8Array {
  // The framing of SSLv2, RFC 5246 §E.2.
  if (received[0] !== HANDSHAKE) return fatal(PROTOCOL_VERSION)
  try {
    const hello = helloOf(received)
    const version = Math.min(hello.version, TLS_1_2)
    if (version < TLS_1_1) return fatal(PROTOCOL_VERSION)
    const suite = version === TLS_1_2 ? TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 : TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
    if (!hello.suites.includes(suite)) return fatal(HANDSHAKE_FAILURE)
    return record(HANDSHAKE, flight(hello, version, suite, leaf, chain))
  } catch (error) {
    if (error instanceof WireError) return fatal(DECODE_ERROR)
    throw error
  }
}

interface Hello {
  readonly version: number
  readonly random: Uint8Array
  readonly suites: readonly number[]
  readonly compressionMethods: Uint8Array
}

/** RFC 5246 §7.4.1.2, as far as the appliance reads. Throws `WireError`. */
function helloOf(received: Uint8Array): Hello {
  const message = new Reader(received.subarray(RECORD_HEADER), 'ClientHello')
  message.bytes(4, 'header')
  const version = message.u16('client_version')
  const random = message.bytes(32, 'random')
  message.vector8('session_id')
  const list = message.vector16('cipher_suites')
  const suites: number[] = []
  while (list.left > 0) suites.push(list.u16('cipher_suite'))
  return { version, random, suites, compressionMethods: message.vector8('compression_methods').rest('methods') }
}

function flight(
  hello: Hello,
  version: number,
  suite: number,
  leaf: MadeCertificate,
  chain: readonly Uint8Array[],
): Uint8Array {
  const random = randomBytes(32)
  const parameters = ecdhParameters()
  // TLS 1.1 knows one hash for ECDSA, RFC 8422 §5.4.
  const signature = sign(
    version === TLS_1_2 ? 'sha256' : 'sha1',
    Buffer.concat([hello.random, random, parameters]),
    leaf.keys.privateKey,
  )
  return Buffer.concat([
    message(2, (w) => {
      w.u16(version)
      w.bytes(random)
      w.vector8(() => undefined)
      w.u16(suite)
      w.u8(hello.compressionMethods.includes(DEFLATE) ? DEFLATE : 0)
    }),
    message(11, (w) =>
      w.vector24(() => {
        for (const der of chain) w.vector24(() => w.bytes(der))
      }),
    ),
    message(12, (w) => {
      w.bytes(parameters)
      if (version === TLS_1_2) w.u16(ECDSA_SECP256R1_SHA256)
      w.vector16(() => w.bytes(signature))
    }),
    message(14, () => undefined),
  ])
}

/** ServerECDHParams with a named curve, RFC 8422 §5.4. */
function ecdhParameters(): Uint8Array {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const w = new Writer()
  w.u8(3) // named_curve
  w.u16(SECP256R1)
  // The point is the end of the SubjectPublicKeyInfo, uncompressed.
  w.vector8(() => w.bytes(publicKey.export({ format: 'der', type: 'spki' }).subarray(-65)))
  return w.done()
}

function message(type: number, write: (w: Writer) => void): Uint8Array {
  const w = new Writer()
  w.u8(type)
  w.vector24(() => write(w))
  return w.done()
}

function record(type: number, fragment: Uint8Array): Uint8Array {
  const w = new Writer()
  w.u8(type)
  w.u16(TLS_1_2)
  w.vector16(() => w.bytes(fragment))
  return w.done()
}

function fatal(description: number): Uint8Array {
  return record(ALERT, Uint8Array.of(2, description))
}
