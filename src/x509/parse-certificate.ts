import { createHash } from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import type { Certificate, ParsedCertificate } from './certificate.ts'
import {
  bytesOf,
  contentsOf,
  contextTag,
  DerReader,
  type DerValue,
  hexOf,
  itemsOf,
  smallIntegerOf,
  TAG,
  tagOf,
  wholeBytesOf,
} from './der.ts'
import { parseName } from './distinguished-name.ts'
import { parseExtensions } from './parse-extensions.ts'
import { parsePublicKey } from './public-key.ts'
import { parseSignatureAlgorithm } from './signature-algorithm.ts'
import { orUnreadable } from './unreadable.ts'

/** Reads one certificate, RFC 5280 §4.1. Never throws: what cannot be read is told by field and offset. */
export function parseCertificate(der: Uint8Array): ParsedCertificate {
  return orUnreadable(() => ({ kind: 'certificate', certificate: readCertificate(der) }))
}

/** The largest in public use have some hundred names and 8 KiB; a peer must not choose our memory. */
const MAX_CERTIFICATE_BYTES = 64 * 1024

function readCertificate(der: Uint8Array): Certificate {
  if (der.length > MAX_CERTIFICATE_BYTES) {
    throw new WireError('certificate', 0, `${der.length} bytes, more than the ${MAX_CERTIFICATE_BYTES} that are read`)
  }
  const outer = DerReader.over(der, 'certificate')
  const certificate = outer.enter(TAG.sequence, 'certificate')
  const tbsStart = certificate.position
  const { signatureIdentifier, ...fields } = readTbsCertificate(certificate.enter(TAG.sequence, 'tbsCertificate'))
  const tbsCertificate = der.subarray(tbsStart, certificate.position)
  const signatureAlgorithm = certificate.element('signatureAlgorithm')
  const signature = certificate.element('signature')
  certificate.end()
  outer.end()

  // "This field MUST contain the same algorithm identifier as the signature field in the sequence tbsCertificate". §4.1.1.2
  if (Buffer.compare(signatureAlgorithm.der, signatureIdentifier) !== 0) {
    throw new WireError('signatureAlgorithm', signatureAlgorithm.offset, 'differs from the one in tbsCertificate')
  }
  return {
    der,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    ...fields,
    signatureAlgorithm: parseSignatureAlgorithm(signatureAlgorithm),
    signature: bytesOf(wholeBytesOf(signature)),
    tbsCertificate,
  }
}

type TbsFields = Omit<Certificate, 'der' | 'fingerprint' | 'signatureAlgorithm' | 'signature' | 'tbsCertificate'> & {
  /** DER of the AlgorithmIdentifier inside. */
  readonly signatureIdentifier: Uint8Array
}

/** TBSCertificate, in the order of RFC 5280 §4.1. */
function readTbsCertificate(tbs: DerReader): TbsFields {
  const first = tbs.element('version')
  const hasVersion = tagOf(first) === contextTag(0, true)
  const serialNumber = hasVersion ? tbs.element('serialNumber') : { ...first, field: 'serialNumber' }
  const signature = tbs.element('tbsCertificate.signature')
  const issuer = tbs.element('issuer')
  const validity = tbs.element('validity')
  const subject = tbs.element('subject')
  const publicKey = tbs.element('subjectPublicKeyInfo')
  let extensions: DerValue | null = null
  while (tbs.hasMore) {
    const optional = tbs.element('extensions') // issuerUniqueID [1] and subjectUniqueID [2] may come first
    if (tagOf(optional) === contextTag(3, true)) extensions = onlyItem(optional, contextTag(3, true))
  }
  tbs.end()

  const [notBefore, notAfter] = itemsOf(validity, TAG.sequence)
  return {
    version: hasVersion ? smallIntegerOf(onlyItem(first, contextTag(0, true))) + 1 : 1,
    serialNumber: hexOf(contentsOf(serialNumber, TAG.integer)),
    signatureIdentifier: signature.der,
    issuer: parseName(issuer),
    issuerDer: issuer.der,
    notBefore: parseTime(notBefore, 'validity.notBefore', validity.offset),
    notAfter: parseTime(notAfter, 'validity.notAfter', validity.offset),
    subject: parseName(subject),
    publicKey: parsePublicKey(publicKey, publicKey.der),
    extensions: parseExtensions(extensions),
  }
}

function onlyItem(value: DerValue, tag: number): DerValue {
  const [item] = itemsOf(value, tag)
  if (item === undefined) throw new WireError(value.field, value.offset, 'empty')
  return item
}

/** RFC 5280 §4.1.2.5: UTCTime as YYMMDDHHMMSSZ, GeneralizedTime as YYYYMMDDHHMMSSZ, and nothing else. */
export function parseTime(value: DerValue | undefined, field: string, offset: number): Date {
  if (value === undefined) throw new WireError(field, offset, 'missing')
  const isUtcTime = tagOf(value) === TAG.utcTime
  const text = contentsOf({ ...value, field }, isUtcTime ? TAG.utcTime : TAG.generalizedTime)
  // "Where YY is greater than or equal to 50, the year SHALL be interpreted as 19YY". §4.1.2.5.1
  const digits = isUtcTime ? (text < '50' ? '20' : '19') + text : text
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? []
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  const date = new Date(iso)
  // Date takes 30 February for 2 March; so what was read must be what is written.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) {
    throw new WireError(field, offset, `${JSON.stringify(text.slice(0, 32))} is not a date as RFC 5280 §4.1.2.5 has it`)
  }
  return date
}
