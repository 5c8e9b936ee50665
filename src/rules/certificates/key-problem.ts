import { unreachable } from '../../model/unreachable.ts'
import type { SubjectPublicKey } from '../../x509/certificate.ts'

/** Least sizes in bits. */
export interface LeastBits {
  readonly rsa: number
  readonly ec: number
}

/** Why no phone takes such a key, or too few do; null when all do. */
export function keyProblem({ kind, bits, curve }: SubjectPublicKey, least: LeastBits): string | null {
  const size = bits ?? 0
  switch (kind) {
    case 'rsa':
    case 'rsa-pss':
      if (size > MOST_RSA_BITS) return `TLS libraries check no signature with more than ${MOST_RSA_BITS} bits`
      return size >= least.rsa ? null : `at least ${least.rsa} bits are required`
    case 'ec':
      if (curve === null || !PHONE_CURVES.includes(curve)) return `phones know ${PHONE_CURVES.join(', ')} only`
      return size >= least.ec ? null : `at least ${least.ec} bits are required`
    case 'dsa':
    case 'ed25519':
    case 'ed448':
    case 'unknown':
      return 'phones accept RSA and EC keys only'
    default:
      return unreachable(kind)
  }
}

// The largest limit that one has: OPENSSL_RSA_MAX_MODULUS_BITS of OpenSSL and BoringSSL.
const MOST_RSA_BITS = 16_384

const PHONE_CURVES = ['P-256', 'P-384', 'P-521']
