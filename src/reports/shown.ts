import type { RelatedLocation } from '../model/finding.ts'
import { counted } from '../model/moment.ts'
import type { JudgedReport, JudgedTarget, ReportPolicy } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import { targetVerdict } from '../model/verdict.ts'
import { type Concern, concerns, whyNotChecked } from './concerns.ts'
import { type Line, line, sentence } from './sanitize.ts'

/** What people are shown as one: a target, or a line of configuration with every listener that it does the same to. */
export interface Shown {
  /** Of several listeners the first, with the findings of this line alone. */
  readonly subject: JudgedTarget
  readonly concerns: readonly Concern[]
  /** The other listeners. */
  readonly others: readonly JudgedTarget[]
}

/** Every target; then of the listeners what is not in order with them. */
export function shownOf(report: JudgedReport): readonly Shown[] {
  const { targets, listeners = [], policy } = report
  const own = targets.map((subject): Shown => ({ subject, concerns: concerns(subject, policy), others: [] }))
  return [...own, ...shownLines(listeners, policy)]
}

/** One directive that is at fault for 40 listeners is one thing to mend, and said once. */
function shownLines(listeners: readonly JudgedTarget[], policy: ReportPolicy): readonly Shown[] {
  const alike = new Map<string, { concern: Concern; listeners: JudgedTarget[] }>()
  const unjudged: Shown[] = []
  for (const listener of listeners) {
    if (whyNotChecked(listener) !== null) unjudged.push({ subject: listener, concerns: [], others: [] })
    for (const concern of concerns(listener, policy)) {
      const key = keyOf(concern)
      const found = alike.get(key)
      if (found === undefined) alike.set(key, { concern, listeners: [listener] })
      else found.listeners.push(listener)
    }
  }
  const lines = new Map<string, { all: readonly JudgedTarget[]; concerns: Concern[] }>()
  for (const { concern, listeners: all } of alike.values()) {
    const key = JSON.stringify([placeOf(concern), all.map(({ target }) => target)])
    const found = lines.get(key)
    if (found === undefined) lines.set(key, { all, concerns: [concern] })
    else found.concerns.push(concern)
  }
  return [...lines.values()].flatMap(({ all, concerns: own }) => shownLine(all, own, policy)).concat(unjudged)
}

function shownLine(
  [first, ...others]: readonly JudgedTarget[],
  own: readonly Concern[],
  policy: ReportPolicy,
): readonly Shown[] {
  if (first === undefined) return []
  const findings = own.flatMap((concern) => concern.findings)
  const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return [{ subject: { ...first, findings, verdict }, concerns: own, others }]
}

function placeOf({ first }: Concern): string | null {
  const [place] = first.locations
  return place === undefined ? null : `${place.file}:${place.line}`
}

function keyOf({ weight, first, findings }: Concern): string {
  const { outcome, level, waiver, baseline, message, notes, advice, locations } = first
  const rules = findings.map(({ rule }) => rule)
  return JSON.stringify([weight, rules, outcome, level, waiver, baseline, message, notes, advice, locations])
}

/** Of listeners one for each line and set of rules, however their words differ: an annotation stands at a line. */
export function byLine(all: readonly Shown[]): readonly Shown[] {
  const lines = new Map<string, Shown>()
  for (const [i, one] of all.entries()) {
    const { subject, concerns: own } = one
    const [first] = own
    const place = first === undefined ? null : placeOf(first)
    const rules = own.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort()
    const isLine = subject.listener !== undefined && place !== null
    const key = isLine ? JSON.stringify([place, [...new Set(rules)]]) : `${i}`
    const before = lines.get(key)
    lines.set(key, before === undefined ? one : merged(before, one))
  }
  return [...lines.values()]
}

function merged(one: Shown, other: Shown): Shown {
  const findings = [...one.subject.findings, ...other.subject.findings]
  const verdict = other.subject.verdict === 'violated' ? 'violated' : one.subject.verdict
  const named = new Map([...one.others, other.subject, ...other.others].map((each) => [each.target, each]))
  named.delete(one.subject.target)
  return {
    subject: { ...one.subject, findings, verdict },
    concerns: [...one.concerns, ...other.concerns],
    others: [...named.values()],
  }
}

/** `nginx.conf: m.example.com:443 and 39 more listeners`. */
export function whoWords({ subject, others }: Pick<Shown, 'subject' | 'others'>): Line {
  return others.length === 0
    ? line`${subject.target}`
    : line`${subject.target} and ${counted(others.length, 'more listener')}`
}

/** What to write in the file itself, one line each: of a listener the words of its product, of a target none. */
export function wordsToWrite({ listener }: JudgedTarget, { first }: Concern): readonly Line[] {
  if (listener === undefined) return []
  return first.advice.flatMap(({ proxy, text }) => (proxy === null ? [] : text.split('\n').map((one) => sentence(one))))
}

/** `conf.d/tls.conf:3: this directive causes it`, for people. */
export function relatedLines({ first }: Concern): readonly Line[] {
  const { related = [] } = first
  const lines = related.slice(0, MOST_RELATED).map(relatedLine)
  const rest = related.length - lines.length
  return rest > 0 ? [...lines, line`and ${counted(rest, 'more line')}`] : lines
}

const MOST_RELATED = 5

function relatedLine({ message, ...place }: RelatedLocation): Line {
  return line`${placeWords(place)}: ${sentence(message)}`
}

export function placeWords({ file, line: row }: Location): Line {
  return line`${file}:${row}`
}
