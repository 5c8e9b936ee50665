import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { ended } from '../processes/ended.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import type { ScriptedServer } from '../servers/scripted.ts'
import { AT_NOW, CLI, dialling, runCli, startCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let good: RunningServer
let silent: ScriptedServer

beforeAll(async () => {
  const leaf = aLeaf(TRUSTED_ROOT, { dnsNames: ['*.example.com'] })
  good = await startNodeTls({ identities: [identityOf(leaf)] })
  silent = await startTarpit()
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  const queued = Array.from({ length: 998 }, (_, i) => ({ host: `q${i}.example.com` }))
  const targets = [
    { host: 'a.example.com', connect: `127.0.0.1:${good.port}`, http: 'none' },
    { host: 'b.example.com', connect: `127.0.0.1:${silent.port}`, http: 'none' },
    // Never dialled: they wait for b.
    ...queued.map((target) => ({ ...target, connect: '127.0.0.1:9', http: 'none' })),
  ]
  writeFileSync(join(folder.path, 'fleet.json'), JSON.stringify(targets))
})
afterAll(async () => {
  await Promise.all([good.stop(), silent.stop()])
  folder.remove()
})

/** One at a time and by name: when b is asked, a is judged. */
const FLEET = ['check', '--targets-file', 'fleet.json', '--ca-file', 'root.pem', '--concurrency', '1', ...AT_NOW]
const OUTPUTS = ['--output', 'json=out.json', '--output', 'markdown=out.md']

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s with one judged, one hanging and 998 queued: what is known is reported, the rest not checked, 3',
  async (signal) => {
    const child = startCli([...FLEET, ...OUTPUTS, '--timeout', '60s'], inFolder)
    const result = ended(child)
    await silent.nextConnection()
    const sentAt = performance.now()
    child.kill(signal)
    const { code, stdout, stderr } = await result
    expect(performance.now() - sentAt).toBeLessThan(5_000)
    expect([code, stderr]).toEqual([3, ''])
    expectReported(stdout)
  },
)

test('a deadline in the same place: the same', async () => {
  const { code, stdout, stderr } = await runCli(
    [...FLEET, ...OUTPUTS, '--deadline', '2s', '--timeout', '60s'],
    inFolder,
  )
  expect([code, stderr]).toEqual([3, ''])
  expectReported(stdout)
})

function expectReported(stdout: string): void {
  const report = readReport(readFileSync(join(folder.path, 'out.json'), 'utf8'), 'out.json')
  expect(report.counts).toMatchObject({ targets: 1_000, met: 1, violated: 0, undetermined: 0, notChecked: 999 })
  expect(report.verdict).toBe('undetermined')
  for (const text of [stdout, readFileSync(join(folder.path, 'out.md'), 'utf8')]) {
    for (const name of ['a.example.com:443', 'b.example.com:443', 'q0.example.com:443', 'q997.example.com:443']) {
      expect(text).toContain(name)
    }
    expect(text).toMatch(/999 not\s+checked/)
  }
  expect(readdirSync(folder.path).sort()).toEqual(['fleet.json', 'out.json', 'out.md', 'root.pem'])
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s while the only target hangs: 3', async (signal) => {
  const child = startCli(['check', ...dialling(silent), '--timeout', '60s', '--format', 'json'])
  const result = ended(child)
  await silent.nextConnection()
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
  await silent.nextConnection()
  child.kill('SIGINT')
  const { code, stdout } = await result
  expect(code).toBe(1)
  expect(readReport(stdout, 'stdout').targets.map(({ verdict }) => verdict)).toEqual(['violated', 'undetermined'])
})

test('a signal before the first probe: nothing was checked, 3', async () => {
  const list = join(folder.path, 'list.yml')
  expect(spawnSync('mkfifo', [list]).status).toBe(0)
  const child = startCli(['check', '--targets-file', 'list.yml', '--timeout', '60s', '--format', 'json'], inFolder)
  const result = ended(child)
  // Opened for writing only once the process reads it.
  const file = await open(list, 'w')
  child.kill('SIGINT')
  await file.write(`- { host: m.example.com, connect: "127.0.0.1:${silent.port}", http: none }\n`)
  await file.close()
  const { code, stdout } = await result
  rmSync(list)
  expect(code).toBe(3)
  expect(readReport(stdout, 'stdout').counts).toMatchObject({ targets: 1, met: 0, violated: 0 })
})

test('the Ctrl-C of a terminal that npm passes on again is one', async () => {
  const child = startCli([...FLEET, ...OUTPUTS, '--timeout', '60s'], inFolder)
  const result = ended(child)
  await silent.nextConnection()
  child.kill('SIGINT')
  child.kill('SIGINT')
  const { code, stdout } = await result
  expect(code).toBe(3)
  expectReported(stdout)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s again and again ends it at once, by the signal', async (signal) => {
  // A reader that does not read: the report cannot get rid of more than the pipe holds.
  const child = startCli([...FLEET, '--timeout', '60s', '--format', 'json'], inFolder)
  let end: unknown[] = []
  child.once('exit', (...how) => {
    end = how
  })
  child.stdout.pause()
  await silent.nextConnection()
  child.kill(signal)
  await once(child.stdout, 'readable')
  while (end.length === 0) {
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(end).toEqual([null, signal])
})

test('a closed stdout: no complaint, the files are written, and the exit code is that of the verdict', async () => {
  const argv = ['check', ...dialling(good), '--ca-file', 'root.pem', ...AT_NOW, '--output', 'json=closed.json']
  const child = startCli(argv, inFolder)
  child.stdout.destroy()
  const { code, stderr } = await ended(child)
  expect([code, stderr]).toEqual([0, ''])
  expect(readReport(readFileSync(join(folder.path, 'closed.json'), 'utf8'), 'closed.json').verdict).toBe('met')
})

test('head -1 gets its line, and the verdict decides', () => {
  const command = `"$0" "$1" check --targets-file fleet.json --ca-file root.pem --concurrency 100 --timeout 1s | head -1; echo "\${PIPESTATUS[0]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, CLI], inFolder)
  expect(String(stdout)).toMatch(/^UNDETERMINED: .*\n3\n$/)
  expect(String(stderr)).toBe('')
})

test('stdout and stderr that were closed before the start', async () => {
  const command = `exec "$0" "$1" check m.example.com --connect m.example.com=127.0.0.1:${good.port} --http m.example.com=none --ca-file root.pem ${AT_NOW.join(' ')} --output json=none.json >&- 2>&-`
  const child = spawn('bash', ['-c', command, process.execPath, CLI], inFolder)
  const { code } = await ended(child)
  expect(code).toBe(0)
  expect(readReport(readFileSync(join(folder.path, 'none.json'), 'utf8'), 'none.json').verdict).toBe('met')
})
