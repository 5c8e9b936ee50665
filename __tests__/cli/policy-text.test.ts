import { expect, test } from '@jest/globals'
import { policyText } from '../../src/cli/policy-text.ts'
import { describePolicy } from '../../src/input/load-run.ts'
import { fakeFiles } from '../input/fake-files.ts'

/** What `ats-gate policy` prints in the workspace /w, on this many columns; without a text, of what is built in. */
function printed(text: string | null, columns: number): string {
  const request = { workspace: '/w', policy: null, caFiles: [], settings: {} }
  const files = fakeFiles(text === null ? {} : { '/w/ats-gate.yml': text })
  return policyText(
    describePolicy(request, files, () => null),
    columns,
  )
}

const POLICY = `extends: strict
targets:
  - host: a.example
    requirements: { leaf-key: { rsa: 3072 }, https-only: warning }
  - b.example
  - host: c.example
    http: c.example:8080
`

test('a built-in policy by its name, a file with what it builds on', () => {
  expect(printed(null, 80)).toMatch(/^ats, a built-in policy\nsha256 [0-9a-f]{64}\n\n {2}client +ios-18\.4-ats +ats\n/u)
  expect(printed(POLICY, 80)).toMatch(/^ats-gate\.yml, on the built-in policy strict\nsha256 /u)
})

test('a requirement stands for its level, its settings under it, and a target names what is its own', () => {
  const lines = printed(POLICY, 120).split('\n')
  const at = lines.findIndex((line) => /^ {2}leaf-key +error +strict$/u.test(line))
  expect(lines[at + 1]).toMatch(/^ {4}rsa +2048 +strict$/u)
  expect(lines.slice(lines.indexOf('Only for a.example:443:') - 1).map((line) => line.replaceAll(/ +/gu, ' '))).toEqual(
    [
      '',
      'Only for a.example:443:',
      ' leaf-key.rsa 3072 ats-gate.yml:4',
      ' https-only warning ats-gate.yml:4',
      '',
      'Only for c.example:443:',
      ' http c.example:8080 ats-gate.yml:7',
      '',
    ],
  )
})

test('an empty list is a word', () => {
  const lines = printed('extends: ats\ntrust: { stores: [] }\n', 80).split('\n')
  expect(lines.some((line) => /^ {2}trust\.stores +none +ats-gate\.yml:2$/u.test(line))).toBe(true)
  expect(lines.some((line) => /^ {2}trust\.roots +none +default$/u.test(line))).toBe(true)
})

test('a list without room beside its key stands below it, one a line', () => {
  expect(printed(null, 80)).toMatch(/\n {4}suites +13 in all: +ats\n(?: {6}TLS_[A-Z0-9_]+\n){13} {2}/u)
})

test('where no value has room beside its key, all stand below', () => {
  const text = printed(null, 40)
  expect(text).toMatch(/\n {2}client +ats\n {6}ios-18\.4-ats\n/u)
  expect(text).toMatch(/\n {4}suites +ats\n(?: {6}TLS_[A-Z0-9_]+\n){13} {2}/u)
  expect(text).not.toContain('in all:')
})
