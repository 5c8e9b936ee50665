import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { describePolicy } from '../../src/input/load-run.ts'
import { valueText } from '../../src/input/written-settings.ts'
import { REQUIREMENT_IDS } from '../../src/model/policy.ts'
import { fakeFiles } from './fake-files.ts'
import { type Content, faultsOf, given, run, runWithPolicy } from './run.ts'

const waiver = (over: Readonly<Record<string, string>> = {}): string => {
  const keys = {
    requirement: 'leaf-key',
    target: 'm.example.com',
    reason: 'r',
    owner: 'o',
    until: '2027-03-31',
    ...over,
  }
  return `  - ${JSON.stringify(keys)}\n`
}
const policy = (...waivers: readonly string[]): string => `waivers:\n${waivers.join('')}`
const targetsOf = (text: string, content: Content = {}): readonly string[] =>
  runWithPolicy(text, content).policy.waivers.map(({ target }) => target)

test('all of it, with the place where it is written', () => {
  const text = policy(waiver({ reason: ' kiosk ', owner: '@infra ' }))
  expect(runWithPolicy(text).policy.waivers).toEqual([
    {
      requirement: 'leaf-key',
      target: 'm.example.com',
      reason: 'kiosk',
      owner: '@infra',
      until: '2027-03-31',
      location: { file: 'ats-gate.yml', line: 2, column: 5 },
    },
  ])
})

test('a day without quotes is a day too', () => {
  const text =
    'waivers:\n- requirement: leaf-key\n  target: m.example.com\n  reason: r\n  owner: o\n  until: 2028-02-29\n'
  expect(runWithPolicy(text).policy.waivers[0]?.until).toBe('2028-02-29')
})

test.each([
  ['M.Example.COM.', 'm.example.com'],
  ['m.example.com:443', 'm.example.com:443'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['*.BÜCHER.example:8443', '*.xn--bcher-kva.example:8443'],
  ['*.example.com', '*.example.com'],
  ['192.0.2.1:8443', '192.0.2.1:8443'],
  ['*', '*'],
  [' *:443 ', '*:443'],
  ['2001:DB8:0::1', '[2001:db8::1]'],
  ['[2001:db8::1]:443', '[2001:db8::1]:443'],
])('the target %s is written as %s', (target, name) => {
  expect(targetsOf(policy(waiver({ target })))).toEqual([name])
})

test.each(['*.2001:db8::1', '*.1.2.3.4', '*.[::1]:443'])('there is nothing below the address of %s', (target) => {
  expect(faultsOf(() => runWithPolicy(policy(waiver({ target }))))).toHaveLength(1)
})

test.each(['*:0', '*:65536', '*:099', '**', '*:x'])('%s names no listener', (target) => {
  expect(faultsOf(() => runWithPolicy(policy(waiver({ target }))))).toHaveLength(1)
})

test('those of bases and of the file add up; a base that two bases bring counts once', () => {
  const base = waiver({ target: 'base.example.com' })
  const content = {
    '/w/base.yml': policy(base),
    '/w/left.yml': 'extends: base.yml\n',
    '/w/right.yml': `extends: [base.yml, strict]\n${policy(waiver({ target: 'right.example.com' }))}`,
  }
  const text = `extends: [left.yml, right.yml]\n${policy(waiver())}`
  expect(targetsOf(text, content)).toEqual(['base.example.com', 'right.example.com', 'm.example.com'])
})

test('what a base waives cannot be waived again, for longer', () => {
  const text = `extends: base.yml\n${policy(waiver({ until: '2028-01-01' }))}`
  expect(faultsOf(() => runWithPolicy(text, { '/w/base.yml': policy(waiver()) }))).toEqual([
    'ats-gate.yml:3:5: leaf-key is waived for "m.example.com" at base.yml:2:5 already -> keep one of them',
  ])
})

test('one with a fault hides no other fault', () => {
  const text = `${policy('  - { requirement: leaf-key }\n', waiver({ until: 'x' }), waiver({ until: '2027-02-30' }))}retries: 99\n`
  expect(faultsOf(() => runWithPolicy(text)).map((fault) => fault.split(': ', 1)[0])).toEqual([
    'ats-gate.yml:2:5',
    'ats-gate.yml:2:5',
    'ats-gate.yml:2:5',
    'ats-gate.yml:2:5',
    'ats-gate.yml:3:89',
    'ats-gate.yml:4:89',
    'ats-gate.yml:5:10',
  ])
})

test('a targets file has none', () => {
  const content = { '/w/targets.yml': `targets: [m.example.com]\n${policy(waiver())}` }
  expect(faultsOf(() => run({ targetsFiles: [given('targets.yml')] }, content))).toEqual([
    'targets.yml:2:1: unknown key "waivers" -> known here: targets',
  ])
})

test('the requirements of the schema are all there are', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/policy.schema.json'), 'utf8'))
  expect(schema.$defs.waiver.properties.requirement.enum).toEqual(REQUIREMENT_IDS)
})

test('what decides is in the hash of the policy: not who answers for it, nor the order', () => {
  const shaOf = (...waivers: readonly string[]): string => runWithPolicy(policy(...waivers)).policy.sha256
  const [one, two] = [waiver(), waiver({ requirement: 'hsts' })]
  expect(shaOf(one)).toBe(shaOf(waiver({ reason: 'another', owner: 'another' })))
  expect(shaOf(one, two)).toBe(shaOf(two, one))
  const others = [waiver({ until: '2027-04-01' }), waiver({ target: '*.example.com' }), waiver({ requirement: 'pins' })]
  expect(new Set([one, ...others].map((each) => shaOf(each))).size).toBe(4)
  expect(runWithPolicy('waivers: []\n').policy.sha256).toBe(runWithPolicy('extends: ats\n').policy.sha256)
  expect(shaOf(one)).not.toBe(runWithPolicy('extends: ats\n').policy.sha256)
})

test('the policy in force shows each, with where it is written', () => {
  const content = {
    '/w/ats-gate.yml': `extends: base.yml\n${policy(waiver({ requirement: 'hsts', reason: 'why' }))}`,
    '/w/base.yml': policy(waiver()),
  }
  const { rows } = describePolicy(
    { workspace: '/w', policy: null, caFiles: [], settings: {} },
    fakeFiles(content),
    () => null,
  )
  const shown = rows.filter(({ path }) => path[0] === 'waivers')
  expect(shown.map(({ path, value, from }) => `${path.join('.')} = ${valueText(value)} <- ${from}`)).toEqual([
    'waivers.leaf-key = m.example.com, until 2027-03-31, o, r <- base.yml:2',
    'waivers.hsts = m.example.com, until 2027-03-31, o, why <- ats-gate.yml:3',
  ])
})
