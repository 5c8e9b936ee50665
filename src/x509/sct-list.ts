import { Reader } from '../bytes/reader.ts'
import { bytesOf, contentsOf, DerReader, TAG } from './der.ts'
import { orUnreadable, type Unreadable } from './unreadable.ts'

/** A signed certificate timestamp of version 1, RFC 6962 §3.2: a log promises that it will have this certificate. */
export interface SignedCertificateTimestamp {
  /** SHA-256 of the log's public key, base64. */
  readonly logId: string
  /** Milliseconds since 1970. */
  readonly timestampMs: number
  /** The same as signed: a number that came may have more digits than ours. */
  readonly timestampBytes: Uint8Array
  readonly extensions: Uint8Array
  /** Numbers of RFC 5246 §7.4.1.4.1: 4 is SHA-256; 1 RSA, 3 ECDSA. */
  readonly hashAlgorithm: number
  readonly signatureAlgorithm: number
  readonly signature: Uint8Array
}

export type ParsedSctList =
  /** `otherVersions`: how many are of a version that nobody knows yet; they do not count. */
  | {
      readonly kind: 'list'
      readonly timestamps: readonly SignedCertificateTimestamp[]
      readonly otherVersions: number
    }
  | Unreadable

/** Reads a SignedCertificateTimestampList as TLS carries it, RFC 6962 §3.3. Never throws. */
export function parseSctList(bytes: Uint8Array): ParsedSctList {
  return orUnreadable(() => readList(bytes))
}

/** The same from the contents of the extension of a certificate or of a stapled OCSP response: one OCTET STRING more. */
export function parseSctExtension(contents: Uint8Array): ParsedSctList {
  return orUnreadable(() => {
    const outer = DerReader.over(contents, 'sct_list')
    const list = contentsOf(outer.element('sct_list'), TAG.octetString)
    outer.end()
    return readList(bytesOf(list))
  })
}

/** Extensions that carry a list, RFC 6962 §3.3: of certificates, and of what an OCSP response says of one. */
export const SCT_LIST_OF_CERTIFICATE = '1.3.6.1.4.1.11129.2.4.2'
export const SCT_LIST_OF_STAPLE = '1.3.6.1.4.1.11129.2.4.5'

/** Public certificates have two to five; each costs a signature check. */
const MAX_TIMESTAMPS = 32

function readList(bytes: Uint8Array): ParsedSctList {
  const outer = new Reader(bytes, 'SignedCertificateTimestampList')
  const list = outer.vector16('sct_list')
  outer.end()
  const timestamps: SignedCertificateTimestamp[] = []
  let otherVersions = 0
  if (list.left === 0) throw list.error('', 'empty')
  while (list.left > 0) {
    if (timestamps.length + otherVersions === MAX_TIMESTAMPS) throw list.error('', `more than ${MAX_TIMESTAMPS}`)
    const timestamp = readTimestamp(list.vector16('SerializedSCT'))
    if (timestamp === null) otherVersions += 1
    else timestamps.push(timestamp)
  }
  return { kind: 'list', timestamps, otherVersions }
}

/** Null for a version other than 1, whose bytes may mean anything. */
function readTimestamp(r: Reader): SignedCertificateTimestamp | null {
  const V1 = 0
  if (r.u8('sct_version') !== V1) return null
  const logId = Buffer.from(r.bytes(32, 'log_id')).toString('base64')
  const timestampBytes = r.bytes(8, 'timestamp')
  const timestampMs = Number(Buffer.from(timestampBytes).readBigUInt64BE())
  const extensions = r.vector16('extensions').rest('')
  const hashAlgorithm = r.u8('hash')
  const signatureAlgorithm = r.u8('signature')
  const signature = r.vector16('signature').rest('')
  r.end()
  return { logId, timestampMs, timestampBytes, extensions, hashAlgorithm, signatureAlgorithm, signature }
}
