import { expect, test } from '@jest/globals'
import type { HostPort } from '../../src/model/target.ts'
import { type Content, faultsOf, given, run } from './run.ts'

test('without a word, and as auto, private addresses are allowed unless somebody may not be trusted', () => {
  const targets = [given('m.example.com')]
  const says = (word: string | undefined, autoDenies: 'fork' | null): string =>
    run({ targets, autoDenies, ...(word === undefined ? {} : { privateAddresses: given(word) }) }).privateAddresses
  expect([says(undefined, null), says('auto', null), says('allow', null), says('deny', null)]).toEqual([
    'allow',
    'allow',
    'allow',
    'setting',
  ])
  expect([says(undefined, 'fork'), says('auto', 'fork'), says('allow', 'fork'), says('deny', 'fork')]).toEqual([
    'fork',
    'fork',
    'allow',
    'setting',
  ])
})

test('another word is wrong input', () => {
  const faults = (word: string): string[] =>
    faultsOf(() => run({ targets: [given('m.example.com')], privateAddresses: given(word, '--private-addresses') }))
  expect(faults('denny')).toEqual(['--private-addresses: "denny" is not known here -> did you mean "deny"?'])
  expect(faults('no')).toEqual(['--private-addresses: "no" is not known here -> write one of auto, allow, deny'])
})

const POLICY =
  'targets:\n  - { host: m.example.com, connect: "10.0.0.1:8443", http: "proxy:8080" }\n  - { host: b.example, http: none }\n'
const FROM_POLICY: readonly HostPort[] = [
  { host: '10.0.0.1', port: 8443 },
  { host: 'proxy', port: 8080 },
]

/** What the first target may dial whatever it is. */
function trustedPlaces(content: Content, request: Parameters<typeof run>[0] = {}): readonly HostPort[] {
  return run(request, content).targets[0]?.trustedPlaces ?? []
}

test('what a trusted policy names under connect and http may be dialled, and nothing of one that may be a stranger’s', () => {
  expect(trustedPlaces({ '/w/ats-gate.yml': POLICY })).toEqual(FROM_POLICY)
  expect(trustedPlaces({ '/w/ats-gate.yml': POLICY }, { isPolicyTrusted: false })).toEqual([])
  expect(run({}, { '/w/ats-gate.yml': POLICY }).targets[1]).not.toHaveProperty('trustedPlaces')
})

test('a base of a trusted policy is as trusted', () => {
  const content = { '/w/ats-gate.yml': 'extends: base.yml\n', '/w/base.yml': POLICY }
  expect(trustedPlaces(content)).toEqual(FROM_POLICY)
})

test('a targets file is never trusted; what it repeats of a trusted policy is', () => {
  const targetsFiles = [given('list.yml')]
  expect(trustedPlaces({ '/w/list.yml': POLICY }, { targetsFiles })).toEqual([])
  const both = { '/w/list.yml': POLICY, '/w/ats-gate.yml': POLICY }
  expect(trustedPlaces(both, { targetsFiles })).toEqual(FROM_POLICY)
  expect(trustedPlaces(both, { targetsFiles, isPolicyTrusted: false })).toEqual([])
})

test('a targets file that adds http to a connect of the policy has its own word for that alone', () => {
  const content = {
    '/w/ats-gate.yml': 'targets:\n  - { host: m.example.com, connect: "10.0.0.1:8443" }\n',
    '/w/list.yml': '- { host: m.example.com, http: "169.254.169.254:80" }\n',
  }
  const [target] = run({ targetsFiles: [given('list.yml')] }, content).targets
  expect(target?.http).toEqual({ host: '169.254.169.254', port: 80 })
  expect(target?.trustedPlaces).toEqual([{ host: '10.0.0.1', port: 8443 }])
})

test('whoever types connect and http is trusted', () => {
  const places = run({
    targets: [given('m.example.com')],
    connect: [given('m.example.com=10.0.0.1:8443')],
    http: [given('m.example.com=10.0.0.1:8080')],
    isPolicyTrusted: false,
  }).targets[0]?.trustedPlaces
  expect(places).toEqual([
    { host: '10.0.0.1', port: 8443 },
    { host: '10.0.0.1', port: 8080 },
  ])
  const none = run({ targets: [given('m.example.com')], http: [given('m.example.com=none')] }).targets[0]
  expect(none).not.toHaveProperty('trustedPlaces')
})

test.each([
  '0177.0.0.1',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '127.1',
  '017700000001',
  '[fe80::1%25eth0]',
  'fe80::1%eth0',
])('an address in a spelling that each resolver reads its own way is no target, and no connect: %s', (spelling) => {
  expect(faultsOf(() => run({ targets: [given(spelling)] }))).toHaveLength(1)
  const content = { '/w/ats-gate.yml': `targets:\n  - { host: m.example.com, connect: "${spelling}:443" }\n` }
  expect(faultsOf(() => run({}, content))).toHaveLength(1)
})

test('a policy that may be a stranger’s names no proxy: it would be dialled without a check', () => {
  const content = { '/w/ats-gate.yml': 'timeout: 5s\nproxy: http://10.0.0.1:22\n' }
  const request = { targets: [given('m.example.com')], isPolicyTrusted: false, autoDenies: 'fork' } as const
  expect(faultsOf(() => run(request, content))).toEqual([
    'ats-gate.yml:2:8: the policy names a proxy, whoever is judged by it may have written it, and private-addresses denies what it cannot check -> name the proxy in the input proxy, or in the variable https_proxy',
  ])
  // Trusted, or nothing is denied, or somebody else says it, or there is none.
  expect(run({ ...request, isPolicyTrusted: true }, content).proxy?.proxy.host).toBe('10.0.0.1')
  expect(run({ ...request, privateAddresses: given('allow') }, content).proxy?.proxy.host).toBe('10.0.0.1')
  const settings = { proxy: given('http://proxy.example:3128') }
  expect(run({ ...request, settings }, content).proxy?.proxy.host).toBe('proxy.example')
  expect(run(request, { '/w/ats-gate.yml': 'proxy: none\n' }).proxy).toBeNull()
  expect(run({ ...request, policy: given('strict') }).proxy).toBeNull()
})
