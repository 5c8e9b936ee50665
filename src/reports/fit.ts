import { concatenated, type Markdown, md, prose } from './markdown-writer.ts'
import { outside } from './sanitize.ts'

/** A part of a report that can be cut between its items. */
export interface Section {
  /** Plural, for the sentence that says what was left out. */
  readonly what: string
  readonly open: Markdown
  readonly items: readonly Markdown[]
  readonly close: Markdown
}

/**
 * `top` and `bottom` whole, and between them everything; or, where the budget in bytes has no room for that, as many
 * items as fit, sections in the order of their worth: once one is cut, those after it are left out whole, and the end
 * says how much is missing. Empty sections are not shown.
 */
export function fitted(
  top: Markdown,
  sections: readonly Section[],
  bottom: Markdown,
  budget: number,
  fullReport: string | null,
): string {
  const shown = sections.filter(({ items }) => items.length > 0)
  const whole = concatenated([top, ...shown.map((section) => partOf(section, section.items)), bottom], '\n')
  return bytesOf(whole) <= budget ? whole.markdown : cutDown(top, shown, bottom, budget, fullReport).markdown
}

function cutDown(
  top: Markdown,
  sections: readonly Section[],
  bottom: Markdown,
  budget: number,
  fullReport: string | null,
): Markdown {
  let left = budget - bytesOf(top) - bytesOf(bottom) - CLOSING_BYTES
  let isFull = false
  const parts: Markdown[] = [top]
  const cuts: Markdown[] = []
  for (const section of sections) {
    const frame = bytesOf(section.open) + bytesOf(section.close) + 1
    let room = isFull ? 0 : left - frame
    const kept = section.items.slice(0, countFitting(section.items, room))
    for (const item of kept) room -= bytesOf(item)
    if (kept.length > 0) {
      parts.push(partOf(section, kept))
      left = room
    }
    const missing = section.items.length - kept.length
    if (missing === 0) continue
    isFull = true
    cuts.push(md`${missing} of ${section.items.length} ${prose(outside(section.what))}`)
  }
  return concatenated([...parts, closing(cuts, fullReport), bottom], '\n')
}

function partOf({ open, close }: Section, items: readonly Markdown[]): Markdown {
  return concatenated([open, ...items, close], '')
}

/** More than `closing` ever takes. */
const CLOSING_BYTES = 2_048

function closing(cuts: readonly Markdown[], fullReport: string | null): Markdown {
  const where = fullReport === null ? md`the JSON report has them` : md`they are in ${fullReport}`
  return md`> Left out for GitHub's size limit: ${concatenated(cuts, ', ')}; ${where}.\n`
}

function countFitting(items: readonly Markdown[], room: number): number {
  let left = room
  for (const [i, item] of items.entries()) {
    left -= bytesOf(item)
    if (left < 0) return i
  }
  return items.length
}

function bytesOf({ markdown }: Markdown): number {
  return Buffer.byteLength(markdown)
}
