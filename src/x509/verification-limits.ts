import type { KeyObject } from 'node:crypto'

// A server chooses its keys, and a check costs the square of their length and more. Of keys beyond OpenSSL's own limits
// `verify` says false, which would read as a wrong signature; so what is beyond is said to be beyond.

const MAX_RSA_BITS = 16_384 // OPENSSL_RSA_MAX_MODULUS_BITS
const MAX_RSA_EXPONENT_BITS = 256 // FIPS 186-5 §5.1: e < 2^256
/** Of a modulus longer than this OpenSSL takes exponents of 64 bits only (OPENSSL_RSA_MAX_PUBEXP_BITS). */
const SMALL_RSA_BITS = 3072
const MAX_LARGE_RSA_EXPONENT_BITS = 64
const MAX_DSA_BITS = 4096 // FIPS 186-4 §4.2 ends at 3072

/** Why no signature is checked with this key, as a noun phrase: `an RSA key of 65536 bits, more than the ...`; null when it is. */
export function beyondVerification({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject): string | null {
  const { modulusLength: bits = 0, publicExponent = 0n } = asymmetricKeyDetails
  switch (asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss': {
      if (bits > MAX_RSA_BITS) return beyond('an RSA key', bits, MAX_RSA_BITS)
      const exponentBits = publicExponent.toString(2).length
      const most = bits > SMALL_RSA_BITS ? MAX_LARGE_RSA_EXPONENT_BITS : MAX_RSA_EXPONENT_BITS
      return exponentBits > most ? beyond(`an RSA key of ${bits} bits with an exponent`, exponentBits, most) : null
    }
    case 'dsa':
      return bits > MAX_DSA_BITS ? beyond('a DSA key', bits, MAX_DSA_BITS) : null
    default:
      return null // OpenSSL has no curve above 571 bits
  }
}

function beyond(what: string, bits: number, most: number): string {
  return `${what} of ${bits} bits, more than the ${most} that are checked`
}
