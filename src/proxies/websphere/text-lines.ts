import type { Place } from '../../model/listener.ts'

/** A file's text with the offsets of its lines. */
export interface LinedText {
  readonly file: string
  readonly text: string
  /** Where each line begins. */
  readonly starts: readonly number[]
}

export function linedText(file: string, text: string): LinedText {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { file, text, starts }
}

/** `end` is the offset after the last character. Both are cut to the text. */
export function placeOf(lined: LinedText, start: number, end: number): Place {
  const from = Math.max(0, Math.min(start, lined.text.length))
  const to = Math.max(from, Math.min(end, lined.text.length))
  const [line, column] = lineAndColumn(lined, from)
  const [endLine, endColumn] = lineAndColumn(lined, to)
  return { file: lined.file, line, column, endLine, endColumn }
}

function lineAndColumn({ starts }: LinedText, offset: number): readonly [number, number] {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1]
}
