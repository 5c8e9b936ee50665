import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '@jest/globals'
import { describeNotAsked } from '../../src/model/describe-reply.ts'
import { whyNotChecked } from '../../src/reports/concerns.ts'
import { format } from '../../src/reports/text.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'

test('the verdict, what is required, what was seen, how to mend it, where the words for proxies are, then who is met', () => {
  const report = aReport([
    aTarget('a.example:443'),
    aTarget('m.example.com:443', [violated()]),
    aTarget('z.example:443'),
  ])
  expect(format.write(report, CONTEXT)).toBe(`VIOLATED: 1 of 3 targets violates policy ats (2 met)
1 error, 0 warnings; judged as of 2026-11-23T08:00:00.000Z

m.example.com:443  violated  ats-gate.yml:12
  violated error: tls-version
    required  Demands what tls-version stands for
    seen      192.0.2.1:443 selected TLS 1.0
    mend      Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.

What to write for nginx: the markdown report has it (--format markdown); in
general: ats-gate explain REQUIREMENT

2 targets met: a.example:443, z.example:443
`)
})

test('a proxy on the way is named, and what is wrong with it stands in the verdict, once', () => {
  const report = aReport([aTarget('a.example:443')])
  const through = (problem: string | null) =>
    format.write({ ...report, run: { ...report.run, proxy: { address: '127.0.0.1:3128', problem } } }, CONTEXT)
  const flat = (text: string): string => text.replaceAll('\n', ' ')
  expect(flat(through(null))).toContain('00.000Z, through the proxy 127.0.0.1:3128 ')
  expect(flat(through('the proxy is away'))).toMatch(/^MET: the target meets policy ats: the proxy is away /)
  expect(flat(through('the proxy is away')).split('the proxy is away')).toHaveLength(2)
})

test('one sentence when all is met', () => {
  const text = format.write(aReport([aTarget('a.example:443')]), CONTEXT)
  expect(text).toMatch(/^MET: the target meets policy ats\n/)
})

test('how many are met is said once when all are', () => {
  const text = format.write(aReport([aTarget('a.example:443'), aTarget('b.example:443')]), CONTEXT)
  expect(text).toMatch(/^MET: all 2 targets meet policy ats\n/)
})

test('requirements that are undetermined for one reason are one entry', () => {
  const away = (['https-only', 'tls-version', 'leaf-key'] as const).map((rule) =>
    violated({ rule, outcome: 'undetermined', message: 'no address: ENOTFOUND', advice: [] }),
  )
  const text = format.write(aReport([aTarget('away.example:443', away)]), CONTEXT)
  expect(text).toContain('undetermined error: https-only, tls-version, leaf-key\n')
  expect(text.match(/ENOTFOUND/g)).toHaveLength(1)
})

test('a target that was not checked says so', () => {
  expect(format.write(aReport([notChecked('late.example:443')]), CONTEXT)).toContain('not checked: the run ended')
})

test('a target of which nothing is required says so, and so does a report without targets', () => {
  const bare = { ...aTarget('m.example.com:443'), verdict: 'undetermined', findings: [] } as const
  expect(format.write(aReport([bare]), CONTEXT)).toContain('not checked: every requirement is off')
  const none = { ...aReport([]), verdict: 'undetermined' } as const
  expect(format.write(none, CONTEXT)).toContain('UNDETERMINED: there is no target to judge by policy ats')
})

test('targets that are met take one line however many they are', () => {
  const many = Array.from({ length: 500 }, (_, i) => aTarget(`host-${i}.example.com:443`))
  const last = format.write(aReport(many), CONTEXT).trimEnd().split('\n').at(-1) ?? ''
  expect(last).toMatch(/^500 targets met: host-0\.example\.com:443, .*, and \d+ more$/)
  expect(last.length).toBeLessThanOrEqual(80)
})

test('of a thousand failing targets: every one is named, fifty in full, the worst ones, and the verdict is said at the end', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => {
    const name = `host-${String(i).padStart(3, '0')}.example:443`
    return aTarget(name, [violated(i < 900 ? { outcome: 'undetermined' } : {})])
  })
  const lines = format.write(aReport(many), CONTEXT).trimEnd().split('\n')
  const verdict = lines.slice(0, 2)
  expect(verdict[0]).toMatch(/^VIOLATED: 100 of 1000 targets violate/)
  expect(lines.slice(-2)).toEqual(verdict)
  expect(lines.length).toBeLessThan(1_300)
  expect(lines.filter((each) => /^host-9[0-4]\d\.example:443 {2}violated {2}ats-gate.yml:12$/.test(each))).toHaveLength(
    50,
  )
  expect(lines).toContain('and 950 more targets in short, in full in report.json:')
  expect(lines.filter((each) => each.endsWith(': tls-version') && each.startsWith('host-'))).toHaveLength(950)
})

// biome-ignore format: one row a line
test.each([
  [49, 0],
  [50, 0],
  [51, 1],
])('%i failing targets: %i in short', (count, short) => {
  const many = Array.from({ length: count }, (_, i) => aTarget(`host-${i}.example:443`, [violated()]))
  const text = format.write(aReport(many), CONTEXT)
  expect(text.match(/^host-\d+\.example:443 .*: tls-version$/gm) ?? []).toHaveLength(short)
  expect(text.includes('and 1 more target in short')).toBe(short === 1)
})

test('targets that were not checked take one line each, after those that were', () => {
  const report = aReport([
    notChecked('a.example:443'),
    notChecked('b.example:443'),
    aTarget('c.example:443', [violated()]),
  ])
  const lines = format.write(report, CONTEXT).split('\n')
  const places = [
    'c.example:443  violated',
    'a.example:443  undetermined  not checked: ',
    'b.example:443  undetermined  not',
  ].map((start) => lines.findIndex((each) => each.startsWith(start)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test.each([
  [20, 40],
  [60, 60],
  [120, 120],
  [999, 200],
])('for a terminal of %i columns, prose is broken at %i', (columns, expected) => {
  const report = aReport([aTarget('m.example.com:443', [violated({ message: 'word '.repeat(150), advice: [] })])])
  const widest = Math.max(
    ...format
      .write(report, { ...CONTEXT, columns })
      .split('\n')
      .map(({ length }) => length),
  )
  expect(widest).toBeLessThanOrEqual(expected)
  expect(widest).toBeGreaterThan(expected - 12)
})

test('colour only when asked', () => {
  const report = aReport([aTarget('m.example.com:443', [violated()])])
  expect(format.write(report, CONTEXT)).not.toContain('\u001b')
  const coloured = format.write(report, { ...CONTEXT, isColoured: true })
  expect(coloured).toContain('\u001b[31mVIOLATED')
  expect(stripVTControlCharacters(coloured)).toBe(format.write(report, CONTEXT))
})

test.each([...ATTACKS, ...MARKUP_ATTACKS])('%j in any field is no command and moves no cursor', (attack) => {
  const hostile = violated({
    message: attack,
    notes: [{ code: 'x', message: `a long note that wraps just before ${attack}` }],
    advice: [
      { proxy: null, text: attack },
      { proxy: attack, text: `${attack}\n${attack}` },
    ],
    locations: [{ file: attack, line: 1, column: 1 }],
  })
  const report = aReport([aTarget(attack, [hostile])], { name: attack })
  for (const columns of [80, 81, 90, 120]) {
    const text = format.write(report, { ...CONTEXT, columns })
    expect(runnerCommands(text)).toEqual([])
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  }
})

test('a target that is listed in several places names the first and counts the others', () => {
  const locations = [1, 2, 3].map((at) => ({ file: 'ats-gate.yml', line: at, column: 1 }))
  const text = format.write(aReport([aTarget('m.example.com:443', [violated({ locations })])]), CONTEXT)
  expect(text).toContain('ats-gate.yml:1 and 2 more lines')
})

test('a target that an interruption left out says so, and not that the time was over', () => {
  const left = notChecked('m.example:443')
  const finding = { ...violated(), outcome: 'undetermined' as const, message: describeNotAsked('interrupted') }
  expect(whyNotChecked(left)).toBe('the run ended at its deadline')
  expect(whyNotChecked({ ...left, findings: [finding] })).toBe('the run was interrupted')
})
