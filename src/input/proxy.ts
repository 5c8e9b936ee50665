import ipaddr from 'ipaddr.js'
import type { InputFault } from '../model/input-error.ts'
import type { HttpProxy, ProxyException, ProxyRoute } from '../model/proxy.ts'
import { hostPort, type Location } from '../model/target.ts'
import { parseHost } from './parse-target.ts'
import type { Given } from './reading.ts'

/** What is set over the environment: a proxy, or none at all. */
export type ProxySetting = HttpProxy | 'none'

/** Variables of the environment, as curl reads them. `http_proxy` is not among them (docs/decisions.md). */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const
const EXCEPTION_VARIABLES = ['no_proxy', 'NO_PROXY'] as const

/** The variables that are read here, out of all. */
export function proxyVariables(environment: ProxyEnvironment): ProxyEnvironment {
  const named = [...PROXY_VARIABLES, ...EXCEPTION_VARIABLES].map((name) => [name, environment[name]] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

/** The proxy in force, or null; `setting` is what the command line, an input or the policy says. */
export function proxyRoute(
  setting: ProxySetting | undefined,
  environment: ProxyEnvironment,
  faults: InputFault[],
): ProxyRoute | null {
  const chosen = setting ?? fromEnvironment(environment, faults)
  if (chosen === null || chosen === 'none') return null
  return { proxy: chosen, except: parseExceptions(first(environment, EXCEPTION_VARIABLES)?.text ?? '') }
}

function fromEnvironment(environment: ProxyEnvironment, faults: InputFault[]): ProxySetting | null {
  const given = first(environment, PROXY_VARIABLES)
  return given === null ? null : parseProxy(given.text, given.where, faults)
}

/** The first that is set to anything; an empty one counts as not set. */
function first(environment: ProxyEnvironment, names: readonly string[]): Given | null {
  const name = names.find((each) => (environment[each] ?? '').trim() !== '')
  return name === undefined ? null : { text: environment[name] ?? '', where: `environment variable ${name}` }
}

/** `http://[USER:PASSWORD@]HOST[:PORT]`, the same with https, or `none`. A fault never repeats the text: it may hold a password. */
export function parseProxy(text: string, where: Location | string, faults: InputFault[]): ProxySetting | null {
  const written = text.trim()
  if (written === 'none') return 'none'
  const problem = (what: string, mend: string = WRITE): null => {
    faults.push({ code: 'PROXY', what, where, mend })
    return null
  }
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/isu.exec(written) ?? []
  const protocol = scheme.toLowerCase()
  if (protocol !== 'http' && protocol !== 'https') {
    const mend = 'name one of http or https, or write none to connect directly'
    return problem(/^socks/u.test(protocol) ? 'the proxy is one of SOCKS' : 'the proxy is neither http nor https', mend)
  }
  if (/[\s\p{Cc}]/u.test(rest)) return problem('the proxy has a space or a control character in it')
  const authority = rest.replace(/\/$/u, '')
  const at = authority.lastIndexOf('@')
  const place = authority.slice(at + 1)
  if (/[/?#\\]/u.test(place)) return problem('the proxy has more than a host and a port')
  const parsed = parseHost(place)
  if (parsed === null) return problem('the proxy is no host and port')
  const credentials = at === -1 ? null : basicCredentials(authority.slice(0, at))
  if (credentials === undefined) {
    const mend = 'write each character of them that is not a letter or a digit with a percent sign, such as %40 for @'
    return problem('the credentials of the proxy do not decode', mend)
  }
  const port = parsed.port ?? (protocol === 'http' ? 80 : 443)
  return { scheme: protocol, host: parsed.host, port, authorization: () => credentials }
}

/** Of a policy file, which is in a repository: credentials do not belong there. */
export function parsePolicyProxy(text: string, where: Location, faults: InputFault[]): ProxySetting | null {
  if (!text.includes('@')) return parseProxy(text, where, faults)
  const mend = 'remove them and change the password; give them in the variable https_proxy, in --proxy or in the input'
  faults.push({ code: 'PROXY', what: 'the proxy has credentials, in a file that others read', where, mend })
  return null
}

const WRITE = 'write http://HOST:PORT, or none to connect directly'

/** RFC 7617 §2, the characters in UTF-8. Undefined for what does not decode. */
function basicCredentials(userInformation: string): string | null | undefined {
  if (userInformation === '') return null
  const [user, password] = decodedParts(userInformation) ?? []
  if (user === undefined || password === undefined || user.includes(':')) return undefined
  if (/\p{Cc}/u.test(user + password)) return undefined
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`
}

function decodedParts(userInformation: string): readonly [user: string, password: string] | null {
  const colon = userInformation.indexOf(':')
  const user = colon === -1 ? userInformation : userInformation.slice(0, colon)
  const password = colon === -1 ? '' : userInformation.slice(colon + 1)
  try {
    return [decodeURIComponent(user), decodeURIComponent(password)]
  } catch {
    return null // a percent sign without its two digits, or bytes that are no UTF-8
  }
}

/** What of these texts must not be seen in a log: passwords as written and decoded, and what is sent for them. */
export function secretsOfProxies(texts: readonly (string | undefined)[]): readonly string[] {
  const secrets = texts.flatMap((text = '') => {
    const authority = text.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '')
    const at = authority.lastIndexOf('@')
    if (at === -1) return []
    const written = authority.slice(0, at)
    const token = basicCredentials(written)?.slice('Basic '.length)
    const colon = written.indexOf(':')
    const password = colon === -1 ? '' : written.slice(colon + 1)
    return [written, password, decodedParts(written)?.[1], token]
  })
  return [...new Set(secrets)].filter((secret) => secret !== undefined && secret !== '') as string[]
}

/** `http://proxy.example:3128`, without credentials. */
export function proxyText(setting: ProxySetting): string {
  return setting === 'none' ? 'none' : `${setting.scheme}://${hostPort(setting.host, setting.port)}`
}

/** As curl reads it: parted by commas or spaces; a dot in front makes no difference; `*` is every host. */
function parseExceptions(text: string): readonly ProxyException[] {
  return text
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .flatMap((entry) => parseException(entry) ?? [])
}

/** Null for what names no host: other programs pass over it, too. */
function parseException(entry: string): ProxyException | null {
  if (entry === '*') return { kind: 'every' }
  const range = rangeOf(entry)
  if (range !== null) return { kind: 'range', cidr: range, port: null }
  const parsed = parseHost(entry.replace(/^\*?\./u, ''))
  if (parsed === null) return null
  const { host, port } = parsed
  const address = rangeOf(host)
  return address === null ? { kind: 'name', name: host, port } : { kind: 'range', cidr: address, port }
}

/** An address or a range of them, with its length; null for anything else. */
function rangeOf(text: string): string | null {
  const [, address = '', bits] = /^\[?([^\]/]*)\]?(?:\/(\d{1,3}))?$/u.exec(text) ?? []
  const isV4 = ipaddr.IPv4.isValidFourPartDecimal(address)
  if (!isV4 && !ipaddr.IPv6.isValid(address)) return null
  const most = isV4 ? 32 : 128
  const length = Number(bits ?? most)
  return length <= most ? `${address}/${length}` : null
}
