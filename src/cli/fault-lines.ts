import { describeWhere, type InputFault } from '../model/input-error.ts'
import { line, sentence, textOf } from '../reports/sanitize.ts'
import { plural } from '../reports/verdict-line.ts'

/** Two lines for each fault: where and what, then how to mend it. Of very many the first ones. */
export function faultLines(faults: readonly InputFault[]): string {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .flatMap(({ where, what, mend }) => [
      line`error: ${describeWhere(where)}: ${sentence(what)}`,
      line`  ${sentence(mend)}`,
    ])
  const more = faults.length - MOST_FAULTS
  return textOf(more > 0 ? [...shown, line`error: and ${more} more of ${faults.length} faults`] : shown)
}

/** The same, and the line that a run ends with which did not begin. */
export function inputErrorLines(faults: readonly InputFault[]): string {
  return `${faultLines(faults)}${textOf([line`${plural(faults.length, 'fault')} in the input; nothing was probed`])}`
}

/** More than anybody mends before the next try: a file that is no list of targets has a fault in every line. */
const MOST_FAULTS = 50
