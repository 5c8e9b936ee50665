import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { loadRun } from '../../src/input/load-run.ts'
import { realFiles } from '../../src/machine/files.ts'
import { writeFiles } from '../builders/write-files.ts'
import { WRONG_FILES } from '../builders/wrong-files.ts'
import { faultsOf, given } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The faults of a run in the folder, whose policy is the one that lies there. */
function faults(caFiles: readonly string[] = []): readonly string[] {
  const request = {
    workspace: folder,
    targets: [given('m.example.com')],
    targetsFiles: [],
    policy: null,
    connect: [],
    http: [],
    caFiles: caFiles.map((name) => given(name, '--ca-file')),
    settings: {},
    environment: {},
    isPolicyTrusted: true,
  }
  return faultsOf(() => loadRun(request, realFiles, () => null))
}

test.each(WRONG_FILES)('$point', ({ files, faults: expected }) => {
  writeFiles(folder, files)
  expect(faults()).toEqual(expected.map(([place, what, mend]) => `${place}: ${what} -> ${mend}`))
})

test.each([
  ['entries that are none', `targets:\n${'- 1\n'.repeat(2_000)}`, 'check that it is the file you mean'],
  ['keys that are none', Array.from({ length: 2_000 }, (_, i) => `k${i}: 1\n`).join(''), 'the file you mean'],
  ['the same key', 'k: 1\n'.repeat(2_000), 'known here'],
])('a file full of %s: the first thousand, and one that says the rest', (_what, content, closing) => {
  writeFiles(folder, { 'ats-gate.yml': content })
  const all = faults()
  expect(all).toHaveLength(1_001)
  expect(all.some((fault) => fault.includes(closing))).toBe(true)
})

test.each([
  ['a request', 'CERTIFICATE REQUEST', 'holds no certificate', 'name the certificate, not the request for it'],
  [
    'what OpenSSL trusts',
    'TRUSTED CERTIFICATE',
    'has a block "TRUSTED CERTIFICATE", which is not read',
    'convert it: openssl x509 -in FILE -out FILE.pem',
  ],
])('a file of roots that holds %s', (_what, label, what, mend) => {
  writeFiles(folder, { 'ca.pem': `-----BEGIN ${label}-----\nMAA=\n-----END ${label}-----\n` })
  const [fault, ...more] = faults(['ca.pem'])
  expect(more).toEqual([])
  expect(fault).toMatch(/^ca\.pem:1:1: "ca\.pem" /)
  expect(fault).toContain(what)
  expect(fault).toContain(` -> ${mend}`)
})

test('a base that is there and cannot be read is not taken for a name misspelt', () => {
  writeFiles(folder, { 'ats-gate.yml': 'extends: loop\n', loop: '->loop' })
  expect(faults()).toEqual([
    'ats-gate.yml:1:10: "loop" is a symbolic link that leads to itself -> name the file itself',
  ])
})
