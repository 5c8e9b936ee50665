/** A reader such as head may go away: no verdict depends on it, and nobody is left to be told. */
export function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * Ends the process once stdout has taken everything. Left to end by itself, it would wait for the resolver, whose answers
 * cannot be called off: a dead one takes 10 s a name.
 */
export function endProcess(code: number): void {
  process.stdout.write('', () => process.exit(code))
}
