import { isBlank } from './lines.ts'

/** A word of a line, as ap_getword_conf cuts it: quotes and their backslashes are gone, variables are not. */
export interface RawWord {
  readonly text: string
  /** In the text of the line, with the quotes. */
  readonly from: number
  readonly to: number
}

/**
 * "or directive arguments ... with embedded spaces, in quotes". Quotes count at a word's start alone; one that is never
 * closed reaches to the end.
 */
export function rawWords(text: string, from = 0, to = text.length): readonly RawWord[] {
  const words: RawWord[] = []
  let at = from
  while (true) {
    while (at < to && isBlank(text.charCodeAt(at))) at += 1
    if (at >= to) return words
    const quote = text.charCodeAt(at)
    if (quote === 34 || quote === 39) {
      const end = quotedEnd(text, at + 1, to, quote)
      words.push({ text: unescaped(text.slice(at + 1, end), quote), from: at, to: Math.min(end + 1, to) })
      at = end + 1
    } else {
      let end = at
      while (end < to && !isBlank(text.charCodeAt(end))) end += 1
      words.push({ text: unescaped(text.slice(at, end), 0), from: at, to: end })
      at = end
    }
  }
}

function quotedEnd(text: string, from: number, to: number, quote: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) !== quote) {
    const next = text.charCodeAt(at + 1)
    at += text.charCodeAt(at) === 92 && at + 1 < to && (next === quote || next === 92) ? 2 : 1
  }
  return Math.min(at, to)
}

function unescaped(text: string, quote: number): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(["'\\])/g, (whole, next: string) =>
    next === '\\' || next.charCodeAt(0) === quote ? next : whole,
  )
}
