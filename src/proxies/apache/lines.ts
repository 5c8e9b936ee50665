import type { Place } from '../../model/listener.ts'

/** A line as httpd reads it: continued lines are one, without the blanks around it. */
export interface Line {
  readonly file: string
  readonly text: string
  /** Where each part of the text begins in the file; one part but for a continued line. */
  readonly parts: readonly LinePart[]
  /** Its text is not what stands in the file, since a macro was put in: its place is the whole line. */
  readonly isExpanded: boolean
}

interface LinePart {
  /** In the text. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Every line that is no comment and not blank. A backslash at the end joins the next one, also in a comment. */
export function linesOf(file: string, text: string): readonly Line[] {
  const lines: Line[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const bom = at
  let number = 1
  while (at < text.length) {
    const parts: { text: string; line: number; column: number }[] = []
    let goesOn = true
    while (goesOn && at < text.length) {
      const feed = text.indexOf('\n', at)
      const end = feed === -1 ? text.length : feed
      const last = end > at && text.charCodeAt(end - 1) === 13 && feed !== -1 ? end - 1 : end
      goesOn = feed !== -1 && last > at && text.charCodeAt(last - 1) === 92
      parts.push({
        text: text.slice(at, goesOn ? last - 1 : last),
        line: number,
        column: at === bom && bom > 0 ? 2 : 1,
      })
      at = end + 1
      number += 1
    }
    const line = joined(file, parts)
    if (line !== null) lines.push(line)
  }
  return lines
}

/** From one offset of the line's text to another, in the file. */
export function placeIn(line: Line, from = 0, to = line.text.length): Place {
  const [start, end] = line.isExpanded
    ? [positionOf(line, 0), positionOf(line, Number.POSITIVE_INFINITY)]
    : [positionOf(line, from), positionOf(line, Math.max(from, to - 1))]
  const past = line.isExpanded ? 0 : Math.min(1, Math.max(0, to - from))
  return { file: line.file, ...start, endLine: end.line, endColumn: end.column + past }
}

/** The same line with other text in it. */
export function expandedLine(line: Line, text: string): Line {
  if (line.isExpanded) return { ...line, text }
  const { endLine, endColumn } = placeIn(line)
  const end = { offset: Number.POSITIVE_INFINITY, line: endLine, column: endColumn }
  return { ...line, text, parts: [...line.parts.slice(0, 1), end], isExpanded: true }
}

function positionOf({ parts }: Line, offset: number): { readonly line: number; readonly column: number } {
  let found = parts[0] ?? { offset: 0, line: 1, column: 1 }
  for (const part of parts) {
    if (part.offset > offset) break
    found = part
  }
  const past = Number.isFinite(offset) ? offset - found.offset : 0
  return { line: found.line, column: found.column + past }
}

function joined(file: string, parts: readonly { text: string; line: number; column: number }[]): Line | null {
  const [only] = parts
  if (only === undefined) return null
  if (parts.length === 1) {
    const text = trimmed(only.text)
    if (text === '' || text.charCodeAt(0) === 35) return null
    const column = only.column + leadingBlanks(only.text)
    return { file, text, parts: [{ offset: 0, line: only.line, column }], isExpanded: false }
  }
  const all = parts.map(({ text }) => text).join('')
  const text = trimmed(all)
  if (text === '' || text.startsWith('#')) return null
  const leading = leadingBlanks(all)
  const kept: LinePart[] = []
  let before = 0
  for (const part of parts) {
    const offset = before - leading
    before += part.text.length
    if (before <= leading) continue
    const inside = Math.max(0, -offset)
    kept.push({ offset: offset + inside, line: part.line, column: part.column + inside })
  }
  return { file, text, parts: kept.filter(({ offset }) => offset < text.length), isExpanded: false }
}

function leadingBlanks(text: string): number {
  let at = 0
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  return at
}

function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1
  return text.slice(Math.min(leadingBlanks(text), end), end)
}

/** As isspace of C has it. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
