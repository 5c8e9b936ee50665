import type { Place } from '../../model/listener.ts'
import { luaBlockEnd } from './lua-block.ts'

/** A file, as far as directives point into it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

export interface Word {
  /** Without its quotes, escapes resolved. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Directive {
  readonly name: string
  readonly words: readonly Word[]
  readonly file: SourceFile
  /** From its name to before its `;` or `{`. */
  readonly start: number
  readonly end: number
  /** Null of one that ends in `;`. */
  readonly block: readonly Directive[] | null
  /** Just behind its `{`; of a directive without a block, behind its `;`. */
  readonly bodyStart: number
}

export interface ParseProblem {
  readonly message: string
  readonly place: Place
}

export interface ParsedFile {
  readonly file: SourceFile
  readonly directives: readonly Directive[]
  readonly problems: readonly ParseProblem[]
}

/** What nests deeper is no configuration that a person wrote. */
const MOST_DEPTH = 64
/** The first is what stops nginx. */
const MOST_PROBLEMS = 20

interface Opened {
  readonly owner: Omit<Directive, 'block'> | null
  readonly own: Directive[]
}

/** nginx's grammar, ngx_conf_read_token. Takes any text: what nginx refuses is a problem, and the rest is still read. */
export function parseNginx(path: string, text: string): ParsedFile {
  const file: SourceFile = { path, text, lineStarts: lineStarts(text) }
  const problems: ParseProblem[] = []
  const stack: Opened[] = [{ owner: null, own: [] }]
  let tooDeep = 0
  let words: Word[] = []
  // A byte order mark is part of the first name for nginx, which then knows no such directive.
  let at = 0
  if (text.charCodeAt(0) === 0xfeff) {
    refuse('nginx refuses the byte order mark that the file begins with', 0, 1)
    at = 1
  }

  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) at += 1
    else if (code === HASH) at = lineEnd(text, at)
    else if (code === SEMICOLON) at = endDirective(at)
    else if (code === OPEN) at = openBlock(at)
    else if (code === CLOSE) at = closeBlock(at)
    else at = takeWord(at)
  }
  if (words.length > 0) {
    refuse('the last directive does not end: ";" or "{" is missing', words[0]?.start ?? at, words.at(-1)?.end ?? at)
  }
  while (stack.length > 1) {
    const owner = stack.at(-1)?.owner
    if (owner != null) refuse(`the block "${owner.name}" is not closed: "}" is missing`, owner.start, owner.end)
    closeTop()
  }
  return { file, directives: stack[0]?.own ?? [], problems }

  function refuse(message: string, start: number, end: number): void {
    if (problems.length < MOST_PROBLEMS) problems.push({ message, place: placeIn(file, start, end) })
  }

  function takeDirective(bodyStart: number): Omit<Directive, 'block'> | null {
    const [first, ...rest] = words
    if (first === undefined) return null
    const end = rest.at(-1)?.end ?? first.end
    words = []
    return { name: first.text, words: rest, file, start: first.start, end, bodyStart }
  }

  function endDirective(where: number): number {
    const taken = takeDirective(where + 1)
    if (taken === null) refuse('";" without a directive', where, where + 1)
    else stack.at(-1)?.own.push({ ...taken, block: null })
    return where + 1
  }

  function openBlock(where: number): number {
    const taken = takeDirective(where + 1)
    if (taken === null) {
      refuse('"{" without a directive', where, where + 1)
      tooDeep += 1
      return where + 1
    }
    if (taken.name.endsWith('_by_lua_block')) {
      const end = luaBlockEnd(text, where + 1)
      if (end === null) refuse(`the block "${taken.name}" is not closed: "}" is missing`, taken.start, taken.end)
      stack.at(-1)?.own.push({ ...taken, block: [] })
      return end ?? text.length
    }
    if (stack.length > MOST_DEPTH) {
      refuse('blocks nest too deep to be read', taken.start, taken.end)
      tooDeep += 1
      return where + 1
    }
    stack.push({ owner: taken, own: [] })
    return where + 1
  }

  function closeBlock(where: number): number {
    if (words.length > 0) {
      const taken = takeDirective(where)
      if (taken !== null) {
        refuse(`";" is missing after "${shortened(taken.name)}"`, taken.start, taken.end)
        stack.at(-1)?.own.push({ ...taken, block: null })
      }
    }
    if (tooDeep > 0) tooDeep -= 1
    else if (stack.length === 1) refuse('"}" without a block', where, where + 1)
    else closeTop()
    return where + 1
  }

  function closeTop(): void {
    const top = stack.pop()
    if (top?.owner != null) stack.at(-1)?.own.push({ ...top.owner, block: top.own })
  }

  function takeWord(start: number): number {
    const quote = text.charCodeAt(start)
    const isQuoted = quote === DOUBLE || quote === SINGLE
    const end = isQuoted ? quotedEnd(text, start, quote) : bareEnd(text, start)
    const inner = isQuoted
      ? text.slice(start + 1, text.charCodeAt(end - 1) === quote && end > start + 1 ? end - 1 : end)
      : text.slice(start, end)
    words.push({ text: unescaped(inner), start, end })
    if (isQuoted && end >= text.length) refuse('the quotes do not end', start, Math.min(end, start + 1))
    else if (isQuoted && !endsWord(text.charCodeAt(end))) refuse('a blank is missing after the quotes', start, end)
    return end
  }
}

export function placeOf({ file, start, end }: Pick<Directive, 'file' | 'start' | 'end'>): Place {
  return placeIn(file, start, end)
}

export function placeIn(file: SourceFile, start: number, end: number): Place {
  const from = lineColumn(file, start)
  const to = lineColumn(file, Math.max(start, end))
  return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

const HASH = 0x23
const SEMICOLON = 0x3b
const OPEN = 0x7b
const CLOSE = 0x7d
const DOUBLE = 0x22
const SINGLE = 0x27
const BACKSLASH = 0x5c
const DOLLAR = 0x24
const NEWLINE = 0x0a

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === NEWLINE
}

function endsWord(code: number): boolean {
  return isBlank(code) || code === SEMICOLON || code === OPEN || code === 0x29
}

/** A quote, a `#` and a `}` inside a word are text; so is the brace of `${name}`. */
function bareEnd(text: string, start: number): number {
  let isVariable = false
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (isBlank(code) || code === SEMICOLON || (code === OPEN && !isVariable)) return at
    isVariable = code === DOLLAR
  }
  return text.length
}

function quotedEnd(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === quote) return at + 1
  }
  return text.length
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(["'\\trn])/g, (_, letter: string) => ESCAPES.get(letter) ?? letter)
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['r', '\r'],
  ['n', '\n'],
])

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineColumn({ lineStarts: starts }: SourceFile, offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

export function shortened(word: string): string {
  return word.length > 60 ? `${word.slice(0, 60)}...` : word
}
