import type { InputFault } from '../model/input-error.ts'
import type { Policy } from '../model/policy.ts'
import { MOST_SHARDS } from '../model/shard.ts'
import { targetsSha256 } from '../target-list.ts'
import type { ShardHead } from './shard-head.ts'

/** What every shard must agree with. */
export interface Expected {
  readonly policy: Policy
  readonly toolVersion: string
  /** Null where nobody says which run it is: then the newest of the reports does. */
  readonly runId: string | null
  /** Names of every target, sorted; null where nobody says which there are. */
  readonly names: readonly string[] | null
}

/** Of each shard its newest report, by index; all of one run, or there are faults. */
export function newestOfOneRun(
  heads: readonly ShardHead[],
  expected: Expected,
  faults: InputFault[],
): ReadonlyMap<number, ShardHead> {
  const own = heads.filter(({ run }) => run.id === expected.runId)
  const newest = (own.length === 0 ? heads : own).reduce<ShardHead | null>(
    (best, head) => (best === null || isNewer(head, best) ? head : best),
    null,
  )
  if (newest === null) return new Map()
  const { count } = newest.run.shard
  const runId = expected.runId ?? newest.run.id
  const wrong = heads.flatMap((head) => problem(head, runId, count) ?? [])
  faults.push(...wrong)
  const chosen = wrong.length > 0 ? new Map<number, ShardHead>() : newestOfEach(heads, faults)
  for (const head of chosen.values()) faults.push(...disagreements(head, newest, expected))
  return chosen
}

function problem({ saved, run, isCompared, hasListeners }: ShardHead, runId: string, count: number): InputFault | null {
  const fault = (code: string, what: string, mend: string): InputFault => ({ code, what, where: saved.name, mend })
  if (run.id !== runId) {
    const mend = 'give the reports of one run only: remove what an earlier run has left'
    return fault('REPORT_OTHER_RUN', `a report of run ${run.id}, not of run ${runId}`, mend)
  }
  if (run.shard.count !== count || run.shard.index > run.shard.count) {
    const what = `shard ${run.shard.index} of ${run.shard.count}, where the run has ${count}`
    return fault('REPORT_OTHER_COUNT', what, 'give the shards of one partition only')
  }
  if (count > MOST_SHARDS) {
    const what = `shard ${run.shard.index} of ${count}, and no run has more than ${MOST_SHARDS}`
    return fault('REPORT_OTHER_COUNT', what, 'it was changed: collect the shard again')
  }
  if (isCompared) {
    const what = 'compared with a baseline already'
    return fault('REPORT_COMPARED', what, 'collect the shards without baseline, and give it to the merge')
  }
  // What was observed of a target is judged again; the files that a listener was read from are not in its report.
  if (hasListeners) {
    const what = 'a report with listeners of a configuration, which a merge has no files to judge by'
    return fault('REPORT_LISTENERS', what, 'collect the shards without configuration, and lint it in a step of its own')
  }
  if (run.missingShards !== undefined) {
    const what = 'a merged report in which shards are missing'
    return fault('REPORT_INCOMPLETE', what, 'merge the reports of the shards themselves again')
  }
  return null
}

/** The newest attempt wins, then the latest start: a job that is run again leaves both artifacts. */
function newestOfEach(heads: readonly ShardHead[], faults: InputFault[]): Map<number, ShardHead> {
  const chosen = new Map<number, ShardHead>()
  for (const head of heads) {
    const { index } = head.run.shard
    const other = chosen.get(index)
    if (other === undefined || isNewer(head, other)) chosen.set(index, head)
    else if (!isNewer(other, head) && other.sha256 !== head.sha256) {
      const what = `shard ${index} once more, as old as ${other.saved.name}, with other content`
      const mend = 'one of them was changed: collect the shard again, and remove both'
      faults.push({ code: 'REPORT_TWICE', what, where: head.saved.name, mend })
    }
  }
  return chosen
}

function isNewer({ run: a }: ShardHead, { run: b }: ShardHead): boolean {
  const [attemptOfA, attemptOfB] = [a.attempt ?? 1, b.attempt ?? 1]
  if (attemptOfA !== attemptOfB) return attemptOfA > attemptOfB
  return Date.parse(a.startedAt) > Date.parse(b.startedAt)
}

function disagreements(
  { saved, run, tool, policy }: ShardHead,
  newest: ShardHead,
  expected: Expected,
): readonly InputFault[] {
  const fault = (code: string, what: string, mend: string): InputFault => ({ code, what, where: saved.name, mend })
  const faults: InputFault[] = []
  if (tool.version !== expected.toolVersion) {
    const what = `written by ats-gate ${tool.version}, and this is ${expected.toolVersion}`
    faults.push(fault('REPORT_OTHER_TOOL', what, 'collect and merge with one version: pin it by its full SHA'))
  }
  if (policy.sha256 !== expected.policy.sha256) {
    const what = `judged by policy ${policy.name} with SHA-256 ${policy.sha256}, and here it is ${expected.policy.sha256}`
    const mend = 'give policy, ca-file, fail-on and on-undetermined to the merge as to every shard'
    faults.push(fault('REPORT_OTHER_POLICY', what, mend))
  }
  const list = expected.names === null ? newest.run.targetsSha256 : targetsSha256(expected.names)
  if (run.targetsSha256 !== list) {
    const what = 'a share of another list of targets'
    const mend =
      expected.names === null
        ? 'give every shard the same targets'
        : 'give the merge the targets of the shards, all of them: those of arguments in a targets file'
    faults.push(fault('REPORT_OTHER_TARGETS', what, mend))
  }
  return faults
}
