import { Reader } from '../bytes/reader.ts'
import type { CipherSuite } from './registry/cipher-suites.ts'
import { TLS_1_2 } from './registry/versions.ts'

/** RFC 5246 §7.4.3, RFC 8422 §5.4; PSK: RFC 4279 §2; SRP: RFC 5054 §2.8.3. */
export interface ServerKeyExchange {
  readonly group: number | null
  /** The server's half of ECDHE, as sent. */
  readonly point: Uint8Array | null
  /** Bits of the prime of DHE. */
  readonly dhBits: number | null
  /** The parameters, as the signature covers them. */
  readonly parameters: Uint8Array
  /** Null where nobody signs: anonymous and PSK. The scheme is null before TLS 1.2. */
  readonly signature: { readonly scheme: number | null; readonly bytes: Uint8Array } | null
}

/** Whether the server must send the message, must not, or may. */
export function needsServerKeyExchange({ keyExchange, authentication }: CipherSuite): boolean | 'maybe' {
  if (authentication === 'PSK' && keyExchange !== 'DHE' && keyExchange !== 'ECDHE') return 'maybe'
  if (/^(DHE|ECDHE|DHE_EXPORT|SRP)$/.test(keyExchange)) return true
  // A temporary key is sent only when that of the certificate is longer than the export allows: RFC 2246 §7.4.3.
  if (keyExchange === 'RSA_EXPORT') return 'maybe'
  return /^(RSA|DH|ECDH|DH_EXPORT)$/.test(keyExchange) ? false : 'maybe'
}

/** Whether a signature over the parameters proves the key of the certificate. */
export function signsKeyExchange(suite: CipherSuite): boolean {
  return needsServerKeyExchange(suite) !== false && /^(RSA|DSS|ECDSA)$/.test(suite.authentication)
}

/** Null for an exchange that we do not know. Throws `WireError`. */
export function readServerKeyExchange(body: Uint8Array, version: number, suite: CipherSuite): ServerKeyExchange | null {
  const r = new Reader(body, 'ServerKeyExchange')
  if (suite.authentication === 'PSK') r.vector16('psk_identity_hint')
  const begin = body.length - r.left
  let curve: CurvePoint | null = null
  let dhBits: number | null = null
  switch (suite.keyExchange) {
    case 'ECDHE':
      curve = readCurve(r)
      break
    case 'DHE':
    case 'DHE_EXPORT':
      dhBits = bitLength(r.vector16('dh_p').rest(''))
      r.vector16('dh_g')
      r.vector16('dh_Ys')
      break
    case 'RSA_EXPORT':
      r.vector16('rsa_modulus')
      r.vector16('rsa_exponent')
      break
    case 'SRP':
      r.vector16('srp_N')
      r.vector16('srp_g')
      r.vector8('srp_s')
      r.vector16('srp_B')
      break
    case 'PSK':
      break
    case 'RSA':
      if (suite.authentication === 'PSK') break
      return null
    default:
      return null
  }
  const parameters = body.subarray(begin, body.length - r.left)
  const signature = signsKeyExchange(suite) ? readSignature(r, version) : null
  r.end()
  return { group: curve?.group ?? null, point: curve?.point ?? null, dhBits, parameters, signature }
}

interface CurvePoint {
  readonly group: number
  readonly point: Uint8Array
}

function readCurve(r: Reader): CurvePoint {
  const NAMED_CURVE = 3
  const type = r.u8('curve_type')
  // "explicit_prime, explicit_char2 ... MUST NOT be used": RFC 8422 §5.4; no client offers to take them.
  if (type !== NAMED_CURVE) throw r.error('curve_type', `${type} is not named_curve`)
  const group = r.u16('namedcurve')
  return { group, point: r.vector8('public').rest('') }
}

function readSignature(r: Reader, version: number): ServerKeyExchange['signature'] {
  const scheme = version >= TLS_1_2 ? r.u16('algorithm') : null
  return { scheme, bytes: r.vector16('signature').rest('') }
}

/** Of a big-endian number, leading zeros not counted. */
function bitLength(number: Uint8Array): number {
  const first = number.findIndex((byte) => byte !== 0)
  if (first < 0) return 0
  return (number.length - first - 1) * 8 + (32 - Math.clz32(number[first] ?? 0))
}
