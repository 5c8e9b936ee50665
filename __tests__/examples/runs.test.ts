import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { certificatePem } from '../../src/demo/certificates.ts'
import { makeDemoCertificates } from '../../src/demo/identities.ts'
import type { ScenarioServers } from '../../src/demo/scenario.ts'
import { SCENARIOS } from '../../src/demo/scenarios.ts'
import { type Step as EndedStep, runBundle } from '../action/action-process.ts'
import { GATE_STEPS, type GateStep, INPUTS, ROOT } from './example-files.ts'
import { type Contexts, filledIn } from './expressions.ts'
import { type LoopbackApi, loopbackApi } from './loopback-api.ts'

const REPOSITORY = 'acme/infrastructure'
const BASE = 'b'.repeat(40)
const certificates = makeDemoCertificates(new Date())
const ROOT_PEM = certificatePem(certificates.anchor.certificate.der)
const servers = new Map<string, ScenarioServers>()

beforeAll(async () => {
  for (const name of ['good', 'old']) {
    const scenario = SCENARIOS.find(({ host }) => host === `${name}.demo.example`)
    if (scenario === undefined) throw new Error(`the demo has no ${name}`)
    servers.set(name, await scenario.start(certificates, scenario.host))
  }
})
afterAll(() => Promise.all([...servers.values()].flatMap(({ tls, http }) => [tls.stop(), http.stop()])))

let folder = ''
/** The files as they are at the base commit. */
let base = ''
let api: LoopbackApi
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-examples-'))
  cpSync(join(ROOT, 'examples/ats'), join(folder, 'ats'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git/config'), `[remote "origin"]\n\turl = https://github.com/${REPOSITORY}\n`)
  base = mkdtempSync(join(tmpdir(), 'ats-gate-base-'))
  api = await loopbackApi(REPOSITORY, BASE, base)
})
afterEach(() => {
  api.close()
  for (const each of [folder, base]) rmSync(each, { recursive: true })
})

const RUNS = GATE_STEPS.flatMap((gate) => Object.keys(gate.workflow.on).map((event) => ({ ...gate, event })))

test.each(RUNS)('$title, on $event: green over a good server', async (run) => {
  const { code, stdout, outputs, summary } = await runStep(run, 'good')
  expect({ code, outcome: outputs.outcome, stdout: code === 0 ? '' : stdout }).toEqual({
    code: 0,
    outcome: 'met',
    stdout: '',
  })
  expect(outputs['targets-total']).toBe('1')
  expect(summary).toContain('ATS gate: met')
  expect(api.comments).toEqual([])
})

test.each(RUNS)('$title, on $event: red over one that speaks TLS 1.0, with its reports', async (run) => {
  const { code, outputs, summary } = await runStep(run, 'old')
  expect([code, outputs.outcome, outputs['targets-violated']]).toEqual([1, 'violated', '1'])
  expect(summary).toContain('legacy-protocols')
  // One comment where a recipe asks for it and there is a pull request, and else none.
  const isCommented = run.step.with?.comment === 'on-failure' && run.event === 'pull_request'
  expect(api.comments.map((body) => body.includes('legacy-protocols'))).toEqual(isCommented ? [true] : [])
  const reportDir = run.step.with?.['report-dir']
  const reports = reportDir === undefined ? [] : ['report.json', 'report.sarif', 'report.html']
  expect(reports.filter((name) => !existsSync(join(folder, String(reportDir), name)))).toEqual([])
  expect(api.unknown).toEqual([])
})

test.each(RUNS.filter(({ workflow, event }) => workflow.name === 'pull-request.yml' && event === 'pull_request'))(
  '$title, on $event: red all the same where the pull request asks for less',
  async (run) => {
    const { code, outputs, summary } = await runStep(run, 'old', () => {
      writeFileSync(
        join(folder, 'ats/policy.yml'),
        'extends: ats\nfail-on: never\nrequirements: { legacy-protocols: off }\n',
      )
      writeFileSync(join(folder, 'ats/targets.yml'), '- gone.example.com\n')
    })
    expect([code, outputs.outcome]).toEqual([1, 'violated'])
    expect(outputs['policy-source']).toContain(`ats/policy.yml@${BASE}`)
    expect(summary).toContain('gone.example.com')
    expect(summary).toContain('legacy-protocols')
  },
)

test.each(GATE_STEPS)('$title: a policy that cannot be read is the outcome error, not met', async (gate) => {
  const event = Object.keys(gate.workflow.on)[0] ?? ''
  const policy = join(folder, String(gate.step.with?.policy))
  writeFileSync(policy, `timeuot: 5s\n${readFileSync(policy, 'utf8')}`)
  const { code, outputs } = await runStep({ ...gate, event }, 'good')
  expect([code, outputs.outcome]).toEqual([2, 'error'])
})

/** The step as its example has it, over one server: in its files the target is that server, and its root is trusted. */
async function runStep(
  { step, event }: GateStep & { readonly event: string },
  name: string,
  propose = () => {},
): Promise<EndedStep> {
  const given = Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, String(value)]))
  const { tls, http } = servers.get(name) ?? fail(name)
  const target = `- { host: ${name}.demo.example, connect: '127.0.0.1:${tls.port}', http: '127.0.0.1:${http.port}' }\n`
  const policy = join(folder, given.policy ?? fail('policy'))
  const lists = given['targets-file']
  if (lists !== undefined) writeFileSync(join(folder, lists), target)
  else writeFileSync(policy, readFileSync(policy, 'utf8').replace(/^targets:[\s\S]*/m, `targets:\n  ${target}`))
  const root = join(folder, given['ca-file'] ?? 'ats/root.pem')
  mkdirSync(dirname(root), { recursive: true })
  writeFileSync(root, ROOT_PEM)
  if (given['ca-file'] === undefined) appendFileSync(policy, '\ntrust: { roots: [root.pem] }\n')

  cpSync(folder, base, { recursive: true })
  propose()
  const contexts = contextsOf(event)
  const inputs = { ...defaults(), ...given }
  const filled = Object.entries(inputs).map(([key, value]) => [key, filledIn(value, contexts)])
  return runBundle(folder, Object.fromEntries(filled), runnerVariables(event))
}

function defaults(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(INPUTS).map(([name, input]) => [name, input.default ?? '']))
}

function contextsOf(event: string): Contexts {
  return {
    github: { token: 'made-up', event_name: event, repository: REPOSITORY, run_id: '1', event: payloadOf(event) },
    strategy: { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
    job: { check_run_id: 42 },
    vars: {},
    toJSON: (value: unknown) => JSON.stringify(value),
  }
}

function runnerVariables(event: string): Readonly<Record<string, string>> {
  const payload = join(folder, '.git/event.json')
  writeFileSync(payload, JSON.stringify(payloadOf(event)))
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: api.url,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: payload,
    GITHUB_JOB: 'ats-gate',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'c'.repeat(40),
    GITHUB_WORKFLOW: 'ATS gate',
  }
}

/** The members that anything here depends on, as GitHub sends them. */
function payloadOf(event: string): object {
  const repository = { id: 1, full_name: REPOSITORY }
  const sender = { login: 'octocat' }
  if (event === 'pull_request') {
    const [head, base] = ['c'.repeat(40), BASE].map((sha) => ({ sha, repo: repository }))
    return { action: 'synchronize', number: 7, pull_request: { number: 7, head, base }, repository, sender }
  }
  if (event !== 'merge_group') return { repository, sender }
  return { action: 'checks_requested', merge_group: { base_sha: BASE, head_sha: 'c'.repeat(40) }, repository, sender }
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`)
}
