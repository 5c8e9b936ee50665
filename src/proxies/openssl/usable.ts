import type { Listener } from '../../model/listener.ts'

/**
 * What a client that offers everything is given, by version: the suites that the listener has for it, in the server's order,
 * less what its TLS library refuses at the security level and what no certificate of it can sign for. A version without any
 * is not spoken. Null where a setting is open.
 */
export function usable(_listener: Listener): ReadonlyMap<number, readonly number[]> | null {
  return null
}
