import type { Edit } from '../../src/model/configuration.ts'

/** Files with the edits made, the last place first, so that those before it stay where they are. */
export function applyEdits(
  files: Readonly<Record<string, string>>,
  edits: readonly Edit[],
): Readonly<Record<string, string>> {
  const sorted = edits.toSorted(({ place: a }, { place: b }) => b.line - a.line || b.column - a.column)
  const edited = { ...files }
  for (const { place, text } of sorted) {
    const before = edited[place.file]
    if (before === undefined) throw new Error(`an edit of ${place.file}, which is not there`)
    const start = offsetOf(before, place.line, place.column)
    edited[place.file] = before.slice(0, start) + text + before.slice(offsetOf(before, place.endLine, place.endColumn))
  }
  return edited
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
