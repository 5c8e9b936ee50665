import type { Place } from '../../model/listener.ts'
import type { Directive } from './load.ts'

/** The main server or a virtual host, with what stands in it, and in none other. */
export interface Server {
  /** The line that opens it. */
  readonly opened: Place
  readonly addresses: readonly VhostAddress[]
  /** ServerName and ServerAlias, in lower case. */
  readonly names: readonly string[]
  /** Its directives; not those of sections within. */
  readonly directives: readonly Directive[]
  /** The main server, of a virtual host. */
  readonly base: Server | null
}

export interface VhostAddress {
  /** `*` for any. */
  readonly address: string
  /** Null for every port. */
  readonly port: number | null
}

export interface Listen {
  readonly address: string
  readonly port: number
  readonly isHttps: boolean
  /** It stands in an `<IfModule>` of the module for TLS. */
  readonly isForTls: boolean
  readonly place: Place
}

/** The main server and its virtual hosts, in the order of the files. */
export function serversOf(directives: readonly Directive[], nowhere: Place): readonly [Server, ...Server[]] {
  const own = directives.filter(({ name }) => name !== 'virtualhost').flatMap(flattened)
  const [listen] = own.filter(({ name }) => name === 'listen')
  const base: Server = {
    opened: listen?.place ?? nowhere,
    addresses: [],
    names: namesOf(own),
    directives: own,
    base: null,
  }
  const hosts = directives.flatMap((directive): readonly Server[] => {
    const { name, body, words, place } = directive
    if (name !== 'virtualhost' || body === null) return []
    const inside = body.flatMap(flattened)
    const addresses = words.map(({ text }) => addressOf(text))
    return [{ opened: place, addresses, names: namesOf(inside), directives: inside, base }]
  })
  return [base, ...hosts]
}

/** `Listen [ADDRESS:]PORT [PROTOCOL]`; https is the default of port 443 alone. */
export function listensOf({ directives }: Server): readonly Listen[] {
  return directives.flatMap(({ name, words: [where, protocol], place, isForTls = false }): readonly Listen[] => {
    if (name !== 'listen' || where === undefined || where.unknown !== null) return []
    const { address, port } = addressOf(/^\d+$/.test(where.text) ? `*:${where.text}` : where.text)
    if (port === null) return []
    const isHttps = protocol === undefined ? port === 443 : protocol.text.toLowerCase() === 'https'
    return [{ address, port, isHttps, isForTls, place }]
  })
}

/** The last of a name in a server, and that of the main server where it has none. */
export function inForce(server: Server, isIt: (directive: Directive) => boolean): Directive | null {
  return server.directives.findLast(isIt) ?? (server.base === null ? null : inForce(server.base, isIt))
}

/** All of a name: those of the main server first, as httpd joins lists. */
export function joined(server: Server, isIt: (directive: Directive) => boolean): readonly Directive[] {
  const own = server.directives.filter(isIt)
  return server.base === null ? own : [...joined(server.base, isIt), ...own]
}

/** The first Include in a server that could still change what a directive says: one that stands after it. */
export function hidden(server: Server, decides: Directive | null): Directive | null {
  const at = decides === null ? -1 : server.directives.indexOf(decides)
  const after = server.directives.slice(at + 1).find(({ name }) => name === 'include')
  if (after !== undefined || at !== -1 || server.base === null) return after ?? null
  return hidden(server.base, decides)
}

/** `<Location />` is every path: what stands in it is as if it stood in the server. */
function flattened(directive: Directive): readonly Directive[] {
  const { name, body, words } = directive
  if (name === 'location' && body !== null && words.length === 1 && words[0]?.text === '/') {
    return body.filter((inside) => inside.body === null)
  }
  return [directive]
}

function namesOf(directives: readonly Directive[]): readonly string[] {
  const server = directives.findLast(({ name }) => name === 'servername')?.words[0]?.text
  const aliases = directives.filter(({ name }) => name === 'serveralias').flatMap(({ words }) => words)
  const written = [...(server === undefined ? [] : [withoutPort(server)]), ...aliases.map(({ text }) => text)]
  return [...new Set(written.map((name) => name.toLowerCase()))]
}

/** `ServerName [scheme://]name[:port]`. */
function withoutPort(name: string): string {
  return name.replace(/^[a-z]+:\/\//i, '').replace(/:\d+$/, '')
}

function addressOf(text: string): VhostAddress {
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+|\*))?$/.exec(text) ?? [text, undefined, text]
  const address = (bracketed ?? plain ?? text).toLowerCase()
  const isAny = ['', '*', '_default_', '0.0.0.0', '::'].includes(address)
  const number = port === undefined || port === '*' ? null : Number(port)
  return { address: isAny ? '*' : address, port: number !== null && number > 65_535 ? null : number }
}
