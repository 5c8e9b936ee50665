import { createHash, sign } from 'node:crypto'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { encode, octetString } from '../../src/demo/der.ts'
import type { MadeExtension } from '../../src/demo/extensions.ts'
import type { KeyPair, MadeKeyKind } from '../../src/demo/keys.ts'
import type { ListedLog } from '../../src/model/log-list.ts'
import { aLeaf, NOT_BEFORE, parsed, testKeys, type Wanted } from './certificates.ts'

/** A Certificate Transparency log. */
export interface MadeLog {
  readonly name: string
  readonly keys: KeyPair
  readonly key: Uint8Array
  /** SHA-256 of `key`. */
  readonly id: Uint8Array
}

export function aLog(name: string, kind: MadeKeyKind = 'ec-p256'): MadeLog {
  const keys = testKeys(kind, `log ${name}`)
  const key = keys.publicKey.export({ type: 'spki', format: 'der' })
  return { name, keys, key, id: createHash('sha256').update(key).digest() }
}

export interface WantedTimestamp {
  readonly log: MadeLog
  readonly at?: Date
  readonly extensions?: Uint8Array
  readonly version?: number
  /** Bytes that stand in for the right ones. */
  readonly signature?: Uint8Array
  /** hash and signature, RFC 5246 §7.4.1.4.1. */
  readonly algorithm?: readonly [number, number]
}

/** One promise of a log; a log alone stands for what it usually says. */
export type Promised = MadeLog | WantedTimestamp

/** SignedCertificateTimestampList over a certificate as it is, for the TLS extension and for staples. */
export function timestampsFor(leaf: MadeCertificate, promised: readonly Promised[]): Uint8Array {
  return timestampList(Buffer.concat([Uint8Array.of(0, 0), uint24(leaf.der.length), leaf.der]), promised)
}

/** A leaf with timestamps in it, made as CAs do: what the logs sign is the certificate before. */
export function aLoggedLeaf(
  issuer: MadeCertificate,
  promised: readonly Promised[],
  wanted: Wanted = {},
): MadeCertificate {
  const before = parsed(aLeaf(issuer, wanted)).tbsCertificate
  const issuerKeyHash = createHash('sha256')
    .update(issuer.keys.publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
  const entry = Buffer.concat([Uint8Array.of(0, 1), issuerKeyHash, uint24(before.length), before])
  const value = encode(octetString(timestampList(entry, promised)))
  return aLeaf(issuer, { ...wanted, extraExtensions: [...(wanted.extraExtensions ?? []), sctExtension(value)] })
}

export function sctExtension(value: Uint8Array): MadeExtension {
  return { oid: '1.3.6.1.4.1.11129.2.4.2', critical: false, value }
}

/** With the length in front of each and of all. */
export function listOf(...timestamps: readonly Uint8Array[]): Uint8Array {
  const all = Buffer.concat(timestamps.map((one) => Buffer.concat([uint16(one.length), one])))
  return Buffer.concat([uint16(all.length), all])
}

function timestampList(entry: Uint8Array, promised: readonly Promised[]): Uint8Array {
  return listOf(...promised.map((one) => timestamp(entry, 'log' in one ? one : { log: one })))
}

function timestamp(entry: Uint8Array, wanted: WantedTimestamp): Uint8Array {
  const { log, at = NOT_BEFORE, extensions = new Uint8Array(0), version = 0 } = wanted
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(at.getTime()))
  const more = Buffer.concat([uint16(extensions.length), extensions])
  const signed = Buffer.concat([Uint8Array.of(version, 0), time, entry, more])
  const isRsa = log.keys.publicKey.asymmetricKeyType === 'rsa'
  const signature = wanted.signature ?? sign('sha256', signed, log.keys.privateKey)
  const algorithm = Uint8Array.from(wanted.algorithm ?? [4, isRsa ? 1 : 3])
  return Buffer.concat([Uint8Array.of(version), log.id, time, more, algorithm, uint16(signature.length), signature])
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff)
}

function uint24(value: number): Uint8Array {
  return Uint8Array.of(value >> 16, (value >> 8) & 0xff, value & 0xff)
}

/** A log as a list has it: usable, of an operator of its own. */
export function listed(log: MadeLog, over: Partial<ListedLog> = {}): ListedLog {
  return {
    id: Buffer.from(log.id).toString('base64'),
    key: Buffer.from(log.key).toString('base64'),
    name: log.name,
    operator: `Operator of ${log.name}`,
    kind: 'rfc6962',
    state: 'usable',
    sinceMs: 0,
    interval: null,
    ...over,
  }
}
