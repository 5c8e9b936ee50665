import type { Listener } from '../model/listener.ts'
import { hostPort } from '../model/target.ts'

/**
 * Listeners by name, in the order given: `conf.d/site.conf: m.example.com:443`, with `@ADDRESS` where it is not for every
 * address. What differs by a condition alone has one name; what has the same name twice gets a number, so that every report
 * can tell them apart.
 */
export function listenerNames(listeners: readonly Listener[]): ReadonlyMap<string, readonly Listener[]> {
  const named = new Map<string, Listener[]>()
  for (const listener of listeners) {
    const base = baseName(listener)
    let name = base
    for (let number = 2; ; number += 1) {
      const others = named.get(name)
      if (others === undefined) {
        named.set(name, [listener])
        break
      }
      if (others.every((other) => other.when !== null && other.when !== listener.when) && listener.when !== null) {
        others.push(listener)
        break
      }
      name = base.replace(/(?=:\d+$)/u, `#${number}`)
    }
  }
  return named
}

function baseName({ opened, names, address, port }: Listener): string {
  const [first] = names
  const bound = address === '*' ? '' : address
  const host = first ?? (bound === '' ? '*' : bound)
  const at = first === undefined || bound === '' ? '' : `@${bound.includes(':') ? `[${bound}]` : bound}`
  const written = at === '' ? hostPort(host, port ?? 0) : `${host}${at}:${port ?? 0}`
  return `${opened.file}: ${written}`
}
