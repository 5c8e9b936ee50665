import type { Place } from '../../model/listener.ts'
import { type Line, wholePlace } from './tokens.ts'
import { type Environment, expanded, type Given, given, shortened } from './values.ts'

/** Of TLS what a bind line, `global` or a line of a crt-list can say; null where it does not. */
export interface BindOptions {
  readonly ciphers: Given | null
  readonly ciphersuites: Given | null
  readonly curves: Given | null
  readonly ecdhe: Given | null
  /** `force-tlsv12` sets both. */
  readonly minimum: Given | null
  readonly maximum: Given | null
  /** no-sslv3 and its like. */
  readonly off: readonly Given[]
  readonly strictSni: Given | null
  /** What it was before a word on the same line, or one further up in `global`, took its place. */
  readonly replaced: readonly Given[]
  /** A word that can be any option. */
  readonly spread: Given | null
  /** `crt-base`, of `global` alone. */
  readonly crtBase: Given | null
}

export const NO_OPTIONS: BindOptions = {
  ciphers: null,
  ciphersuites: null,
  curves: null,
  ecdhe: null,
  minimum: null,
  maximum: null,
  off: [],
  strictSni: null,
  replaced: [],
  spread: null,
  crtBase: null,
}

export interface BindLine {
  readonly addresses: readonly Address[]
  readonly options: BindOptions
  /** The word `ssl`. */
  readonly ssl: Given | null
  /** crt and crt-list, in their order. */
  readonly certificates: readonly Given[]
  readonly place: Place
  readonly line: Line
}

export interface Address {
  readonly address: string
  readonly port: number | null
}

export interface LineProblem {
  readonly kind: 'refused' | 'unread'
  readonly message: string
}

export function bindLine(
  line: Line,
  environment: Environment,
): { readonly bind: BindLine; readonly problems: readonly LineProblem[] } {
  const address = expanded(line, line.words[1], environment)
  const { options, others, problems } = readOptions(line, 2, environment, NO_OPTIONS)
  const addresses = address.open === null ? addressesOf(address.text) : openAddress(address.text)
  const said: LineProblem[] = problems.map((message) => ({ kind: 'refused', message }))
  if (line.words[1] === undefined) said.push({ kind: 'refused', message: 'bind names no address' })
  else if (addresses === null) {
    said.push({ kind: 'refused', message: `bind names no port in "${shortened(address.text)}"` })
  }
  for (const { keyword, isKnown } of others) {
    if (!isKnown) said.push({ kind: 'unread', message: `"${shortened(keyword)}" is no word of bind that is known` })
  }
  const bind = {
    addresses: addresses ?? [],
    options,
    ssl: others.find(({ keyword }) => keyword === 'ssl') ?? null,
    certificates: others.filter(({ keyword }) => CERTIFICATES.includes(keyword)),
    place: wholePlace(line),
    line,
  }
  return { bind, problems: said }
}

const CERTIFICATES = ['crt', 'default-crt', 'crt-list']

interface OtherWord extends Given {
  readonly isKnown: boolean
}

/** The words of `line` from an index on, on top of what was said before. */
export function readOptions(
  line: Line,
  from: number,
  environment: Environment,
  before: BindOptions,
): {
  readonly options: BindOptions
  readonly others: readonly OtherWord[]
  readonly problems: readonly string[]
} {
  let options = before
  const others: OtherWord[] = []
  const problems: string[] = []
  for (let index = from; index < line.words.length; index += 1) {
    const word = line.words[index]
    if (word === undefined) break
    const keyword = expanded(line, word, environment)
    if (keyword.open !== null) {
      options = { ...options, spread: given(line, word, word, environment) }
      continue
    }
    const hasValue = !WITHOUT_VALUE.has(keyword.text) && !VERSION_WORD.test(keyword.text)
    const isKnown = !hasValue || WITH_VALUE.has(keyword.text)
    const value = hasValue && isKnown ? line.words[index + 1] : undefined
    if (hasValue && isKnown) index += 1
    const one: OtherWord = { ...given(line, word, value, environment), keyword: keyword.text, isKnown }
    if (one.isSpread) options = { ...options, spread: one }
    if (hasValue && isKnown && value === undefined) problems.push(`"${keyword.text}" has no value`)
    else if (isBadVersion(one)) problems.push(`"${shortened(one.text)}" is no version of TLS that HAProxy knows`)
    else if (!isOption(one)) others.push(one)
    else options = withOption(options, one)
  }
  return { options, others, problems }
}

function withOption(options: BindOptions, one: Given): BindOptions {
  const forced = /^force-(?:ssl|tls)v/.test(one.keyword)
  if (one.keyword.startsWith('no-')) return { ...options, off: [...options.off, one] }
  if (one.keyword === 'strict-sni') return { ...options, strictSni: one }
  if (forced || one.keyword === 'ssl-min-ver' || one.keyword === 'ssl-max-ver') {
    const value = forced ? { ...one, text: FORCED.get(one.keyword.slice('force-'.length)) ?? '' } : one
    const [low, high] = [forced || one.keyword === 'ssl-min-ver', forced || one.keyword === 'ssl-max-ver']
    const gone = [low ? options.minimum : null, high ? options.maximum : null].filter((old) => old !== null)
    return {
      ...options,
      minimum: low ? value : options.minimum,
      maximum: high ? value : options.maximum,
      replaced: [...gone, ...options.replaced],
    }
  }
  const name = SIMPLE.find((option) => option === one.keyword)
  if (name === undefined) return options
  const old = options[name]
  return { ...options, [name]: one, replaced: old === null ? options.replaced : [old, ...options.replaced] }
}

const SIMPLE = ['ciphers', 'ciphersuites', 'curves', 'ecdhe'] as const

function isOption({ keyword }: Given): boolean {
  return (
    VERSION_WORD.test(keyword) ||
    ['ssl-min-ver', 'ssl-max-ver', 'strict-sni'].includes(keyword) ||
    SIMPLE.some((name) => name === keyword)
  )
}

function isBadVersion({ keyword, text, open }: Given): boolean {
  return open === null && (keyword === 'ssl-min-ver' || keyword === 'ssl-max-ver') && !VERSION_NAMES.has(text)
}

const VERSION_WORD = /^(?:no|force)-(?:sslv3|tlsv1[0-3])$/

const FORCED: ReadonlyMap<string, string> = new Map([
  ['sslv3', 'SSLv3'],
  ['tlsv10', 'TLSv1.0'],
  ['tlsv11', 'TLSv1.1'],
  ['tlsv12', 'TLSv1.2'],
  ['tlsv13', 'TLSv1.3'],
])

/** What ssl-min-ver takes, as on the wire. */
export const VERSION_NAMES: ReadonlyMap<string, number> = new Map([
  ['SSLv3', 0x0300],
  ['TLSv1.0', 0x0301],
  ['TLSv1.1', 0x0302],
  ['TLSv1.2', 0x0303],
  ['TLSv1.3', 0x0304],
])

/** Which version a word such as no-tlsv10 names. */
export function namedVersion({ keyword }: Given): number {
  return VERSION_NAMES.get(FORCED.get(keyword.slice('no-'.length)) ?? '') ?? 0
}

// Configuration manual, section 5.1, of 1.8 to 3.2.
const WITHOUT_VALUE = new Set(
  (
    'accept-proxy allow-0rtt defer-accept generate-certificates no-alpn no-ca-names no-strict-sni no-tls-tickets ' +
    'prefer-client-ciphers prefer-server-ciphers quic-force-retry ssl strict-sni tfo tls-tickets transparent v4v6 v6only'
  ).split(' '),
)
const WITH_VALUE = new Set(
  (
    'accept-netscaler-cip alpn backlog ca-file ca-ignore-err ca-sign-file ca-sign-pass ca-verify-file cc ciphers ciphersuites ' +
    'client-sigalgs crl-file crt crt-ignore-err crt-list curves default-crt ech ecdhe expose-fd gid group guid-prefix id ' +
    'idle-ping interface ktls label level maxconn mode mss name namespace nbconn nice npn ocsp-update process proto ' +
    'quic-cc-algo quic-socket renegotiate severity-output shards sigalgs ssl-max-ver ssl-min-ver tcp-md5sig tcp-ss tcp-ut ' +
    'thread tls-ticket-keys tls-tickets-keys uid user verify'
  ).split(' '),
)

/** Null where an address has no port. Those that no phone can dial give nothing: sockets of the machine, QUIC. */
function addressesOf(text: string): readonly Address[] | null {
  const found: Address[] = []
  for (const part of text.split(',')) {
    if (NOT_DIALLED.test(part)) continue
    const bare = part.replace(/^(?:ipv[46]|tcp[46]?|mptcp[46]?|ip)@/, '')
    const at = bare.lastIndexOf(':')
    const [first, last = first] =
      at === -1
        ? []
        : bare
            .slice(at + 1)
            .split('-')
            .map(portOf)
    if (first === undefined || first === null || last === undefined || last === null) return null
    const address = addressName(bare.slice(0, at))
    // A range of thousands is one listener after the other like the first.
    const end = Math.min(last, first + MOST_PORTS - 1)
    for (let port = first; port <= end; port += 1) found.push({ address, port })
  }
  return found
}

const MOST_PORTS = 16
const NOT_DIALLED = /^(?:\/|unix@|uxst@|uxdg@|abnsz?@|fd@|sockpair@|rhttp@|rev@|quic[46]?@|udp[46]?@)/

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port > 0 && port <= 65535 ? port : null
}

function addressName(written: string): string {
  const bare = written.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return ['', '*', '0.0.0.0', '::'].includes(bare) ? '*' : bare
}

/** `"${ADDRESS}:443"`: the port can stand in it all the same. */
function openAddress(text: string): readonly Address[] {
  const port = portOf(/:(\d+)$/.exec(text)?.[1] ?? '')
  return NOT_DIALLED.test(text) ? [] : [{ address: text.replace(/:\d+$/, '') || '*', port }]
}
