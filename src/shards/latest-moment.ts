import type { InputFault } from '../model/input-error.ts'
import type { ShardHead } from './shard-head.ts'

/**
 * The moment that a merged run is judged as of: the latest of its shards. As of an earlier one a certificate that a later
 * shard saw expired would be in date again. A moment that was asked for must have been asked of all.
 */
export function latestMoment(heads: readonly ShardHead[], faults: InputFault[]): Date {
  const moments = heads.map(({ run }) => Date.parse(run.at))
  const latest = moments.reduce((late, moment) => Math.max(late, moment), 0)
  const isOneMoment = moments.every((moment) => moment === latest)
  for (const { run, saved } of isOneMoment ? [] : heads) {
    if (Date.parse(run.at) === Date.parse(run.startedAt)) continue
    const what = `judged as of ${run.at}, though it began at ${run.startedAt}`
    const mend = 'give --at, or the input at, to every shard alike, or to the merge'
    faults.push({ code: 'REPORT_OTHER_MOMENT', what, where: saved.name, mend })
  }
  return new Date(latest)
}
