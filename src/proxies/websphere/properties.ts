import type { Place } from '../../model/listener.ts'
import { type LinedText, linedText, placeOf } from './text-lines.ts'

export interface Property {
  readonly key: string
  readonly value: string
  /** From the first character of the key to the end of the last of its lines. */
  readonly at: Place
}

export interface Properties {
  /** In the order of the file; a key may stand there twice. */
  readonly properties: readonly Property[]
  /** Behind the last character: where one more line would stand. */
  readonly end: Place
}

/** The line format of java.util.Properties.load. Never throws. */
export function readProperties(file: string, text: string): Properties {
  const lined = linedText(file, text)
  const properties: Property[] = []
  for (let at = 0; at < text.length; ) {
    const line = logicalLine(text, at)
    at = line.next
    const property = propertyOf(lined, line)
    if (property !== null) properties.push(property)
  }
  return { properties, end: placeOf(lined, text.length, text.length) }
}

interface LogicalLine {
  /** Its lines joined, without the white space at their beginnings. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly next: number
}

/** "A line that contains only white space ... is ignored"; a comment is never continued. java.util.Properties */
function logicalLine(text: string, from: number): LogicalLine {
  const parts: string[] = []
  let start = -1
  for (let at = from; ; ) {
    const end = lineEnd(text, at)
    const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    const line = text.slice(at, end)
    const content = line.trimStart()
    if (start === -1) start = at + line.length - content.length
    const isComment = parts.length === 0 && /^[#!]/.test(content)
    if (isComment || !isContinued(content) || next >= text.length) {
      parts.push(content)
      return { text: parts.join(''), start, end, next }
    }
    parts.push(content.slice(0, -1))
    at = next
  }
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** Two backslashes at the end are one, escaped. */
function isContinued(line: string): boolean {
  let count = 0
  while (line[line.length - 1 - count] === '\\') count += 1
  return count % 2 === 1
}

function propertyOf(lined: LinedText, { text, start, end }: LogicalLine): Property | null {
  if (text === '' || /^[#!]/.test(text)) return null
  let at = 0
  while (at < text.length && !/[=:\s]/.test(text[at] ?? '')) at += text[at] === '\\' ? 2 : 1
  const value = text.slice(at).replace(/^\s*[=:]?\s*/, '')
  return { key: unescaped(text.slice(0, at)), value: unescaped(value), at: placeOf(lined, start, end) }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.)|$)/gs, (_, code?: string, character?: string) =>
    code === undefined
      ? (ESCAPES.get(character ?? '') ?? character ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
])
