import * as core from '@actions/core'
import type { Annotation } from '../../reports/annotations.ts'
import { type Line, outside } from '../../reports/sanitize.ts'

/** Shows each at its place; the toolkit escapes for the command, the texts are clean already. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, location } of annotations) {
    const place =
      location === null
        ? {}
        : { file: outside(location.file, PATH_CHARACTERS).text, startLine: location.line, startColumn: location.column }
    SHOW[level](message.text, { title: title.text, ...place })
  }
}

/** The error that says why the step failed. The exit code is set elsewhere. */
export function annotateFailure(why: Line): void {
  core.error(why.text)
}

const SHOW = { error: core.error, warning: core.warning, notice: core.notice } as const

/** A path of Linux is not longer; a cut one would point nowhere. */
export const PATH_CHARACTERS = 4_096
