import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { validateReport } from '../../src/generated/report-validator.js'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import type { BaselineState, Evidence, Finding, OutcomeKind } from '../../src/model/finding.ts'
import { type Level, REQUIREMENT_IDS, type RequirementId } from '../../src/model/policy.ts'
import { exitCode, type Report, type ReportPolicy, type TargetReport } from '../../src/model/report.ts'
import { aFinding, aReport, aTarget, notChecked, violated } from '../builders/report.ts'

const HOST = 'm.example.com:443'

function compared(older: Report, newer: Report): Report {
  const report = againstBaseline(newer, baselineOf(older, 'old.json'), (target) => target)
  if (!validateReport(JSON.parse(JSON.stringify(report)))) throw new Error(JSON.stringify(validateReport.errors))
  return report
}

function accepting(...versions: readonly string[]): Evidence {
  const list = versions.map((version) => ({ address: '192.0.2.1:443', version, suites: [], complete: true }))
  return { kind: 'accepted', accepted: list }
}

function oneWith(over: Partial<Finding>, policy: Partial<ReportPolicy> = {}): Report {
  return aReport([aTarget(HOST, [violated({ rule: 'legacy-protocols', ...over })], policy)], policy)
}

function markOf(report: Report): BaselineState | undefined {
  return report.targets[0]?.findings.find(({ rule }) => rule === 'legacy-protocols')?.baseline
}

test.each<[string, Partial<Finding>, Partial<Finding>, BaselineState | undefined, number]>([
  ['as it was', {}, {}, 'known', 0],
  [
    'less than there was',
    { evidence: accepting('TLS 1.0', 'TLS 1.1') },
    { evidence: accepting('TLS 1.1') },
    'known',
    0,
  ],
  [
    'more than there was',
    { evidence: accepting('TLS 1.1') },
    { evidence: accepting('TLS 1.0', 'TLS 1.1') },
    'worse',
    1,
  ],
  ['a level that rose', { level: 'warning' }, { level: 'error' }, 'known', 0],
  ['was met', { outcome: 'met' }, {}, 'new', 1],
  ['was not applicable', { outcome: 'not-applicable' }, {}, 'new', 1],
  ['was undetermined, is violated', { outcome: 'undetermined' }, {}, 'new', 1],
  ['was violated, is undetermined', {}, { outcome: 'undetermined' }, 'new', 3],
  ['was undetermined, is still', { outcome: 'undetermined' }, { outcome: 'undetermined' }, 'known', 0],
  ['was waived', { waiver: { reason: 'kiosks', owner: '@infra', until: '2027-03-31' } }, {}, 'known', 0],
  ['was known already', { baseline: 'known' }, { baseline: 'new' }, 'known', 0],
  ['is met', {}, { outcome: 'met' }, undefined, 0],
])('%s', (_what, before, now, mark, code) => {
  const report = compared(oneWith(before), oneWith(now))
  expect(markOf(report)).toBe(mark)
  expect(exitCode(report.verdict, report.policy.failOn)).toBe(code)
})

test('what came to it stands beside it, once', () => {
  const older = oneWith({ evidence: accepting('TLS 1.1') })
  const newer = oneWith({ evidence: accepting('SSLv3', 'TLS 1.0', 'TLS 1.1') })
  const again = compared(older, compared(older, newer))
  expect(again.targets[0]?.findings.find(({ baseline }) => baseline === 'worse')?.notes).toEqual([
    { code: 'worse-than-baseline', message: 'not in the baseline: SSLv3, TLS 1.0' },
  ])
  const many = oneWith({ evidence: accepting(...'abcdefg') })
  expect(compared(older, many).targets[0]?.findings.flatMap(({ notes }) => notes)).toEqual([
    { code: 'worse-than-baseline', message: 'not in the baseline: a, b, c, d, e and 2 more' },
  ])
})

test('counts: what is known is neither an error nor a warning', () => {
  const warned = violated({ rule: 'hsts', level: 'warning' })
  const older = aReport([aTarget(HOST, [violated(), warned])])
  const { counts, verdict, baseline } = compared(older, older)
  expect([verdict, counts.errors, counts.warnings, counts.met]).toEqual(['met', 0, 0, 1])
  expect(baseline).toMatchObject({ new: 0, worse: 0, known: 2, mended: [] })
})

test('mended: met or not applicable now, as it was seen then; what is undetermined now is not', () => {
  const rules = ['hsts', 'pins', 'tls-version'] as const
  const before = rules.map((rule) => violated({ rule, message: `${rule} was wrong` }))
  const now = [
    aFinding({ rule: 'hsts' }),
    aFinding({ rule: 'pins', outcome: 'not-applicable' }),
    violated({ outcome: 'undetermined' }),
  ]
  const { baseline } = compared(aReport([aTarget(HOST, before)]), aReport([aTarget(HOST, now)]))
  expect(baseline?.mended.map(({ rule, message }) => [rule, message])).toEqual([
    ['pins', 'pins was wrong'],
    ['hsts', 'hsts was wrong'],
  ])
})

test('a requirement that is not judged any more is not mended', () => {
  const judged = aTarget(HOST, [violated()])
  const off = { ...judged, findings: judged.findings.filter(({ rule }) => rule !== 'tls-version') }
  expect(compared(aReport([judged]), aReport([off])).baseline?.mended).toEqual([])
})

test('targets that come are new in all they have, and those that go are gone, not mended', () => {
  const older = aReport([aTarget('a.example:443', [violated()]), aTarget('b.example:443', [violated()])])
  const newer = aReport([aTarget('b.example:443', [violated()]), aTarget('c.example:443', [violated()])])
  const { baseline, targets, verdict } = compared(older, newer)
  expect(baseline).toMatchObject({ new: 1, known: 1, mended: [], came: ['c.example:443'], gone: ['a.example:443'] })
  expect(targets.map((target) => target.verdict)).toEqual(['met', 'violated'])
  expect(verdict).toBe('violated')
})

test('a target that is not checked now has nothing known and nothing mended, whatever was seen of it', () => {
  const silent = violated({ rule: 'legacy-protocols', outcome: 'undetermined' })
  const before = aReport([aTarget(HOST, [silent, violated({ rule: 'leaf-key' })])])
  const after = aTarget(HOST, [silent, aFinding({ rule: 'leaf-key', outcome: 'not-applicable' })])
  const report = compared(before, aReport([{ ...after, verdict: 'undetermined', notChecked: true }]))
  expect([markOf(report), report.verdict]).toEqual(['new', 'undetermined'])
  expect(report.baseline).toMatchObject({ new: 0, known: 0, mended: [], came: [], gone: [] })
})

test('a target that was not checked: nothing is known of it now, and nothing was known of it then', () => {
  const silent = violated({ outcome: 'undetermined' })
  const open = { ...aTarget(HOST, [silent]), verdict: 'undetermined', notChecked: true } as const
  const now = compared(aReport([aTarget(HOST, [silent])]), aReport([open]))
  expect([now.verdict, now.baseline?.known, now.baseline?.new]).toEqual(['undetermined', 0, 0])
  const then = compared(aReport([open]), aReport([aTarget(HOST, [silent])]))
  expect([then.verdict, then.baseline?.new, then.baseline?.came]).toEqual(['undetermined', 1, []])
  expect(compared(aReport([notChecked(HOST)]), aReport([notChecked(HOST)])).verdict).toBe('undetermined')
})

test('other settings than those of the newer report', () => {
  const older = aReport([aTarget(HOST)])
  const newer = aReport([aTarget(HOST, [violated({ level: 'warning' })])])
  const with_ = (settings: Parameters<typeof againstBaseline>[3]) =>
    againstBaseline(newer, baselineOf(older, 'old.json'), (target) => target, settings)
  expect(with_({}).verdict).toBe('met')
  expect([with_({ failOn: 'warning' }).verdict, with_({ failOn: 'warning' }).policy.failOn]).toEqual([
    'violated',
    'warning',
  ])
  const open = aReport([aTarget(HOST, [violated({ outcome: 'undetermined' })])])
  const ignored = againstBaseline(open, baselineOf(older, 'o'), (target) => target, { onUndetermined: 'ignore' })
  expect(ignored.verdict).toBe('met')
})

test('what the baseline was is said', () => {
  const report = oneWith({})
  expect(compared(report, report).baseline).toMatchObject({
    source: 'old.json',
    runId: report.run.id,
    at: report.run.at,
    policySha256: report.policy.sha256,
    toolVersion: report.tool.version,
  })
})

const EVIDENCE: readonly Evidence[] = [
  { kind: 'none' },
  accepting('TLS 1.0'),
  accepting('TLS 1.0', 'SSLv3'),
  { kind: 'replies', replies: [{ address: 'a', hello: 'ios-26', reply: 'stayed silent' }] },
]
const OUTCOMES: readonly OutcomeKind[] = ['met', 'violated', 'undetermined', 'not-applicable']

const anyFinding = fc.record({
  rule: fc.constantFrom<RequirementId>(...REQUIREMENT_IDS),
  outcome: fc.constantFrom(...OUTCOMES),
  level: fc.constantFrom<Level>('error', 'warning', 'notice'),
  evidence: fc.constantFrom(...EVIDENCE),
})
const anyTarget = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(anyFinding, { maxLength: 6 }))
const anyReport = fc
  .uniqueArray(anyTarget, { minLength: 1, selector: ([name]) => name })
  .map((targets) => aReport(targets.map(([name, findings]) => aTarget(`${name}.example:443`, findings.map(aFinding)))))

test('a report against itself is all known, and nothing fails', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { verdict, baseline, counts } = compared(report, report)
      expect([verdict, counts.errors]).toEqual(['met', 0])
      expect(baseline).toMatchObject({ new: 0, worse: 0, mended: [], came: [], gone: [] })
    }),
    { numRuns: 50 },
  )
})

test('the order of targets and findings does not matter', () => {
  const turned = (report: Report): Report => ({
    ...report,
    targets: report.targets.map((one): TargetReport => ({ ...one, findings: one.findings.toReversed() })).toReversed(),
  })
  fc.assert(
    fc.property(anyReport, anyReport, (older, newer) => {
      const { baseline, counts, verdict } = compared(older, newer)
      const other = compared(turned(older), turned(newer))
      expect([other.verdict, other.counts]).toEqual([verdict, counts])
      const sorted = (mended: readonly { target: string; rule: string }[] = []) =>
        mended.map(({ target, rule }) => `${target} ${rule}`).toSorted()
      expect({ ...other.baseline, mended: sorted(other.baseline?.mended) }).toEqual({
        ...baseline,
        mended: sorted(baseline?.mended),
      })
    }),
    { numRuns: 50 },
  )
})
