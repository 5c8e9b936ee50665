import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Certificate, KeyKind, SignatureAlgorithm, SignatureKind, SubjectPublicKey } from './certificate.ts'
import { signatureAlgorithmName } from './signature-algorithm.ts'
import { beyondVerification } from './verification-limits.ts'

/**
 * `unverifiable`: an algorithm or key that node:crypto does not handle, or a key too large to check with, so neither yes
 * nor no is known. `algorithm` names it, and the key where that is the reason.
 */
export type SignatureCheck =
  | { readonly kind: 'verified' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'unverifiable'; readonly algorithm: string }

/**
 * Whether the key of `issuer` signed `certificate`, RFC 5280 §6.1.3 (a)(1). Never throws.
 * Remembers what it found, since a fleet shares its intermediates.
 */
export function verifySignature(certificate: Certificate, issuer: Certificate): SignatureCheck {
  const id = `${certificate.fingerprint} ${issuer.fingerprint}`
  const before = remembered.get(id)
  if (before !== undefined) return before
  const check = verifyOnce(certificate, issuer)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(id, check)
  return check
}

/** Some 300 bytes each. */
const MAX_REMEMBERED = 8192
const remembered = new Map<string, SignatureCheck>()

/** MD2 and MD4 are in no provider that Node loads. */
const HASHES: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])

function verifyOnce(
  { tbsCertificate, signature, signatureAlgorithm }: Certificate,
  issuer: Certificate,
): SignatureCheck {
  return verifyBytes(tbsCertificate, signature, signatureAlgorithm, issuer.publicKey)
}

/** Whether this key signed these bytes. Never throws. */
export function verifyBytes(
  bytes: Uint8Array,
  signature: Uint8Array,
  algorithm: SignatureAlgorithm,
  publicKey: SubjectPublicKey,
): SignatureCheck {
  const { kind, hash, maskHash, saltLength } = algorithm
  if (kind === 'unknown' || (hash !== null && !HASHES.has(hash))) return unverifiable(algorithm)
  // A key of another kind cannot have made it.
  if (!SIGNED_BY[kind].includes(publicKey.kind)) return { kind: 'invalid' }
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey.spki), format: 'der', type: 'spki' })
    const beyond = beyondVerification(key)
    if (beyond !== null) return unverifiable(algorithm, ` by ${beyond}`)
    if (kind !== 'rsa-pss') return checked(verify(hash, bytes, key, signature))
    // node:crypto takes one hash for message and mask, which RFC 4055 §3.1 recommends and everybody does.
    if (hash === null || maskHash !== hash || saltLength === null) return unverifiable(algorithm)
    return checked(verify(hash, bytes, pss(key, saltLength), signature))
  } catch {
    return unverifiable(algorithm) // a curve or a key that OpenSSL does not take
  }
}

/**
 * How much a check with this key costs, in checks with P-256: each some three tenths of a millisecond at most, with the
 * longest exponent of RSA. Of other curves the costliest that OpenSSL has counts.
 */
export function verificationCost({ kind, bits, curve }: SubjectPublicKey): number {
  if (kind === 'ec') return CURVE_COSTS.get(curve ?? '') ?? 12
  return kind === 'ed25519' || kind === 'ed448' ? 1 : Math.ceil((bits ?? 1) / 1024)
}

const CURVE_COSTS: ReadonlyMap<string, number> = new Map([
  ['P-256', 1],
  ['P-384', 3],
  ['P-521', 6],
])

const SIGNED_BY: Readonly<Record<Exclude<SignatureKind, 'unknown'>, readonly KeyKind[]>> = {
  'rsa-pkcs1': ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
  ed25519: ['ed25519'],
  ed448: ['ed448'],
}

function pss(key: KeyObject, saltLength: number): { key: KeyObject; padding: number; saltLength: number } {
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
}

function checked(isValid: boolean): SignatureCheck {
  return isValid ? { kind: 'verified' } : { kind: 'invalid' }
}

function unverifiable(algorithm: SignatureAlgorithm, why = ''): SignatureCheck {
  return { kind: 'unverifiable', algorithm: `${signatureAlgorithmName(algorithm)}${why}` }
}
