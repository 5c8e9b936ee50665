import crypto from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import { type Hash, trafficKeys } from './key-schedule.ts'
import type { TlsRecord } from './record-reader.ts'

/** How a TLS 1.3 suite protects records. */
export interface Protection {
  readonly hash: Hash
  readonly aead: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305' | 'aes-128-ccm'
  readonly keyBytes: number
  readonly tagBytes: number
}

/** Undefined for a suite that we cannot read. */
export function protectionOf(suite: number): Protection | undefined {
  return PROTECTIONS.get(suite)
}

/** What a protected record holds, RFC 8446 §5.2. */
export interface InnerPlaintext {
  readonly type: number
  readonly content: Uint8Array
}

/** Opens the records of one direction under one key; each record once, in order. */
export class RecordOpener {
  readonly #protection: Protection
  readonly #key: Uint8Array
  readonly #iv: Uint8Array
  #sequence = 0

  constructor(protection: Protection, trafficSecret: Uint8Array) {
    const { key, iv } = trafficKeys(protection.hash, trafficSecret, protection.keyBytes)
    this.#protection = protection
    this.#key = key
    this.#iv = iv
  }

  /** Throws `WireError` for a record that was not made with this key, and for one without a content type. */
  open(record: TlsRecord): InnerPlaintext {
    const plaintext = this.#decrypt(record)
    // "the receiving implementation scans the field from the end toward the beginning until it finds a non-zero octet"
    let end = plaintext.length
    while (end > 0 && plaintext[end - 1] === 0) end--
    const type = plaintext[end - 1]
    if (type === undefined) throw new WireError('TLSInnerPlaintext.type', end, 'nothing but padding')
    if (end - 1 > MAX_CONTENT_BYTES) throw new WireError('TLSInnerPlaintext.content', 0, `${end - 1} bytes`)
    return { type, content: plaintext.subarray(0, end - 1) }
  }

  #decrypt({ header, fragment }: TlsRecord): Uint8Array {
    const { aead, tagBytes } = this.#protection
    const length = fragment.length - tagBytes
    if (length < 1) throw new WireError('TLSCiphertext.encrypted_record', 0, 'shorter than its tag')
    const nonce = this.#nextNonce()
    try {
      const decipher = createDecipher(aead, this.#key, nonce, tagBytes)
      decipher.setAuthTag(fragment.subarray(length))
      decipher.setAAD(header, { plaintextLength: length })
      const plaintext = decipher.update(fragment.subarray(0, length))
      decipher.final()
      return plaintext
    } catch (cause) {
      const error = new WireError('TLSCiphertext.encrypted_record', 0, 'does not decrypt: wrong key or changed bytes')
      error.cause = cause
      throw error
    }
  }

  /** The sequence number, left-padded, exclusive-or the IV: RFC 8446 §5.3. */
  #nextNonce(): Uint8Array {
    const nonce = Uint8Array.from(this.#iv)
    let rest = this.#sequence++
    for (let i = nonce.length - 1; rest > 0; i--) {
      nonce[i] = (nonce[i] ?? 0) ^ (rest % 256)
      rest = Math.floor(rest / 256)
    }
    return nonce
  }
}

const MAX_CONTENT_BYTES = 2 ** 14

// RFC 8446 §B.4; key and tag lengths: RFC 5116 §5, RFC 6655 §4, RFC 8439 §2.8.
// biome-ignore format: one row a line
const PROTECTIONS: ReadonlyMap<number, Protection> = new Map<number, Protection>([
  [0x1301, { hash: 'sha256', aead: 'aes-128-gcm',       keyBytes: 16, tagBytes: 16 }],
  [0x1302, { hash: 'sha384', aead: 'aes-256-gcm',       keyBytes: 32, tagBytes: 16 }],
  [0x1303, { hash: 'sha256', aead: 'chacha20-poly1305', keyBytes: 32, tagBytes: 16 }],
  [0x1304, { hash: 'sha256', aead: 'aes-128-ccm',       keyBytes: 16, tagBytes: 16 }],
  [0x1305, { hash: 'sha256', aead: 'aes-128-ccm',       keyBytes: 16, tagBytes: 8 }],
])

function createDecipher(
  aead: Protection['aead'],
  key: Uint8Array,
  nonce: Uint8Array,
  authTagLength: number,
): crypto.DecipherGCM | crypto.DecipherCCM | crypto.DecipherChaCha20Poly1305 {
  switch (aead) {
    case 'aes-128-gcm':
    case 'aes-256-gcm':
      return crypto.createDecipheriv(aead, key, nonce, { authTagLength })
    case 'chacha20-poly1305':
      return crypto.createDecipheriv(aead, key, nonce, { authTagLength })
    case 'aes-128-ccm':
      return crypto.createDecipheriv(aead, key, nonce, { authTagLength })
  }
}
