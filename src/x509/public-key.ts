import { ECDH } from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import type { KeyKind, SubjectPublicKey } from './certificate.ts'
import {
  bytesOf,
  contentsOf,
  type DerValue,
  decodeInside,
  hexOf,
  itemsOf,
  oidOf,
  TAG,
  tagOf,
  wholeBytesOf,
} from './der.ts'

/** Reads SubjectPublicKeyInfo, RFC 5280 §4.1.2.7; an unknown algorithm or curve keeps its number. */
export function parsePublicKey(value: DerValue, spki: Uint8Array): SubjectPublicKey {
  const [algorithm, key] = itemsOf(value, TAG.sequence)
  if (algorithm === undefined || key === undefined) throw new WireError(value.field, value.offset, 'key missing')
  const [identifier, parameters] = itemsOf(algorithm, TAG.sequence)
  if (identifier === undefined) throw new WireError(value.field, value.offset, 'algorithm without its OID')
  const algorithmOid = oidOf(identifier)
  const kind = KEY_KINDS.get(algorithmOid) ?? 'unknown'
  return { kind, ...sizeOf(kind, parameters, key), algorithmOid, spki }
}

/** `RSA 2048`, `EC P-256`, `EC secp256k1`, `Ed25519`; the OID where there is no name. */
export function describeKey({ kind, bits, curve, algorithmOid }: SubjectPublicKey): string {
  switch (kind) {
    case 'rsa':
      return `RSA ${bits}`
    case 'rsa-pss':
      return `RSA-PSS ${bits}`
    case 'ec':
      return `EC ${OTHER_CURVES.get(curve ?? '')?.name ?? curve}`
    case 'dsa':
      return bits === null ? 'DSA' : `DSA ${bits}`
    case 'ed25519':
      return 'Ed25519'
    case 'ed448':
      return 'Ed448'
    case 'unknown':
      return `algorithm ${algorithmOid}`
  }
}

interface KeySize {
  readonly bits: number | null
  readonly curve: string | null
}

// RFC 3279 §2.3, RFC 4055 §1.2, RFC 5480 §2.1.1, RFC 8410 §3.
// biome-ignore format: one row a line
const KEY_KINDS: ReadonlyMap<string, KeyKind> = new Map([
  ['1.2.840.113549.1.1.1',  'rsa'],
  ['1.2.840.113549.1.1.10', 'rsa-pss'],
  ['1.2.840.10045.2.1',     'ec'],
  ['1.2.840.10040.4.1',     'dsa'],
  ['1.3.101.112',           'ed25519'],
  ['1.3.101.113',           'ed448'],
])

interface Curve {
  readonly name: string
  readonly bits: number
  readonly openssl?: string
}

// RFC 5480 §2.1.1.1: those that phones have.
// biome-ignore format: one row a line
const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', bits: 256, openssl: 'prime256v1' }],
  ['1.3.132.0.34',        { name: 'P-384', bits: 384, openssl: 'secp384r1' }],
  ['1.3.132.0.35',        { name: 'P-521', bits: 521, openssl: 'secp521r1' }],
])

// RFC 5480 §2.1.1.1, SEC 2 §2.4.1, RFC 5639 §4.1: named only to say what was seen.
// biome-ignore format: one row a line
const OTHER_CURVES: ReadonlyMap<string, Curve> = new Map([
  ['1.2.840.10045.3.1.1',    { name: 'P-192',           bits: 192 }],
  ['1.3.132.0.33',           { name: 'P-224',           bits: 224 }],
  ['1.3.132.0.10',           { name: 'secp256k1',       bits: 256 }],
  ['1.3.36.3.3.2.8.1.1.7',   { name: 'brainpoolP256r1', bits: 256 }],
  ['1.3.36.3.3.2.8.1.1.11',  { name: 'brainpoolP384r1', bits: 384 }],
  ['1.3.36.3.3.2.8.1.1.13',  { name: 'brainpoolP512r1', bits: 512 }],
])

function sizeOf(kind: KeyKind, parameters: DerValue | undefined, key: DerValue): KeySize {
  switch (kind) {
    case 'rsa':
    case 'rsa-pss': {
      const [modulus] = itemsOf(decodeInside(key, wholeBytesOf(key)), TAG.sequence)
      if (modulus === undefined) throw new WireError(key.field, key.offset, 'RSA key without its modulus')
      return { bits: integerBits(modulus), curve: null }
    }
    case 'ec':
      return curveOf(parameters, key)
    case 'dsa': {
      // Parameters that are left out are those of the issuer, or known by other means. RFC 3279 §2.3.2
      if (parameters === undefined || tagOf(parameters) !== TAG.sequence) return { bits: null, curve: null }
      const [prime] = itemsOf(parameters, TAG.sequence)
      return { bits: prime === undefined ? null : integerBits(prime), curve: null }
    }
    case 'ed25519':
      return { bits: 256, curve: null }
    case 'ed448':
      return { bits: 448, curve: null }
    case 'unknown':
      return { bits: null, curve: null }
  }
}

/** "implicitCurve and specifiedCurve MUST NOT be used in PKIX". RFC 5480 §2.1.1 */
function curveOf(parameters: DerValue | undefined, key: DerValue): KeySize {
  if (parameters === undefined || tagOf(parameters) !== TAG.objectIdentifier) {
    return { bits: null, curve: 'with explicit parameters' }
  }
  const oid = oidOf(parameters)
  const known = CURVES.get(oid)
  if (known !== undefined && !isPointOf(known, bytesOf(wholeBytesOf(key)))) {
    throw new WireError(key.field, key.offset, `no point of ${known.name}`)
  }
  return { bits: (CURVES.get(oid) ?? OTHER_CURVES.get(oid))?.bits ?? null, curve: CURVES.get(oid)?.name ?? oid }
}

/** SEC 1 §3.2.2.1; a key that fails it is none to any client. */
function isPointOf({ openssl }: Curve, point: Uint8Array): boolean {
  if (openssl === undefined) return true
  try {
    ECDH.convertKey(point, openssl)
    return true
  } catch {
    return false // the only way in which it says so
  }
}

/** Bits of a positive INTEGER, as moduli and primes are. */
function integerBits(value: DerValue): number {
  const contents = contentsOf(value, TAG.integer)
  if (!(contents.charCodeAt(0) < 0x80)) throw new WireError(value.field, value.offset, 'not a positive INTEGER')
  const hex = hexOf(contents).replace(/^0+/, '')
  return hex === '' ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28
}
