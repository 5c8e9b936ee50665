import { ByteQueue } from '../bytes/byte-queue.ts'
import { WireError } from '../bytes/wire-error.ts'

export const CHANGE_CIPHER_SPEC = 20
export const ALERT = 21
export const HANDSHAKE = 22
export const APPLICATION_DATA = 23

export interface TlsRecord {
  readonly type: number
  /** The five bytes before the fragment: the additional data of TLS 1.3 protection. */
  readonly header: Uint8Array
  readonly fragment: Uint8Array
}

// 2^14 of plaintext; 2^14+256 protected in TLS 1.3 (RFC 8446 §5.2). Our flights of older versions are never protected.
const MAX_PLAINTEXT_BYTES = 2 ** 14
const MAX_CIPHERTEXT_BYTES = 2 ** 14 + 256

// A flight with 100 certificates of 8 KiB fits; one byte a record (some test servers do it) still gives 16 KiB.
const MAX_FLIGHT_BYTES = 1024 * 1024
const MAX_RECORDS = 16 * 1024

/** Cuts the stream of a server into records, however it was split or joined on the way. */
export class RecordReader {
  readonly #queue = new ByteQueue()
  #received = 0
  #records = 0

  /** Bytes taken so far. */
  get received(): number {
    return this.#received
  }

  put(bytes: Uint8Array): void {
    this.#received += bytes.length
    if (this.#received > MAX_FLIGHT_BYTES) {
      throw new WireError('flight', this.#received, `longer than ${MAX_FLIGHT_BYTES} bytes`)
    }
    this.#queue.put(bytes)
  }

  /** The first bytes that are not read yet. */
  peek(count: number): Uint8Array {
    return this.#queue.peek(count)
  }

  /** The next whole record, or null. Throws `WireError`; its offset is the place in the stream. */
  next(): TlsRecord | null {
    const [type = 0, major = 0, minor = 0, high = 0, low = 0] = this.#queue.peek(5)
    if (this.#queue.length < 5) return null
    const offset = this.#received - this.#queue.length
    if (type < CHANGE_CIPHER_SPEC || type > APPLICATION_DATA) {
      throw new WireError('TLSPlaintext.type', offset, `${type} is no content type`)
    }
    if (major !== 3 || minor > 4) {
      throw new WireError('TLSPlaintext.legacy_record_version', offset + 1, `${major}.${minor} is no version of TLS`)
    }
    const length = high * 256 + low
    if (length > (type === APPLICATION_DATA ? MAX_CIPHERTEXT_BYTES : MAX_PLAINTEXT_BYTES)) {
      throw new WireError('TLSPlaintext.length', offset + 3, `${length} bytes are more than a record may have`)
    }
    if (this.#queue.length < 5 + length) return null
    if (++this.#records > MAX_RECORDS) throw new WireError('flight', offset, `more than ${MAX_RECORDS} records`)
    return { type, header: this.#queue.take(5), fragment: this.#queue.take(length) }
  }
}
