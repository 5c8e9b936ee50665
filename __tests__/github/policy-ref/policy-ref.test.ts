import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { InputError } from '../../../src/model/input-error.ts'
import { targetName } from '../../../src/model/target.ts'
import { faultsFrom } from '../faults-from.ts'
import {
  aCheckout,
  BASE,
  eventOf,
  PUSH,
  prepared,
  preparedIn,
  request,
  TOKEN,
  type Tree,
  write,
} from './made-change.ts'

const STRICT = 'targets: [m.example.com]\nrequirements: { hsts: error }\n'
const WEAK = 'targets: [m.example.com]\nfail-on: never\n'
const CHANGE = { base: { 'ats-gate.yml': STRICT }, head: { 'ats-gate.yml': WEAK } }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const SHOP = { id: 1, full_name: 'acme/shop' }
const FORK = { id: 2, full_name: 'mallory/shop' }

test.each([
  ['pull_request', 'of the same repository', request(SHOP)],
  ['pull_request', 'from a fork', request(FORK)],
  ['pull_request', 'from a fork that is gone', request(null)],
  ['pull_request', 'by Dependabot', request(SHOP, 'dependabot[bot]')],
  ['pull_request_target', 'from a fork', request(FORK)],
  ['pull_request_review', 'from a fork', request(FORK)],
  ['pull_request_review_comment', 'of the same repository', request(SHOP)],
  ['merge_group', '', { merge_group: { base_sha: BASE, head_sha: 'c'.repeat(40) } }],
])('%s %s: the policy of the base commit decides', async (name, _, payload) => {
  aCheckout(folder, 'https://github.com/acme/shop')
  write(folder, CHANGE.head)
  const { run, origin, asked, tokens } = await preparedIn(folder, CHANGE, eventOf(name, payload, folder))
  expect(run.policy.failOn).toBe('error')
  expect(origin).toMatchObject({ ref: BASE, fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) })
  expect(asked).toEqual([`acme/shop ats-gate.yml ${BASE}`])
  expect(tokens).toEqual([TOKEN])
})

test.each([
  ['push', { head_commit: {} }],
  ['schedule', { schedule: '17 3 * * *' }],
  ['workflow_dispatch', { inputs: {} }],
  ['', {}],
])('%s: the policy of the workspace decides, and GitHub is asked for nothing', async (name, payload) => {
  write(folder, CHANGE.head)
  const { run, origin, asked, tokens } = await preparedIn(folder, CHANGE, eventOf(name, payload, folder))
  expect(run.policy.failOn).toBe('never')
  expect(origin.ref).toBeNull()
  expect([asked, tokens]).toEqual([[], []])
})

test.each(['pull_request', 'pull_request_target', 'merge_group', 'pull_request_review'])(
  '%s without a base commit in its payload: an error, never the workspace',
  async (name) => {
    write(folder, CHANGE.head)
    expect(await faultsFrom(preparedIn(folder, CHANGE, eventOf(name, {}, folder)))).toEqual([
      `GITHUB_EVENT_PATH: the event ${name} names no base commit to read the policy from`,
    ])
  },
)

test('policy-ref: workspace lets the pull request decide by its own files', async () => {
  const { run, asked } = await prepared({ ...CHANGE, inputs: { 'policy-ref': 'workspace' } })
  expect([run.policy.failOn, asked]).toEqual(['never', []])
})

test('an explicit ref decides on every event', async () => {
  const elsewhere = { 'acme/shop@release/1': { 'ats-gate.yml': STRICT } }
  const change = { ...CHANGE, base: {}, elsewhere, inputs: { 'policy-ref': 'release/1' } }
  for (const event of [{}, PUSH]) {
    const { run, origin, asked } = await prepared({ ...change, event })
    expect([run.policy.failOn, origin.ref]).toEqual(['error', 'release/1'])
    expect(asked).toEqual(['acme/shop ats-gate.yml release/1'])
  }
})

test('on a push nothing is proposed: what the ref lists is all', async () => {
  const { run, proposed, notices } = await prepared({
    base: {},
    head: { 'ats-gate.yml': 'targets: [n.example.com]\n', 'made.txt': 'o.example.com\n' },
    elsewhere: { 'acme/shop@main': { 'ats-gate.yml': STRICT } },
    inputs: { 'policy-ref': 'main', 'targets-file': 'made.txt' },
    event: PUSH,
  })
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'o.example.com:443'])
  expect(proposed).toBeNull()
  expect(notices.map(({ title }) => title.text)).toEqual(['ats-gate: made.txt is read from the workspace'])
})

test('an explicit ref without the policy is a fault: nothing else is taken', async () => {
  const change = { ...CHANGE, inputs: { 'policy-ref': 'main', policy: 'ats-gate.yml' } }
  expect(await faultsFrom(prepared(change))).toEqual(['input policy: there is no file "ats-gate.yml"'])
})

test.each([
  ['two words', 'has a space, a control character or one of ~^:?*[\\ in it'],
  ['HEAD~1', 'has a space, a control character or one of ~^:?*[\\ in it'],
  ['a..b', 'has "..", "@{" or "//" in it, or is "@"'],
  ['@', 'has "..", "@{" or "//" in it, or is "@"'],
  ['-x', 'begins with "-" or "/", or ends in "/" or "."'],
  ['main/', 'begins with "-" or "/", or ends in "/" or "."'],
  ['a/.b', 'has a part that begins with "." or ends in ".lock"'],
  ['main.lock', 'has a part that begins with "." or ends in ".lock"'],
  ['x'.repeat(251), 'is longer than 250 characters'],
])('policy-ref %s is no name of a ref', async (ref, why) => {
  const [fault, ...more] = await faultsFrom(prepared({ ...CHANGE, inputs: { 'policy-ref': ref } }))
  expect(more).toEqual([])
  expect(fault?.endsWith(why)).toBe(true)
})

test('the base has no policy: the one of the pull request decides, and that is said', async () => {
  const { run, origin, proposed, notices } = await prepared({
    base: { 'hosts.txt': 'm.example.com\nn.example.com\n' },
    head: { 'ats-gate.yml': 'requirements: { hsts: error }\n', 'hosts.txt': 'm.example.com\n' },
    inputs: { 'targets-file': 'hosts.txt' },
  })
  expect(run.policy.requirements.hsts.level).toBe('error')
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'n.example.com:443'])
  expect(origin).toMatchObject({ ref: null, fileSha256: expect.any(String) })
  expect(proposed).toMatchObject({ isPolicyChanged: false, targets: { removed: ['n.example.com:443'] } })
  expect(notices.map(({ title }) => title.text)).toEqual(['ats-gate: the policy of the pull request itself decides'])
})

test('neither has a policy file: the built-in one decides', async () => {
  const inputs = { targets: 'm.example.com' }
  const { run, origin, notices } = await prepared({ base: {}, head: {}, inputs })
  expect([run.policy.source, origin, notices]).toEqual(['built-in', { ref: null, fileSha256: null }, []])
  const named = await prepared({ base: {}, head: {}, inputs: { ...inputs, policy: 'strict' } })
  expect([named.run.policy.name, named.asked]).toEqual(['strict', []])
})

test('no target in either: wrong input', async () => {
  const none = { 'ats-gate.yml': 'fail-on: error\n' }
  const change = { base: none, head: none }
  expect(await faultsFrom(prepared(change))).toEqual([
    'targets: no target is listed in "ats-gate.yml" (as this change proposes it)',
  ])
  expect(await faultsFrom(prepared({ ...change, head: {}, checkout: null }))).toEqual([
    'targets: no target is listed in "ats-gate.yml"',
  ])
})

test('a broken policy at the base ends the run: nothing is judged by the mended one', async () => {
  const change = { base: { 'ats-gate.yml': 'fail-on: eror\n' }, head: { 'ats-gate.yml': STRICT } }
  const [fault] = await faultsFrom(prepared(change))
  expect(fault).toMatch(new RegExp(`^ats-gate\\.yml:1:10: .* \\(as it is at ${BASE}\\)$`, 'u'))
})

test('a broken proposal is wrong input at its own line: merged, it would stop the gate', async () => {
  const change = { base: CHANGE.base, head: { 'ats-gate.yml': 'targets: [m.example.com]\nfail-on: eror\n' } }
  const [fault] = await faultsFrom(prepared(change))
  expect(fault).toMatch(/^ats-gate\.yml:2:10: .* \(as this change proposes it\)$/u)
})

test('what GitHub refuses ends the run', async () => {
  const why = { code: 'GITHUB_FORBIDDEN', what: 'contents: read is missing', where: 'x', mend: 'grant it' }
  const api = () => Promise.reject(new InputError([why]))
  expect(await faultsFrom(prepared({ ...CHANGE, api }))).toEqual(['x: contents: read is missing'])
})

test('without a token, or without the name of the repository, nothing is read', async () => {
  expect(await faultsFrom(prepared({ ...CHANGE, inputs: { 'github-token': '' } }))).toEqual([
    'input policy-ref: the input github-token is empty, and policy and targets are read from GitHub with it',
  ])
  expect(await faultsFrom(prepared({ ...CHANGE, event: { repository: null } }))).toEqual([
    'input policy-ref: GITHUB_REPOSITORY does not name the repository to read policy and targets from',
  ])
})

test('files that an earlier step made are read from the workspace, and that is said', async () => {
  const { run, notices } = await prepared({
    base: CHANGE.base,
    head: { ...CHANGE.base, 'made.txt': 'o.example.com\n' },
    inputs: { 'targets-file': 'made.txt' },
  })
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'o.example.com:443'])
  expect(notices.map(({ title }) => title.text)).toEqual(['ats-gate: made.txt is read from the workspace'])
})

test('a file that the policy of the base names and the base has not is a fault there', async () => {
  const policy = `${STRICT}trust: { roots: [root.pem] }\n`
  const change = { base: { 'ats-gate.yml': policy }, head: { 'ats-gate.yml': policy, 'root.pem': 'x' } }
  expect(await faultsFrom(prepared(change))).toEqual([
    `ats-gate.yml:3:18: there is no file "root.pem" (as it is at ${BASE})`,
  ])
})

test('links of the base are followed while they stay inside, also on the way', async () => {
  const base = {
    'ats-gate.yml': 'extends: [conf/a.yml, latest/b.yml, chain.yml]\ntargets: [m.example.com]\n',
    'conf/a.yml': { link: '../shared/a.yml' },
    'shared/a.yml': 'requirements: { hsts: error }\n',
    latest: { link: 'shared/v2' },
    'shared/v2/b.yml': 'requirements: { revocation: error }\n',
    'chain.yml': { link: 'chain-2.yml' },
    'chain-2.yml': { link: 'shared/c.yml' },
    'shared/c.yml': 'requirements: { pins: warning }\n',
  } satisfies Tree
  const { requirements } = (await prepared({ base, head: CHANGE.head })).run.policy
  expect([requirements.hsts.level, requirements.revocation.level, requirements.pins.level]).toEqual([
    'error',
    'error',
    'warning',
  ])
})

test.each<[string, Tree, string]>([
  ['leads out', { 'ats-gate.yml': { link: '../weak.yml' } }, 'is a symbolic link that leads out of the repository'],
  ['is absolute', { 'ats-gate.yml': { link: '/etc/hosts' } }, 'is a symbolic link that leads out of the repository'],
  [
    'is in a submodule',
    { 'ats-gate.yml': { submodule: true } },
    'is in a submodule, and which commit of it is taken a pull request can change',
  ],
])('a policy of the base that %s is a fault, and the one of the pull request is not taken', async (_, base, why) => {
  expect((await faultsFrom(prepared({ base, head: CHANGE.head })))[0]).toContain(why)
})

test('a link that leads to itself, and a folder, are said as such', async () => {
  const inputs = { policy: 'a.yml' }
  const api = async () => ({ kind: 'link', to: 'a.yml' }) as const
  expect((await faultsFrom(prepared({ ...CHANGE, api, inputs })))[0]).toContain('leads to itself')
  const base = { 'a.yml/b': '' }
  expect((await faultsFrom(prepared({ ...CHANGE, base, inputs })))[0]).toContain('is a folder')
})
