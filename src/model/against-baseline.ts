import { count } from './assemble-report.ts'
import { type Baseline, type Comparison, comparisonWith } from './baseline.ts'
import type { FailOn, OnUndetermined, Policy } from './policy.ts'
import type { JudgedTarget, Report, ReportOf, TargetReport } from './report.ts'
import { hasTargets, verdictOfRun } from './shard.ts'
import { targetVerdict } from './verdict.ts'
import { saidWaivers } from './waiver.ts'

/** What decides about the run, where it is not what the report's own policy says. */
export interface OtherSettings {
  readonly failOn?: FailOn | undefined
  readonly onUndetermined?: OnUndetermined | undefined
}

/**
 * A report as it would be if its run had had this baseline: findings stay as saved but for their marks; verdicts and counts
 * are made anew. A target that was not checked stays undetermined, also where the baseline did not check it either.
 */
export function againstBaseline<Kept extends JudgedTarget>(
  report: Report,
  baseline: Baseline,
  keep: (report: TargetReport) => Kept,
  { failOn = report.policy.failOn, onUndetermined = report.policy.onUndetermined }: OtherSettings = {},
): ReportOf<Kept> {
  const comparison = comparisonWith(baseline)
  const policy = { ...report.policy, failOn, onUndetermined }
  const targets = report.targets.map((one) => keep(markedTarget(one, comparison, policy)))
  const { listeners: read = null } = report
  const listeners = read?.map((one) => markedTarget(one, comparison, policy)) ?? null
  const hasListeners = listeners !== null
  return {
    ...report,
    policy,
    verdict: verdictOfRun([...targets, ...(listeners ?? [])], report.run, saidWaivers(report)),
    counts: count(targets, policy, listeners),
    baseline: comparison.account(hasTargets(report.run, targets, hasListeners), hasListeners),
    targets,
    ...(listeners === null ? {} : { listeners }),
  }
}

/** One target, or listener, with its marks; a known finding does not fail it. */
export function markedTarget<Judged extends JudgedTarget>(
  one: Judged,
  comparison: Comparison,
  { failOn, onUndetermined }: Pick<Policy, 'failOn' | 'onUndetermined'>,
): Judged {
  const findings = comparison.marked(one.target, one.findings, one.notChecked)
  const verdict = one.notChecked ? 'undetermined' : targetVerdict(findings, failOn, onUndetermined)
  return { ...one, verdict, findings }
}
