import { facets } from './facets.ts'
import type { BaselineState, Finding, OutcomeKind } from './finding.ts'
import type { RequirementId } from './policy.ts'
import { type Report, subjectsOf } from './report.ts'

/**
 * Of an earlier report what the next one is compared with: what was wrong, and who was asked. A large report is not held
 * for it.
 */
export interface Baseline {
  /** The file, as the user named it. */
  readonly source: string
  readonly runId: string
  /** The moment that it is judged as of. */
  readonly at: string
  readonly policySha256: string
  readonly toolVersion: string
  /** By target or listener; those of which nothing was probed say nothing, and have no fault. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<RequirementId, SeenFault>>
  /** Which of these are listeners of a configuration. */
  readonly listeners: ReadonlySet<string>
}

/** A requirement that was violated or undetermined, waived or known already then included. */
export interface SeenFault {
  readonly outcome: OutcomeKind
  readonly facets: readonly string[]
  readonly message: string
  readonly fingerprint: string
}

export function baselineOf(report: Report, source: string): Baseline {
  const { run, policy, tool } = report
  const seen = new Map<string, Map<RequirementId, SeenFault>>()
  const one = onceEach()
  for (const { target, findings, notChecked } of subjectsOf(report)) {
    const faults = seen.get(target) ?? new Map<RequirementId, SeenFault>()
    seen.set(target, faults)
    for (const finding of notChecked ? [] : findings.filter(isFault)) {
      const { rule, outcome, message, fingerprint } = finding
      const own = facets(finding)
      const held = own.length === 0 ? NO_FACETS : own.map(one)
      faults.set(rule, { outcome, facets: held, message: one(message), fingerprint })
    }
  }
  const { sha256: policySha256 } = policy
  const listeners = new Set((report.listeners ?? []).map(({ target }) => target))
  return { source, runId: run.id, at: run.at, policySha256, toolVersion: tool.version, targets: seen, listeners }
}

/** Of a fleet most faults say the same: each text is held once. */
function onceEach(): (text: string) => string {
  const texts = new Map<string, string>()
  return (text) => {
    const held = texts.get(text)
    if (held === undefined) texts.set(text, text)
    return held ?? text
  }
}

const NO_FACETS: readonly string[] = []

/** What a report says of its baseline. */
export interface BaselineAccount {
  readonly source: string
  readonly runId: string
  readonly at: string
  readonly policySha256: string
  readonly toolVersion: string
  /** Findings of each mark, at any level, of the targets that were checked. */
  readonly new: number
  readonly worse: number
  readonly known: number
  /** Violated or undetermined there, met or not applicable now. */
  readonly mended: readonly Mended[]
  /** Targets that only this run has. */
  readonly came: readonly string[]
  /**
   * Targets that only the baseline has: nobody says that they were mended. None where targets of the run are in the reports
   * of other shards.
   */
  readonly gone: readonly string[]
}

export interface Mended {
  readonly target: string
  readonly rule: RequirementId
  /** Of the finding in the baseline. */
  readonly fingerprint: string
  /** What was seen then. */
  readonly message: string
}

/** Marks the findings of one run, target by target, and keeps the account. */
export interface Comparison {
  marked(target: string, findings: readonly Finding[], notChecked: boolean): readonly Finding[]
  /**
   * After the last target. `hasAll`: there is no other, so that one of the baseline alone is gone; `hasListeners`: the same
   * of listeners, where a configuration was read.
   */
  account(hasAll: boolean, hasListeners?: boolean): BaselineAccount
}

export function comparisonWith({ targets, listeners, ...origin }: Baseline): Comparison {
  const tally = { new: 0, worse: 0, known: 0 }
  const mended: Mended[] = []
  const asked = new Set<string>()
  return {
    marked(target, findings, notChecked) {
      asked.add(target)
      // Of a target that was not checked nothing is known, so nothing can be as it was.
      const faults = notChecked ? undefined : targets.get(target)
      return findings.map((finding): Finding => {
        const { baseline: _before, ...bare } = finding
        const before = faults?.get(finding.rule)
        if (!isFault(finding)) {
          if (before !== undefined) {
            mended.push({ target, rule: finding.rule, fingerprint: before.fingerprint, message: before.message })
          }
          return bare
        }
        const { state, more } = compared(finding, before)
        if (!notChecked) tally[state] += 1
        return { ...bare, notes: [...notesBut(bare, WORSE), ...worseNotes(more)], baseline: state }
      })
    },
    account: (hasAll, hasListeners = false) => ({
      ...origin,
      ...tally,
      // Targets come as they are done, each with its findings in the order of the rules.
      mended: [...mended].sort((a, b) => order(a.target, b.target)),
      came: [...asked].filter((target) => !targets.has(target)).sort(order),
      gone: [...targets.keys()]
        .filter((target) => (listeners.has(target) ? hasListeners : hasAll) && !asked.has(target))
        .sort(order),
    }),
  }
}

/** The same rule, target and outcome, so the same fingerprint; what is undetermined now and was violated is unknown, so new. */
function compared(
  finding: Finding,
  before: SeenFault | undefined,
): { readonly state: BaselineState; readonly more: readonly string[] } {
  if (before === undefined || before.outcome !== finding.outcome) return { state: 'new', more: [] }
  const more = facets(finding).filter((facet) => !before.facets.includes(facet))
  return { state: more.length === 0 ? 'known' : 'worse', more }
}

function worseNotes(more: readonly string[]): Finding['notes'] {
  if (more.length === 0) return []
  const rest = more.length > MOST_NAMED ? ` and ${more.length - MOST_NAMED} more` : ''
  return [{ code: WORSE, message: `not in the baseline: ${more.slice(0, MOST_NAMED).join(', ')}${rest}` }]
}

const WORSE = 'worse-than-baseline'
const MOST_NAMED = 5

function notesBut({ notes }: Pick<Finding, 'notes'>, code: string): Finding['notes'] {
  return notes.filter((note) => note.code !== code)
}

function isFault({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome === 'violated' || outcome === 'undetermined'
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
