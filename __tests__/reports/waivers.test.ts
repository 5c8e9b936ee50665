import { describe, expect, test } from '@jest/globals'
import { validateReport } from '../../src/generated/report-validator.js'
import type { WaiverState } from '../../src/model/waiver.ts'
import { annotations, failureLine } from '../../src/reports/annotations.ts'
import { format as json } from '../../src/reports/json.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { format as text } from '../../src/reports/text.ts'
import { countsLine } from '../../src/reports/verdict-line.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { tagsOf, withoutCode } from '../builders/markdown-prose.ts'
import { aReport, aTarget, CONTEXT, RULES, violated } from '../builders/report.ts'
import { aReportWaiver, WAIVED } from '../builders/waiver.ts'

const MET = aTarget('m.example.com:443')
const OLD = aTarget('old.example.com:443', [violated({ rule: 'legacy-protocols', waiver: WAIVED })])
const EXPIRED = aReportWaiver({ until: '2026-11-01', state: 'expired' })
const oneWaived = aReport([OLD, MET], {}, [aReportWaiver()])
const linesOf = (all: string): string => all.replaceAll(/\s+/gu, ' ')

describe('what is waived', () => {
  test('text: met, with what is violated, until when, by whom and why', () => {
    expect(text.write(oneWaived, CONTEXT)).toBe(`MET: all 2 targets meet policy ats
0 errors, 0 warnings, 1 waived; judged as of 2026-11-23T08:00:00.000Z

old.example.com:443  met  ats-gate.yml:12
  waived, violated error: legacy-protocols
    required  Demands what legacy-protocols stands for
    seen      192.0.2.1:443 selected TLS 1.0
    waived    until 2027-03-31, @infra: kiosk terminals, replaced in March
              (INFRA-123)
    mend      Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.

1 target met: m.example.com:443
`)
  })

  test('markdown: a section of its own, a column in the counts, no words for proxies', () => {
    const written = markdown.write(oneWaived, CONTEXT)
    expect(written).toContain('<details><summary>Waived (1)</summary>')
    expect(written).toContain(
      '| `old.example.com:443`<br>`ats-gate.yml:12` | Demands what legacy-protocols stands for<br>`legacy-protocols` | `192.0.2.1:443` selected TLS 1.0 | kiosk terminals, replaced in March (`INFRA-123`) | `@infra` | `2027-03-31` |',
    )
    expect(written).toContain('| errors | warnings | waived |')
    expect(written).toContain('| 2 | 2 | 0 | 0 | 0 | 0 | 0 | 1 |')
    expect(written).not.toContain('To mend')
    expect(written).not.toContain('What to write')
    expect(written).not.toContain('Expired waivers')
  })

  test('one that covers two requirements that were seen alike stands in one row; without a place too', () => {
    const both = ['legacy-protocols', 'weak-ciphers'] as const
    const target = aTarget(
      'old.example.com:443',
      both.map((rule) => violated({ rule, waiver: WAIVED, locations: [] })),
    )
    const written = markdown.write(aReport([target], {}, [aReportWaiver()]), CONTEXT)
    expect(written).toContain('| `old.example.com:443` | `legacy-protocols`, `weak-ciphers` |')
    const apart = aTarget('old.example.com:443', [
      violated({ rule: 'legacy-protocols', waiver: WAIVED }),
      violated({ rule: 'weak-ciphers', waiver: { ...WAIVED, until: '2027-04-30' } }),
    ])
    expect(markdown.write(aReport([apart]), CONTEXT)).toContain('Waived (2)')
  })

  test('a report without waivers has no column for them', () => {
    expect(markdown.write(aReport([MET]), CONTEXT)).not.toContain('waived')
    expect(text.write(aReport([MET]), CONTEXT)).not.toContain('waive')
  })

  test('no annotation', () => {
    expect(annotations(oneWaived, RULES)).toEqual([])
    const never = { failOn: 'never' } as const
    expect(annotations(aReport([OLD, MET], never, [aReportWaiver()]), RULES)).toEqual([])
  })

  test('a notice that is waived is shown as waived, and an undetermined finding of such a target fails', () => {
    const noted = aTarget('m.example.com:443', [violated({ level: 'notice', waiver: WAIVED })])
    expect(markdown.write(aReport([noted], {}, [aReportWaiver()]), CONTEXT)).toContain('Waived (1)')
    const open = aTarget('m.example.com:443', [
      violated({ waiver: WAIVED }),
      violated({ rule: 'leaf-key', outcome: 'undetermined', message: 'no certificate was seen' }),
    ])
    expect(open.verdict).toBe('undetermined')
    const [error, ...more] = annotations(aReport([open]), RULES)
    expect(more).toEqual([])
    expect(error?.title.text).toBe('ats-gate: m.example.com:443 leaves 1 undetermined')
  })
})

describe('a waiver that has expired', () => {
  const report = aReport([MET, aTarget('z.example.com:443')], {}, [aReportWaiver(), EXPIRED])

  test('alone: the verdict says that it is why', () => {
    expect(report.verdict).toBe('violated')
    expect(failureLine(report).text).toBe('ats-gate: 1 waiver of policy ats has expired (2 met)')
    expect(failureLine(aReport([MET], {}, [EXPIRED, EXPIRED])).text).toBe(
      'ats-gate: 2 waivers of policy ats have expired (1 met)',
    )
    expect(failureLine(aReport([], {}, [EXPIRED])).text).toBe('ats-gate: 1 waiver of policy ats has expired')
  })

  test('beside a violation: both', () => {
    const both = aReport([MET, aTarget('x.example.com:443', [violated()])], {}, [EXPIRED])
    expect(failureLine(both).text).toBe(
      'ats-gate: 1 of 2 targets violates policy ats (1 met), and 1 waiver of policy ats has expired',
    )
  })

  test('an error at its own line: what is the matter, who answers for it, what to do', () => {
    const [error, ...more] = annotations(report, RULES)
    expect(more).toEqual([])
    expect(error).toMatchObject({ level: 'error', location: { file: 'ats-gate.yml', line: 3, column: 5 } })
    expect(error?.title.text).toBe('ats-gate: the waiver of legacy-protocols for old.example.com has expired')
    expect(error?.message.text).toBe(`Its last day was 2026-11-01, and it covers nothing any more; it names 1 violation.
  waived: until 2026-11-01, @infra: kiosk terminals, replaced in March (INFRA-123)
  mend: mend the server and remove the waiver, or write a later day that its owner answers for`)
  })

  test('with fail-on never a warning, since nothing fails', () => {
    const levels = annotations(aReport([MET], { failOn: 'never' }, [EXPIRED]), RULES).map(({ level }) => level)
    expect(levels).toEqual(['warning'])
  })

  test('text and markdown say it before the targets', () => {
    const written = linesOf(text.write(report, CONTEXT))
    expect(written).toMatch(/^VIOLATED: 1 waiver of policy ats has expired \(2 met\) /)
    expect(written).toContain(
      'the waiver of legacy-protocols for old.example.com has expired ats-gate.yml:3 seen its last day was 2026-11-01,',
    )
    const summary = markdown.write(report, CONTEXT)
    expect(summary).toContain('### Expired waivers')
    expect(summary.indexOf('### Expired waivers')).toBeLessThan(summary.indexOf('<summary>Met'))
    expect(summary).toContain('## ❌ ATS gate: violated')
  })

  test('red on a terminal, the others yellow', () => {
    const mixed = aReport([MET], {}, [EXPIRED, aReportWaiver({ state: 'unused', findings: 0 })])
    const written = text.write(mixed, { ...CONTEXT, isColoured: true })
    expect(written).toContain('\u001b[31mthe waiver of legacy-protocols for old.example.com has expired')
    expect(written).toContain('\u001b[33mthe waiver of legacy-protocols for old.example.com is not needed')
  })

  test('one that names nothing any more is only to be removed', () => {
    const [error] = annotations(aReport([MET], {}, [{ ...EXPIRED, findings: 0 }]), RULES)
    expect(error?.message.text).toContain('it names no violation of this run.')
    expect(error?.message.text).toMatch(/\n {2}mend: remove it$/)
  })

  test('one shard of many does not speak of it', () => {
    const shard = { ...report, run: { ...report.run, shard: { index: 1, count: 2 } } }
    expect(annotations(shard, RULES)).toEqual([])
    expect(text.write(shard, CONTEXT)).not.toContain('the waiver of')
    expect(markdown.write(shard, CONTEXT)).not.toContain('Expired waivers')
    expect(readReport(json.write(shard, CONTEXT), 'shard.json').waivers).toEqual(report.waivers)
  })
})

describe('a waiver that is to be looked at', () => {
  const warningOf = (state: WaiverState, over: Parameters<typeof aReportWaiver>[0] = {}) => {
    const report = aReport([OLD, MET], {}, [aReportWaiver({ state, ...over })])
    const [only, ...more] = annotations(report, RULES)
    expect(more).toEqual([])
    expect(report.verdict).toBe('met')
    expect(linesOf(text.write(report, CONTEXT))).toContain(only?.title.text.replace('ats-gate: ', ''))
    expect(markdown.write(report, CONTEXT)).toContain('<details><summary>Waivers to look at (1)</summary>')
    return `${only?.level}: ${only?.title.text} ${only?.message.text}`
  }

  test.each([
    ['2026-11-23', 'ends today'],
    ['2026-11-24', 'ends in 1 day'],
    ['2026-12-07', 'ends in 14 days'],
  ])('until %s it %s: a warning', (until, words) => {
    const warning = warningOf('expiring', { until })
    expect(warning).toContain(`warning: ats-gate: the waiver of legacy-protocols for old.example.com ${words}`)
    expect(warning).toContain(
      `Its last day is ${until}, and from the next day on it is an error; it names 1 violation.`,
    )
  })

  test('unused, since what it names is not violated', () => {
    const warning = warningOf('unused', { requirement: 'leaf-key', findings: 0 })
    expect(warning).toContain('the waiver of leaf-key for old.example.com is not needed')
    expect(warning).toContain('The requirement is violated by no target that it names.')
    expect(warning).toMatch(/mend: remove it$/)
  })

  test('unused, since no target has the name', () => {
    const warning = warningOf('unused', { target: '*.old.example.com', findings: 0 })
    expect(warning).toContain('No target of this run is named so.')
    expect(warning).toMatch(/mend: check the name, or remove it$/)
  })

  test('in force: not a word', () => {
    expect(annotations(oneWaived, RULES)).toEqual([])
  })
})

test('how many are waived is in the counts, where there are any', () => {
  expect(countsLine(oneWaived).text).toMatch(/^0 errors, 0 warnings, 1 waived; /)
  expect(countsLine(aReport([MET])).text).toMatch(/^0 errors, 0 warnings; /)
})

describe('the JSON report', () => {
  test('has every waiver and what became of it, follows the schema and is read back', () => {
    const report = aReport([OLD], {}, [aReportWaiver(), EXPIRED])
    const written = json.write(report, CONTEXT)
    const parsed: unknown = JSON.parse(written)
    expect(validateReport(parsed)).toBe(true)
    expect(readReport(written, 'report.json')).toEqual(report)
  })

  test('one of a version without waivers is read, and has none', () => {
    const { waivers: _, ...old } = aReport([MET])
    expect(readReport(JSON.stringify(old), 'report.json').waivers).toEqual([])
  })

  test.each([
    ['a state that is none', { state: 'fine' }],
    ['a member too many', { extra: 1 }],
    ['a day that is none', { until: 'soon' }],
    ['half a finding', { findings: 0.5 }],
    ['a requirement that is none', { requirement: 'leef-key' }],
  ])('%s is refused', (_what, over) => {
    const report = { ...aReport([MET]), waivers: [{ ...aReportWaiver(), ...over }] }
    expect(() => readReport(JSON.stringify(report), 'report.json')).toThrow(/waivers/)
  })
})

test.each([...ATTACKS, ...MARKUP_ATTACKS])('%j in a waiver does nothing to anybody', (attack) => {
  const hostile = { reason: attack, owner: attack, target: attack, location: { file: attack, line: 1, column: 1 } }
  const target = aTarget('old.example.com:443', [violated({ waiver: { ...WAIVED, reason: attack, owner: attack } })])
  const all = (['expired', 'expiring', 'unused'] as const).map((state) => aReportWaiver({ ...hostile, state }))
  const report = aReport([target], {}, all)
  expect(runnerCommands(text.write(report, CONTEXT))).toEqual([])
  expect(runnerCommands(json.write(report, CONTEXT))).toEqual([])
  for (const { title, message } of annotations(report, RULES)) {
    expect(runnerCommands(`${title.text}\n${message.text}`)).toEqual([])
  }
  const written = markdown.write(report, CONTEXT)
  const prosaic = withoutCode(written)
  expect(prosaic).not.toMatch(/https?:|www\.|@|#\d|\]\(|<!--|<img|<b>|<h1>|[_~`\\$]|&/)
  const harmless = aReport([OLD], {}, [
    EXPIRED,
    aReportWaiver({ state: 'expiring' }),
    aReportWaiver({ state: 'unused' }),
  ])
  expect(tagsOf(prosaic)).toEqual(tagsOf(withoutCode(markdown.write(harmless, CONTEXT))))
  for (const each of written.split('\n').filter((one) => one.startsWith('| the waiver'))) {
    expect(each.split('|')).toHaveLength(6)
  }
})
