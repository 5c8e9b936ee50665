import type { Edit } from '../model/configuration.ts'
import type { Place } from '../model/listener.ts'

/** Whether both can be made; two that insert at one place are, one after the other. */
export function isApart({ place: a }: Edit, { place: b }: Edit): boolean {
  if (a.file !== b.file) return true
  const [startOfA, endOfA, startOfB, endOfB] = [start(a), end(a), start(b), end(b)]
  return isBefore(endOfA, startOfB) || isBefore(endOfB, startOfA)
}

/** The text with edits that are all apart; a place outside of it is its end. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const lines = lineStarts(text)
  const offset = ([line, column]: Point): number => {
    const from = lines[line - 1]
    return from === undefined ? text.length : Math.min(from + column - 1, lines[line] ?? text.length)
  }
  let left = 0
  const parts: string[] = []
  const inOrder = edits
    .map(({ place, text: written }) => ({ from: offset(start(place)), to: offset(end(place)), written }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  for (const { from, to, written } of inOrder) {
    parts.push(text.slice(left, from), written)
    left = Math.max(to, from)
  }
  return [...parts, text.slice(left)].join('')
}

type Point = readonly [line: number, column: number]

function start({ line, column }: Place): Point {
  return [line, column]
}

function end({ endLine, endColumn }: Place): Point {
  return [endLine, endColumn]
}

/** Or at the same point. */
function isBefore([lineOfA, columnOfA]: Point, [lineOfB, columnOfB]: Point): boolean {
  return lineOfA < lineOfB || (lineOfA === lineOfB && columnOfA <= columnOfB)
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
