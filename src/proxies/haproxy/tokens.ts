import type { Place } from '../../model/listener.ts'

/** One line as HAProxy cuts it. Its quotes, escapes and comments are gone; variables are still as written. */
export interface Line {
  readonly file: string
  /** From 1. */
  readonly number: number
  readonly words: readonly Word[]
  /** Why HAProxy refuses it; null where it does not. */
  readonly problem: string | null
}

export interface Word {
  readonly text: string
  /** Columns in UTF-16 from 1; the end is the first column after it. */
  readonly start: number
  readonly end: number
  readonly variables: readonly Variable[]
}

/** A `$NAME` in weak quotes, by its place in the word's text. */
export interface Variable {
  readonly from: number
  readonly to: number
  readonly name: string
  /** `${NAME-this}`. */
  readonly fallback: string | null
  /** `${NAME[*]}`: a word for each word of it. */
  readonly isSpread: boolean
}

/** The lines of a file that hold a word or cannot be cut. Any text gives an answer, in linear time. */
export function linesOf(file: string, text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let number = 1; from <= text.length; number += 1) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const line = lineOf(file, number, text.slice(from, to))
    if (line.words.length > 0 || line.problem !== null) lines.push(line)
    from = to + 1
  }
  return lines
}

export function placeOf(line: Line, first: Word | undefined, last: Word | undefined = first): Place {
  const { file, number } = line
  return { file, line: number, column: first?.start ?? 1, endLine: number, endColumn: last?.end ?? first?.end ?? 1 }
}

/** From the first word to the last. */
export function wholePlace(line: Line): Place {
  return placeOf(line, line.words[0], line.words.at(-1))
}

function lineOf(file: string, number: number, raw: string): Line {
  const cut = new Cutter(raw)
  cut.run()
  return { file, number, words: cut.words, problem: cut.problem }
}

const NONE: readonly Variable[] = []
/** HAProxy takes 64. */
const MOST_WORDS = 128
/** What can stand in a word without a meaning of its own. */
const PLAIN = /[^\s"'\\#$]+/y
const VARIABLE = /\$(?:\{(\.?[A-Za-z_]\w*|\.[A-Z]+)(\[\*\])?(?:-([^}]*))?\}|(\.?[A-Za-z_]\w*))/y
const HEXADECIMAL = /^[0-9A-Fa-f]{2}$/
const ESCAPES: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  ['\\', '\\'],
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['#', '#'],
  ["'", "'"],
  ['"', '"'],
])

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\v' || char === '\f'
}

/** parse_line of HAProxy's tools.c: configuration manual, section 2.2. */
class Cutter {
  readonly words: Word[] = []
  problem: string | null = null
  readonly #raw: string
  #at = 0
  #text = ''
  #start = -1
  #variables: Variable[] = []

  constructor(raw: string) {
    this.#raw = raw
  }

  run(): void {
    let quote = ''
    while (this.#at < this.#raw.length && this.problem === null) {
      const char = this.#raw[this.#at] ?? ''
      if (quote === '' && char === '#') break
      if (char === '\r') break
      if (char === quote) {
        quote = ''
        this.#at += 1
      } else if (quote === '' && (char === '"' || char === "'")) {
        this.#begin()
        quote = char
        this.#at += 1
      } else if (char === '\\' && quote !== "'") this.#escape(quote)
      else if (quote === '' && isSpace(char)) this.#space()
      else if (char === '$' && quote === '"') this.#variable()
      else this.#plain(char)
    }
    if (quote !== '' && this.problem === null) this.problem = 'a quote is opened and not closed'
    this.#finish()
  }

  #begin(): void {
    if (this.#start === -1) this.#start = this.#at
  }

  #plain(char: string): void {
    this.#begin()
    PLAIN.lastIndex = this.#at
    const run = PLAIN.exec(this.#raw)?.[0] ?? char
    this.#text += run
    this.#at += run.length
  }

  #space(): void {
    this.#finish()
    this.#at += 1
  }

  #finish(): void {
    if (this.#start === -1) return
    const word = {
      text: this.#text,
      start: this.#start + 1,
      end: this.#at + 1,
      variables: this.#variables.length === 0 ? NONE : this.#variables,
    }
    if (this.words.length < MOST_WORDS) this.words.push(word)
    else this.problem = `more than ${MOST_WORDS} words stand on one line`
    this.#text = ''
    this.#start = -1
    if (this.#variables.length > 0) this.#variables = []
  }

  #escape(quote: string): void {
    this.#begin()
    const next = this.#raw[this.#at + 1] ?? ''
    const known = next === '$' && quote === '"' ? '$' : ESCAPES.get(next)
    if (known !== undefined) {
      this.#text += known
      this.#at += 2
    } else if (next === 'x') {
      const digits = this.#raw.slice(this.#at + 2, this.#at + 4)
      if (!HEXADECIMAL.test(digits)) this.problem = 'an escape \\x needs two hexadecimal digits'
      else this.#text += String.fromCharCode(Number.parseInt(digits, 16))
      this.#at = Math.min(this.#at + 4, this.#raw.length)
    } else {
      this.#text += '\\'
      this.#at += 1
    }
  }

  #variable(): void {
    VARIABLE.lastIndex = this.#at
    const found = VARIABLE.exec(this.#raw)
    if (found === null) {
      this.problem = 'a dollar sign in weak quotes stands before no name of a variable'
      return
    }
    const [written, braced, spread, fallback, bare] = found
    const from = this.#text.length
    this.#text += written
    this.#variables.push({
      from,
      to: this.#text.length,
      name: braced ?? bare ?? '',
      fallback: fallback ?? null,
      isSpread: spread !== undefined,
    })
    this.#at += written.length
  }
}
