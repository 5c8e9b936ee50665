import { readFileSync } from 'node:fs'
import { gate, judgeAgain, realWorld } from '../gate.ts'
import { loadPolicy, loadRun } from '../input/load-run.ts'
import { InputError } from '../model/input-error.ts'
import { exitCode } from '../model/report.ts'
import { readReport } from '../reports/read-report.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import type { CheckLine, EvaluateLine } from './arguments.ts'
import { deliver } from './deliver.ts'
import { realFiles, systemCertificates } from './files.ts'
import { progressLine } from './progress.ts'
import { interruption } from './signals.ts'

/** Probes and judges; the exit code says how it went. */
export async function check(line: CheckLine): Promise<number> {
  const { targets, policy } = loadRun({ ...line, workspace: process.cwd() }, realFiles, systemCertificates)
  const progress = progressLine(process.stderr)
  const world = realWorld(interruption(), progress.show)
  const report = await gate({ targets, policy, at: line.at, full: line.full, toolVersion: TOOL_VERSION }, world)
  progress.clear()
  const isDelivered = deliver(report, line)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}

/** Judges a saved report again, without network. */
export function evaluate(line: EvaluateLine): number {
  const { targets, policy } = loadPolicy({ ...line, workspace: process.cwd() }, realFiles, systemCertificates)
  const saved = readReport(reportText(line.report.text), line.report.text)
  const report = judgeAgain(saved, policy, targets, line.at, TOOL_VERSION)
  const isDelivered = deliver(report, line)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}

function reportText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error'
    const what = `the report cannot be read (${code})`
    throw new InputError([{ code: 'REPORT_UNREADABLE', what, where: file, mend: 'check the path' }], { cause })
  }
}
