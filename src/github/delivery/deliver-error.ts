import { inspect } from 'node:util'
import { describeWhere, type InputError, type InputFault } from '../../model/input-error.ts'
import { counted } from '../../model/moment.ts'
import { type Annotation, faultAnnotation } from '../../reports/annotations.ts'
import { line, sentence } from '../../reports/sanitize.ts'
import { say, sayStack } from '../log.ts'
import { annotate, annotateFailure } from './annotate.ts'

/** Each fault at its place, as many as a step shows beside the line that fails it. */
export function annotateFaults({ faults }: InputError): void {
  const shown = faults.length > MOST_FAULTS ? faults.slice(0, MOST_FAULTS - 1) : faults
  const more = faults.slice(shown.length)
  const rest: readonly Annotation[] =
    more.length === 0
      ? []
      : [faultAnnotation(`${more.length} more faults`, 'the log of this step has all of them', null)]
  annotate([...shown.map(annotationOf), ...rest])
  for (const { what, where, mend } of faults.slice(0, MOST_LINES)) {
    say(line`ats-gate: ${describeWhere(where)}: ${sentence(what)}; ${sentence(mend)}`)
  }
  const unsaid = faults.length - MOST_LINES
  if (unsaid > 0) say(line`ats-gate: and ${unsaid} more of ${faults.length} faults`)
  annotateFailure(line`ats-gate: ${counted(faults.length, 'fault')} in the input, so nothing was probed`)
}

/** A fault of ours, with its stack and every cause. */
export function annotateBug(error: unknown): void {
  sayStack(inspect(error))
  const what = error instanceof Error ? error.message : String(error)
  annotateFailure(line`ats-gate failed, which is a fault of its own: ${what}`)
}

/** Nine, and the failure line is the tenth: the runner drops what comes after. */
const MOST_FAULTS = 9

/** A file that is no list of targets has a fault in every line. */
const MOST_LINES = 1_000

function annotationOf({ what, where, mend }: InputFault): Annotation {
  return typeof where === 'string'
    ? faultAnnotation(`${where}: ${what}`, mend, null)
    : faultAnnotation(what, mend, where)
}
