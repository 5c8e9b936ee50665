import { parseShard, runIdentity } from '../input/shard.ts'
import { workflowRun } from '../machine/environment.ts'
import type { RunIdentity, Shard } from '../model/shard.ts'
import type { Words } from './commands/command.ts'

export interface ShardLine {
  readonly shard: Shard | null
  /** Undefined for a run of its own. */
  readonly identity: RunIdentity | undefined
}

/** Which share of which run. A share of a run without a name could be merged with that of any other. */
export function shardLine({ last, faults }: Pick<Words, 'last' | 'faults'>): ShardLine {
  const [share, id] = [last('shard'), last('run-id')]
  if (share === undefined && id === undefined) return { shard: null, identity: undefined }
  const shard = share === undefined ? null : parseShard(share, faults)
  const known = faults.length
  const identity = runIdentity(id, workflowRun(), faults) ?? undefined
  if (identity === undefined && faults.length === known) {
    const what = '--shard needs to know what the run is called'
    const mend = 'add --run-id ID, the same for every shard of the run'
    faults.push({ code: 'RUN_ID', what, where: '--shard', mend })
  }
  return { shard, identity }
}
