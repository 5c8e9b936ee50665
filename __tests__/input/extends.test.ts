import { expect, test } from '@jest/globals'
import { faultsOf, given, run, runWithPolicy } from './run.ts'

test('without a policy it is the built-in ats', () => {
  const { policy } = run({ targets: [given('a')] })
  expect([policy.name, policy.source, policy.client]).toEqual(['ats', 'built-in', 'ios-18.4-ats'])
})

test('without a policy it is ats-gate.yml of the workspace if it is there', () => {
  const { policy } = runWithPolicy('extends: strict')
  expect([policy.name, policy.source]).toEqual(['strict', 'ats-gate.yml'])
})

test('a policy is named by a built-in name or a file, inside or outside the workspace', () => {
  const content = { '/w/conf/p.yml': 'extends: hcl-connections', '/etc/p.json': '{}' }
  const load = (name: string) => run({ targets: [given('a')], policy: given(name) }, content).policy
  expect(load('strict')).toMatchObject({ name: 'strict', source: 'built-in' })
  expect(load('conf/p.yml')).toMatchObject({ name: 'hcl-connections', source: 'conf/p.yml', client: 'ibm-connections' })
  expect(load('/w/conf/p.yml').source).toBe('conf/p.yml')
  expect(load('/etc/p.json')).toMatchObject({ name: 'ats', source: '/etc/p.json' })
})

test.each([
  ['stric', 'there is no built-in policy and no file "stric" -> did you mean "strict"?'],
  [
    'pci-dss-4.0.1',
    'there is no built-in policy and no file "pci-dss-4.0.1" -> planned, but this version does not do it yet: remove it for now',
  ],
  [
    'what',
    'there is no built-in policy and no file "what" -> name a file, or one of ats, ibm-connections, hcl-connections, strict',
  ],
  ['no.yml', 'there is no file "no.yml" -> check the spelling, and where the path starts from'],
])('--policy %s is refused', (name, expected) => {
  expect(faultsOf(() => run({ targets: [given('a')], policy: given(name, '--policy') }))).toEqual([
    `--policy: ${expected}`,
  ])
})

test('a file without extends builds on ats', () => {
  const { policy } = runWithPolicy('requirements: { legacy-protocols: error }')
  expect(policy.name).toBe('ats')
  expect(policy.requirements['legacy-protocols']).toEqual({ level: 'error' })
  expect(policy.requirements['weak-ciphers']).toEqual({ level: 'warning', also: [] })
})

test('of a list of bases a later one wins, and the file wins over all', () => {
  const content = {
    '/w/team/a.yml': 'requirements: { leaf-key: { rsa: 3072 } }\nretries: 5\ntimeout: 1s',
    '/w/b.yml': 'requirements: { leaf-key: { rsa: 4096, level: warning }, https-only: off }\nretries: 6',
  }
  const { policy } = runWithPolicy(
    'extends: [ibm-connections, team/a.yml, ./b.yml]\nrequirements: { leaf-key: notice }',
    content,
  )
  expect(policy.name).toBe('ibm-connections')
  expect(policy.requirements['leaf-key']).toEqual({ level: 'notice', rsa: 4096, ec: 256 })
  expect(policy.requirements['https-only']).toEqual({ level: 'off' })
  expect(policy.limits).toEqual({
    timeoutMs: 1_000,
    retries: 6,
    concurrency: 32,
    connectionsPerAddress: 8,
    deadlineMs: 600_000,
  })
})

test('a later built-in policy undoes what earlier bases say of requirements', () => {
  const { policy } = runWithPolicy('extends: [a.yml, strict]', { '/w/a.yml': 'requirements: { leaf-key: off }' })
  expect(policy.requirements['leaf-key'].level).toBe('error')
})

test('paths in a base start from the folder of the base', () => {
  const content = { '/w/team/a.yml': 'extends: more/b.yml', '/w/team/more/b.yml': 'extends: strict' }
  expect(runWithPolicy('extends: team/a.yml', content).policy.name).toBe('strict')
})

test('bases in a circle are a fault at the line that closes it', () => {
  const content = { '/w/a.yml': 'retries: 1\nextends:\n  - ats\n  - ats-gate.yml' }
  expect(faultsOf(() => runWithPolicy('extends: a.yml', content))).toEqual([
    'a.yml:4:5: "ats-gate.yml" extends itself, directly or through its bases -> remove this base',
  ])
})

test('more than sixteen bases of bases are refused, and so are bases that multiply', () => {
  const chain = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/w/p${i}.yml`, `extends: p${i + 1}.yml`]))
  expect(faultsOf(() => runWithPolicy('extends: p0.yml', chain))).toEqual([
    'p14.yml:1:10: more than 16 policies extend one another -> join some of them',
  ])
  const doubling = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`/w/p${i}.yml`, i === 11 ? '{}' : `extends: [p${i + 1}.yml, p${i + 1}.yml]`]),
  )
  expect(faultsOf(() => runWithPolicy('extends: p0.yml', doubling))[0]).toMatch(/more than 256 bases/u)
})

test('a base must stay inside the workspace or the folder of its policy, symbolic links resolved', () => {
  const content = { '/w/link.yml': '->/etc/secret.yml', '/etc/secret.yml': 'extends: ats', '/w-other/x.yml': '{}' }
  const mend = 'copy the file into the workspace and name the copy'
  const outside = (name: string) =>
    `ats-gate.yml:1:10: "${name}" leads out of the folder of the policy and out of the workspace -> ${mend}`
  for (const name of ['link.yml', '/etc/secret.yml', '../etc/secret.yml', '../nowhere.yml', '../w-other/x.yml']) {
    expect(faultsOf(() => runWithPolicy(`extends: ${name}`, content))).toEqual([outside(name)])
  }
})

test('a policy outside the workspace may use what lies beside it', () => {
  const content = { '/srv/p/p.yml': 'extends: b.yml', '/srv/p/b.yml': 'extends: strict', '/w/x': '' }
  expect(run({ targets: [given('a')], policy: given('/srv/p/p.yml') }, content).policy.name).toBe('strict')
})

test('targets of all bases are probed', () => {
  const { targets } = runWithPolicy('extends: a.yml\ntargets: [b.example]', { '/w/a.yml': 'targets: [a.example]' })
  expect(targets.map(({ host }) => host)).toEqual(['m.example.com', 'a.example', 'b.example'])
})
