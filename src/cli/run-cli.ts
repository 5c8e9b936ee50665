import { setMaxListeners } from 'node:events'
import { InputError } from '../model/input-error.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { parseArguments } from './arguments.ts'
import { bugLines } from './bug-lines.ts'
import { check } from './check.ts'
import { demo } from './demo.ts'
import { evaluate } from './evaluate.ts'
import { faultLines } from './fault-lines.ts'
import { help } from './help.ts'
import { endProcess } from './process-end.ts'
import { columnsOf } from './table.ts'

/** Runs one command and gives its exit code. Everything that is thrown ends here, with 2. */
export async function runCli(argv: readonly string[]): Promise<number> {
  // Every exchange of a target waits for the same signal; Node 20 would warn of a leak.
  setMaxListeners(0)
  // Left alone, Node would exit with 1, which claims a violation.
  process.on('uncaughtException', (error) => endProcess(sayError(error)))
  try {
    const request = parseArguments(argv)
    switch (request.command) {
      case 'help':
        process.stdout.write(help(request.about, columnsOf(process.stdout)))
        return 0
      case 'version':
        process.stdout.write(`ats-gate ${TOOL_VERSION}\n`)
        return 0
      case 'check':
        return await check(request)
      case 'evaluate':
        return evaluate(request)
      case 'demo':
        return await demo()
    }
  } catch (error) {
    return sayError(error)
  }
}

function sayError(error: unknown): 2 {
  process.stderr.write(error instanceof InputError ? faultLines(error.faults) : bugLines(error))
  return 2
}
