import { createHash } from 'node:crypto'
import { markedTarget } from './model/against-baseline.ts'
import { assembleReport } from './model/assemble-report.ts'
import { type Baseline, type Comparison, comparisonWith } from './model/baseline.ts'
import { type CertificateReader, rememberingReader } from './model/build-case.ts'
import type { Finding } from './model/finding.ts'
import { InputError } from './model/input-error.ts'
import { type Waived, waiversInForce } from './model/judge-waivers.ts'
import type { Observation } from './model/observation.ts'
import { type Policy, requirementsFor } from './model/policy.ts'
import type { JudgedTarget, ListenerReport, Report, ReportOf, TargetReport } from './model/report.ts'
import { hasTargets } from './model/shard.ts'
import { bareTarget, hostPortOf, type Target, targetName } from './model/target.ts'
import { trustFor } from './model/trust.ts'
import { targetVerdict } from './model/verdict.ts'
import { adviceFor } from './proxies/products.ts'
import { evaluate } from './rules/evaluate.ts'
import { RULES } from './rules/index.ts'
import type { AnyRule } from './rules/rule.ts'

/** What every target of a run is judged by. */
export interface Judging {
  readonly policy: Policy
  readonly at: Date
  readonly read: CertificateReader
  /** By the name of a target. */
  readonly waivers: (target: string) => Waived
  /** Absent: every rule there is. */
  readonly rules?: readonly AnyRule[] | undefined
  /** Absent: nothing to compare with. */
  readonly comparison?: Comparison | null | undefined
}

/** What was observed of one target, judged by every rule that its policy has on. Pure. */
export function judgeTarget(
  target: Target,
  observation: Observation,
  { policy, at, read, waivers, rules = RULES, comparison }: Judging,
): TargetReport {
  const requirements = requirementsFor(policy.requirements, target.requirements)
  const trust = trustFor(policy.trust, target.trust)
  const name = targetName(target)
  const requireIpv6 = target.requireIpv6 ?? policy.requireIpv6
  const { client } = policy
  const outcomes = evaluate({ target, observation, requirements, trust, client, requireIpv6, at, read }, rules)
  const waived = waivers(name)
  const bare = outcomes.map(({ rule, outcome }): Finding => {
    const { kind, message, notes, evidence, remedy } = outcome
    return {
      rule: rule.id,
      outcome: kind,
      level: requirements[rule.id].level,
      waiver: kind === 'violated' ? waived(rule.id) : null,
      message,
      notes,
      evidence,
      remedy,
      advice: remedy === null ? [] : adviceFor(remedy),
      locations: target.locations,
      fingerprint: sha256([rule.id, name, kind].join('\n')).slice(0, 32),
    }
  })
  const notChecked = isNotChecked(observation)
  const findings = comparison?.marked(name, bare, notChecked) ?? bare
  const verdict = notChecked ? 'undetermined' : targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { target: name, verdict, notChecked, findings, observation }
}

/** Nothing was probed: no connection was even tried. */
function isNotChecked({ resolution, endpoints }: Observation): boolean {
  if (resolution.kind === 'not-asked') return true
  const replies = endpoints.flatMap(({ exchanges, reach = [] }) => [
    ...exchanges.flatMap((exchange) => exchange.replies),
    ...reach,
  ])
  return replies.length > 0 && replies.every(({ kind }) => kind === 'not-asked')
}

/** What a saved report is judged by. */
export interface JudgeAgainRequest {
  readonly policy: Policy
  /** Those that the policy lists: their own requirements and roots hold for the saved targets of the same name. */
  readonly targets: readonly Target[]
  /** An earlier report: what it knows does not fail. Absent or null: everything counts. */
  readonly baseline?: Baseline | null
  /** Judge as of this moment; null: as of the report's own. */
  readonly at: Date | null
  readonly toolVersion: string
}

/**
 * Judges the observations of a saved report again, without network. Listeners stay as they were read: the files are not in a
 * report, so it is only for the policy and the moment that they were judged by.
 *
 * @throws {InputError} REPORT_LISTENERS
 */
export function judgeAgain<Kept extends JudgedTarget>(
  saved: Report,
  { policy, targets, baseline = null, at, toolVersion }: JudgeAgainRequest,
  keep: (report: TargetReport) => Kept,
): ReportOf<Kept> {
  const comparison = baseline === null ? null : comparisonWith(baseline)
  const moment = at ?? new Date(saved.run.at)
  const listeners = listenersAsRead(saved, policy, moment, comparison)
  const read = rememberingReader()
  const waivers = waiversInForce(policy.waivers, moment)
  const byName = new Map(targets.map((target) => [targetName(target), target]))
  const reports = saved.targets.map((one) => {
    const listed = byName.get(one.target)
    const locations = listed?.locations ?? one.findings[0]?.locations ?? []
    const target = { ...(listed ?? bareTarget(hostPortOf(one.target))), locations }
    return keep(judgeTarget(target, one.observation, { policy, at: moment, read, waivers, comparison }))
  })
  const report = assembleReport(reports, policy, { ...saved.run, at: moment.toISOString() }, toolVersion, listeners)
  if (comparison === null) return report
  const hasListeners = listeners !== null
  return { ...report, baseline: comparison.account(hasTargets(saved.run, reports, hasListeners), hasListeners) }
}

/** By another policy, or as of another day, the files would have to be read again. */
function listenersAsRead(
  { listeners, policy: judgedBy, run }: Report,
  policy: Policy,
  at: Date,
  comparison: Comparison | null,
): readonly ListenerReport[] | null {
  if (listeners === undefined) return null
  if (judgedBy.sha256 !== policy.sha256 || new Date(run.at).getTime() !== at.getTime()) {
    const what = 'it has listeners of a configuration, judged by another policy or as of another moment'
    const mend = 'lint the configuration again by this policy: the files are not in a report'
    throw new InputError([{ code: 'REPORT_LISTENERS', what, where: 'report', mend }])
  }
  return comparison === null ? listeners : listeners.map((one) => markedTarget(one, comparison, policy))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
