import type { Place } from '../../model/listener.ts'
import { type Line, placeOf, type Word } from './tokens.ts'

/** Variables that the configuration itself sets: setenv and presetenv in global. */
export type Environment = ReadonlyMap<string, string>

/** A word as HAProxy has it after its variables are put in. */
export interface Value {
  readonly text: string
  /** Why the text is not the whole truth, as a sentence's end; null where it is. */
  readonly open: string | null
  /** It can stand for any number of words. */
  readonly isSpread: boolean
}

/** A setting as written: its words, and what they say. */
export interface Given extends Value {
  readonly keyword: string
  /** From its keyword to the end of its value. */
  readonly place: Place
}

export function expanded(line: Line, word: Word | undefined, environment: Environment): Value {
  if (word === undefined) return { text: '', open: null, isSpread: false }
  let text = word.text
  let open: string | null = TEMPLATE.test(text) ? `${shortened(text)} is filled in by a template` : null
  let isSpread = false
  for (const { from, to, name, fallback, isSpread: spread } of word.variables.toReversed()) {
    const value = name === '.LINE' ? String(line.number) : name === '.FILE' ? line.file : environment.get(name)
    if (value === undefined) {
      const otherwise = fallback === null ? '' : `, or "${shortened(fallback)}" where it is not set`
      open = `the environment variable ${name} is not known${otherwise}`
      isSpread ||= spread
    } else {
      text = text.slice(0, from) + value + text.slice(to)
    }
  }
  return { text, open, isSpread }
}

/** `keyword` alone, or with the word after it. */
export function given(line: Line, keyword: Word, value: Word | undefined, environment: Environment): Given {
  return {
    ...expanded(line, value, environment),
    keyword: keyword.text,
    place: placeOf(line, keyword, value ?? keyword),
  }
}

/** Jinja, Go, Consul; ERB. */
const TEMPLATE = /\{\{|\{%|<%/
const MOST_SHOWN = 60

export function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text
}
