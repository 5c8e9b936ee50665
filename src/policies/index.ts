import type { BuiltInPolicy } from '../model/policy.ts'
import { ats } from './ats.ts'
import { hclConnections } from './hcl-connections.ts'
import { ibmConnections } from './ibm-connections.ts'
import { strict } from './strict.ts'

/** The policy of a run that names none. */
export const DEFAULT_POLICY: BuiltInPolicy = ats

export const POLICIES: readonly BuiltInPolicy[] = [DEFAULT_POLICY, ibmConnections, hclConnections, strict]

export function builtInPolicy(name: string): BuiltInPolicy | undefined {
  return POLICIES.find((policy) => policy.name === name)
}
