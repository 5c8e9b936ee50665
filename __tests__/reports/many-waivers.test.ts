import { expect, test } from '@jest/globals'
import type { WaiverState } from '../../src/model/waiver.ts'
import { annotations } from '../../src/reports/annotations.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { format as text } from '../../src/reports/text.ts'
import { aReport, aTarget, CONTEXT, RULES, violated } from '../builders/report.ts'
import { aReportWaiver } from '../builders/waiver.ts'

const MET = aTarget('m.example.com:443')
const linesOf = (all: string): string => all.replaceAll(/\s+/gu, ' ')

const waivers = (count: number, state: WaiverState) =>
  Array.from({ length: count }, (_, i) =>
    aReportWaiver({ state, target: `h${i}.example.com`, location: { file: 'ats-gate.yml', line: i + 1, column: 5 } }),
  )
const failing = (count: number) =>
  Array.from({ length: count }, (_, i) => aTarget(`h${i}.example.com:443`, [violated()]))

test('alone they have the errors of a step to themselves, and the last counts the rest', () => {
  const nine = annotations(aReport([MET], {}, waivers(9, 'expired')), RULES)
  expect(nine.map(({ location }) => location?.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const more = annotations(aReport([MET], {}, waivers(40, 'expired')), RULES)
  expect(more).toHaveLength(9)
  expect(more.at(-1)?.title.text).toBe('ats-gate: 32 more waivers to look at')
  expect(more.at(-1)?.message.text).toContain('h8.example.com has expired')
  expect(more.at(-1)?.message.text).toMatch(/and 12 more$/)
  expect(more.at(-1)?.location?.line).toBe(9)
})

test('beside many targets they leave room for those, and the step shows nine errors in all', () => {
  const shown = annotations(aReport(failing(20), {}, waivers(20, 'expired')), RULES)
  expect(shown).toHaveLength(9)
  const titles = shown.map(({ title }) => title.text)
  expect(titles.filter((title) => title.includes('waiver'))).toHaveLength(3)
  expect(titles.at(2)).toBe('ats-gate: 18 more waivers to look at')
  expect(titles.at(-1)).toBe('ats-gate: 15 more targets fail')
  const few = annotations(aReport(failing(4), {}, waivers(20, 'expired')), RULES)
  expect(few.filter(({ title }) => title.text.includes('waiver'))).toHaveLength(5)
  expect(few).toHaveLength(9)
})

test('warnings are ten, less those of the caller', () => {
  const report = aReport([MET], {}, waivers(20, 'unused'))
  expect(annotations(report, RULES)).toHaveLength(10)
  expect(annotations(report, RULES, 4)).toHaveLength(6)
})

test.each([6, 7, 8, 9, 10, 11])('whatever has room beside %d warnings of the caller, a step shows ten', (own) => {
  const warned = Array.from({ length: 12 }, (_, i) =>
    aTarget(`h${i}.example.com:443`, [violated({ level: 'warning' })]),
  )
  const shown = annotations(aReport(warned, {}, waivers(5, 'unused')), RULES, own)
  expect(shown).toHaveLength(Math.max(0, 10 - own))
  // The targets have the last word.
  expect(shown.slice(-1).every(({ title }) => title.text.endsWith('targets have warnings'))).toBe(true)
  expect(annotations(aReport([MET], {}, waivers(5, 'unused')), RULES, own)).toHaveLength(
    Math.max(0, Math.min(5, 10 - own)),
  )
})

test('text shows twenty, and counts the rest', () => {
  const written = linesOf(text.write(aReport([MET], {}, waivers(25, 'expired')), CONTEXT))
  expect(written).toContain('h19.example.com has expired')
  expect(written).not.toContain('h20.example.com has expired')
  expect(written).toContain('and 5 more waivers to look at in report.json')
})

test('markdown within its budget says how many it left out', () => {
  const written = markdown.write(aReport([MET], {}, waivers(10_000, 'expired')), CONTEXT)
  expect(Buffer.byteLength(written)).toBeLessThan(990_000)
  expect(written).toMatch(/\d+ of 10000 expired waivers/)
})
