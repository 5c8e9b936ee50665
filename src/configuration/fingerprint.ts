import { createHash } from 'node:crypto'
import type { OutcomeKind } from '../model/finding.ts'
import type { RequirementId } from '../model/policy.ts'

/** As for a target: the same for the same rule, name and outcome from run to run. */
export function fingerprintOf(rule: RequirementId, name: string, kind: OutcomeKind): string {
  return createHash('sha256').update([rule, name, kind].join('\n')).digest('hex').slice(0, 32)
}
