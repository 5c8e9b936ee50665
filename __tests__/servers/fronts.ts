import { type ScriptedServer, type Step, startScripted } from './scripted.ts'

/** Lets `allowed` connections through to the backend; the others get what a rate limiter gives: RST, or nothing. */
export function startLimiter(backendPort: number, allowed: number, then: 'reset' | 'silent'): Promise<ScriptedServer> {
  const turnedAway: readonly Step[] = then === 'reset' ? [{ step: 'reset' }] : []
  return startScripted((nth) => (nth <= allowed ? through(backendPort) : turnedAway))
}

/** Accepts, reads, and never says a word. */
export function startTarpit(): Promise<ScriptedServer> {
  return startScripted([])
}

/** One address, several nodes: each `every`-th connection meets the odd one. */
export function startFleetFront(backendPort: number, oddPort: number, every: number): Promise<ScriptedServer> {
  return startScripted((nth) => through(nth % every === 0 ? oddPort : backendPort))
}

function through(port: number): readonly Step[] {
  return [{ step: 'relay', port }]
}
