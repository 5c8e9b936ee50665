import { endProcess } from '../machine/process-end.ts'
import { InputError } from '../model/input-error.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { parseArguments } from './arguments.ts'
import { bugLines } from './bug-lines.ts'
import { COMMANDS } from './commands/index.ts'
import { faultLines, inputErrorLines } from './fault-lines.ts'
import { faultsInFiles } from './faults-in-files.ts'
import { help } from './help.ts'
import { columnsOf } from './terminal.ts'

/** Runs one command and gives its exit code. Everything that is thrown ends here, with 2. */
export async function runCli(argv: readonly string[]): Promise<number> {
  // Left alone, Node would exit with 1, which claims a violation.
  process.on('uncaughtException', (error) => endProcess(sayError(error, false)))
  try {
    const request = parseArguments(argv, COMMANDS, faultsInFiles)
    switch (request.kind) {
      case 'overview':
        // Not 0: a script that lost its arguments has proven nothing.
        process.stderr.write(help(null, COMMANDS, columnsOf(process.stderr)))
        return 2
      case 'help':
        process.stdout.write(help(request.about, COMMANDS, columnsOf(process.stdout)))
        return 0
      case 'version':
        process.stdout.write(`ats-gate ${TOOL_VERSION}\n`)
        return 0
      case 'work':
        return await request.work()
    }
  } catch (error) {
    return sayError(error, argv.includes('check') || argv.includes('diagnose'))
  }
}

function sayError(error: unknown, wouldProbe: boolean): 2 {
  const faultsSaid = wouldProbe ? inputErrorLines : faultLines
  process.stderr.write(error instanceof InputError ? faultsSaid(error.faults) : bugLines(error))
  return 2
}
