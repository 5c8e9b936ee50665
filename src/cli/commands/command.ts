import type { Given } from '../../input/reading.ts'
import type { InputFault } from '../../model/input-error.ts'
import type { Completion, OptionName } from '../options.ts'

/** One command, one file each. Help, completion and the parser are computed from these. */
export interface Command {
  /** Also the file name. */
  readonly name: string
  /** What stands after the name, for people. */
  readonly operands: string
  /** What a shell offers there. */
  readonly completes: Completion
  /** A few words for the list of commands. */
  readonly description: string
  /** Two sentences or so for its own help. */
  readonly about: string
  /** What stands after `ats-gate`. */
  readonly examples: readonly string[]
  /** A section of its own help, to be pasted. */
  readonly more?: { readonly title: string; readonly lines: readonly string[] }
  readonly options: readonly OptionName[]
  readonly exitCodes: readonly ExitCode[]
  /** Reads the words; what is wrong with them goes to `words.faults`, and then the work is not done. */
  prepare(words: Words): Work
  /** Reads what the words name and does nothing with it. Throws InputError with `faults` and all that is wrong there. */
  readFiles?(words: Words, faults: readonly InputFault[]): void
}

export interface ExitCode {
  readonly code: number
  readonly meaning: string
}

/** Does what was asked and gives the exit code. */
export type Work = () => Promise<number> | number

/** What stands after the name of a command. */
export interface Words {
  readonly operands: readonly Given[]
  /** Every value of an option, in the order given. */
  all(option: OptionName): readonly Given[]
  /** The last value, so that a script can append its own. */
  last(option: OptionName): Given | undefined
  /** Every command there is. */
  readonly commands: readonly Command[]
  readonly faults: InputFault[]
}

export const VERDICT_CODES: readonly ExitCode[] = [
  { code: 0, meaning: 'met' },
  { code: 1, meaning: 'violated' },
  { code: 2, meaning: 'wrong input or a fault of ours' },
  { code: 3, meaning: 'undetermined' },
]

/** Of a command that only says something. */
export const WORD_CODES: readonly ExitCode[] = [
  { code: 0, meaning: 'said' },
  { code: 2, meaning: 'wrong input or a fault of ours' },
]
