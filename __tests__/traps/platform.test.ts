import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { parseTarget } from '../../src/input/parse-target.ts'
import type { InputFault } from '../../src/model/input-error.ts'
import { exitCode, type Report } from '../../src/model/report.ts'
import { annotations, failureLine } from '../../src/reports/annotations.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { RULES } from '../../src/rules/index.ts'
import { readSourceFiles } from '../architecture/source-file.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { runGate } from '../builders/run-gate.ts'
import { RSA_LIST } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { runCli } from '../cli/cli-process.ts'
import { startByHello } from '../servers/by-hello.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

const TARGETS = 12
let report: Report
beforeAll(async () => {
  // Weak suites: an error each under strict.
  const front = await startByHello(peerDeeds({ lists: [RSA_LIST], suites: { 771: [0xc02f, 0x002f] } }))
  const connect = { host: '127.0.0.1', port: front.port }
  const targets = Array.from({ length: TARGETS }, (_, index) =>
    aTarget({
      port: 8001 + index,
      connect,
      http: 'none',
      locations: [{ file: 'ats-gate.yml', line: index + 1, column: 1 }],
    }),
  )
  report = await runGate(targets, { roots: [TRUSTED_ROOT] })
  await front.stop()
})

test('trap 42: of twelve failing targets nine errors are shown beside the failure line, and the last one names those without room', () => {
  const errors = annotations(report, RULES).filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(9)
  const last = errors.at(-1)
  expect(last?.title.text).toBe('ats-gate: 4 more targets fail')
  const shown = errors.map(({ title, message }) => `${title.text}\n${message.text}`).join('\n')
  for (const { target } of report.targets) expect(shown).toContain(target)
  expect(failureLine(report).text).toBe('ats-gate: 12 of 12 targets violate policy strict')
})

test('trap 42: the summary has every target, and the exit code counts what no annotation shows', () => {
  const summary = markdown.write(report, {
    rules: RULES,
    columns: 120,
    isColoured: false,
    fullReport: 'report.json',
    jsonOf: () => '',
  })
  for (const { target } of report.targets) expect(summary).toContain(target)
  expect([report.counts.violated, exitCode(report.verdict, report.policy.failOn)]).toEqual([TARGETS, 1])
})

const SHELL = [
  '$(id).example.com',
  '`id`.example.com',
  'm.example.com;id',
  'm.example.com|id',
  'm.example.com&&id',
  "m.example.com'id'",
  'm.example.com"id"',
  'm.example.com>out',
  'm.example.com\nid',
  'm.example.com id',
  '$HOME.example.com',
  '-oProxyCommand=id',
  '--config=x.example.com',
  'm.example.com:443;id',
  'm.example.com:$(id)',
]
test.each(SHELL)('trap 43: %j is wrong input, and nothing is asked', async (target) => {
  const faults: InputFault[] = []
  expect(parseTarget(target, 'inline', faults)).toBeNull()
  expect(faults).toMatchObject([{ code: 'TARGET_SYNTAX' }])
})

test('trap 43: on the command line such a host is exit 2', async () => {
  const { code, stdout, stderr } = await runCli(['check', 'm.example.com;id'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('m.example.com;id')
})

test('trap 43: the program starts no other program and runs no text as code', () => {
  const starting =
    /child_process|worker_threads|\bnode:vm\b|\beval\s*\(|\bnew Function\b|\bexecSync\b|\bspawn(?:Sync)?\s*\(/
  const found = readSourceFiles().filter(({ text }) => starting.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
  const dist = join(import.meta.dirname, '../../dist')
  const bundles = readdirSync(dist).filter((file) => file.endsWith('.js'))
  expect(bundles).toContain('index.js')
  expect(bundles.filter((file) => readFileSync(join(dist, file), 'utf8').includes('child_process'))).toEqual([])
})
