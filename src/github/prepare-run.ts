import type { LoadedRun } from '../input/load-run.ts'
import type { ActionWorld } from './action-world.ts'
import { autoDenies } from './auto-denies.ts'
import type { RunEvent } from './event.ts'
import type { ActionRequest } from './inputs.ts'

/** Reads what the run is asked to do. Rejects with an InputError. */
export async function prepareRun({ run }: ActionRequest, event: RunEvent, world: ActionWorld): Promise<LoadedRun> {
  // An event that cannot be read has no base, and may be anybody's.
  return world.load({ ...run, isPolicyTrusted: event.baseSha === null && autoDenies(event) === null })
}
