import { expect, test } from '@jest/globals'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import { annotations, failureLine } from '../../src/reports/annotations.ts'
import { baselineCounts, baselineSentences, byBaselineAlone, mendedLines } from '../../src/reports/baseline-words.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { format as text } from '../../src/reports/text.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { withoutCode } from '../builders/markdown-prose.ts'
import { aFinding, aReport, aTarget, CONTEXT, RULES, violated } from '../builders/report.ts'

const HOST = 'm.example.com:443'
const OLD = aTarget(HOST, [violated(), violated({ rule: 'hsts', level: 'warning', message: 'no header' })])

function compared(older: readonly TargetReport[], newer: readonly TargetReport[], source = 'old.json'): Report {
  return againstBaseline(aReport(newer), baselineOf(aReport(older), source), (target) => target)
}

test('what is known has a mark of its own and needs nothing to be done', () => {
  const fresh = violated({ rule: 'leaf-key', message: 'RSA 1024' })
  const report = compared([OLD], [aTarget(HOST, [violated(), fresh])])
  expect(text.write(report, CONTEXT)).toBe(`VIOLATED: 1 of 1 target violates policy ats
1 error, 0 warnings; judged as of 2026-11-23T08:00:00.000Z; against the
baseline: 1 new, 0 worse, 1 known, 1 mended

m.example.com:443  violated  ats-gate.yml:12
  violated error: leaf-key
    required  Demands what leaf-key stands for
    seen      RSA 1024
    mend      Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.
  known from the baseline, violated error: tls-version
    required  Demands what tls-version stands for
    seen      192.0.2.1:443 selected TLS 1.0
    mend      Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.

What to write for nginx: the markdown report has it (--format markdown); in
general: ats-gate explain REQUIREMENT

the baseline is old.json, of run 0198c0de-0000-7000-8000-000000000001, judged as
of 2026-11-23T08:00:00.000Z
mended: m.example.com:443 hsts: was: no header
`)
})

test('annotations are for what is new or worse', () => {
  const fresh = violated({ rule: 'leaf-key' })
  expect(annotations(compared([OLD], [OLD]), RULES)).toEqual([])
  const [only, ...more] = annotations(compared([OLD], [aTarget(HOST, [violated(), fresh])]), RULES)
  expect([only?.level, only?.title.text, more]).toEqual([
    'error',
    'ats-gate: m.example.com:443 violates 1 requirement',
    [],
  ])
  expect(only?.message.text).not.toContain('tls-version')
})

test.each<[string, readonly TargetReport[], string | null]>([
  ['all of one', [OLD], 'only because of the baseline'],
  ['one of two', [OLD, aTarget('n.example:443')], '1 of them only because of the baseline'],
  ['a warning alone would not have failed', [aTarget(HOST, [violated({ level: 'warning' })])], null],
  [
    'a waiver had decided already',
    [aTarget(HOST, [violated({ waiver: { reason: 'r', owner: 'o', until: '2027-03-31' } })])],
    null,
  ],
])('green by the baseline alone: %s', (_what, targets, words) => {
  expect(byBaselineAlone(compared(targets, targets))?.text ?? null).toBe(words)
})

test('the verdict says it, in the summary of a job too', () => {
  const two = [OLD, aTarget('n.example:443')]
  const report = compared(two, two)
  const verdict = 'all 2 targets meet policy ats, 1 of them only because of the baseline'
  expect(failureLine(report).text).toBe(`ats-gate: ${verdict}`)
  const summary = markdown.write(report, CONTEXT)
  expect(summary.replaceAll('`', '')).toContain(
    `${verdict}. Against the baseline: 0 new, 0 worse, 2 known, 0 mended.\n`,
  )
  expect(summary).toContain('<details><summary>Known from the baseline (2)</summary>')
  expect(summary).not.toContain('### To mend')
})

test('beside one that fails it is said of those that are met', () => {
  const fails = aTarget('n.example:443', [violated()])
  const report = compared([OLD], [OLD, fails, aTarget('o.example:443')])
  expect(failureLine(report).text).toBe(
    'ats-gate: 1 of 3 targets violates policy ats (2 met, 1 of them only because of the baseline)',
  )
})

test('of a share, or without one, nobody knows what is gone', () => {
  const older = baselineOf(aReport([OLD, aTarget('o.example:443')]), 'old.json')
  const newer = aReport([OLD])
  const goneOf = (run: Partial<Report['run']>) =>
    againstBaseline({ ...newer, run: { ...newer.run, ...run } }, older, (target) => target).baseline?.gone
  expect(goneOf({})).toEqual(['o.example:443'])
  expect(goneOf({ shard: { index: 1, count: 2 } })).toEqual([])
  expect(goneOf({ missingShards: { indexes: [2], count: 2 } })).toEqual([])
})

test('what keeps the two from being alike', () => {
  const names = Array.from({ length: 12 }, (_, i) => `n${i + 10}.example:443`)
  const older = { ...aReport([OLD, aTarget('o.example:443')]), tool: { name: 'ats-gate', version: '0.0.1' } } as const
  const other = { ...older, policy: { ...older.policy, sha256: 'f'.repeat(64) } }
  const newer = aReport(names.map((name) => aTarget(name)))
  const report = againstBaseline(newer, baselineOf(other, 'old.json'), (target) => target)
  expect(baselineSentences(report).map((each) => each.text)).toEqual([
    'the baseline is old.json, of run 0198c0de-0000-7000-8000-000000000001, judged as of 2026-11-23T08:00:00.000Z',
    'it was judged by another policy than this run',
    'it was written by ats-gate 0.0.1, and this is 0.1.0',
    `${names.slice(0, 10).join(', ')} and 2 more targets came since: all they have is new`,
    'm.example.com:443, o.example:443 are in the baseline only',
  ])
  expect(
    baselineSentences(compared([OLD], [aTarget('n.example:443')]))
      .map((each) => each.text)
      .slice(1),
  ).toEqual(['n.example:443 came since: all it has is new', 'm.example.com:443 is in the baseline only'])
})

test('nothing is said without a baseline', () => {
  const report = aReport([OLD])
  expect([baselineCounts(report), byBaselineAlone(report)]).toEqual([null, null])
  expect([...baselineSentences(report), ...mendedLines(report)]).toEqual([])
  expect(markdown.write(report, CONTEXT)).not.toContain('baseline')
})

test('of much that was mended the first, and how much more', () => {
  const many = Array.from({ length: 52 }, (_, i) => `h${i + 10}.example:443`)
  const report = compared(
    many.map((name) => aTarget(name, [violated()])),
    many.map((name) => aTarget(name, [aFinding({ rule: 'tls-version' })])),
  )
  const lines = mendedLines(report)
  expect(lines).toHaveLength(51)
  expect(lines.at(-1)?.text).toBe('and 2 more, which the JSON report has')
  expect(mendedLines(report, Number.POSITIVE_INFINITY)).toHaveLength(52)
})

test.each([...ATTACKS, ...MARKUP_ATTACKS])('%j in a baseline is no command and moves no cursor', (attack) => {
  const older = [aTarget(attack, [violated({ message: attack })]), aTarget(`gone ${attack}`)]
  const report = compared(
    older,
    [aTarget(attack, [aFinding({ rule: 'tls-version' })]), aTarget(`came ${attack}`)],
    attack,
  )
  const said = text.write(report, CONTEXT)
  expect(runnerCommands(said)).toEqual([])
  expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  const prosaic = withoutCode(markdown.write(report, CONTEXT))
  expect(prosaic).not.toMatch(/https?:|www\.|@|#\d|\]\(|<!--|<img|<b>|<h1>|[_~`\\$]|&/)
})
