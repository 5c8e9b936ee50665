import type { Listener } from '../model/listener.ts'
import type { ListenerReport } from '../model/report.ts'

/** A listener as it was judged, with what was read of it. */
export interface JudgedListener {
  readonly report: ListenerReport
  /** One for each condition of the file. */
  readonly variants: readonly Listener[]
}

/** The listeners that answer for a host on a port, as far as the files say it. */
export interface Answering {
  /** `by-name`: they have the very name; `by-pattern`: one that it fits; `default`: nobody has, and they take the rest. */
  readonly how: 'by-name' | 'by-pattern' | 'default'
  readonly all: readonly JudgedListener[]
}

/** Exact names before patterns, the longest pattern first, and the default last; null where nobody answers. */
export function answeringFor(judged: readonly JudgedListener[]): (host: string, port: number) => Answering | null {
  const exact = new Map<string, Set<JudgedListener>>()
  const others: JudgedListener[] = []
  for (const one of judged) {
    for (const { names, address, port } of one.variants) {
      for (const name of [...names, address]) {
        const key = keyOf(name, port)
        exact.set(key, (exact.get(key) ?? new Set()).add(one))
      }
    }
    const takesOthers = ({ names, isDefault }: Listener) => isDefault || names.length === 0 || names.some(isPattern)
    if (one.variants.some(takesOthers)) others.push(one)
  }
  return (host, port) => {
    const named = [...(exact.get(keyOf(host, port)) ?? []), ...(exact.get(keyOf(host, null)) ?? [])]
    if (named.length > 0) return { how: 'by-name', all: named }
    const onPort = others.filter(({ variants }) => variants.some((one) => one.port === port || one.port === null))
    const fits = onPort.map((one) => ({
      one,
      length: Math.max(...one.variants.map((each) => patternLength(host, each))),
    }))
    const longest = Math.max(0, ...fits.map(({ length }) => length))
    if (longest > 0) {
      return { how: 'by-pattern', all: fits.filter(({ length }) => length === longest).map(({ one }) => one) }
    }
    const rest = onPort.filter(({ variants }) =>
      variants.some(({ isDefault, names }) => isDefault || names.length === 0),
    )
    return rest.length === 0 ? null : { how: 'default', all: rest }
  }
}

function keyOf(name: string, port: number | null): string {
  return `${name}:${port ?? ''}`
}

function isPattern(name: string): boolean {
  return name.startsWith('*.') || name.startsWith('.') || name.endsWith('.*')
}

/** Length of the longest pattern that the host fits; 0 for none. Expressions of a product are not tried. */
function patternLength(host: string, { names }: Listener): number {
  const lengths = names.filter(isPattern).map((name) => {
    if (name.endsWith('.*')) return host.startsWith(name.slice(0, -1)) ? name.length : 0
    const suffix = name.startsWith('*') ? name.slice(1) : name
    return host.endsWith(suffix) || (name.startsWith('.') && host === name.slice(1)) ? name.length : 0
  })
  return Math.max(0, ...lengths)
}
