import { expect, test } from '@jest/globals'
import { describePolicy } from '../../src/input/load-run.ts'
import { valueText } from '../../src/input/written-settings.ts'
import type { Target } from '../../src/model/target.ts'
import { spkiPin } from '../../src/x509/spki-pin.ts'
import { aLeaf, aRoot, parsed } from '../builders/certificates.ts'
import { KEY, NO_KEY } from '../builders/wrong-file.ts'
import { fakeFiles } from './fake-files.ts'
import { type Content, faultsOf, given, run } from './run.ts'

const ROOT = aRoot('One')
const LEAF = aLeaf(ROOT)
const PIN = spkiPin(parsed(LEAF))
const OTHER = spkiPin(parsed(ROOT))
const COMPUTE =
  'compute it: openssl x509 -in FILE -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64'

test('a list of pins is for the whole path, with the prefix of OkHttp or without; a mapping is for leaf and CA', () => {
  expect(target(`pins: [ "${PIN}", "sha256/${OTHER}" ]`).pins).toEqual({ path: [PIN, OTHER], leaf: [], ca: [] })
  expect(target(`pins: { leaf: ["${PIN}"], ca: ["${OTHER}"] }`).pins).toEqual({ path: [], leaf: [PIN], ca: [OTHER] })
  expect(target(`pins: { ca: ["${OTHER}"] }`).pins).toEqual({ path: [], leaf: [], ca: [OTHER] })
  expect(target('port: 443').pins).toBeNull()
})

test.each([
  ['pins: [abc]', `1:37: "abc" is no pin: it is not the base64 of 32 bytes -> ${COMPUTE}`],
  ['pins: [""]', `1:37: "" is no pin: it is not the base64 of 32 bytes -> ${COMPUTE}`],
  [`pins: ["${PIN.slice(0, -1)}"]`, /it is not the base64 of 32 bytes/u],
  [`pins: ["${PIN.replaceAll(/[+/]/gu, 'A').replace(/.=$/u, '-=')}"]`, /it is not the base64 of 32 bytes/u],
  [`pins: ["${'ab'.repeat(32)}"]`, /is no pin: it is in hexadecimal, not in base64 -> compute it/u],
  ['pins: ["sha1/2jmj7l5rSw0yVb/vlWAYkK/YBwk="]', /is no pin: SHA-1 is not taken by phones/u],
  [`pins: ["${PIN}", "sha256/${PIN}"]`, /^1:85: the pin "sha256\/.*" stands here twice -> remove one$/u],
  ['pins: []', '1:36: pins is empty -> write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo'],
  ['pins: {}', '1:36: pins is empty -> write a mapping with leaf, ca or both, each a list of pins'],
  ['pins: { leef: [] }', '1:38: unknown key "leef" -> did you mean "leaf"?'],
  ['pins: abc', /^1:36: pins must be .*, not text -> write a list, of which some certificate/u],
  [
    'reachable: no',
    '1:41: reachable must be true or false, not text -> write false for a target that must not answer from here, such as one behind a VPN',
  ],
  ['require-ipv6: 6', /^1:44: require-ipv6 must be true or false, not a whole number -> /u],
])('%s is wrong input', (text, expected) => {
  const faults = faultsOf(() => target(text)).map((fault) => fault.replace(/^ats-gate\.yml:/u, ''))
  expect(faults).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
})

test('reachable and require-ipv6 of a target; without a word it is reachable, and the policy decides about IPv6', () => {
  expect(target('reachable: false, require-ipv6: false')).toMatchObject({ reachable: false, requireIpv6: false })
  expect(target('port: 443')).toMatchObject({ reachable: true, requireIpv6: null })
  expect(load('{ require-ipv6: true, targets: [a] }').policy.requireIpv6).toBe(true)
  expect(load('{ targets: [a] }').policy.requireIpv6).toBe(false)
})

test('two lines that say different things of one target are a fault; a line without a word takes those of the other', () => {
  const twice = (one: string, other: string) => () =>
    load(`targets:\n  - { host: a, ${one} }\n  - { host: a, ${other} }`)
  const differs = (setting: string): string =>
    `ats-gate.yml:3:5: a:443 is listed with another ${setting} at ats-gate.yml:2:5 -> keep one ${setting} for a:443`
  expect(faultsOf(twice('reachable: false', 'reachable: true'))).toEqual([differs('reachable')])
  expect(faultsOf(twice('require-ipv6: false', 'require-ipv6: true'))).toEqual([differs('require-ipv6')])
  expect(faultsOf(twice(`pins: ["${PIN}"]`, `pins: { leaf: ["${PIN}"] }`))).toEqual([differs('pins')])
  const [joined] = twice(`pins: ["${PIN}"]`, 'reachable: false')().targets
  expect(joined).toMatchObject({ pins: { path: [PIN] }, reachable: false })
})

test('expected-issuer takes names, keys and a file; later layers win key by key', () => {
  const { policy } = load(
    `{ extends: base.yml, requirements: { expected-issuer: { level: warning, spki: ["sha256/${PIN}"] } }, targets: [a] }`,
    { '/w/base.yml': 'requirements: { expected-issuer: { issuer: "CN = R11, O = Example", file: leaf.pem } }' },
  )
  expect(policy.requirements['expected-issuer']).toMatchObject({
    level: 'warning',
    issuer: ['CN = R11, O = Example'],
    spki: [PIN],
    file: { name: 'leaf.pem', certificates: [{ fingerprint: parsed(LEAF).fingerprint }] },
  })
  expect(
    load('{ requirements: { expected-issuer: notice }, targets: [a] }').policy.requirements['expected-issuer'],
  ).toEqual({
    level: 'notice',
    issuer: [],
    spki: [],
    file: null,
  })
})

test('a target has its own, and two lines that name one file say the same', () => {
  const own = 'requirements: { expected-issuer: { file: leaf.pem } }'
  const { targets } = load(`targets:\n  - { host: a, ${own} }\n  - { host: a, ${own} }`)
  expect(targets[0]?.requirements['expected-issuer']).toMatchObject({ file: { name: 'leaf.pem' } })
  const other = own.replace('leaf.pem', 'root.pem')
  expect(faultsOf(() => load(`targets:\n  - { host: a, ${own} }\n  - { host: a, ${other} }`))).toEqual([
    'ats-gate.yml:3:5: a:443 is listed with another expected-issuer (file) at ats-gate.yml:2:5 -> keep one expected-issuer (file) for a:443',
  ])
})

test.each([
  ['issuer: "O="', /^1:44: "O=" is no distinguished name -> write a common name, or attributes such as/u],
  ['issuer: [A, "XY=1"]', /^1:48: "XY=1" is no distinguished name/u],
  ['issuer: "  "', /is no distinguished name/u],
  ['issuer: ""', /issuer is empty/u],
  ['issuer: 5', /issuer must be text or a list, not a whole number/u],
  ['spki: [abc]', `1:43: "abc" is no pin: it is not the base64 of 32 bytes -> ${COMPUTE}`],
  [
    'file: none.pem',
    '1:42: there is no file "none.pem" -> check the spelling: the path starts from the folder of ats-gate.yml',
  ],
  ['file: ../out.pem', /^1:42: "\.\.\/out\.pem" leads out of the folder of the policy and out of the workspace/u],
  ['file: key.pem', `1:42: "key.pem" holds a private key -> ${NO_KEY}`],
  ['files: leaf.pem', '1:36: unknown key "files" -> did you mean "file"?'],
])('expected-issuer: { %s } is wrong input', (text, expected) => {
  const load_ = () => load(`requirements: { expected-issuer: { ${text} } }\ntargets: [a]`)
  const faults = faultsOf(load_).map((fault) => fault.replace(/^ats-gate\.yml:/u, ''))
  expect(faults).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
})

test('what decides is in the sum of the policy, what a file is called is not', () => {
  const sum = (text: string): string => load(`requirements: { ${text} }\ntargets: [a]`).policy.sha256
  const plain = sum('')
  const different = [
    'pins: { backup: false }',
    'expected-issuer: { issuer: A }',
    `expected-issuer: { spki: ["${PIN}"] }`,
    'expected-issuer: { file: leaf.pem }',
    'expected-issuer: { file: root.pem }',
  ].map(sum)
  expect(new Set([plain, ...different]).size).toBe(6)
  expect(sum('expected-issuer: { file: copy.pem }')).toBe(sum('expected-issuer: { file: leaf.pem }'))
  expect(sum('expected-issuer: { issuer: [A, B] }')).toBe(sum('expected-issuer: { issuer: [B, A] }'))
  expect(load('require-ipv6: true\ntargets: [a]').policy.sha256).not.toBe(load('targets: [a]').policy.sha256)
})

test('the policy shown has the file by its name, and what targets say for themselves', () => {
  const text = `requirements: { expected-issuer: { file: leaf.pem } }\nrequire-ipv6: true\ntargets:\n  - { host: a, reachable: false, pins: { leaf: ["${PIN}"] } }`
  const request = { workspace: '/w', policy: null, caFiles: [], settings: {} }
  const { rows, targetRows } = describePolicy(request, fakeFiles(contents(text)), () => null)
  const at = (path: string): string[] =>
    [...rows, ...targetRows]
      .filter((row) => row.path.join(' ') === path)
      .map(({ value, from }) => `${valueText(value)} <- ${from}`)
  expect(at('requirements expected-issuer file')).toEqual(['leaf.pem <- ats-gate.yml:1'])
  expect(at('requirements pins backup')).toEqual(['true <- ats'])
  expect(at('require-ipv6')).toEqual(['true <- ats-gate.yml:2'])
  expect(at('a:443 reachable')).toEqual(['false <- ats-gate.yml:4'])
  expect(at('a:443 pins leaf')).toEqual([`${PIN} <- ats-gate.yml:4`])
})

function contents(text: string): Content {
  const files = { '/w/leaf.pem': LEAF.pem, '/w/copy.pem': LEAF.pem, '/w/root.pem': ROOT.pem, '/w/key.pem': KEY }
  return { '/w/ats-gate.yml': text, ...files }
}

function load(text: string, more: Content = {}) {
  return run({}, { ...contents(text), ...more })
}

function target(settings: string): Target {
  const [only] = load(`targets: [{ host: a.example, ${settings} }]`).targets
  if (only === undefined) throw new Error('no target')
  return only
}

test('targets that are given inline say nothing of this', () => {
  expect(run({ targets: [given('a.example')] }).targets[0]).toMatchObject({
    pins: null,
    reachable: true,
    requireIpv6: null,
  })
})
