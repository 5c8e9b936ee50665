import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { failedTargets, MAX_FAILED_BYTES } from '../../../src/github/delivery/failed-targets.ts'
import { writeFurtherReports } from '../../../src/github/delivery/further-reports.ts'
import { reportFilesIn } from '../../../src/github/delivery/report-files.ts'
import { workflowStep } from '../../../src/github/delivery/workflow-step.ts'
import { writeWhole } from '../../../src/machine/write-whole.ts'
import { format as html } from '../../../src/reports/html.ts'
import { format as junit } from '../../../src/reports/junit.ts'
import { format as sarif } from '../../../src/reports/sarif.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, CONTEXT, notChecked, violated } from '../../builders/report.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { runStep } from '../run-step.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const oneViolated = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
const FILES = ['report.html', 'report.json', 'report.junit.xml', 'report.md', 'report.sarif']

test('report-dir gets every format, each as the command line writes it', async () => {
  const { code } = await runStep(folder.path, oneViolated, { inputs: { 'report-dir': 'out' } })
  expect(code).toBe(1)
  expect(readdirSync(join(folder.path, 'out')).sort()).toEqual(FILES)
  const context = { ...CONTEXT, fullReport: join(folder.path, 'out/report.json') }
  for (const [name, format] of [
    ['report.sarif', sarif],
    ['report.junit.xml', junit],
    ['report.html', html],
  ] as const) {
    expect(readFileSync(join(folder.path, 'out', name), 'utf8')).toBe(format.write(oneViolated(), context))
  }
})

test.each([
  ['report.sarif', 'report-sarif'],
  ['report.junit.xml', 'report-junit'],
  ['report.html', 'report-html'],
  ['report.md', 'report-markdown'],
])('a folder in the place of %s: exit 2, its output is empty, and all others are there', async (name, output) => {
  mkdirSync(join(folder.path, 'out', name), { recursive: true })
  const { code, outputs, stdout, summary } = await runStep(folder.path, oneViolated, {
    inputs: { 'report-dir': 'out' },
  })
  expect([code, outputs.outcome, outputs[output]]).toEqual([2, 'error', ''])
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toContain('could not be written (EISDIR)')
  expect(summary).toContain('## ❌ ATS gate: violated')
  const others = ['report-json', 'report-markdown', 'report-sarif', 'report-junit', 'report-html'].filter(
    (each) => each !== output,
  )
  for (const each of others) expect(existsSync(outputs[each] ?? '')).toBe(true)
})

test('a format that throws leaves no half file, and the others are there', async () => {
  const jsonOf = (): string => {
    throw new TypeError('of the test')
  }
  const thrown: unknown[] = []
  const files = reportFilesIn(folder.path)
  const outputs = await writeFurtherReports(oneViolated(), { ...CONTEXT, jsonOf }, files, async (file, pieces) => {
    try {
      writeWhole(file, pieces())
      return true
    } catch (error) {
      thrown.push(error)
      return false
    }
  })
  expect(thrown).toEqual([new TypeError('of the test')])
  expect(outputs).toEqual({ 'report-sarif': files.sarif, 'report-junit': '', 'report-html': files.html })
  expect(readdirSync(folder.path).sort()).toEqual(['report.html', 'report.sarif'])
})

test('the names of all that are not met, as JSON', () => {
  const late = notChecked('late.example:443')
  expect(failedTargets([aTarget('a.example:443'), aTarget('m.example:443', [violated()]), late])).toEqual({
    'failed-targets': '["m.example:443","late.example:443"]',
    'failed-targets-truncated': false,
  })
  expect(failedTargets([])).toEqual({ 'failed-targets': '[]', 'failed-targets-truncated': false })
})

// biome-ignore format: one row a line
test.each([
  ['["aaaa","bbbb"]'.length,     ['aaaa', 'bbbb'], false],
  ['["aaaa","bbbb"]'.length - 1, ['aaaa'],         true],
  ['["aaaa"]'.length - 1,        [],               true],
])('in %i bytes there are the names %j, whole', (limit, names, isTruncated) => {
  const targets = ['aaaa', 'bbbb'].map((name) => aTarget(name, [violated()]))
  const { 'failed-targets': list, 'failed-targets-truncated': truncated } = failedTargets(targets, limit)
  expect([JSON.parse(list), truncated]).toEqual([names, isTruncated])
})

test('ten thousand failing targets: 64 KiB of names, and the output says that there are more', async () => {
  const targets = Array.from({ length: 10_000 }, (_, i) => aTarget(`müßig-${i}.example:443`, [violated()]))
  const list = failedTargets(targets)
  expect(Buffer.byteLength(list['failed-targets'])).toBeLessThanOrEqual(MAX_FAILED_BYTES)
  expect(Buffer.byteLength(list['failed-targets'])).toBeGreaterThan(MAX_FAILED_BYTES - 40)
  expect([JSON.parse(list['failed-targets'])[0], list['failed-targets-truncated']]).toEqual([
    'müßig-0.example:443',
    true,
  ])
  expect(MAX_FAILED_BYTES).toBe(65_536)
})

// biome-ignore format: one row a line
test.each([
  ['of this repository',      'me/apps/.github/workflows/gate.yml@refs/heads/main',    '.github/workflows/gate.yml'],
  ['with an @ in its branch', 'me/apps/.github/workflows/gate.yml@refs/heads/a@b',     '.github/workflows/gate.yml'],
  ['of another repository',   'acme/ci/.github/workflows/gate.yml@refs/tags/v1',       null],
  ['of a longer name',        'me/apps-two/.github/workflows/gate.yml@refs/tags/v1',   null],
  ['not said',                undefined,                                               null],
])('the workflow %s', (_, ref, workflow) => {
  const environment = { GITHUB_JOB: 'gate', GITHUB_ACTION: 'tls', GITHUB_REPOSITORY: 'me/apps', GITHUB_WORKFLOW_REF: ref }
  expect(workflowStep(environment)).toEqual({ workflow, job: 'gate', id: 'tls' })
})

test.each([{}, { GITHUB_JOB: 'gate' }, { GITHUB_ACTION: 'tls' }])(
  'outside a workflow there is no step: %j',
  (environment) => {
    expect(workflowStep(environment)).toBeUndefined()
  },
)

test('a runner that does not name the repository has no workflow file of it', () => {
  const environment = { GITHUB_JOB: 'gate', GITHUB_ACTION: 'tls', GITHUB_WORKFLOW_REF: '/.github/workflows/x.yml@main' }
  expect(workflowStep({ ...environment, GITHUB_REPOSITORY: '' })?.workflow).toBeNull()
  expect(workflowStep(environment)?.workflow).toBeNull()
})
