import * as core from '@actions/core'
import { type JudgedReport, subjectsOf, type Verdict } from '../../model/report.ts'
import { isMissing } from '../../model/system-error.ts'
import { weightOf } from '../../model/verdict.ts'
import { line, outside } from '../../reports/sanitize.ts'
import { policySourceOf } from '../policy-ref/policy-origin.ts'
import { PATH_CHARACTERS } from './annotate.ts'
import { appendWhole } from './append-whole.ts'
import { type Delivery, delivered, lose } from './delivery.ts'
import { type FailedTargets, failedTargets } from './failed-targets.ts'
import { type FileOutputs, NO_FILES } from './file-outputs.ts'
import { waiverOutputs } from './waiver-outputs.ts'

/** As action.yml declares them. */
export interface Outputs extends FailedTargets, FileOutputs {
  readonly outcome: Verdict | 'error'
  /** Failing findings that are violated. */
  readonly violations: number
  readonly warnings: number
  readonly 'targets-total': number
  readonly 'targets-violated': number
  /** Those not checked included: nobody knows about them either. */
  readonly 'targets-undetermined': number
  readonly 'targets-not-checked': number
  /** Of the configurations; 0 where none was read. */
  readonly 'listeners-total': number
  readonly 'listeners-violated': number
  /** Absolute path; empty when nothing was written. */
  readonly 'report-json': string
  readonly 'policy-sha256': string
  /** `path@ref`, the path of a file of the workspace, or `built-in`. */
  readonly 'policy-source': string
  /** Empty where the pull request has no comment of ours. */
  readonly 'comment-id': string
  readonly 'waivers-applied': number
  /** Those that have expired included. */
  readonly 'waivers-expiring': number
}

export function outputsFor(report: JudgedReport, reportJson: string | null, files: FileOutputs = NO_FILES): Outputs {
  const { counts, policy, targets, verdict } = report
  const failing = subjectsOf(report)
    .flatMap((target) => target.findings)
    .filter((it) => weightOf(it, policy) === 'failing')
  return {
    outcome: verdict,
    violations: failing.filter(({ outcome }) => outcome === 'violated').length,
    warnings: counts.warnings,
    'targets-total': counts.targets,
    'targets-violated': counts.violated,
    'targets-undetermined': counts.undetermined + counts.notChecked,
    'targets-not-checked': counts.notChecked,
    'listeners-total': counts.listeners?.total ?? 0,
    'listeners-violated': counts.listeners?.violated ?? 0,
    ...failedTargets(targets),
    'report-json': reportJson ?? '',
    ...files,
    'policy-sha256': policy.sha256,
    'policy-source': outside(policySourceOf(policy), PATH_CHARACTERS).text,
    'comment-id': '',
    ...waiverOutputs(report),
  }
}

/** Of a run that came to no report. */
export const ERROR_OUTPUTS: Outputs = {
  outcome: 'error',
  violations: 0,
  warnings: 0,
  'targets-total': 0,
  'targets-violated': 0,
  'targets-undetermined': 0,
  'targets-not-checked': 0,
  'listeners-total': 0,
  'listeners-violated': 0,
  ...failedTargets([]),
  'report-json': '',
  ...NO_FILES,
  'policy-sha256': '',
  'policy-source': '',
  'comment-id': '',
  'waivers-applied': 0,
  'waivers-expiring': 0,
}

/**
 * What GitHub keeps of the outputs of a job, which is counted in UTF-16. Ours are numbers, words, paths and one list of names; what is
 * too large in spite of that is left out whole, and named.
 */
export function fittedOutputs(
  outputs: Outputs,
  limit = MAX_OUTPUT_BYTES,
): { readonly fitted: readonly (readonly [name: string, value: string])[]; readonly leftOut: readonly string[] } {
  const all = Object.entries(outputs).map(([name, value]) => [name, String(value)] as const)
  const bytesOf = ([name, value]: readonly [string, string]) => 2 * (name.length + value.length)
  let left = limit
  const kept = new Set<string>()
  // The longest is the one to go.
  for (const one of [...all].sort((a, b) => bytesOf(a) - bytesOf(b))) {
    left -= bytesOf(one)
    if (left >= 0) kept.add(one[0])
  }
  const fitted = all.filter(([name]) => kept.has(name))
  const leftOut = all.map(([name]) => name).filter((name) => !kept.has(name))
  return { fitted, leftOut }
}

/** Without the runner's file there is nobody to read them: a warning. */
export async function writeOutputs(outputs: Outputs, file: string | undefined, delivery: Delivery): Promise<void> {
  const lost = line`no outputs are written`
  // Without the variable the toolkit would print commands that the runner has retired.
  if (file === undefined || file === '') return lose(delivery, lost, line`GITHUB_OUTPUT is not set`)
  const { fitted, leftOut } = fittedOutputs(outputs)
  for (const name of leftOut) {
    lose(delivery, line`the output ${name} is empty`, line`it is over the 1 MB that a job may put out`)
  }
  await delivered(delivery, 'the outputs (GITHUB_OUTPUT)', () => {
    try {
      appendWhole(file, () => {
        for (const [name, value] of fitted) core.setOutput(name, value)
      })
    } catch (error) {
      if (!isMissing(error)) throw error
      lose(delivery, lost, line`the file that GITHUB_OUTPUT names is not there: ${file}`)
    }
  })
}

/** "Outputs can be a maximum of 1 MB per job ... approximated based on UTF-16 encoding" (GitHub): the smaller MB. */
export const MAX_OUTPUT_BYTES = 1_000_000
