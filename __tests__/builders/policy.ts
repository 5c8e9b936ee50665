import type { Policy } from '../../src/model/policy.ts'
import { ats } from '../../src/policies/ats.ts'

/** The policy `ats` as in force, without roots. */
export const A_POLICY: Policy = {
  name: ats.name,
  source: 'built-in',
  sha256: 'a'.repeat(64),
  client: ats.client,
  requirements: ats.requirements,
  trust: { stores: [], roots: [] },
  failOn: 'error',
  onUndetermined: 'fail',
  requireIpv6: false,
  limits: { timeoutMs: 1_000, retries: 0, concurrency: 4, connectionsPerAddress: 8, deadlineMs: 30_000 },
  waivers: [],
}
