import type { LoadedRun } from '../../input/load-run.ts'
import { realFiles } from '../../machine/files.ts'
import type { Annotation } from '../../reports/annotations.ts'
import type { ActionWorld } from '../action-world.ts'
import { isProposal, type RunEvent } from '../event.ts'
import type { ActionRequest } from '../input/inputs.ts'
import { loadAtRef } from './load-at-ref.ts'
import { type PolicyOrigin, withOrigin } from './policy-origin.ts'
import type { ProposedRun } from './proposed-run.ts'
import { loadFetching } from './repository-files.ts'
import { runSources } from './run-sources.ts'

/** What a run is asked to do, and how that was found out. */
export interface PreparedRun {
  /** What decides. */
  readonly run: LoadedRun
  readonly origin: PolicyOrigin
  /** What a pull request wants to decide from its merge on; null where it changes nothing of that. */
  readonly proposed: ProposedRun | null
  readonly notices: readonly Annotation[]
}

/**
 * Reads what the run is asked to do: of a change that is not merged all that decides from the base commit, so that nobody
 * is judged by what he wrote himself. Rejects with an InputError, also where GitHub does not answer: the file of the
 * workspace is never taken instead.
 */
export async function prepareRun(request: ActionRequest, event: RunEvent, world: ActionWorld): Promise<PreparedRun> {
  const { run } = request
  // Wrong inputs are said before anything is asked for by their names.
  if (run.faults !== undefined && run.faults.length > 0) world.load({ ...run, isPolicyTrusted: false }, realFiles)
  const sources = await runSources(request, event, world)
  if (sources.ref !== null) return loadAtRef(sources, sources.ref, world)

  const { remote } = request.policySource
  const { workspaceFiles: files } = sources
  const isPolicyTrusted = remote !== null || !isProposal(event)
  const own = await loadFetching(files, () => world.load({ ...sources.run, isPolicyTrusted }, files))
  return { ...withOrigin(own, files, null, sources), proposed: null, notices: [] }
}
