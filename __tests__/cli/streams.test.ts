import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import type { ScriptedServer } from '../servers/scripted.ts'
import { AT_NOW, CLI, dialling, ended, reportOf, runCli, startCli, temporaryFolder } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let good: RunningServer
let silent: ScriptedServer

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  good = await startNodeTls({ identities: [EC] })
  silent = await startTarpit()
})
afterAll(async () => {
  await Promise.all([good.stop(), silent.stop()])
  folder.remove()
})

test.each([
  ['no/such/folder/out.json', 'ENOENT', 'make the folder first, or name another file'],
  ['.', 'EISDIR', 'this is a folder: name a file in it'],
  ['root.pem/out.json', 'ENOTDIR', 'a part of the path is a file: name another path'],
])('an output that cannot be written is 2, and the report is still there: %s', async (file, code, mend) => {
  const argv = ['check', ...dialling(good), ...AT_NOW, '--output', `json=${file}`, '--output', 'text=written.txt']
  const result = await runCli(argv, inFolder)
  expect(result.code).toBe(2)
  expect(result.stderr).toBe(`error: ${file}: the report could not be written (${code})\n  ${mend}\n`)
  expect(result.stdout).toMatch(/^VIOLATED: /)
  expect(readFileSync(join(folder.path, 'written.txt'), 'utf8')).toBe(result.stdout)
})

test('stdout may be a file that has something in it', async () => {
  const file = join(folder.path, 'log.txt')
  writeFileSync(file, 'before\n')
  const fd = openSync(file, 'a')
  const child = spawn(process.execPath, [CLI, 'check', ...dialling(good), ...AT_NOW], { stdio: ['ignore', fd, 'pipe'] })
  const [code] = await once(child, 'close')
  closeSync(fd)
  expect(code).toBe(1)
  expect(readFileSync(file, 'utf8')).toMatch(/^before\nVIOLATED: 1 of 1 target violates policy ats\n/)
})

test('stderr that nobody reads changes no exit code', async () => {
  const child = startCli(['check', 'a..b'])
  child.stderr.destroy()
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(2)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s: what is known is reported at once, 3', async (signal) => {
  const child = startCli(['check', ...dialling(silent), '--timeout', '60s', '--format', 'json'])
  const result = ended(child)
  const before = silent.connections()
  await reached(() => silent.connections() > before)
  const sentAt = performance.now()
  child.kill(signal)
  const { code, stdout, stderr } = await result
  expect(performance.now() - sentAt).toBeLessThan(2_000)
  expect([code, stderr]).toEqual([3, ''])
  expect(readReport(stdout, 'stdout').counts).toMatchObject({ targets: 1, met: 0, violated: 0 })
})

test('SIGINT once a violation is known: 1', async () => {
  // One at a time and by name: when b is asked, a is judged.
  const targets = [...dialling(good, 'a.example.com'), ...dialling(silent, 'b.example.com')]
  const child = startCli(['check', ...targets, ...AT_NOW, '--concurrency', '1', '--timeout', '60s', '--format', 'json'])
  const result = ended(child)
  const before = silent.connections()
  await reached(() => silent.connections() > before)
  child.kill('SIGINT')
  const { code, stdout } = await result
  expect(code).toBe(1)
  expect(readReport(stdout, 'stdout').targets.map(({ verdict }) => verdict)).toEqual(['violated', 'undetermined'])
})

test('--timeout ends a silent target long before the default would', async () => {
  const { run } = await reportOf(['check', ...dialling(silent), '--timeout', '200ms'])
  expect(run.durationMs).toBeLessThan(5_000)
})

/** Resolves once the condition holds; the test's own time-out ends the wait. */
async function reached(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
