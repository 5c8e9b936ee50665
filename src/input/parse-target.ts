import { domainToASCII, domainToUnicode } from 'node:url'
import ipaddr from 'ipaddr.js'
import type { InputFault } from '../model/input-error.ts'
import type { HostPort, Location } from '../model/target.ts'
import { quoted, shown } from './did-you-mean.ts'

/** What one text says of a target. */
export interface ParsedTarget {
  /** A-labels in lower case without a trailing dot, or an address without brackets. */
  readonly host: string
  /** Null when none was written: 443. */
  readonly port: number | null
  /** Path and query of a URL; null when none was written. */
  readonly path: string | null
}

/** `host`, `host:port`, `[v6]:port`, a bare address, or an https URL. Null, with a fault, for anything else. */
export function parseTarget(text: string, where: Location | string, faults: InputFault[]): ParsedTarget | null {
  const written = text.trim()
  const problem = (what: string, mend: string): null => {
    faults.push({ code: 'TARGET_SYNTAX', what, where, mend })
    return null
  }
  if (written === '') return problem('a target is empty', 'write a host name, or remove it')
  const control = /(?!\s)\p{Cc}/u.test(written)
  if (control) return problem(`the target ${shown(written)} has a control character in it`, 'type it again')
  if (/\s/u.test(written)) {
    return problem(`the target ${shown(written)} has a space in it`, 'write one target a line, without spaces')
  }
  const scheme = /^([a-z][a-z0-9+.-]*):[/\\]{2}/iu.exec(written)?.[1]
  const rest = scheme === undefined ? written : written.slice(scheme.length + 3)
  const [authority = ''] = rest.split(/[/\\?#]/u, 1)
  const tail = rest.slice(authority.length)
  // The text is not repeated here: it may hold a password, and faults reach logs.
  if ((scheme === undefined ? written : authority).includes('@'))
    return problem('a target has user information before "@"', 'remove it, and change the password')
  if (scheme === undefined) {
    const slip = SLIP.exec(written)?.[0]
    if (slip !== undefined) {
      return problem(
        `the target ${quoted(written)} is neither a host nor a URL`,
        `write https://${written.slice(slip.length)}`,
      )
    }
    if (tail !== '') {
      return problem(
        `the target ${quoted(written)} is neither a host nor a URL`,
        `write https://${rest} or the host alone`,
      )
    }
    const hostPort = parseAuthority(authority, where, faults)
    return hostPort === null ? null : { ...hostPort, path: null }
  }
  if (scheme.toLowerCase() !== 'https') {
    const why = scheme.toLowerCase() === 'http' ? 'port 80 is asked anyway' : 'nothing else is probed'
    return problem(`the target ${quoted(written)} is not an https URL`, `write https://${rest}; ${why}`)
  }
  if (tail.includes('#')) return problem(`the target ${quoted(written)} has a fragment`, 'remove "#" and what follows')
  if (tail.includes('\\')) return problem(`the target ${quoted(written)} has a backslash`, 'write "/" instead')
  const hostPort = parseAuthority(authority, where, faults)
  if (hostPort === null) return null
  // Dots resolved and other characters percent-encoded, as a client would send it.
  const url = new URL(`https://host.invalid${tail}`)
  return { ...hostPort, path: tail === '' ? null : `${url.pathname}${url.search}` }
}

/** `https:host`, `https:/host`, `https//host` and `//host`; but `https:443` may be a host of that name. */
const SLIP = /^(?:https?(?::[/\\]?|[/\\]{2})(?!\d*$)|[/\\]{2})/iu

/** `host:port` with both: where to dial. */
export function parseHostPort(text: string, where: Location | string, faults: InputFault[]): HostPort | null {
  const written = text.trim()
  const parsed = parseAuthority(written, where, faults)
  if (parsed === null) return null
  if (parsed.port !== null) return { host: parsed.host, port: parsed.port }
  faults.push({ code: 'TARGET_SYNTAX', what: `${shown(written)} has no port`, where, mend: 'write host:port' })
  return null
}

/** `host`, `host:port`, `[v6]:port` or a bare address of something that is no target; null for anything else. */
export function parseHost(text: string): { readonly host: string; readonly port: number | null } | null {
  return parseAuthority(text, '', [])
}

function parseAuthority(
  authority: string,
  where: Location | string,
  faults: InputFault[],
): { readonly host: string; readonly port: number | null } | null {
  const problem = (what: string, mend: string): null => {
    faults.push({ code: 'TARGET_SYNTAX', what, where, mend })
    return null
  }
  const isBareV6 = authority.split(':').length > 2 && !authority.startsWith('[')
  const [, bracketed, name, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/u.exec(authority) ?? []
  const v6 = isBareV6 ? authority : bracketed
  if (v6 === undefined && name === undefined) {
    return problem(`${shown(authority)} is not a host`, 'write host, host:port or [v6]:port')
  }
  const port = isBareV6 || portText === undefined ? null : portNumber(portText)
  if (port === undefined) {
    return problem(`${shown(portText ?? '')} is not a port`, 'write a number from 1 to 65535')
  }
  if (v6 !== undefined) {
    if (v6.includes('%')) return problem(`the address ${quoted(v6)} has a zone`, 'name an address without "%"')
    if (!ipaddr.IPv6.isValid(v6)) {
      return problem(`${shown(v6)} is not an IPv6 address`, 'write host:port, or [v6]:port such as [2001:db8::1]:443')
    }
    return { host: ipaddr.IPv6.parse(v6).toRFC5952String(), port }
  }
  const host = parseHostName(name ?? '')
  return host.kind === 'fault' ? problem(host.what, host.mend) : { host: host.name, port }
}

/** Undefined when it is none. */
function portNumber(text: string): number | undefined {
  const port = /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

type HostName =
  | { readonly kind: 'host'; readonly name: string }
  | { readonly kind: 'fault'; readonly what: string; readonly mend: string }

function parseHostName(text: string): HostName {
  const fault = (what: string, mend: string): HostName => ({ kind: 'fault', what, mend })
  if (text === '') return fault('a target has no host', 'write a host name or an address')
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return { kind: 'host', name: text }
  if (text.includes('*')) return fault(`${shown(text)} has a wildcard`, 'name each host: a target is one host')
  if (text.includes('%')) return fault(`${shown(text)} has a percent sign`, 'write the name itself')
  // A dot at the end only says that the name is complete.
  const name = domainToASCII(text).replace(/\.$/u, '')
  const labels = name.split('.')
  // What the URL standard reads as an address, and each reader differently: 0x7f.1, 127.1, 010.0.0.1, 2130706433.
  const asciiText = text.replace(/\.$/u, '')
  if (endsInNumber(name) || endsInNumber(asciiText)) {
    return fault(`${shown(text)} is neither a name nor an address`, 'write an address as four decimal numbers')
  }
  // First by the text itself: of such a name Node 20 makes nothing at all.
  const undecoded = asciiText.split('.').find((label) => isUndecoded(label.toLowerCase()))
  if (undecoded !== undefined) {
    const mend = 'write the name in its own letters, or check it'
    return fault(`${quoted(undecoded)} is no A-label: it does not decode`, mend)
  }
  if (name === '') return fault(`${shown(text)} is not a host name`, 'write a name of letters, digits and hyphens')
  if (name.length > 253) return fault(`${shown(text)} is longer than 253 bytes`, 'check the name: DNS has none so long')
  const bad = labels.find((label) => !LABEL.test(label))
  if (bad === undefined) return mixedLabel(text) ?? { kind: 'host', name }
  if (bad === '') return fault(`${shown(text)} has an empty label`, 'remove the dot too many')
  if (bad.length > 63)
    return fault(`${shown(text)} has a label longer than 63 bytes`, 'check the name: DNS has none so long')
  return fault(`${shown(text)} is not a host name`, 'write a name of letters, digits and hyphens')
}

/** A label whose letters may only look like others; "xn--" as written is meant. */
function mixedLabel(text: string): HostName | null {
  const mixed = text.split(/[.。．｡]/u).find((label) => SCRIPTS.filter((script) => script.test(label)).length > 1)
  if (mixed === undefined) return null
  const mend = `type it with the letters of one script, or write ${domainToASCII(mixed)} if it is meant`
  return { kind: 'fault', what: `${quoted(mixed)} mixes letters that look alike, such as Latin and Cyrillic`, mend }
}

/** Node 20 gives nothing for what does not decode, newer ones the text itself. */
function isUndecoded(label: string): boolean {
  if (!/^xn--./u.test(label) || !LABEL.test(label)) return false
  const decoded = domainToUnicode(label)
  return decoded.startsWith('xn--') || domainToASCII(decoded) !== label
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** RFC 1123 §2.1, and the underscore that names inside companies have. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/u

function endsInNumber(name: string): boolean {
  return /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/iu.test(name)
}
