import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fittedOutputs, MAX_OUTPUT_BYTES, outputsFor } from '../../../src/github/delivery/outputs.ts'
import { outcomeOfFault } from '../../../src/model/rule-fault.ts'
import { MAX_SUMMARY_BYTES } from '../../../src/reports/markdown.ts'
import { readReport } from '../../../src/reports/read-report.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { runStep } from '../run-step.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const oneViolated = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
const VERDICT = '1 of 2 targets violates policy ats (1 met)'
const FULL = '/dev/full'

test.each([
  ['not set', null],
  ['not there', 'no/such/file'],
])('GITHUB_STEP_SUMMARY %s: a warning says what is lost, and the verdict stands', async (_, file) => {
  const { code, stdout, outputs } = await runStep(folder, oneViolated, { files: { GITHUB_STEP_SUMMARY: file } })
  expect([code, outputs.outcome]).toEqual([1, 'violated'])
  const warnings = annotationsOf(stdout, 'warning')
  expect(warnings.map(({ properties }) => properties.title)).toEqual(['ats-gate: no job summary is shown'])
  expect(warnings[0]?.data).toContain('GITHUB_STEP_SUMMARY')
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toBe(`ats-gate: ${VERDICT}`)
})

test.each([
  ['not set', null],
  ['not there', 'no/such/file'],
])('GITHUB_OUTPUT %s: a warning says what is lost, and the verdict stands', async (_, file) => {
  const { code, stdout, summary } = await runStep(folder, oneViolated, { files: { GITHUB_OUTPUT: file } })
  expect(code).toBe(1)
  const warnings = annotationsOf(stdout, 'warning')
  expect(warnings.map(({ properties }) => properties.title)).toEqual(['ats-gate: no outputs are written'])
  expect(warnings[0]?.data).toContain('GITHUB_OUTPUT')
  expect(summary).toContain('## ❌ ATS gate: violated')
})

test.each([
  ['GITHUB_STEP_SUMMARY', FULL, 'the job summary (GITHUB_STEP_SUMMARY) could not be written (ENOSPC)'],
  ['GITHUB_STEP_SUMMARY', '.', 'the job summary (GITHUB_STEP_SUMMARY) could not be written (EISDIR)'],
  ['GITHUB_OUTPUT', FULL, 'the outputs (GITHUB_OUTPUT) could not be written (ENOSPC)'],
  ['GITHUB_OUTPUT', '.', 'the outputs (GITHUB_OUTPUT) could not be written (EISDIR)'],
])('%s is %s: exit 2, named beside the verdict, and everything else is there', async (name, file, words) => {
  const { code, stdout, outputs, summary } = await runStep(folder, oneViolated, { files: { [name]: file } })
  expect(code).toBe(2)
  const errors = annotationsOf(stdout, 'error')
  expect(errors.map(({ properties }) => properties.title)).toEqual([
    'ats-gate: m.example:443 violates 1 requirement',
    undefined,
  ])
  expect(errors.at(-1)?.data).toBe(`ats-gate: ${words}\nats-gate: ${VERDICT}`)
  if (name !== 'GITHUB_OUTPUT') expect(outputs.outcome).toBe('error')
  if (name !== 'GITHUB_STEP_SUMMARY') expect(summary).toContain('## ❌ ATS gate: violated')
  expect(reportIn('ats-gate').counts.violated).toBe(1)
})

test('a report-dir that cannot be made: exit 2, since it was asked for, named beside the verdict, once', async () => {
  writeFileSync(join(folder, 'taken'), '')
  const { code, stdout, outputs, summary } = await runStep(folder, oneViolated, { inputs: { 'report-dir': 'taken' } })
  expect([code, outputs.outcome, outputs['report-json']]).toEqual([2, 'error', ''])
  const why = `ats-gate: report-dir ${join(folder, 'taken')} could not be written (EEXIST)`
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toBe(`${why}\nats-gate: ${VERDICT}`)
  expect(summary).toContain('## ❌ ATS gate: violated')
})

test('a folder in the place of report.json: exit 2, the other report is there and points at no file', async () => {
  mkdirSync(join(folder, 'out/report.json'), { recursive: true })
  const { code, outputs, summary } = await runStep(folder, oneViolated, { inputs: { 'report-dir': 'out' } })
  expect([code, outputs['report-json']]).toEqual([2, ''])
  expect(readFileSync(join(folder, 'out/report.md'), 'utf8')).toBe(summary)
})

test('a temporary folder of the runner that cannot be written: a warning, since nobody asked for it', async () => {
  writeFileSync(join(folder, 'ats-gate'), '')
  const { code, stdout, outputs } = await runStep(folder, oneViolated)
  expect([code, outputs.outcome, outputs['report-json']]).toEqual([1, 'violated', ''])
  const titles = annotationsOf(stdout, 'warning').map(({ properties }) => properties.title)
  expect(titles).toEqual(['ats-gate: there are no report files'])
})

test('a rule that threw: exit 2, an error that says whose fault it is, its stack in the log, all reports there', async () => {
  const { kind, message, notes } = outcomeOfFault('leaf-key', new TypeError('of the test', { cause: new Error('why') }))
  const fault = violated({ rule: 'leaf-key', outcome: kind, message, notes, advice: [] })
  const report = aReport([aTarget('m.example:443', [violated(), fault]), aTarget('a.example:443')])
  const { code, stdout, outputs, summary } = await runStep(folder, () => report)
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  const last = annotationsOf(stdout, 'error').at(-1)?.data ?? ''
  expect(last).toContain('the rule leaf-key failed with m.example:443, which is a fault of ats-gate: please report it')
  expect(last).toContain(VERDICT)
  expect(stdout).toMatch(/^ats-gate: {5}at .*delivery\.test\.ts/m)
  expect(stdout).toContain('ats-gate: caused by: Error: why\n')
  expect(summary).toContain('`m.example:443`')
  expect(summary).not.toContain('delivery.test.ts')
  expect(reportIn('ats-gate')).toEqual(report)
})

test('a markdown report that throws: exit 2, its stack in the log, the JSON, the log and the annotations are there', async () => {
  const writeMarkdown = () => {
    throw new TypeError('of the test')
  }
  const { code, stdout, outputs, summary } = await runStep(folder, oneViolated, { world: { writeMarkdown } })
  expect([code, outputs.outcome, summary]).toEqual([2, 'error', ''])
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toContain(
    'the markdown report failed, which is a fault of ats-gate',
  )
  expect(stdout).toMatch(/^ats-gate: {5}at .*delivery\.test\.ts/m)
  expect(annotationsOf(stdout, 'error')).toHaveLength(2)
  expect(reportIn('ats-gate')).toEqual(oneViolated())
  expect(existsSync(join(folder, 'ats-gate/report.md'))).toBe(false)
})

test('with nothing of the runner at all: three warnings and still ten in all', async () => {
  writeFileSync(join(folder, 'ats-gate'), '')
  const targets = Array.from({ length: 20 }, (_, i) => aTarget(`w${i}.example:443`, [violated({ level: 'warning' })]))
  const files = { GITHUB_STEP_SUMMARY: null, GITHUB_OUTPUT: null }
  const { code, stdout } = await runStep(folder, () => aReport(targets), { files })
  expect(code).toBe(0)
  const warnings = annotationsOf(stdout, 'warning')
  expect(warnings).toHaveLength(10)
  expect(warnings.at(-1)?.properties.title).toBe('ats-gate: 14 more targets have warnings')
})

// biome-ignore format: one row a line
test.each([
  ['one byte below',  1, 'whole'],
  ['at',              0, 'whole'],
  ['one byte above', -1, 'cut'],
])('a summary %s the 1 MiB of a step, in bytes: %s', async (_, spare, expected) => {
  // An earlier part of the step has filled the file but for the room that this summary takes.
  const report = aReport(
    Array.from({ length: 50 }, (__, i) => aTarget(`m${i}.example:443`, [violated({ message: 'müßig 😀 日本' })])),
  )
  const whole = (await runStep(folder, () => report)).summary
  const summaryBefore = 'x'.repeat(MAX_SUMMARY_BYTES - Buffer.byteLength(whole) - spare)
  const { code, stdout, summary } = await runStep(folder, () => report, { summaryBefore })
  expect(code).toBe(1)
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576)
  expect(annotationsOf(stdout, 'warning')).toEqual([])
  const own = summary.slice(summaryBefore.length)
  if (expected === 'whole') expect(own).toBe(whole)
  else expect(own).toMatch(/Left out for GitHub's size limit: \d+ of 50 evidence; they are in `.*report\.json`/)
})

test('a summary that is full already: a warning, and the verdict stands', async () => {
  const summaryBefore = 'x'.repeat(MAX_SUMMARY_BYTES - 100)
  const { code, stdout, summary } = await runStep(folder, oneViolated, { summaryBefore })
  expect([code, summary]).toEqual([1, summaryBefore])
  expect(annotationsOf(stdout, 'warning').map(({ data }) => data)).toEqual(['the summary of this step is full'])
})

// biome-ignore format: one row a line
test.each([
  ['below', -2, []],
  ['at',     0, []],
  ['above',  2, ['report-json']],
])('outputs %s the 1 MB of a job, counted in UTF-16: what has no room is left out whole', (_, over, expected) => {
  const outputs = outputsFor(oneViolated(), '')
  const size = Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + String(value).length), 0)
  const path = '日'.repeat((MAX_OUTPUT_BYTES - size + over) / 2)
  const { fitted, leftOut } = fittedOutputs({ ...outputs, 'report-json': path })
  expect(leftOut).toEqual(expected)
  const bytes = fitted.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value, 'utf16le'), 0)
  expect(bytes).toBeLessThanOrEqual(1_000_000)
})

test('outputs of a thousand targets with the worst names are far below the limit', async () => {
  const targets = Array.from({ length: 1_000 }, (_, i) => aTarget(`${'😀'.repeat(120)}${i}.example:443`, [violated()]))
  const { outputs } = await runStep(folder, () => aReport(targets))
  expect(Buffer.byteLength(Object.entries(outputs).flat().join(''), 'utf16le')).toBeLessThan(150_000)
})

function reportIn(name: string) {
  return readReport(readFileSync(join(folder, name, 'report.json'), 'utf8'), 'report.json')
}
