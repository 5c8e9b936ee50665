import * as core from '@actions/core'
import type { Line } from '../reports/sanitize.ts'

/** One line of the job's log. The only way there: what is no `Line` may hold a command for the runner. */
export function say(one: Line): void {
  core.info(one.text)
}

/** Lines that stay folded until somebody opens them. */
export function sayFolded(title: Line, lines: readonly Line[]): void {
  core.startGroup(title.text)
  for (const each of lines) say(each)
  core.endGroup()
}
