import { type Line, line, outside, sentence } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'

/** Rows of two cells, indented; the right cell is wrapped under itself, or below the left one where there is no room. */
export function table(rows: readonly (readonly [left: string, right: string])[], columns: number): readonly Line[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  const room = columns - width - MARGINS
  if (room < LEAST_ROOM) {
    return rows.flatMap(([left, right]) => [
      line`  ${left}`,
      ...(right === '' ? [] : wrapped(sentence(right), columns - BELOW.length).map((piece) => line`${BELOW}${piece}`)),
    ])
  }
  return rows.flatMap(([left, right]) =>
    wrapped(sentence(right), room).map((piece, i) => line`  ${(i === 0 ? left : '').padEnd(width)}  ${piece}`),
  )
}

/** Two spaces before each cell. */
const MARGINS = 4

/** A column of prose narrower than this is harder to read than one below. */
const LEAST_ROOM = 24

const BELOW = '      '

/** Rows of short cells in columns as wide as they need to be; the last cell of a row is not padded. */
export function grid(rows: readonly (readonly string[])[]): readonly Line[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows.map((cells) => outside(`  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()))
}
