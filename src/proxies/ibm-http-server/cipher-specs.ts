import { isForwardSecret, TLS13_SUITES } from '../../tls/suite-lists.ts'
import type { Directive } from '../apache/load.ts'
import { distinct } from './protocols.ts'
import type { Release } from './release.ts'
import { gskitSuite } from './suite-names.ts'

/** What SSLCipherSpec leaves on for TLS 1.2 and older: every list that it may be. */
export interface CipherSpecs {
  readonly candidates: readonly (readonly number[])[]
  /** For TLS 1.3; null for its default. */
  readonly suites13: readonly number[] | null
  /** The directive that decides; null where the default does. */
  readonly by: Directive | null
  /** Words that name no suite. */
  readonly unknown: readonly UnknownSuite[]
}

export interface UnknownSuite {
  readonly word: string
  readonly directive: Directive
}

/** `own`: of the virtual host; `outer`: outside of every virtual host, empty for that one itself. */
export function cipherSpecsOf(own: readonly Directive[], outer: readonly Directive[], release: Release): CipherSpecs {
  const specs = [own, outer].map((directives) => directives.filter(isCipherSpec))
  const [inner = [], global = []] = specs
  const worlds = release.mergesCipherSpecs.flatMap((isMerged) =>
    release.defaultSuites.flatMap((defaults) =>
      [true, false].map((isReplacing) => {
        const apply = (directives: readonly Directive[]) => applied(directives, { defaults, isReplacing }).suites
        if (!isMerged || global.length === 0) return apply(inner)
        if (inner.length === 0) return apply(global)
        // "each is evaluated against the defaults and the union is enabled", IBM HTTP Server 9.0.5, SSLCipherSpec.
        return [...new Set([...apply(inner), ...apply(global)])]
      }),
    ),
  )
  const inForce = inner.length > 0 ? inner : release.mergesCipherSpecs.includes(true) ? global : []
  const { unknown, suites13 } = applied(inForce, { defaults: [], isReplacing: false })
  return { candidates: distinct(worlds), suites13, by: inForce.find(namesSuite) ?? inForce[0] ?? null, unknown }
}

export function isCipherSpec({ name }: Directive): boolean {
  return name === 'sslcipherspec'
}

/** OpenSSL's grammar, which GSKit does not read. */
export function isOpensslWord(word: string): boolean {
  return /[:!@]/.test(word) || /^[+-]?(?:EC)?DHE[-+]|^(?:AES|HIGH|MEDIUM|EECDH|EDH|aNULL)\b/.test(word)
}

const PROTOCOLS = new Set(['sslv2', 'sslv3', 'tlsv10', 'tlsv11', 'tlsv12', 'tlsv13', 'all'])

interface Manner {
  readonly defaults: readonly number[]
  /** Whether a name without + or - replaces the list of a protocol; no document says. */
  readonly isReplacing: boolean
}

interface Lists {
  tls12: number[]
  /** Of older versions: null for the defaults. */
  older: number[] | null
  tls13: number[] | null
}

/** `SSLCipherSpec [PROTOCOL|ALL] [NONE] [+|-]suite ...`, or in the old form the suites alone. */
function applied(
  directives: readonly Directive[],
  { defaults, isReplacing }: Manner,
): {
  readonly suites: readonly number[]
  readonly suites13: readonly number[] | null
  readonly unknown: readonly UnknownSuite[]
} {
  const lists: Lists = { tls12: [...defaults], older: null, tls13: null }
  const unknown: UnknownSuite[] = []
  const replaced = new Set<string>()
  for (const directive of directives) {
    const words = directive.words.map(({ text }) => text)
    const first = words[0]?.toLowerCase() ?? ''
    const isNamed = PROTOCOLS.has(first)
    const scope = isNamed ? first : 'old'
    for (const word of isNamed ? words.slice(1) : words) {
      if (word.toUpperCase() === 'NONE') {
        edit(lists, scope, () => [])
        continue
      }
      const id = gskitSuite(word.replace(/^[+-]/, ''))
      if (id === null) {
        unknown.push({ word, directive })
        continue
      }
      const isBare = !/^[+-]/.test(word)
      if (isBare && !replaced.has(scope) && (!isNamed || isReplacing)) {
        replaced.add(scope)
        edit(lists, scope, () => [])
      }
      edit(
        lists,
        scope,
        (list) => {
          const without = list.filter((other) => other !== id)
          if (word.startsWith('-')) return without
          return list.includes(id) ? list : [...list, id]
        },
        id,
      )
    }
  }
  const weakOlder = (lists.older ?? []).filter((id) => !isForwardSecret(id))
  return { suites: [...new Set([...lists.tls12, ...weakOlder])], suites13: lists.tls13, unknown }
}

/** The lists that a scope reaches; `id`: the suite that it is about, which only some versions know. */
function edit(lists: Lists, scope: string, change: (list: number[]) => number[], id: number | null = null): void {
  const is13 = id !== null && TLS13_SUITES.includes(id)
  if ((scope === 'tlsv12' || scope === 'all' || scope === 'old') && !is13) lists.tls12 = change(lists.tls12)
  if (['sslv3', 'tlsv10', 'tlsv11'].includes(scope) && !is13) lists.older = change(lists.older ?? [])
  if (scope === 'tlsv13' || is13) lists.tls13 = change(lists.tls13 ?? TLS13_SUITES.slice(0, 3))
}

function namesSuite({ words }: Directive): boolean {
  return words.some(({ text }) => gskitSuite(text.replace(/^[+-]/, '')) !== null)
}
