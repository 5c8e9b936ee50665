import { loadPolicy, loadRun } from '../input/load-run.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { CommandLine } from './arguments.ts'
import { realFiles, systemCertificates } from './files.ts'

/** The faults of a command line, and those of everything that it names. */
export function faultsInFiles(line: CommandLine, faults: readonly InputFault[]): readonly InputFault[] {
  const workspace = process.cwd()
  try {
    if (line.command === 'check') loadRun({ ...line, workspace, faults }, realFiles, systemCertificates)
    if (line.command === 'evaluate') loadPolicy({ ...line, workspace, faults }, realFiles, systemCertificates)
    return faults
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
}
