import { counted } from '../model/moment.ts'
import type { JudgedReport, JudgedTarget } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import type { Weight } from '../model/verdict.ts'
import { type Concern, concerns, whyNotChecked } from './concerns.ts'
import { type RuleWords, titleOf } from './report-format.ts'
import { cutToUnits, joined, type Line, line, outside, sentence } from './sanitize.ts'
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
 * At most one error and one warning per target, within what a step may show: nine errors, since the line that fails the
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
  const concerned = report.targets.map((target) => ({ target, concerns: concerns(target, policy) }))
  const of = (level: 'error' | 'warning', weights: readonly Weight[], notChecked: boolean) =>
    concerned
      .map(({ target, concerns: all }) => ({ target, own: all.filter(({ weight }) => weights.includes(weight)) }))
      .filter(({ target, own }) => (whyNotChecked(target) === null ? own.length > 0 : notChecked))
      .sort((a, b) => worse(a.target, a.own, b.target, b.own))
      .map(({ target, own }) => annotationFor(level, target, own, rules))
  // `never` fails nothing, so nothing is an error.
  if (policy.failOn === 'never') {
    return withWaivers(report, 'warning', ['error', 'warning'], of('warning', ['failing', 'warned'], true), warnings)
  }
  return [
    ...withWaivers(report, 'error', ['error'], of('error', ['failing'], true), Math.min(most, ERRORS)),
    ...withWaivers(report, 'warning', ['warning'], of('warning', ['warned'], false), warnings),
  ]
}

function withWaivers(
  report: JudgedReport,
  level: 'error' | 'warning',
  of: readonly ('error' | 'warning')[],
  targets: readonly Annotation[],
  most: number,
): readonly Annotation[] {
  const waivers = waiverAnnotations(report, of, most, targets.length)
  const own = waivers.map(({ title, parts, location }) => annotation(level, title, parts, location))
  return [...own, ...capped(level, targets, most - own.length)]
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
function worse(a: JudgedTarget, ownOfA: readonly Concern[], b: JudgedTarget, ownOfB: readonly Concern[]): number {
  const rank = ({ verdict }: JudgedTarget) => (verdict === 'violated' ? 0 : 1)
  const size = (own: readonly Concern[]) => own.reduce((sum, { findings }) => sum + findings.length, 0)
  return rank(a) - rank(b) || size(ownOfB) - size(ownOfA) || (a.target < b.target ? -1 : 1)
}

function annotationFor(
  level: 'error' | 'warning',
  target: JudgedTarget,
  own: readonly Concern[],
  rules: readonly RuleWords[],
): Annotation {
  const location = target.findings[0]?.locations[0] ?? null
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
  const violated = findings.filter(({ outcome }) => outcome === 'violated').length
  const open = findings.length - violated
  const parts = [
    ...(violated > 0 ? [line`violates ${counted(violated, 'requirement')}`] : []),
    ...(open > 0 ? [line`leaves ${open} undetermined`] : []),
  ]
  return annotation(
    level,
    line`${target.target} ${joined(parts, ' and ')}`,
    own.map((concern) => paragraph(concern, rules)),
    location,
  )
}

/** What was required, what was seen, one mend. */
function paragraph({ first, findings }: Concern, rules: readonly RuleWords[]): Line {
  const ids = findings.map(({ rule }) => rule).join(', ')
  const required = findings.length === 1 ? line`${ids}: ${titleOf(rules, first.rule)}` : sentence(ids)
  const mend = first.advice.find(({ proxy }) => proxy === null)
  return joined(
    [
      required,
      line`  ${first.outcome}: ${sentence(first.message)}`,
      ...(mend === undefined ? [] : [line`  mend: ${sentence(mend.text)}`]),
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

function capped(level: 'error' | 'warning', all: readonly Annotation[], most: number): readonly Annotation[] {
  if (all.length <= most) return all
  if (most < 1) return []
  const shown = all.slice(0, most - 1)
  const others = all.slice(shown.length)
  const named = others.slice(0, MOST_NAMED).map(({ title }) => title)
  const rest = others.length > named.length ? [line`and ${others.length - named.length} more`] : []
  const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have every target.`
  const more = shown.length === 0 ? line`` : line` more`
  const title = line`${others.length}${more} targets ${level === 'error' ? 'fail' : 'have warnings'}`
  return [...shown, annotation(level, title, [text, ...named, ...rest], null)]
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
