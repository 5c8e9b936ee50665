import { counted } from '../model/moment.ts'
import type { JudgedReport, JudgedTarget } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import type { Weight } from '../model/verdict.ts'
import { type Concern, whyNotChecked } from './concerns.ts'
import { type RuleWords, titleOf } from './report-format.ts'
import { cutToUnits, joined, type Line, line, outside, sentence } from './sanitize.ts'
import { byLine, relatedLines, type Shown, shownOf, whoWords, wordsToWrite } from './shown.ts'
import { verdictLine } from './verdict-line.ts'
import { waiverAnnotations } from './waiver-annotations.ts'

/** What the runner shows beside a line of a changed file, or at the top of the run. Plain text, not Markdown. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** At most 255 UTF-16 code units. */
  readonly title: Line
  /** At most 4,096 UTF-16 code units, on several lines; never empty, or the runner would drop it. */
  readonly message: Line
  /** Null for targets given inline. */
  readonly location: Location | null
}

/**
 * At most one error and one warning per target, or line of configuration and what it violates, within what a step may show: nine errors, since the line that fails the
 * step is the tenth, and ten warnings, less those that the caller has of its own; and no more than `most` of each. The
 * last one counts what has no room. Waivers come first: they are few, and who mends them is not who mends a server.
 */
export function annotations(
  report: JudgedReport,
  rules: readonly RuleWords[],
  ownWarnings = 0,
  most = WARNINGS,
): readonly Annotation[] {
  const { policy } = report
  const warnings = Math.max(0, Math.min(most, WARNINGS) - ownWarnings)
  const concerned = shownOf(report)
  const of = (level: 'error' | 'warning', weights: readonly Weight[], notChecked: boolean): Placed[] => {
    const own = concerned
      .map((one) => ({ ...one, concerns: one.concerns.filter(({ weight }) => weights.includes(weight)) }))
      .filter(({ subject, concerns: all }) => (whyNotChecked(subject) === null ? all.length > 0 : notChecked))
    const inOrder = [...byLine(own)].sort(worse)
    return inOrder.map((one) => ({ ...annotationFor(level, one, rules), isLine: one.subject.listener !== undefined }))
  }
  // `never` fails nothing, so nothing is an error.
  if (policy.failOn === 'never') {
    return withWaivers(report, 'warning', ['error', 'warning'], of('warning', ['failing', 'warned'], true), warnings)
  }
  return [
    ...withWaivers(report, 'error', ['error'], of('error', ['failing'], true), Math.min(most, ERRORS)),
    ...withWaivers(report, 'warning', ['warning'], of('warning', ['warned'], false), warnings),
  ]
}

/** Whether it is about a line of a configuration, not about a target. */
type Placed = Annotation & { readonly isLine: boolean }

function withWaivers(
  report: JudgedReport,
  level: 'error' | 'warning',
  of: readonly ('error' | 'warning')[],
  targets: readonly Placed[],
  most: number,
): readonly Annotation[] {
  const waivers = waiverAnnotations(report, of, most, targets.length)
  const own = waivers.map(({ title, parts, location }) => annotation(level, title, parts, location))
  const kept = capped(level, targets, most - own.length)
  return [
    ...own,
    ...kept.map(({ level: shown, title, message, location }) => ({ level: shown, title, message, location })),
  ]
}

/** The tenth error: says in the list of annotations what decided, and before that what else went wrong. */
export function failureLine(report: JudgedReport, failures: readonly Line[] = []): Line {
  const verdict = line`ats-gate: ${verdictLine(report)}`
  if (failures.length === 0) return verdict
  return fittedMessage([...failures.map((why) => line`ats-gate: ${why}`), verdict], 1)
}

/** What the run could not hand over although nothing is wrong with the servers. */
export function platformAnnotation(what: Line, why: Line): Annotation {
  return annotation('warning', what, [why], null)
}

/** What a reviewer should know although nothing is wrong. */
export function noticeAnnotation(what: Line, why: Line, location: Location | null = null): Annotation {
  return annotation('notice', what, [why], location)
}

const ERRORS = 9
const WARNINGS = 10

/** Names of targets in the one that stands for the rest: more than that is for the job summary. */
const MOST_NAMED = 20

/** The runner cuts a message here without a word, in UTF-16 code units as .NET counts them. */
const MESSAGE_UNITS = 4_096
const TITLE_UNITS = 255

/** Violated before undetermined, then who has more to mend, then by name. */
function worse(a: Shown, b: Shown): number {
  const rank = ({ subject }: Shown) => (subject.verdict === 'violated' ? 0 : 1)
  const size = ({ concerns }: Shown) => concerns.reduce((sum, { findings }) => sum + findings.length, 0)
  return rank(a) - rank(b) || size(b) - size(a) || order(a.subject.target, b.subject.target)
}

/** Of one listener its lines stay in the order of the requirements. */
function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function annotationFor(level: 'error' | 'warning', one: Shown, rules: readonly RuleWords[]): Annotation {
  const { subject: target, concerns: own, others } = one
  const location = target.findings[0]?.locations[0] ?? causeOf(own)
  const why = whyNotChecked(target)
  if (why !== null) {
    return annotation(
      level,
      line`${target.target} was not checked`,
      [line`${why[0]?.toUpperCase() ?? ''}${why.slice(1)}.`],
      location,
    )
  }
  const findings = own.flatMap((concern) => concern.findings)
  // A line may violate one requirement in more words than one.
  const rulesOf = (isViolated: boolean) =>
    new Set(findings.filter(({ outcome }) => (outcome === 'violated') === isViolated).map(({ rule }) => rule)).size
  const [violated, open] = [rulesOf(true), rulesOf(false)]
  const [violate, leave] = others.length === 0 ? ['violates', 'leaves'] : ['violate', 'leave']
  const parts = [
    ...(violated > 0 ? [line`${violate} ${counted(violated, 'requirement')}`] : []),
    ...(open > 0 ? [line`${leave} ${open} undetermined`] : []),
  ]
  return annotation(
    level,
    line`${whoWords(one)} ${joined(parts, ' and ')}`,
    own.map((concern) => paragraph(target, concern, rules)),
    location,
  )
}

/** Of a target that no file lists: the line of configuration that causes what is wrong. */
function causeOf(own: readonly Concern[]): Location | null {
  const [cause] = own.flatMap(({ first }) => first.related ?? [])
  if (cause === undefined) return null
  const { message: _words, ...place } = cause
  return place
}

/** What was required, what was seen, one mend. */
function paragraph(subject: JudgedTarget, concern: Concern, rules: readonly RuleWords[]): Line {
  const { first, findings } = concern
  const ids = findings.map(({ rule }) => rule).join(', ')
  const required = findings.length === 1 ? line`${ids}: ${titleOf(rules, first.rule)}` : sentence(ids)
  const mend = first.advice.find(({ proxy }) => proxy === null)
  return joined(
    [
      required,
      line`  ${first.outcome}: ${sentence(first.message)}`,
      ...relatedLines(concern).map((each) => line`  line: ${each}`),
      ...(mend === undefined ? [] : [line`  mend: ${sentence(mend.text)}`]),
      ...wordsToWrite(subject, concern).map((each) => line`  write: ${each}`),
    ],
    '\n',
  )
}

function annotation(
  level: Annotation['level'],
  title: Line,
  parts: readonly Line[],
  location: Location | null,
): Annotation {
  const whole = line`ats-gate: ${title}`
  const short = cutToUnits(whole, TITLE_UNITS)
  // A title that had to be cut is said whole in the message.
  const own = short === whole ? parts : [title, ...parts]
  return { level, title: short, message: fittedMessage(own, 0), location }
}

/** Whole parts, as many as there is room for, the last `kept` of them always; what is left out is counted. */
function fittedMessage(parts: readonly Line[], kept: number): Line {
  const ending = parts.slice(parts.length - kept)
  const all = parts.slice(0, parts.length - kept)
  for (let count = all.length; count > 0; count -= 1) {
    const left = all.length - count
    const words =
      left === 0
        ? []
        : [line`... and ${left} more: the job summary and the JSON report (output report-json) have all of it`]
    const message = joined([...all.slice(0, count), ...words, ...ending], '\n')
    if (message.text.length <= MESSAGE_UNITS) return message
  }
  return cutToUnits(joined(parts, '\n'), MESSAGE_UNITS)
}

function capped(level: 'error' | 'warning', all: readonly Placed[], most: number): readonly Annotation[] {
  if (all.length <= most) return all
  if (most < 1) return []
  const shown = all.slice(0, most - 1)
  const others = all.slice(shown.length)
  const named = others.slice(0, MOST_NAMED).map(({ title }) => title)
  const rest = others.length > named.length ? [line`and ${others.length - named.length} more`] : []
  const what = wordFor(others)
  const every = what === 'targets' ? 'every target' : 'all of them'
  const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have ${every}.`
  const more = shown.length === 0 ? line`` : line` more`
  const title = line`${others.length}${more} ${what} ${level === 'error' ? 'fail' : 'have warnings'}`
  return [...shown, annotation(level, title, [text, ...named, ...rest], null)]
}

function wordFor(all: readonly Placed[]): string {
  const lines = all.filter(({ isLine }) => isLine).length
  if (lines === 0) return 'targets'
  return lines === all.length ? 'lines of configuration' : 'targets and lines of configuration'
}

/** Each fault of the input at its own place: nine, and the line that fails the step. */
export function faultAnnotation(what: string, mend: string, location: Location | null): Annotation {
  return {
    level: 'error',
    title: cutToUnits(line`ats-gate: ${outside(what)}`, TITLE_UNITS),
    message: cutToUnits(joined([sentence(what), sentence(mend)], '\n'), MESSAGE_UNITS),
    location,
  }
}
