import { ByteQueue } from '../bytes/byte-queue.ts'
import { Reader } from '../bytes/reader.ts'
import { WireError } from '../bytes/wire-error.ts'
import { Writer } from '../bytes/writer.ts'
import type { Conversation, Entropy, Step } from './conversation.ts'
import { classify, STATUS_LINE_BYTES } from './first-bytes.ts'
import { ALERT, HANDSHAKE } from './record-reader.ts'
import { SSLV2_CIPHER_KINDS } from './registry/sslv2-cipher-kinds.ts'
import { SSL_2_0 } from './registry/versions.ts'
import type { Ended, TlsReply } from './reply.ts'

/**
 * Asks for SSLv2 in its own framing, offering every cipher kind (draft-hickman-netscape-ssl-00).
 * SERVER-HELLO is a flight of version 0x0002 whose `facts.cipherKinds` are those the server shares with us. The list
 * may be empty: OpenSSL sends it when SSLv2 is on without ciphers, and up to 1.0.1q speaks it all the same (CVE-2015-3197).
 * ERROR is an alert of level 2 whose description is the SSLv2 error code: 1, no cipher.
 */
export function startSslv2(entropy: Entropy): Conversation {
  return new Sslv2(entropy)
}

const MAX_MESSAGE_BYTES = 2 ** 15 - 1 // a two-byte header says no more

class Sslv2 implements Conversation {
  readonly firstFlight: Uint8Array
  readonly #queue = new ByteQueue()
  #received = 0
  #reply: TlsReply | null = null

  constructor(entropy: Entropy) {
    this.firstFlight = clientHello(entropy(CHALLENGE_BYTES))
  }

  receive(bytes: Uint8Array): Step {
    if (this.#reply === null) {
      this.#received += bytes.length
      // Never more than one message is looked at, so more than that need not be kept.
      this.#queue.put(bytes.subarray(0, Math.max(0, MAX_MESSAGE_BYTES + 3 - this.#queue.length)))
      this.#reply = this.#read()
    }
    return this.#reply === null ? { kind: 'read-on' } : { kind: 'done', reply: this.#reply }
  }

  end(how: Ended['kind']): TlsReply {
    if (this.#reply === null) {
      const first = isSslv2(this.#queue) ? null : classify(this.#queue.peek(STATUS_LINE_BYTES), true)
      const isOther = first?.kind === 'http' || first?.kind === 'not-tls'
      this.#reply = isOther ? first : { kind: how, bytesRead: this.#received }
    }
    return this.#reply
  }

  #read(): TlsReply | null {
    try {
      return isSslv2(this.#queue) ? readMessage(this.#queue) : readOther(this.#queue)
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      const { field, offset, reason } = error
      return { kind: 'malformed', field, offset, reason }
    }
  }
}

const CHALLENGE_BYTES = 16

const MSG_ERROR = 0
const MSG_CLIENT_HELLO = 1
const MSG_SERVER_HELLO = 4

function clientHello(challenge: Uint8Array): Uint8Array {
  const w = new Writer()
  w.u8(MSG_CLIENT_HELLO)
  w.u16(SSL_2_0)
  w.u16(3 * SSLV2_CIPHER_KINDS.length)
  w.u16(0) // no session to resume
  w.u16(challenge.length)
  for (const { id } of SSLV2_CIPHER_KINDS) w.u24(id)
  w.bytes(challenge)
  const message = w.done()
  const framed = new Writer()
  framed.u16(0x8000 + message.length) // two-byte header: no padding
  framed.bytes(message)
  return framed.done()
}

/** The first record is in the clear, so its header has two bytes; only those mark an answer in SSLv2's framing. */
function isSslv2(queue: ByteQueue): boolean {
  const [first = 0, , type] = queue.peek(3)
  return (first & 0x80) !== 0 && (type === undefined || type === MSG_SERVER_HELLO || type === MSG_ERROR)
}

function readMessage(queue: ByteQueue): TlsReply | null {
  const [first = 0, second = 0] = queue.peek(2)
  const length = ((first & 0x7f) << 8) | second
  if (queue.length < 2 + Math.max(length, 1)) return null
  const body = Uint8Array.from(queue.peek(2 + length).subarray(2))
  const r = new Reader(body, body[0] === MSG_ERROR ? 'ERROR' : 'SERVER-HELLO')
  if (r.u8('msg_type') === MSG_ERROR) {
    return { kind: 'alert', level: 2, description: r.u16('error_code'), warnings: [] }
  }
  return readServerHello(r)
}

function readServerHello(r: Reader): TlsReply {
  r.u8('session_id_hit')
  const certificateType = r.u8('certificate_type')
  const version = r.u16('server_version')
  const certificateLength = r.u16('certificate_length')
  const kindsLength = r.u16('cipher_specs_length')
  const connectionIdLength = r.u16('connection_id_length')
  const certificate = r.bytes(certificateLength, 'certificate_data')
  const kinds = new Reader(r.bytes(kindsLength, 'cipher_specs_data'), 'SERVER-HELLO.cipher_specs_data')
  r.bytes(connectionIdLength, 'connection_id_data')
  r.end()
  if (version !== SSL_2_0) return { kind: 'not-offered', what: 'version', value: version }
  const cipherKinds: number[] = []
  while (kinds.left > 0) cipherKinds.push(kinds.u24('kind'))
  const foreign = cipherKinds.find((kind) => !SSLV2_CIPHER_KINDS.some(({ id }) => id === kind))
  if (foreign !== undefined) return { kind: 'not-offered', what: 'suite', value: foreign }
  const X509 = 1
  return {
    kind: 'flight',
    facts: {
      version,
      suite: cipherKinds[0] ?? 0, // the client would choose; the server's first is its best
      cipherKinds,
      compressionMethod: 0,
      group: null,
      signatureScheme: null,
      keyProof: 'none',
      extensions: [],
      alpn: null,
      helloRetryRequestGroup: null,
      clientCertificateRequested: false,
      downgradeMarker: null,
      ocspResponse: null,
      signedCertificateTimestamps: null,
      certificateCompressed: false,
      warnings: [],
      end: { kind: 'complete' },
    },
    certificateList: certificateType === X509 && certificate.length > 0 ? [certificate] : [],
  }
}

/** A newer server answers an SSLv2 hello with a TLS alert, or, if it reads the hello as one of TLS, with a ServerHello. */
function readOther(queue: ByteQueue): TlsReply | null {
  const first = classify(queue.peek(STATUS_LINE_BYTES), false)
  if (first.kind === 'undecided') return null
  if (first.kind !== 'tls') return first
  const [type = 0, , , , length = 0, level = 0, description = 0] = queue.peek(7)
  if (type === HANDSHAKE) throw new WireError('SERVER-HELLO', 0, 'a handshake of TLS in answer to SSLv2')
  if (type !== ALERT || length < 2) throw new WireError('SERVER-HELLO', 0, `a TLS record of type ${type}`)
  if (queue.length < 7) return null
  return { kind: 'alert', level, description, warnings: [] }
}
