import { expect, test } from '@jest/globals'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'
import { annotations, failureLine } from '../../src/reports/annotations.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, notChecked, RULES, violated } from '../builders/report.ts'

const failing = (count: number) =>
  Array.from({ length: count }, (_, i) => aTarget(`host-${String(i).padStart(2, '0')}.example:443`, [violated()]))

test('one error at the line that lists the target: required, seen, mend', () => {
  const [only, ...more] = annotations(aReport(failing(1)), RULES)
  expect(more).toEqual([])
  expect(only?.level).toBe('error')
  expect(only?.location).toEqual({ file: 'ats-gate.yml', line: 12, column: 5 })
  expect(only?.title.text).toBe('ats-gate: host-00.example:443 violates 1 requirement')
  expect(only?.message.text).toBe(`tls-version: Demands what tls-version stands for
  violated: 192.0.2.1:443 selected TLS 1.0
  mend: Enable TLS 1.2 and TLS 1.3 where TLS ends, and nothing older.`)
})

test('every failing finding of a target is in its one error, undetermined ones included; the rest is one warning', () => {
  const target = aTarget('m.example:443', [
    violated(),
    violated({ rule: 'leaf-key', outcome: 'undetermined', message: 'no certificate was seen' }),
    violated({ rule: 'legacy-protocols', level: 'warning' }),
    violated({ rule: 'certificate-expiry', level: 'notice' }),
  ])
  const [error, warning, ...more] = annotations(aReport([target]), RULES)
  expect(more).toEqual([])
  expect(error?.title.text).toBe('ats-gate: m.example:443 violates 1 requirement and leaves 1 undetermined')
  expect(error?.message.text).toMatch(/tls-version[\s\S]*leaf-key/)
  expect(warning?.level).toBe('warning')
  expect(warning?.message.text).toContain('legacy-protocols')
  expect(warning?.message.text).not.toContain('certificate-expiry')
})

test.each([
  ['fail', 'error'],
  ['warn', 'warning'],
])('undetermined with on-undetermined %s: one %s', (onUndetermined, level) => {
  const policy = { onUndetermined: onUndetermined as 'fail' | 'warn' }
  const target = aTarget('m.example:443', [violated({ outcome: 'undetermined' })], policy)
  expect(annotations(aReport([target], policy), RULES).map((each) => each.level)).toEqual([level])
})

test('undetermined with on-undetermined ignore: none', () => {
  const policy = { onUndetermined: 'ignore' } as const
  expect(
    annotations(aReport([aTarget('m.example:443', [violated({ outcome: 'undetermined' })], policy)], policy), RULES),
  ).toEqual([])
})

test('fail-on never: warnings, since nothing fails', () => {
  const policy = { failOn: 'never' } as const
  const target = aTarget(
    'm.example:443',
    [violated(), violated({ rule: 'legacy-protocols', level: 'warning' })],
    policy,
  )
  const all = annotations(aReport([target], policy), RULES)
  expect(all.map(({ level }) => level)).toEqual(['warning'])
  expect(all[0]?.title.text).toContain('violates 2 requirements')
})

// biome-ignore format: one row a line
test.each([
  [9,  9, null],
  [10, 9, '2 more targets fail'],
  [11, 9, '3 more targets fail'],
])('%i failing targets: %i errors, since the failure line is the tenth', (targets, errors, last) => {
  const all = annotations(aReport(failing(targets)), RULES)
  expect(all).toHaveLength(errors)
  if (last !== null) {
    expect(all.at(-1)?.title.text).toBe(`ats-gate: ${last}`)
    expect(all.at(-1)?.message.text).toContain('host-09.example:443')
  }
})

// biome-ignore format: one row a line
test.each([
  [10, 10, 'host-09'],
  [11, 10, '2 more targets have warnings'],
])('%i targets with warnings: %i warnings', (targets, warnings, last) => {
  const warned = Array.from({ length: targets }, (_, i) =>
    aTarget(`host-${String(i).padStart(2, '0')}.example:443`, [violated({ level: 'warning' })]),
  )
  const all = annotations(aReport(warned), RULES)
  expect(all).toHaveLength(warnings)
  expect(all.at(-1)?.title.text).toContain(last)
})

test('violated before undetermined, then who has most to mend, then by name', () => {
  const two = [violated(), violated({ rule: 'leaf-key' })]
  const report = aReport([
    notChecked('a.example:443'),
    aTarget('c.example:443', [violated()]),
    aTarget('b.example:443', [violated()]),
    aTarget('d.example:443', two),
  ])
  expect(
    annotations(report, RULES).map(({ title }) => title.text.slice('ats-gate: '.length, 'ats-gate: '.length + 1)),
  ).toEqual(['d', 'b', 'c', 'a'])
})

test('a message has at most 4,000 characters and a title 255, and neither is empty', () => {
  const findings = REQUIREMENT_IDS.map((rule) => violated({ rule, message: `${rule} ${'x'.repeat(2_000)}` }))
  for (const { message, title } of annotations(aReport([aTarget('x'.repeat(300), findings), notChecked('y')]), RULES)) {
    expect(message.text.length).toBeLessThanOrEqual(4_000)
    expect(title.text.length).toBeLessThanOrEqual(255)
    expect(message.text).not.toBe('')
  }
})

test.each(ATTACKS)('%j is clean in every annotation', (attack) => {
  const finding = violated({ message: attack, advice: [{ proxy: null, text: attack }] })
  const report = aReport([aTarget(attack, [finding])], { name: attack })
  const texts = annotations(report, RULES).flatMap(({ message, title }) => [message.text, title.text])
  expect(runnerCommands([...texts, failureLine(report).text].join('\n'))).toEqual([])
})

test('a finding without general advice has no line on how to mend it', () => {
  const bare = violated({ advice: [{ proxy: 'nginx', text: 'ssl_protocols TLSv1.2;' }] })
  const [first] = annotations(aReport([aTarget('m.example.com:443', [bare])]), RULES)
  expect(first?.message.text).not.toContain('mend:')
})
