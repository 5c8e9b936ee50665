import type { Run, Verdict } from './report.ts'
import { runVerdict } from './verdict.ts'
import type { ReportWaiver } from './waiver.ts'

/** A share of the targets of a run: number `index` of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** A run by itself. */
export const WHOLE: Shard = { index: 1, count: 1 }

/** As many jobs as GitHub makes of one matrix. */
export const MOST_SHARDS = 256

/** What the shards of one run share, and which try of the run this is, from 1. */
export interface RunIdentity {
  readonly id: string
  readonly attempt: number
}

/** Shards that a merge had no report of. */
export interface MissingShards {
  /** In ascending order, from 1. */
  readonly indexes: readonly number[]
  readonly count: number
}

/** Item k of the sorted list, from 0, is in shard k mod count: the same whatever order the targets were listed in. */
export function shareOf<Item>(sorted: readonly Item[], { index, count }: Shard): readonly Item[] {
  return sorted.filter((_item, k) => k % count === index - 1)
}

/** Whether the targets of the report are all that the run has: not of one shard of many, nor where a shard is missing. */
export function hasAllTargets({ shard, missingShards }: Pick<Run, 'shard' | 'missingShards'>): boolean {
  return shard.count === 1 && missingShards === undefined
}

/** The same where files may have been read as well: of files alone nobody knows which targets there are. */
export function hasTargets(
  run: Pick<Run, 'shard' | 'missingShards'>,
  targets: readonly unknown[],
  hasListeners: boolean,
): boolean {
  return hasAllTargets(run) && (targets.length > 0 || !hasListeners)
}

/**
 * A share without any target, of a list that has some, leaves nothing open; a share whose report is missing leaves all of
 * it open, also where nobody knows what is in it.
 */
export function verdictOfRun(
  targets: readonly { readonly verdict: Verdict }[],
  { shard, missingShards }: Pick<Run, 'shard' | 'missingShards'>,
  waivers: readonly Pick<ReportWaiver, 'state'>[],
): Verdict {
  if (targets.length === 0 && shard.count > 1) return 'met'
  const verdict = runVerdict(targets, waivers)
  return verdict === 'met' && missingShards !== undefined ? 'undetermined' : verdict
}
