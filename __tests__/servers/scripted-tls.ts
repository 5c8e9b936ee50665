import { constants, createHash, createPrivateKey, type KeyObject, privateEncrypt, sign } from 'node:crypto'
import type { Writer } from '../../src/bytes/writer.ts'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { X25519 } from '../../src/tls/registry/groups.ts'
import { type DecodedHello, decodeHello, listOf } from '../tls/decode-hello.ts'
import { certificate12, ecdheParameters } from '../tls/tls12-messages.ts'
import {
  certificateBody,
  certificateVerify,
  encryptedExtensions,
  extension,
  finished,
  helloRead,
  helloRetryRequest,
  message,
  record,
  type ServerState,
  tls13Flight,
} from '../tls/tls13-server.ts'
import { alertRecord, type Deeds } from './by-hello.ts'
import { isSslv2 } from './first-hello.ts'

/** A TLS server whose answers are written here, byte for byte, so that a test can have it err in one place. */
export interface TlsPeer {
  /** Certificate lists as sent, the leaf first; at most one with an EC and one with an RSA key. */
  readonly lists: readonly (readonly MadeCertificate[])[]
  /** TLS 1.3 with TLS_AES_128_GCM_SHA256 and x25519; true when absent. */
  readonly tls13?: boolean
  /** Suites of each version below TLS 1.3, its favourite first; TLS 1.2 with ECDHE and AES-128-GCM when absent. */
  readonly suites?: Suites
  /** Named group of ServerKeyExchange; P-256 when absent. */
  readonly group?: number
  readonly asksClientCertificate?: boolean
  /** Compression method of TLS 1.2 and older; null when absent. */
  readonly compression?: number
  /** Selects another suite than the one that it has in common with the hello. */
  readonly selects?: (suite: number) => number
}

type Suites = Readonly<Partial<Record<0x0300 | 0x0301 | 0x0302 | 0x0303, readonly number[]>>>

const GOOD_SUITES: Suites = { 771: [0xc02b, 0xc02f] }

/** The bytes that the peer answers to a hello: its whole first flight, or an alert. */
export function answerOf(bytes: Buffer, peer: TlsPeer): Uint8Array {
  if (isSslv2(bytes)) return alertRecord(70)
  const hello = decodeHello(bytes)
  if (peer.tls13 !== false && listOf(hello, 43, 1).includes(0x0304)) return flight13(bytes, hello, peer)
  const suites: Suites = peer.suites ?? GOOD_SUITES
  const version = ([0x0303, 0x0302, 0x0301, 0x0300] as const).find(
    (one) => one <= hello.clientVersion && suites[one] !== undefined,
  )
  if (version === undefined) return alertRecord(70)
  const suite = suites[version]?.find((one) => hello.suites.includes(one) && listFor(one, peer) !== undefined)
  return suite === undefined ? alertRecord(40) : flight12(hello, version, suite, peer)
}

/** What a front does that is this peer; hellos for which `differs` has an answer get that one. */
export function peerDeeds(
  peer: TlsPeer,
  differs: (...args: Parameters<Deeds>) => Uint8Array | null = () => null,
): Deeds {
  return (...args) => ({ deed: 'say', bytes: differs(...args) ?? answerOf(args[2], peer), end: 'hang' })
}

function flight13(bytes: Buffer, hello: DecodedHello, peer: TlsPeer): Uint8Array {
  const schemes = listOf(hello, 13, 2)
  const list = peer.lists.find((one) => schemes.includes(isRsa(one) ? 0x0804 : 0x0403))
  const isCommon = hello.suites.includes(0x1301) && listOf(hello, 10, 2).includes(X25519)
  if (list === undefined || !isCommon) return alertRecord(40)
  const shares = hello.extensions.find(({ number }) => number === 51)
  if (shares?.data.length === 2) return record(22, helloRetryRequest(hello.sessionId, { group: X25519 }))
  return tls13Flight(helloRead(bytes), { key: keyOf(list), messages: messages13(list, peer) })
}

/** What a good server of TLS 1.3 says after its ServerHello. */
export function messages13(
  list: readonly MadeCertificate[],
  { asksClientCertificate = false }: Partial<TlsPeer> = {},
): readonly ((server: ServerState) => Uint8Array)[] {
  // certificate_request_context, then signature_algorithms, which it must have: RFC 8446 §4.3.2
  const request = (): Uint8Array =>
    message(13, (w) => {
      w.vector8(() => {})
      w.vector16(() => extension(w, 13, (data) => data.vector16(() => data.u16(0x0403))))
    })
  return [
    encryptedExtensions,
    ...(asksClientCertificate ? [request] : []),
    () => message(11, (w) => w.bytes(certificateBody(...list.map(({ der }) => der)))),
    certificateVerify,
    finished,
  ]
}

export function keyOf([leaf]: readonly MadeCertificate[]): KeyObject {
  return createPrivateKey(leaf?.keyPem ?? '')
}

function isRsa([leaf]: readonly MadeCertificate[]): boolean {
  return leaf?.keys.publicKey.asymmetricKeyType === 'rsa'
}

/** Suites whose server shows an EC key, of those that peers here have. */
const ECDSA = [0xc007, 0xc008, 0xc009, 0xc00a, 0xc023, 0xc024, 0xc02b, 0xc02c, 0xcca9]

function listFor(suite: number, { lists }: TlsPeer): readonly MadeCertificate[] | undefined {
  return lists.find((list) => isRsa(list) !== ECDSA.includes(suite))
}

/** ServerHello to ServerHelloDone, each message in a record of its own (RFC 5246 §7.3). */
function flight12(hello: DecodedHello, version: number, suite: number, peer: TlsPeer): Uint8Array {
  const list = listFor(suite, peer) ?? []
  const random = new Uint8Array(32).fill(7)
  const body = [
    message(2, (w) => {
      w.u16(version)
      w.bytes(random)
      w.vector8(() => {})
      w.u16(peer.selects?.(suite) ?? suite)
      w.u8(peer.compression ?? 0)
    }),
    certificate12(list.map(({ der }) => der)),
    ...(isEphemeral(suite) ? [serverKeyExchange(hello, version, random, list, peer.group ?? 0x0017)] : []),
    ...(peer.asksClientCertificate ? [message(13, writeCertificateRequest)] : []),
    message(14, () => {}),
  ]
  return Buffer.concat(body.map((one) => record(22, one, version)))
}

/** ECDHE is in 0xC006 to 0xC00A, 0xC010 to 0xC014 and above; all other suites of peers here are static RSA. */
function isEphemeral(suite: number): boolean {
  return suite >= 0xc000
}

function serverKeyExchange(
  hello: DecodedHello,
  version: number,
  random: Uint8Array,
  list: readonly MadeCertificate[],
  group: number,
): Uint8Array {
  const parameters = ecdheParameters(group)
  const signed = Buffer.concat([hello.random, random, parameters])
  const key = keyOf(list)
  return message(12, (w) => {
    w.bytes(parameters)
    if (version < 0x0303) return w.vector16(() => w.bytes(oldSignature(key, signed)))
    w.u16(isRsa(list) ? 0x0401 : 0x0403)
    w.vector16(() => w.bytes(sign('sha256', signed, key)))
  })
}

/** MD5 and SHA-1 together for RSA, SHA-1 for ECDSA: RFC 4346 §7.4.3, RFC 8422 §5.4. */
function oldSignature(key: KeyObject, signed: Uint8Array): Uint8Array {
  if (key.asymmetricKeyType !== 'rsa') return sign('sha1', signed, key)
  const both = ['md5', 'sha1'].map((hash) => createHash(hash).update(signed).digest())
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat(both))
}

/** RFC 5246 §7.4.4: rsa_sign and ecdsa_sign, two schemes, no names. */
function writeCertificateRequest(w: Writer): void {
  w.vector8(() => w.bytes(Uint8Array.of(1, 64)))
  w.vector16(() => w.bytes(Uint8Array.of(4, 1, 4, 3)))
  w.vector16(() => {})
}
