import * as core from '@actions/core'
import { InputError } from '../../model/input-error.ts'
import type { InputName } from './inputs.ts'

/**
 * The text of an input, trimmed, empty when it was not given.
 *
 * @throws {InputError} INPUT_TOO_LARGE
 */
export function readInput(name: InputName): string {
  const text = core.getInput(name)
  const bytes = Buffer.byteLength(text)
  if (bytes <= MAX_INPUT_BYTES) return text
  const what = `${bytes} bytes, and a runner gives an action no more than ${MAX_INPUT_BYTES} in one input`
  const mend = LISTS.has(name)
    ? 'write the targets into a file and name it in targets-file'
    : 'write it into a policy file and name that in policy'
  throw new InputError([{ code: 'INPUT_TOO_LARGE', what, where: `input ${name}`, mend }])
}

/** For a run that came to no inputs. */
export function isSummaryOff(): boolean {
  return core.getInput('summary') === 'never'
}

/**
 * Linux starts no process with a longer variable than 131,072 bytes, the name and its end included (MAX_ARG_STRLEN), so a
 * little more than this fails in the runner, before us, as "Argument list too long"; on Windows it ends at 32,766.
 */
const MAX_INPUT_BYTES = 131_050

const LISTS: ReadonlySet<InputName> = new Set(['targets', 'targets-file'])
