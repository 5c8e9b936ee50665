import type { ConfiguredCertificate, Listener, Setting } from '../../model/listener.ts'
import { cipherSuite } from '../../tls/registry/cipher-suites.ts'
import { SSL_3_0, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { OPENSSL_PROFILES, type OpensslProfile } from './cipher-list.ts'
import { needsSharedSecret } from './cipher-words.ts'
import { isAllowedAt, isVersionAllowedAt, minimumCurveBits, minimumRsaBits } from './security-level.ts'
import { OPENSSL_SUITES, type OpensslSuite } from './suites.ts'

/**
 * What a client that offers everything is given, by version: the suites that the listener has for it, in the server's order,
 * less what its TLS library refuses at the security level and what no certificate of it can sign for. A version without any
 * is not spoken. Null where a setting is open. Where nobody said which OpenSSL it is, nothing is taken away on its behalf;
 * where a certificate cannot be read, it may have any key.
 */
export function usable(listener: Listener): ReadonlyMap<number, readonly number[]> | null {
  const versions = knownValue(listener.versions)
  const suites12 = knownValue(listener.suites12)
  const suites13 = knownValue(listener.suites13)
  const level = listener.securityLevel === null ? 0 : knownValue(listener.securityLevel)
  if (versions === null || suites12 === null || suites13 === null || level === null) return null
  const library = libraryOf(listener, level)
  const keys = keysOf(knownValue(listener.certificates), library)
  const given = versions
    .filter((version) => library === null || isSpoken(version, library))
    .map((version): [number, readonly number[]] => [
      version,
      version === TLS_1_3
        ? suites13.filter(() => keys === null || keys.size > 0)
        : suites12.filter((suite) => isUsable(suite, version, library, keys)),
    ])
  return new Map(given.filter(([, suites]) => suites.length > 0))
}

interface Library {
  readonly profile: OpensslProfile
  readonly level: number
}

function libraryOf({ openssl }: Listener, level: number): Library | null {
  const profile = OPENSSL_PROFILES.find((name) => name === openssl)
  return profile === undefined ? null : { profile, level }
}

function isSpoken(version: number, { profile, level }: Library): boolean {
  // SSLv2 and, since 1.1.0, SSLv3 are not compiled in: no-ssl2, no-ssl3.
  if (version < SSL_3_0 || (version === SSL_3_0 && profile !== '1.0.2')) return false
  if (version === TLS_1_3 && profile === '1.0.2') return false
  return isVersionAllowedAt(version, level, profile)
}

function isUsable(id: number, version: number, library: Library | null, keys: ReadonlySet<string> | null): boolean {
  const suite = SUITES.get(id)
  // One that no OpenSSL has as it comes, as with EXPORT: of another library, which knows what it does.
  if (suite === undefined) return version >= (cipherSuite(id)?.minimumVersion ?? 0)
  if (needsSharedSecret(suite)) return false
  if (suite.min === TLS_1_2 && version < TLS_1_2) return false
  // "IDEA ... MUST NOT be used by TLS 1.2", RFC 5469 §4: OpenSSL keeps to it since 1.1.0.
  if (suite.enc === 'IDEA' && version >= TLS_1_2 && library?.profile !== '1.0.2') return false
  if (library !== null && !isAllowedAt(suite, library.level, library.profile)) return false
  return keys === null || suite.au === 'none' || keys.has(keyFor(suite))
}

/** Kind of key that the suite needs in the certificate. */
function keyFor({ kx, au }: OpensslSuite): string {
  if (kx.startsWith('ECDH') && au === 'ECDH') return 'ec'
  if (au === 'DH') return 'dh'
  if (au === 'DSS') return 'dsa'
  return au === 'ECDSA' ? 'ec' : 'rsa'
}

/** Null where any key may be there. */
function keysOf(
  certificates: readonly ConfiguredCertificate[] | null,
  library: Library | null,
): ReadonlySet<string> | null {
  if (certificates === null || certificates.length === 0) return null
  const keys = new Set<string>()
  for (const { certificates: list } of certificates) {
    const [leaf] = list ?? []
    if (leaf === undefined) return null
    if (library === null || isStrongEnough(leaf, library)) keys.add(KEYS.get(leaf.publicKey.kind) ?? 'rsa')
  }
  return keys
}

/** "SSL_CTX_use_certificate: ee key too small": a product with such a certificate does not even start. */
function isStrongEnough({ publicKey: { kind, bits } }: Certificate, { profile, level }: Library): boolean {
  if (bits === null) return true
  if (kind === 'rsa' || kind === 'rsa-pss' || kind === 'dsa') return bits >= minimumRsaBits(level, profile)
  return kind !== 'ec' || bits >= minimumCurveBits(level, profile)
}

// Suites of ECDSA take EdDSA keys too, RFC 8422 §5.5; an RSASSA-PSS key signs for those of RSA in TLS 1.2.
const KEYS: ReadonlyMap<string, string> = new Map([
  ['ec', 'ec'],
  ['ed25519', 'ec'],
  ['ed448', 'ec'],
  ['dsa', 'dsa'],
])

const SUITES: ReadonlyMap<number, OpensslSuite> = new Map(OPENSSL_SUITES.map((suite) => [suite.id, suite]))

function knownValue<Value>(setting: Setting<Value>): Value | null {
  return setting.kind === 'known' ? setting.value : null
}
