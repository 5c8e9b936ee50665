import type { Directive } from '../apache/load.ts'
import { type Listen, listensOf, type Server } from '../apache/server.ts'

/** A virtual host, or the main server, on one address and port that the server listens on. */
export interface Host {
  readonly server: Server
  readonly address: string
  readonly port: number
  /** The first one there: mod_ibm_ssl takes its directives for every name on the address. */
  readonly first: Server
  readonly isFirst: boolean
}

/** In the order of the files. `servers`: the main one first. */
export function hostsOf([base, ...virtual]: readonly [Server, ...Server[]]): readonly Host[] {
  const listens = listensOf(base)
  const firsts = new Map<string, Server>()
  const hosts = virtual.flatMap((server) =>
    bindings(server, listens).map(({ address, port }): Host => {
      const key = `${address} ${port}`
      const first = firsts.get(key) ?? server
      firsts.set(key, first)
      return { server, address, port, first, isFirst: first === server }
    }),
  )
  const own = listens.filter(
    ({ address, port }) => !hosts.some((host) => host.port === port && [address, '*'].includes(host.address)),
  )
  return [
    ...hosts,
    ...own.map(({ address, port, place }): Host => {
      const server = { ...base, opened: place }
      return { server, address, port, first: server, isFirst: true }
    }),
  ]
}

/** Whether TLS is on: the last SSLEnable or SSLDisable of the host, else that of the main server. Null: none is there. */
export function switchOf(server: Server): Directive | null {
  const own = server.directives.findLast(({ name }) => name === 'sslenable' || name === 'ssldisable')
  return own ?? (server.base === null ? null : switchOf(server.base))
}

function bindings({ addresses }: Server, listens: readonly Listen[]): readonly { address: string; port: number }[] {
  return addresses.flatMap(({ address, port }) => {
    if (port !== null) return [{ address, port }]
    return [...new Set(listens.map((listen) => listen.port))].map((every) => ({ address, port: every }))
  })
}
