import { gate, realWorld } from '../gate.ts'
import { loadRun } from '../input/load-run.ts'
import { exitCode } from '../model/report.ts'
import { PackedTargets } from '../packed-targets.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import type { CheckLine } from './arguments.ts'
import { deliver } from './deliver.ts'
import { realFiles, systemCertificates } from './files.ts'
import { progressLine } from './progress.ts'
import { interruption } from './signals.ts'

/** Probes and judges; the exit code says how it went. */
export async function check(line: CheckLine): Promise<number> {
  // From the start: a signal while the files are read leaves a report, too.
  const signal = interruption()
  const { targets, policy } = loadRun({ ...line, workspace: process.cwd() }, realFiles, systemCertificates)
  const progress = progressLine(process.stderr)
  const world = realWorld(signal, progress.show)
  progress.begin(targets.length)
  const packed = new PackedTargets()
  const request = { targets, policy, at: line.at, full: line.full, toolVersion: TOOL_VERSION }
  const report = await gate(request, world, packed.keep)
  progress.clear()
  const isDelivered = deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
