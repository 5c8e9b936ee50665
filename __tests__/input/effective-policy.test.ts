import { expect, test } from '@jest/globals'
import { loadPolicy, type PolicyRequest } from '../../src/input/load-run.ts'
import type { Policy } from '../../src/model/policy.ts'
import { fakeFiles } from './fake-files.ts'
import { faultsOf, given, run } from './run.ts'

test('the command line goes over the policy, and the policy over the defaults', () => {
  const text = 'fail-on: warning\ntimeout: 3s\nretries: 0\nconcurrency: 4\ndeadline: 2h'
  expect(policy(text)).toMatchObject({
    failOn: 'warning',
    onUndetermined: 'fail',
    limits: { timeoutMs: 3_000, retries: 0, concurrency: 4, connectionsPerAddress: 8, deadlineMs: 7_200_000 },
  })
  const settings = { failOn: given('never'), onUndetermined: given('warn'), timeout: given('1s'), retries: given('7') }
  expect(policy(text, { settings: { ...settings, concurrency: given('256') } })).toMatchObject({
    failOn: 'never',
    onUndetermined: 'warn',
    limits: { timeoutMs: 1_000, retries: 7, concurrency: 256, connectionsPerAddress: 8, deadlineMs: 7_200_000 },
  })
})

test('wrong settings of the command line are faults, all at once', () => {
  const settings = {
    failOn: given('warnings', '--fail-on'),
    onUndetermined: given('', '--on-undetermined'),
    timeout: given('ten', '--timeout'),
    deadline: given('99d', '--deadline'),
    retries: given('-1', '--retries'),
    concurrency: given('1e2', '--concurrency'),
  }
  expect(faultsOf(() => policy('', { settings })).sort()).toEqual([
    '--concurrency: "1e2" is not a number from 1 to 256 -> write a number from 1 to 256',
    '--deadline: "99d" is too long -> write a duration such as 90s or 10m, at most 5d',
    '--fail-on: "warnings" is not known here -> did you mean "warning"?',
    '--on-undetermined: "" is not known here -> write one of fail, warn, ignore',
    '--retries: "-1" is not a number from 0 to 10 -> write a number from 0 to 10',
    '--timeout: "ten" is not a duration -> write a duration such as 500ms or 10s, at most 10m',
  ])
})

test('every requirement takes a level or its own settings', () => {
  const { requirements } = policy(`requirements:
  https-only: off
  certificate-validity: { level: warning }
  hostname-match: { common-name: true }
  tls-version: { minimum: TLS 1.3 }
  forward-secrecy: { level: notice, suites: [TLS_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256] }
  leaf-key: { rsa: 3072, ec: 384 }
  weak-ciphers: { also: [dhe, ecdhe-cbc] }
  certificate-expiry: { level: error, days: 14 }`)
  expect(requirements).toMatchObject({
    'https-only': { level: 'off' },
    'certificate-validity': { level: 'warning' },
    'hostname-match': { level: 'error', commonName: true },
    'tls-version': { level: 'error', minimum: 0x0304 },
    'trusted-chain': { level: 'error' },
    'forward-secrecy': { level: 'notice', suites: [0x1301, 0xc02f] },
    'leaf-key': { level: 'error', rsa: 3072, ec: 384 },
    'weak-ciphers': { level: 'warning', also: ['dhe', 'ecdhe-cbc'] },
    'certificate-expiry': { level: 'error', days: 14 },
  })
})

test('the sha256 is that of what decides, not of how it is written', () => {
  const plain = policy('extends: ats').sha256
  expect(plain).toMatch(/^[0-9a-f]{64}$/u)
  for (const same of ['{}', '{"requirements": {"leaf-key": "error"}}', 'trust: { stores: [mozilla] }', 'timeout: 1s']) {
    expect([same, policy(same).sha256]).toEqual([same, plain])
  }
  const others = [
    'extends: strict',
    'extends: ibm-connections',
    'requirements: { leaf-key: warning }',
    'requirements: { leaf-key: { rsa: 3072 } }',
    'requirements: { clients: [ios-12] }',
    'trust: { stores: [] }',
    'fail-on: never',
    'on-undetermined: ignore',
  ]
  expect(new Set([plain, ...others.map((text) => policy(text).sha256)]).size).toBe(others.length + 1)
})

test('the order of clients does not decide', () => {
  const clients = (list: string) => policy(`requirements: { clients: [${list}] }`).sha256
  expect(clients('ios-12, android-7')).toBe(clients('android-7, ios-12'))
  expect(clients('ios-12')).not.toBe(clients('android-7'))
})

test('the order of suites does not decide', () => {
  const suites = (list: string) => policy(`requirements: { forward-secrecy: { suites: [${list}] } }`).sha256
  expect(suites('TLS_AES_128_GCM_SHA256, TLS_AES_256_GCM_SHA384')).toBe(
    suites('TLS_AES_256_GCM_SHA384, TLS_AES_128_GCM_SHA256'),
  )
})

function policy(text: string, request: Partial<PolicyRequest> = {}): Policy {
  const files = fakeFiles(text === '' ? {} : { '/w/ats-gate.yml': text })
  return loadPolicy({ workspace: '/w', policy: null, caFiles: [], settings: {}, ...request }, files, () => null).policy
}

test('limits that are no limits are told with what to write', () => {
  const settings = { connectionsPerAddress: given('some', 'one'), deadline: given('soon', 'other') }
  expect(faultsOf(() => run({ targets: [given('a.example')], settings })).map((fault) => fault.split(':')[0])).toEqual([
    'one',
    'other',
  ])
})

test('a wrong entry of a list in YAML is told, and the others are still read', () => {
  const targetsFiles = [given('list.yml')]
  expect(faultsOf(() => run({ targetsFiles }, { '/w/list.yml': '- a..b\n- b.example\n' }))).toEqual([
    'list.yml:1:3: "a..b" has an empty label -> remove the dot too many',
  ])
})
