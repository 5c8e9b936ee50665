import { describeWhere, InputError } from '../model/input-error.ts'
import { line, sentence, textOf } from '../reports/sanitize.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { parseArguments } from './arguments.ts'
import { check, evaluate } from './check.ts'
import { demo } from './demo.ts'
import { help } from './help.ts'

/** Runs one command and gives its exit code (design 5). Everything that is thrown ends here, with 2. */
export async function runCli(argv: readonly string[]): Promise<number> {
  // A reader such as head may go away; the verdict does not depend on it.
  process.stdout.on('error', () => undefined)
  try {
    const request = parseArguments(argv)
    switch (request.command) {
      case 'help':
        process.stdout.write(help(request.about))
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
    process.stderr.write(error instanceof InputError ? faultLines(error) : bugLines(error))
    return 2
  }
}

function faultLines({ faults }: InputError): string {
  return textOf(
    faults.flatMap(({ where, what, mend }) => [
      line`error: ${describeWhere(where)}: ${sentence(what)}`,
      line`  ${sentence(mend)}`,
    ]),
  )
}

function bugLines(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const title = line`ats-gate: a fault of ours, not of your servers or files:`
  return textOf([title, ...stack.split('\n').map((each) => line`  ${each}`)])
}
