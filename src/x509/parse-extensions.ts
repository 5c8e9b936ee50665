import { WireError } from '../bytes/wire-error.ts'
import type { Extensions } from './certificate.ts'
import {
  bitsOf,
  booleanOf,
  bytesOf,
  contentsOf,
  contextTag,
  type DerValue,
  decodeInside,
  hexOf,
  itemsOf,
  oidOf,
  smallIntegerOf,
  TAG,
  tagOf,
} from './der.ts'
import { parseNameConstraints, parseSubjectAltName } from './general-names.ts'

/** Reads Extensions, RFC 5280 §4.2; null for a certificate without. Of an extension that occurs twice the first counts. */
export function parseExtensions(list: DerValue | null): Extensions {
  const found = new Map<string, DerValue>()
  const duplicates = new Set<string>()
  const unknownCritical = new Set<string>()
  for (const item of list === null ? [] : itemsOf(list, TAG.sequence)) {
    const { oid, isCritical, value } = parseExtension(item)
    if (isCritical && !KNOWN.has(oid)) unknownCritical.add(oid)
    if (found.has(oid)) duplicates.add(oid)
    else found.set(oid, value)
  }
  return {
    subjectAltName: required(found.get(OID.subjectAltName), 'subjectAltName', parseSubjectAltName),
    basicConstraints: required(found.get(OID.basicConstraints), 'basicConstraints', parseBasicConstraints),
    keyUsage: required(found.get(OID.keyUsage), 'keyUsage', parseKeyUsage),
    extendedKeyUsage: required(found.get(OID.extendedKeyUsage), 'extendedKeyUsage', parseExtendedKeyUsage),
    nameConstraints: required(found.get(OID.nameConstraints), 'nameConstraints', parseNameConstraints),
    subjectKeyIdentifier: hint(found.get(OID.subjectKeyIdentifier), parseSubjectKeyIdentifier),
    authorityKeyIdentifier: hint(found.get(OID.authorityKeyIdentifier), parseAuthorityKeyIdentifier),
    caIssuers: hint(found.get(OID.authorityInfoAccess), (value) => parseAccessUrls(value, CA_ISSUERS)) ?? [],
    ocspUrls: hint(found.get(OID.authorityInfoAccess), (value) => parseAccessUrls(value, OCSP)) ?? [],
    tlsFeatures: hint(found.get(OID.tlsFeature), parseTlsFeatures) ?? [],
    signedCertificateTimestamps: contentsAsTheyCame(found.get(OID.signedCertificateTimestamps)),
    unknownCritical: [...unknownCritical],
    duplicates: [...duplicates],
  }
}

/** Names of the bits in their order, RFC 5280 §4.2.1.3. */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const

const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  tlsFeature: '1.3.6.1.5.5.7.1.24',
  signedCertificateTimestamps: '1.3.6.1.4.1.11129.2.4.2',
} as const

// Processed above, or of no weight for a TLS client without a policy or revocation list at hand, RFC 5280 §4.2.1-2,
// RFC 7633. A critical extension that is not here ends the path.
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(OID),
  '2.5.29.18', // issuerAltName
  '2.5.29.31', // cRLDistributionPoints
  '2.5.29.32', // certificatePolicies
  '2.5.29.33', // policyMappings
  '2.5.29.36', // policyConstraints
  '2.5.29.46', // freshestCRL
  '2.5.29.54', // inhibitAnyPolicy
  '1.3.6.1.5.5.7.1.11', // subjectInfoAccess
  '2.16.840.1.113730.1.1', // Netscape certificate type
])

// Access methods, RFC 5280 §4.2.2.1.
const OCSP = '1.3.6.1.5.5.7.48.1'
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2'

interface Extension {
  readonly oid: string
  readonly isCritical: boolean
  /** The OCTET STRING. */
  readonly value: DerValue
}

function parseExtension(item: DerValue): Extension {
  const [identifier, second, third] = itemsOf(item, TAG.sequence)
  if (identifier === undefined || second === undefined) {
    throw new WireError(item.field, item.offset, 'extension without OID or value')
  }
  const oid = oidOf(identifier)
  return third === undefined
    ? { oid, isCritical: false, value: second }
    : { oid, isCritical: booleanOf(second), value: third }
}

/** An extension that decides: phones refuse a certificate where it cannot be read, so it makes the certificate unreadable. */
function required<T>(value: DerValue | undefined, name: string, parse: (inside: DerValue) => T): T | null {
  if (value === undefined) return null
  const named = { ...value, field: `extensions.${name}` }
  return parse(decodeInside(named, contentsOf(named, TAG.octetString)))
}

/** An extension that only helps to search: one that cannot be read is as good as absent. */
function hint<T>(value: DerValue | undefined, parse: (inside: DerValue) => T): T | null {
  try {
    return required(value, 'hint', parse)
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}

function parseBasicConstraints(value: DerValue): NonNullable<Extensions['basicConstraints']> {
  const [first, second] = itemsOf(value, TAG.sequence)
  if (first === undefined) return { isCa: false, pathLength: null }
  const hasFlag = tagOf(first) === TAG.boolean
  const length = hasFlag ? second : first
  return { isCa: hasFlag && booleanOf(first), pathLength: length === undefined ? null : smallIntegerOf(length) }
}

function parseKeyUsage(value: DerValue): readonly string[] {
  const bytes = bytesOf(bitsOf(value))
  return KEY_USAGES.filter((_, bit) => (((bytes[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0)
}

function parseExtendedKeyUsage(value: DerValue): readonly string[] {
  return itemsOf(value, TAG.sequence).map(oidOf)
}

function parseSubjectKeyIdentifier(value: DerValue): string {
  return hexOf(contentsOf(value, TAG.octetString))
}

function parseAuthorityKeyIdentifier(value: DerValue): string | null {
  const identifier = itemsOf(value, TAG.sequence).find((item) => tagOf(item) === contextTag(0, false))
  return identifier === undefined ? null : hexOf(contentsOf(identifier, contextTag(0, false)))
}

function parseAccessUrls(value: DerValue, wanted: string): readonly string[] {
  return itemsOf(value, TAG.sequence).flatMap((description) => {
    const [method, location] = itemsOf(description, TAG.sequence)
    const isUrl = location !== undefined && tagOf(location) === contextTag(6, false)
    return isUrl && method !== undefined && oidOf(method) === wanted ? [contentsOf(location, contextTag(6, false))] : []
  })
}

function parseTlsFeatures(value: DerValue): readonly number[] {
  return itemsOf(value, TAG.sequence).map(smallIntegerOf)
}

/** Where it is not even an OCTET STRING, nothing of it, which nobody can read either. */
function contentsAsTheyCame(value: DerValue | undefined): Uint8Array | null {
  if (value === undefined) return null
  return tagOf(value) === TAG.octetString ? bytesOf(contentsOf(value, TAG.octetString)) : new Uint8Array(0)
}
