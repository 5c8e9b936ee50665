import { createHash } from 'node:crypto'
import {
  bitString,
  boolean,
  type Der,
  embed,
  encode,
  explicit,
  integer,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  smallInteger,
  time,
  utf8String,
} from './der.ts'
import * as extensions from './extensions.ts'
import { type KeyPair, type MadeKeyKind, makeKeys } from './keys.ts'
import { defaultSignature, type MadeSignature, signatureIdentifier, signBytes } from './signatures.ts'

/** What the certificate is to say. What is left out is what a CA of today would write. */
export interface CertificateRequest {
  /** In the order given; an empty object is the empty name. */
  readonly subject: MadeName
  /** Self-signed when absent. */
  readonly issuer?: MadeCertificate
  /** A kind makes new keys: `ec-p256` when absent. */
  readonly keys?: KeyPair | MadeKeyKind
  /** Content octets; when absent eight that follow from names and keys. */
  readonly serial?: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly dnsNames?: readonly string[]
  readonly ipAddresses?: readonly string[]
  /** Basic constraints are written for a CA or where this is `false`; absent means an end-entity certificate without. */
  readonly isCa?: boolean
  readonly pathLength?: number
  /** When absent: keyCertSign and cRLSign for a CA, none for others; an empty list writes none. */
  readonly keyUsage?: readonly extensions.MadeKeyUsage[]
  /** OIDs; when absent serverAuth, for a CA none. */
  readonly extendedKeyUsage?: readonly string[]
  readonly nameConstraints?: {
    readonly permitted?: extensions.MadeSubtrees
    readonly excluded?: extensions.MadeSubtrees
  }
  /** URLs where the issuer's certificate could be fetched. */
  readonly caIssuers?: readonly string[]
  /** False leaves out subject and authority key identifiers. */
  readonly keyIdentifiers?: boolean
  readonly extraExtensions?: readonly extensions.MadeExtension[]
  /** When absent what fits the issuer's key, with SHA-256. */
  readonly signature?: MadeSignature
  /** 3 when absent; 1 writes no extensions. */
  readonly version?: 1 | 3
  /** DER that stands in for a field, for what no CA would write. */
  readonly replace?: {
    readonly serialNumber?: Uint8Array
    readonly validity?: Uint8Array
    readonly subject?: Uint8Array
    readonly subjectPublicKeyInfo?: Uint8Array
    /** Both places that name the signature algorithm. */
    readonly signatureAlgorithm?: Uint8Array
    readonly signature?: Uint8Array
  }
}

export type MadeName = Readonly<Partial<Record<keyof typeof ATTRIBUTE_OIDS, string>>>

export interface MadeCertificate {
  readonly der: Uint8Array
  readonly pem: string
  readonly keys: KeyPair
  /** PKCS #8. */
  readonly keyPem: string
  /** DER of the subject, for those that it issues. */
  readonly subject: Uint8Array
}

/** Makes a certificate, RFC 5280 §4.1. Reads no clock: all times are in the request. */
export function makeCertificate(request: CertificateRequest): MadeCertificate {
  const keys = typeof request.keys === 'object' ? request.keys : makeKeys(request.keys ?? 'ec-p256')
  const subject = request.replace?.subject ?? encodeName(request.subject)
  const issuer = request.issuer ?? { keys, subject }
  const signature = request.signature ?? defaultSignature(issuer.keys)
  const algorithm = replaced(request.replace?.signatureAlgorithm) ?? signatureIdentifier(signature)

  const tbsCertificate = makeTbsCertificate(request, subject, keys, issuer, algorithm)
  const signatureBytes = request.replace?.signature ?? signBytes(encode(tbsCertificate), signature, issuer.keys)
  const der = encode(sequence(tbsCertificate, algorithm, bitString(signatureBytes)))
  const keyPem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { der, pem: certificatePem(der), keys, keyPem, subject }
}

export function certificatePem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** DER of a name, one attribute to a relative name. */
export function encodeName(name: MadeName): Uint8Array {
  const relativeNames = Object.entries(name).map(([attribute, value]) => {
    const oid = Object.entries(ATTRIBUTE_OIDS).find(([known]) => known === attribute)?.[1] ?? ''
    return set(sequence(objectIdentifier(oid), attribute === 'C' ? printableString(value) : utf8String(value)))
  })
  return encode(sequence(...relativeNames))
}

// RFC 4519 §2.
const ATTRIBUTE_OIDS = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
} as const

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'

interface Issuer {
  readonly keys: KeyPair
  readonly subject: Uint8Array
}

function makeTbsCertificate(
  request: CertificateRequest,
  subject: Uint8Array,
  keys: KeyPair,
  issuer: Issuer,
  algorithm: Der,
): Der {
  const { replace = {} } = request
  const version = request.version ?? 3
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' })
  const list = makeExtensions(request, spki, issuer).map(({ oid, critical, value }) =>
    sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value)),
  )
  return sequence(
    ...(version === 1 ? [] : [explicit(0, smallInteger(version - 1))]),
    replaced(replace.serialNumber) ?? integer(request.serial ?? defaultSerial(subject, issuer.subject, spki)),
    algorithm,
    embed(issuer.subject),
    replaced(replace.validity) ?? sequence(time(request.notBefore), time(request.notAfter)),
    embed(subject),
    embed(replace.subjectPublicKeyInfo ?? spki),
    ...(version === 1 || list.length === 0 ? [] : [explicit(3, sequence(...list))]),
  )
}

function makeExtensions(
  request: CertificateRequest,
  spki: Uint8Array,
  issuer: Issuer,
): readonly extensions.MadeExtension[] {
  const { isCa, pathLength, dnsNames = [], ipAddresses = [], caIssuers = [], keyIdentifiers = true } = request
  const keyUsage = request.keyUsage ?? (isCa === true ? ['keyCertSign', 'cRLSign'] : [])
  const purposes = request.extendedKeyUsage ?? (isCa === true ? [] : [SERVER_AUTH])
  const { permitted = {}, excluded = {} } = request.nameConstraints ?? {}
  const issuerSpki = issuer.keys.publicKey.export({ type: 'spki', format: 'der' })
  return [
    ...(isCa === undefined ? [] : [extensions.basicConstraints(isCa, pathLength)]),
    ...(keyUsage.length === 0 ? [] : [extensions.keyUsage(keyUsage)]),
    ...(purposes.length === 0 ? [] : [extensions.extendedKeyUsage(purposes)]),
    ...(dnsNames.length + ipAddresses.length === 0 ? [] : [extensions.subjectAltName(dnsNames, ipAddresses)]),
    ...(request.nameConstraints === undefined ? [] : [extensions.nameConstraints(permitted, excluded)]),
    ...(caIssuers.length === 0 ? [] : [extensions.caIssuers(caIssuers)]),
    ...(keyIdentifiers ? [extensions.subjectKeyIdentifier(spki)] : []),
    ...(keyIdentifiers && request.issuer !== undefined ? [extensions.authorityKeyIdentifier(issuerSpki)] : []),
    ...(request.extraExtensions ?? []),
  ]
}

function defaultSerial(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  const serial = Uint8Array.from(digest.digest().subarray(0, 8))
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40 // positive, and not shortened
  return serial
}

function replaced(der: Uint8Array | undefined): Der | undefined {
  return der === undefined ? undefined : embed(der)
}
