import { count } from '../../src/model/assemble-report.ts'
import type { Finding } from '../../src/model/finding.ts'
import { REQUIREMENT_IDS, type RequirementId } from '../../src/model/policy.ts'
import type { Report, ReportPolicy, TargetReport } from '../../src/model/report.ts'
import { runVerdict, targetVerdict } from '../../src/model/verdict.ts'
import type { ReportWaiver } from '../../src/model/waiver.ts'
import { targetJson } from '../../src/reports/json-text.ts'
import type { ReportContext, RuleWords } from '../../src/reports/report-format.ts'

export const POLICY: ReportPolicy = {
  name: 'ats',
  source: 'ats-gate.yml',
  sha256: 'a'.repeat(64),
  stores: [{ name: 'mozilla', date: '2026-09-01' }],
  failOn: 'error',
  onUndetermined: 'fail',
}

export const RULES: readonly RuleWords[] = REQUIREMENT_IDS.map((id) => ({
  id,
  title: `Demands what ${id} stands for`,
  source: 'RFC 8996 §4-5',
  explanation: {
    why: `Why ${id} is demanded.`,
    met: 'when it is so',
    violated: 'when it is not so',
    undetermined: 'when nobody knows',
  },
  level: 'error',
}))

export const CONTEXT: ReportContext = {
  rules: RULES,
  columns: 80,
  isColoured: false,
  fullReport: 'report.json',
  jsonOf: (target) => targetJson(target as TargetReport),
}

/** A report over `targets`, its verdict and counts as the gate computes them. */
export function aReport(
  targets: readonly TargetReport[],
  policy: Partial<ReportPolicy> = {},
  waivers: readonly ReportWaiver[] = [],
): Report {
  const inForce = { ...POLICY, ...policy }
  return {
    schema: 'ats-gate/report/1',
    tool: { name: 'ats-gate', version: '0.1.0' },
    run: {
      id: '0198c0de-0000-7000-8000-000000000001',
      startedAt: '2026-11-23T08:00:00.000Z',
      durationMs: 1234,
      at: '2026-11-23T08:00:00.000Z',
      connections: 6,
      bytesSent: 2048,
      shard: { index: 1, count: 1 },
      targetsSha256: 'b'.repeat(64),
    },
    policy: inForce,
    verdict: runVerdict(targets, waivers),
    counts: count(targets, inForce),
    waivers,
    targets,
  }
}

/** A target with one finding for every requirement, met where `findings` does not say otherwise. */
export function aTarget(
  target: string,
  findings: readonly Finding[] = [],
  policy: Partial<ReportPolicy> = {},
): TargetReport {
  const { failOn, onUndetermined } = { ...POLICY, ...policy }
  const locations = findings[0]?.locations ?? []
  const all = REQUIREMENT_IDS.map(
    (rule) => findings.find((finding) => finding.rule === rule) ?? aFinding({ rule, locations }),
  )
  return {
    target,
    verdict: targetVerdict(all, failOn, onUndetermined),
    notChecked: false,
    findings: all,
    observation: {
      at: '2026-11-23T08:00:00.000Z',
      resolution: { kind: 'resolved', addresses: ['192.0.2.1'] },
      endpoints: [],
    },
  }
}

export function notChecked(target: string): TargetReport {
  return {
    ...aTarget(target),
    verdict: 'undetermined',
    notChecked: true,
    findings: [],
    observation: {
      at: '2026-11-23T08:00:00.000Z',
      resolution: { kind: 'not-asked', reason: 'deadline' },
      endpoints: [],
    },
  }
}

export function aFinding(over: Partial<Finding> & { readonly rule: RequirementId }): Finding {
  return {
    outcome: 'met',
    level: 'error',
    waiver: null,
    message: 'as required',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
    advice: [],
    locations: [],
    fingerprint: 'c'.repeat(32),
    ...over,
  }
}

export function violated(over: Partial<Finding> = {}): Finding {
  return aFinding({
    rule: 'tls-version',
    outcome: 'violated',
    message: '192.0.2.1:443 selected TLS 1.0',
    evidence: {
      kind: 'accepted',
      accepted: [{ address: '192.0.2.1:443', version: 'TLS 1.0', suites: [], complete: true }],
    },
    remedy: { kind: 'set-minimum-version', version: 'TLS 1.2' },
    advice: [
      { proxy: null, text: 'Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.' },
      { proxy: 'nginx', text: '# in http {}\nssl_protocols TLSv1.2 TLSv1.3;' },
    ],
    locations: [{ file: 'ats-gate.yml', line: 12, column: 5 }],
    ...over,
  })
}
