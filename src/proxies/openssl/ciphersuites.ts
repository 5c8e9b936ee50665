import type { Note } from '../../model/finding.ts'
import type { OpensslProfile } from './cipher-list.ts'

/**
 * Suites of TLS 1.3, openssl-ciphers(1) "-ciphersuites": colon-separated IANA names, in the case in which they are registered.
 * Null: OpenSSL refuses the list. An unknown name is skipped since 3.0, and refused before.
 */
export function ciphersuites(
  text: string,
  profile: OpensslProfile = '3.0',
): {
  readonly suites: readonly number[] | null
  readonly notes: readonly Note[]
} {
  // "We explicitly allow an empty list", ssl_ciph.c: no suite of TLS 1.3 is left then.
  if (text === '') return { suites: [], notes: [] }
  const names = text.split(':').map((name) => name.trim())
  const unknown = names.filter((name) => !TLS13.has(name))
  const suites = names.flatMap((name) => TLS13.get(name) ?? [])
  const notes = [...new Set(unknown)]
    .filter((name) => name !== '')
    .slice(0, MOST_NOTES)
    .map((name): Note => ({ code: 'unknown-cipher', message: `OpenSSL knows no suite "${name}" of TLS 1.3` }))
  const isRefused = suites.length === 0 || (unknown.length > 0 && (profile === '1.0.2' || profile === '1.1.1'))
  return { suites: isRefused ? null : [...new Set(suites)], notes }
}

/** OpenSSL's own list, in its order: OSSL_default_ciphersuites. */
export const DEFAULT_CIPHERSUITES: readonly number[] = [0x1302, 0x1303, 0x1301]

const MOST_NOTES = 20

// RFC 8446 §B.4. OpenSSL's ssl3_cipher table: the last two only where a list asks for them.
const TLS13: ReadonlyMap<string, number> = new Map([
  ['TLS_AES_128_GCM_SHA256', 0x1301],
  ['TLS_AES_256_GCM_SHA384', 0x1302],
  ['TLS_CHACHA20_POLY1305_SHA256', 0x1303],
  ['TLS_AES_128_CCM_SHA256', 0x1304],
  ['TLS_AES_128_CCM_8_SHA256', 0x1305],
])
