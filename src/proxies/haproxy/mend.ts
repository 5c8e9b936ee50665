import type { ConfigurationSources, Edit } from '../../model/configuration.ts'
import type { Remedy } from '../../model/finding.ts'
import type { Listener, Place, Setting } from '../../model/listener.ts'
import { opensslCipherString } from '../openssl/cipher-string.ts'
import { opensslGroups } from '../openssl/group-words.ts'
import { textOf } from '../text/text-of.ts'
import { VERSION_NAMES } from './bind-line.ts'
import { type Line, linesOf, placeOf, type Word } from './tokens.ts'

/** Edits on the line that opens the listener, a bind or a line of a crt-list, since what stands there wins. */
export function mend(remedy: Remedy, listener: Listener, sources: ConfigurationSources): readonly Edit[] {
  const { opened } = listener
  const text = sources.read(opened.file)
  const line = text === null ? undefined : linesOf(opened.file, text).find(({ number }) => number === opened.line)
  if (text === null || line === undefined) return []
  switch (remedy.kind) {
    case 'set-minimum-version':
      return minimum(line, remedy.version, listener.versions)
    case 'disable-versions':
      return minimum(line, remedy.minimum, listener.versions)
    case 'enable-suites':
      return ciphers(line, remedy.suites, listener)
    case 'disable-suites':
      return ciphers(line, remedy.keep, listener)
    case 'enable-groups':
      return [...without(line, /^ecdhe$/), ...put(line, 'curves', opensslGroups(remedy.groups))]
    case 'enable-tls':
      return forgottenSsl(line)
    case 'redirect-to-https':
      return redirect(line, text)
    case 'send-hsts':
      return rule(
        line,
        text,
        `http-after-response set-header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`,
      )
    default:
      return []
  }
}

function minimum(line: Line, version: string, { kind, ...rest }: Setting<readonly number[]>): readonly Edit[] {
  const word = version.replace('TLS ', 'TLSv')
  const number = VERSION_NAMES.get(word)
  if (number === undefined) return []
  const values = 'value' in rest ? [rest.value] : rest.candidates
  const isCut = values.some((value) => Math.max(0, ...value) < number)
  // force-* sets the highest too; no-* is without effect beside a minimum.
  const gone = without(line, isCut ? /^(?:no-(?:ssl|tls)v|force-|ssl-max-ver$)/ : /^(?:no-(?:ssl|tls)v|force-)/)
  const high = isCut ? ' ssl-max-ver TLSv1.3' : ''
  return isCut || gone.length > 0 || kind === 'open'
    ? [...gone, ...without(line, /^ssl-min-ver$/), inserted(line, `ssl-min-ver ${word}${high}`)]
    : put(line, 'ssl-min-ver', word)
}

function ciphers(line: Line, suites: readonly string[], { versions }: Listener): readonly Edit[] {
  const list = opensslCipherString(suites)
  return list === '' ? minimum(line, 'TLS 1.2', versions) : put(line, 'ciphers', list)
}

function forgottenSsl(line: Line): readonly Edit[] {
  const file = line.words.find(({ text }, index) => index > 1 && /^(?:crt|crt-list)$/.test(text))
  return file === undefined || line.words.some(({ text }) => text === 'ssl')
    ? []
    : [{ place: before(line, file), text: 'ssl ' }]
}

function redirect(line: Line, text: string): readonly Edit[] {
  const isHttp = sectionAround(line, text).some(({ words }) => words[0]?.text === 'mode' && words[1]?.text === 'http')
  const mode = isHttp || hasHttpDefaults(line, text) ? [] : rule(line, text, 'mode http')
  return [...mode, ...rule(line, text, 'http-request redirect scheme https code 301 unless { ssl_fc }')]
}

/** A line of its own in the section of the bind: before the rules there, since the first that fits answers. */
function rule(line: Line, text: string, words: string): readonly Edit[] {
  if (line.words[0]?.text !== 'bind') return []
  const first = sectionAround(line, text).find(({ words: [word] }) => /^(?:http-request|redirect)$/.test(textOf(word)))
  const at = first === undefined || first.number > line.number ? line : first
  const raw = text.split('\n')[at.number - 1] ?? ''
  const indent = /^\s*/.exec(raw)?.[0] ?? ''
  if (at !== line) return [{ place: { ...placeOf(at, undefined), endColumn: 1 }, text: `${indent}${words}\n` }]
  const column = raw.replace(/\r$/, '').length + 1
  const { file, number } = line
  const place = { file, line: number, column, endLine: number, endColumn: column }
  return [{ place, text: `\n${indent}${words}` }]
}

const SECTION = /^(?:global|defaults|frontend|listen|backend)$/

function sectionAround(line: Line, text: string): readonly Line[] {
  const lines = linesOf(line.file, text)
  const start = lines.findLastIndex(({ number, words }) => number < line.number && SECTION.test(textOf(words[0])))
  const end = lines.findIndex(({ number, words }) => number > line.number && SECTION.test(textOf(words[0])))
  return lines.slice(start + 1, end === -1 ? lines.length : end)
}

function hasHttpDefaults(line: Line, text: string): boolean {
  const lines = linesOf(line.file, text).filter(({ number }) => number < line.number)
  let kind = ''
  let isHttp = false
  for (const { words } of lines) {
    const [first, second] = words
    if (SECTION.test(textOf(first))) kind = textOf(first)
    if (kind === 'defaults' && first?.text === 'mode') isHttp = second?.text === 'http'
  }
  return isHttp
}

/** The value of a word that is there, every time; else the word and its value, where options begin. */
function put(line: Line, keyword: string, value: string): readonly Edit[] {
  const own = line.words.flatMap(({ text }, index) => {
    const next = line.words[index + 1]
    return text.replace(/^\[/, '') === keyword && next !== undefined ? [next] : []
  })
  if (own.length === 0) return [inserted(line, `${keyword} ${value}`)]
  return own.map((word) => ({ place: withoutBracket(line, word), text: value }))
}

/** Before `ssl` of a bind, where no edit that takes a word out begins; in a crt-list at the end of the brackets. */
function inserted(line: Line, words: string): Edit {
  const [first, second, third] = line.words
  const ssl = line.words.find(({ text }) => text === 'ssl') ?? third
  if (first?.text === 'bind') {
    return ssl === undefined
      ? { place: after(line, second ?? first), text: ` ${words}` }
      : { place: before(line, ssl), text: `${words} ` }
  }
  const closing = second?.text.startsWith('[') ? line.words.find(({ text }) => text.endsWith(']')) : undefined
  if (closing === undefined) return { place: after(line, first), text: ` [${words}]` }
  const column = closing.end - 1
  const place = { file: line.file, line: line.number, column, endLine: line.number, endColumn: column }
  return { place, text: closing.text === ']' ? `${words} ` : ` ${words}` }
}

/** Takes words out, with their values and the space before them. */
function without(line: Line, keywords: RegExp): readonly Edit[] {
  return line.words.flatMap((word, index): Edit[] => {
    const name = word.text.replace(/^\[/, '')
    const previous = line.words[index - 1]
    if (index < 1 || previous === undefined || !keywords.test(name.replace(/\]$/, ''))) return []
    const last = /^(?:ssl-m|ecdhe)/.test(name) ? (line.words[index + 1] ?? word) : word
    const opens = word.text.startsWith('[')
    const place = { ...withoutBracket(line, last), column: opens ? word.start + 1 : previous.end }
    return [{ place, text: '' }]
  })
}

function withoutBracket(line: Line, word: Word): Place {
  const place = placeOf(line, word)
  return line.words[0]?.text !== 'bind' && word.text.endsWith(']')
    ? { ...place, endColumn: place.endColumn - 1 }
    : place
}

function before(line: Line, word: Word): Place {
  const place = placeOf(line, word)
  return { ...place, endColumn: place.column }
}

function after(line: Line, word: Word | undefined): Place {
  const place = placeOf(line, word)
  return { ...place, column: place.endColumn }
}
