import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import type { InputFault } from '../model/input-error.ts'
import type { HostPort, Location } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'

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
  if (/[\s\p{Cc}]/u.test(written)) {
    return problem(`the target ${quoted(written)} has a space in it`, 'write one target a line, without spaces')
  }
  const scheme = /^([a-z][a-z0-9+.-]*):[/\\]{2}/iu.exec(written)?.[1]
  const rest = scheme === undefined ? written : written.slice(scheme.length + 3)
  const [authority = ''] = rest.split(/[/\\?#]/u, 1)
  const tail = rest.slice(authority.length)
  // The text is not repeated here: it may hold a password, and faults reach logs.
  if (authority.includes('@'))
    return problem('a target has user information before "@"', 'remove it, and change the password')
  if (scheme === undefined) {
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
    return problem(
      `the target ${quoted(written)} is not an https URL`,
      `write https://${rest}; port 80 is asked anyway`,
    )
  }
  if (tail.includes('#')) return problem(`the target ${quoted(written)} has a fragment`, 'remove "#" and what follows')
  if (tail.includes('\\')) return problem(`the target ${quoted(written)} has a backslash`, 'write "/" instead')
  const hostPort = parseAuthority(authority, where, faults)
  if (hostPort === null) return null
  // Dots resolved and other characters percent-encoded, as a client would send it.
  const url = new URL(`https://host.invalid${tail}`)
  return { ...hostPort, path: tail === '' ? null : `${url.pathname}${url.search}` }
}

/** `host:port` with both: where to dial. */
export function parseHostPort(text: string, where: Location | string, faults: InputFault[]): HostPort | null {
  const written = text.trim()
  const parsed = parseAuthority(written, where, faults)
  if (parsed === null) return null
  if (parsed.port !== null) return { host: parsed.host, port: parsed.port }
  faults.push({ code: 'TARGET_SYNTAX', what: `${quoted(written)} has no port`, where, mend: 'write host:port' })
  return null
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
    return problem(`${quoted(authority)} is not a host`, 'write host, host:port or [v6]:port')
  }
  const port = isBareV6 || portText === undefined ? null : portNumber(portText)
  if (port === undefined) {
    return problem(`${quoted(portText ?? '')} is not a port`, 'write a number from 1 to 65535')
  }
  if (v6 !== undefined) {
    if (v6.includes('%')) return problem(`the address ${quoted(v6)} has a zone`, 'name an address without "%"')
    if (!ipaddr.IPv6.isValid(v6)) {
      return problem(`${quoted(v6)} is not an IPv6 address`, 'write host:port, or [v6]:port such as [2001:db8::1]:443')
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
  if (text.includes('*')) return fault(`${quoted(text)} has a wildcard`, 'name each host: a target is one host')
  if (text.includes('%')) return fault(`${quoted(text)} has a percent sign`, 'write the name itself')
  // A dot at the end only says that the name is complete.
  const name = domainToASCII(text).replace(/\.$/u, '')
  const labels = name.split('.')
  // What the URL standard reads as an address, and each reader differently: 0x7f.1, 127.1, 010.0.0.1, 2130706433.
  const asciiText = text.replace(/\.$/u, '')
  if (isNumeric(labels.at(-1) ?? '') || isNumeric(asciiText.split('.').at(-1) ?? '')) {
    return fault(`${quoted(text)} is neither a name nor an address`, 'write an address as four decimal numbers')
  }
  if (name === '') return fault(`${quoted(text)} is not a host name`, 'write a name of letters, digits and hyphens')
  if (name.length > 253)
    return fault(`${quoted(text)} is longer than 253 bytes`, 'check the name: DNS has none so long')
  const bad = labels.find((label) => !LABEL.test(label))
  if (bad === undefined) return { kind: 'host', name }
  if (bad === '') return fault(`${quoted(text)} has an empty label`, 'remove the dot too many')
  if (bad.length > 63)
    return fault(`${quoted(text)} has a label longer than 63 bytes`, 'check the name: DNS has none so long')
  return fault(`${quoted(text)} is not a host name`, 'write a name of letters, digits and hyphens')
}

/** RFC 1123 §2.1, and the underscore that names inside companies have. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/u

function isNumeric(label: string): boolean {
  return /^(?:\d+|0x[0-9a-f]*)$/iu.test(label)
}
