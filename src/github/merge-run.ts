import { resolve } from 'node:path'
import type { LoadedRun } from '../input/load-run.ts'
import { savedReportText } from '../input/saved-report.ts'
import { realFiles } from '../machine/files.ts'
import { reportPaths } from '../machine/report-paths.ts'
import { merge } from '../merge.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { JudgedReport } from '../model/report.ts'
import type { PackedTargets } from '../packed-targets.ts'
import { savedText } from '../shards/saved-report.ts'
import type { FleetPart } from './input/fleet-inputs.ts'
import type { ActionRequest } from './input/inputs.ts'

/** The reports that the other jobs have left, as one. Throws InputError. */
export function mergeRun(
  { reports, runId }: Extract<FleetPart, { readonly mode: 'merge' }>,
  { targets, policy, baseline }: LoadedRun,
  { run, at }: ActionRequest,
  toolVersion: string,
  packed: PackedTargets,
): JudgedReport {
  const faults: InputFault[] = []
  const paths = reportPaths(reports, resolve(run.workspace), faults)
  if (faults.length > 0) throw new InputError(faults)
  const saved = paths.map((file) => savedText(file.display, () => savedReportText(file, file.where, realFiles)))
  return merge(saved, { policy, targets, baseline, at, runId, toolVersion }, packed.keep)
}
