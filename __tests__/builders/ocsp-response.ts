import { createHash } from 'node:crypto'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import {
  bitString,
  boolean,
  type Der,
  embed,
  encode,
  explicit,
  implicit,
  implicitSequence,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  smallInteger,
} from '../../src/demo/der.ts'
import { defaultSignature, type MadeSignature, signatureIdentifier, signBytes } from '../../src/demo/signatures.ts'
import { NOW, parsed } from './certificates.ts'

/** What a response is to say; what is left out is what a good responder of today would. */
export interface WantedResponse {
  readonly leaf: MadeCertificate
  readonly issuer: MadeCertificate
  readonly status?: 'good' | 'unknown' | { readonly revokedAt: Date; readonly reason?: number }
  readonly thisUpdate?: Date
  /** Null writes none. */
  readonly nextUpdate?: Date | null
  readonly hash?: 'sha1' | 'sha256' | 'md5'
  /** The issuer when absent. */
  readonly signer?: MadeCertificate
  readonly responderBy?: 'name' | 'key'
  readonly certificates?: readonly MadeCertificate[]
  /** SignedCertificateTimestampList for the extension of the status. */
  readonly timestamps?: Uint8Array
  /** A nonce, as a responder that was asked with one writes. */
  readonly nonce?: boolean
  readonly version?: boolean
  readonly signature?: MadeSignature
  /** DER that stands in for a field, for what no responder would write. */
  readonly replace?: {
    readonly statuses?: readonly Uint8Array[]
    readonly signatureAlgorithm?: Uint8Array
    readonly signature?: Uint8Array
  }
}

const HOUR_MS = 3_600_000

/** DER of an OCSPResponse, RFC 6960 §4.2.1. */
export function anOcspResponse(wanted: WantedResponse): Uint8Array {
  const { issuer, signer = issuer, certificates = [], replace = {} } = wanted
  const signature = wanted.signature ?? defaultSignature(signer.keys)
  const statuses = replace.statuses?.map((one) => embed(one)) ?? [singleResponse(wanted)]
  const data = sequence(
    ...(wanted.version ? [explicit(0, smallInteger(0))] : []),
    responderId(wanted.responderBy ?? 'name', signer),
    generalizedTime(wanted.thisUpdate ?? new Date(NOW.getTime() - HOUR_MS)),
    sequence(...statuses),
    ...(wanted.nonce ? [explicit(1, sequence(extension('1.3.6.1.5.5.7.48.1.2', octetString(new Uint8Array(8)))))] : []),
  )
  const basic = sequence(
    data,
    replace.signatureAlgorithm === undefined ? signatureIdentifier(signature) : embed(replace.signatureAlgorithm),
    bitString(replace.signature ?? signBytes(encode(data), signature, signer.keys)),
    ...(certificates.length === 0 ? [] : [explicit(0, sequence(...certificates.map(({ der }) => embed(der))))]),
  )
  const bytes = sequence(objectIdentifier('1.3.6.1.5.5.7.48.1.1'), octetString(encode(basic)))
  return encode(sequence(enumerated(0), explicit(0, bytes)))
}

/** A responder that has no answer. */
export function anOcspError(status: number): Uint8Array {
  return encode(sequence(enumerated(status)))
}

/** DER of one SingleResponse, for a response with several. */
export function aStatus(wanted: WantedResponse): Uint8Array {
  return encode(singleResponse(wanted))
}

function singleResponse(wanted: WantedResponse): Der {
  const { leaf, issuer, status = 'good', hash = 'sha1', timestamps } = wanted
  const thisUpdate = wanted.thisUpdate ?? new Date(NOW.getTime() - HOUR_MS)
  const nextUpdate = wanted.nextUpdate === undefined ? new Date(NOW.getTime() + 72 * HOUR_MS) : wanted.nextUpdate
  const digest = (bytes: Uint8Array): Der => octetString(createHash(hash).update(bytes).digest())
  const serial = Buffer.from(parsed(leaf).serialNumber, 'hex')
  return sequence(
    sequence(
      sequence(objectIdentifier(HASHES[hash]), nothing()),
      digest(issuer.subject),
      digest(keyBits(issuer)),
      integer(serial),
    ),
    certStatus(status),
    generalizedTime(thisUpdate),
    ...(nextUpdate === null ? [] : [explicit(0, generalizedTime(nextUpdate))]),
    ...(timestamps === undefined
      ? []
      : [explicit(1, sequence(extension('1.3.6.1.4.1.11129.2.4.5', octetString(timestamps))))]),
  )
}

const HASHES = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', md5: '1.2.840.113549.2.5' }

function certStatus(status: NonNullable<WantedResponse['status']>): Der {
  if (status === 'good') return implicit(0, new Uint8Array(0))
  if (status === 'unknown') return implicit(2, new Uint8Array(0))
  const reason = status.reason === undefined ? [] : [explicit(0, enumerated(status.reason))]
  return implicitSequence(1, [generalizedTime(status.revokedAt), ...reason])
}

function responderId(by: 'name' | 'key', signer: MadeCertificate): Der {
  return by === 'name'
    ? explicit(1, embed(signer.subject))
    : explicit(2, octetString(createHash('sha1').update(keyBits(signer)).digest()))
}

function extension(oid: string, value: Der): Der {
  return sequence(objectIdentifier(oid), boolean(false), octetString(encode(value)))
}

function generalizedTime(moment: Date): Der {
  return { ...printableString(`${moment.toISOString().replace(/\.\d+Z$|[-:T]/g, '')}Z`), type: 24 }
}

function enumerated(value: number): Der {
  return { ...smallInteger(value), type: 10 }
}

/** The contents of the BIT STRING at the end of SubjectPublicKeyInfo. */
function keyBits({ keys }: MadeCertificate): Uint8Array {
  const { value } = embed(keys.publicKey.export({ type: 'spki', format: 'der' }))
  const key = typeof value === 'string' ? undefined : value[1]
  if (typeof key?.value !== 'string') throw new Error('no BIT STRING')
  return Buffer.from(key.value.slice(1), 'latin1')
}
