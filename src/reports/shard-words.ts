import type { Run } from '../model/report.ts'
import { type Line, line } from './sanitize.ts'

/** Of which share the report is; nothing for a whole run. */
export function shardWords({ shard }: Run): Line {
  return shard.count === 1 ? line`` : line`, shard ${shard.index} of ${shard.count}`
}

/** `: the report of shard 3 of 8 is missing`; nothing where all are there. */
export function missingWords({ missingShards }: Run): Line {
  if (missingShards === undefined) return line``
  const { indexes, count } = missingShards
  if (indexes.length === 1) return line`: the report of shard ${indexes[0] ?? ''} of ${count} is missing`
  const named = indexes.slice(0, MOST_NAMED).join(', ')
  const more = indexes.length > MOST_NAMED ? ` and ${indexes.length - MOST_NAMED} more` : ''
  return line`: the reports of shards ${named}${more} of ${count} are missing`
}

/** More shards than targets. */
export function emptyShareWords({ shard }: Run): Line {
  return line`shard ${shard.index} of ${shard.count} has no target to judge by`
}

const MOST_NAMED = 10
