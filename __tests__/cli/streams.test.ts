import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EC } from '../builders/identities.ts'
import { ended } from '../processes/ended.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import type { ScriptedServer } from '../servers/scripted.ts'
import { AT_NOW, CLI, dialling, reportOf, startCli } from './cli-process.ts'

const folder = temporaryFolder()
let good: RunningServer
let silent: ScriptedServer

beforeAll(async () => {
  good = await startNodeTls({ identities: [EC] })
  silent = await startTarpit()
})
afterAll(async () => {
  await Promise.all([good.stop(), silent.stop()])
  folder.remove()
})

test('stdout may be a file that has something in it', async () => {
  const file = join(folder.path, 'log.txt')
  writeFileSync(file, 'before\n')
  const fd = openSync(file, 'a')
  const child = spawn(process.execPath, [CLI, 'check', ...dialling(good), ...AT_NOW], { stdio: ['ignore', fd, 'pipe'] })
  const { code } = await ended(child)
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

test('--timeout ends a silent target long before the default would', async () => {
  const { run } = await reportOf(['check', ...dialling(silent), '--timeout', '200ms'])
  expect(run.durationMs).toBeLessThan(5_000)
})
