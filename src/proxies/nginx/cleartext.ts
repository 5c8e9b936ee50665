import { type CleartextAnswer, known, open, type Setting } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import type { Listen } from './listen.ts'
import { missingReason, named } from './lookup.ts'
import { type Directive, placeOf } from './parse.ts'
import type { Server } from './servers.ts'

/** What a request in the clear gets. Every place that can answer is asked, and the worst answer counts. */
export function cleartextOf(server: Server, listen: Listen): Setting<CleartextAnswer> {
  const opened = placeOf(listen.directive)
  const whole = answered(server.own, { names: server.names, port: listen.port })
  if (whole !== null) return settingOf(whole)
  const [include] = named(server.own, 'include')
  if (include !== undefined) {
    const { reason, at } = missingReason(include)
    return open(reason, at)
  }
  const locations = locationsOf(server.own).filter((location) => !isLeftOut(location))
  const answers = locations.map(({ directive, block }) => answerOfLocation(directive, block, server, listen))
  if (!locations.some(isEverything)) answers.push({ answer: 'content', at: listen.directive })
  const content = answers.find(({ answer }) => answer === 'content')
  if (content !== undefined) {
    const via =
      content.at === listen.directive ? [] : [{ place: placeOf(content.at), message: 'serves content in the clear' }]
    return known('content', opened, via)
  }
  const unknown = answers.find(({ answer }) => answer === 'unknown')
  const decisive = unknown ?? answers.find(({ answer }) => answer === 'redirect') ?? answers[0]
  return decisive === undefined ? known('content', opened) : settingOf(decisive)
}

interface Answer {
  readonly answer: CleartextAnswer | 'unknown'
  readonly at: Directive
}

interface Asked {
  readonly names: readonly string[]
  readonly port: number | null
}

function settingOf({ answer, at }: Answer): Setting<CleartextAnswer> {
  const place = placeOf(at)
  if (answer === 'unknown')
    return open('where this sends a request is decided while it is answered', place, ['redirect', 'content'])
  return known(answer, place)
}

interface Location {
  readonly directive: Directive
  readonly block: readonly Directive[]
}

function locationsOf(block: readonly Directive[]): readonly Location[] {
  return block.flatMap((directive): readonly Location[] =>
    directive.name === 'location' && directive.block !== null
      ? [{ directive, block: directive.block }, ...locationsOf(directive.block)]
      : [],
  )
}

/** ACME asks in the clear; an internal location is asked by nobody. */
function isLeftOut({ directive, block }: Location): boolean {
  const path = textOf(directive.words.at(-1))
  return /\.well-known/.test(path.replaceAll('\\', '')) || path.startsWith('@') || named(block, 'internal').length > 0
}

function isEverything({ directive }: Location): boolean {
  const [first, second] = directive.words.map(({ text }) => text)
  if (first === '/') return true
  if (first === '^~') return second === '/'
  return (first === '~' || first === '~*') && EVERY_PATH.has(second ?? '')
}

function answerOfLocation(directive: Directive, block: readonly Directive[], server: Server, listen: Listen): Answer {
  const own = answered(block, { names: server.names, port: listen.port })
  if (own !== null) return own
  const [include] = named(block, 'include')
  if (include !== undefined) return { answer: 'unknown', at: include }
  const denies = named(block, 'deny').some(({ words }) => words[0]?.text === 'all')
  if (denies && named(block, 'allow').length === 0) return { answer: 'closed', at: directive }
  // The handler is what serves, and the line that a reader looks for.
  const handler = block.find(({ name }) => HANDLERS.has(name)) ?? directive
  return { answer: 'content', at: handler }
}

const HANDLERS: ReadonlySet<string> = new Set([
  'proxy_pass',
  'fastcgi_pass',
  'uwsgi_pass',
  'scgi_pass',
  'grpc_pass',
  'root',
  'alias',
  'try_files',
])

/** The rewrite phase, in order: return, rewrite and if. Null where it lets the request through. */
function answered(block: readonly Directive[], asked: Asked): Answer | null {
  const left = new Set(asked.names)
  let partial: Directive | null = null
  let maybe: Directive | null = null
  let inside: Directive | null = null
  for (const directive of block) {
    const { name, block: inner } = directive
    if (name === 'return' && inner === null) {
      const answer = returned(directive)
      if (inside !== null && answer === 'redirect') return { answer: 'unknown', at: inside }
      return partial !== null && answer === 'closed' ? { answer: 'redirect', at: partial } : { answer, at: directive }
    }
    if (name === 'rewrite' && inner === null) {
      const answer = rewritten(directive)
      if (answer !== null) return { answer, at: directive }
      // "stops processing the current set of ngx_http_rewrite_module directives": what comes after is not asked.
      if (/^(?:last|break)$/.test(textOf(directive.words[2]))) {
        if (EVERY_PATH.has(textOf(directive.words[0]))) break
        if (!/\.well-known/.test(textOf(directive.words[0]).replaceAll('\\', ''))) inside = directive
      }
    }
    if (name !== 'if' || inner === null) continue
    const within = answered(inner, asked)
    if (within === null) continue
    const condition = directive.words.map(({ text }) => text).join(' ')
    const host = hostOf(condition)
    if (isAlways(condition, asked.port)) return within
    if (host !== null && within.answer !== 'content') {
      left.delete(host)
      partial = within.at
      if (left.size === 0) return within
    }
    // Any other condition is known while a request is answered. A redirect that may be skipped is none, and what is left
    // over is judged by what comes after.
    else if (isFlag(condition) && within.answer === 'redirect') maybe = within.at
  }
  return maybe === null ? null : { answer: 'unknown', at: maybe }
}

// "return code [text]", "return code URL", "return URL" of ngx_http_rewrite_module.
function returned({ words }: Directive): Answer['answer'] {
  const [first = '', second = ''] = words.map(({ text }) => text)
  const code = /^\d{3}$/.test(first) ? Number(first) : null
  const target = code === null ? first : second
  if (code === 444) return 'closed'
  if (code === null || [301, 302, 303, 307, 308].includes(code)) return sentTo(target)
  return code >= 400 ? 'closed' : 'content'
}

function sentTo(target: string): Answer['answer'] {
  if (/^https:\/\//i.test(target)) return 'redirect'
  return target.startsWith('$') && !/^\$(scheme|request_uri|uri)\b/.test(target) ? 'unknown' : 'content'
}

function rewritten({ words }: Directive): Answer['answer'] | null {
  const [pattern = '', target = ''] = words.map(({ text }) => text)
  if (!EVERY_PATH.has(pattern)) return null
  // A replacement that begins with a scheme is a redirect; all others go on inside nginx.
  return /^(https?:\/\/|\$scheme)/i.test(target) ? sentTo(target) : null
}

/** Regular expressions that a path always matches, as people write them. */
const EVERY_PATH: ReadonlySet<string> = new Set([
  '^',
  '.*',
  '^.*',
  '^.*$',
  '(.*)',
  '^(.*)',
  '^(.*)$',
  '^/(.*)',
  '^/(.*)$',
  '^/?(.*)$',
  '^/',
  '/',
  '^/.*',
  '^/.*$',
  '/(.*)',
  '/.*',
  '^(.+)$',
  '^.+$',
  '.+',
  '.',
])

function isAlways(condition: string, port: number | null): boolean {
  const text = condition.replace(/^\(\s*|\s*\)$/g, '').replaceAll(/["']/g, '')
  if (/^\$scheme = http$/i.test(text) || /^\$scheme != https$/i.test(text)) return true
  if (/^\$https (= ?|!= on)$/i.test(text) || /^\$ssl_protocol = ?$/.test(text)) return true
  // What a proxy before it would say; a client of this port says nothing.
  if (/^\$http_x_forwarded_proto != https$/i.test(text)) return true
  const [, at] = /^\$server_port = (\d+)$/.exec(text) ?? []
  return at !== undefined && Number(at) === port
}

/** A variable of the file's own, from a map: what it says is not read. */
function isFlag(condition: string): boolean {
  return /^\(\s*\$(?!http_|request|uri|args|remote_|host)\w+/.test(condition)
}

/** As certbot writes it: `if ($host = m.example.com)`. */
function hostOf(condition: string): string | null {
  return /^\(\s*\$(?:host|http_host|server_name) = "?([^\s")]+)"?\s*\)$/.exec(condition)?.[1]?.toLowerCase() ?? null
}
