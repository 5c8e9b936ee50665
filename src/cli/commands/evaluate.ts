import { type LoadedPolicy, loadPolicy } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { savedReport } from '../../input/saved-report.ts'
import { judgeAgain } from '../../judge.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import type { InputFault } from '../../model/input-error.ts'
import { exitCode } from '../../model/report.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, judgeLine } from '../judge-line.ts'
import { unexpected } from '../operands.ts'
import { type Command, VERDICT_CODES, type Words } from './command.ts'

export const command: Command = {
  name: 'evaluate',
  operands: 'REPORT',
  completes: { words: [], files: true },
  description: 'judge a saved JSON report again, without network',
  about:
    'Reads a report that check wrote with --output json=FILE and judges what was observed then by this policy, or as ' +
    'of another day. Nothing is probed. The policy, the roots and the targets file of that run are not taken over: name ' +
    'them again, or what targets demand of themselves (pins, requirements) is not judged.',
  examples: ['evaluate report.json --at 2027-03-31T00:00:00Z', 'evaluate report.json --policy strict'],
  options: ['targets-file', 'policy', 'ca-file', 'baseline', 'at', 'fail-on', 'on-undetermined', 'format', 'output'],
  exitCodes: VERDICT_CODES,
  prepare(words) {
    const line = evaluateLine(words)
    return () => evaluate(line)
  },
  readFiles(words, faults) {
    load(evaluateLine(words), faults)
  },
}

function load(line: EvaluateLine, faults: readonly InputFault[]): LoadedPolicy {
  return loadPolicy({ ...line, workspace: process.cwd(), faults }, realFiles, systemCertificates)
}

export interface EvaluateLine extends JudgeLine {
  /** A saved JSON report. */
  readonly report: Given
  /** For what its targets demand of themselves. */
  readonly targetsFiles: readonly Given[]
}

export function evaluateLine(words: Words): EvaluateLine {
  const [report, ...more] = words.operands
  unexpected(more, words.faults)
  if (report === undefined) {
    const mend = 'write ats-gate evaluate report.json'
    const what = 'evaluate needs a saved report'
    words.faults.push({ code: 'ARGUMENT_MISSING', what, where: 'evaluate', mend })
  }
  const targetsFiles = words.all('targets-file')
  return { ...judgeLine(words), targetsFiles, report: report ?? { text: '', where: 'evaluate' } }
}

/** Judges a saved report again, without network. */
async function evaluate(line: EvaluateLine): Promise<number> {
  const loaded = load(line, [])
  const packed = new PackedTargets()
  const saved = savedReport(line.report, process.cwd(), realFiles)
  const report = judgeAgain(saved, { ...loaded, at: line.at, toolVersion: TOOL_VERSION }, packed.keep)
  const isDelivered = await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
