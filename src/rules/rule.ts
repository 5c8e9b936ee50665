import type { Case } from '../model/case.ts'
import type { Outcome, Remedy } from '../model/finding.ts'
import type { Listener } from '../model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../model/listener-outcome.ts'
import type { RequirementId, Requirements } from '../model/policy.ts'
import type { Target } from '../model/target.ts'
import type { TargetCase } from '../model/target-case.ts'

export type AnyRule = Rule | TargetRule

/** What is said of a requirement, whatever it is about. */
interface Described {
  readonly id: RequirementId
  /** What is required, as a sentence without a subject: "Redirects every cleartext request to https". */
  readonly title: string
  /** Standard or vendor document, with its section. */
  readonly source: string
  readonly explanation: Explanation
  /** For a requirement that says nothing until it is given something to compare with: whether it was. Absent: always. */
  isConfigured?(target: Target, requirements: Requirements): boolean
  /**
   * For a requirement that a configuration shows too. Pure. Every setting is known or open without candidates; the listener
   * speaks TLS, but for `https-only`. Null: the requirement has nothing to say of this listener.
   */
  decideListener?(listener: Listener, context: ListenerContext): ListenerOutcome | null
}

/** One requirement, about each endpoint by itself. The level is the policy's, so a rule never knows it. */
export interface Rule extends Described {
  /** Pure: the same case and settings give the same outcome. The endpoint answered TLS at least once. */
  decide(subject: Case, requirements: Requirements): Outcome
}

/** One requirement about a target as a whole: what no endpoint shows alone. */
export interface TargetRule extends Described {
  /** Pure, too. */
  decideTarget(subject: TargetCase, requirements: Requirements): Outcome
}

/** For people who ask what a requirement is good for; nothing in it decides. */
export interface Explanation {
  /** Two to four sentences: what breaks, and on which phones. */
  readonly why: string
  /** When each outcome comes about: the end of a sentence that begins with the outcome. */
  readonly met: string
  readonly violated: string
  readonly undetermined: string
  /** What a configuration shows of it, as a sentence without a full stop; absent where it shows nothing. */
  readonly configured?: string
  /** What can bring a server to meet it, the likeliest first. */
  remedies(requirements: Requirements): readonly ShownRemedy[]
}

/** A remedy before anything was seen. */
export interface ShownRemedy {
  readonly remedy: Remedy
  /** The names of hosts, certificates or suites in it are made up. */
  readonly isExample: boolean
}
