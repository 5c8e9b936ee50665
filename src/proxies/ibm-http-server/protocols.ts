import { SSL_2_0, SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'
import type { Directive } from '../apache/load.ts'
import type { Release } from './release.ts'

/** What SSLProtocolEnable and SSLProtocolDisable leave on: every set that it may be. */
export interface Protocols {
  readonly candidates: readonly (readonly number[])[]
  /** The directive that decides; null where the default does. */
  readonly by: Directive | null
  /** Why there is more than one candidate besides the release; null where there is no such reason. */
  readonly doubt: string | null
}

/** `directives`: those of the virtual host alone. */
export function protocolsOf(directives: readonly Directive[], release: Release): Protocols {
  const named = directives.filter(({ name }) => isProtocolDirective(name))
  const enabled = wordsOf(named, 'sslprotocolenable')
  const disabled = wordsOf(named, 'sslprotocoldisable')
  const doubtful = [...disabled, ...enabled].filter((word) => WORDS.get(word) === undefined)
  const on = new Set(enabled.map((word) => WORDS.get(word)))
  const off = new Set(disabled.map((word) => WORDS.get(word)))
  const both = disabled.find((word) => on.has(WORDS.get(word)) && WORDS.has(word))
  const [spelling] = doubtful
  const worlds = release.defaultVersions.flatMap((versions) => {
    const wider = ALL.filter((version) => versions.includes(version) || on.has(version))
    const kept = wider.filter((version) => !off.has(version))
    const withBoth = both === undefined ? [] : [wider.filter((version) => on.has(version) || !off.has(version))]
    return [kept, ...withBoth].flatMap((set) => (doubtful.length === 0 ? [set] : [set, withDoubtful(set, doubtful)]))
  })
  return {
    candidates: distinct(worlds),
    by: named.findLast(({ name }) => name === 'sslprotocoldisable') ?? named.at(-1) ?? null,
    doubt:
      spelling !== undefined
        ? `whether IBM HTTP Server takes the spelling "${shown(named, spelling)}" no document says: write ${meant(spelling)}`
        : both !== undefined
          ? `${shown(named, both)} is both enabled and disabled`
          : null,
  }
}

export function isProtocolDirective(name: string): boolean {
  return name === 'sslprotocolenable' || name === 'sslprotocoldisable'
}

/** A word of mod_ssl, which these directives do not take. */
export function isForeignProtocol(word: string): boolean {
  return /^[+-]/.test(word) || word.toLowerCase() === 'all'
}

export function distinct(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()]
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['sslv2', SSL_2_0],
  ['sslv3', SSL_3_0],
  ['tlsv10', TLS_1_0],
  ['tlsv11', TLS_1_1],
  ['tlsv12', TLS_1_2],
  ['tlsv13', TLS_1_3],
])

const ALL = [...WORDS.values()]

// Spellings of other products and of old releases, by what they may stand for.
const DOUBTFUL: ReadonlyMap<string, readonly number[]> = new Map([
  ['tls', [TLS_1_0, TLS_1_1, TLS_1_2]],
  ['tlsv1', [TLS_1_0]],
  ['tlsv1.0', [TLS_1_0]],
  ['tlsv1.1', [TLS_1_1]],
  ['tlsv1.2', [TLS_1_2]],
  ['tlsv1.3', [TLS_1_3]],
])

function wordsOf(directives: readonly Directive[], wanted: string): readonly string[] {
  return directives
    .filter(({ name }) => name === wanted)
    .flatMap(({ words }) => words.map(({ text }) => text.toLowerCase()))
}

function withDoubtful(set: readonly number[], words: readonly string[]): readonly number[] {
  const taken = words.flatMap((word) => DOUBTFUL.get(word) ?? [])
  return set.filter((version) => !taken.includes(version))
}

function shown(directives: readonly Directive[], lower: string): string {
  const words = directives.flatMap(({ words: written }) => written.map(({ text }) => text))
  return words.find((text) => text.toLowerCase() === lower) ?? lower
}

function meant(lower: string): string {
  if (lower === 'tls') return 'TLSv10, TLSv11 or TLSv12'
  return lower === 'tlsv1' ? 'TLSv10' : lower.replace('tlsv', 'TLSv').replace('.', '')
}
