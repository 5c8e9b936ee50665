import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { writeWhole } from '../../src/write-whole.ts'
import { EC } from '../builders/identities.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, CLI, dialling, runCli, temporaryFolder } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let server: RunningServer

beforeAll(async () => {
  server = await startNodeTls({ identities: [EC] })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const LONG = `${'x'.repeat(256)}.json`

test.each([
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
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const [code] = await once(child, 'close')
  closeSync(full)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error: stdout: the report could not be written \(ENOSPC\)\n/)
  expect(readReport(readFileSync(join(folder.path, 'beside.json'), 'utf8'), 'beside.json').verdict).toBe('violated')
})

test('the JSON on /dev/stdout comes before the text', async () => {
  const argv = ['check', ...dialling(server), ...AT_NOW, '--output', 'json=/dev/stdout']
  const command = `"$0" "$@" | cat; exit "\${PIPESTATUS[0]}"`
  const child = spawn('bash', ['-c', command, process.execPath, CLI, ...argv], inFolder)
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk)
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^\{\n[\s\S]*\n\}\nVIOLATED: /)
})

test('a report that fails half-way leaves what was there, and nothing beside it', () => {
  const path = join(made('half'), 'report.json')
  const half = function* () {
    yield 'x'.repeat(3_000_000)
    throw new Error('half-way')
  }
  expect(() => writeWhole(path, half())).toThrow('half-way')
  expect(readdirSync(join(path, '..'))).toEqual([])
  writeFileSync(path, 'before')
  expect(() => writeWhole(path, half())).toThrow('half-way')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(join(path, '..'))).toEqual(['report.json'])
})

test('a file that is there is replaced: its mode stays, and a link to it stays a link', () => {
  const path = made('link')
  writeFileSync(join(path, 'real.json'), 'a longer text than the new one')
  chmodSync(join(path, 'real.json'), 0o640)
  symlinkSync('real.json', join(path, 'link.json'))
  writeWhole(join(path, 'link.json'), ['n', 'ew'])
  expect(lstatSync(join(path, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(path, 'real.json'), 'utf8')).toBe('new')
  expect(statSync(join(path, 'real.json')).mode & 0o777).toBe(0o640)
})

test('a name as long as the system takes', () => {
  const path = join(made('long'), 'x'.repeat(255))
  writeWhole(path, ['text'])
  expect(readFileSync(path, 'utf8')).toBe('text')
})

test('more than one write of the system takes arrives whole', () => {
  const path = join(made('large'), 'large.txt')
  const pieces = Array.from({ length: 3_000 }, (_, i) => `${i} ${'日'.repeat(1_000)}\n`)
  writeWhole(path, pieces)
  expect(readFileSync(path, 'utf8')).toBe(pieces.join(''))
})

function made(name: string): string {
  const path = join(folder.path, name)
  mkdirSync(path)
  return path
}

test('a folder that may not be written: a new file is refused, one that is there is written in place, or emptied', () => {
  const path = made('read-only')
  const there = join(path, 'there.json')
  writeFileSync(there, 'before')
  chmodSync(there, 0o666)
  chmodSync(path, 0o555)
  chmodSync(folder.path, 0o755)
  unprivileged(() => {
    expect(() => writeWhole(join(path, 'new.json'), ['new'])).toThrow('EACCES')
    writeWhole(there, ['new'])
    expect(readFileSync(there, 'utf8')).toBe('new')
    const half = function* () {
      yield 'x'.repeat(3_000_000)
      throw new Error('half-way')
    }
    expect(() => writeWhole(there, half())).toThrow('half-way')
  })
  chmodSync(path, 0o755)
  expect(readdirSync(path)).toEqual(['there.json'])
})

/** Root may write everywhere, so as nobody where the tests run as root. */
function unprivileged(work: () => void): void {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
