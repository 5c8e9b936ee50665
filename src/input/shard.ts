import type { InputFault } from '../model/input-error.ts'
import { MOST_SHARDS, type RunIdentity, type Shard } from '../model/shard.ts'
import { quoted } from './did-you-mean.ts'
import type { Given } from './reading.ts'

/** `2/8`; null, with a fault, for what is no such share. */
export function parseShard({ text, where }: Given, faults: InputFault[]): Shard | null {
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/u.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS) return shard
  const mend = `write I/N, the first of eight as 1/8; N is at most ${MOST_SHARDS}`
  faults.push({ code: 'SHARD', what: `${quoted(text)} is no share of the targets`, where, mend })
  return null
}

/** The variables of a workflow that tell its runs apart. */
export interface WorkflowRun {
  readonly GITHUB_RUN_ID?: string | undefined
  readonly GITHUB_RUN_ATTEMPT?: string | undefined
}

/** `given` is what the user says the run is called. Null where nobody says it, or, with a fault, where it is no name. */
export function runIdentity(
  given: Given | undefined,
  { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }: WorkflowRun,
  faults: InputFault[],
): RunIdentity | null {
  const id = given?.text ?? GITHUB_RUN_ID ?? ''
  if (given === undefined && id === '') return null
  if (!/^[\w.:-]{1,100}$/u.test(id)) {
    const mend = 'write letters, digits and . _ : - only, at most 100, the same for every shard of the run'
    const where = given?.where ?? 'GITHUB_RUN_ID'
    faults.push({ code: 'RUN_ID', what: `${quoted(id)} is no name for a run`, where, mend })
    return null
  }
  return { id, attempt: attemptOf(GITHUB_RUN_ATTEMPT) }
}

/** The first, where nobody counts. */
function attemptOf(written: string | undefined): number {
  return /^[1-9]\d{0,5}$/u.test(written ?? '') ? Number(written) : 1
}

/** As a caller of the library gives them. */
export function shareOfRun(
  shard: string | undefined,
  runId: string | undefined,
  faults: InputFault[],
): { readonly shard: Shard | null; readonly identity: RunIdentity | undefined } {
  const id = runId === undefined ? undefined : { text: runId, where: 'runId' }
  const identity = runIdentity(id, {}, faults) ?? undefined
  if (shard === undefined) return { shard: null, identity }
  if (runId === undefined) {
    const mend = 'give one, the same for every shard of the run'
    faults.push({ code: 'RUN_ID', what: 'shard needs a runId', where: 'shard', mend })
  }
  return { shard: parseShard({ text: shard, where: 'shard' }, faults), identity }
}
