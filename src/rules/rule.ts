import type { Case } from '../model/case.ts'
import type { Outcome } from '../model/finding.ts'
import type { RequirementId, Requirements } from '../model/policy.ts'

/** One requirement. The level is the policy's, so a rule never knows it. */
export interface Rule {
  readonly id: RequirementId
  /** What is required, as a sentence without a subject: "Redirects every cleartext request to https". */
  readonly title: string
  /** Standard or vendor document, with its section. */
  readonly source: string
  /** Pure: the same case and settings give the same outcome. The endpoint answered TLS at least once. */
  decide(subject: Case, requirements: Requirements): Outcome
}
