/**
 * The one door for text from outside: hosts, certificates, alerts, HTTP, policy text, messages of the system.
 *
 * A log line of a workflow is also a program for the runner: `##[name]` anywhere in it, and `::name::` after leading
 * white space, are commands. So reports build lines with `line` and `outside` only; nothing else makes a `Line`, and
 * no sink takes a plain string.
 */
export interface Line {
  readonly text: string
  readonly [clean]: true
}

declare const clean: unique symbol

/** A field longer than this is cut, and ends in `…`. */
export const FIELD_CHARACTERS = 256

/** A sentence of ours with such fields in it. */
export const SENTENCE_CHARACTERS = 1_000

/** One value from outside, on one line, at most `limit` characters (code points). */
export function outside(value: string, limit: number = FIELD_CHARACTERS): Line {
  return made(sanitize(value, limit))
}

/** A message that a rule or `InputError` wrote. */
export function sentence(value: string): Line {
  return outside(value, SENTENCE_CHARACTERS)
}

/** Our words with values between them: each value that is no `Line` yet is cleaned as a field. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | Line)[]): Line {
  const parts = words.map((word, i) => {
    const value = values[i]
    if (value === undefined) return word
    return word + (typeof value === 'object' ? value.text : sanitize(String(value), FIELD_CHARACTERS))
  })
  // Two harmless neighbours could make a command together.
  return made(withoutCommands(parts.join('')))
}

export function joined(lines: readonly Line[], separator: string): Line {
  return made(withoutCommands(lines.map(({ text }) => text).join(separator)))
}

/** Cut to at most `limit` code points; the cut shows as `…`. */
export function cut(one: Line, limit: number): Line {
  return made(shortened(one.text, limit))
}

/** Cut to at most `limit` UTF-16 code units, never inside a character; the cut shows as `…`. */
export function cutToUnits(one: Line, limit: number): Line {
  if (one.text.length <= limit) return one
  const isInsidePair = /[\ud800-\udbff]/.test(one.text[limit - 2] ?? '')
  return made(`${one.text.slice(0, limit - (isInsidePair ? 2 : 1))}…`)
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join('')
}

/** `value` without anything that a terminal, a log or a reader's eye would obey. Doing it twice changes nothing. */
export function sanitize(value: string, limit: number): string {
  // No character gets shorter, so two code units for each of `limit` code points are enough to read.
  const read = value.slice(0, 2 * limit + 1)
  return shortened(withoutCommands(read.replace(UNSEEN, visible)), limit)
}

/**
 * Controls (C0, DEL, C1), formats (bidi controls, zero width, U+FEFF), line and paragraph separators, lone surrogates;
 * unassigned code points stay, since only a font is surprised by them.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

function visible(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

/** `##[` is a command anywhere in a line, `::` at its start; the runner trims all Unicode white space before it looks. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '##\\u005b').replace(/^([\s\u0085]*):(?=:)/u, '$1\\u003a')
}

function shortened(value: string, limit: number): string {
  if (value.length <= limit) return value
  const characters: string[] = []
  for (const character of value) {
    if (characters.length === limit) return `${characters.slice(0, -1).join('')}…`
    characters.push(character)
  }
  return value
}

function made(text: string): Line {
  return { text } as Line
}
