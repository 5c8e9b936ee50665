import type { LoadedRun } from '../input/load-run.ts'
import type { ActionWorld } from './action-world.ts'
import type { RunEvent } from './event.ts'
import type { ActionRequest } from './inputs.ts'

/** Reads what the run is asked to do. Rejects with an InputError. */
export async function prepareRun({ run }: ActionRequest, event: RunEvent, world: ActionWorld): Promise<LoadedRun> {
  return world.load({ ...run, isPolicyTrusted: event.baseSha === null })
}
