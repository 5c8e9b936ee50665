import type { Note } from '../../model/finding.ts'

/** OpenSSL as a cipher string sees it: which suites and words there are, and in which order. */
export type OpensslProfile = '1.0.2' | '1.1.1' | '3.0' | '3.5'

export const OPENSSL_PROFILES: readonly OpensslProfile[] = ['1.0.2', '1.1.1', '3.0', '3.5']

/** What a cipher string comes to. */
export interface CipherList {
  /** Code points for TLS 1.2 and older, in OpenSSL's order; TLS 1.3's have a list of their own. Empty: OpenSSL refuses it. */
  readonly suites: readonly number[]
  /** As the string sets it with @SECLEVEL; null where it does not. */
  readonly securityLevel: number | null
  /** A word that OpenSSL skips without saying so. */
  readonly notes: readonly Note[]
  /** Why nothing can be said, as a sentence's end (`PROFILE=SYSTEM is a policy of the host`); null where it can. */
  readonly unresolved: string | null
}

/**
 * What OpenSSL makes of a cipher string, openssl-ciphers(1) "CIPHER LIST FORMAT" and "CIPHER STRINGS". `securityLevel` is in
 * force unless the string sets its own: it leaves out suites below it. Never throws.
 */
export function cipherList(text: string, _profile: OpensslProfile, _securityLevel = 1): CipherList {
  return { suites: [], securityLevel: null, notes: [], unresolved: `${text} is not read yet` }
}
