import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'

/** What a protocol word of security.xml or ssl.client.props switches on. */
export type ProtocolMeaning =
  | { readonly kind: 'known'; readonly versions: readonly number[] }
  | { readonly kind: 'open'; readonly reason: string; readonly candidates: readonly (readonly number[])[] }
  /** No word that any release takes. */
  | { readonly kind: 'unknown' }

/** `sslProtocol`: one word, or since 9.0.5.6 several versions with commas between them. */
export function protocolMeaning(words: string): ProtocolMeaning {
  const list = words.split(',').map((word) => word.trim())
  const [only] = list
  if (only !== undefined && list.length === 1) return ofOne(only)
  const versions = list.map((word) => SINGLE.get(word))
  if (versions.includes(undefined)) return { kind: 'unknown' }
  return { kind: 'known', versions: [...new Set(versions.flatMap((version) => version ?? []))].sort() }
}

/** It names more than one version, which releases before 9.0.5.6 do not take. */
export function isProtocolList(words: string): boolean {
  return words.includes(',')
}

/** What SSL_TLSv2 and older defaults of this attribute mean, whichever it was. */
export const DEFAULT_PROTOCOLS: readonly (readonly number[])[] = [[TLS_1_0], [TLS_1_0, TLS_1_1, TLS_1_2]]

function ofOne(word: string): ProtocolMeaning {
  const versions = SINGLE.get(word) ?? SEVERAL.get(word)
  if (versions !== undefined) return { kind: 'known', versions }
  if (word === 'TLS') return { kind: 'open', reason: REASON, candidates: OF_TLS }
  return { kind: 'unknown' }
}

// IBM SDK, Java Technology Edition 8, "Protocols" of the IBMJSSE2 provider. SSLv3 enables nothing since the fixes for POODLE.
const SINGLE: ReadonlyMap<string, readonly number[]> = new Map([
  ['TLSv1', [TLS_1_0]],
  ['TLSv1.1', [TLS_1_1]],
  ['TLSv1.2', [TLS_1_2]],
  ['TLSv1.3', [TLS_1_3]],
])

const SEVERAL: ReadonlyMap<string, readonly number[]> = new Map([
  ['SSL_TLS', [TLS_1_0]],
  ['SSL_TLSv2', [TLS_1_0, TLS_1_1, TLS_1_2]],
  ['SSL', [TLS_1_0, TLS_1_1, TLS_1_2]],
  ['SSLv3', []],
  ['SSLv2', []],
])

// In order: before 8 SR6 FP25, from there, from 8 SR7 FP15.
const OF_TLS = [[TLS_1_0], [TLS_1_0, TLS_1_1, TLS_1_2], [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]]

const REASON = '"TLS" means TLS 1.0 alone, 1.0 to 1.2 or 1.0 to 1.3, by the release of the Java SDK: write TLSv1.2'
