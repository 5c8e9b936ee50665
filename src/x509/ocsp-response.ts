import { WireError } from '../bytes/wire-error.ts'
import type { ParsedCertificate, SignatureAlgorithm } from './certificate.ts'
import {
  bytesOf,
  contentsOf,
  contextTag,
  DerReader,
  type DerValue,
  hexOf,
  itemsOf,
  oidOf,
  TAG,
  tagOf,
  wholeBytesOf,
} from './der.ts'
import { parseName } from './distinguished-name.ts'
import { parseCertificate, parseTime } from './parse-certificate.ts'
import { SCT_LIST_OF_STAPLE } from './sct-list.ts'
import { parseSignatureAlgorithm } from './signature-algorithm.ts'
import { orUnreadable, type Unreadable } from './unreadable.ts'

/** BasicOCSPResponse, RFC 6960 §4.2.1. Nothing is judged here. */
export interface OcspResponse {
  readonly responder: Responder
  readonly producedAt: Date
  readonly statuses: readonly CertificateStatus[]
  readonly signatureAlgorithm: SignatureAlgorithm
  readonly signature: Uint8Array
  /** What is signed. */
  readonly tbsResponseData: Uint8Array
  /** Those that came along, to check the signature with. */
  readonly certificates: readonly ParsedCertificate[]
}

/** Who signed, by its own word: `key` of a DistinguishedName, or SHA-1 of its key in hexadecimal. */
export type Responder =
  | { readonly kind: 'name'; readonly nameKey: string }
  | { readonly kind: 'key'; readonly keyHash: string }

/** SingleResponse: what is said of one certificate. */
export interface CertificateStatus {
  readonly certificateId: CertificateId
  readonly status: 'good' | 'unknown' | Revoked
  readonly thisUpdate: Date
  /** Null: newer information may be had at any time. */
  readonly nextUpdate: Date | null
  /** Contents of the extension as they came; null when absent. */
  readonly signedCertificateTimestamps: Uint8Array | null
}

export interface Revoked {
  readonly revokedAt: Date
  /** `keyCompromise`...; null when none is given. */
  readonly reason: string | null
}

/** CertID; hashes and serial number in hexadecimal. */
export interface CertificateId {
  /** `sha1`, `sha256`...; null for one that is not known. */
  readonly hash: string | null
  readonly issuerNameHash: string
  readonly issuerKeyHash: string
  readonly serialNumber: string
}

export type ParsedOcspResponse =
  | { readonly kind: 'response'; readonly response: OcspResponse }
  /** The responder had no answer: `tryLater`, `unauthorized`... */
  | { readonly kind: 'error'; readonly status: string }
  | Unreadable

/** Reads OCSPResponse, RFC 6960 §4.2.1. Never throws: what cannot be read is told by field and offset. */
export function parseOcspResponse(der: Uint8Array): ParsedOcspResponse {
  return orUnreadable(() => readOcspResponse(der))
}

/** Real ones have 500 bytes, or 2 KiB with a certificate of the responder. */
const MAX_RESPONSE_BYTES = 64 * 1024
/** A staple speaks of one certificate; the CA's own batches have some ten. */
const MAX_STATUSES = 100
/** The responder's own, and a path above it. */
const MAX_CERTIFICATES = 8

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1'

// OCSPResponseStatus, RFC 6960 §4.2.1; 4 is not used.
const RESPONSE_STATUSES: ReadonlyMap<number, string> = new Map([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
])

function readOcspResponse(der: Uint8Array): ParsedOcspResponse {
  if (der.length > MAX_RESPONSE_BYTES) {
    throw new WireError('OCSPResponse', 0, `${der.length} bytes, more than the ${MAX_RESPONSE_BYTES} that are read`)
  }
  const outer = DerReader.over(der, 'OCSPResponse')
  const r = outer.enter(TAG.sequence, 'OCSPResponse')
  const status = enumerated(r.element('responseStatus'))
  if (status !== 0) return { kind: 'error', status: RESPONSE_STATUSES.get(status) ?? `responseStatus ${status}` }
  const bytes = r.enter(contextTag(0, true), 'responseBytes').enter(TAG.sequence, 'responseBytes')
  const responseType = oidOf(bytes.element('responseType'))
  const response = bytes.element('response')
  bytes.end()
  r.end()
  outer.end()
  if (responseType !== BASIC_RESPONSE) throw new WireError('responseType', 0, `${responseType} is no basic response`)
  return { kind: 'response', response: readBasic(bytesOf(contentsOf(response, TAG.octetString))) }
}

function readBasic(der: Uint8Array): OcspResponse {
  const outer = DerReader.over(der, 'BasicOCSPResponse')
  const basic = outer.enter(TAG.sequence, 'BasicOCSPResponse')
  const start = basic.position
  const data = readResponseData(basic.enter(TAG.sequence, 'tbsResponseData'))
  const tbsResponseData = der.subarray(start, basic.position)
  const signatureAlgorithm = parseSignatureAlgorithm(basic.element('signatureAlgorithm'))
  const signature = bytesOf(wholeBytesOf(basic.element('signature')))
  const certificates: ParsedCertificate[] = []
  if (basic.hasMore) {
    const list = basic.enter(contextTag(0, true), 'certs').enter(TAG.sequence, 'certs')
    while (list.hasMore) {
      if (certificates.length === MAX_CERTIFICATES) {
        throw new WireError('certs', list.position, `more than ${MAX_CERTIFICATES}`)
      }
      certificates.push(parseCertificate(list.element('certs').der))
    }
    list.end()
  }
  basic.end()
  outer.end()
  return { ...data, signatureAlgorithm, signature, tbsResponseData, certificates }
}

function readResponseData(data: DerReader): Pick<OcspResponse, 'responder' | 'producedAt' | 'statuses'> {
  const first = data.element('responderID')
  const hasVersion = tagOf(first) === contextTag(0, true)
  const responder = parseResponder(hasVersion ? data.element('responderID') : first)
  const producedAt = parseTime(data.element('producedAt'), 'producedAt', data.position)
  const list = itemsOf(data.element('responses'), TAG.sequence)
  if (list.length > MAX_STATUSES) throw new WireError('responses', data.position, `more than ${MAX_STATUSES}`)
  const statuses = list.map(parseStatus)
  if (data.hasMore) itemsOf(data.element('responseExtensions'), contextTag(1, true)) // a nonce, or of no weight here
  data.end()
  return { responder, producedAt, statuses }
}

function parseResponder(value: DerValue): Responder {
  const isName = tagOf(value) === contextTag(1, true)
  const inside = onlyItem(value, contextTag(isName ? 1 : 2, true))
  return isName
    ? { kind: 'name', nameKey: parseName(inside).key }
    : { kind: 'key', keyHash: hexOf(contentsOf(inside, TAG.octetString)) }
}

function parseStatus(value: DerValue): CertificateStatus {
  const [id, status, thisUpdate, ...optional] = itemsOf(value, TAG.sequence)
  if (id === undefined || status === undefined || thisUpdate === undefined) {
    throw new WireError(value.field, value.offset, 'status without CertID, status or thisUpdate')
  }
  const nextUpdate = optional.find((item) => tagOf(item) === contextTag(0, true))
  const extensions = optional.find((item) => tagOf(item) === contextTag(1, true))
  return {
    certificateId: parseCertificateId(id),
    status: parseCertStatus(status),
    thisUpdate: parseTime(thisUpdate, 'thisUpdate', value.offset),
    nextUpdate:
      nextUpdate === undefined
        ? null
        : parseTime(onlyItem(nextUpdate, contextTag(0, true)), 'nextUpdate', value.offset),
    signedCertificateTimestamps: extensions === undefined ? null : sctListIn(onlyItem(extensions, contextTag(1, true))),
  }
}

function parseCertificateId(value: DerValue): CertificateId {
  const [algorithm, nameHash, keyHash, serialNumber] = itemsOf(value, TAG.sequence)
  if (algorithm === undefined || nameHash === undefined || keyHash === undefined || serialNumber === undefined) {
    throw new WireError(value.field, value.offset, 'CertID without one of its fields')
  }
  const [oid] = itemsOf(algorithm, TAG.sequence)
  return {
    hash: (oid === undefined ? undefined : HASHES.get(oidOf(oid))) ?? null,
    issuerNameHash: hexOf(contentsOf(nameHash, TAG.octetString)),
    issuerKeyHash: hexOf(contentsOf(keyHash, TAG.octetString)),
    serialNumber: hexOf(contentsOf(serialNumber, TAG.integer)),
  }
}

// RFC 3279 §2.1, RFC 5754 §2.
const HASHES: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** CertStatus, a CHOICE by tag: good [0], revoked [1], unknown [2]. */
function parseCertStatus(value: DerValue): CertificateStatus['status'] {
  switch (tagOf(value)) {
    case contextTag(0, false):
      return 'good'
    case contextTag(2, false):
      return 'unknown'
    default: {
      const [revokedAt, reason] = itemsOf(value, contextTag(1, true))
      return {
        revokedAt: parseTime(revokedAt, 'revocationTime', value.offset),
        reason: reason === undefined ? null : reasonName(enumerated(onlyItem(reason, contextTag(0, true)))),
      }
    }
  }
}

// CRLReason, RFC 5280 §5.3.1; 7 is not used.
const REASONS: ReadonlyMap<number, string> = new Map([
  [0, 'unspecified'],
  [1, 'keyCompromise'],
  [2, 'cACompromise'],
  [3, 'affiliationChanged'],
  [4, 'superseded'],
  [5, 'cessationOfOperation'],
  [6, 'certificateHold'],
  [8, 'removeFromCRL'],
  [9, 'privilegeWithdrawn'],
  [10, 'aACompromise'],
])

function reasonName(reason: number): string {
  return REASONS.get(reason) ?? `reason ${reason}`
}

/** Nothing of it where its value is no OCTET STRING, which nobody can read either. */
function sctListIn(extensions: DerValue): Uint8Array | null {
  for (const extension of itemsOf(extensions, TAG.sequence)) {
    const items = itemsOf(extension, TAG.sequence)
    const [oid] = items
    const value = items.at(-1)
    if (oid === undefined || value === undefined || oidOf(oid) !== SCT_LIST_OF_STAPLE) continue
    return tagOf(value) === TAG.octetString ? bytesOf(contentsOf(value, TAG.octetString)) : new Uint8Array(0)
  }
  return null
}

function onlyItem(value: DerValue, tag: number): DerValue {
  const [item] = itemsOf(value, tag)
  if (item === undefined) throw new WireError(value.field, value.offset, 'empty')
  return item
}

/** ENUMERATED, of one byte in every list of RFC 6960 and 5280. */
function enumerated(value: DerValue): number {
  const contents = contentsOf(value, TAG.enumerated)
  if (contents.length !== 1) throw new WireError(value.field, value.offset, 'ENUMERATED of more than a byte')
  return contents.charCodeAt(0)
}
