import type { KeyObject } from 'node:crypto'
import { Reader } from '../bytes/reader.ts'
import { signatureScheme } from './registry/signature-schemes.ts'
import { type SignatureCheck, verifySignature } from './signature.ts'

export interface CertificateVerify {
  readonly scheme: number
  readonly signature: Uint8Array
}

/** RFC 8446 §4.4.3. Throws `WireError`. */
export function readCertificateVerify(body: Uint8Array): CertificateVerify {
  const r = new Reader(body, 'CertificateVerify')
  const scheme = r.u16('algorithm')
  const signature = r.vector16('signature').rest('')
  r.end()
  const known = signatureScheme(scheme)
  // "RSASSA-PKCS1-v1_5 algorithms ... SHA-1 ... MUST NOT be used in CertificateVerify": §4.2.3, §4.4.3
  if (known?.padding === 'pkcs1' || known?.hash === 'sha1') {
    throw r.error('algorithm', `${known.name} is not for TLS 1.3 signatures`)
  }
  return { scheme, signature }
}

/** `handshakeHash` covers ClientHello...Certificate. Never throws. */
export function checkCertificateVerify(
  { scheme, signature }: CertificateVerify,
  key: KeyObject | null,
  handshakeHash: Uint8Array,
): SignatureCheck {
  const signed = Buffer.concat([
    Buffer.alloc(64, 0x20),
    Buffer.from('TLS 1.3, server CertificateVerify\0', 'latin1'),
    handshakeHash,
  ])
  return verifySignature(scheme, key, signed, signature, true)
}
