import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type DescribedPolicy, describePolicy } from '../../src/input/load-run.ts'
import type { PolicyRow } from '../../src/input/policy-origins.ts'
import { valueText, writtenSettings } from '../../src/input/written-settings.ts'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { aRoot } from '../builders/certificates.ts'
import { fakeFiles } from './fake-files.ts'
import { type Content, faultsOf, given } from './run.ts'

test('without a file everything is of ats, or a default', () => {
  const { rows, targetRows } = described(null, {})
  expect(new Set(rows.map(({ from }) => from))).toEqual(new Set(['ats', 'default']))
  expect(rows.filter(({ path }) => path[0] === 'requirements').every(({ from }) => from === 'ats')).toBe(true)
  expect(targetRows).toEqual([])
})

test.each(POLICIES)('$name by its name', ({ name }) => {
  const { rows } = described(name, {})
  const requirements = rows.filter(({ path }) => path[0] === 'requirements' || path[0] === 'client')
  expect(new Set(requirements.map(({ from }) => from))).toEqual(new Set([name]))
})

const CHAIN: Content = {
  '/w/ats-gate.yml': `timeout: 3s
extends: [base.yml]
requirements:
  leaf-key: warning
  certificate-expiry:
    days: 5
trust: { roots: [b.pem] }
`,
  '/w/base.yml': `extends: strict
fail-on: never
timeout: 1s
trust:
  stores: []
  roots:
    - a.pem
requirements: { certificate-expiry: { level: notice, days: 9 }, tls-version: { minimum: TLS 1.3 } }
`,
  '/w/a.pem': aRoot().pem,
  '/w/b.pem': aRoot().pem,
}

test('a list of clients alone says who, and leaves how much it weighs to the policy below', () => {
  const text =
    'requirements:\n  clients:\n    [ios-12]\ntargets:\n  - host: a.example\n    requirements: { clients: [android-7] }\n'
  const { rows, targetRows } = described(null, { '/w/ats-gate.yml': text })
  const shown = (all: readonly PolicyRow[]): string[] =>
    all
      .filter(({ path }) => path.includes('clients'))
      .map(({ path, value, from }) => `${path.join('.')} = ${valueText(value)} <- ${from}`)
  expect(shown(rows)).toEqual([
    'requirements.clients.level = warning <- ats',
    'requirements.clients.profiles = ios-12 <- ats-gate.yml:3',
  ])
  expect(shown(targetRows)).toEqual(['a.example:443.requirements.clients.profiles = android-7 <- ats-gate.yml:6'])
})

test('each value names the place that said it last', () => {
  const { rows } = described(null, CHAIN)
  const at = (path: string): string[] =>
    rows.filter((row) => row.path.join('.') === path).map(({ value, from }) => `${valueText(value)} <- ${from}`)
  expect(at('extends')).toEqual(['base.yml <- ats-gate.yml:2', 'strict <- base.yml:1'])
  expect(at('client')).toEqual(['ios-18.4-ats <- strict'])
  expect(at('requirements.leaf-key.level')).toEqual(['warning <- ats-gate.yml:4'])
  expect(at('requirements.leaf-key.rsa')).toEqual(['2048 <- strict'])
  expect(at('requirements.certificate-expiry.level')).toEqual(['notice <- base.yml:8'])
  expect(at('requirements.certificate-expiry.days')).toEqual(['5 <- ats-gate.yml:6'])
  expect(at('requirements.tls-version.minimum')).toEqual(['TLS 1.3 <- base.yml:8'])
  expect(at('trust.stores')).toEqual(['none <- base.yml:5'])
  expect(at('trust.roots')).toEqual(['a.pem <- base.yml:7', 'b.pem <- ats-gate.yml:7'])
  expect(at('timeout')).toEqual(['3s <- ats-gate.yml:1'])
  expect(at('fail-on')).toEqual(['never <- base.yml:2'])
  expect(at('retries')).toEqual(['2 <- default'])
})

test('every key that a policy file may have is shown, or is about single targets', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/policy.schema.json'), 'utf8'))
  const shown = new Set(described(null, CHAIN).rows.map(({ path }) => path[0]))
  expect(Object.keys(schema.properties).filter((key) => !shown.has(key))).toEqual(['targets'])
  const trust = described(null, CHAIN).rows.flatMap(({ path }) => (path[0] === 'trust' ? [path[1]] : []))
  expect([...new Set(trust)].toSorted()).toEqual(Object.keys(schema.$defs.trust.properties).toSorted())
})

test('a built-in policy after a file undoes what the file says of requirements, and of nothing else', () => {
  const content = {
    '/w/ats-gate.yml': 'extends: [own.yml, ibm-connections]\n',
    '/w/own.yml': 'requirements: { leaf-key: off }\nretries: 0\n',
  }
  const { rows } = described(null, content)
  expect(rowAt(rows, 'requirements.leaf-key.level')).toMatchObject({ value: 'error', from: 'ibm-connections' })
  expect(rowAt(rows, 'retries')).toMatchObject({ value: 0, from: 'own.yml:2' })
})

test('in the order of the file, then what it does not say', () => {
  const { rows } = described(null, CHAIN)
  const keys = rows.map(({ path }) => (path[0] === 'requirements' ? `${path[1]}` : `${path[0]}`))
  const order = [...new Set(keys)]
  expect(order.slice(0, 6)).toEqual(['extends', 'client', 'timeout', 'leaf-key', 'certificate-expiry', 'https-only'])
  expect(order.indexOf('trust')).toBeGreaterThan(order.indexOf('complete-chain'))
  const last = ['retries', 'concurrency', 'connections-per-address', 'deadline', 'proxy', 'assume', 'waivers']
  expect(order.slice(-7)).toEqual(last)
})

// Whatever the files say, the table shows the policy in force.
test.each([
  ['a chain', CHAIN],
  ['a word', { '/w/ats-gate.yml': 'extends: hcl-connections' }],
  ['aliases', { '/w/ats-gate.yml': 'requirements:\n  leaf-key: &a { level: off }\n  https-only: *a\n' }],
  ['JSON', { '/w/ats-gate.yml': '{"requirements": {"weak-ciphers": {"also": ["dhe"]}}, "deadline": "90s"}' }],
])('the values are those in force: %s', (_name, content: Content) => {
  const { policy, rows } = described(null, content)
  for (const id of REQUIREMENT_IDS) {
    for (const { key, value } of writtenSettings(id, policy.requirements)) {
      expect(rowAt(rows, `requirements.${id}.${key}`)?.value).toEqual(value)
    }
  }
})

test('what single targets set for themselves', () => {
  const content = {
    '/w/ats-gate.yml': `targets:
  - a.example
  - host: b.example
    port: 8443
    connect: 127.0.0.1:1
    requirements:
      leaf-key: { rsa: 3072 }
      https-only: off
    trust: { stores: [] }
`,
  }
  expect(described(null, content).targetRows).toEqual([
    { path: ['b.example:8443', 'connect'], value: '127.0.0.1:1', from: 'ats-gate.yml:5' },
    { path: ['b.example:8443', 'requirements', 'leaf-key', 'rsa'], value: 3072, from: 'ats-gate.yml:7' },
    { path: ['b.example:8443', 'requirements', 'https-only', 'level'], value: 'off', from: 'ats-gate.yml:8' },
    { path: ['b.example:8443', 'trust', 'stores'], value: [], from: 'ats-gate.yml:9' },
  ])
})

test('faults are those of check', () => {
  expect(faultsOf(() => described(null, { '/w/ats-gate.yml': 'timeuot: 1s\nextends: atz\n' }))).toEqual([
    'ats-gate.yml:1:1: unknown key "timeuot" -> did you mean "timeout"?',
    'ats-gate.yml:2:10: there is no built-in policy and no file "atz" -> did you mean "ats"?',
  ])
  const twice = 'targets:\n  - { host: a.example, http: none }\n  - { host: a.example, http: "b.example:80" }\n'
  expect(faultsOf(() => described(null, { '/w/ats-gate.yml': twice }))).toHaveLength(1)
})

function described(policy: string | null, content: Content): DescribedPolicy {
  const request = {
    workspace: '/w',
    policy: policy === null ? null : given(policy),
    caFiles: [],
    settings: {},
  }
  return describePolicy(request, fakeFiles(content), () => null)
}

function rowAt(rows: readonly PolicyRow[], path: string): PolicyRow | undefined {
  return rows.find((row) => row.path.join('.') === path)
}
