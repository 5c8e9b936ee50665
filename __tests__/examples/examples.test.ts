import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Job, readWorkflows } from '../workflows/workflow-files.ts'
import { EXAMPLES, exampleNamed, GATE_STEPS, INPUTS, jobNamed, OUR_ACTION, ROOT } from './example-files.ts'
import { filledIn, holds } from './expressions.ts'

const JOBS = EXAMPLES.flatMap((workflow) =>
  workflow.jobs.map((job) => ({ workflow, job, title: `${workflow.name}: ${job.id}` })),
)

test('each use has its example, and each is started by what its recipe says', () => {
  expect(Object.fromEntries(EXAMPLES.map(({ name, on }) => [name, Object.keys(on)]))).toEqual({
    'deploy-gate.yml': ['push'],
    'fleet.yml': ['schedule', 'workflow_dispatch'],
    'nightly.yml': ['schedule', 'workflow_dispatch'],
    'proxy-under-test.yml': ['pull_request', 'merge_group'],
    'pull-request.yml': ['pull_request', 'merge_group'],
    'self-hosted.yml': ['schedule', 'workflow_dispatch'],
  })
})

// GitHub keeps a green check when the base is changed, and by itself runs nothing then: a pull request could be judged by the
// policy of one branch and merged into another.
test('a required check has no filter, runs again for another base, and the merge queue asks for it too', () => {
  for (const { on } of EXAMPLES.filter((one) => 'pull_request' in one.on)) {
    expect(on.pull_request).toEqual({ types: ['opened', 'synchronize', 'reopened', 'edited'] })
    expect(on.merge_group).toEqual({ types: ['checks_requested'] })
  }
})

test.each(EXAMPLES)('$name gives nothing to everybody, and runs once at a time', ({ permissions, concurrency }) => {
  expect(permissions).toEqual({})
  expect(concurrency).toMatchObject({ group: expect.any(String), 'cancel-in-progress': expect.anything() })
})

test.each(JOBS)('$title has the permissions that its steps need, and no other', ({ job }) => {
  expect(job.permissions).toEqual(neededBy(job))
})

test('the action is named the same everywhere, and every other one by its SHA, as in our own workflows', () => {
  const lines = EXAMPLES.flatMap(({ text }) => text.split('\n')).filter((line) => /^\s*(- )?uses:/.test(line))
  const pins = new Set(readWorkflows().flatMap(({ text }) => text.match(/[\w-]+@[0-9a-f]{40} # v[\d.]+$/gm) ?? []))
  for (const line of lines) {
    const [, ours, fleet, other] =
      /uses: (?:(OWNER\/ats-gate@.*)|(OWNER\/ats-gate\/\.github\/workflows\/fleet\.yml@.*)|[\w-]+\/(.*))$/.exec(line) ??
      []
    if (other === undefined) expect((ours ?? fleet)?.split('@')[1]).toBe('v1 # in production, pin the full commit SHA')
    else expect(pins).toContain(other.split('/').at(-1))
  }
  expect(GATE_STEPS.length).toBe(lines.filter((line) => line.includes(`uses: ${OUR_ACTION}`)).length)
})

test.each(GATE_STEPS)('$title gives inputs that there are, each once', ({ step }) => {
  expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
})

test.each(GATE_STEPS)('$title is over before its job is', ({ job, step }) => {
  const [, minutes] = /^(\d+)m$/.exec(String(step.with?.deadline)) ?? []
  const together = Number(minutes) * job.steps.filter(({ uses }) => uses === OUR_ACTION).length
  expect(together).toBeLessThan(Number(job.timeoutMinutes))
})

test('the fleet is called with inputs that its workflow has, and asks for no more than its jobs may', () => {
  const fleet = readWorkflows().find(({ name }) => name === 'fleet.yml')
  const called = fleet?.on.workflow_call as { readonly inputs: Readonly<Record<string, object>> } | undefined
  const call = jobNamed(exampleNamed('fleet.yml'), 'fleet')
  expect(call.uses).toBe('OWNER/ats-gate/.github/workflows/fleet.yml@v1')
  expect(Object.keys(called?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(call.with)))
  // GitHub refuses a run whose called jobs want more than the caller gives.
  expect(fleet?.jobs.length).toBeGreaterThan(1)
  for (const { permissions = {} } of fleet?.jobs ?? []) expect(call.permissions).toMatchObject(permissions)
})

test('every file that an example names is beside it', () => {
  const given = [...GATE_STEPS.map(({ step }) => step.with), ...JOBS.map(({ job }) => job.with)]
  const files = given.flatMap((inputs) => [inputs?.policy, inputs?.['targets-file']])
  const named = [...new Set(files.filter((file) => file !== undefined))]
  expect(named.length).toBeGreaterThan(3)
  for (const file of named) expect(readFileSync(join(ROOT, 'examples', String(file)), 'utf8')).not.toBe('')
})

test('no script has anything written into it: what comes from outside goes through env', () => {
  const scripts = JOBS.flatMap(({ job }) => job.steps.flatMap(({ run = [] }) => run))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((run) => run.includes('${{'))).toEqual([])
  const checkouts = JOBS.flatMap(({ job }) => job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
  expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
})

test('production waits for the gate, and the gate for staging', () => {
  const { jobs } = exampleNamed('deploy-gate.yml')
  expect(jobs.map(({ id, needs, if: condition }) => [id, needs, condition])).toEqual([
    ['staging', undefined, undefined],
    ['ats-gate', 'staging', undefined],
    ['production', 'ats-gate', undefined],
    ['verify', 'production', undefined],
  ])
})

test.each([
  ['met', false],
  ['violated', true],
  ['undetermined', true],
  ['error', true],
  ['', true],
])('the night tells somebody when the outcome is %j: %j', (outcome, isTold) => {
  const { if: condition = '', needs } = jobNamed(exampleNamed('nightly.yml'), 'tell')
  expect(needs).toBe('ats-gate')
  const run = { needs: { 'ats-gate': { outputs: { outcome } } } }
  expect(holds(condition, { ...run, cancelled: () => false })).toBe(isTold)
  expect(holds(condition, { ...run, cancelled: () => true })).toBe(false)
})

test('what keeps and shows the reports runs after a red gate, too', () => {
  const { steps } = jobNamed(exampleNamed('nightly.yml'), 'ats-gate')
  const [gate, keep, show] = steps.slice(1)
  expect([keep?.with?.path, show?.with?.sarif_file]).toEqual([
    `${gate?.with?.['report-dir']}/`,
    `${gate?.with?.['report-dir']}/report.sarif`,
  ])
  const written = {
    cancelled: () => false,
    hashFiles: (path: unknown) => (path === show?.with?.sarif_file ? 'ab' : ''),
  }
  expect([keep, show].map((step) => holds(step?.if ?? '', written))).toEqual([true, true])
  expect(holds(show?.if ?? '', { ...written, hashFiles: () => '' })).toBe(false)
})

test('a push replaces the run of its own pull request, and nothing replaces that of a merge queue', () => {
  for (const name of ['pull-request.yml', 'proxy-under-test.yml']) {
    const { concurrency } = exampleNamed(name)
    const { group, 'cancel-in-progress': cancel } = concurrency as { group: string; 'cancel-in-progress': string }
    const pull = {
      github: { event_name: 'pull_request', ref: 'refs/pull/7/merge', event: { pull_request: { number: 7 } } },
    }
    const queue = { github: { event_name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7', event: {} } }
    expect([filledIn(group, pull), filledIn(cancel, pull)]).toEqual([expect.stringMatching(/-7$/), 'true'])
    expect([filledIn(group, queue), filledIn(cancel, queue)]).toEqual([expect.stringContaining('pr-7'), 'false'])
  }
})

/** From what each step does; the table of docs/security.md says the same for people. */
function neededBy(job: Job): Readonly<Record<string, string>> {
  const needed: Record<string, string> = {}
  if (job.uses !== undefined || uses(job, 'actions/checkout')) needed.contents = 'read'
  if (job.steps.some((step) => (step.with?.comment ?? 'never') !== 'never')) needed['pull-requests'] = 'write'
  if (uses(job, 'github/codeql-action/upload-sarif')) {
    needed['security-events'] = 'write'
    needed.actions = 'read'
  }
  if (job.steps.some(({ run }) => run?.includes('gh issue'))) needed.issues = 'write'
  return needed
}

function uses(job: Job, action: string): boolean {
  return job.steps.some((step) => step.uses?.startsWith(`${action}@`) === true)
}
