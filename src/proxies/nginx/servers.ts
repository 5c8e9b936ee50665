import type { ConfigurationProblem } from '../../model/listener.ts'
import { type Listen, listensOf, socketOf } from './listen.ts'
import { type Directive, placeOf } from './parse.ts'

/** One `server` of http or stream. */
export interface Server {
  readonly kind: 'http' | 'stream'
  readonly directive: Directive
  readonly own: readonly Directive[]
  /** What stands around it, nearest first: directives of http, or of stream. */
  readonly around: readonly (readonly Directive[])[]
  readonly names: readonly string[]
  readonly listens: readonly Listen[]
}

/** All that nginx has of one address and port. */
export interface Socket {
  readonly servers: readonly { readonly server: Server; readonly listen: Listen }[]
  /** "default_server", else the first in file order. */
  readonly standard: Server
  /** The option belongs to the socket, whichever server gives it. */
  readonly tls: Listen | null
}

/** Servers in file order. `directives`: of a main file, or of parts that a main file would include inside http. */
export function serversOf(directives: readonly Directive[]): readonly Server[] {
  const isMain = directives.some(({ name, block }) => block !== null && MAIN_BLOCKS.has(name))
  if (!isMain) return serversIn(directives, null)
  return directives.flatMap(({ name, block }) =>
    block !== null && (name === 'http' || name === 'stream') ? serversIn(block, name) : [],
  )
}

const MAIN_BLOCKS: ReadonlySet<string> = new Set(['http', 'stream', 'events', 'mail'])

function serversIn(context: readonly Directive[], said: 'http' | 'stream' | null): readonly Server[] {
  return context.flatMap((directive): readonly Server[] => {
    const { name, block } = directive
    if (name !== 'server' || block === null) return []
    const kind = said ?? (looksLikeStream(block) ? 'stream' : 'http')
    const listens = block.filter((one) => one.name === 'listen' && one.block === null).flatMap(listensOf)
    return [
      {
        kind,
        directive,
        own: block,
        around: [context],
        names: namesOf(block),
        listens:
          listens.length > 0 || block.some((one) => one.name === 'listen') ? listens : [standardListen(directive)],
      },
    ]
  })
}

/** "If the directive is not present then either *:80 is used ..." ngx_http_core_module. */
function standardListen(directive: Directive): Listen {
  return { directive, address: '*', port: 80, isTls: false, isDefault: false, isDatagram: false }
}

/** In http these are directives of a location, or none. */
function looksLikeStream(block: readonly Directive[]): boolean {
  return (
    block.some(({ name }) => name === 'proxy_pass' || name === 'ssl_preread') &&
    !block.some(({ name }) => name === 'location' || name === 'if')
  )
}

function namesOf(block: readonly Directive[]): readonly string[] {
  const written = block
    .filter(({ name }) => name === 'server_name')
    .flatMap(({ words }) => words.map(({ text }) => text.toLowerCase()))
  // "_" and "" are names of nobody; a leading dot stands for both.
  const names = written
    .filter((name) => name !== '_' && name !== '' && name !== '*')
    .flatMap((name) => (name.startsWith('.') ? [name.slice(1), `*${name}`] : [name]))
  return [...new Set(names)]
}

/** By address and port, http and stream apart. */
export function socketsOf(servers: readonly Server[]): ReadonlyMap<string, Socket> {
  const bySocket = new Map<string, { server: Server; listen: Listen }[]>()
  for (const server of servers) {
    for (const listen of server.listens.filter(({ isDatagram }) => !isDatagram)) {
      const key = `${server.kind} ${socketOf(listen)}`
      const others = bySocket.get(key) ?? []
      if (others.some((other) => other.server === server)) continue
      bySocket.set(key, [...others, { server, listen }])
    }
  }
  const sockets = new Map<string, Socket>()
  for (const [key, own] of bySocket) {
    const [first] = own
    if (first === undefined) continue
    const standard = (own.find(({ listen }) => listen.isDefault) ?? first).server
    sockets.set(key, { servers: own, standard, tls: own.find(({ listen }) => listen.isTls)?.listen ?? null })
  }
  return sockets
}

/** Two default servers of one address, one listen twice in a server. */
export function listenProblems(
  servers: readonly Server[],
  sockets: ReadonlyMap<string, Socket>,
): readonly ConfigurationProblem[] {
  const twoDefaults = [...sockets.values()].flatMap(({ servers: own }) =>
    own
      .filter(({ listen }) => listen.isDefault)
      .slice(1)
      .map(({ listen }) => ({
        kind: 'refused' as const,
        dialect: 'nginx',
        message: `nginx refuses a second default server for ${socketOf(listen)}`,
        place: placeOf(listen.directive),
      })),
  )
  const twice = servers.flatMap(({ listens }) =>
    listens
      .filter(
        (one, index) =>
          listens.findIndex((other) => socketOf(other) === socketOf(one) && other.isDatagram === one.isDatagram) <
          index,
      )
      .map((listen) => ({
        kind: 'refused' as const,
        dialect: 'nginx',
        message: `nginx refuses a second "listen" for ${socketOf(listen)} in one server`,
        place: placeOf(listen.directive),
      })),
  )
  return [...twoDefaults, ...twice]
}
