import { everything } from '../../src/gate.ts'
import { type MergeRequest, merge } from '../../src/merge.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Report } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'

export const TARGETS = 11
const options = { roots: [TRUSTED_ROOT], policy: 'ats' }
export const policy = aPolicy(options)

/** Asks eleven targets, one of which has the certificate of another; its servers are gone when it is there. */
export async function seenFleet(): Promise<SeenFleet> {
  const identities = [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['*.fleet.example.com'] }))]
  const good = await startNodeTls({ identities })
  // Another name than the targets have.
  const other = await startNodeTls({
    identities: [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['other.example.com'] }))],
  })
  const targets = Array.from({ length: TARGETS }, (_, i) =>
    aTarget({
      host: `m${i}.fleet.example.com`,
      connect: { host: '127.0.0.1', port: (i === 4 ? other : good).port },
      http: 'none',
      locations: [{ file: 'fleet.yml', line: i + 1, column: 3 }],
    }),
  )
  const whole = await runGate(targets, options)
  await Promise.all([good, other].map((server) => server.stop()))
  return { targets, whole }
}

/** What a fleet was asked, and what one run says of it. */
export interface SeenFleet {
  readonly targets: readonly Target[]
  readonly whole: Report
}

/** Merges as somebody who knows the targets, by the policy of the shards. */
export function mergedOf(fleet: SeenFleet, reports: readonly SavedReport[], over: Partial<MergeRequest> = {}): Report {
  const request = { policy, targets: fleet.targets, at: null, runId: null, toolVersion: '0.0.0', ...over }
  return merge(reports, request, everything)
}

/** Codes and places of what is wrong. */
export function faultsOf(
  fleet: SeenFleet,
  reports: readonly SavedReport[],
  over: Partial<MergeRequest> = {},
): readonly string[] {
  try {
    mergedOf(fleet, reports, over)
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ code, where }) => `${code} ${String(where)}`)
    throw error
  }
  return []
}

export const withoutRun = ({ run: _run, ...rest }: Report): unknown => rest
