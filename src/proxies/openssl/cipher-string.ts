import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { OPENSSL_SUITES } from './suites.ts'

/**
 * What an OpenSSL cipher string calls these suites, joined by colons; suites of TLS 1.3 are left out, since such a
 * string does not govern them. Empty when none is left.
 */
export function opensslCipherString(suites: readonly string[]): string {
  return suites.flatMap((suite) => OPENSSL_NAMES.get(suite) ?? []).join(':')
}

const OPENSSL_NAMES: ReadonlyMap<string, string> = new Map(OPENSSL_SUITES.map(({ id, name }) => [suiteName(id), name]))
