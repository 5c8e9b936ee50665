import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { refused } from '../github/api/answers.ts'
import { type Reply, TOKEN } from '../github/api/github-server.ts'
import { MARKER } from '../github/api/stage.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { BASE, type ProposedChange, proposedStep, saidAnywhere } from './proposed-step.ts'
import { annotationsOf, runnerCommands } from './runner-model.ts'

// Whoever opens a pull request wants it green although phones cannot connect.
const server = await startNodeTls({ identities: [EC] })
afterAll(() => server.stop())

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const step = (change: ProposedChange) =>
  proposedStep(folder.path, { ...change, inputs: { at: NOW.toISOString(), ...change.inputs } })
const listed = (host: string) => `  - { host: ${host}, connect: "127.0.0.1:${server.port}", http: none }\n`
const root = { 'root.pem': TRUSTED_ROOT.pem }
/** Of the server: met with the root, else violated. */
const policy = (more = '', hosts: readonly string[] = ['m.example.com']) =>
  `targets:\n${hosts.map(listed).join('')}${more}`
const TRUSTED = 'trust: { stores: [], roots: [root.pem] }\n'
const WAIVER =
  'waivers: [{ requirement: trusted-chain, target: "*.example.com", reason: mine, owner: me, until: 2026-07-30 }]\n'

describe('a fork and private addresses', () => {
  test('what the policy of the base connects to is judged', async () => {
    const files = { 'ats-gate.yml': policy(TRUSTED), ...root }
    const { code, outputs, problems } = await step({ base: files, head: files, isFork: true })
    expect([code, outputs.outcome, problems]).toEqual([0, 'met', []])
  })

  test.each([
    ['its policy', (own: string) => ({ 'ats-gate.yml': policy(TRUSTED, ['m.example.com', own]) })],
    ['its list', (own: string) => ({ 'ats-gate.yml': policy(TRUSTED), 'list.yml': listed(own).slice(2) })],
  ])('what %s connects to is refused, and the verdict is not met', async (_, headOf) => {
    const base = { 'ats-gate.yml': policy(TRUSTED), 'list.yml': listed('m.example.com').slice(2), ...root }
    const head = { ...base, ...headOf('evil.example.com') }
    const { code, outputs } = await step({ base, head, isFork: true, inputs: { 'targets-file': 'list.yml' } })
    expect([code, outputs.outcome, outputs['targets-undetermined']]).toEqual([3, 'undetermined', '1'])
    expect(outputs['failed-targets']).toBe('["evil.example.com:443"]')
  })

  test('a metadata service is refused on every event, whoever connects to it', async () => {
    const own = (address: string) => `targets: [{ host: evil.example.com, connect: "${address}:443", http: none }]\n`
    const files = { 'ats-gate.yml': 'targets: []\n', 'list.yml': own('169.254.169.254').slice(9) }
    const inputs = { 'targets-file': 'list.yml', 'private-addresses': 'allow' }
    const { code, stdout } = await step({ base: files, head: files, inputs })
    expect(code).toBe(3)
    expect(annotationsOf(stdout, 'error')[0]?.data).toContain('169.254.169.254 is a link-local address')
  })
})

describe('what takes findings away', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['waivers', { 'ats-gate.yml': policy(WAIVER) }, {}],
    ['a root', { 'ats-gate.yml': policy(TRUSTED), ...root }, {}],
    ['a root that an input names', root, { 'ca-file': 'root.pem' }],
    ['a level', { 'ats-gate.yml': policy('requirements: { trusted-chain: off, path-strength: off }\n') }, {}],
  ])('%s that the pull request adds: violated by the base, and the proposal is told', async (_, head, inputs) => {
    const base = { 'ats-gate.yml': policy() }
    const { code, outputs, summary, stdout } = await step({ base, head: { ...base, ...head }, inputs })
    expect([code, outputs.outcome, outputs['waivers-applied']]).toEqual([1, 'violated', '0'])
    expect(outputs['policy-source']).toBe(`ats-gate.yml@${BASE}`)
    expect(summary).toContain('From its merge on the verdict would be **met**')
    expect(annotationsOf(stdout, 'notice')[0]?.properties.title).toBe('ats-gate: this pull request changes the policy')
  })

  test('a baseline that it adds or replaces: what was known at the base is known, and no more', async () => {
    const base = { 'ats-gate.yml': policy() }
    const first = await step({ base, head: base })
    const known = readFileSync(first.outputs['report-json'] ?? '', 'utf8')
    const inputs = { baseline: 'known.json' }
    const added = await step({ base, head: { ...base, 'known.json': known }, inputs })
    expect([added.code, added.outputs.outcome]).toEqual([1, 'violated'])
    expect(annotationsOf(added.stdout, 'notice').map(({ properties }) => properties.title)).toEqual([
      'ats-gate: known.json decides nothing yet',
    ])
    const made = await step({ base, head: base, made: { 'known.json': known }, inputs })
    expect([made.code, made.outputs.outcome]).toEqual([0, 'met'])
    const merged = await step({
      base: { ...base, 'known.json': known },
      head: { ...base, 'known.json': known },
      inputs,
    })
    expect([merged.code, merged.outputs.outcome]).toEqual([0, 'met'])
  })
})

test('shares and their merge: the policy of the base decides in both, and the summary of the merge names the change', async () => {
  const base = { 'ats-gate.yml': policy('', ['m.example.com', 'n.example.com']) }
  const head = { 'ats-gate.yml': policy(WAIVER, ['m.example.com', 'o.example.com']) }
  for (const shard of ['1/2', '2/2']) {
    const inputs = { mode: 'collect', shard, 'report-dir': join(folder.path, 'shares', shard.replace('/', '-')) }
    const { code, outputs } = await step({ base, head, inputs })
    expect([code, outputs['policy-source']]).toEqual([0, `ats-gate.yml@${BASE}`])
  }
  const inputs = { mode: 'merge', reports: join(folder.path, 'shares') }
  const { code, outputs, summary, stdout } = await step({ base, head, inputs })
  expect([code, outputs.outcome, outputs['targets-total']]).toEqual([1, 'violated', '3'])
  expect(outputs['policy-source']).toBe(`ats-gate.yml@${BASE}`)
  expect(annotationsOf(stdout, 'notice').map(({ data }) => data)).toEqual([
    `The verdict is that of the policy at ${BASE}; the job summary shows what the proposed one would change, which decides nothing yet.`,
  ])
  expect(summary).toContain('- target removed: `n.example.com:443` (checked here all the same)')
  expect(summary).toContain('- target added: `o.example.com:443`')
  expect(summary).toContain('What it would say is not known: the shards were asked for the policy that decides')
})

describe('words of a stranger', () => {
  const HOSTILE = `##[stop-commands]x ::error::y @acme/team #1 closes #2 </details> ${MARKER} <img src=x> ## ✅ ATS gate: met | ![x](http://e.example)`

  test('a first policy: neither log, summary nor comment obeys them', async () => {
    const reason = JSON.stringify(HOSTILE)
    const waiver = `waivers: [{ requirement: trusted-chain, target: "*.example.com", reason: ${reason}, owner: ${reason}, until: 2026-07-30 }]\n`
    const head = { 'ats-gate.yml': policy(waiver, ['m.example.com', 'm.example.org']) }
    const done = await step({ base: {}, head, inputs: { comment: 'always' } })
    const [comment] = done.comments
    expect([done.code, done.comments.length, done.problems]).toEqual([1, 1, []])
    expect(runnerCommands(done.stdout).map(({ name }) => name)).not.toContain('stop-commands')
    for (const text of [done.summary, comment?.body.slice(MARKER.length) ?? '']) {
      expect(text).toContain('acme/team')
      // Outside of code spans nothing of it is left.
      const bare = text.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/gu, '')
      expect(bare).not.toMatch(/@\w|#\d|<img|##\[|e\.example/u)
      expect(text).not.toMatch(/^## ✅/mu)
      expect(text).toContain('the verdict above is that of the policy `ats-gate.yml` of the workspace')
    }
  })

  test('in a policy that cannot be read', async () => {
    const head = { 'ats-gate.yml': `${JSON.stringify(HOSTILE)}: 1\n` }
    const done = await step({ base: { 'ats-gate.yml': policy() }, head })
    expect([done.code, done.outputs.outcome]).toEqual([2, 'error'])
    expect(runnerCommands(done.stdout).map(({ name }) => name)).not.toContain('stop-commands')
    expect(done.summary.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/gu, '')).not.toMatch(/@\w|#\d|<img|##\[|e\.example/u)
  })

  test('a comment of a stranger with our marker, and one of ours before it', async () => {
    const files = { 'ats-gate.yml': policy() }
    const comments = [
      { id: 1, login: 'github-actions[bot]', body: `${MARKER}\n## ✅ ATS gate: mended\n` },
      { id: 2, login: 'mallory', body: `${MARKER}\n## ✅ ATS gate: met\n` },
    ]
    const done = await step({ base: files, head: files, comments, inputs: { comment: 'on-failure' } })
    expect([done.outputs['comment-id'], done.comments.length]).toEqual(['1', 2])
    expect(done.comments.map(({ body }) => body.includes('## ❌ ATS gate: violated'))).toEqual([true, false])
  })
})

describe('a GitHub that misbehaves', () => {
  const weak = { 'ats-gate.yml': policy('fail-on: never\n') }
  const half = (text: string): Reply => ({
    status: 200,
    json: {
      type: 'file',
      size: 4_000,
      name: 'ats-gate.yml',
      path: 'ats-gate.yml',
      sha: 'd'.repeat(40),
      encoding: 'base64',
      content: Buffer.from(text).toString('base64'),
      url: 'https://x.test',
      git_url: null,
      html_url: null,
      download_url: null,
      _links: { git: null, html: null, self: 'https://x.test' },
    },
    isForeign: true,
  })

  // biome-ignore format: one row a line
  test.each<readonly [string, Reply, RegExp]>([
    ['a page of a proxy',              { status: 200, text: '<html>', isForeign: true },                  /that is no JSON/],
    ['truncated JSON',                 { status: 200, text: '{"type":"file","content":"', isForeign: true }, /that is no JSON/],
    ['half of a file',                 half('targets: []\n'),                                             /12 of the 4000 bytes of ats-gate\.yml/],
    ['a redirect to a stranger',       { status: 302, text: '', headers: { location: 'http://169.254.169.254/' } }, /a redirect to http:\/\/169\.254\.169\.254, which is not followed with the token/],
    ['a limit that is used up',        refused(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' }), /the rate limit of the token is used up/],
    ['a secondary limit, in an hour',  refused(429, 'You have exceeded a secondary rate limit', { 'retry-after': '3600' }), /GitHub asks to slow down for 3600 s/],
    ['words for the runner',           refused(422, '##[stop-commands]x\n::add-mask::e'),                   /GitHub refuses the request/],
    ['a token that expired',           refused(401, 'Bad credentials'),                                   /the token is wrong or has expired/],
  ])('%s ends the run, and the policy of the pull request is not taken', async (_, reply, why) => {
    const done = await step({ base: {}, head: weak, answer: () => reply, inputs: { comment: 'always' } })
    expect([done.code, done.outputs.outcome, done.outputs['policy-source'], done.comments]).toEqual([2, 'error', '', []])
    expect(annotationsOf(done.stdout, 'error')[0]?.data).toMatch(why)
    expect(runnerCommands(done.stdout).filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual([TOKEN])
    expect(runnerCommands(done.stdout).map(({ name }) => name)).not.toContain('stop-commands')
    expect(saidAnywhere(done)).not.toContain(TOKEN)
  })
})

// biome-ignore format: one row a line
test.each<readonly [string, unknown, number]>([
  ['pull_request_review',         undefined,                                          1],
  ['pull_request_review_comment', undefined,                                          1],
  ['pull_request_target',         undefined,                                          1],
  ['merge_group',                 { merge_group: { base_sha: BASE } },                1],
  ['merge_group',                 { merge_group: { head_sha: BASE } },                2],
  ['merge_group',                 '{',                                                2],
  ['pull_request',                { pull_request: { base: { sha: 'main' } } },        2],
  ['pull_request',                [],                                                 2],
])('%s of %j: exit code %i, and never the weaker policy of the checkout', async (event, payload, exit) => {
  const base = { 'ats-gate.yml': policy() }
  const head = { 'ats-gate.yml': policy('fail-on: never\n') }
  const done = await step({ base, head, event, payload })
  expect([done.code, done.outputs['policy-source']]).toEqual([exit, exit === 1 ? `ats-gate.yml@${BASE}` : ''])
})

test('what a runner shows: ten notices at most, however many files an earlier step made', async () => {
  const made = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`made-${i}.txt`, `# none\n`]))
  const inputs = { 'targets-file': Object.keys(made).join('\n') }
  const base = { 'ats-gate.yml': policy(TRUSTED), ...root }
  const { code, stdout } = await step({ base, head: base, made, inputs })
  expect(code).toBe(0)
  expect(annotationsOf(stdout, 'notice')).toHaveLength(10)
})

test('the report of a change says whose policy it was, and the token is nowhere', async () => {
  const base = { 'ats-gate.yml': policy() }
  const done = await step({ base, head: { 'ats-gate.yml': policy(WAIVER) }, inputs: { comment: 'on-failure' } })
  const file = readFileSync(done.outputs['report-json'] ?? '', 'utf8')
  expect(readReport(file, 'report.json').policy).toMatchObject({ ref: BASE })
  expect(done.comments[0]?.body).toContain('### What this pull request would change')
  expect(file + saidAnywhere(done)).not.toContain(TOKEN)
})
