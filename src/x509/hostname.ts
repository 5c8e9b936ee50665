import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import { getDomain, getPublicSuffix } from 'tldts'
import type { Certificate } from './certificate.ts'

export type HostnameMatch =
  /** `name` as the certificate presents it. */
  | { readonly kind: 'matched'; readonly name: string }
  /** `nearMisses`: names that a reader might take for a match, and why they are none. */
  | { readonly kind: 'mismatched'; readonly nearMisses: readonly NearMiss[] }

export interface NearMiss {
  readonly name: string
  readonly reason: string
}

/**
 * Whether a subjectAltName is the reference identifier `host`, RFC 9525 §6, as Apple's clients have it: a wildcard is the
 * whole left-most label of at least three, stands for one label, and not directly before a public suffix. An address
 * matches an iPAddress only. The common name plays no part.
 */
export function matchHostname(host: string, { extensions }: Certificate): HostnameMatch {
  const { dnsNames = [], ipAddresses = [] } = extensions.subjectAltName ?? {}
  const address = addressBytes(host)
  if (address === null) return matchNames(host, dnsNames)
  if (ipAddresses.some((bytes) => Buffer.compare(bytes, address) === 0)) return { kind: 'matched', name: host }
  const spelled = dnsNames.filter((name) => name === host)
  const reason = 'an address must be an iPAddress, not a dNSName'
  return { kind: 'mismatched', nearMisses: spelled.map((name) => ({ name, reason })) }
}

/** Whether a common name is the reference identifier, by the same rules; never for an address. */
export function matchCommonName(host: string, { subject }: Certificate): HostnameMatch {
  if (addressBytes(host) !== null) return { kind: 'mismatched', nearMisses: [] }
  return matchNames(host, subject.commonNames)
}

function matchNames(host: string, names: readonly string[]): HostnameMatch {
  const reference = comparable(host)
  const nearMisses: NearMiss[] = []
  for (const name of names) {
    const reason = whyNoMatch(reference, comparable(name))
    if (reason === null) return { kind: 'matched', name }
    if (reason !== ANOTHER_NAME) nearMisses.push({ name, reason })
  }
  return { kind: 'mismatched', nearMisses }
}

const ANOTHER_NAME = 'another name'

/** Null for a match. */
function whyNoMatch(reference: string, presented: string): string | null {
  if (presented === reference) return presented.includes('*') ? ANOTHER_NAME : null
  if (!presented.includes('*')) return ANOTHER_NAME
  const [wildcard = '', ...rest] = presented.split('.')
  const base = rest.join('.')
  if (base === '' || !(reference === base || reference.endsWith(`.${base}`))) return ANOTHER_NAME
  // "The wildcard character appears only as the complete content of the left-most label." RFC 9525 §6.3
  if (wildcard !== '*') return 'a wildcard must be a whole label'
  if (rest.length < 2) return 'a wildcard needs two labels after it'
  // Of ICANN's suffixes only: github.io and its like are listed too, and phones accept *.github.io.
  if (getPublicSuffix(base, SUFFIX_OPTIONS) === base) return `a wildcard may not stand for every name under ${base}`
  if (reference === base) return `a wildcard does not cover ${base} itself`
  return reference.slice(0, -base.length - 1).includes('.') ? 'a wildcard covers one label, not several' : null
}

const SUFFIX_OPTIONS = { allowPrivateDomains: false, validateHostname: false, extractHostname: false }

/** Lower case, A-labels, and without the dot of the root. */
function comparable(name: string): string {
  const withoutRoot = name.endsWith('.') ? name.slice(0, -1) : name
  return ASCII.test(withoutRoot) ? withoutRoot.toLowerCase() : asciiName(withoutRoot)
}

/** domainToASCII refuses the star, which stands for itself. */
function asciiName(name: string): string {
  const text = unicodeOf(name)
  return text.startsWith('*.') ? `*.${domainToASCII(text.slice(2))}` : domainToASCII(text)
}

/** A U-label, which IA5String cannot hold, comes as UTF-8 in a subjectAltName (one character a byte) and as text in a CN. */
function unicodeOf(name: string): string {
  if (!BYTES.test(name)) return name
  const decoded = Buffer.from(name, 'latin1').toString('utf8')
  return decoded.includes('\ufffd') ? name : decoded
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges are all of ASCII and all of latin1
const ASCII = /^[\x00-\x7f]*$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const BYTES = /^[\x00-\xff]*$/u

function addressBytes(host: string): Uint8Array | null {
  if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return null
  return Uint8Array.from(ipaddr.parse(host).toByteArray())
}

/** Whether two names are of one registrable domain, so of one owner. */
export function isSameSite(name: string, other: string): boolean {
  const domain = getDomain(name, SITE_OPTIONS)
  return name === other || (domain !== null && domain === getDomain(other, SITE_OPTIONS))
}

// With the private suffixes: who has one name of github.io has not the others.
const SITE_OPTIONS = { allowPrivateDomains: true, validateHostname: false, extractHostname: false }
