import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { NODE_20, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
afterAll(() => folder.remove())

test('alone: what check would use, first without and then with a policy file', async () => {
  const before = await runCli(['policy'], inFolder)
  expect([before.code, before.stderr]).toEqual([0, ''])
  expect(before.stdout).toMatch(/^ats, a built-in policy\nsha256 [0-9a-f]{64}\n\n {2}client +ios-18.4-ats +ats\n/u)
  writeFileSync(join(folder.path, 'ats-gate.yml'), POLICY)
  const { stdout } = await runCli(['policy'], { ...inFolder, node: NODE_20 })
  expect(stdout).toMatch(/^ats-gate.yml, on the built-in policy strict\nsha256 [0-9a-f]{64}\n\n/u)
  const lines = stdout.split('\n').slice(3)
  expect(lines[0]).toMatch(/^ {2}extends +strict +ats-gate.yml:1$/u)
  expect(lines.slice(2, 5).map((line) => line.trim().split(/\s{2,}/u))).toEqual([
    ['fail-on', 'warning', 'ats-gate.yml:2'],
    ['certificate-expiry', 'error', 'strict'],
    ['days', '5', 'ats-gate.yml:4'],
  ])
  expect(stdout).toMatch(/\n\nOnly for a.example:443:\n {2}leaf-key.rsa +3072 +ats-gate.yml:7\n$/u)
})

test('aligned: what came from where begins in one column', async () => {
  writeFileSync(join(folder.path, 'other.yml'), POLICY)
  const { stdout } = await runCli(['policy', 'other.yml'], inFolder)
  const starts = stdout.split('\n').flatMap((line) => {
    const found = / {2}(?:strict|default|other\.yml:\d+)$/u.exec(line)
    return found === null ? [] : [found.index]
  })
  expect(starts.length).toBeGreaterThan(20)
  expect(new Set(starts).size).toBe(1)
})

test('a list that has no room stands below its key, whole', async () => {
  const { stdout } = await runCli(['policy', 'ats'], inFolder)
  expect(stdout).toMatch(/\n {4}suites +13 in all: +ats\n(?: {6}TLS_[A-Z0-9_]+\n){13} {2}leaf-key/u)
})

test('faults come out as with check, and nothing else', async () => {
  writeFileSync(join(folder.path, 'bad.yml'), 'timeout: soon\nrequirements: { leaf-kye: error }\n')
  const bad = await runCli(['policy', 'bad.yml'], inFolder)
  expect([bad.code, bad.stdout]).toEqual([2, ''])
  const check = await runCli(['check', 'a.example', '--policy', 'bad.yml'], inFolder)
  expect(`${bad.stderr}2 faults in the input; nothing was probed\n`).toBe(check.stderr)
  expect(bad.stderr).toContain('error: bad.yml:2:17: unknown requirement "leaf-kye"\n  did you mean "leaf-key"?\n')
})

const POLICY = `extends: strict
fail-on: warning
requirements:
  certificate-expiry: { days: 5 }
targets:
  - host: a.example
    requirements: { leaf-key: { rsa: 3072 } }
`
