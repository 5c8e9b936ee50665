import { judgeWaivers } from './judge-waivers.ts'
import type { Policy } from './policy.ts'
import type { Counts, JudgedTarget, ListenerReport, ReportOf, Run, Verdict } from './report.ts'
import { hasTargets, verdictOfRun } from './shard.ts'
import { type Weight, weightOf } from './verdict.ts'
import { saidWaivers } from './waiver.ts'

/** The report of a run from those of its targets. */
export function assembleReport<Kept extends JudgedTarget>(
  targets: readonly Kept[],
  policy: Policy,
  run: Run,
  version: string,
  listeners: readonly ListenerReport[] | null = null,
): ReportOf<Kept> {
  const all = [...targets, ...(listeners ?? [])]
  const waivers = judgeWaivers(policy.waivers, all, new Date(run.at), hasTargets(run, targets, listeners !== null))
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
    verdict: verdictOfRun(all, run, saidWaivers({ run, waivers })),
    counts: count(targets, policy, listeners),
    waivers,
    targets,
    ...(listeners === null ? {} : { listeners }),
  }
}

export function count(
  targets: readonly JudgedTarget[],
  policy: Pick<Policy, 'failOn' | 'onUndetermined'>,
  listeners: readonly JudgedTarget[] | null = null,
): Counts {
  const checked = targets.filter(({ notChecked }) => !notChecked)
  const weights = [...checked, ...(listeners ?? [])].flatMap(({ findings }) =>
    findings.map((finding) => weightOf(finding, policy)),
  )
  const having = (verdict: Verdict, of: readonly JudgedTarget[] = checked): number =>
    of.filter((one) => one.verdict === verdict).length
  const weighing = (weight: Weight): number => weights.filter((each) => each === weight).length
  return {
    targets: targets.length,
    met: having('met'),
    violated: having('violated'),
    undetermined: having('undetermined'),
    notChecked: targets.length - checked.length,
    ...(listeners === null
      ? {}
      : {
          listeners: {
            total: listeners.length,
            met: having('met', listeners),
            violated: having('violated', listeners),
            undetermined: having('undetermined', listeners),
          },
        }),
    errors: weighing('failing'),
    warnings: weighing('warned'),
    waived: weighing('waived'),
  }
}
