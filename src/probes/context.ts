import type { NotAsked } from '../model/observation.ts'
import type { Entropy } from '../tls/conversation.ts'
import type { Clear } from './clearance.ts'
import type { Pace } from './lanes.ts'
import type { Network } from './network.ts'

/** What every probe of one target needs. */
export interface ProbeContext {
  readonly network: Network
  /** Asked before an address is dialled. */
  readonly clear: Clear
  readonly entropy: Entropy
  /** One attempt, connection set-up included. */
  readonly timeoutMs: number
  readonly retries: number
  /** Aborted at the target's limit, at the run's deadline, or by a signal; `reason` is a `StopReason`. */
  readonly signal: AbortSignal
  readonly meter: Meter
  /** Asked before each connection. */
  readonly pace: Pace
  /** Whether this runtime has ML-KEM; when absent, what is found here. */
  readonly hasMlKem?: boolean | undefined
}

/** Why a run or a target was ended: the reason of its AbortSignal. */
export type StopReason = NotAsked['reason']

/** Counted for the report and for the budget. */
export interface Meter {
  connections: number
  bytesSent: number
}

export function notAsked(signal: AbortSignal): NotAsked {
  return { kind: 'not-asked', reason: signal.reason === 'interrupted' ? 'interrupted' : 'deadline' }
}

const BACK_OFF_MS = 100

/** Waits before attempt number `attempt` (the first repeat is 1): 100 ms doubled each time, half of it jitter. */
export function backOff(context: ProbeContext, attempt: number): Promise<void> {
  const ms = BACK_OFF_MS * 2 ** (attempt - 1) * (0.5 + context.network.chance() / 2)
  return context.network.pause(ms, context.signal)
}
