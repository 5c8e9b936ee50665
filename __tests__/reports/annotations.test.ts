import { expect, test } from '@jest/globals'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'
import { annotations, failureLine } from '../../src/reports/annotations.ts'
import { line } from '../../src/reports/sanitize.ts'
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

/** One finding whose paragraph makes the message so long, and shorter ones after it. */
function messageOf(units: number, filler: string): string {
  const findings = REQUIREMENT_IDS.map((rule) => violated({ rule, message: '', advice: [] }))
  const lengthWith = (texts: readonly string[]) => {
    const all = findings.map((finding, i) => ({
      ...finding,
      message: `${String(i).padStart(2, '0')}${texts[i] ?? ''}`,
    }))
    return annotations(aReport([aTarget('m.example:443', all)]), RULES)[0]?.message.text ?? ''
  }
  const base = lengthWith([]).length
  const missing = units - base
  const each = Math.floor(missing / findings.length)
  const texts = findings.map((_, i) => {
    const want = i === 0 ? missing - each * (findings.length - 1) : each
    return filler.repeat(Math.floor(want / filler.length)) + 'x'.repeat(want % filler.length)
  })
  return lengthWith(texts)
}

// biome-ignore format: one row a line
test.each([
  [4_095, 'x'],
  [4_096, 'x'],
  [4_095, '😀'],
  [4_096, '😀'],
  [4_096, '%'],
])('a message of %i UTF-16 code units of %j is whole', (units, filler) => {
  const message = messageOf(units, filler)
  expect(message.length).toBe(units)
  expect(message).toContain(REQUIREMENT_IDS.at(-1))
  expect(message).not.toContain('more:')
})

test.each(['x', '😀', '%'])('a message of 4,097 of %j is cut between requirements, and says so', (filler) => {
  const message = messageOf(4_097, filler)
  expect(message.length).toBeLessThanOrEqual(4_096)
  expect(message).toMatch(
    /\n\.\.\. and 1 more: the job summary and the JSON report \(output report-json\) have all of it$/,
  )
  expect(message).not.toContain(REQUIREMENT_IDS.at(-1))
  expect(message.isWellFormed()).toBe(true)
})

test('a message with more than any room is still not empty and in the limit', () => {
  const findings = REQUIREMENT_IDS.map((rule) => violated({ rule, message: `${rule} ${'😀'.repeat(2_000)}` }))
  const [only] = annotations(aReport([aTarget('m.example:443', findings)]), RULES)
  expect(only?.message.text.length).toBeLessThanOrEqual(4_096)
  expect(only?.message.text).toMatch(/and \d+ more: the job summary/)
  expect(only?.message.text.isWellFormed()).toBe(true)
})

const WORDS = 'ats-gate:  violates 1 requirement'

// biome-ignore format: one row a line
test.each([
  [254, 'x'],
  [255, 'x'],
  [255, '😀'],
])('a title of %i UTF-16 code units of %j is whole', (units, filler) => {
  const room = units - WORDS.length
  const name = 'x'.repeat(room % filler.length) + filler.repeat(Math.floor(room / filler.length))
  const [only] = annotations(aReport([aTarget(name, [violated()])]), RULES)
  expect(only?.title.text).toBe(`ats-gate: ${name} violates 1 requirement`)
  expect(only?.title.text.length).toBe(units)
  expect(only?.message.text).not.toContain(name)
})

// biome-ignore format: one row a line
test.each([
  [256, 'x'],
  [257, '😀'],
])('a title of %i of %j is cut, shows that, and is whole in the message', (units, filler) => {
  const room = units - WORDS.length
  const name = 'x'.repeat(room % filler.length) + filler.repeat(Math.floor(room / filler.length))
  const [only] = annotations(aReport([aTarget(name, [violated()])]), RULES)
  expect(only?.title.text.length).toBeLessThanOrEqual(255)
  expect(only?.title.text).toMatch(/…$/)
  expect(only?.title.text.isWellFormed()).toBe(true)
  expect(only?.message.text.startsWith(`${name} violates 1 requirement\n`)).toBe(true)
})

test('a thousand targets that violate everything, with the worst names: ten errors in all, each in its limits', () => {
  const targets = Array.from({ length: 1_000 }, (_, i) => {
    const attack = `${ATTACKS[i % ATTACKS.length]}${'😀'.repeat(200)}${i}`
    return aTarget(
      attack,
      REQUIREMENT_IDS.map((rule) => violated({ rule, message: `${rule} ${attack.repeat(5)}` })),
    )
  })
  const report = aReport(targets)
  const all = annotations(report, RULES)
  expect(all).toHaveLength(9)
  expect(all.at(-1)?.title.text).toBe('ats-gate: 992 more targets fail')
  for (const { title, message } of all) {
    expect(title.text.length).toBeLessThanOrEqual(255)
    expect(message.text.length).toBeLessThanOrEqual(4_096)
    expect(message.text).toContain('more')
  }
  expect(all.at(-1)?.message.text).toContain('report-json')
})

test('warnings that the run has of its own take from the ten', () => {
  const warned = failing(12).map(({ target }) => aTarget(target, [violated({ level: 'warning' })]))
  expect(annotations(aReport(warned), RULES, 2)).toHaveLength(8)
  expect(annotations(aReport(warned), RULES, 2).at(-1)?.title.text).toContain('5 more targets have warnings')
})

test('the failure line says what else went wrong before the verdict, and never leaves the verdict out', () => {
  const report = aReport(failing(1))
  const failures = Array.from({ length: 100 }, (_, i) => line`${'x'.repeat(200)} ${i} could not be written (ENOSPC)`)
  const { text } = failureLine(report, failures)
  expect(text.length).toBeLessThanOrEqual(4_096)
  expect(text).toMatch(
    / 0 could not be written \(ENOSPC\)\n[\s\S]*and \d+ more[^\n]*\nats-gate: 1 of 1 target violates policy ats$/,
  )
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
