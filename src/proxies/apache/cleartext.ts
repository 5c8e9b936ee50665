import { type CleartextAnswer, known, open, type Setting } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import type { Directive } from './load.ts'
import { hidden, inForce, joined, type Server } from './server.ts'

/** What a request in the clear gets from a server: redirected only where every path is, but for that of ACME. */
export function cleartextOf(server: Server, port: number): Setting<CleartextAnswer> {
  const rewrite = rewritten(server, port)
  if (rewrite !== null && rewrite.kind !== 'open') return known(rewrite.kind, rewrite.by.place, rewrite.by.via)
  // mod_proxy is asked before mod_alias.
  const proxied = joined(server, ({ name }) => name === 'proxypass' || name === 'proxypassmatch').find(takesAll)
  const redirects = joined(server, ({ name }) => REDIRECTS.has(name))
  const redirect = redirects.find((one) => isRedirectOfAll(one) || isRefusalOfAll(one))
  if (redirect !== undefined && proxied === undefined) {
    const [first] = redirects
    if (first === redirect || redirects.slice(0, redirects.indexOf(redirect)).every(isToHttps)) {
      return known(isRefusalOfAll(redirect) ? 'closed' : 'redirect', redirect.place, redirect.via)
    }
  }
  const unknown = [...redirects, ...server.directives.filter(isRewrite)]
    .flatMap(({ words, place }) => words.map((word) => ({ why: word.unknown, place })))
    .find(({ why }) => why !== null)
  if (unknown !== undefined) return open(unknown.why ?? '', unknown.place, ['redirect', 'content'])
  const unread = hidden(server, null)
  const condition = server.directives.find(isConditionalRedirect)
  if (condition !== undefined) {
    return open('what an <If> decides is not read', condition.place, ['redirect', 'content'])
  }
  if (unread !== null) {
    const reason = unread.words[0]?.unknown ?? 'a file that is not here can redirect'
    return open(reason, unread.place, ['redirect', 'content'], unread.via)
  }
  if (rewrite?.kind === 'open') return open(rewrite.why, rewrite.by.place, ['redirect', 'content'], rewrite.by.via)
  const ignored =
    redirect === undefined || proxied === undefined
      ? []
      : [{ place: proxied.place, message: 'takes every path before a Redirect is asked' }]
  const steps = redirects
    .filter((one) => one !== redirect)
    .map(({ place }) => ({ place, message: 'redirects a part of the paths alone' }))
  return known('content', redirect?.place ?? server.opened, [...ignored, ...steps])
}

const REDIRECTS = new Set(['redirect', 'redirectmatch', 'redirectpermanent', 'redirecttemp'])

const STATUSES = new Map([
  ['permanent', 301],
  ['temp', 302],
  ['seeother', 303],
  ['gone', 410],
])

interface Redirect {
  readonly status: number
  readonly from: string
  readonly to: string
}

/** `Redirect [status] [URL-path] URL`. */
function redirectOf({ name, words }: Directive): Redirect | null {
  const texts = words.map(({ text }) => text)
  const [first = ''] = texts
  const status = STATUSES.get(first.toLowerCase()) ?? (/^\d{3}$/.test(first) ? Number(first) : null)
  const rest = status !== null && !/permanent$|temp$/.test(name) ? texts.slice(1) : texts
  // One word is a URL-path where there is nothing to go to; else it is the URL of a <Location />.
  const isRefusal = status !== null && status >= 400
  const [from = '', to = ''] = rest.length === 1 && !isRefusal ? ['/', rest[0]] : rest
  return { status: status ?? (name === 'redirectpermanent' ? 301 : 302), from, to }
}

function isToHttps(directive: Directive): boolean {
  const redirect = redirectOf(directive)
  return redirect !== null && [301, 302, 303, 307, 308].includes(redirect.status) && /^https:\/\//i.test(redirect.to)
}

function isRedirectOfAll(directive: Directive): boolean {
  const redirect = redirectOf(directive)
  if (redirect === null || !isToHttps(directive)) return false
  return directive.name === 'redirectmatch' ? matchesEveryPath(redirect.from) : redirect.from === '/'
}

/** `Redirect gone /`: nothing is served. */
function isRefusalOfAll(directive: Directive): boolean {
  const redirect = redirectOf(directive)
  if (redirect === null || redirect.status < 400) return false
  return directive.name === 'redirectmatch' ? matchesEveryPath(redirect.from) : redirect.from === '/'
}

/** A pattern that every path matches, save perhaps that of ACME. Shapes, since to run it would let a file choose our time. */
export function matchesEveryPath(pattern: string): boolean {
  if (pattern.length > 300) return false
  const bare = pattern
    .replace(/\(\?!([^()]*)\)/, (whole, not: string) => (isAcme(not) ? '' : whole))
    .replace(/[()]/g, '')
  // To an end it comes only with something that takes the rest.
  return (
    /^\^?(?:\\?\/\??)?(?:\.\*\??)?$/.test(bare) || /^\^?(?:\\?\/\??)?\.\*\??\$$/.test(bare) || /^\^?\.\+\$?$/.test(bare)
  )
}

function isAcme(pattern: string): boolean {
  // Escapes of what needs none, as in `^/\.well\-known/`, change nothing of what is meant here.
  return /^[\^/]*\.?well-known(?:$|\/)/.test(pattern.replaceAll('\\', ''))
}

/** `ProxyPass /`, but not `ProxyPass / !`. */
function takesAll({ name, words: [from, to], body }: Directive): boolean {
  if (body !== null || from === undefined || from.text === '!' || to?.text === '!') return false
  // In <Location /> the path is that of the section.
  if (to === undefined) return true
  return name === 'proxypass' ? from.text === '/' : matchesEveryPath(from.text)
}

function isConditionalRedirect({ name, body }: Directive): boolean {
  return (
    name === 'if' && body !== null && body.some((inside) => REDIRECTS.has(inside.name) || inside.name === 'rewriterule')
  )
}

type Rewritten =
  | { readonly kind: 'redirect' | 'closed'; readonly by: Directive }
  | { readonly kind: 'open'; readonly why: string; readonly by: Directive }

/** Rules in their order, to the first that sends every path to https, or that keeps some path from it. */
function rewritten(server: Server, port: number): Rewritten | null {
  const engine = inForce(server, ({ name }) => name === 'rewriteengine')
  if (engine?.words[0]?.text.toLowerCase() !== 'on') return null
  const options = server.directives.filter(({ name }) => name === 'rewriteoptions').flatMap(({ words }) => words)
  const isInherited = options.some(({ text }) => /^inherit(?:before)?$/i.test(text))
  const all = isInherited ? joined(server, isRewrite) : server.directives.filter(isRewrite)
  let conditions: Directive[] = []
  for (const directive of all) {
    if (directive.name === 'rewritecond') {
      conditions.push(directive)
      continue
    }
    const [pattern, target, flags] = directive.words.map(({ text }) => text)
    const asked = conditions
    conditions = []
    if (pattern === undefined || target === undefined) continue
    const flagged = (flags ?? '')
      .replace(/^\[|\]$/g, '')
      .toLowerCase()
      .split(',')
      .map((flag) => flag.trim())
    const isProxied = flagged.some((flag) => flag === 'p' || flag === 'proxy')
    const isEvery = matchesEveryPath(pattern) && holdsInTheClear(asked, server, port)
    if (/^https:\/\//i.test(target) && !isProxied) {
      if (isEvery) return { kind: 'redirect', by: directive }
      if (
        /%\{(?!https|server_port|server_name|http_host|request_uri)/i.test(
          asked.map(({ words }) => words[0]?.text).join(),
        )
      ) {
        return { kind: 'open', why: 'it redirects under a condition that is not read', by: directive }
      }
      continue
    }
    if (isEvery && flagged.some((flag) => /^(?:f|forbidden|g|gone|r(?:edirect)?=[45]\d\d)$/.test(flag))) {
      return { kind: 'closed', by: directive }
    }
    const ends = flagged.some((flag) => /^(?:l|last|end|p|proxy|f|forbidden|g|gone|r|redirect)(?:=|$)/.test(flag))
    if (ends && !isAcme(pattern) && !asked.some(isNeverInTheClear)) return null
  }
  return null
}

function isRewrite({ name }: Directive): boolean {
  return name === 'rewriterule' || name === 'rewritecond'
}

/** Whether the conditions of a rule hold for all that comes in the clear to the names of a server. */
function holdsInTheClear(conditions: readonly Directive[], { names }: Server, port: number): boolean {
  const groups: Directive[][] = [[]]
  for (const condition of conditions) {
    groups.at(-1)?.push(condition)
    if (!/\bor(?:next)?\b/i.test(textOf(condition.words[2]))) groups.push([])
  }
  return groups.every((group) => {
    if (group.length === 0 || group.some((condition) => alwaysHolds(condition, port))) return true
    return names.length > 0 && names.every((name) => group.some((condition) => isForName(condition, name)))
  })
}

function alwaysHolds({ words: [tested, wanted] }: Directive, port: number): boolean {
  const what = tested?.text.toLowerCase() ?? ''
  const pattern = textOf(wanted)
  const bare = pattern.replace(/[\^$="]/g, '').toLowerCase()
  if (what === '%{https}') return bare === 'off' || bare === '!on'
  if (what === '%{server_port}') return bare === String(port) || (/^!\d+$/.test(bare) && bare !== `!${port}`)
  if (what === '%{request_scheme}') return bare === 'http' || bare === '!https'
  if (what === '%{http:x-forwarded-proto}') return bare === '!https'
  if (what === '%{request_uri}') return pattern.startsWith('!') && isAcme(pattern.slice(1))
  return false
}

/** Such as `RewriteCond %{HTTPS} on`: a rule under it does nothing here. */
function isNeverInTheClear({ words: [tested, wanted] }: Directive): boolean {
  if (tested?.text.toLowerCase() !== '%{https}') return false
  return /^(?:on|!off)$/i.test(textOf(wanted).replace(/[\^$="]/g, ''))
}

function isForName({ words: [tested, wanted, flags] }: Directive, name: string): boolean {
  if (!/^%\{(?:server_name|http_host)\}$/i.test(textOf(tested))) return false
  const written = textOf(wanted)
  const bare = written.replace(/^[=^]/, '').replace(/\$$/, '').replaceAll('\\.', '.')
  return !flags?.text.includes('!') && bare.toLowerCase() === name
}
