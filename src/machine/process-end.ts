import { obeySignals } from './signals.ts'

/** A reader such as head may go away: no verdict depends on it, and nobody is left to be told. */
export function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** Ends the process once stdout and stderr have taken everything; a second Ctrl-C does not wait for their readers. */
export function endProcess(code: number): void {
  process.exitCode = code
  process.stdout.write('', () => process.stderr.write('', () => leave(code)))
}

/**
 * Ends the process now. Node would wait for the names that the resolver is asked for at this moment, which cannot be
 * called off: with a resolver that is down, SIGINT took 9 s to end the command line and 29 s to end the action, and the
 * runner kills after 10. So the process becomes one that has nothing to wait for.
 */
function leave(code: number): never {
  obeySignals()
  const isResolving = process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap')
  // Not on Windows, and not before Node 23.11: there it is waited for.
  if (isResolving && process.platform !== 'win32' && typeof process.execve === 'function') {
    process.execve(process.execPath, [process.execPath, '--eval', `process.exit(${code})`], {})
  }
  process.exit(code)
}
