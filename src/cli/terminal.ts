/**
 * Width to write prose in: that of the terminal; 80 for a file, a pipe, or a terminal that does not know its own. Lines
 * of more than 120 are hard to read; below 40 the terminal breaks them itself.
 */
export function columnsOf(stream: NodeJS.WriteStream): number {
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, terminalColumns(stream)))
}

const FEWEST_COLUMNS = 40
const MOST_COLUMNS = 120

/** A serial line or a fresh pseudo terminal says 0. */
export function terminalColumns({ columns }: NodeJS.WriteStream): number {
  return columns || DEFAULT_COLUMNS
}

const DEFAULT_COLUMNS = 80

/**
 * Colour on a terminal that has it, or where FORCE_COLOR asks for it, as for the log of a job; never with NO_COLOR
 * (no-color.org) and never on a dumb terminal.
 */
export function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR || TERM === 'dumb') return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true
}
