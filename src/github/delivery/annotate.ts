import * as core from '@actions/core'
import type { Location } from '../../model/target.ts'
import type { Annotation } from '../../reports/annotations.ts'
import { type Line, outside } from '../../reports/sanitize.ts'

/** Shows each at its place; the toolkit escapes for the command, the texts are clean already. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, location } of annotations) {
    SHOW[level](message.text, { title: title.text, ...(location === null ? {} : placeOf(location)) })
  }
}

/** "'col' and 'endColumn' cannot be set if 'line' and 'endLine' are different values" (the runner); its end is inclusive. */
function placeOf({ file, line, column, endLine = line, endColumn }: Location): core.AnnotationProperties {
  const start = { file: outside(file, PATH_CHARACTERS).text, startLine: line }
  if (endLine !== line) return { ...start, endLine }
  if (endColumn === undefined) return { ...start, startColumn: column }
  return { ...start, endLine, startColumn: column, endColumn: Math.max(column, endColumn - 1) }
}

/** The error that says why the step failed. The exit code is set elsewhere. */
export function annotateFailure(why: Line): void {
  core.error(why.text)
}

const SHOW = { error: core.error, warning: core.warning, notice: core.notice } as const

/** A path of Linux is not longer; a cut one would point nowhere. */
export const PATH_CHARACTERS = 4_096
