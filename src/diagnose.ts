import { diagnoseTarget } from './diagnosis/diagnose-target.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { diagnosisRequirements } from './diagnosis/standing.ts'
import { everything, type GateRequest, type GateWorld, gate } from './gate.ts'
import type { Policy } from './model/policy.ts'
import type { Target } from './model/target.ts'
import { trustFor } from './model/trust.ts'
import { DEFAULT_POLICY } from './policies/index.ts'
import { diagnosisPlan } from './probes/diagnosis-plan.ts'

export interface DiagnoseRequest {
  /** Undefined for a list without any, which is a fault of ours. */
  readonly target: Target | undefined
  /** Its trust and its limits count; what it requires does not: ATS is what is asked about. */
  readonly policy: Policy
  readonly proxy?: GateRequest['proxy']
  /** Judge as of this moment instead of now. */
  readonly at: Date | null
  readonly toolVersion: string
}

/** Probes one target as an app under ATS would, and reads which exceptions would let it connect. Never throws for what a server does. */
export async function diagnose(
  { target: listed, policy: given, proxy = null, at, toolVersion }: DiagnoseRequest,
  world: GateWorld,
): Promise<Diagnosis> {
  if (listed === undefined) throw new Error('no target to diagnose')
  const target = { ...listed, requirements: {}, samples: 1 }
  const policy = atsWith(given)
  const plan = diagnosisPlan(policy.requirements)
  const { targets, run } = await gate(
    { targets: [target], policy, proxy, at, full: false, toolVersion, plan },
    world,
    everything,
  )
  const [report] = targets
  if (report === undefined) throw new Error('a run of one target reports one')
  const trust = trustFor(policy.trust, target.trust)
  return diagnoseTarget({ target, trust, report, at: new Date(run.at), connections: run.connections }, toolVersion)
}

/** The policy that a run without one has is `ats`. */
function atsWith(given: Policy): Policy {
  return {
    ...given,
    name: DEFAULT_POLICY.name,
    client: DEFAULT_POLICY.client,
    requirements: diagnosisRequirements(DEFAULT_POLICY.requirements),
    failOn: 'error',
    onUndetermined: 'fail',
  }
}
