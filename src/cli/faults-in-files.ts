import { InputError, type InputFault } from '../model/input-error.ts'
import type { Command, Words } from './commands/command.ts'

/** The faults of a command line, and with them those of everything that it names. */
export function faultsInFiles(command: Command, words: Words): readonly InputFault[] {
  try {
    command.readFiles?.({ ...words, faults: [] }, words.faults)
    return words.faults
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
}
