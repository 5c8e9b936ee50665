import type { Step } from '../../model/listener.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'
import type { OpensslProfile } from '../openssl/cipher-list.ts'
import { hasTls13 } from '../openssl/profiles.ts'
import type { Word } from './load.ts'
import type { Fault } from './tree.ts'

/** What the words of SSLProtocol come to. */
export interface Protocols {
  /** Oldest first. */
  readonly versions: readonly number[]
  /** Words that replace what stands before them, SSLv2 that is taken without effect. */
  readonly steps: readonly Step[]
  /** Why httpd does not start with it. */
  readonly fault: Fault | null
}

/**
 * Left to right from nothing: `+` adds, `-` removes, a word without either replaces all that stands before it.
 * ssl_cmd_protocol_parse of ssl_engine_config.c.
 */
export function protocolsOf(words: readonly Word[], profile: OpensslProfile): Protocols {
  let versions: ReadonlySet<number> = new Set()
  const steps: Step[] = []
  for (const { text, place } of words) {
    const sign = /^[+-]/.exec(text)?.[0] ?? ''
    const name = text.slice(sign.length).toLowerCase()
    if (name === 'sslv2' && sign === '-') continue
    const named = name === 'all' ? all(profile) : NAMED.get(name)
    if (named === undefined || (name === 'tlsv1.3' && !hasTls13(profile))) {
      const message = name === 'sslv2' ? 'SSLv2 is no longer supported' : `SSLProtocol has no word "${text}"`
      return { versions: [], steps, fault: { message, place } }
    }
    if (sign === '' && versions.size > 0) {
      steps.push({ place, message: `"${text}" replaces all that stands before it, since it has no + or -` })
    }
    const before = sign === '' ? [] : [...versions]
    versions = new Set(sign === '-' ? before.filter((version) => !named.includes(version)) : [...before, ...named])
  }
  return { versions: [...versions].sort((a, b) => a - b), steps, fault: null }
}

/** With no directive at all: `all -SSLv3`. */
export function defaultProtocols(profile: OpensslProfile): readonly number[] {
  return all(profile).filter((version) => version !== SSL_3_0)
}

/**
 * OpenSSL since 1.1.0 is told the newest and the oldest: "we do not allow holes between max and min", ssl_init_ctx_protocol
 * of ssl_engine_init.c. From the newest down to the first that is missing.
 */
export function withoutHoles(versions: readonly number[], profile: OpensslProfile): readonly number[] {
  if (profile === '1.0.2') return versions
  const newest = versions.at(-1)
  if (newest === undefined) return []
  let oldest = newest
  while (versions.includes(oldest - 1)) oldest -= 1
  return versions.filter((version) => version >= oldest)
}

/** SSLv3 is built in no more since OpenSSL 1.1.0. */
function all(profile: OpensslProfile): readonly number[] {
  if (profile === '1.0.2') return [SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2]
  return [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]
}

const NAMED: ReadonlyMap<string, readonly number[]> = new Map([
  ['sslv3', [SSL_3_0]],
  ['tlsv1', [TLS_1_0]],
  ['tlsv1.1', [TLS_1_1]],
  ['tlsv1.2', [TLS_1_2]],
  ['tlsv1.3', [TLS_1_3]],
])
