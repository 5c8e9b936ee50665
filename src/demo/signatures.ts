import { constants, sign } from 'node:crypto'
import { type Der, explicit, nothing, objectIdentifier, sequence, smallInteger } from './der.ts'
import type { KeyPair } from './keys.ts'

export type MadeSignature = keyof typeof SIGNATURES

/** The AlgorithmIdentifier of a signature, RFC 5280 §4.1.1.2. */
export function signatureIdentifier(signature: MadeSignature): Der {
  const { oid, parameters, hash } = SIGNATURES[signature]
  switch (parameters) {
    case 'null':
      return sequence(objectIdentifier(oid), nothing())
    case 'absent':
      return sequence(objectIdentifier(oid))
    case 'pss':
      return sequence(objectIdentifier(oid), pssParameters(hash))
  }
}

/** Throws where the key is not of the signature's kind, or is too short for its hash. */
export function signBytes(bytes: Uint8Array, signature: MadeSignature, { privateKey }: KeyPair): Uint8Array {
  const { hash, parameters } = SIGNATURES[signature]
  if (parameters !== 'pss') return sign(hash, bytes, privateKey)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return sign(hash, bytes, { key: privateKey, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST })
}

/** What an issuer uses when nothing is said. */
export function defaultSignature({ privateKey }: KeyPair): MadeSignature {
  switch (privateKey.asymmetricKeyType) {
    case 'rsa-pss':
      return 'rsa-pss-sha256'
    case 'ec':
      return 'ecdsa-sha256'
    case 'ed25519':
      return 'ed25519'
    case 'ed448':
      return 'ed448'
    case 'dsa':
      return 'dsa-sha256'
    default:
      return 'sha256WithRSA'
  }
}

// RFC 3279 §2.2, RFC 4055 §2-5, RFC 5758 §3, RFC 8017 appendix A.2.4, RFC 8410 §3.
// biome-ignore format: one row a line
const SIGNATURES = {
  md5WithRSA:          { oid: '1.2.840.113549.1.1.4',    hash: 'md5',        parameters: 'null' },
  sha1WithRSA:         { oid: '1.2.840.113549.1.1.5',    hash: 'sha1',       parameters: 'null' },
  sha224WithRSA:       { oid: '1.2.840.113549.1.1.14',   hash: 'sha224',     parameters: 'null' },
  sha256WithRSA:       { oid: '1.2.840.113549.1.1.11',   hash: 'sha256',     parameters: 'null' },
  sha384WithRSA:       { oid: '1.2.840.113549.1.1.12',   hash: 'sha384',     parameters: 'null' },
  sha512WithRSA:       { oid: '1.2.840.113549.1.1.13',   hash: 'sha512',     parameters: 'null' },
  'rsa-pss-sha1':      { oid: '1.2.840.113549.1.1.10',   hash: 'sha1',       parameters: 'pss' },
  'rsa-pss-sha256':    { oid: '1.2.840.113549.1.1.10',   hash: 'sha256',     parameters: 'pss' },
  'rsa-pss-sha384':    { oid: '1.2.840.113549.1.1.10',   hash: 'sha384',     parameters: 'pss' },
  'rsa-pss-sha512':    { oid: '1.2.840.113549.1.1.10',   hash: 'sha512',     parameters: 'pss' },
  'ecdsa-sha1':        { oid: '1.2.840.10045.4.1',       hash: 'sha1',       parameters: 'absent' },
  'ecdsa-sha224':      { oid: '1.2.840.10045.4.3.1',     hash: 'sha224',     parameters: 'absent' },
  'ecdsa-sha256':      { oid: '1.2.840.10045.4.3.2',     hash: 'sha256',     parameters: 'absent' },
  'ecdsa-sha384':      { oid: '1.2.840.10045.4.3.3',     hash: 'sha384',     parameters: 'absent' },
  'ecdsa-sha512':      { oid: '1.2.840.10045.4.3.4',     hash: 'sha512',     parameters: 'absent' },
  'dsa-sha256':        { oid: '2.16.840.1.101.3.4.3.2',  hash: 'sha256',     parameters: 'absent' },
  ed25519:             { oid: '1.3.101.112',             hash: null,         parameters: 'absent' },
  ed448:               { oid: '1.3.101.113',             hash: null,         parameters: 'absent' },
} as const

/** RSASSA-PSS-params, RFC 4055 §3.1: every field at its default (SHA-1, MGF1 with SHA-1, 20 bytes) is left out. */
function pssParameters(hash: 'sha1' | 'sha256' | 'sha384' | 'sha512'): Der {
  if (hash === 'sha1') return sequence()
  const { oid, bytes } = PSS_HASHES[hash]
  const identifier = sequence(objectIdentifier(oid), nothing())
  return sequence(
    explicit(0, identifier),
    explicit(1, sequence(objectIdentifier('1.2.840.113549.1.1.8'), identifier)),
    explicit(2, smallInteger(bytes)),
  )
}

// biome-ignore format: one row a line
const PSS_HASHES = {
  sha256: { oid: '2.16.840.1.101.3.4.2.1', bytes: 32 },
  sha384: { oid: '2.16.840.1.101.3.4.2.2', bytes: 48 },
  sha512: { oid: '2.16.840.1.101.3.4.2.3', bytes: 64 },
} as const
