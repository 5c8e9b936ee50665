import { ByteQueue } from '../bytes/byte-queue.ts'
import { WireError } from '../bytes/wire-error.ts'

// HandshakeType, RFC 8446 §4 and RFC 5246 §7.4; 22: RFC 6066 §8, 25: RFC 8879 §4, 254: RFC 8446 §4.4.1
export const HELLO_REQUEST = 0
export const CLIENT_HELLO = 1
export const SERVER_HELLO = 2
export const ENCRYPTED_EXTENSIONS = 8
export const CERTIFICATE = 11
export const SERVER_KEY_EXCHANGE = 12
export const CERTIFICATE_REQUEST = 13
export const SERVER_HELLO_DONE = 14
export const CERTIFICATE_VERIFY = 15
export const FINISHED = 20
export const CERTIFICATE_STATUS = 22
export const COMPRESSED_CERTIFICATE = 25
export const MESSAGE_HASH = 254

export interface HandshakeMessage {
  readonly type: number
  readonly body: Uint8Array
  /** Header and body, as they enter the transcript. */
  readonly bytes: Uint8Array
}

export const MAX_HANDSHAKE_MESSAGE_BYTES = 256 * 1024 // uint24 allows 16 MiB; a server must not choose our memory
const MAX_HANDSHAKE_MESSAGES = 64 // a first flight has at most six, and some HelloRequests

/** Joins handshake fragments into messages. */
export class HandshakeMessages {
  readonly #queue = new ByteQueue()
  #count = 0

  /** True when a message has begun and is not whole, or whole ones wait. */
  get hasBytes(): boolean {
    return this.#queue.length > 0
  }

  put(fragment: Uint8Array): void {
    this.#queue.put(fragment)
  }

  /** The next whole message, or null. Throws `WireError`. */
  next(): HandshakeMessage | null {
    const [type = 0, high = 0, middle = 0, low = 0] = this.#queue.peek(4)
    if (this.#queue.length < 4) return null
    const length = high * 65536 + middle * 256 + low
    if (length > MAX_HANDSHAKE_MESSAGE_BYTES) {
      throw new WireError('Handshake.length', 1, `${length} bytes are more than ${MAX_HANDSHAKE_MESSAGE_BYTES}`)
    }
    if (this.#queue.length < 4 + length) return null
    if (++this.#count > MAX_HANDSHAKE_MESSAGES) {
      throw new WireError('Handshake', 0, `more than ${MAX_HANDSHAKE_MESSAGES} messages`)
    }
    const bytes = this.#queue.take(4 + length)
    return { type, bytes, body: bytes.subarray(4) }
  }
}
