import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ConnectFailure, ProxyFailure } from '../model/observation.ts'

/** What a probe needs of a socket: it emits `connect` once the other side is there. */
export interface Connection extends Duplex {
  readonly bytesRead: number
  readonly bytesWritten: number
  /** Why `connect` has not come yet, where that is not the other side's doing. */
  whyLate?(): ConnectFailure | ProxyFailure
}

/** The network, as an argument: tests give another, and `throughProxy` one that knows a way round. */
export interface Network {
  /** Starts a TCP connection to a literal address, or to what `proxyTo` has; the socket tells how it went. */
  dial(address: string, port: number): Connection
  /** `host:port` of the proxy that a connection there leads through, which then takes names, too. Absent or null: none. */
  proxyTo?(host: string, port: number): string | null
  /** Every address of a name, in the resolver's order. Rejects with the resolver's error. */
  resolve(host: string): Promise<readonly string[]>
  /** Waits between attempts; ends early, without an error, when the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>
  /** 0 to 1, for the jitter of back-offs. */
  chance(): number
}

export const realNetwork: Network = {
  dial: (address, port) => connect({ host: address, port, autoSelectFamily: false, noDelay: true }),
  resolve: async (host) => {
    const found = await lookup(host, { all: true, verbatim: true })
    return [...new Set(found.map(({ address }) => address))]
  },
  pause: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      signal.addEventListener('abort', done, { once: true })
    }),
  chance: Math.random,
}
