import { FIELD_CHARACTERS, type Line, SENTENCE_CHARACTERS, sanitize } from './sanitize.ts'

/**
 * GitHub-flavoured Markdown in which nothing from outside has a meaning. Only this file makes one: a value goes into a
 * code span, a sentence becomes prose word by word.
 */
export interface Markdown {
  readonly markdown: string
  readonly [written]: true
}

declare const written: unique symbol

/** Our own Markdown with values between: a string goes into a code span. */
export function md(words: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown {
  let text = words[0] ?? ''
  for (const [i, value] of values.entries()) text = glued(glued(text, markdownOf(value)), words[i + 1] ?? '')
  return made(text)
}

export function concatenated(parts: readonly Markdown[], separator: string): Markdown {
  // Piece by piece, since a report has many and a growing string would be copied for each.
  const pieces: string[] = []
  let last = ''
  const add = (piece: string) => {
    if (piece === '') return
    pieces.push(glued(last, piece).slice(last.length))
    last = piece
  }
  for (const [i, { markdown }] of parts.entries()) {
    if (i > 0) add(separator)
    add(markdown)
  }
  return made(pieces.join(''))
}

/**
 * A sentence that a rule wrote around values from outside. Plain words stay prose; every word, or everything between
 * quotation marks, that could mean anything to Markdown, HTML or GitHub (links, `@team`, `#12`, emphasis, tags) goes
 * into a code span, neighbours together.
 */
export function prose({ text }: Line): Markdown {
  const parts: string[] = []
  let opening = ''
  let code: string[] = []
  const flush = (punctuation: string) => {
    if (code.length > 0) parts.push(opening + span(code.join(' '), SENTENCE_CHARACTERS) + punctuation)
    else if (punctuation !== '') parts.push(punctuation)
    opening = ''
    code = []
  }
  for (const word of text.match(WORDS) ?? []) {
    if (word.split(' ').every((part) => PLAIN_WORD.test(part))) {
      flush('')
      parts.push(word)
      continue
    }
    const bare = word.replace(/[.,;:)]+$/, '')
    // Both parentheses of `(INFRA-123)` stay outside, those of `(EC)DHE` inside.
    if (/^\([^()]+$/.test(bare)) {
      flush('')
      opening = '('
    }
    if (bare !== '') code.push(bare.slice(opening !== '' && code.length === 0 ? 1 : 0))
    if (bare !== word) flush(word.slice(bare.length))
  }
  flush('')
  return made(parts.join(' '))
}

/** Words of ours that lead to a page of http or https. */
export function link(words: Line, { href }: URL): Markdown {
  return made(
    `[${prose(words).markdown}](<${href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`,
  )
}

/** One row of a table; pipes cannot come from a cell, since no span has one. */
export function row(cells: readonly Markdown[]): Markdown {
  return made(`| ${cells.map(({ markdown }) => markdown).join(' | ')} |\n`)
}

/** Lines to copy, in a fence that none of them can close. */
export function codeBlock(lines: readonly Line[], indent = ''): Markdown {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(lines.map(({ text }) => text).join('\n'))))
  return made(
    [fence, ...lines.map(({ text }) => uncommented(text)), fence].map((text) => `${indent}${text}\n`).join(''),
  )
}

/** What stands between quotation marks stays together: a name in two spans with a word between would be hard to read. */
const WORDS = /"[^"]*"[.,;:)]*(?= |$)|[^ ]+/g

/** Words of letters, numbers, or a percent sign, with light punctuation around: `accepts`, `(TLS`, `1.2`, `2026-11-23,`. */
const PLAIN_WORD = /^[("']?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|[0-9]{1,9}(?:[.,-][0-9]{1,9})*|%)?[.,;:)"']{0,2}$/

function markdownOf(value: string | number | Markdown): string {
  if (typeof value === 'object') return value.markdown
  return typeof value === 'number' ? `${value}` : span(value)
}

/** "The contents of the code span are the characters between these two backtick strings", CommonMark 0.31 §6.1. */
function span(value: string, limit = FIELD_CHARACTERS): string {
  // A pipe ends a table cell even inside a span, and how `\|` is read there has changed between versions of GitHub's parser.
  const text = uncommented(sanitize(value, limit)).replaceAll('|', '\\u007c').trim()
  if (text === '') return '(empty)'
  const fence = '`'.repeat(1 + longestRun(text))
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${gap}${text}${gap}${fence}`
}

/** Two spans that touch would have one fence between them. */
function glued(before: string, after: string): string {
  return before.endsWith('`') && after.startsWith('`') ? `${before} ${after}` : `${before}${after}`
}

/** A marker in a comment is how a later run finds its own: nobody else writes one. */
function uncommented(text: string): string {
  return text.replaceAll('<!--', '<\\u0021--')
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

function made(markdown: string): Markdown {
  return { markdown } as Markdown
}
