import type { Assumptions, ConfigurationSources } from '../../model/configuration.ts'
import type { Configuration, ConfigurationProblem, Listener } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { type Guard, type GuardedLine, guarded } from './conditions.ts'
import { listenersOf } from './listeners.ts'
import { haproxyVersion } from './product-version.ts'
import { sectionsOf } from './sections.ts'
import { type Line, linesOf } from './tokens.ts'

/** As HAProxy reads the files of several -f, or of a folder, one after the other. */
export function read(entries: readonly string[], sources: ConfigurationSources, assume: Assumptions): Configuration {
  const lines = entries.flatMap((entry) => linesOf(entry, sources.read(entry) ?? ''))
  const { lines: kept, conditions, problems } = guarded(lines, haproxyVersion(assume))
  if (conditions.length > MOST_CONDITIONS) {
    const all = readLines(
      kept.map(({ line }) => line),
      sources,
      assume,
    )
    return { listeners: all.listeners.map(opened), steps: [], problems: unique([...problems, ...all.problems]) }
  }
  const variants = combinations(conditions).map((guards) => {
    const answer = readLines(
      kept.filter((line) => isRead(line, guards)).map(({ line }) => line),
      sources,
      assume,
    )
    return { guards, ...answer }
  })
  return {
    listeners: merged(variants),
    steps: [],
    problems: unique([...problems, ...variants.flatMap((variant) => variant.problems)]),
  }
}

/** Sixteen combinations. */
const MOST_CONDITIONS = 4

function readLines(
  lines: readonly Line[],
  sources: ConfigurationSources,
  assume: Assumptions,
): { readonly listeners: readonly Listener[]; readonly problems: readonly ConfigurationProblem[] } {
  const { sections, process, problems } = sectionsOf(lines)
  const backends = new Map(sections.filter(({ kind }) => kind !== 'frontend').map((one) => [one.name, one]))
  const found = sections
    .filter(
      ({ lines: own }) => own.findLast(({ words }) => SWITCH.test(textOf(words[0])))?.words[0]?.text !== 'disabled',
    )
    .flatMap((section) =>
      section.binds.map((bind) => listenersOf(bind, { section, backends, process, sources, assume })),
    )
  return {
    listeners: found.flatMap(({ listeners }) => listeners),
    problems: [...problems, ...found.flatMap((one) => one.problems)],
  }
}

const SWITCH = /^(?:disabled|enabled)$/

function isRead({ guards }: GuardedLine, now: readonly Guard[]): boolean {
  return guards.every(({ condition, holds }) =>
    now.some((guard) => guard.condition === condition && guard.holds === holds),
  )
}

function combinations(conditions: readonly string[]): readonly (readonly Guard[])[] {
  let all: readonly (readonly Guard[])[] = [[]]
  for (const condition of conditions) {
    all = all.flatMap((guards) => [true, false].map((holds) => [...guards, { condition, holds }]))
  }
  return all
}

/** A listener that is the same under each combination is one; of the others each says under which condition. */
function merged(
  variants: readonly { readonly guards: readonly Guard[]; readonly listeners: readonly Listener[] }[],
): readonly Listener[] {
  const [only] = variants
  if (only !== undefined && variants.length === 1) return only.listeners
  const found = new Map<string, { readonly listener: Listener; readonly under: (readonly Guard[])[] }>()
  for (const { guards, listeners } of variants) {
    const counts = new Map<string, number>()
    for (const listener of listeners) {
      const same = JSON.stringify(withoutCertificates(listener))
      const count = (counts.get(same) ?? 0) + 1
      counts.set(same, count)
      const key = `${count} ${same}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { listener, under: [guards] })
      else known.under.push(guards)
    }
  }
  return [...found.values()].map(({ listener, under }) =>
    under.length === variants.length ? listener : { ...listener, when: whenOf(under) },
  )
}

/** Certificates are large, and their paths say which they are. */
function withoutCertificates(listener: Listener): unknown {
  const { certificates } = listener
  if (certificates.kind === 'open') return listener
  return {
    ...listener,
    certificates: { ...certificates, value: certificates.value.map(({ path, at }) => ({ path, at })) },
  }
}

function whenOf(under: readonly (readonly Guard[])[]): string {
  const [first = []] = under
  const same = first.filter((guard) =>
    under.every((guards) =>
      guards.some(({ condition, holds }) => condition === guard.condition && holds === guard.holds),
    ),
  )
  if (same.length === 0) return 'some conditions of .if hold and others do not'
  return same.map(({ condition, holds }) => `.if ${condition} ${holds ? 'holds' : 'does not hold'}`).join(' and ')
}

/** Too many combinations to try: nothing of it is sure. */
function opened(listener: Listener): Listener {
  const at = listener.opened
  const unsure = {
    kind: 'open',
    reason: 'more conditions of .if than can be tried decide it',
    candidates: [],
    at,
    via: [],
  } as const
  const settings = { tls: unsure, versions: unsure, suites12: unsure, suites13: unsure, groups: unsure }
  return { ...listener, ...settings, certificates: unsure, cleartext: unsure, hsts: unsure, securityLevel: null }
}

function unique(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
