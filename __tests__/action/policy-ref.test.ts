import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { EC } from '../builders/identities.ts'
import { aFile, refused } from '../github/api/answers.ts'
import { type GitHubServer, gitHubServer, type Reply, TOKEN } from '../github/api/github-server.ts'
import { runBundle, type Step } from './action-process.ts'
import { annotationsOf } from './runner-model.ts'

const BASE = 'b'.repeat(40)
const CONTENTS = '/repos/acme/shop/contents/'

let target = ''
let tls: Server
beforeAll(async () => {
  tls = createServer(EC)
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve))
  target = `127.0.0.1:${(tls.address() as AddressInfo).port}`
})
afterAll(() => void tls.close())

let folder = ''
let server: GitHubServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await server?.close()
  const problems = server?.problems ?? []
  server = undefined
  expect(problems).toEqual([])
})

/** A pull request whose base has these files, and whose checkout has `head` as its policy. */
async function step(answer: (path: string) => Reply, head: string, inputs: Record<string, string> = {}): Promise<Step> {
  server = await gitHubServer(({ path }) => answer(path))
  const workspace = join(folder, 'work')
  mkdirSync(join(workspace, '.git'), { recursive: true })
  writeFileSync(join(workspace, '.git/config'), '[remote "origin"]\n\turl = https://ghes.example/acme/shop\n')
  writeFileSync(join(workspace, 'ats-gate.yml'), head)
  const repo = { id: 1, full_name: 'acme/shop' }
  const pull = { number: 7, head: { sha: 'c'.repeat(40), repo }, base: { sha: BASE, repo } }
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ action: 'opened', pull_request: pull }))
  return runBundle(
    folder,
    { 'github-token': TOKEN, ...inputs },
    {
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: server.url,
      GITHUB_SERVER_URL: 'https://ghes.example',
    },
  )
}

const policy = (more: string) =>
  `targets:\n  - host: 127.0.0.1\n    port: ${target.split(':')[1]}\n    http: none\n${more}`

test('a pull request that switches everything off is judged by the base, and told what it would change', async () => {
  const weak = `fail-on: never\n${policy('')}`
  const { code, stdout, outputs, summary } = await step(() => aFile('ats-gate.yml', policy('')), weak)
  expect([code, outputs.outcome]).toEqual([1, 'violated'])
  expect(outputs['policy-source']).toBe(`ats-gate.yml@${BASE}`)
  expect(server?.asked).toEqual([`GET ${CONTENTS}ats-gate.yml?ref=${BASE}`])
  expect(stdout).toMatch(
    new RegExp(
      `^ats-gate: policy ats-gate\\.yml at ${BASE}, SHA-256 [0-9a-f]{64}; effective policy SHA-256 [0-9a-f]{64}$`,
      'mu',
    ),
  )
  // The line of the list as the pull request has it: one further down.
  expect(annotationsOf(stdout, 'error')[0]?.properties).toMatchObject({ file: 'ats-gate.yml', line: '3' })
  expect(annotationsOf(stdout, 'notice')).toMatchObject([
    { properties: { title: 'ats-gate: this pull request changes the policy', file: 'ats-gate.yml', line: '1' } },
  ])
  expect(summary).toContain('### What this pull request would change\n\nIt changes the policy')
  expect(summary).toContain('and it would fail nothing: its fail-on is never')
  const saved = readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report.json')
  expect(saved.policy).toMatchObject({ source: 'ats-gate.yml', ref: BASE, failOn: 'error' })
  expect(saved.policy.sha256).toBe(outputs['policy-sha256'])
})

test('where GitHub refuses, the run ends with exit code 2, and the policy of the pull request is not taken', async () => {
  const headers = { 'x-accepted-github-permissions': 'contents=read' }
  const answer = () => refused(403, 'Resource not accessible by integration', headers)
  const { code, stdout, outputs } = await step(answer, `fail-on: never\n${policy('')}`)
  expect([code, outputs.outcome, outputs['policy-source']]).toEqual([2, 'error', ''])
  expect(annotationsOf(stdout, 'error')[0]?.data).toContain('contents: read')
})

test('a base without a policy: the one of the pull request decides, with a notice', async () => {
  const answer = (path: string): Reply =>
    path.startsWith(CONTENTS) ? refused(404, 'Not Found') : { status: 200, text: BASE }
  const { code, stdout, outputs } = await step(answer, `fail-on: never\n${policy('')}`)
  expect([code, outputs.outcome, outputs['policy-source']]).toEqual([0, 'violated', 'ats-gate.yml'])
  expect(annotationsOf(stdout, 'notice')[0]?.properties.title).toBe(
    'ats-gate: the policy of the pull request itself decides',
  )
})

test('a policy of another repository', async () => {
  const answer = (path: string) =>
    aFile('ats.yml', path.startsWith(CONTENTS) ? policy('') : 'requirements: { trusted-chain: off }\n')
  const inputs = { policy: 'acme/policies/ats.yml@v1', targets: target }
  const { outputs } = await step(answer, '', inputs)
  expect(server?.asked).toEqual(['GET /repos/acme/policies/contents/ats.yml?ref=v1'])
  expect(outputs['policy-source']).toBe('acme/policies/ats.yml@v1')
  const saved = readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report.json')
  expect(saved.policy).toMatchObject({ source: 'acme/policies/ats.yml@v1', ref: 'v1' })
  expect(saved.targets[0]?.findings.some(({ rule }) => rule === 'trusted-chain')).toBe(false)
})
