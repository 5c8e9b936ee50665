import { didYouMean, quoted } from '../../input/did-you-mean.ts'
import type { Given } from '../../input/reading.ts'
import { parseShard, runIdentity, type WorkflowRun } from '../../input/shard.ts'
import type { InputFault } from '../../model/input-error.ts'
import { MOST_SHARDS, type RunIdentity, type Shard, WHOLE } from '../../model/shard.ts'
import type { InputName } from './inputs.ts'

/** What this job does of a fleet on a matrix. */
export type FleetPart =
  /** Probe and judge, all of it: a job that judged a share of a fleet would be green over the rest. */
  | { readonly mode: 'gate' }
  /** Probe one share for a merge, which decides. */
  | { readonly mode: 'collect'; readonly shard: Shard; readonly identity: RunIdentity | undefined }
  /** Join what the others collected; `runId` is the run that they must be of. */
  | { readonly mode: 'merge'; readonly reports: readonly Given[]; readonly runId: string | null }

const MODES = ['gate', 'collect', 'merge'] as const

/** `one` and `lines` give an input that may hold one value or one a line. */
export function fleetInputs(
  one: (name: InputName) => Given | undefined,
  lines: (name: InputName) => readonly Given[],
  workflowRun: WorkflowRun,
  faults: InputFault[],
): FleetPart {
  const mode = modeOf(one('mode'), faults)
  const [written, reports, baseline] = [one('shard'), lines('reports'), one('baseline')]
  const [config] = lines('config')
  const unfit = (given: Given | undefined, what: string, mend: string): void => {
    if (given !== undefined) faults.push({ code: 'INPUT_UNFIT', what, where: given.where, mend })
  }
  if (mode !== 'merge') unfit(reports[0], `mode ${mode} reads no reports`, 'remove it, or write mode: merge')
  if (mode !== 'gate') unfit(config, `mode ${mode} reads no configuration`, 'name it in a step with mode: gate')
  if (mode === 'collect') {
    unfit(baseline, 'mode collect comes to no verdict that could be compared', 'give the baseline to mode: merge')
  }
  if (mode === 'merge') {
    unfit(written, 'mode merge takes the reports of all shards', 'remove it, or write mode: collect')
    if (reports.length === 0) faults.push(lacks('reports', 'merge', 'name the folder with the reports of the shards'))
    return { mode, reports, runId: runIdentity(undefined, workflowRun, faults)?.id ?? null }
  }
  if (mode === 'gate') {
    unfit(written, 'mode gate judges every target', 'write mode: collect, and mode: merge in a job after it')
    return { mode }
  }
  if (written === undefined) {
    faults.push(lacks('shard', 'collect', 'write shard: auto in a job with a matrix, or the share, such as 2/8'))
    return { mode, shard: WHOLE, identity: undefined }
  }
  const shard = shardOf(written, one('internal-strategy'), faults)
  return { mode, shard: shard ?? WHOLE, identity: identityOf(written, workflowRun, faults) }
}

function modeOf(given: Given | undefined, faults: InputFault[]): FleetPart['mode'] {
  if (given === undefined) return 'gate'
  const mode = MODES.find((each) => each === given.text)
  if (mode !== undefined) return mode
  const mend = didYouMean(given.text, MODES, `write one of ${MODES.join(', ')}`)
  faults.push({ code: 'WRONG_VALUE', what: `${quoted(given.text)} is no mode`, where: given.where, mend })
  return 'gate'
}

function lacks(input: InputName, mode: string, mend: string): InputFault {
  return { code: 'INPUT_MISSING', what: `mode ${mode} needs the input ${input}`, where: `input ${input}`, mend }
}

function shardOf(written: Given, strategy: Given | undefined, faults: InputFault[]): Shard | null {
  return written.text === 'auto' ? placeInMatrix(written, strategy, faults) : parseShard(written, faults)
}

/** The runner counts the jobs of a matrix, from 0; a job without one is alone. */
function placeInMatrix({ where }: Given, strategy: Given | undefined, faults: InputFault[]): Shard | null {
  const index = wholeNumber(strategy?.text ?? '', 'job-index')
  const count = wholeNumber(strategy?.text ?? '', 'job-total')
  if (index !== null && count !== null && index < count && count <= MOST_SHARDS) return { index: index + 1, count }
  const what = 'the runner does not say which job of its matrix this is'
  faults.push({ code: 'SHARD', what, where, mend: 'write the share, such as 2/8, from a value of the matrix' })
  return null
}

function wholeNumber(json: string, name: string): number | null {
  try {
    const found: unknown = Object.entries(Object(JSON.parse(json))).find(([each]) => each === name)?.[1]
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null
  } catch {
    return null
  }
}

function identityOf({ where }: Given, workflowRun: WorkflowRun, faults: InputFault[]): RunIdentity | undefined {
  const known = faults.length
  const identity = runIdentity(undefined, workflowRun, faults)
  if (identity === null && faults.length === known) {
    const mend = 'run it in a workflow, or use the command line with --run-id'
    faults.push({ code: 'RUN_ID', what: 'GITHUB_RUN_ID is not set, so no merge could tell the run', where, mend })
  }
  return identity ?? undefined
}
