import { type GateWorld, gate } from '../gate.ts'
import type { Policy, RequirementId } from '../model/policy.ts'
import type { JudgedReport, JudgedTarget, TargetReport } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import { makeDemoCertificates } from './identities.ts'
import { SCENARIOS, type Scenario, type ScenarioServers } from './scenarios.ts'

export interface DemoResult {
  readonly report: JudgedReport
  readonly rows: readonly DemoRow[]
}

/** One scenario beside what the gate said of it. */
export interface DemoRow {
  readonly scenario: Scenario
  readonly seen: JudgedTarget | undefined
  /** What the gate found violated, in report order. */
  readonly violated: readonly RequirementId[]
  readonly isAsExpected: boolean
}

/** Starts good and bad servers on loopback and runs the real gate against them; needs no network. */
export async function runDemo(
  policy: Policy,
  world: GateWorld,
  toolVersion: string,
  keep: (report: TargetReport) => JudgedTarget,
): Promise<DemoResult> {
  const certificates = makeDemoCertificates(world.clock())
  const started = await Promise.all(
    SCENARIOS.map(async (scenario) => ({ scenario, servers: await scenario.start(certificates) })),
  )
  try {
    const report = await gate(
      {
        targets: started.map(({ scenario, servers }) => targetOf(scenario, servers)),
        policy: { ...policy, trust: { ...policy.trust, roots: [certificates.anchor] } },
        at: null,
        full: false,
        toolVersion,
      },
      world,
      keep,
    )
    return { report, rows: SCENARIOS.map((scenario) => rowOf(scenario, report)) }
  } finally {
    await Promise.all(started.flatMap(({ servers }) => [servers.tls.stop(), servers.http.stop()]))
  }
}

function targetOf({ host }: Scenario, { tls, http }: ScenarioServers): Target {
  return {
    host,
    port: 443,
    path: '/',
    connect: { host: '127.0.0.1', port: tls.port },
    http: { host: '127.0.0.1', port: http.port },
    samples: 1,
    pins: null,
    reachable: true,
    requireIpv6: null,
    requirements: {},
    trust: null,
    locations: [],
  }
}

function rowOf(scenario: Scenario, report: JudgedReport): DemoRow {
  const seen = report.targets.find(({ target }) => target === `${scenario.host}:443`)
  const violated = seen?.findings.filter(({ outcome }) => outcome === 'violated').map(({ rule }) => rule) ?? []
  const isAsExpected = seen?.verdict === scenario.expected && violated.join() === scenario.violated.join()
  return { scenario, seen, violated, isAsExpected }
}
