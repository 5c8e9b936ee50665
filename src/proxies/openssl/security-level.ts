import { TLS_1_1 } from '../../tls/registry/versions.ts'
import type { OpensslProfile } from './cipher-list.ts'
import { strengthBits } from './cipher-words.ts'
import type { OpensslSuite } from './suites.ts'

// SSL_CTX_get_security_level(3), "DEFAULT CALLBACK BEHAVIOUR": the bits of security that a level asks for.
const MINIMUM_BITS = [0, 80, 112, 128, 192, 256] as const

/** Whether a suite is offered at a level at all. 1.0.2 knows no levels. */
export function isAllowedAt(suite: OpensslSuite, level: number, profile: OpensslProfile): boolean {
  if (profile === '1.0.2' || level <= 0) return true
  const bits = minimumBits(level)
  if (strengthBits(suite, profile) < bits) return false
  if (suite.au === 'none' || suite.mac === 'MD5') return false
  if (bits > 160 && suite.mac === 'SHA1') return false
  if (level >= 2 && suite.enc === 'RC4') return false
  // "Level 3: forward secure ciphersuites only".
  return level < 3 || suite.kx === 'DHE' || suite.kx === 'ECDHE'
}

/** Whether a version is spoken at a level, whatever is switched on. */
export function isVersionAllowedAt(version: number, level: number, profile: OpensslProfile): boolean {
  if (profile === '1.0.2' || level <= 0) return true
  // "SSLv3, TLS v1.0 and TLS v1.1 only allowed at level 0", since 3.0.
  if (profile !== '1.1.1') return version > TLS_1_1
  if (level >= 4) return version > TLS_1_1
  if (level >= 3) return version > TLS_1_1 - 1
  return level < 2 || version > 0x0300
}

/** The bits that an RSA key needs at a level: of 1024 bits count 80, of 2048 112, of 3072 128, of 7680 192, of 15360 256. */
export function minimumRsaBits(level: number, profile: OpensslProfile): number {
  if (profile === '1.0.2') return 0
  return [0, 1024, 2048, 3072, 7680, 15360][clamp(level)] ?? 0
}

/** Of an elliptic curve: twice the bits of security. */
export function minimumCurveBits(level: number, profile: OpensslProfile): number {
  return profile === '1.0.2' ? 0 : 2 * minimumBits(level)
}

function minimumBits(level: number): number {
  return MINIMUM_BITS[clamp(level)] ?? 0
}

function clamp(level: number): number {
  return Math.min(5, Math.max(0, level))
}
