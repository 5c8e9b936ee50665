import crypto, { type KeyObject } from 'node:crypto'
import { WireError } from '../bytes/wire-error.ts'
import type { Entropy } from './conversation.ts'
import { groupName, SECP256R1, SECP384R1, SECP521R1, X448, X25519, X25519MLKEM768 } from './registry/groups.ts'

/** Our half of one ephemeral exchange (RFC 8446 §4.2.8). */
export interface KeyShare {
  readonly group: number
  /** The public half, as key_exchange on the wire. */
  readonly keyExchange: Uint8Array
  /** Throws `WireError` for a server share that is no element of the group. */
  sharedSecret(serverKeyExchange: Uint8Array): Uint8Array
}

/** Whether this runtime can agree on a secret in the group: X25519MLKEM768 needs Node 24.7. */
export function canShare(group: number, hasMlKem = HAS_ML_KEM): boolean {
  return MONTGOMERY_CURVES.has(group) || CURVES.has(group) || (group === X25519MLKEM768 && hasMlKem)
}

/**
 * The private half comes from `entropy` alone. Throws RangeError for a group that no client of ours shares. Without ML-KEM
 * its share is well formed, and nobody can read the answer.
 */
export function generateKeyShare(group: number, entropy: Entropy, hasMlKem = HAS_ML_KEM): KeyShare {
  const curve = CURVES.get(group)
  if (curve !== undefined) return curveShare(group, curve, entropy)
  const montgomery = MONTGOMERY_CURVES.get(group)
  if (montgomery !== undefined) return montgomeryShare(montgomery, entropy)
  if (group === X25519MLKEM768) return hasMlKem ? hybridShare(entropy) : unreadableHybridShare(entropy)
  throw new RangeError(`no key share for ${groupName(group)}`)
}

/**
 * Whether these bytes are a point of the group, as ECDHE of TLS 1.2 and earlier sends it (RFC 8422 §5.4, §5.11); true for
 * a group that we do not know.
 */
export function isPointOf(group: number, point: Uint8Array): boolean {
  const montgomery = MONTGOMERY_CURVES.get(group)
  if (montgomery !== undefined) return point.length === montgomery.bytes
  const curve = CURVES.get(group)
  if (curve === undefined) return true
  try {
    crypto.ECDH.convertKey(point, curve.openssl)
    return point[0] === UNCOMPRESSED // no client of ours offers another format
  } catch {
    return false
  }
}

const UNCOMPRESSED = 4

interface Curve {
  readonly openssl: string
  readonly scalarBytes: number
  /** Bits of the first byte of a scalar that may be set. */
  readonly topMask: number
}

const CURVES: ReadonlyMap<number, Curve> = new Map([
  [SECP256R1, { openssl: 'prime256v1', scalarBytes: 32, topMask: 0xff }],
  [SECP384R1, { openssl: 'secp384r1', scalarBytes: 48, topMask: 0xff }],
  [SECP521R1, { openssl: 'secp521r1', scalarBytes: 66, topMask: 0x01 }],
])

interface MontgomeryCurve {
  readonly group: number
  /** Of a scalar and of a point. */
  readonly bytes: number
  /** What stands before them in PrivateKeyInfo and SubjectPublicKeyInfo, RFC 8410. */
  readonly privateKeyPrefix: Buffer
  readonly publicKeyPrefix: Buffer
}

const CURVE25519: MontgomeryCurve = {
  group: X25519,
  bytes: 32,
  privateKeyPrefix: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  publicKeyPrefix: Buffer.from('302a300506032b656e032100', 'hex'),
}

const CURVE448: MontgomeryCurve = {
  group: X448,
  bytes: 56,
  privateKeyPrefix: Buffer.from('3046020100300506032b656f043a0438', 'hex'),
  publicKeyPrefix: Buffer.from('3042300506032b656f033900', 'hex'),
}

const MONTGOMERY_CURVES: ReadonlyMap<number, MontgomeryCurve> = new Map([
  [X25519, CURVE25519],
  [X448, CURVE448],
])

// A member of the default export: Node 20 has no such function, and a missing named import would fail to link.
const HAS_ML_KEM = typeof crypto.decapsulate === 'function'

const ML_KEM_768_SEED_BYTES = 64
const ML_KEM_768_PUBLIC_BYTES = 1184
const ML_KEM_768_CIPHERTEXT_BYTES = 1088
const ML_KEM_MODULUS = 3329 // FIPS 203 §2.4

function curveShare(group: number, curve: Curve, entropy: Entropy): KeyShare {
  const ecdh = crypto.createECDH(curve.openssl)
  drawScalar(ecdh, curve, entropy)
  return {
    group,
    keyExchange: ecdh.getPublicKey(),
    sharedSecret(serverKeyExchange) {
      // "the uncompressed form", RFC 8446 §4.2.8.2: 0x04, X, Y.
      if (serverKeyExchange.length !== 1 + 2 * curve.scalarBytes || serverKeyExchange[0] !== UNCOMPRESSED) {
        throw notInGroup(group)
      }
      try {
        return ecdh.computeSecret(serverKeyExchange)
      } catch (cause) {
        throw notInGroup(group, cause)
      }
    },
  }
}

/** A scalar outside 1..n-1 is drawn again; for these curves that is one in 2^32 at the most. */
function drawScalar(ecdh: crypto.ECDH, curve: Curve, entropy: Entropy): void {
  const DRAWS = 8
  for (let draw = 1; ; draw++) {
    const scalar = Uint8Array.from(entropy(curve.scalarBytes))
    scalar[0] = (scalar[0] ?? 0) & curve.topMask
    try {
      ecdh.setPrivateKey(scalar)
      return
    } catch (cause) {
      if (draw === DRAWS) throw new Error('entropy gives no private key', { cause })
    }
  }
}

function montgomeryShare(curve: MontgomeryCurve, entropy: Entropy): KeyShare {
  const privateKey = crypto.createPrivateKey({
    key: Buffer.concat([curve.privateKeyPrefix, entropy(curve.bytes)]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    group: curve.group,
    keyExchange: publicBytes(privateKey, curve.bytes),
    sharedSecret(serverKeyExchange) {
      if (serverKeyExchange.length !== curve.bytes) throw notInGroup(curve.group)
      try {
        const publicKey = crypto.createPublicKey({
          key: Buffer.concat([curve.publicKeyPrefix, serverKeyExchange]),
          format: 'der',
          type: 'spki',
        })
        return crypto.diffieHellman({ privateKey, publicKey })
      } catch (cause) {
        throw notInGroup(curve.group, cause) // the all-zero result too, RFC 7748 §6
      }
    },
  }
}

// draft-ietf-tls-ecdhe-mlkem: ML-KEM first, X25519 second, in shares and in the secret.
function hybridShare(entropy: Entropy): KeyShare {
  // PrivateKeyInfo with the seed alone, RFC 9935 §6.
  const privateKey = crypto.createPrivateKey({
    key: Buffer.concat([
      Buffer.from('3054020100300b06096086480165030404020442', 'hex'),
      Buffer.from([0x80, ML_KEM_768_SEED_BYTES]),
      entropy(ML_KEM_768_SEED_BYTES),
    ]),
    format: 'der',
    type: 'pkcs8',
  })
  const classical = montgomeryShare(CURVE25519, entropy)
  return {
    group: X25519MLKEM768,
    keyExchange: Buffer.concat([publicBytes(privateKey, ML_KEM_768_PUBLIC_BYTES), classical.keyExchange]),
    sharedSecret(serverKeyExchange) {
      if (serverKeyExchange.length !== ML_KEM_768_CIPHERTEXT_BYTES + CURVE25519.bytes) throw notInGroup(X25519MLKEM768)
      const ciphertext = serverKeyExchange.subarray(0, ML_KEM_768_CIPHERTEXT_BYTES)
      try {
        return Buffer.concat([
          crypto.decapsulate(privateKey, ciphertext),
          classical.sharedSecret(serverKeyExchange.subarray(ML_KEM_768_CIPHERTEXT_BYTES)),
        ])
      } catch (cause) {
        throw notInGroup(X25519MLKEM768, cause)
      }
    },
  }
}

/** The hello of a phone on a runtime without ML-KEM, or whose answer nobody reads: a key that is well formed, whose answer nobody can read. */
function unreadableHybridShare(entropy: Entropy): KeyShare {
  const encapsulationKey = new Uint8Array(ML_KEM_768_PUBLIC_BYTES)
  const drawn = Buffer.from(entropy(2 * 768 + 32))
  const coefficient = (i: number) => drawn.readUInt16BE(2 * i) % ML_KEM_MODULUS
  for (let i = 0; i < 768; i += 2) {
    // ByteEncode12 of FIPS 203 §4.2.1: two coefficients in three bytes, the lower one first.
    const pair = coefficient(i) | (coefficient(i + 1) << 12)
    encapsulationKey.set([pair & 0xff, (pair >> 8) & 0xff, pair >> 16], (i / 2) * 3)
  }
  encapsulationKey.set(drawn.subarray(2 * 768), 1152)
  return {
    group: X25519MLKEM768,
    keyExchange: Buffer.concat([encapsulationKey, montgomeryShare(CURVE25519, entropy).keyExchange]),
    sharedSecret() {
      throw new WireError(
        'ServerHello.key_share',
        0,
        'the server chose X25519MLKEM768, which this Node cannot compute (24.7 can): its encrypted flight is unreadable',
      )
    },
  }
}

function publicBytes(privateKey: KeyObject, length: number): Uint8Array {
  return crypto.createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-length)
}

function notInGroup(group: number, cause?: unknown): WireError {
  const error = new WireError('ServerHello.key_share.key_exchange', 0, `no element of ${groupName(group)}`)
  if (cause !== undefined) error.cause = cause
  return error
}
