import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { ActionWorld } from '../../src/github/action-world.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { EndpointObservation } from '../../src/model/observation.ts'
import type { Report } from '../../src/model/report.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { annotationsOf, runnerCommands } from '../action/runner-model.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, notChecked, violated } from '../builders/report.ts'
import { runStep } from './run-step.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (answer: () => Report, inputs: Record<string, string> = {}) => runStep(folder, answer, { inputs })

const oneViolated = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])

test('a violation: exit 1, an error where the target is listed, outputs, summary and files', async () => {
  const { code, stdout, outputs, summary } = await run(oneViolated)
  expect(code).toBe(1)
  const [error, failure, ...more] = annotationsOf(stdout, 'error')
  expect(more).toEqual([])
  expect(error?.properties).toEqual({
    title: 'ats-gate: m.example:443 violates 1 requirement',
    file: 'ats-gate.yml',
    line: '12',
    col: '5',
  })
  expect(failure?.data).toBe('ats-gate: 1 of 2 targets violates policy ats (1 met)')
  expect(stdout).toContain('\nats-gate: m.example:443: violated error tls-version: 192.0.2.1:443 selected TLS 1.0\n')
  expect(outputs).toEqual({
    outcome: 'violated',
    violations: '1',
    warnings: '0',
    'targets-total': '2',
    'targets-violated': '1',
    'targets-undetermined': '0',
    'targets-not-checked': '0',
    'listeners-total': '0',
    'listeners-violated': '0',
    'failed-targets': '["m.example:443"]',
    'failed-targets-truncated': 'false',
    'report-json': join(folder, 'ats-gate/report.json'),
    'report-markdown': join(folder, 'ats-gate/report.md'),
    'report-sarif': join(folder, 'ats-gate/report.sarif'),
    'report-junit': join(folder, 'ats-gate/report.junit.xml'),
    'report-html': join(folder, 'ats-gate/report.html'),
    'policy-sha256': 'a'.repeat(64),
    'policy-source': 'ats-gate.yml',
    'comment-id': '',
    'waivers-applied': '0',
    'waivers-expiring': '0',
  })
  expect(summary).toContain('## ❌ ATS gate: violated')
  expect(readFileSync(join(folder, 'ats-gate/report.md'), 'utf8')).toBe(summary)
  expect(readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report.json')).toEqual(oneViolated())
})

test('a step shows at most ten errors, whatever fails', async () => {
  const report = aReport(Array.from({ length: 40 }, (_, i) => aTarget(`host-${i}.example:443`, [violated()])))
  const { stdout } = await run(() => report)
  expect(annotationsOf(stdout, 'error')).toHaveLength(10)
  expect(stdout.match(/^ats-gate: host-\d+\.example:443: violated/gm)).toHaveLength(40)
})

test('details are folded, one group for each target that is not in order and one for all that are', async () => {
  const { stdout } = await run(oneViolated)
  const groups = runnerCommands(stdout).filter(({ name }) => name === 'group' || name === 'endgroup')
  expect(groups.map(({ name, data }) => `${name} ${data}`.trim())).toEqual([
    'group m.example:443 violated',
    'endgroup',
    'group 1 target met',
    'endgroup',
  ])
})

test('met: exit 0 and no annotation', async () => {
  const { code, stdout, outputs } = await run(() => aReport([aTarget('a.example:443')]))
  expect(code).toBe(0)
  expect(annotationsOf(stdout, 'error')).toEqual([])
  expect(outputs.outcome).toBe('met')
})

test('undetermined: exit 3', async () => {
  const { code, outputs } = await run(() =>
    aReport([aTarget('a.example:443', [violated({ outcome: 'undetermined' })])]),
  )
  expect([code, outputs.outcome, outputs['targets-undetermined']]).toEqual([3, 'undetermined', '1'])
})

test('fail-on never: exit 0, no error, and the outcome is still violated', async () => {
  const { code, stdout, outputs } = await run(() =>
    aReport([aTarget('m.example:443', [violated()])], { failOn: 'never' }),
  )
  expect([code, outputs.outcome]).toEqual([0, 'violated'])
  expect(annotationsOf(stdout, 'error')).toEqual([])
  expect(annotationsOf(stdout, 'warning')).toHaveLength(1)
})

test('inputs reach the run as texts with their names', async () => {
  const { asked } = await run(oneViolated, {
    targets: 'a.example\nb.example, c.example',
    'targets-file': 'one.txt\n  \n two.txt ',
    policy: 'strict',
    'ca-file': 'roots.pem',
    'fail-on': 'warning',
    timeout: '5s',
    baseline: 'earlier.json',
  })
  expect(asked).toEqual({
    workspace: folder,
    baseline: { text: 'earlier.json', where: 'input baseline' },
    targets: [{ text: 'a.example\nb.example, c.example', where: 'input targets' }],
    targetsFiles: [
      { text: 'one.txt', where: 'input targets-file' },
      { text: 'two.txt', where: 'input targets-file' },
    ],
    policy: { text: 'strict', where: 'input policy' },
    caFiles: [{ text: 'roots.pem', where: 'input ca-file' }],
    settings: {
      assume: [],
      failOn: { text: 'warning', where: 'input fail-on' },
      timeout: { text: '5s', where: 'input timeout' },
    },
    connect: [],
    http: [],
    environment: {},
    isPolicyTrusted: true,
    mayBeEmpty: false,
    autoDenies: null,
    faults: [],
  })
})

test('wrong input: exit 2, each fault at its line, ten errors at most, outcome error', async () => {
  const where = (line: number) => ({ file: 'ats-gate.yml', line, column: 3 })
  const faults = Array.from({ length: 12 }, (_, i) => ({
    code: 'X',
    what: `fault ${i}`,
    where: where(i + 1),
    mend: 'mend it',
  }))
  const { code, stdout, outputs, summary } = await run(() => {
    throw new InputError(faults)
  })
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(summary).toContain('## ❌ ATS gate: wrong input\n\n12 faults in the input, so nothing was probed.\n')
  expect(summary).toContain('\n| `ats-gate.yml:12:3` | fault 11 | mend it |\n')
  const errors = annotationsOf(stdout, 'error')
  expect(errors).toHaveLength(10)
  expect(errors[0]).toEqual({
    name: 'error',
    properties: { title: 'ats-gate: fault 0', file: 'ats-gate.yml', line: '1', col: '3' },
    data: 'fault 0\nmend it',
  })
  expect(errors[8]?.data).toContain('4 more faults')
  expect(stdout).toContain('ats-gate: ats-gate.yml:12:3: fault 11; mend it\n')
})

test('of very many faults the log has the first thousand, and how many more there are', async () => {
  const faults = Array.from({ length: 1_234 }, (_, i) => ({
    code: 'X',
    what: `fault ${i}`,
    where: 'x',
    mend: 'mend it',
  }))
  const { stdout, summary } = await run(() => {
    throw new InputError(faults)
  })
  expect(summary.match(/^\| `x` /gm)).toHaveLength(100)
  expect(summary).toContain('\nAnd 1134 more, in the log of the step.\n')
  expect(stdout.match(/^ats-gate: x: fault \d+; mend it$/gm)).toHaveLength(1_000)
  expect(stdout).toContain('ats-gate: and 234 more of 1234 faults\n')
})

test.each([
  [{ at: 'tomorrow' }, 'input at: "tomorrow" is not a time'],
  [{ full: 'yes' }, 'input full: "yes" is neither true nor false'],
])('%j is wrong input', async (inputs, what) => {
  const { code, stdout } = await run(oneViolated, inputs)
  expect(code).toBe(2)
  expect(annotationsOf(stdout, 'error')[0]?.data).toContain(what)
})

test('a fault of ours: exit 2 with its stack and cause, never 1', async () => {
  const { code, stdout, outputs } = await run(() => {
    throw new TypeError('not a function', { cause: new Error('the cause') })
  })
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(stdout).toMatch(/^ats-gate: {5}at .*run-action\.test\.ts/m)
  expect(stdout).toContain('the cause')
})

test.each(ATTACKS)('%j makes no command of its own, in a report, a fault or a bug', async (attack) => {
  const finding = violated({ message: attack, locations: [{ file: attack, line: 1, column: 1 }] })
  const report = aReport([aTarget(attack, [finding])], { name: attack })
  const seen = await run(() => report)
  const expected = ['endgroup', 'error', 'error', 'group']
  expect(
    runnerCommands(seen.stdout)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(expected)
  expect(seen.outputs.outcome).toBe('violated')
  const fault = await run(() => {
    throw new InputError([{ code: 'X', what: attack, where: attack, mend: attack }])
  })
  expect(runnerCommands(fault.stdout).map(({ name }) => name)).toEqual(['error', 'error'])
  const bug = await run(() => {
    throw new Error(attack, { cause: attack })
  })
  expect(runnerCommands(bug.stdout).map(({ name }) => name)).toEqual(['error'])
})

test('a target that was not checked is told in the log', async () => {
  const { stdout, code } = await run(() => aReport([notChecked('late.example:443')]))
  expect(stdout).toContain('\nats-gate: late.example:443: not checked')
  expect(code).toBe(3)
})

test.each([
  ['true', true],
  ['True', true],
  ['FALSE', false],
  ['', false],
])('full: %j', async (text, expected) => {
  let full: boolean | null = null
  const world: Partial<ActionWorld> = {
    gate: async (request) => {
      full = request.full
      return aReport([])
    },
  }
  await runStep(folder, () => aReport([]), { inputs: { full: text }, world })
  expect(full).toBe(expected)
})

test('a fault that is no Error is told too', async () => {
  const { code, stdout } = await run(() => {
    throw 'a string'
  })
  expect(code).toBe(2)
  expect(stdout).toContain('a string')
})

test('what --full lists is a folded group of the log and a collapsed section of the summary', async () => {
  const listings = [
    { version: 0x0304, suites: [0x1301], asked: 'all', isComplete: true, preference: 'unknown' },
  ] as const
  const target = aTarget('m.example:443')
  const endpoint: EndpointObservation = {
    address: '192.0.2.1:443',
    exchanges: [],
    certificates: [],
    listings,
    cleartext: { kind: 'none', reason: 'http-none' },
  }
  const full = { ...target, observation: { ...target.observation, endpoints: [endpoint] } }
  const { stdout, summary } = await runStep(folder, () => aReport([full]))
  expect(stdout).toContain('::group::m.example:443 accepts\n')
  expect(stdout).toContain('    TLS_AES_128_GCM_SHA256\n')
  expect(summary).toContain('<details><summary>Accepted versions, suites and groups (1)</summary>')
})
