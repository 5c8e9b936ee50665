import type { RequirementId } from '../model/policy.ts'
import type { Verdict } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import type { DemoCertificates } from './identities.ts'
import type { DemoServer } from './servers.ts'

/** One server of the demo with what the gate must say of it; anything else makes the demo fail. */
export interface Scenario {
  /** Host name of the target; its certificate is made for it. */
  readonly host: string
  readonly what: string
  readonly expected: Verdict
  /** Every requirement that must be violated, in report order; for `undetermined` the list is empty. */
  readonly violated: readonly RequirementId[]
  /** What its target says beside the host. */
  readonly target?: Partial<Pick<Target, 'pins' | 'reachable' | 'requirements' | 'samples'>>
  start(certificates: DemoCertificates, host: string): Promise<ScenarioServers>
}

export interface ScenarioServers {
  readonly tls: DemoServer
  readonly http: DemoServer
}
