import * as core from '@actions/core'
import { type Line, line, sentence } from '../reports/sanitize.ts'

/** One line of the job's log. The only way there: what is no `Line` may hold a command for the runner. */
export function say(one: Line): void {
  core.info(one.text)
}

/** For who has switched debug logging on. */
export function sayDebug(one: Line): void {
  core.debug(one.text)
}

/** The runner shows stars for them from here on, in its own lines too. */
export function maskSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) core.setSecret(secret)
}

/** Each line of it cleaned, since a peer's bytes may be in a message. */
export function sayStack(stack: string): void {
  for (const each of stack.split('\n')) say(line`ats-gate: ${sentence(each)}`)
}

/** Lines that stay folded until somebody opens them. */
export function sayFolded(title: Line, lines: readonly Line[]): void {
  core.startGroup(title.text)
  for (const each of lines) say(each)
  core.endGroup()
}
