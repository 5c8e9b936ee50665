import { describeWhere, type InputFault } from '../model/input-error.ts'
import { counted } from '../model/moment.ts'
import { type Line, line, sentence, textOf } from '../reports/sanitize.ts'

/** For each fault: where and what, then how to mend it, and what to type where there is such a thing. Of very many the first. */
export function faultLines(faults: readonly InputFault[]): string {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .flatMap(({ code, where, what, mend }): readonly Line[] => [
      line`error: ${describeWhere(where)}: ${sentence(what)}`,
      line`  ${sentence(mend)}`,
      ...(NEXT.get(code) ?? []).map((each) => line`    ${each}`),
    ])
  const more = faults.length - MOST_FAULTS
  return textOf(more > 0 ? [...shown, line`error: and ${more} more of ${faults.length} faults`] : shown)
}

/** The same, and the line that a run ends with which did not begin. */
export function inputErrorLines(faults: readonly InputFault[]): string {
  return `${faultLines(faults)}${textOf([line`${counted(faults.length, 'fault')} in the input; nothing was probed`])}`
}

/** More than anybody mends before the next try: a file that is no list of targets has a fault in every line. */
const MOST_FAULTS = 50

/** By the code of the fault: what to type, or to write into the file, as it stands. */
const NEXT: ReadonlyMap<string, readonly string[]> = new Map([
  ['TARGETS_EMPTY', ['ats-gate check m.example.com', 'ats-gate check --targets-file targets.txt', 'ats-gate demo']],
  ['POLICY_EMPTY', ['extends: ats', 'targets:', '  - m.example.com']],
])
