import type { Note } from '../../model/finding.ts'

/** Suites of TLS 1.3, openssl-ciphers(1) "-ciphersuites": colon-separated IANA names. Null: OpenSSL refuses the list. */
export function ciphersuites(_text: string): {
  readonly suites: readonly number[] | null
  readonly notes: readonly Note[]
} {
  return { suites: null, notes: [] }
}

/** OpenSSL's own list, in its order: OSSL_default_ciphersuites. */
export const DEFAULT_CIPHERSUITES: readonly number[] = [0x1302, 0x1303, 0x1301]
