import { type GateWorld, gate } from '../gate.ts'
import type { Policy, RequirementId } from '../model/policy.ts'
import type { JudgedReport, JudgedTarget, TargetReport } from '../model/report.ts'
import { bareTarget, type Target } from '../model/target.ts'
import { makeDemoCertificates } from './identities.ts'
import { PHONES, type PhonesRow, phonesOf } from './phones.ts'
import type { Scenario, ScenarioServers } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

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
  /** Null where nothing was asked. */
  readonly phones: PhonesRow | null
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
    SCENARIOS.map(async (scenario) => ({ scenario, servers: await scenario.start(certificates, scenario.host) })),
  )
  const phones = new Map<string, PhonesRow>()
  const keepWithoutPhones = (whole: TargetReport): JudgedTarget => {
    phones.set(whole.target, phonesOf(whole))
    const isAbout = started.some(({ scenario }) => nameOf(scenario) === whole.target && isAboutClients(scenario))
    return keep(isAbout ? whole : { ...whole, findings: whole.findings.filter(({ rule }) => rule !== 'clients') })
  }
  try {
    const report = await gate(
      {
        targets: started.map(({ scenario, servers }) => targetOf(scenario, servers)),
        policy: {
          ...policy,
          requirements: {
            ...policy.requirements,
            clients: { level: 'notice', profiles: PHONES.map(({ client }) => client) },
          },
          trust: { stores: [certificates.store], roots: [certificates.anchor] },
        },
        at: null,
        full: false,
        toolVersion,
      },
      world,
      keepWithoutPhones,
    )
    return { report, rows: SCENARIOS.map((scenario) => rowOf(scenario, report, phones.get(nameOf(scenario)) ?? null)) }
  } finally {
    await Promise.all(started.flatMap(({ servers }) => [servers.tls.stop(), servers.http.stop()]))
  }
}

function targetOf({ host, target }: Scenario, { tls, http }: ScenarioServers): Target {
  return {
    ...bareTarget({ host, port: 443 }),
    connect: { host: '127.0.0.1', port: tls.port },
    http: { host: '127.0.0.1', port: http.port },
    ...target,
  }
}

/** Of the others the demo says it in a table of its own. */
function isAboutClients({ target }: Scenario): boolean {
  return target?.requirements?.clients !== undefined
}

function nameOf({ host }: Scenario): string {
  return `${host}:443`
}

function rowOf(scenario: Scenario, report: JudgedReport, phones: PhonesRow | null): DemoRow {
  const seen = report.targets.find(({ target }) => target === nameOf(scenario))
  const violated = seen?.findings.filter(({ outcome }) => outcome === 'violated').map(({ rule }) => rule) ?? []
  const isAsExpected = seen?.verdict === scenario.expected && violated.join() === scenario.violated.join()
  return { scenario, seen, violated, isAsExpected, phones }
}
