import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isApart, withEdits } from '../../src/configuration/edits.ts'
import { type FixHints, fixHints } from '../../src/configuration/fix-hints.ts'
import type { Edit } from '../../src/model/configuration.ts'
import type { Finding } from '../../src/model/finding.ts'
import { type Listener, NO_CONFIGURATION, type Place } from '../../src/model/listener.ts'
import type { ListenerReport } from '../../src/model/report.ts'
import type { Dialect } from '../../src/proxies/dialect.ts'
import { aListener, sourcesOf } from '../builders/configuration.ts'
import { aListenerReport, atFault } from '../builders/listener-report.ts'
import { POLICY } from '../builders/report.ts'
import { writeFiles } from '../builders/write-files.ts'

/** Where a text stands in a file, by its first occurrence. */
function placeOf(file: string, text: string, sought: string): Place {
  const offset = text.indexOf(sought)
  const before = text.slice(0, offset).split('\n')
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
  return { file, line, column, endLine: line, endColumn: column + sought.length }
}

/** A product that mends each remedy by the edits given. */
function dialectWith(edits: Partial<Record<NonNullable<Finding['remedy']>['kind'], readonly Edit[]>>): Dialect {
  return {
    name: 'nginx',
    word: () => null,
    reader: { recognise: () => 1, read: () => NO_CONFIGURATION, mend: (remedy) => edits[remedy.kind] ?? [] },
  }
}

const listener = (file: string, name: string): Listener =>
  aListener({ names: [name], opened: { file, line: 1, column: 1, endLine: 1, endColumn: 5 } })
const reportOf = (file: string, name: string, findings: readonly Finding[]): ListenerReport => ({
  ...aListenerReport(name, findings),
  target: `${file}: ${name}:443`,
})
const hints = (
  files: Readonly<Record<string, string>>,
  reports: readonly ListenerReport[],
  listeners: readonly Listener[],
  dialect: Dialect,
): FixHints => fixHints({ listeners: reports, policy: POLICY }, { listeners }, sourcesOf(files), [dialect])

const OLD = 'ssl_protocols TLSv1 TLSv1.2'
const NEW = 'ssl_protocols TLSv1.2 TLSv1.3'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fix-hints-'))
  execFileSync('git', ['init', '-q', folder])
})
afterEach(() => rmSync(folder, { recursive: true }))

function applied(file: string, text: string, { diff }: FixHints, ...command: readonly string[]): string {
  writeFiles(folder, { [file]: text, 'fix.diff': diff })
  const [program = 'git', ...args] = command.length === 0 ? ['git', 'apply', '-p1', 'fix.diff'] : command
  execFileSync(program, args, { cwd: folder, stdio: 'pipe' })
  return readFileSync(join(folder, file), 'utf8')
}

describe('the diff is applied by git to give the file with the edit', () => {
  const lines = (ending: string) => ['# größer €', 'http {', `  ${OLD};`, '  # 🔒', '}'].join(ending)

  test.each([
    ['as it is usually', 'nginx.conf', `${lines('\n')}\n`],
    ['with CRLF', 'nginx.conf', `${lines('\r\n')}\r\n`],
    ['without a newline at the end', 'nginx.conf', lines('\n')],
    ['of one line without a newline', 'nginx.conf', `${OLD};`],
    ['in a folder, with spaces and letters', 'conf d/größe.conf', `${lines('\n')}\n`],
    ['with characters of two code units before it', 'a.conf', `🔒🔒 ${OLD};\n`],
  ])('%s', (_what, file, text) => {
    const dialect = dialectWith({ 'disable-versions': [{ place: placeOf(file, text, OLD), text: NEW }] })
    const made = hints({ [file]: text }, [reportOf(file, 'm', [atFault()])], [listener(file, 'm')], dialect)
    expect(applied(file, text, made)).toBe(text.replace(OLD, NEW))
    expect(made.unmended).toEqual([])
    expect(made.diff).toMatch(/^--- ["a]/)
  })

  test('and by patch -p1', () => {
    const text = `${lines('\n')}\n`
    const dialect = dialectWith({ 'disable-versions': [{ place: placeOf('a.conf', text, OLD), text: NEW }] })
    const made = hints({ 'a.conf': text }, [reportOf('a.conf', 'm', [atFault()])], [listener('a.conf', 'm')], dialect)
    expect(applied('a.conf', text, made, 'patch', '-s', '-p1', '-i', 'fix.diff')).toBe(text.replace(OLD, NEW))
  })
})

const TEXT = `http {\n  ${OLD};\n}\n`
const AT = placeOf('a.conf', TEXT, OLD)
const files = { 'a.conf': TEXT }

test('of 40 listeners that one directive is at fault for there is one edit', () => {
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`)
  const dialect = dialectWith({ 'disable-versions': [{ place: AT, text: NEW }] })
  const reports = names.map((name) => reportOf('a.conf', name, [atFault()]))
  const made = hints(
    files,
    reports,
    names.map((name) => listener('a.conf', name)),
    dialect,
  )
  expect(made.diff.match(/^\+ /gm)).toHaveLength(1)
  expect(made.unmended).toEqual([])
})

test('two findings that write over each other: the first, and the other is left for the next run', () => {
  const dialect = dialectWith({
    'disable-versions': [{ place: AT, text: NEW }],
    'set-minimum-version': [{ place: AT, text: 'ssl_protocols TLSv1.3' }],
  })
  const second = atFault({ rule: 'tls-version', remedy: { kind: 'set-minimum-version', version: 'TLS 1.3' } })
  const made = hints(files, [reportOf('a.conf', 'm', [atFault(), second])], [listener('a.conf', 'm')], dialect)
  expect(made.diff).toContain(`+  ${NEW};`)
  expect(made.unmended).toEqual(['a.conf: m:443: tls-version: after this diff: lint again'])
})

test('an insertion beside a replacement, and two at one place, are all made', () => {
  const start = { ...AT, endLine: AT.line, endColumn: AT.column }
  const edits = [
    { place: AT, text: NEW },
    { place: start, text: 'one; ' },
    { place: start, text: 'two; ' },
  ]
  const made = hints(
    files,
    [reportOf('a.conf', 'm', [atFault()])],
    [listener('a.conf', 'm')],
    dialectWith({ 'disable-versions': edits }),
  )
  expect(made.diff).toContain(`+  one; two; ${NEW};`)
})

test('what no edit mends is named, with how many listeners it is; what is in order or only noted is not', () => {
  const found = (name: string) =>
    [
      atFault({ remedy: null }),
      atFault({ rule: 'hsts', level: 'notice' }),
      atFault({ rule: 'tls-version', outcome: 'met' }),
    ].map((finding) => ({ ...finding, message: name }))
  const reports = ['m', 'n'].map((name) => reportOf('a.conf', name, found(name)))
  expect(hints(files, reports, [listener('a.conf', 'm'), listener('a.conf', 'n')], dialectWith({}))).toEqual({
    diff: '',
    unmended: ['a.conf: m:443 and 1 more: legacy-protocols: no edit of a file mends it'],
  })
})

test.each([
  ['a file that is not there any more', {}],
  ['an edit that changes nothing', { 'a.conf': TEXT.replace(OLD, NEW) }],
])('%s gives no diff', (_what, now) => {
  const at = { ...AT, endColumn: AT.column + NEW.length }
  const dialect = dialectWith({ 'disable-versions': [{ place: at, text: NEW }] })
  expect(hints(now, [reportOf('a.conf', 'm', [atFault()])], [listener('a.conf', 'm')], dialect).diff).toBe('')
})

test.each(['\u001b[31mred', '::error::no', '##[error]no', '\u202eevil', ' \u2003::add-mask::x'])(
  'a file whose lines a terminal or a runner would obey is not shown: %j',
  (evil) => {
    const text = `${evil}\n${TEXT}`
    const dialect = dialectWith({ 'disable-versions': [{ place: placeOf('a.conf', text, OLD), text: NEW }] })
    const made = hints({ 'a.conf': text }, [reportOf('a.conf', 'm', [atFault()])], [listener('a.conf', 'm')], dialect)
    expect(made.diff).toBe('')
    expect(made.unmended).toEqual(['a.conf: its diff holds what a terminal or a runner would obey, so it is not shown'])
  },
)

test('edits that are apart give what each alone gives, in any order', () => {
  const text = Array.from({ length: 6 }, (_, i) => `line ${i}`).join('\n')
  const point = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
  const madeEdit = fc.tuple(point, point, fc.constantFrom('x', 'yy\n', '')).map(([a, b, written]): Edit => {
    const [[line, column], [endLine, endColumn]] = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a]
    return { place: { file: 'a.conf', line, column, endLine, endColumn }, text: written }
  })
  fc.assert(
    fc.property(madeEdit, madeEdit, (one, other) => {
      fc.pre(isApart(one, other) && (one.place.line !== other.place.line || one.place.column !== other.place.column))
      const both = withEdits(text, [one, other])
      expect(withEdits(text, [other, one])).toBe(both)
      const gone = (edit: Edit) => text.length - withEdits(text, [{ ...edit, text: '' }]).length
      expect(both).toHaveLength(text.length - gone(one) - gone(other) + one.text.length + other.text.length)
    }),
  )
})
