import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { runBundle, type Step } from './action-process.ts'
import { annotationsOf } from './runner-model.ts'

const folder = temporaryFolder()
let good: RunningServer
let counting: RunningServer
let connections = 0
beforeAll(async () => {
  const counter = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  counting = await listenOnLoopback('counter', counter)
  good = await startNodeTls({ identities: [EC] })
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
})
afterAll(async () => {
  await Promise.all([good.stop(), counting.stop()])
  folder.remove()
})

const OURS = { id: 7 }
const FORK = { id: 8 }

/** The step for a loopback server, named in a targets file as whoever changes it would. */
function step(
  event: string,
  payload: unknown,
  inputs: Readonly<Record<string, string>> = {},
  server = good,
): Promise<Step> {
  const file = join(folder.path, 'event.json')
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload))
  const target = `- { host: m.example.com, connect: "127.0.0.1:${server.port}", http: none }\n`
  writeFileSync(join(folder.path, 'list.yml'), target)
  // From the workspace: what is at the base commit is of no matter here.
  const own = {
    'policy-ref': 'workspace',
    'targets-file': 'list.yml',
    'ca-file': 'root.pem',
    at: NOW.toISOString(),
    policy: 'ats',
  }
  return runBundle(
    folder.path,
    { ...own, ...inputs },
    { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: 'octo/fleet' },
  )
}

function pullRequest(head: unknown): unknown {
  const [base, sha] = [OURS, 'b'.repeat(40)]
  return { number: 3, pull_request: { number: 3, head: { repo: head, sha }, base: { repo: base, sha } } }
}

const DENIED = '127.0.0.1 is a loopback address, and private-addresses denies them'

test.each([
  ['pull_request', pullRequest(FORK), ' (pull request from a fork)'],
  ['pull_request', pullRequest(null), ' (pull request from a fork)'],
  ['pull_request_target', pullRequest(FORK), ' (pull request from a fork)'],
  ['pull_request', '{', ' (pull request whose event cannot be read)'],
  ['workflow_run', { workflow_run: { head_repository: FORK, repository: OURS } }, ' (pull request from a fork)'],
  ['issue_comment', { issue: { pull_request: {} } }, ' (pull request whose event cannot be read)'],
])('%s of a stranger does not make the runner dial loopback', async (event, payload, why) => {
  const { code, stdout, outputs, summary } = await step(event, payload, {}, counting)
  expect([code, outputs.outcome, outputs['targets-undetermined']]).toEqual([3, 'undetermined', '1'])
  expect(annotationsOf(stdout, 'error')[0]?.data).toContain(`${DENIED}${why}`)
  expect(summary).toContain(why)
  expect(summary).toContain('or set private-addresses to allow.')
  expect(connections).toBe(0)
})

test.each([
  ['a pull request of this repository', 'pull_request', pullRequest(OURS), {}],
  ['a push', 'push', {}, {}],
  ['a run after one of ours', 'workflow_run', { workflow_run: { head_repository: OURS, repository: OURS } }, {}],
  ['a comment on an issue', 'issue_comment', { issue: { number: 1 } }, {}],
  ['a fork, where the workflow allows it', 'pull_request', pullRequest(FORK), { 'private-addresses': 'allow' }],
])('%s may: met', async (_what, event, payload, inputs) => {
  const { code, outputs, stdout } = await step(event, payload, inputs)
  expect([code, outputs.outcome, stdout.includes('denies')]).toEqual([0, 'met', false])
})

test('deny holds for a push too, but for what the trusted policy names', async () => {
  const refused = await step('push', {}, { 'private-addresses': 'deny' })
  expect([refused.code, refused.outputs.outcome]).toEqual([3, 'undetermined'])
  expect(annotationsOf(refused.stdout, 'error')[0]?.data).toContain(DENIED)
  const policy = `extends: ats\ntargets:\n  - { host: m.example.com, connect: "127.0.0.1:${good.port}" }\n`
  writeFileSync(join(folder.path, 'own.yml'), policy)
  const trusted = await step('push', {}, { 'private-addresses': 'deny', policy: 'own.yml' })
  expect([trusted.code, trusted.outputs.outcome]).toEqual([0, 'met'])
})

test('another word is wrong input', async () => {
  const { code, stdout } = await step('push', {}, { 'private-addresses': 'never' })
  expect(code).toBe(2)
  expect(stdout).toContain('input private-addresses: "never" is not known here; write one of auto, allow, deny')
})
