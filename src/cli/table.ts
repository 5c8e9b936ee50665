import { type Line, line, sentence } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'

/** Rows of two cells, indented; the right cell is wrapped under itself. */
export function table(rows: readonly (readonly [left: string, right: string])[], columns: number): readonly Line[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.flatMap(([left, right]) =>
    wrapped(sentence(right), columns - width - MARGINS).map(
      (piece, i) => line`  ${(i === 0 ? left : '').padEnd(width)}  ${piece}`,
    ),
  )
}

/** Two spaces before each cell. */
const MARGINS = 4

/** Of the terminal; 80 for a file or a pipe. Wider lines than 120 are hard to read, and narrower ones than 80 all wrap. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  return Math.min(120, Math.max(80, stream.columns ?? 80))
}
