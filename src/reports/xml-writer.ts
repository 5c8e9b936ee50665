import { type Line, outside } from './sanitize.ts'

/** XML 1.0 in which nothing from outside has a meaning. Only this file makes one. */
export interface Xml {
  readonly xml: string
  readonly [written]: true
}

declare const written: unique symbol

/** Our own tags with values between, in text and in quoted attributes alike. */
export function xml(words: TemplateStringsArray, ...values: readonly (string | number | Line | Xml)[]): Xml {
  return { xml: words.map((word, i) => word + xmlOf(values[i] ?? '')).join('') } as Xml
}

/** Several, one a line. */
export function xmlLines(parts: readonly Xml[]): Xml {
  return { xml: parts.map((part) => `${part.xml}\n`).join('') } as Xml
}

function xmlOf(value: string | number | Line | Xml): string {
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return escaped(outside(value).text)
  return 'xml' in value ? value.xml : escaped(value.text)
}

/** The sanitiser has left no control; of what XML 1.0 §2.2 forbids the last two remain. */
function escaped(text: string): string {
  return text.replace(/[&<>"\ufffe\uffff]/g, (character) => ESCAPES.get(character) ?? '')
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\ufffe', '\\ufffe'],
  ['\uffff', '\\uffff'],
])
