import fc from 'fast-check'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { assembleReport } from '../../src/model/assemble-report.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import type { Finding } from '../../src/model/finding.ts'
import { waiversInForce } from '../../src/model/judge-waivers.ts'
import type { FailOn, Level, OnUndetermined, Policy } from '../../src/model/policy.ts'
import type { Report, Run, TargetReport } from '../../src/model/report.ts'
import { targetVerdict } from '../../src/model/verdict.ts'
import { A_POLICY } from '../builders/policy.ts'
import { aFinding, aReport, notChecked } from '../builders/report.ts'
import { aWaiver } from '../builders/waiver.ts'

const NAMES = ['a.example:443', 'b.example:443', 'b.example:8443', 'c.example:443'] as const
const RULES = ['tls-version', 'leaf-key', 'hsts', 'clients'] as const
const AT = new Date('2027-01-15T12:00:00Z')

const madeFinding = fc.record({
  outcome: fc.constantFrom<Finding['outcome'][]>('met', 'violated', 'violated', 'undetermined', 'not-applicable'),
  level: fc.constantFrom<Level[]>('error', 'error', 'warning', 'notice'),
  message: fc.constantFrom('seen so', 'seen otherwise'),
  version: fc.constantFrom('TLS 1.0', 'TLS 1.1'),
})
type MadeFinding = typeof madeFinding extends fc.Arbitrary<infer Made> ? Made : never
/** By rule; null for a target that was not checked. */
type MadeTarget = readonly (MadeFinding | null)[] | null

const madeTarget: fc.Arbitrary<MadeTarget> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(...RULES.map(() => fc.option(madeFinding, { freq: 5 }))) },
  { weight: 1, arbitrary: fc.constant(null) },
)
/** By name; null for a target that is not listed. */
const madeTargets = fc.tuple(...NAMES.map(() => fc.oneof(madeTarget, madeTarget, fc.constant('unlisted' as const))))
type MadeTargets = typeof madeTargets extends fc.Arbitrary<infer Made> ? Made : never

const madeWaivers = fc.uniqueArray(
  fc.record({
    requirement: fc.constantFrom(...RULES),
    target: fc.constantFrom('a.example', 'b.example:8443', '*.example', 'gone.example'),
    until: fc.constantFrom('2027-01-14', '2027-01-15', '2027-01-20', '2027-06-30'),
  }),
  { selector: ({ requirement, target }) => `${requirement} ${target}`, maxLength: 3 },
)

const madePolicy = fc
  .record({
    failOn: fc.constantFrom<FailOn[]>('error', 'warning', 'never'),
    onUndetermined: fc.constantFrom<OnUndetermined[]>('fail', 'warn', 'ignore'),
    waivers: madeWaivers,
  })
  .map(
    ({ waivers, ...settings }): Policy => ({ ...A_POLICY, ...settings, waivers: waivers.map((one) => aWaiver(one)) }),
  )

const madeShard = fc.constantFrom<Pick<Run, 'shard' | 'missingShards'>[]>(
  { shard: { index: 1, count: 1 } },
  { shard: { index: 1, count: 1 } },
  { shard: { index: 2, count: 3 } },
  { shard: { index: 1, count: 1 }, missingShards: { indexes: [2], count: 3 } },
)

function targetOf(name: string, made: MadeTarget, policy: Policy): TargetReport {
  if (made === null) return { ...notChecked(name), findings: RULES.map((rule) => unasked(rule)) }
  const waived = waiversInForce(policy.waivers, AT)(name)
  const findings = RULES.flatMap((rule, i): readonly Finding[] => {
    const one = made[i]
    if (one === null || one === undefined) return []
    const { version, ...rest } = one
    const evidence: Finding['evidence'] = {
      kind: 'accepted',
      accepted: [{ address: '192.0.2.1:443', version, suites: [], complete: true }],
    }
    return [aFinding({ rule, ...rest, evidence, waiver: one.outcome === 'violated' ? waived(rule) : null })]
  })
  const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { ...notChecked(name), notChecked: false, verdict, findings }
}

function unasked(rule: (typeof RULES)[number]): Finding {
  return aFinding({ rule, outcome: 'undetermined', message: 'it was not asked: the run ended at its deadline' })
}

function reportOf(made: MadeTargets, policy: Policy, share: Pick<Run, 'shard' | 'missingShards'>): Report {
  const targets = NAMES.flatMap((name, i) => {
    const one = made[i]
    return one === undefined || one === 'unlisted' ? [] : [targetOf(name, one, policy)]
  })
  const run = { ...aReport([]).run, at: AT.toISOString(), ...share }
  return assembleReport(targets, policy, run, '0.1.0')
}

/** Small reports as a run could have made them: with waivers, against a baseline, of a share or without one. */
export const madeReports: fc.Arbitrary<Report> = fc
  .record({ targets: madeTargets, policy: madePolicy, share: madeShard, before: fc.option(madeTargets) })
  .map(({ targets, policy, share, before }) => {
    const report = reportOf(targets, policy, share)
    if (before === null) return report
    const baseline = baselineOf(reportOf(before, policy, { shard: { index: 1, count: 1 } }), 'old.json')
    return againstBaseline(report, baseline, (target) => target)
  })
