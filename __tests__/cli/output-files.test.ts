import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { EC } from '../builders/identities.ts'
import { ended } from '../processes/ended.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, CLI, dialling, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let server: RunningServer

beforeAll(async () => {
  writeFileSync(join(folder.path, 'there.txt'), '')
  server = await startNodeTls({ identities: [EC] })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const LONG = `${'x'.repeat(256)}.json`

test.each([
  ['no/such/folder/out.json', 'ENOENT', 'make the folder first, or name another file'],
  ['.', 'EISDIR', 'this is a folder: name a file in it'],
  ['there.txt/out.json', 'ENOTDIR', 'a part of the path is a file: name another path'],
  ['/dev/full', 'ENOSPC', 'the disk is full: make room, or name a file elsewhere'],
  [LONG, 'ENAMETOOLONG', 'give it a shorter name'],
])('an output to %s: exit 2, named, and every other report and the verdict are there', async (file, code, mend) => {
  const outputs = ['--output', `json=${file}`, '--output', 'text=other.txt', '--output', 'markdown=other.md']
  const result = await runCli(['check', ...dialling(server), ...AT_NOW, ...outputs], inFolder)
  expect(result.code).toBe(2)
  const where = result.stderr.split(': ')[1] ?? ''
  expect(file.startsWith(where.replace('…', ''))).toBe(true)
  expect(result.stderr).toBe(`error: ${where}: the report could not be written (${code})\n  ${mend}\n`)
  expect(result.stdout).toMatch(/^VIOLATED: /)
  expect(readFileSync(join(folder.path, 'other.txt'), 'utf8')).toBe(result.stdout)
  expect(readFileSync(join(folder.path, 'other.md'), 'utf8')).toContain('## ❌ ATS gate: violated')
})

test('stdout that is full: exit 2, and the files are there', async () => {
  const full = openSync('/dev/full', 'w')
  const argv = [CLI, 'check', ...dialling(server), ...AT_NOW, '--output', 'json=beside.json']
  const child = spawn(process.execPath, argv, { ...inFolder, stdio: ['ignore', full, 'pipe'] })
  const { code, stderr } = await ended(child)
  closeSync(full)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error: stdout: the report could not be written \(ENOSPC\)\n/)
  expect(readReport(readFileSync(join(folder.path, 'beside.json'), 'utf8'), 'beside.json').verdict).toBe('violated')
})

test('the JSON on /dev/stdout comes before the text', async () => {
  const argv = ['check', ...dialling(server), ...AT_NOW, '--output', 'json=/dev/stdout']
  const command = `"$0" "$@" | cat; exit "\${PIPESTATUS[0]}"`
  const child = spawn('bash', ['-c', command, process.execPath, CLI, ...argv], inFolder)
  const { code, stdout } = await ended(child)
  expect(code).toBe(1)
  expect(stdout).toMatch(/^\{\n[\s\S]*\n\}\nVIOLATED: /)
})
