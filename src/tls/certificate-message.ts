import { inflateSync } from 'node:zlib'
import { Reader } from '../bytes/reader.ts'
import { readExtensions } from './extension-block.ts'
import { MAX_HANDSHAKE_MESSAGE_BYTES } from './handshake-messages.ts'
import { SIGNED_CERTIFICATE_TIMESTAMP, STATUS_REQUEST } from './registry/extensions.ts'

const COMPRESSION_ZLIB = 1

export interface CertificateMessage {
  /** DER as sent, leaf first; at least one. */
  readonly certificateList: readonly Uint8Array[]
  /** TLS 1.3: of the leaf's entry. */
  readonly ocspResponse: Uint8Array | null
  readonly signedCertificateTimestamps: Uint8Array | null
}

const MAX_CERTIFICATES = 100 // real chains have two to five; each costs a parse later

/** Certificate of TLS 1.2 and earlier, RFC 5246 §7.4.2. Throws `WireError`. */
export function readCertificate12(body: Uint8Array): CertificateMessage {
  const r = new Reader(body, 'Certificate')
  const list = r.vector24('certificate_list')
  r.end()
  const certificateList: Uint8Array[] = []
  while (list.left > 0) certificateList.push(readEntry(list, certificateList.length))
  if (certificateList.length === 0) throw list.error('', 'empty')
  return { certificateList, ocspResponse: null, signedCertificateTimestamps: null }
}

/** Certificate of TLS 1.3, RFC 8446 §4.4.2. Throws `WireError`. */
export function readCertificate13(body: Uint8Array): CertificateMessage {
  const r = new Reader(body, 'Certificate')
  const context = r.vector8('certificate_request_context')
  if (context.left > 0) throw context.error('', 'not empty in the certificate of a server')
  const list = r.vector24('certificate_list')
  r.end()
  const certificateList: Uint8Array[] = []
  let ocspResponse: Uint8Array | null = null
  let signedCertificateTimestamps: Uint8Array | null = null
  while (list.left > 0) {
    certificateList.push(readEntry(list, certificateList.length))
    const extensions = readExtensions(list.vector16('extensions'))
    if (certificateList.length > 1) continue
    const status = extensions.get(STATUS_REQUEST)
    if (status !== undefined) ocspResponse = readCertificateStatus(status)
    signedCertificateTimestamps = extensions.get(SIGNED_CERTIFICATE_TIMESTAMP)?.rest('sct_list') ?? null
  }
  if (certificateList.length === 0) throw list.error('', 'empty')
  return { certificateList, ocspResponse, signedCertificateTimestamps }
}

/**
 * The Certificate message inside a CompressedCertificate, RFC 8879 §4. Throws `WireError`, also for an algorithm that was
 * not offered and for one that inflates to another length than it says.
 */
export function decompressCertificate(body: Uint8Array, offeredAlgorithms: readonly number[]): Uint8Array {
  const r = new Reader(body, 'CompressedCertificate')
  const algorithm = r.u16('algorithm')
  if (algorithm !== COMPRESSION_ZLIB || !offeredAlgorithms.includes(algorithm)) {
    throw r.error('algorithm', `${algorithm} was not offered`)
  }
  const length = r.u24('uncompressed_length')
  if (length === 0 || length > MAX_HANDSHAKE_MESSAGE_BYTES) {
    throw r.error('uncompressed_length', `${length} bytes`)
  }
  const compressed = r.vector24('compressed_certificate_message')
  r.end()
  const inflated = inflate(compressed.rest(''), length)
  if (inflated === null) throw compressed.error('', 'no zlib stream of the length it names')
  return inflated
}

/** CertificateStatus of TLS 1.2 and of a TLS 1.3 entry: the OCSP response; null for another type. RFC 6066 §8. */
export function readCertificateStatus(r: Reader): Uint8Array | null {
  const OCSP = 1
  if (r.u8('status_type') !== OCSP) return null
  const response = r.vector24('response').rest('')
  r.end()
  return response
}

function readEntry(list: Reader, index: number): Uint8Array {
  if (index === MAX_CERTIFICATES) throw list.error('', `more than ${MAX_CERTIFICATES} certificates`)
  const der = list.vector24(String(index))
  if (der.left === 0) throw der.error('', 'empty')
  return der.rest('')
}

/** Null when the stream is broken or longer than `length`: zlib stops there, so a bomb costs no more than that. */
function inflate(compressed: Uint8Array, length: number): Uint8Array | null {
  try {
    const inflated = inflateSync(compressed, { maxOutputLength: length })
    return inflated.length === length ? inflated : null
  } catch {
    return null // zlib has no other way to say that its input is broken
  }
}
