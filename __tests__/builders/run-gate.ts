import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { everything, type GateRequest, gate, realWorld } from '../../src/gate.ts'
import { validateReport } from '../../src/generated/report-validator.js'
import { DEFAULT_SETTINGS } from '../../src/input/run-settings.ts'
import type { Baseline } from '../../src/model/baseline.ts'
import type { Finding, OutcomeKind } from '../../src/model/finding.ts'
import type { Exchange, Purpose } from '../../src/model/observation.ts'
import {
  type Limits,
  type Policy,
  type RequirementId,
  type Requirements,
  requirementsFor,
} from '../../src/model/policy.ts'
import type { PrivateAddresses } from '../../src/model/private-addresses.ts'
import type { ProxyRoute } from '../../src/model/proxy.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import { builtInPolicy } from '../../src/policies/index.ts'
import type { Network } from '../../src/probes/network.ts'
import { RULES } from '../../src/rules/index.ts'
import type { AnyRule } from '../../src/rules/rule.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { NOW, parsed } from './certificates.ts'
import { aTarget } from './target.ts'

export interface RunOptions {
  /** Name of a built-in policy; `strict` when absent, since it asks everything. */
  readonly policy?: string
  /** Facts of the protocol that this test is about, beside everything else; the others are off. */
  readonly facts?: readonly ProtocolFact[]
  readonly roots?: readonly MadeCertificate[]
  readonly limits?: Partial<Limits>
  readonly over?: Partial<Policy>
  readonly full?: boolean
  readonly at?: Date
  readonly network?: Partial<Network>
  readonly signal?: AbortSignal
  readonly rules?: readonly AnyRule[]
  readonly hasMlKem?: boolean
  readonly proxy?: ProxyRoute
  readonly privateAddresses?: PrivateAddresses
  readonly baseline?: Baseline
}

/** Of these every old or scripted server lacks some, and half of them are asked on connections of their own. */
export const PROTOCOL_FACTS = [
  'hsts',
  'secure-renegotiation',
  'extended-master-secret',
  'tls-compression',
  'downgrade-protection',
  'key-exchange',
] as const

export type ProtocolFact = (typeof PROTOCOL_FACTS)[number]

function withFacts(requirements: Requirements, facts: readonly ProtocolFact[]): Requirements {
  const off = PROTOCOL_FACTS.filter((id) => !facts.includes(id))
  return requirementsFor(requirements, Object.fromEntries(off.map((id) => [id, { level: 'off' }])))
}

/** A built-in policy that trusts these roots and nothing else. */
export function aPolicy({
  policy = 'strict',
  facts = [],
  roots = [],
  limits = {},
  over = {},
}: RunOptions = {}): Policy {
  const builtIn = builtInPolicy(policy)
  if (builtIn === undefined) throw new Error(`no policy ${policy}`)
  return {
    name: policy,
    source: 'built-in',
    sha256: '0'.repeat(64),
    client: builtIn.client,
    requirements: withFacts(builtIn.requirements, facts),
    trust: {
      stores: [],
      roots: roots.map((made) => ({ certificate: parsed(made), source: 'test', isAdded: true })),
    },
    failOn: DEFAULT_SETTINGS.failOn,
    onUndetermined: DEFAULT_SETTINGS.onUndetermined,
    requireIpv6: DEFAULT_SETTINGS.requireIpv6,
    limits: { timeoutMs: 5000, retries: 2, concurrency: 8, connectionsPerAddress: 8, deadlineMs: 60_000, ...limits },
    waivers: [],
    ...over,
  }
}

/** The whole gate on these targets, on the real network of this machine; every report must fit the schema. */
export async function runGate(targets: readonly Target[], options: RunOptions = {}): Promise<Report> {
  const world = realWorld(options.signal ?? new AbortController().signal, () => undefined)
  const request: GateRequest = {
    targets,
    policy: aPolicy(options),
    proxy: options.proxy ?? null,
    privateAddresses: options.privateAddresses,
    baseline: options.baseline ?? null,
    at: options.at ?? NOW,
    full: options.full ?? false,
    toolVersion: '0.0.0',
    rules: options.rules ?? RULES,
  }
  const report = await gate(
    request,
    {
      ...world,
      ...(options.hasMlKem === undefined ? {} : { hasMlKem: options.hasMlKem }),
      network: { ...world.network, ...options.network },
    },
    everything,
  )
  const asJson: unknown = JSON.parse(JSON.stringify(report))
  if (!validateReport(asJson)) throw new Error(`not a valid report: ${JSON.stringify(validateReport.errors)}`)
  return report
}

/** Judges one server under the name m.example.com, with its cleartext side where it has one. */
export async function judgeServer(server: RunningServer, options: RunOptions = {}): Promise<TargetReport> {
  const http = server.cleartextPort === null ? 'none' : { host: server.address, port: server.cleartextPort }
  const target = aTarget({ connect: { host: server.address, port: server.port }, http })
  const [only] = (await runGate([target], options)).targets
  if (only === undefined) throw new Error('no target in the report')
  return only
}

export function findingOf(report: TargetReport, rule: RequirementId): Finding {
  const finding = report.findings.find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`no finding for ${rule}`)
  return finding
}

/** The first exchange of this purpose with the first endpoint. */
export function exchangeOf({ observation }: TargetReport, purpose: Purpose): Exchange | undefined {
  return observation.endpoints[0]?.exchanges.find((one) => one.purpose === purpose)
}

/** The requirements with this outcome, in report order. */
export function rulesWith(report: TargetReport, outcome: OutcomeKind): readonly RequirementId[] {
  return report.findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule)
}

/** The requirements of a report that judge every target, also one that the policy says nothing special of. */
export function alwaysJudged({ findings }: Pick<TargetReport, 'findings'>): readonly RequirementId[] {
  const always = RULES.filter(({ isConfigured }) => isConfigured === undefined).map(({ id }) => id)
  return findings.map(({ rule }) => rule).filter((rule) => always.includes(rule))
}
