import fc from 'fast-check'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { assembleReport } from '../../src/model/assemble-report.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import type { Finding } from '../../src/model/finding.ts'
import { waiversInForce } from '../../src/model/judge-waivers.ts'
import type { FailOn, Level, OnUndetermined, Policy } from '../../src/model/policy.ts'
import type { Report, Run, TargetReport } from '../../src/model/report.ts'
import { targetVerdict } from '../../src/model/verdict.ts'
import { waivableNames } from '../../src/model/waiver.ts'
import { aListenerReport } from '../builders/listener-report.ts'
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

/** By name; null where no configuration was read. The second answers for any name, the third for two. */
const LISTENERS = [
  { target: 'a.conf: a.example:443', names: ['a.example'] },
  { target: 'a.conf: *:443', names: [] },
  { target: 'b.conf: b.example:443', names: ['b.example', 'other.example'] },
] as const
const madeListeners = fc.option(
  fc.tuple(...LISTENERS.map(() => fc.option(fc.tuple(...RULES.map(() => fc.option(madeFinding, { freq: 5 })))))),
)
type MadeListeners = typeof madeListeners extends fc.Arbitrary<infer Made> ? Made : never

const madeWaivers = fc.uniqueArray(
  fc.record({
    requirement: fc.constantFrom(...RULES),
    target: fc.constantFrom('a.example', 'b.example:8443', '*.example', '*', 'gone.example'),
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

function listenerOf(
  { target, names }: (typeof LISTENERS)[number],
  made: readonly (MadeFinding | null)[],
  policy: Policy,
) {
  const waivers = waiversInForce(policy.waivers, AT)
  const facts = { names, address: '*', port: 443 }
  const all = waivableNames(facts).map(waivers)
  const findings = RULES.flatMap((rule, i): readonly Finding[] => {
    const one = made[i]
    if (one === null || one === undefined) return []
    const { version, ...rest } = one
    const waived = all.map((each) => each(rule))
    const waiver = one.outcome !== 'violated' || waived.includes(null) ? null : (waived[0] ?? null)
    const locations = [{ file: 'tls.conf', line: version === 'TLS 1.0' ? 3 : 7, column: 1, endLine: 7, endColumn: 9 }]
    return [aFinding({ rule, ...rest, waiver, locations })]
  })
  const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { ...aListenerReport('m', findings, facts), target, verdict }
}

function unasked(rule: (typeof RULES)[number]): Finding {
  return aFinding({ rule, outcome: 'undetermined', message: 'it was not asked: the run ended at its deadline' })
}

function reportOf(
  made: MadeTargets,
  read: MadeListeners,
  policy: Policy,
  share: Pick<Run, 'shard' | 'missingShards'>,
): Report {
  const targets = NAMES.flatMap((name, i) => {
    const one = made[i]
    return one === undefined || one === 'unlisted' ? [] : [targetOf(name, one, policy)]
  })
  const run = { ...aReport([]).run, at: AT.toISOString(), ...share }
  // A merge, and a share of one, have none.
  const isWhole = share.shard.count === 1 && share.missingShards === undefined
  const listeners = read?.flatMap((one, i) => {
    const named = LISTENERS[i]
    return one === null || named === undefined ? [] : [listenerOf(named, one, policy)]
  })
  return assembleReport(targets, policy, run, '0.1.0', isWhole ? (listeners ?? null) : null)
}

/** Small reports as a run could have made them: with waivers, against a baseline, of a share or without one. */
export const madeReports: fc.Arbitrary<Report> = fc
  .record({
    targets: madeTargets,
    listeners: madeListeners,
    policy: madePolicy,
    share: madeShard,
    before: fc.option(fc.tuple(madeTargets, madeListeners)),
  })
  .map(({ targets, listeners, policy, share, before }) => {
    const report = reportOf(targets, listeners, policy, share)
    if (before === null) return report
    const baseline = baselineOf(reportOf(...before, policy, { shard: { index: 1, count: 1 } }), 'old.json')
    return againstBaseline(report, baseline, (target) => target)
  })
