import { createHash, createPublicKey, verify } from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import { Writer } from '../bytes/writer.ts'
import type { Certificate } from './certificate.ts'
import { withoutSctList } from './precertificate.ts'
import type { SignedCertificateTimestamp } from './sct-list.ts'
import { beyondVerification } from './verification-limits.ts'

/** LogEntryType with the entry, RFC 6962 §3.1: what a log was given and signed. */
export type LogEntry = Uint8Array

/**
 * What embedded timestamps sign: the certificate before they were in it, and the key of its issuer. Null for a certificate
 * that cannot be brought back to that.
 */
export function precertificateEntry(leaf: Certificate, issuer: Certificate): LogEntry | null {
  try {
    const before = withoutSctList(leaf.tbsCertificate)
    const w = new Writer()
    w.u16(1) // precert_entry
    w.bytes(createHash('sha256').update(issuer.publicKey.spki).digest())
    w.vector24(() => w.bytes(before))
    return w.done()
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}

/** What timestamps of the TLS extension and of a staple sign: the certificate itself. */
export function certificateEntry(leaf: Certificate): LogEntry {
  const w = new Writer()
  w.u16(0) // x509_entry
  w.vector24(() => w.bytes(leaf.der))
  return w.done()
}

/** Whether the log with this key, DER of SubjectPublicKeyInfo, signed the timestamp for the entry. Never throws. */
export function isSignedByLog(sct: SignedCertificateTimestamp, entry: LogEntry, logKey: Uint8Array): boolean {
  // "A log MUST use either ... ECDSA ... NIST P-256 ... or RSA signatures ... with SHA-256". RFC 6962 §2.1.4
  const keyType = KEY_TYPES.get(sct.signatureAlgorithm)
  if (sct.hashAlgorithm !== SHA_256 || keyType === undefined) return false
  try {
    const key = createPublicKey({ key: Buffer.from(logKey), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== keyType || beyondVerification(key) !== null) return false
    return verify('sha256', signedBytes(sct, entry), key, sct.signature)
  } catch {
    return false // a key that OpenSSL does not take
  }
}

const SHA_256 = 4

const KEY_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'rsa'],
  [3, 'ec'],
])

/** digitally-signed struct of RFC 6962 §3.2. */
function signedBytes({ timestampBytes, extensions }: SignedCertificateTimestamp, entry: LogEntry): Uint8Array {
  const w = new Writer()
  w.u8(0) // sct_version v1
  w.u8(0) // signature_type certificate_timestamp
  w.bytes(timestampBytes)
  w.bytes(entry)
  w.vector16(() => w.bytes(extensions))
  return w.done()
}
