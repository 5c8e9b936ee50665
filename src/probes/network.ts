import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'

/** The network, as an argument: tests and later a proxy give another. */
export interface Network {
  /** Starts a TCP connection to a literal address; the socket tells how it went. */
  dial(address: string, port: number): Socket
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
