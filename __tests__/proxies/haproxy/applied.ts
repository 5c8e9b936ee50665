import type { Edit } from '../../../src/model/configuration.ts'

/** Edits of one file, which do not overlap, from its end to its beginning; of several at one place the first comes first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  return edits
    .toReversed()
    .toSorted((a, b) => offset(b.place.line, b.place.column) - offset(a.place.line, a.place.column))
    .reduce((rest, { place, text: put }) => {
      const from = offset(place.line, place.column)
      return rest.slice(0, from) + put + rest.slice(offset(place.endLine, place.endColumn))
    }, text)
}
