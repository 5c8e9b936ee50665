import type { Outcome } from './finding.ts'
import type { Place, Step } from './listener.ts'
import type { ClientName, Requirements } from './policy.ts'
import type { Trust } from './trust.ts'

/** What a rule says of a listener: the outcome, and the lines that it comes from. */
export interface ListenerOutcome extends Outcome {
  /** The directive to mend, or the line that opens the listener where one is absent. */
  readonly at: Place
  readonly via: readonly Step[]
}

/** Beside a listener what a rule is told. */
export interface ListenerContext {
  readonly requirements: Requirements
  readonly client: ClientName
  readonly trust: Trust
  /** The moment that everything is judged as of. */
  readonly at: Date
}
