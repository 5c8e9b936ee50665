import * as core from '@actions/core'
import { line } from '../reports/sanitize.ts'
import { say } from './log.ts'

/** Shows `markdown` on the page of the run. Without the runner's file that is said, and no reason to fail. */
export async function writeSummary(markdown: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '') {
    say(line`ats-gate: GITHUB_STEP_SUMMARY is not set, so no summary is shown`)
    return
  }
  try {
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    say(line`ats-gate: the summary could not be written: ${String(error)}`)
  }
}
