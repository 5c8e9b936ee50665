import * as core from '@actions/core'
import type { JudgedReport, Verdict } from '../model/report.ts'
import { weightOf } from '../reports/concerns.ts'
import { line } from '../reports/sanitize.ts'
import { say } from './log.ts'

/** As action.yml declares them. */
export interface Outputs {
  readonly outcome: Verdict | 'error'
  /** Failing findings that are violated. */
  readonly violations: number
  readonly warnings: number
  readonly 'targets-total': number
  readonly 'targets-violated': number
  /** Those not checked included: nobody knows about them either. */
  readonly 'targets-undetermined': number
  /** Absolute path; empty when nothing was written. */
  readonly 'report-json': string
  readonly 'policy-sha256': string
}

export function outputsFor(report: JudgedReport, reportJson: string | null): Outputs {
  const { counts, policy, targets, verdict } = report
  const failing = targets.flatMap((target) => target.findings).filter((it) => weightOf(it, policy) === 'failing')
  return {
    outcome: verdict,
    violations: failing.filter(({ outcome }) => outcome === 'violated').length,
    warnings: counts.warnings,
    'targets-total': counts.targets,
    'targets-violated': counts.violated,
    'targets-undetermined': counts.undetermined + counts.notChecked,
    'report-json': reportJson ?? '',
    'policy-sha256': policy.sha256,
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
  'report-json': '',
  'policy-sha256': '',
}

/** Without the runner's file there is nobody to read them: that is said, and no reason to fail. */
export function writeOutputs(outputs: Outputs, file: string | undefined): void {
  // Without the variable the toolkit would print commands that the runner has retired.
  if (file === undefined || file === '') {
    say(line`ats-gate: GITHUB_OUTPUT is not set, so no outputs are written`)
    return
  }
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  } catch (error) {
    say(line`ats-gate: outputs could not be written: ${String(error)}`)
  }
}
