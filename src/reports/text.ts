import { counted } from '../model/moment.ts'
import type { JudgedReport, JudgedTarget, Verdict } from '../model/report.ts'
import { notesForPeople } from '../model/rule-fault.ts'
import type { Location } from '../model/target.ts'
import { baselineSentences, mendedLines } from './baseline-words.ts'
import { clientLines, clientsOf } from './client-table.ts'
import { type Concern, needsWords, whyNotChecked } from './concerns.ts'
import { configurationWords } from './configuration-words.ts'
import { listingLines } from './listing-lines.ts'
import { type ReportContext, type ReportFormat, titleOf } from './report-format.ts'
import { sampleWords } from './sample-words.ts'
import { type Line, line, outside, sentence } from './sanitize.ts'
import { relatedLines, type Shown, shownOf, whoWords, wordsToWrite } from './shown.ts'
import { countsLine, verdictLine, verdictWord } from './verdict-line.ts'
import { waiverLines } from './waiver-lines.ts'
import { waivedWords } from './waiver-words.ts'
import { labelled, wrapped } from './wrap.ts'

/** For a person at a terminal: the verdict, then what to mend, then who is in order. */
export const format: ReportFormat = {
  name: 'text',
  description: 'for people, on a terminal',
  write(report, context) {
    const columns = Math.min(200, Math.max(40, context.columns))
    const verdict = verdictRows(report, columns)
    const shown = shownOf(report).filter(({ subject }) => needsWords(subject, report.policy))
    const inFull = shownInFull(shown)
    const others = shown.filter((one) => !inFull.has(one))
    const rows = [
      ...verdict,
      ...waiverRows(report, columns, context),
      ...[...inFull].flatMap((one) => shownRows(one, columns, context)),
      ...shortRows(others, columns, context),
      ...wordsRows(report, columns),
      ...baselineRows(report, columns),
      ...metRows(report, columns),
      ...listingRows(report, columns, context),
      ...sampleRows(report, columns),
      ...metClientRows(report, columns),
    ]
    // Of a long text people see the end.
    const closing = rows.length > SCREEN_ROWS ? [EMPTY, ...verdict] : []
    return [...rows, ...closing].map((row) => written(row, context.isColoured)).join('')
  },
}

/** More than anybody reads on a terminal; those with most to mend, in the order of the report. */
const MOST_TARGETS_IN_FULL = 50

const SCREEN_ROWS = 24

function shownInFull(all: readonly Shown[]): ReadonlySet<Shown> {
  const rank = ({ subject }: Shown): number => ['violated', 'undetermined', 'met'].indexOf(subject.verdict)
  const worst = all
    .filter(({ subject }) => whyNotChecked(subject) === null)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_TARGETS_IN_FULL)
  const chosen = new Set(worst)
  return new Set(all.filter((one) => chosen.has(one)))
}

/** One line each: what there is no room for, and what there is nothing to say of. */
function shortRows(all: readonly Shown[], columns: number, context: ReportContext): readonly Row[] {
  const isSkipped = ({ subject }: Shown): boolean => whyNotChecked(subject) !== null
  const cut = all.filter((one) => !isSkipped(one))
  const skipped = all.filter(isSkipped)
  const word = cut.every(({ subject }) => subject.listener === undefined) ? 'more target' : 'more place'
  const heading = line`and ${counted(cut.length, word)} in short, in full in ${whereInFull(context)}:`
  return [
    ...(cut.length === 0 ? [] : [EMPTY, ...plain(wrapped(heading, columns))]),
    ...cut.map((one): Row => {
      const rules = one.concerns.flatMap(({ findings }) => findings.map(({ rule }) => rule))
      return { line: line`${headingOf(one)}: ${sentence(rules.join(', '))}`, colour: colourOf(one.subject.verdict) }
    }),
    ...(skipped.length === 0 ? [] : [EMPTY]),
    ...skipped.map((one): Row => {
      const words = line`${headingOf(one)}  not checked: ${whyNotChecked(one.subject) ?? ''}`
      return { line: words, colour: colourOf(one.subject.verdict) }
    }),
  ]
}

/** Who, the verdict, and where it is listed. */
function headingOf(one: Shown): Line {
  return line`${whoWords(one)}  ${one.subject.verdict}${listedAt(one.subject.findings[0]?.locations ?? [])}`
}

/** The place on a line of its own where it does not fit. */
function headingRows(one: Shown, columns: number): readonly Row[] {
  const { verdict, findings } = one.subject
  const whole = headingOf(one)
  const colour = colourOf(verdict)
  if (whole.text.length <= columns) return [{ line: whole, colour }]
  const place = listedAt(findings[0]?.locations ?? [])
  return [{ line: line`${whoWords(one)}  ${verdict}`, colour }, ...plain(wrapped(place, columns))]
}

/** All that is said of one, for a log that folds it; not indented further than a space or two. */
export function shownText(one: Shown, context: ReportContext): readonly Line[] {
  return shownRows(one, context.columns, context)
    .filter((each) => each !== EMPTY)
    .map((each) => each.line)
}

interface Row {
  readonly line: Line
  readonly colour: Colour | null
}

type Colour = 'red' | 'yellow' | 'green'

const EMPTY: Row = { line: line``, colour: null }

function verdictRows(report: JudgedReport, columns: number): readonly Row[] {
  const word = verdictWord(report.verdict)
  const [first, ...more] = wrapped(line`${word}: ${verdictLine(report)}`, columns)
  return [
    ...(first === undefined ? [] : [{ line: first, colour: colourOf(report.verdict) }]),
    ...plain(more),
    ...plain(wrapped(countsLine(report), columns)),
  ]
}

function waiverRows(report: JudgedReport, columns: number, context: ReportContext): readonly Row[] {
  return waiverLines(report, columns, whereInFull(context)).flatMap(({ level, heading, lines }) => [
    EMPTY,
    ...heading.map((each): Row => ({ line: each, colour: level === 'error' ? 'red' : 'yellow' })),
    ...plain(lines),
  ])
}

function shownRows(one: Shown, columns: number, context: ReportContext): readonly Row[] {
  const heading = headingRows(one, columns)
  const why = whyNotChecked(one.subject)
  if (why !== null) return [EMPTY, ...heading, ...plain([line`  not checked: ${why}`])]
  return [
    EMPTY,
    ...heading,
    ...one.concerns.flatMap((concern) => concernRows(one.subject, concern, columns, context)),
    ...clientRows(one.subject, columns),
  ]
}

/** The table of the named clients, whatever came of them. */
function clientRows(target: JudgedTarget, columns: number): readonly Row[] {
  const clients = clientsOf(target)
  return clients.length === 0 ? [] : plain([line`  clients`, ...clientLines(clients, 4, columns)])
}

/** Of a few targets that are met; the other reports have them all. */
function metClientRows(report: JudgedReport, columns: number): readonly Row[] {
  const met = report.targets.filter((target) => !needsWords(target, report.policy) && clientsOf(target).length > 0)
  return met
    .slice(0, MOST_MET_TABLES)
    .flatMap((target) => [
      EMPTY,
      ...plain([line`${target.target}  what each client is given`, ...clientLines(clientsOf(target), 2, columns)]),
    ])
}

const MOST_MET_TABLES = 10

function concernRows(subject: JudgedTarget, concern: Concern, columns: number, context: ReportContext): readonly Row[] {
  const { first, findings, weight } = concern
  const ids = findings.map((finding) => finding.rule)
  const known = weight === 'known' ? 'known from the baseline, ' : ''
  const mark = first.waiver === null ? known : `${known}waived, `
  const [opening, ...more] = wrapped(
    line`${mark}${first.outcome} ${first.level}: ${sentence(ids.join(', '))}`,
    columns - 2,
  )
  const required =
    findings.length === 1 ? labelled('required', outside(titleOf(context.rules, first.rule)), 4, columns) : []
  const notes = notesForPeople(first).flatMap((note) => labelled('note', sentence(note.message), 4, columns))
  const mend = first.advice.find(({ proxy }) => proxy === null)
  const waived = first.waiver === null ? [] : labelled('waived', waivedWords(first.waiver), 4, columns)
  return [
    { line: line`  ${opening ?? ''}`, colour: weight === 'failing' ? 'red' : 'yellow' },
    ...plain(more.map((piece) => line`    ${piece}`)),
    ...plain([...required, ...labelled('seen', sentence(first.message), 4, columns), ...notes, ...waived]),
    ...plain(relatedLines(concern).flatMap((each) => labelled('line', each, 4, columns))),
    ...plain(mend === undefined ? [] : labelled('mend', sentence(mend.text), 4, columns)),
    ...plain(wordsToWrite(subject, concern).flatMap((each) => labelled('write', each, 4, columns))),
  ]
}

/** The words for each product are long: here they are only pointed at. */
function wordsRows({ targets, policy }: JudgedReport, columns: number): readonly Row[] {
  const words = configurationWords(targets, policy).flatMap((one) => one.words)
  const products = [...new Set(words.map(({ proxy }) => proxy ?? ''))]
  if (products.length === 0) return []
  const pointer = line`What to write for ${sentence(products.join(', '))}: the markdown report has it (--format markdown); in general: ats-gate explain REQUIREMENT`
  return [EMPTY, ...plain(wrapped(pointer, columns))]
}

function metRows(report: JudgedReport, columns: number): readonly Row[] {
  const { targets, listeners = [], policy } = report
  return [...metRow(targets, 'target', policy, columns), ...metRow(listeners, 'listener', policy, columns)]
}

function metRow(
  all: readonly JudgedTarget[],
  word: string,
  policy: JudgedReport['policy'],
  columns: number,
): readonly Row[] {
  const met = all.filter((target) => !needsWords(target, policy)).map(({ target }) => outside(target))
  if (met.length === 0) return []
  let text = line`${counted(met.length, word)} met: ${met[0] ?? ''}`
  for (const [i, name] of met.entries()) {
    if (i === 0) continue
    const more = line`, and ${met.length - i} more`
    const longer = line`${text}, ${name}`
    const room = i === met.length - 1 ? 0 : more.text.length
    if (longer.text.length + room > columns) {
      text = line`${text}${more}`
      break
    }
    text = longer
  }
  return [EMPTY, { line: text, colour: 'green' }]
}

/** What the run was compared with, and what was mended since. */
function baselineRows(report: JudgedReport, columns: number): readonly Row[] {
  const said = baselineSentences(report).flatMap((each) => wrapped(each, columns))
  const mended = mendedLines(report).flatMap((each) => plain(wrapped(line`mended: ${each}`, columns)))
  return said.length === 0
    ? []
    : [EMPTY, ...plain(said), ...mended.map((row) => ({ ...row, colour: 'green' as const }))]
}

/** What `--full` asked for, of those in order too. */
function listingRows({ targets }: JudgedReport, columns: number, context: ReportContext): readonly Row[] {
  const listed = targets.filter((target) => target.listed !== undefined)
  const left = listed.length - MOST_TARGETS_IN_FULL
  const more = line`and the lists of ${counted(left, 'more target')} in ${whereInFull(context)}`
  return [
    ...listed.slice(0, MOST_TARGETS_IN_FULL).flatMap((target) => [EMPTY, ...plain(listedLines(target, columns))]),
    ...(left > 0 ? [EMPTY, ...plain(wrapped(more, columns))] : []),
  ]
}

/** The lists of one target, for a log that folds them too. */
export function listedLines({ target, listed = [] }: JudgedTarget, columns: number): readonly Line[] {
  return listed.flatMap((one) => {
    const [first = outside(''), ...lines] = listingLines(one, columns)
    return [...wrapped(line`${target} ${first}`, columns), ...lines]
  })
}

function whereInFull({ fullReport }: ReportContext): Line {
  return fullReport === null ? line`the JSON report (check --format json)` : line`${fullReport}`
}

function sampleRows({ targets, policy }: JudgedReport, columns: number): readonly Row[] {
  const words = sampleWords(targets, policy)
  const rows = words.flatMap(({ targets: names, message }) => {
    const more = names.length > 1 ? ` and ${counted(names.length - 1, 'more target')}` : ''
    return plain(wrapped(line`${names[0] ?? ''}${more}: ${sentence(message)}`, columns))
  })
  return rows.length === 0 ? [] : [EMPTY, ...rows]
}

function listedAt([first, ...more]: readonly Location[]): Line {
  if (first === undefined) return line``
  return line`  ${first.file}:${first.line}${more.length > 0 ? ` and ${counted(more.length, 'more line')}` : ''}`
}

function plain(lines: readonly Line[]): readonly Row[] {
  return lines.map((each) => ({ line: each, colour: null }))
}

function colourOf(verdict: Verdict): Colour {
  switch (verdict) {
    case 'met':
      return 'green'
    case 'violated':
      return 'red'
    case 'undetermined':
      return 'yellow'
  }
}

// Select Graphic Rendition, ECMA-48 §8.3.117.
const SGR = { red: 31, yellow: 33, green: 32 } as const

function written({ line: { text }, colour }: Row, isColoured: boolean): string {
  return isColoured && colour !== null ? `\u001b[${SGR[colour]}m${text}\u001b[39m\n` : `${text}\n`
}
