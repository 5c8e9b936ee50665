import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { ConfigurationSources, Edit } from '../model/configuration.ts'
import type { Configuration, Listener } from '../model/listener.ts'
import type { JudgedReport } from '../model/report.ts'
import { weightOf } from '../model/verdict.ts'
import type { Dialect } from '../proxies/dialect.ts'
import { DIALECTS } from '../proxies/index.ts'
import { isApart, withEdits } from './edits.ts'
import { listenerNames } from './listener-names.ts'

export interface FixHints {
  /** For `git apply` and `patch -p1`, byte for byte what is in the files, so not to be cleaned; empty for no edit. */
  readonly diff: string
  /** What no edit mends, one sentence each, as from outside: to be cleaned before anybody reads it. */
  readonly unmended: readonly string[]
}

/**
 * What brings every finding that fails or warns to what it asks for, in the words of each product. Where two findings
 * would write over each other the first is mended, and the other is what the next run says. Pure.
 */
export function fixHints(
  { listeners = [], policy }: Pick<JudgedReport, 'listeners' | 'policy'>,
  { listeners: read }: Pick<Configuration, 'listeners'>,
  sources: ConfigurationSources,
  dialects: readonly Dialect[] = DIALECTS,
): FixHints {
  const named = listenerNames(read.filter(({ side }) => side === 'front'))
  const edits = new Map<string, Edit[]>()
  const unmended = new Map<string, string[]>()
  const leave = (why: string, target: string) => unmended.set(why, [...(unmended.get(why) ?? []), target])
  for (const { target, findings } of listeners) {
    for (const finding of findings) {
      const weight = weightOf(finding, policy)
      if (weight !== 'failing' && weight !== 'warned') continue
      const { rule, remedy } = finding
      const own =
        remedy === null ? [] : (named.get(target) ?? []).flatMap((one) => mended(remedy, one, sources, dialects))
      if (own.length === 0) leave(`${rule}: no edit of a file mends it`, target)
      else if (!own.every((edit) => isKept(edit, edits))) leave(`${rule}: after this diff: lint again`, target)
    }
  }
  const diffs: string[] = []
  for (const [file, own] of [...edits].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = sources.read(file)
    const diff = text === null ? '' : diffOf(file, text, withEdits(text, own))
    if (isPlain(diff)) diffs.push(diff)
    else leave('its diff holds what a terminal or a runner would obey, so it is not shown', file)
  }
  return { diff: diffs.join(''), unmended: [...unmended].map(([why, targets]) => `${someOf(targets)}: ${why}`) }
}

type Remedy = NonNullable<JudgedReport['targets'][number]['findings'][number]['remedy']>

function mended(
  remedy: Remedy,
  listener: Listener,
  sources: ConfigurationSources,
  dialects: readonly Dialect[],
): readonly Edit[] {
  const reader = dialects.find(({ name }) => name === listener.dialect)?.reader
  return reader?.mend?.(remedy, listener, sources) ?? []
}

/** Once where two findings want the same; false where it cannot stand beside what is there already. */
function isKept(edit: Edit, edits: Map<string, Edit[]>): boolean {
  const own = edits.get(edit.place.file) ?? []
  edits.set(edit.place.file, own)
  if (own.some((other) => isSame(edit, other))) return true
  if (!own.every((other) => isApart(edit, other))) return false
  own.push(edit)
  return true
}

function isSame({ place: a, text }: Edit, { place: b, text: other }: Edit): boolean {
  if (text !== other || a.line !== b.line || a.column !== b.column) return false
  return a.endLine === b.endLine && a.endColumn === b.endColumn
}

/** With three lines around each change, as git has it. */
function diffOf(file: string, before: string, after: string): string {
  if (before === after) return ''
  const path = file.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '')
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY }
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options)
}

/**
 * A diff must have the very bytes of the file, so nothing in it can be made harmless: what is not is left out. Tabs and
 * carriage returns at the end of a line are.
 */
function isPlain(diff: string): boolean {
  return diff.split('\n').every((row) => {
    const line = row.endsWith('\r') ? row.slice(0, -1) : row
    return !OBEYED.test(line.replaceAll('\t', ' '))
  })
}

const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\[|^[\s\u0085]*::/u

function someOf([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`
}
