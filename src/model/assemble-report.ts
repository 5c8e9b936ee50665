import { judgeWaivers } from './judge-waivers.ts'
import type { Policy } from './policy.ts'
import type { Counts, JudgedTarget, ReportOf, Run } from './report.ts'
import { verdictOfRun } from './shard.ts'
import { findingFails } from './verdict.ts'
import { saidWaivers } from './waiver.ts'

/** The report of a run from those of its targets. */
export function assembleReport<Kept extends JudgedTarget>(
  targets: readonly Kept[],
  policy: Policy,
  run: Run,
  version: string,
): ReportOf<Kept> {
  const waivers = judgeWaivers(policy.waivers, targets, new Date(run.at), run.shard.count === 1)
  return {
    schema: 'ats-gate/report/1',
    tool: { name: 'ats-gate', version },
    run,
    policy: {
      name: policy.name,
      source: policy.source,
      sha256: policy.sha256,
      stores: policy.trust.stores.map(({ name, date }) => ({ name, date })),
      failOn: policy.failOn,
      onUndetermined: policy.onUndetermined,
    },
    verdict: verdictOfRun(targets, run, saidWaivers({ run, waivers })),
    counts: count(targets, policy),
    waivers,
    targets,
  }
}

export function count(
  targets: readonly JudgedTarget[],
  { failOn, onUndetermined }: Pick<Policy, 'failOn' | 'onUndetermined'>,
): Counts {
  const checked = targets.filter(({ notChecked }) => !notChecked)
  const findings = checked.flatMap((target) => target.findings)
  return {
    targets: targets.length,
    met: checked.filter(({ verdict }) => verdict === 'met').length,
    violated: checked.filter(({ verdict }) => verdict === 'violated').length,
    undetermined: checked.filter(({ verdict }) => verdict === 'undetermined').length,
    notChecked: targets.length - checked.length,
    errors: findings.filter((finding) => findingFails(finding, failOn, onUndetermined)).length,
    warnings: findings.filter(
      (finding) =>
        !findingFails(finding, failOn, onUndetermined) &&
        finding.level === 'warning' &&
        finding.baseline !== 'known' &&
        finding.waiver === null &&
        (finding.outcome === 'violated' || finding.outcome === 'undetermined'),
    ).length,
    waived: findings.filter(({ waiver }) => waiver !== null).length,
  }
}
