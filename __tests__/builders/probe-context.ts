import { randomBytes } from 'node:crypto'
import type { ProbeContext } from '../../src/probes/context.ts'
import { type Network, realNetwork } from '../../src/probes/network.ts'

/** A real network without waits between attempts; times out soon, since only loopback is asked. */
export function aProbeContext(over: Partial<ProbeContext> = {}, network: Partial<Network> = {}): ProbeContext {
  return {
    network: { ...realNetwork, pause: () => Promise.resolve(), chance: () => 0, ...network },
    clear: () => null,
    entropy: (length) => randomBytes(length),
    timeoutMs: 2000,
    retries: 2,
    signal: new AbortController().signal,
    meter: { connections: 0, bytesSent: 0 },
    pace: { enter: () => Promise.resolve(true), leave: () => undefined },
    ...over,
  }
}
