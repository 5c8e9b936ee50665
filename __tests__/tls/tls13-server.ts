import crypto, { type KeyObject, type SignKeyObjectInput } from 'node:crypto'
import { Reader } from '../../src/bytes/reader.ts'
import { Writer } from '../../src/bytes/writer.ts'
import {
  finishedVerifyData,
  serverHandshakeTrafficSecret,
  trafficKeys,
  transcriptHash,
} from '../../src/tls/key-schedule.ts'
import { generateKeyShare } from '../../src/tls/key-shares.ts'
import { decodeHello } from './decode-hello.ts'
import { repeatable } from './entropy.ts'

/** What a test lets a TLS 1.3 server do; by default it is a good one with x25519 and TLS_AES_128_GCM_SHA256. */
export interface Script {
  readonly key: KeyObject
  readonly signatureScheme?: number
  /** Encrypted messages in order, given the hash of the transcript so far where they need it. */
  readonly messages: readonly ((server: ServerState) => Uint8Array)[]
  /** A protected record of another type behind the messages: content, then its type. */
  readonly behind?: Uint8Array
  /** Content bytes a record; all in one by default. */
  readonly recordBytes?: number
  /** x25519 when absent; the hello must have a share of it. */
  readonly group?: number
  /** What the transcript holds before the hello: message_hash and HelloRetryRequest (RFC 8446 §4.4.1). */
  readonly before?: readonly Uint8Array[]
}

/** Of a hello what a server reads: the record as sent, the message in it, and the session id to echo. */
export interface HelloRead {
  readonly flight: Uint8Array
  readonly message: Uint8Array
  readonly sessionId: Uint8Array
}

/** The hello as sent, read for the key schedule of TLS 1.3. */
export function helloRead(flight: Uint8Array): HelloRead {
  return { flight, message: flight.subarray(5), sessionId: decodeHello(flight).sessionId }
}

export interface ServerState {
  readonly script: Script
  /** SHA-256 of the transcript up to here. */
  readonly hash: Uint8Array
  readonly trafficSecret: Uint8Array
}

/** The whole flight in answer to the hello, as records. */
export function tls13Flight(hello: HelloRead, script: Script): Uint8Array {
  const group = script.group ?? 29
  const theirs = shareOf(hello, group)
  const share = generateKeyShare(group, repeatable('server'))
  const serverHello = message(2, (w) => {
    w.u16(0x0303)
    w.bytes(new Uint8Array(32).fill(7))
    w.vector8(() => w.bytes(hello.sessionId))
    w.u16(0x1301)
    w.u8(0)
    w.vector16(() => {
      extension(w, 43, (data) => data.u16(0x0304))
      extension(w, 51, (data) => {
        data.u16(group)
        data.vector16(() => data.bytes(share.keyExchange))
      })
    })
  })
  const transcript = [...(script.before ?? []), hello.message, serverHello]
  const sharedSecret = share.sharedSecret(theirs)
  const trafficSecret = serverHandshakeTrafficSecret('sha256', sharedSecret, transcriptHash('sha256', transcript))
  const content: Uint8Array[] = []
  for (const make of script.messages) {
    const made = make({ script, hash: transcriptHash('sha256', transcript), trafficSecret })
    transcript.push(made)
    content.push(made)
  }
  const inner = pieces(Buffer.concat(content), script.recordBytes).map((piece) =>
    Buffer.concat([piece, Uint8Array.of(22)]),
  )
  if (script.behind !== undefined) inner.push(Buffer.from(script.behind))
  return Buffer.concat([record(22, serverHello), ...protect(inner, trafficSecret)])
}

/** The client's share of this group. */
function shareOf({ flight }: HelloRead, group: number): Uint8Array {
  const data = decodeHello(flight).extensions.find(({ number }) => number === 51)?.data ?? new Uint8Array(0)
  const shares = new Reader(data, 'key_share').vector16('client_shares')
  while (shares.left > 0) {
    const number = shares.u16('group')
    const keyExchange = shares.vector16('key_exchange').rest('')
    if (number === group) return keyExchange
  }
  throw new Error(`the hello has no share of group ${group}`)
}

/** RFC 8446 §4.1.3 */
export const RETRY_RANDOM = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex')

/** A ServerHello by the random that makes it a HelloRetryRequest. */
export function helloRetryRequest(
  sessionId: Uint8Array,
  { group = null, cookie = null }: { readonly group?: number | null; readonly cookie?: Uint8Array | null },
): Uint8Array {
  return message(2, (w) => {
    w.u16(0x0303)
    w.bytes(RETRY_RANDOM)
    w.vector8(() => w.bytes(sessionId))
    w.u16(0x1301)
    w.u8(0)
    w.vector16(() => {
      extension(w, 43, (data) => data.u16(0x0304))
      if (group !== null) extension(w, 51, (data) => data.u16(group))
      if (cookie !== null) extension(w, 44, (data) => data.vector16(() => data.bytes(cookie)))
    })
  })
}

export const encryptedExtensions = (): Uint8Array => message(8, (w) => w.vector16(() => {}))

export function certificateBody(...ders: readonly Uint8Array[]): Uint8Array {
  const w = new Writer()
  w.vector8(() => {})
  w.vector24(() => {
    for (const der of ders) {
      w.vector24(() => w.bytes(der))
      w.vector16(() => {})
    }
  })
  return w.done()
}

export function certificateVerify({ script, hash }: ServerState): Uint8Array {
  const signed = Buffer.concat([
    Buffer.alloc(64, 0x20),
    Buffer.from('TLS 1.3, server CertificateVerify\0', 'latin1'),
    hash,
  ])
  const isRsa = script.key.asymmetricKeyType === 'rsa'
  return message(15, (w) => {
    w.u16(script.signatureScheme ?? (isRsa ? 0x0804 : 0x0403))
    w.vector16(() => w.bytes(crypto.sign('sha256', signed, isRsa ? pss(script.key) : script.key)))
  })
}

function pss(key: KeyObject): SignKeyObjectInput {
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = crypto.constants
  return { key, padding, saltLength }
}

export function finished({ hash, trafficSecret }: ServerState): Uint8Array {
  return message(20, (w) => w.bytes(finishedVerifyData('sha256', trafficSecret, hash)))
}

export function message(type: number, write: (w: Writer) => void): Uint8Array {
  const w = new Writer()
  w.u8(type)
  w.vector24(() => write(w))
  return w.done()
}

export function extension(w: Writer, number: number, write: (w: Writer) => void): void {
  w.u16(number)
  w.vector16(() => write(w))
}

export function record(type: number, fragment: Uint8Array, version = 0x0303): Uint8Array {
  const w = new Writer()
  w.u8(type)
  w.u16(version)
  w.vector16(() => w.bytes(fragment))
  return w.done()
}

function pieces(content: Uint8Array, recordBytes = 2 ** 14): Uint8Array[] {
  const cut: Uint8Array[] = []
  for (let at = 0; at < content.length; at += recordBytes) cut.push(content.subarray(at, at + recordBytes))
  return cut
}

function protect(contents: readonly Uint8Array[], trafficSecret: Uint8Array): Uint8Array[] {
  const { key, iv } = trafficKeys('sha256', trafficSecret, 16)
  const records: Uint8Array[] = []
  for (const inner of contents) {
    const header = Uint8Array.of(23, 3, 3, (inner.length + 16) >> 8, (inner.length + 16) & 0xff)
    const nonce = Uint8Array.from(iv)
    nonce[11] = (nonce[11] ?? 0) ^ (records.length & 0xff)
    nonce[10] = (nonce[10] ?? 0) ^ (records.length >> 8)
    const cipher = crypto.createCipheriv('aes-128-gcm', key, nonce)
    cipher.setAAD(header)
    records.push(Buffer.concat([header, cipher.update(inner), cipher.final(), cipher.getAuthTag()]))
  }
  return records
}
