import { type LoadedRun, loadRun } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { savedReportText } from '../../input/saved-report.ts'
import { runIdentity } from '../../input/shard.ts'
import { proxyEnvironment, workflowRun } from '../../machine/environment.ts'
import { realFiles, systemCertificates } from '../../machine/files.ts'
import { reportPaths } from '../../machine/report-paths.ts'
import { merge } from '../../merge.ts'
import { InputError, type InputFault } from '../../model/input-error.ts'
import { exitCode } from '../../model/report.ts'
import type { RunIdentity } from '../../model/shard.ts'
import { PackedTargets } from '../../packed-targets.ts'
import { savedText } from '../../shards/saved-report.ts'
import { TOOL_VERSION } from '../../tool-version.ts'
import { deliver } from '../deliver.ts'
import { type JudgeLine, judgeLine } from '../judge-line.ts'
import { type Command, VERDICT_CODES, type Words } from './command.ts'

export const command: Command = {
  name: 'merge',
  operands: 'REPORT…',
  completes: { words: [], files: true },
  description: 'one report of all shards of a run, without network',
  about:
    'Reads the JSON reports that check --shard wrote, or every report.json in a folder, and wants every shard of one run: ' +
    'one policy, one list of targets, one version. Every target is judged again from what was observed, so name the policy ' +
    'and the targets files as for the shards. A missing shard leaves its targets undetermined.',
  examples: ['merge reports --targets-file targets.txt', 'merge 1.json 2.json --output json=report.json'],
  // biome-ignore format: one kind a line
  options: [
    'targets-file', 'policy', 'connect', 'http', 'ca-file', 'baseline', 'at',
    'fail-on', 'on-undetermined', 'run-id', 'format', 'output',
  ],
  exitCodes: VERDICT_CODES,
  prepare(words) {
    const line = mergeLine(words)
    return () => mergeReports(line)
  },
  readFiles(words, faults) {
    load(mergeLine(words), faults)
  },
}

interface MergeLine extends JudgeLine {
  readonly reports: readonly Given[]
  readonly targetsFiles: readonly Given[]
  readonly connect: readonly Given[]
  readonly http: readonly Given[]
  /** Null where the reports say which run it is. */
  readonly identity: RunIdentity | null
}

function mergeLine(words: Words): MergeLine {
  if (words.operands.length === 0) {
    const mend = 'write ats-gate merge and then the reports, or a folder with them'
    words.faults.push({ code: 'ARGUMENT_MISSING', what: 'merge needs reports', where: 'merge', mend })
  }
  return {
    ...judgeLine(words),
    reports: words.operands,
    targetsFiles: words.all('targets-file'),
    connect: words.all('connect'),
    http: words.all('http'),
    identity: runIdentity(words.last('run-id'), workflowRun(), words.faults),
  }
}

function load(line: MergeLine, faults: readonly InputFault[]): LoadedRun {
  const request = { ...line, targets: [], workspace: process.cwd(), environment: proxyEnvironment() }
  return loadRun({ ...request, isPolicyTrusted: true, mayBeEmpty: true, faults }, realFiles, systemCertificates)
}

async function mergeReports(line: MergeLine): Promise<number> {
  const { targets, policy, baseline } = load(line, [])
  const faults: InputFault[] = []
  const paths = reportPaths(line.reports, process.cwd(), faults)
  if (faults.length > 0) throw new InputError(faults)
  const reports = paths.map((file) => savedText(file.display, () => savedReportText(file, file.where, realFiles)))
  const packed = new PackedTargets()
  const runId = line.identity?.id ?? null
  const request = { policy, targets, baseline, at: line.at, runId, toolVersion: TOOL_VERSION }
  const report = merge(reports, request, packed.keep)
  const isDelivered = await deliver(report, line, packed.jsonOf)
  return isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2
}
