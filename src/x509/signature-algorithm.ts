import { WireError } from '../bytes/wire-error.ts'
import type { SignatureAlgorithm, SignatureKind } from './certificate.ts'
import { contextTag, type DerValue, itemsOf, oidOf, smallIntegerOf, TAG, tagOf } from './der.ts'

/** Reads the AlgorithmIdentifier of a signature, RFC 5280 §4.1.1.2; an unknown one keeps its number. */
export function parseSignatureAlgorithm(value: DerValue): SignatureAlgorithm {
  const [identifier, parameters] = itemsOf(value, TAG.sequence)
  if (identifier === undefined) throw new WireError(value.field, value.offset, 'algorithm without its OID')
  const oid = oidOf(identifier)
  if (oid === RSASSA_PSS) return parsePss(oid, parameters)
  const known = SIGNATURE_ALGORITHMS.get(oid)
  return { kind: known?.kind ?? 'unknown', oid, hash: known?.hash ?? null, maskHash: null, saltLength: null }
}

/** `sha256WithRSAEncryption`, `RSASSA-PSS with sha256`, or the OID. */
export function signatureAlgorithmName({ oid, hash }: SignatureAlgorithm): string {
  if (oid === RSASSA_PSS) return `RSASSA-PSS with ${hash ?? 'an unknown hash'}`
  return SIGNATURE_ALGORITHMS.get(oid)?.name ?? oid
}

interface SignatureRow {
  readonly kind: SignatureKind
  readonly hash: string | null
  readonly name: string
}

const RSASSA_PSS = '1.2.840.113549.1.1.10'

// RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3, RFC 8017 appendix C, RFC 8410 §3.
// biome-ignore format: one row a line
const SIGNATURE_ALGORITHMS: ReadonlyMap<string, SignatureRow> = new Map([
  ['1.2.840.113549.1.1.2',   { kind: 'rsa-pkcs1', hash: 'md2',        name: 'md2WithRSAEncryption' }],
  ['1.2.840.113549.1.1.3',   { kind: 'rsa-pkcs1', hash: 'md4',        name: 'md4WithRSAEncryption' }],
  ['1.2.840.113549.1.1.4',   { kind: 'rsa-pkcs1', hash: 'md5',        name: 'md5WithRSAEncryption' }],
  ['1.2.840.113549.1.1.5',   { kind: 'rsa-pkcs1', hash: 'sha1',       name: 'sha1WithRSAEncryption' }],
  ['1.3.14.3.2.29',          { kind: 'rsa-pkcs1', hash: 'sha1',       name: 'sha1WithRSASignature' }],
  ['1.2.840.113549.1.1.14',  { kind: 'rsa-pkcs1', hash: 'sha224',     name: 'sha224WithRSAEncryption' }],
  ['1.2.840.113549.1.1.11',  { kind: 'rsa-pkcs1', hash: 'sha256',     name: 'sha256WithRSAEncryption' }],
  ['1.2.840.113549.1.1.12',  { kind: 'rsa-pkcs1', hash: 'sha384',     name: 'sha384WithRSAEncryption' }],
  ['1.2.840.113549.1.1.13',  { kind: 'rsa-pkcs1', hash: 'sha512',     name: 'sha512WithRSAEncryption' }],
  ['1.2.840.113549.1.1.15',  { kind: 'rsa-pkcs1', hash: 'sha512-224', name: 'sha512-224WithRSAEncryption' }],
  ['1.2.840.113549.1.1.16',  { kind: 'rsa-pkcs1', hash: 'sha512-256', name: 'sha512-256WithRSAEncryption' }],
  ['1.2.840.10045.4.1',      { kind: 'ecdsa',     hash: 'sha1',       name: 'ecdsa-with-SHA1' }],
  ['1.2.840.10045.4.3.1',    { kind: 'ecdsa',     hash: 'sha224',     name: 'ecdsa-with-SHA224' }],
  ['1.2.840.10045.4.3.2',    { kind: 'ecdsa',     hash: 'sha256',     name: 'ecdsa-with-SHA256' }],
  ['1.2.840.10045.4.3.3',    { kind: 'ecdsa',     hash: 'sha384',     name: 'ecdsa-with-SHA384' }],
  ['1.2.840.10045.4.3.4',    { kind: 'ecdsa',     hash: 'sha512',     name: 'ecdsa-with-SHA512' }],
  ['1.2.840.10040.4.3',      { kind: 'dsa',       hash: 'sha1',       name: 'id-dsa-with-sha1' }],
  ['2.16.840.1.101.3.4.3.1', { kind: 'dsa',       hash: 'sha224',     name: 'id-dsa-with-sha224' }],
  ['2.16.840.1.101.3.4.3.2', { kind: 'dsa',       hash: 'sha256',     name: 'id-dsa-with-sha256' }],
  ['1.3.101.112',            { kind: 'ed25519',   hash: null,         name: 'Ed25519' }],
  ['1.3.101.113',            { kind: 'ed448',     hash: null,         name: 'Ed448' }],
])

// RFC 4055 §2.1, RFC 5754 §2.
// biome-ignore format: one row a line
const HASHES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.5',      'md5'],
  ['1.3.14.3.2.26',           'sha1'],
  ['2.16.840.1.101.3.4.2.4',  'sha224'],
  ['2.16.840.1.101.3.4.2.1',  'sha256'],
  ['2.16.840.1.101.3.4.2.2',  'sha384'],
  ['2.16.840.1.101.3.4.2.3',  'sha512'],
  ['2.16.840.1.101.3.4.2.5',  'sha512-224'],
  ['2.16.840.1.101.3.4.2.6',  'sha512-256'],
])

/** RSASSA-PSS-params, RFC 4055 §3.1: what is absent is SHA-1, MGF1 with SHA-1 and a salt of 20 bytes. */
function parsePss(oid: string, parameters: DerValue | undefined): SignatureAlgorithm {
  let hash: string | null = 'sha1'
  let maskHash: string | null = 'sha1'
  let saltLength = 20
  const fields = parameters === undefined || tagOf(parameters) !== TAG.sequence ? [] : itemsOf(parameters, TAG.sequence)
  for (const field of fields) {
    const tag = tagOf(field)
    const [content] = itemsOf(field, tag)
    if (content === undefined) throw new WireError(field.field, field.offset, 'empty parameter of RSASSA-PSS')
    if (tag === contextTag(0, true)) hash = hashOf(content)
    if (tag === contextTag(1, true)) maskHash = maskHashOf(content)
    if (tag === contextTag(2, true)) saltLength = smallIntegerOf(content)
  }
  return { kind: 'rsa-pss', oid, hash, maskHash, saltLength }
}

function maskHashOf(identifier: DerValue): string | null {
  const [, hash] = itemsOf(identifier, TAG.sequence)
  return hash === undefined ? null : hashOf(hash)
}

function hashOf(identifier: DerValue): string | null {
  const [oid] = itemsOf(identifier, TAG.sequence)
  return oid === undefined ? null : (HASHES.get(oidOf(oid)) ?? null)
}
