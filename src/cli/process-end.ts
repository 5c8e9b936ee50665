/** A reader such as head may go away: no verdict depends on it, and nobody is left to be told. */
export function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * Ends the process once stdout has taken everything. Left to end by itself it would wait for every name that is still
 * queued for the resolver, which cannot be called off; so it waits for those under way only.
 */
export function endProcess(code: number): void {
  process.stdout.write('', () => process.exit(code))
}
