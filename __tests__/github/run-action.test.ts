import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type ActionWorld, runAction } from '../../src/github/run-action.ts'
import type { RunRequest } from '../../src/input/load-run.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Report } from '../../src/model/report.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { annotationsOf, runnerCommands, runnerOutputs } from '../action/runner-model.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { A_POLICY } from '../builders/policy.ts'
import { aReport, aTarget, notChecked, RULES, violated } from '../builders/report.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
})

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly asked: RunRequest | null
}

/** Runs the step in this process: `answer` stands for everything between the inputs and the report. */
async function run(answer: () => Report, inputs: Record<string, string> = {}, lacks: string[] = []): Promise<Ran> {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  for (const [name, file] of Object.entries(files)) {
    writeFileSync(file, '')
    process.env[name] = file
  }
  const environment = { ...files, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder }
  for (const name of lacks) delete environment[name as keyof typeof files]
  let stdout = ''
  let asked: RunRequest | null = null
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  const world: ActionWorld = {
    environment,
    rules: RULES,
    toolVersion: '0.1.0',
    load(request) {
      asked = request
      return { targets: [], policy: A_POLICY }
    },
    gate: async () => answer(),
  }
  const code = await runAction(world).finally(() => write.mockRestore())
  const outputs = runnerOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'))
  return { code, stdout, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'), asked }
}

const oneViolated = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])

test('a violation: exit 1, an error where the target is listed, outputs, summary and both files', async () => {
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
    'report-json': join(folder, 'ats-gate/report.json'),
    'policy-sha256': 'a'.repeat(64),
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
  })
  expect(asked).toEqual({
    workspace: folder,
    targets: [{ text: 'a.example\nb.example, c.example', where: 'input targets' }],
    targetsFiles: [
      { text: 'one.txt', where: 'input targets-file' },
      { text: 'two.txt', where: 'input targets-file' },
    ],
    policy: { text: 'strict', where: 'input policy' },
    caFiles: [{ text: 'roots.pem', where: 'input ca-file' }],
    settings: {
      failOn: { text: 'warning', where: 'input fail-on' },
      timeout: { text: '5s', where: 'input timeout' },
    },
    connect: [],
    http: [],
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
  expect([code, outputs.outcome, summary]).toEqual([2, 'error', ''])
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

test('without the files of the runner: said, and the verdict stands', async () => {
  const { code, stdout } = await run(oneViolated, {}, ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'])
  expect(code).toBe(1)
  expect(stdout).toContain('ats-gate: GITHUB_OUTPUT is not set, so no outputs are written\n')
  expect(stdout).toContain('ats-gate: GITHUB_STEP_SUMMARY is not set, so no summary is shown\n')
})

test('a report-dir that cannot be written: exit 2, since it was asked for', async () => {
  writeFileSync(join(folder, 'taken'), '')
  const { code, stdout, outputs } = await run(oneViolated, { 'report-dir': 'taken' })
  expect([code, outputs.outcome, outputs['report-json']]).toEqual([2, 'error', ''])
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toContain('report-dir could not be written')
})

test('a target that was not checked is told in the log', async () => {
  const { stdout, code } = await run(() => aReport([notChecked('late.example:443')]))
  expect(stdout).toContain('\nats-gate: late.example:443: not checked\n')
  expect(code).toBe(3)
})

test.each([
  ['true', true],
  ['True', true],
  ['FALSE', false],
  ['', false],
])('full: %j', async (text, expected) => {
  let full: boolean | null = null
  const world: ActionWorld = {
    environment: { RUNNER_TEMP: folder },
    rules: RULES,
    toolVersion: '0.1.0',
    load: () => ({ targets: [], policy: A_POLICY }),
    gate: async (request) => {
      full = request.full
      return aReport([])
    },
  }
  process.env.INPUT_FULL = text
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  await runAction(world).finally(() => write.mockRestore())
  expect(full).toBe(expected)
})

test('a fault that is no Error is told too', async () => {
  const { code, stdout } = await run(() => {
    throw 'a string'
  })
  expect(code).toBe(2)
  expect(stdout).toContain('ats-gate failed, which is a fault of its own: a string')
})
