import type { BaselineAccount } from '../model/baseline.ts'
import { counted } from '../model/moment.ts'
import { type JudgedReport, subjectsOf } from '../model/report.ts'
import { findingFails } from '../model/verdict.ts'
import { joined, type Line, line, outside, sentence } from './sanitize.ts'

/** `1 new, 0 worse, 2 known, 3 mended`; null without a baseline. */
export function baselineCounts({ baseline }: Pick<JudgedReport, 'baseline'>): Line | null {
  if (baseline === undefined) return null
  return line`${baseline.new} new, ${baseline.worse} worse, ${baseline.known} known, ${baseline.mended.length} mended`
}

/** What it was compared with, and what keeps the two from being alike; empty without a baseline. */
export function baselineSentences(report: JudgedReport): readonly Line[] {
  const { baseline, policy, tool } = report
  if (baseline === undefined) return []
  const { source, runId, at } = baseline
  return [
    line`the baseline is ${source}, of run ${runId}, judged as of ${at}`,
    ...(baseline.policySha256 === policy.sha256 ? [] : [line`it was judged by another policy than this run`]),
    ...(baseline.toolVersion === tool.version
      ? []
      : [line`it was written by ats-gate ${baseline.toolVersion}, and this is ${tool.version}`]),
    ...targetsSentence('came since: all it has is new', 'came since: all they have is new', baseline.came),
    ...targetsSentence('is in the baseline only', 'are in the baseline only', baseline.gone),
  ]
}

/** One each, for people; of many the first. */
export function mendedLines({ baseline }: Pick<JudgedReport, 'baseline'>, most = MOST_MENDED): readonly Line[] {
  const mended = baseline?.mended ?? []
  const shown = mended
    .slice(0, most)
    .map(({ target, rule, message }) => line`${target} ${rule}: was: ${sentence(message)}`)
  const rest = mended.length - shown.length
  return rest > 0 ? [...shown, line`and ${rest} more, which the JSON report has`] : shown
}

/** More than anybody reads. */
const MOST_MENDED = 50

/** `, 2 of them only because of the baseline`: a green that is none says so. Null where it decided about no target. */
export function byBaselineAlone(report: JudgedReport): Line | null {
  const { policy } = report
  const targets = subjectsOf(report)
  const forgiven = targets.filter(({ verdict, findings }) => {
    return verdict === 'met' && findings.some((one) => one.baseline === 'known' && failsAlone(one, policy))
  })
  if (forgiven.length === 0) return null
  return line`${forgiven.length === targets.length ? '' : `${forgiven.length} of them `}only because of the baseline`
}

function failsAlone(
  { outcome, level, waiver }: JudgedReport['targets'][number]['findings'][number],
  { failOn, onUndetermined }: JudgedReport['policy'],
): boolean {
  return findingFails({ outcome, level, waiver }, failOn, onUndetermined)
}

function targetsSentence(one: string, several: string, targets: BaselineAccount['gone']): readonly Line[] {
  if (targets.length === 0) return []
  const named = targets.slice(0, MOST_NAMED).map((target) => outside(target))
  const rest = targets.length - named.length
  const names = line`${joined(named, ', ')}${rest > 0 ? ` and ${counted(rest, 'more target')}` : ''}`
  return [line`${names} ${targets.length === 1 ? one : several}`]
}

const MOST_NAMED = 10
