import { type JudgeAgainRequest, judgeAgain, judgeTarget } from './judge.ts'
import { markedTarget } from './model/against-baseline.ts'
import { assembleReport } from './model/assemble-report.ts'
import { comparisonWith } from './model/baseline.ts'
import { rememberingReader } from './model/build-case.ts'
import { InputError, type InputFault } from './model/input-error.ts'
import { waiversInForce } from './model/judge-waivers.ts'
import type { Observation } from './model/observation.ts'
import type { JudgedTarget, ReportOf, Run, TargetReport } from './model/report.ts'
import { hasAllTargets, type MissingShards, shareOf, WHOLE } from './model/shard.ts'
import { type Target, targetName } from './model/target.ts'
import { doctored } from './shards/judged-as-saved.ts'
import { latestMoment } from './shards/latest-moment.ts'
import { newestOfOneRun } from './shards/one-run.ts'
import { headsOf, readAgain, type SavedReport, type ShardHead } from './shards/shard-head.ts'
import { checkShares } from './shards/share-check.ts'
import { sortedByName } from './target-list.ts'

/** `at`: null for the latest moment of the shards. */
export interface MergeRequest extends JudgeAgainRequest {
  /** Every target of the run; empty where nobody says which there are, and then they have no settings of their own. */
  readonly targets: readonly Target[]
  /** The run that the reports must be of; null: the run that the newest of them is of. */
  readonly runId: string | null
}

/**
 * One report of the shards of one run: that of one run over the same observations, `run` aside. Nothing is believed that
 * can be checked: every target is judged again from what was observed.
 *
 * @throws {InputError} with all that is wrong with the reports, each by its name
 */
export function merge<Kept extends JudgedTarget>(
  reports: readonly SavedReport[],
  request: MergeRequest,
  keep: (report: TargetReport) => Kept,
): ReportOf<Kept> {
  const { policy, toolVersion, baseline = null } = request
  const comparison = baseline === null ? null : comparisonWith(baseline)
  const kept = (report: TargetReport) => keep(comparison === null ? report : markedTarget(report, comparison, policy))
  const faults: InputFault[] = []
  const listed = sortedByName(request.targets)
  const names = listed.length === 0 ? null : listed.map(targetName)
  const heads = headsOf(reports, faults)
  if (reports.length === 0) faults.push(NO_REPORT)
  failOn(faults)
  const shards = newestOfOneRun(heads, { policy, toolVersion, runId: request.runId, names }, faults)
  const chosen = [...shards.values()]
  checkShares(shards, names, faults)
  const at = request.at ?? latestMoment(chosen, faults)
  failOn(faults)

  const judged = chosen.flatMap((head) => judgedShard(head, request, at, kept, faults))
  failOn(faults)
  const missing = missingOf(shards, chosen)
  const read = rememberingReader()
  const waivers = waiversInForce(policy.waivers, at)
  const unread = (missing?.indexes ?? [])
    .flatMap((index) => shareOf(listed, { index, count: missing?.count ?? 1 }))
    .map((target) => kept(judgeTarget(target, unreported(at), { policy, at, read, waivers })))
  const targets = [...judged, ...unread].sort((a, b) => (a.target < b.target ? -1 : 1))
  const report = assembleReport(targets, policy, runOf(chosen, at, missing), toolVersion)
  return comparison === null ? report : { ...report, baseline: comparison.account(hasAllTargets(report.run)) }
}

const NO_REPORT: InputFault = {
  code: 'REPORT_NONE',
  what: 'there is no report to merge',
  where: 'reports',
  mend: 'name the reports of the shards, or a folder with them',
}

function failOn(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw new InputError(faults)
}

/** First as of the moment of the shard, to see whether it says what it saw; then as of that of the run. */
function judgedShard<Kept extends JudgedTarget>(
  head: ShardHead,
  { policy, targets, toolVersion }: MergeRequest,
  at: Date,
  keep: (report: TargetReport) => Kept,
  faults: InputFault[],
): readonly Kept[] {
  const saved = readAgain(head)
  const own = new Date(saved.run.at)
  const judged = judgeAgain(saved, { policy, targets, toolVersion, at: own }, (target) => target)
  const wrong = doctored(saved, judged, head.saved.name)
  if (wrong !== null) {
    faults.push(wrong)
    return []
  }
  if (own.getTime() === at.getTime()) return judged.targets.map(keep)
  return judgeAgain(saved, { policy, targets, toolVersion, at }, keep).targets
}

function missingOf(shards: ReadonlyMap<number, ShardHead>, [first]: readonly ShardHead[]): MissingShards | null {
  const { count } = first?.run.shard ?? WHOLE
  const indexes = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !shards.has(index))
  return indexes.length === 0 ? null : { indexes, count }
}

/** Of a target in a shard whose report is missing. */
function unreported(at: Date): Observation {
  return { at: at.toISOString(), resolution: { kind: 'not-asked', reason: 'shard-missing' }, endpoints: [] }
}

/** The runs of the shards as one: from the first start to the last end, with the connections of all. */
function runOf(shards: readonly ShardHead[], at: Date, missing: MissingShards | null): Run {
  const runs = shards.map(({ run }) => run)
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt))
  const start = Math.min(...starts)
  const end = Math.max(...runs.map(({ durationMs }, i) => (starts[i] ?? start) + durationMs))
  const attempts = runs.flatMap(({ attempt }) => attempt ?? [])
  const proxies = runs.flatMap(({ proxy }) => proxy ?? [])
  const proxy = proxies.find(({ problem }) => problem !== null) ?? proxies[0]
  const [first] = runs
  return {
    id: first?.id ?? '',
    ...(attempts.length === 0 ? {} : { attempt: Math.max(...attempts) }),
    startedAt: new Date(start).toISOString(),
    durationMs: end - start,
    at: at.toISOString(),
    connections: sum(runs.map(({ connections }) => connections)),
    bytesSent: sum(runs.map(({ bytesSent }) => bytesSent)),
    shard: WHOLE,
    ...(missing === null ? {} : { missingShards: missing }),
    targetsSha256: first?.targetsSha256 ?? '',
    ...(proxy === undefined ? {} : { proxy }),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
