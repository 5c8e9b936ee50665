import { unreadableFile } from '../input/files.ts'
import { loadPolicy } from '../input/load-run.ts'
import type { Given } from '../input/reading.ts'
import { judgeAgain } from '../judge.ts'
import { InputError } from '../model/input-error.ts'
import { exitCode, type Report } from '../model/report.ts'
import { PackedTargets } from '../packed-targets.ts'
import { readReport } from '../reports/read-report.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import type { EvaluateLine } from './arguments.ts'
import { deliver } from './deliver.ts'
import { realFiles, systemCertificates } from './files.ts'
import { readAtMost } from './read-at-most.ts'

/** Judges a saved report again, without network. */
export function evaluate(line: EvaluateLine): number {
  const { targets, policy } = loadPolicy({ ...line, workspace: process.cwd() }, realFiles, systemCertificates)
  const packed = new PackedTargets()
  const report = judgeAgain(savedReport(line.report), policy, targets, line.at, TOOL_VERSION, packed.keep)
  const isDelivered = deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}

function savedReport({ text: file, where }: Given): Report {
  const bytes = reportBytes(file, where)
  if (bytes.length > MAX_REPORT_BYTES) {
    const what = `more than ${MAX_REPORT_BYTES / MIB} MiB`
    const mend = 'judge the shards of a large run one by one'
    throw new InputError([{ code: 'REPORT_TOO_LARGE', what, where: file, mend }])
  }
  return readReport(decoded(bytes, file), file)
}

const MIB = 1024 * 1024

/** Ten thousand targets take about 200 MiB. */
const MAX_REPORT_BYTES = 256 * MIB

function reportBytes(file: string, where: string): Uint8Array {
  try {
    return readAtMost(file, MAX_REPORT_BYTES)
  } catch (cause) {
    throw new InputError([unreadableFile(file, where, cause)], { cause })
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const mend = 'save it as UTF-8: the shell may have changed it, --output json=FILE does not'
    throw new InputError([{ code: 'REPORT_NOT_JSON', what: 'not UTF-8 text', where: file, mend }], { cause })
  }
}
