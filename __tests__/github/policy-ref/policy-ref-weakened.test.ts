import { describe, expect, test } from '@jest/globals'
import type { RunEvent } from '../../../src/github/event.ts'
import type { Report } from '../../../src/model/report.ts'
import { targetName } from '../../../src/model/target.ts'
import { aRoot } from '../../builders/certificates.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { faultsFrom } from '../faults-from.ts'
import { BASE, HEAD, type Prepared, PUSH, prepared, type Tree } from './made-change.ts'

const POLICY = 'targets: [m.example.com, n.example.com]\n'
const one = pem(aRoot('One').der)
const two = pem(aRoot('Two').der)

/** What a pull request writes, and what holds all the same. */
test.each([
  ['a requirement is switched off', 'requirements: { tls-version: off }\n'],
  ['nothing fails any more', 'fail-on: never\n'],
  ['what cannot be determined is ignored', 'on-undetermined: ignore\n'],
  ['another built-in policy is extended', 'extends: ibm-connections\n'],
  ['a root is added', 'trust: { roots: [mine.pem] }\n'],
])('%s: judged by the policy of the base, and the proposal is told', async (_, weaker) => {
  const change = await prepared({
    base: { 'ats-gate.yml': POLICY },
    head: { 'ats-gate.yml': POLICY + weaker, 'mine.pem': one },
  })
  const same = await prepared({ base: { 'ats-gate.yml': POLICY }, head: { 'ats-gate.yml': POLICY } })
  expect(change.run.policy.sha256).toBe(same.run.policy.sha256)
  expect(change.run.policy.failOn).toBe('error')
  expect(change.proposed).toMatchObject({ isPolicyChanged: true, isToBeProbed: true })
  expect(same.proposed).toBeNull()
  expect(change.notices.map(({ level, title }) => `${level} ${title.text}`)).toEqual([
    'notice ats-gate: this pull request changes the policy',
  ])
  expect(change.notices[0]?.location).toEqual({ file: 'ats-gate.yml', line: 1, column: 1 })
})

test('a target is removed, one is added: both are checked', async () => {
  const { run, proposed, notices } = await prepared({
    base: { 'ats-gate.yml': POLICY },
    head: { 'ats-gate.yml': 'targets: [m.example.com, o.example.com]\n' },
  })
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'n.example.com:443', 'o.example.com:443'])
  expect(proposed).toMatchObject({
    targets: { added: ['o.example.com:443'], removed: ['n.example.com:443'], changed: [] },
    isPolicyChanged: false,
    isToBeProbed: false,
  })
  expect(notices).toEqual([])
})

test("a target's own settings are those of the base, its place is where the pull request lists it", async () => {
  const own = '  - host: m.example.com\n    requirements: { tls-version: off }\n    reachable: false\n'
  const { run, proposed, notices } = await prepared({
    base: { 'ats-gate.yml': 'targets:\n  - m.example.com\n  - n.example.com\n' },
    head: { 'ats-gate.yml': `# moved\ntargets:\n  - n.example.com\n${own}` },
  })
  const [m, n] = run.targets
  expect(m).toMatchObject({ requirements: {}, reachable: true })
  expect(m?.locations).toEqual([{ file: 'ats-gate.yml', line: 4, column: 5 }])
  expect(n?.locations).toEqual([{ file: 'ats-gate.yml', line: 3, column: 5 }])
  expect(proposed).toMatchObject({ targets: { changed: ['m.example.com:443'] }, isToBeProbed: true })
  expect(notices).toHaveLength(1)
})

test('a target that is only proposed has its own settings and no one else has them', async () => {
  const { run } = await prepared({
    base: { 'ats-gate.yml': 'targets: [m.example.com]\n' },
    head: { 'ats-gate.yml': 'targets: [m.example.com, { host: o.example.com, requirements: { hsts: error } }]\n' },
  })
  expect(run.targets.map(({ requirements }) => requirements)).toEqual([{}, { hsts: { level: 'error' } }])
})

test('a targets file that is emptied is a fault of the proposal; one that loses a line loses nothing here', async () => {
  const base = { 'hosts.txt': 'm.example.com\nn.example.com\n' }
  const inputs = { 'targets-file': 'hosts.txt' }
  expect(await faultsFrom(prepared({ base, head: { 'hosts.txt': '# none\n' }, inputs }))).toEqual([
    'targets: no target is listed in "hosts.txt" (as this change proposes it)',
  ])
  const { run } = await prepared({ base, head: { 'hosts.txt': 'n.example.com\n' }, inputs })
  expect(run.targets.map((target) => [targetName(target), target.locations[0]?.line])).toEqual([
    ['m.example.com:443', 1],
    ['n.example.com:443', 1],
  ])
})

test('a policy that is deleted or renamed still decides; by its name alone it is a fault of the proposal', async () => {
  const base = { 'ats-gate.yml': `${POLICY}requirements: { hsts: error }\n` }
  const renamed = await prepared({ base, head: { 'other.yml': POLICY }, inputs: { targets: 'm.example.com' } })
  expect(renamed.run.policy.requirements.hsts.level).toBe('error')
  expect(renamed.proposed).toMatchObject({ isPolicyChanged: true, targets: { removed: ['n.example.com:443'] } })
  expect(renamed.notices[0]?.location).toBeNull()
  const inputs = { policy: 'ats-gate.yml', targets: 'm.example.com' }
  expect(await faultsFrom(prepared({ base, head: {}, inputs }))).toEqual([
    'input policy: there is no file "ats-gate.yml" (as this change proposes it)',
  ])
})

test('what a policy extends is that of the base, link by link', async () => {
  const tree = {
    'ats-gate.yml': `extends: conf/base.yml\n${POLICY}`,
    'conf/base.yml': 'requirements: { hsts: error }\n',
  }
  const { run, asked, proposed } = await prepared({
    base: tree,
    head: { ...tree, 'conf/base.yml': 'requirements: { hsts: off, tls-version: off }\n' },
  })
  expect(run.policy.requirements.hsts.level).toBe('error')
  expect(run.policy.requirements['tls-version'].level).toBe('error')
  expect(asked).toEqual([`acme/shop ats-gate.yml ${BASE}`, `acme/shop conf/base.yml ${BASE}`])
  expect(proposed?.isPolicyChanged).toBe(true)
})

test('a PEM file is swapped: the root of the base is trusted', async () => {
  const policy = { 'ats-gate.yml': `${POLICY}trust: { roots: [root.pem] }\n` }
  const { run, proposed } = await prepared({
    base: { ...policy, 'root.pem': one },
    head: { ...policy, 'root.pem': two },
  })
  expect(run.policy.trust.roots.map(({ certificate }) => certificate.subject.commonNames)).toEqual([['One']])
  expect(proposed?.run.policy.trust.roots.map(({ certificate }) => certificate.subject.commonNames)).toEqual([['Two']])
})

test('a policy is made a link to a weaker file: the base has the file', async () => {
  const { run } = await prepared({
    base: { 'ats-gate.yml': POLICY },
    head: { 'weak.yml': `${POLICY}fail-on: never\n`, 'ats-gate.yml': { link: 'weak.yml' } },
  })
  expect(run.policy.failOn).toBe('error')
})

test('a link that leads out of the workspace is a fault of the proposal, and nothing of what it leads to is said', async () => {
  const head = { 'hosts.txt': { link: '/etc/hostname' } }
  const change = { base: { 'hosts.txt': 'm.example.com\n' }, head, inputs: { 'targets-file': 'hosts.txt' } }
  expect(await faultsFrom(prepared(change))).toEqual([
    'input targets-file: "hosts.txt" is a symbolic link that leads out of the repository (as this change proposes it)',
  ])
})

test('a folder is made a link into the checkout of another repository: still the file of the base', async () => {
  const { run } = await prepared({
    base: { 'conf/ats.yml': POLICY },
    head: { conf: { link: '.policies' } },
    workspace: {
      '.policies/.git/config': '[remote "origin"]\nurl = git@github.com:acme/policies.git\n',
      '.policies/ats.yml': `${POLICY}fail-on: never\n`,
    },
    inputs: { policy: 'conf/ats.yml' },
  })
  expect(run.policy.failOn).toBe('error')
})

test('a baseline is enlarged: the proposal is to be asked anew, and the one of the base is read', async () => {
  const base = { 'ats-gate.yml': POLICY, 'known.json': json(aReport([])) }
  const inputs = { baseline: 'known.json' }
  const enlarged = await prepared({
    base,
    head: { ...base, 'known.json': json(aReport([aTarget('m.example.com:443', [violated()])])) },
    inputs,
  })
  expect(enlarged.proposed).toMatchObject({ isPolicyChanged: false, isToBeProbed: true })
  expect((await prepared({ base, head: base, inputs })).proposed).toBeNull()
})

test('another order of the same targets and settings is no change', async () => {
  const { proposed, notices } = await prepared({
    base: { 'ats-gate.yml': POLICY },
    head: { 'ats-gate.yml': '# in order\ntargets:\n  - n.example.com\n  - m.example.com\n' },
  })
  expect([proposed, notices]).toEqual([null, []])
})

function json(report: Report): string {
  return JSON.stringify(report)
}

function pem(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`
}

test('the proxy of the base is that of the run; what a proposal says of one decides nothing', async () => {
  const proxied = (host: string) => `${POLICY}proxy: http://${host}:3128\n`
  const fork = { number: 7, isFromFork: true, headSha: '', headRepository: { owner: 'mallory', repo: 'shop' } }
  const change = {
    base: { 'ats-gate.yml': proxied('proxy.example') },
    event: { pullRequest: fork },
  }
  const same = await prepared({ ...change, head: change.base })
  expect(same.run.proxy).toMatchObject({ proxy: { host: 'proxy.example' } })
  expect(same.proposed).toBeNull()
  const other = await prepared({ ...change, head: { 'ats-gate.yml': proxied('10.0.0.1') } })
  expect(other.run.proxy).toMatchObject({ proxy: { host: 'proxy.example' } })
})

test('a waiver is added: it waives nothing here', async () => {
  const waiver = '{ requirement: tls-version, target: m.example.com, reason: x, owner: y, until: 2099-01-01 }'
  const { run, proposed } = await prepared({
    base: { 'ats-gate.yml': POLICY },
    head: { 'ats-gate.yml': `${POLICY}waivers: [${waiver}]\n` },
  })
  expect(run.policy.waivers).toEqual([])
  expect(proposed?.isPolicyChanged).toBe(true)
})

describe('a baseline or roots that the base has not', () => {
  const base = { 'ats-gate.yml': POLICY }
  const known = json(aReport([aTarget('m.example.com:443', [violated()])]))
  const head = { ...base, 'known.json': known, 'more.pem': one }
  const inputs = { baseline: 'known.json', 'ca-file': 'more.pem' }
  const noticesOf = ({ notices }: Prepared) => notices.map(({ title }) => title.text)

  test.each<readonly [string, Tree, Partial<RunEvent>]>([
    ['are in the change', head, {}],
    ['are links in the change', { 'known.json': { link: 'a' }, a: known, 'more.pem': { link: '../b' } }, {}],
    ['may be in a change whose commit nobody knows', {}, { headSha: null }],
  ])('and that %s decide nothing yet', async (_, change, event) => {
    const elsewhere = { [`acme/shop@${HEAD}`]: change }
    const run = await prepared({ base, head, inputs, elsewhere, event })
    expect([run.run.baseline, run.run.policy.trust.roots]).toEqual([null, []])
    expect(noticesOf(run)).toEqual([
      'ats-gate: this pull request changes the policy',
      'ats-gate: more.pem decides nothing yet',
      'ats-gate: known.json decides nothing yet',
    ])
    expect(run.proposed).toMatchObject({ isToBeProbed: true })
    expect(run.proposed?.run.baseline).not.toBeNull()
  })

  test('and that an earlier step made decide: no commit has them', async () => {
    const run = await prepared({ base, head, inputs, elsewhere: { [`acme/shop@${HEAD}`]: base } })
    expect(run.run.baseline).not.toBeNull()
    expect(run.run.policy.trust.roots).toHaveLength(1)
    expect(noticesOf(run)).toEqual([
      'ats-gate: more.pem is read from the workspace',
      'ats-gate: known.json is read from the workspace',
    ])
  })

  test('decide with the first policy, which the change brings too', async () => {
    const run = await prepared({ base: {}, head, inputs })
    expect(run.run.baseline).not.toBeNull()
    expect(run.run.policy.trust.roots).toHaveLength(1)
  })

  test('on a push with a ref there is no change to add them', async () => {
    const run = await prepared({
      base: {},
      head,
      inputs: { ...inputs, 'policy-ref': 'v1', targets: 'm.example.com' },
      event: PUSH,
      elsewhere: { 'acme/shop@v1': base },
    })
    expect(run.run.baseline).not.toBeNull()
  })
})

test('what git keeps of the checkout is not read through a link', async () => {
  const change = {
    base: { 'hosts.txt': 'm.example.com\n' },
    head: { 'hosts.txt': { link: '.git/config' } },
    inputs: { 'targets-file': 'hosts.txt' },
  }
  expect(await faultsFrom(prepared(change))).toEqual([
    'input targets-file: "hosts.txt" is a symbolic link that leads out of the repository (as this change proposes it)',
  ])
})
