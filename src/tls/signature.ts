import crypto, { type KeyObject } from 'node:crypto'
import { type SignatureScheme, signatureScheme } from './registry/signature-schemes.ts'

/** `unverifiable`: a scheme or key that node:crypto does not handle, which says nothing about the server. */
export type SignatureCheck = 'verified' | 'invalid' | 'unverifiable'

/** Longer ones OpenSSL does not check: its `verify` then says false, which would read as a wrong signature. */
const MAX_RSA_BITS = 16_384
/** Of any modulus; a longer exponent is a server's way to let others count. OpenSSL's limit above 3072 bits. */
const MAX_RSA_EXPONENT = 2n ** 64n
const MAX_DSA_BITS = 4096 // FIPS 186-4 §4.2 ends at 3072

/** The key of the leaf; null when node:crypto cannot read it, or would not check with it, or not in good time. */
export function leafPublicKey(certificateList: readonly Uint8Array[]): KeyObject | null {
  const [leaf] = certificateList
  if (leaf === undefined) return null
  try {
    const key = new crypto.X509Certificate(leaf).publicKey
    return isWithinLimits(key) ? key : null
  } catch {
    return null // the bytes stay in the reply; whether they are a certificate is judged where X.509 is read
  }
}

function isWithinLimits({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject): boolean {
  const { modulusLength = 0, publicExponent = 0n } = asymmetricKeyDetails
  return (
    modulusLength <= (asymmetricKeyType === 'dsa' ? MAX_DSA_BITS : MAX_RSA_BITS) && publicExponent < MAX_RSA_EXPONENT
  )
}

/**
 * Checks a signature with a SignatureScheme, in TLS 1.2 and 1.3. Never throws.
 * `bindsCurve`: TLS 1.3 ties each ECDSA scheme to a curve, TLS 1.2 to none (RFC 8446 §4.2.3).
 */
export function verifySignature(
  scheme: number,
  key: KeyObject | null,
  signed: Uint8Array,
  signature: Uint8Array,
  bindsCurve: boolean,
): SignatureCheck {
  const known = signatureScheme(scheme)
  if (known === undefined || key?.asymmetricKeyType === undefined) return 'unverifiable'
  if (key.asymmetricKeyType !== known.keyType) return 'invalid'
  if (bindsCurve && known.curve !== null && key.asymmetricKeyDetails?.namedCurve !== known.curve) return 'invalid'
  return checked(() => crypto.verify(known.hash, signed, keyInput(known, key), signature))
}

/** SSLv3 to TLS 1.1, RFC 4346 §7.4.3: MD5 and SHA-1 together for RSA, SHA-1 for the others. Never throws. */
export function verifyOldSignature(key: KeyObject | null, signed: Uint8Array, signature: Uint8Array): SignatureCheck {
  switch (key?.asymmetricKeyType) {
    case 'rsa':
      return checked(() => {
        const hashes = Buffer.concat(['md5', 'sha1'].map((hash) => crypto.createHash(hash).update(signed).digest()))
        return crypto.publicDecrypt({ key, padding: crypto.constants.RSA_PKCS1_PADDING }, signature).equals(hashes)
      })
    case 'ec':
    case 'dsa':
      return checked(() => crypto.verify('sha1', signed, { key }, signature))
    default:
      return 'unverifiable'
  }
}

function keyInput({ padding }: SignatureScheme, key: KeyObject): crypto.VerifyKeyObjectInput {
  switch (padding) {
    case 'pkcs1':
      return { key, padding: crypto.constants.RSA_PKCS1_PADDING }
    case 'pss':
      // "The length of the Salt MUST be equal to the length of the output of the digest algorithm": RFC 8446 §4.2.3
      return {
        key,
        padding: crypto.constants.RSA_PKCS1_PSS_PADDING,
        saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST,
      }
    case null:
      return { key }
  }
}

function checked(verify: () => boolean): SignatureCheck {
  try {
    return verify() ? 'verified' : 'invalid'
  } catch (error) {
    return isRsaMismatch(error) ? 'invalid' : 'unverifiable'
  }
}

/** OpenSSL throws for padding that does not decrypt, which is a wrong signature, and for algorithms it lacks. */
function isRsaMismatch(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code.startsWith('ERR_OSSL_RSA_')
}
