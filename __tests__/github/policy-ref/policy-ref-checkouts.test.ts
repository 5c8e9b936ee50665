import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { targetName } from '../../../src/model/target.ts'
import { faultsFrom } from '../faults-from.ts'
import { aCheckout, BASE, eventOf, prepared, preparedIn, request, write } from './made-change.ts'

const STRICT = 'targets: [m.example.com]\nrequirements: { hsts: error }\n'
const WEAK = 'targets: [m.example.com]\nfail-on: never\n'
const CHANGE = { base: { 'ats-gate.yml': STRICT }, head: { 'ats-gate.yml': WEAK } }
const SHOP = { id: 1, full_name: 'acme/shop' }
const FORK = { id: 2, full_name: 'mallory/shop' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a checkout in a folder: its files are those of the base, files beside it those of the disk', async () => {
  const { run, asked } = await prepared({
    base: { 'conf/ats.yml': STRICT },
    head: { 'conf/ats.yml': WEAK },
    checkout: 'code/shop',
    workspace: { 'made.txt': 'n.example.com\n' },
    inputs: { policy: 'code/shop/conf/ats.yml', 'targets-file': 'made.txt' },
  })
  expect(run.policy.failOn).toBe('error')
  expect(asked).toEqual([`acme/shop conf/ats.yml ${BASE}`])
  expect(run.policy.source).toBe('code/shop/conf/ats.yml')
  expect(run.targets.map(targetName).sort()).toEqual(['m.example.com:443', 'n.example.com:443'])
})

test('a workspace without git, as an archive leaves it, is taken for the repository', async () => {
  const { run, proposed } = await prepared({ ...CHANGE, checkout: null })
  expect(run.policy.failOn).toBe('error')
  expect(proposed?.isPolicyChanged).toBe(true)
})

test('without a checkout the base alone decides', async () => {
  const { run, proposed } = await prepared({ ...CHANGE, head: {}, checkout: null })
  expect([run.policy.failOn, run.targets.length, proposed]).toEqual(['error', 1, null])
  const made = await prepared({
    ...CHANGE,
    head: {},
    checkout: null,
    workspace: { 'elsewhere/x': '' },
    inputs: { targets: 'n.example.com' },
  })
  expect(made.run.targets.map(targetName).sort()).toEqual(['m.example.com:443', 'n.example.com:443'])
})

test.each([
  ['https://github.com/acme/policies', 'never'],
  ['git@github.com:acme/policies.git', 'never'],
  ['https://ghes.example/acme/shop.git', 'error'],
  ['ssh://git@ssh.github.com:443/ACME/Shop.git/', 'error'],
  ['https://github.com/mallory/shop', 'error'],
])('a checkout of %s: a policy in it, fail-on %s', async (url, failOn) => {
  write(folder, { 'event.json': '' })
  aCheckout(folder, 'https://github.com/acme/shop')
  aCheckout(join(folder, 'other'), url)
  write(folder, { 'other/ats.yml': WEAK })
  const change = { base: { 'ats.yml': STRICT }, inputs: { policy: 'other/ats.yml' } }
  const { run } = await preparedIn(folder, change, eventOf('pull_request', request(FORK), folder))
  expect(run.policy.failOn).toBe(failOn)
})

test('of a fork that is gone nobody knows the name: every checkout may be its own', async () => {
  aCheckout(folder, 'https://github.com/somebody/else')
  write(folder, CHANGE.head)
  const { run } = await preparedIn(folder, CHANGE, eventOf('pull_request', request(null), folder))
  expect(run.policy.failOn).toBe('error')
})

test('a submodule of the repository is refused: which commit it is, the pull request says', async () => {
  const workspace = { 'sub/.git': 'gitdir: ../.git/modules/sub\n', 'sub/ats.yml': WEAK }
  const [fault] = await faultsFrom(prepared({ ...CHANGE, workspace, inputs: { policy: 'sub/ats.yml' } }))
  expect(fault).toContain('"sub/ats.yml" is in a submodule')
})

test('a submodule of another repository is as that repository', async () => {
  const workspace = {
    'other/.git/config': '[remote "origin"]\n\turl = https://github.com/acme/policies\n',
    'other/sub/.git': 'gitdir: ../.git/modules/sub\n',
    'other/sub/ats.yml': WEAK,
  }
  const { run } = await prepared({ ...CHANGE, workspace, inputs: { policy: 'other/sub/ats.yml' } })
  expect(run.policy.failOn).toBe('never')
})

test('a checkout whose remote cannot be told is taken for the repository', async () => {
  const workspace = { 'other/.git/HEAD': 'ref: x\n', 'other/ats.yml': WEAK }
  const change = { base: { 'ats.yml': STRICT }, head: {}, inputs: { policy: 'other/ats.yml' }, workspace }
  expect((await prepared(change)).run.policy.failOn).toBe('error')
})

test('outside of the workspace a file is what it is; by another name of the workspace it is the base', async () => {
  aCheckout(join(folder, 'w'), 'https://github.com/acme/shop')
  write(join(folder, 'w'), CHANGE.head)
  write(folder, { 'temp/ats.yml': WEAK })
  symlinkSync(join(folder, 'w'), join(folder, 'alias'))
  const event = eventOf('pull_request', request(SHOP), folder)
  const at = async (workspace: string, policy: string) =>
    (await preparedIn(join(folder, workspace), { ...CHANGE, inputs: { policy } }, event)).run.policy.failOn
  expect(await at('w', join(folder, 'temp/ats.yml'))).toBe('never')
  expect(await at('w', join(folder, 'alias/ats-gate.yml'))).toBe('error')
  expect(await at('alias', join(folder, 'w/ats-gate.yml'))).toBe('error')
  expect(await at('alias', 'ats-gate.yml')).toBe('error')
})

test('a policy that is no file of the repository has no commit of it', async () => {
  const workspace = {
    'other/.git/config': '[remote "origin"]\n\turl = https://github.com/acme/policies\n',
    'other/ats.yml': WEAK,
  }
  const { origin } = await prepared({ ...CHANGE, workspace, inputs: { policy: 'other/ats.yml' } })
  expect(origin).toEqual({ ref: null, fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) })
})

test('of an event that cannot be read every checkout may be that of a fork', async () => {
  aCheckout(folder, 'https://github.com/mallory/shop')
  write(folder, CHANGE.head)
  const change = {
    base: {},
    elsewhere: { 'acme/shop@main': CHANGE.base },
    inputs: { 'policy-ref': 'main' },
  }
  const { run } = await preparedIn(folder, change, eventOf('pull_request_target', 'no payload', folder))
  expect(run.policy.failOn).toBe('error')
})
