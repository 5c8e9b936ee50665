import { expect, test } from '@jest/globals'
import { remotePolicy } from '../../../src/github/input/remote-policy.ts'
import type { InputFault } from '../../../src/model/input-error.ts'
import { targetName } from '../../../src/model/target.ts'
import { aRoot } from '../../builders/certificates.ts'
import { faultsFrom } from '../faults-from.ts'
import { BASE, type Change, PUSH, prepared, TOKEN } from '../policy-ref/made-change.ts'

const CENTRAL = 'acme/policies@v1/2'
const root = aRoot('Central')

const change: Change = {
  base: { 'hosts.txt': 'm.example.com\n' },
  head: { 'hosts.txt': 'm.example.com\nn.example.com\n' },
  elsewhere: {
    [CENTRAL]: {
      'mobile/ats.yml': 'extends: ../shared/base.yml\ntrust: { roots: [root.pem] }\nfail-on: warning\n',
      'mobile/root.pem': `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`,
      'shared/base.yml': 'requirements: { hsts: error }\n',
    },
  },
  inputs: { policy: 'acme/policies/mobile/ats.yml@v1/2', 'targets-file': 'hosts.txt', 'policy-token': 'ghp_central' },
}

test('a policy of another repository, with what it extends and names, by the token for it', async () => {
  const { run, origin, asked, tokens } = await prepared({ ...change, event: PUSH })
  expect(run.policy).toMatchObject({ source: 'acme/policies/mobile/ats.yml@v1/2', failOn: 'warning' })
  expect(run.policy.requirements.hsts.level).toBe('error')
  expect(run.policy.trust.roots.map(({ certificate }) => certificate.subject.commonNames)).toEqual([['Central']])
  expect(origin).toMatchObject({ ref: 'v1/2', fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) })
  expect(asked).toEqual([
    'acme/policies mobile/ats.yml v1/2',
    'acme/policies shared/base.yml v1/2',
    'acme/policies mobile/root.pem v1/2',
  ])
  expect(tokens).toEqual(['ghp_central'])
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'n.example.com:443'])
})

test('on a pull request the targets are those of both lists, and the policy is no part of the proposal', async () => {
  const { run, proposed, asked, tokens } = await prepared(change)
  expect(run.policy.source).toBe('acme/policies/mobile/ats.yml@v1/2')
  expect(run.targets.map(targetName)).toEqual(['m.example.com:443', 'n.example.com:443'])
  expect(proposed).toMatchObject({ isPolicyChanged: false, targets: { added: ['n.example.com:443'] } })
  expect(asked).toContain(`acme/shop hosts.txt ${BASE}`)
  expect(tokens).toEqual([TOKEN, 'ghp_central'])
})

test('without a token of its own the token of the job reads it', async () => {
  const inputs = { ...change.inputs, 'policy-token': '' }
  expect((await prepared({ ...change, inputs, event: PUSH })).tokens).toEqual([TOKEN])
  expect(await faultsFrom(prepared({ ...change, inputs: { ...inputs, 'github-token': '' }, event: PUSH }))).toEqual([
    'input policy-ref: the input policy-token is empty, and policy and targets are read from GitHub with it',
  ])
})

test('what is wrong in it is said of it', async () => {
  const inputs = { ...change.inputs, policy: 'acme/policies/mobile/none.yml@v1/2' }
  expect(await faultsFrom(prepared({ ...change, inputs, event: PUSH }))).toEqual([
    'input policy: there is no file "acme/policies@v1%2F2/mobile/none.yml"',
  ])
})

test.each([
  'ats-gate.yml',
  'conf/ats.yml',
  'conf/prod/ats.yml',
  './acme/policies/ats@2.yml',
  '../acme/policies/ats@2.yml',
  '/acme/policies/ats.yml@v1',
  'policies/ats@2.yml',
  'strict',
])('%s is a path, or a name', (written) => {
  const faults: InputFault[] = []
  expect([remotePolicy(written, 'here', faults), faults]).toEqual([null, []])
})

test('by its form alone: a file of that path in the workspace changes nothing', async () => {
  const head = { ...change.head, 'acme/policies/mobile/ats.yml@v1/2': 'fail-on: never\n' }
  expect((await prepared({ ...change, head, event: PUSH })).run.policy.failOn).toBe('warning')
})

test.each([
  ['acme/policies/ats.yml@a b', 'names a ref that has a space'],
  ['acme/policies/../ats.yml@v1', 'names a path with an empty part'],
  ['acme/policies/a//ats.yml@v1', 'names a path with an empty part'],
  ['acme/policies/a\\ats.yml@v1', 'names a path with a control character'],
])('%s is a fault', (written, why) => {
  const faults: InputFault[] = []
  expect(remotePolicy(written, 'here', faults)).toBeNull()
  expect(faults).toHaveLength(1)
  expect(faults[0]?.what).toContain(why)
})
