import { judgeWaivers } from './judge-waivers.ts'
import type { Policy } from './policy.ts'
import type { Counts, JudgedTarget, ReportOf, Run, Verdict } from './report.ts'
import { hasAllTargets, verdictOfRun } from './shard.ts'
import { type Weight, weightOf } from './verdict.ts'
import { saidWaivers } from './waiver.ts'

/** The report of a run from those of its targets. */
export function assembleReport<Kept extends JudgedTarget>(
  targets: readonly Kept[],
  policy: Policy,
  run: Run,
  version: string,
): ReportOf<Kept> {
  const waivers = judgeWaivers(policy.waivers, targets, new Date(run.at), hasAllTargets(run))
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

export function count(targets: readonly JudgedTarget[], policy: Pick<Policy, 'failOn' | 'onUndetermined'>): Counts {
  const checked = targets.filter(({ notChecked }) => !notChecked)
  const weights = checked.flatMap(({ findings }) => findings.map((finding) => weightOf(finding, policy)))
  const having = (verdict: Verdict): number => checked.filter((target) => target.verdict === verdict).length
  const weighing = (weight: Weight): number => weights.filter((each) => each === weight).length
  return {
    targets: targets.length,
    met: having('met'),
    violated: having('violated'),
    undetermined: having('undetermined'),
    notChecked: targets.length - checked.length,
    errors: weighing('failing'),
    warnings: weighing('warned'),
    waived: weighing('waived'),
  }
}
