import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { certificatePem } from '../../src/demo/certificates.ts'
import { makeDemoCertificates } from '../../src/demo/identities.ts'
import { type Step as Ran, runBundle } from '../action/action-process.ts'
import { annotationsOf, runnerOutputs } from '../action/runner-model.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { readGithubFile } from './workflow-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const TEXT = readGithubFile('workflows/fleet.yml')
const WORKFLOW: FleetWorkflow = parse(TEXT)
const ACTION: { inputs: Record<string, { default?: string }> } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
const { plan, collect, merge } = WORKFLOW.jobs

interface FleetWorkflow {
  readonly on: {
    readonly workflow_call: { inputs: Record<string, { type: string; default: unknown }>; outputs: object }
  }
  readonly permissions: object
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<'plan' | 'collect' | 'merge', FleetJob>>
}

interface FleetJob {
  readonly needs?: unknown
  readonly if?: string
  readonly permissions: object
  readonly 'timeout-minutes': number
  readonly 'runs-on': string
  readonly strategy?: { readonly 'fail-fast': boolean; readonly matrix: { readonly shard: string } }
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps: readonly FleetStep[]
}

interface FleetStep {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

function stepOf(job: FleetJob, id: string): FleetStep {
  const step = job.steps.find((each) => each.id === id)
  if (step === undefined) throw new Error(`no step ${id}`)
  return step
}

/** As a workflow writes it. */
const expression = (of: string): string => `\${{ ${of} }}`

const uses = (job: FleetJob, action: string) => job.steps.filter((step) => step.uses?.startsWith(`${action}@`))

test('it is only called, and the concurrency of its caller holds', () => {
  expect(Object.keys(WORKFLOW.on)).toEqual(['workflow_call'])
  expect(WORKFLOW.concurrency).toBeUndefined()
})

test('each job reads the repository at most, ends, and runs where the caller says', () => {
  expect(WORKFLOW.permissions).toEqual({})
  expect(Object.values(WORKFLOW.jobs).map(({ permissions }) => permissions)).toEqual([
    {},
    { contents: 'read' },
    { contents: 'read' },
  ])
  for (const job of Object.values(WORKFLOW.jobs)) {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
    expect(job['runs-on']).toBe(expression('fromJSON(inputs.runs-on)'))
  }
  expect(JSON.parse(String(WORKFLOW.on.workflow_call.inputs['runs-on']?.default))).toBe('ubuntu-24.04')
})

test('one shard that fails stops no other, and the merge runs in spite of it', () => {
  expect(collect).toMatchObject({ needs: 'plan', strategy: { 'fail-fast': false } })
  expect(merge.needs).toEqual(['plan', 'collect'])
  expect(merge.if).toBe(expression('!cancelled()'))
})

test('no checkout leaves its token behind, and actions of others are pinned to the versions of the other workflows', () => {
  const checkouts = [collect, merge].flatMap((job) => uses(job, 'actions/checkout'))
  expect(checkouts.map((step) => step.with)).toEqual([
    { 'persist-credentials': false },
    { 'persist-credentials': false },
  ])
  const others = readGithubFile('workflows/check-dist.yml')
  for (const [, pin = ''] of TEXT.matchAll(/uses: (actions\/(?:checkout|upload-artifact)@.*)$/gm)) {
    expect(others).toContain(pin)
  }
  const pins = [...TEXT.matchAll(/^ +- uses: (.*)$|^ {8}uses: (.*)$/gm)].map(([, a, b]) => a ?? b ?? '')
  expect(pins).toHaveLength(7)
  for (const pin of pins) expect(pin).toMatch(/^(actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|OWNER\/ats-gate@v1)$/)
})

test('the action is given inputs that it has, and what every shard has the merge has, too', () => {
  const [collecting, merging] = [stepOf(collect, 'collect').with ?? {}, stepOf(merge, 'merge').with ?? {}]
  for (const inputs of [collecting, merging]) {
    expect(Object.keys(inputs).filter((name) => !(name in ACTION.inputs))).toEqual([])
  }
  const { mode: _collect, shard: _shard, deadline: _deadline, ...shared } = collecting
  const { mode: _merge, reports: _reports, ...merged } = merging
  expect(merged).toEqual(shared)
})

test('every expression names an input, a step or a job that there is', () => {
  const known = new Set([
    ...Object.keys(WORKFLOW.on.workflow_call.inputs).map((name) => `inputs.${name}`),
    ...['matrix.shard', 'github.run_attempt', 'runner.temp', 'needs.plan.outputs.shards', 'jobs.merge.outputs.outcome'],
    ...['steps.plan.outputs.shards', 'steps.collect.outputs.report-json', 'steps.merge.outputs.report-json'],
    'steps.merge.outputs.outcome',
  ])
  const named = [...TEXT.matchAll(/\$\{\{(.*?)\}\}/g)].flatMap(
    ([, inside = '']) => inside.match(/[a-z]+\.[\w.-]+/g) ?? [],
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !known.has(name))).toEqual([])
  expect(JSON.stringify(plan.steps.map(({ run }) => run))).not.toContain('${{')
})

test('each artifact has a name of its own in a run, also when jobs are run again, and the merge finds them all', () => {
  const name = String(uses(collect, 'actions/upload-artifact')[0]?.with?.name)
  const pattern = String(uses(merge, 'actions/download-artifact')[0]?.with?.pattern)
  expect(name).toContain(`shard-${expression('matrix.shard')}-attempt-${expression('github.run_attempt')}`)
  expect(name.startsWith(pattern.replace('*', ''))).toBe(true)
  expect(String(uses(merge, 'actions/upload-artifact')[0]?.with?.name).startsWith(pattern.replace('*', ''))).toBe(false)
})

const folder = temporaryFolder()
let server: RunningServer
beforeAll(async () => {
  const certificates = makeDemoCertificates(new Date())
  const { cert, key } = certificates.forHost('*.fleet.example')
  server = await startNodeTls({ identities: [{ certificates: String(cert), key: String(key) }] })
  const targets = ['a', 'b', 'c', 'd', 'e'].map(
    (name) => `- { host: ${name}.fleet.example, connect: "127.0.0.1:${server.port}", http: none }\n`,
  )
  writeFileSync(join(folder.path, 'targets.yml'), targets.join(''))
  writeFileSync(join(folder.path, 'root.pem'), certificatePem(certificates.anchor.certificate.der))
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

function planned(
  shards: string,
  name = 'fleet',
): { readonly code: number | null; readonly shards: string; readonly said: string } {
  const output = join(folder.path, 'plan')
  writeFileSync(output, '')
  const { status, stdout } = spawnSync('bash', ['-e', '-c', stepOf(plan, 'plan').run ?? ''], {
    env: { PATH: process.env.PATH ?? '', GITHUB_OUTPUT: output, SHARDS: shards, NAME: name },
    encoding: 'utf8',
  })
  return { code: status, shards: runnerOutputs(readFileSync(output, 'utf8')).shards ?? '', said: stdout }
}

test('the plan numbers the shards from 1, at most 64', () => {
  expect(execFileSync('bash', ['--version'], { encoding: 'utf8' })).toContain('bash')
  expect(planned('1')).toMatchObject({ code: 0, shards: '[1]' })
  expect(planned('3')).toMatchObject({ code: 0, shards: '[1,2,3]' })
  expect(JSON.parse(planned('64').shards)).toHaveLength(64)
})

test.each(['0', '65', '-1', '2.5', '', '08', '1e1', '4; echo', '100'])('%j shards are refused', (shards) => {
  const { code, shards: written, said } = planned(shards)
  expect([code, written]).toEqual([1, ''])
  expect(annotationsOf(said, 'error')).toHaveLength(1)
})

test.each(['', 'A', 'a b', '../x', 'a*'])('nor is %j a name', (name) => {
  expect(planned('2', name).code).toBe(1)
})

/** The value of an input of the action as the runner would give it: expressions replaced, defaults of both files. */
function inputsFor(
  step: FleetStep,
  inputs: Readonly<Record<string, string>>,
  shard: number,
): Readonly<Record<string, string>> {
  const own = WORKFLOW.on.workflow_call.inputs
  const values = new Map([
    ...Object.entries(own).map(([name, each]) => [`inputs.${name}`, inputs[name] ?? String(each.default)] as const),
    ['matrix.shard', `${shard}`],
    ['runner.temp', folder.path],
  ])
  const filled = Object.entries(step.with ?? {}).map(([name, written]) => [
    name,
    String(written).replace(/\$\{\{ ([\w.-]+) \}\}/g, (_all, expression: string) => values.get(expression) ?? ''),
  ])
  return Object.fromEntries(filled)
}

const FLEET = { 'targets-file': 'targets.yml', 'ca-file': 'root.pem', shards: '3' }
const runOf = (attempt: string) => ({
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: attempt,
  GITHUB_WORKSPACE: folder.path,
})

async function collected(shard: number): Promise<Ran> {
  const ran = await runBundle(folder.path, inputsFor(stepOf(collect, 'collect'), FLEET, shard), runOf('1'))
  const artifact = join(folder.path, `ats-gate-shards/ats-gate-fleet-shard-${shard}-attempt-1`)
  mkdirSync(artifact, { recursive: true })
  cpSync(ran.outputs['report-json'] ?? '', join(artifact, 'report.json'))
  return ran
}

const merged = () => runBundle(folder.path, inputsFor(stepOf(merge, 'merge'), FLEET, 0), runOf('1'))

test('all of it as the runner would run it: nothing collected fails, a missing shard is undetermined, all are met', async () => {
  const none = await merged()
  expect([none.code, none.outputs.outcome]).toEqual([2, 'error'])
  for (const shard of [1, 3]) {
    const { code, stdout } = await collected(shard)
    expect(code).toBe(0)
    expect(annotationsOf(stdout, 'notice')).toHaveLength(1)
  }
  const some = await merged()
  expect([some.code, some.outputs.outcome]).toEqual([3, 'undetermined'])
  expect(some.outputs).toMatchObject({ 'targets-total': '5', 'targets-undetermined': '2' })
  expect(some.summary).toContain('the report of shard 2 of 3 is missing')
  await collected(2)
  const all = await merged()
  expect([all.code, all.outputs.outcome, all.outputs['targets-total']]).toEqual([0, 'met', '5'])
})
