import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startHttp } from '../servers/http.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, dialling, NODE_20, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const rootFile = join(folder.path, 'root.pem')
const trusting = ['--ca-file', rootFile, ...AT_NOW]
let good: RunningServer
let silent: RunningServer

beforeAll(async () => {
  writeFileSync(rootFile, TRUSTED_ROOT.pem)
  good = await startNodeTls({ identities: [EC] })
  silent = await startTarpit()
})
afterAll(async () => {
  await Promise.all([good.stop(), silent.stop()])
  folder.remove()
})

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('met is 0, violated 1, undetermined 3, with nothing on stderr: %s', async (_name, node) => {
  const met = await runCli(['check', ...dialling(good), ...trusting], { node })
  expect([met.code, met.stderr]).toEqual([0, ''])
  expect(met.stdout).toMatch(/^MET: the target meets policy ats\n/)
  const violated = await runCli(['check', ...dialling(good), ...AT_NOW], { node })
  expect([violated.code, violated.stderr]).toEqual([1, ''])
  expect(violated.stdout).toContain('violated error: trusted-chain')
  const undetermined = await runCli(['check', ...dialling(silent), '--timeout', '200ms', '--retries', '0'], { node })
  expect([undetermined.code, undetermined.stderr]).toEqual([3, ''])
  expect(undetermined.stdout).toContain('stayed silent')
})

test('each format on stdout, and each to a file of its own', async () => {
  const outputs = ['text', 'json', 'markdown'].flatMap((format) => ['--output', `${format}=out.${format}`])
  const check = ['check', ...dialling(good), ...trusting]
  const [text, json, markdown] = await Promise.all([
    runCli([...check, ...outputs], { cwd: folder.path }),
    runCli([...check, '--format', 'json']),
    runCli([...check, '--format', 'markdown']),
  ])
  const files = ['text', 'json', 'markdown'].map((format) => readFileSync(join(folder.path, `out.${format}`), 'utf8'))
  expect(files[0]).toBe(text.stdout)
  expect(readReport(files[1] ?? '', 'out.json').targets).toHaveLength(1)
  expect(readReport(json.stdout, 'stdout').verdict).toBe('met')
  expect(files[2]).toContain('## ✅ ATS gate: met')
  expect(markdown.stdout).toContain('## ✅ ATS gate: met')
  expect([text.code, json.code, markdown.code]).toEqual([0, 0, 0])
})

test('targets from arguments, files and the policy are one list', async () => {
  const policy = join(folder.path, 'ats-gate.yml')
  writeFileSync(policy, 'extends: strict\ntimeout: 200ms\nretries: 0\ntargets:\n  - c.invalid:1\n')
  writeFileSync(join(folder.path, 'list.txt'), '127.0.0.1:1 # one\n\n# two\n127.0.0.2:1\n')
  writeFileSync(join(folder.path, 'list.json'), '["127.0.0.3:1", {"host": "127.0.0.4", "port": 1}]')
  const files = ['--targets-file', 'list.txt', '--targets-file', 'list.json']
  const report = await reportOf(['check', '127.0.0.1:1', ...files], { cwd: folder.path })
  expect(report.targets.map(({ target }) => target)).toEqual([
    '127.0.0.1:1',
    '127.0.0.2:1',
    '127.0.0.3:1',
    '127.0.0.4:1',
    'c.invalid:1',
  ])
  expect(report.policy).toMatchObject({ name: 'strict', source: 'ats-gate.yml' })
  expect(report.targets[0]?.findings[0]?.locations).toEqual([{ file: 'list.txt', line: 1, column: 1 }])
})

test('one target twice, in other letters, is one target', async () => {
  const report = await reportOf(['check', 'M.Example.com:443', 'https://m.EXAMPLE.com', ...dialling(good), ...trusting])
  expect(report.targets.map(({ target }) => target)).toEqual(['m.example.com:443'])
})

test('--http names the cleartext side', async () => {
  const http = await startHttp('login-form')
  try {
    const side = ['--http', `m.example.com=127.0.0.1:${http.port}`]
    const { code, stdout } = await runCli(['check', ...dialling(good), ...side, ...trusting])
    expect(code).toBe(1)
    expect(stdout).toContain('violated error: https-only')
  } finally {
    await http.stop()
  }
})

test('--at judges as of another moment', async () => {
  const { code, stdout } = await runCli([
    'check',
    ...dialling(good),
    '--ca-file',
    rootFile,
    '--at',
    '2027-03-31T00:00:00Z',
  ])
  expect(code).toBe(1)
  expect(stdout).toContain('judged as of 2027-03-31T00:00:00.000Z')
  expect(stdout).toContain('violated error: certificate-validity')
})

test('--fail-on never and warning, --on-undetermined ignore', async () => {
  const violated = ['check', ...dialling(good), ...AT_NOW]
  expect((await runCli([...violated, '--fail-on', 'never'])).code).toBe(0)
  // Three months of six are left: a quarter is not reached before the last weeks.
  const soon = ['check', ...dialling(good), '--ca-file', rootFile, '--at', '2026-09-25T00:00:00Z']
  expect((await runCli(soon)).code).toBe(0)
  expect((await runCli([...soon, '--fail-on', 'warning'])).code).toBe(1)
  const unknown = ['check', `127.0.0.1:${await closedPort()}`, '--retries', '0']
  expect((await runCli([...unknown, '--on-undetermined', 'ignore'])).code).toBe(0)
  expect((await runCli([...unknown, '--on-undetermined', 'warn'])).code).toBe(0)
})

test('--retries repeats what was refused', async () => {
  const target = `127.0.0.1:${await closedPort()}`
  const once = await reportOf(['check', target, '--retries', '0'])
  const twice = await reportOf(['check', target, '--retries', '1'])
  expect(twice.run.connections).toBeGreaterThan(once.run.connections)
})

test('--full asks more', async () => {
  const plain = await reportOf(['check', ...dialling(good), ...trusting])
  const full = await reportOf(['check', ...dialling(good), ...trusting, '--full'])
  expect(full.run.connections).toBeGreaterThan(plain.run.connections)
})

test('--full shows what is accepted, and so does a report that is judged again', async () => {
  const saved = join(folder.path, 'full.json')
  const check = ['check', ...dialling(good), ...trusting]
  const { stdout } = await runCli([...check, '--full', '--output', `json=${saved}`])
  expect(stdout).toMatch(/^m\.example\.com:443 accepts at 127\.0\.0\.1:\d+\n {2}TLS 1\.3, in the /m)
  const again = await runCli(['evaluate', saved])
  expect(again.stdout).toContain('m.example.com:443 accepts at 127.0.0.1:')
  expect((await runCli(check)).stdout).not.toContain('accepts at')
})

test('--concurrency is how many targets are asked at once', async () => {
  const targets = ['a', 'b', 'c', 'd'].flatMap((name) => dialling(silent, `${name}.example.com`))
  const check = ['check', ...targets, '--timeout', '60s', '--deadline', '300ms']
  const alone = await reportOf([...check, '--concurrency', '1'])
  const together = await reportOf([...check, '--concurrency', '3', '--connections-per-address', '24'])
  expect(together.run.connections).toBe(3 * alone.run.connections)
})

test('--deadline: the targets that had no turn are not checked', async () => {
  const targets = ['a', 'b', 'c', 'd'].flatMap((name) => dialling(silent, `${name}.example.com`))
  const limits = ['--concurrency', '1', '--timeout', '60s', '--deadline', '300ms']
  const { code, counts, targets: reports, run } = await reportOf(['check', ...targets, ...limits])
  expect(code).toBe(3)
  expect(counts.undetermined + counts.notChecked).toBe(4)
  expect(reports.map(({ verdict }) => verdict)).toEqual(Array(4).fill('undetermined'))
  expect(reports.slice(1).map(({ notChecked }) => notChecked)).toEqual([true, true, true])
  expect(run.durationMs).toBeLessThan(5_000)
})

test('--private-addresses deny refuses a target of this machine, in words that say what to do; what --connect names is dialled', async () => {
  const own = `127.0.0.1:${good.port}`
  const denied = await runCli(['check', own, '--private-addresses', 'deny'])
  expect([denied.code, denied.stderr]).toEqual([3, ''])
  expect(denied.stdout).toContain('127.0.0.1 is a loopback address, and private-addresses denies them')
  expect(denied.stdout.replaceAll(/\s+/gu, ' ')).toContain('or set private-addresses to allow.')
  const connected = await runCli(['check', ...dialling(good), ...trusting, '--private-addresses', 'deny'])
  expect([connected.code, connected.stderr]).toEqual([0, ''])
  const wrong = await runCli(['check', own, '--private-addresses', 'never'])
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('write one of auto, allow, deny')])
})

test('an address that is never dialled is said in every format, also where private ones are allowed', async () => {
  const check = ['check', '169.254.169.254', '--private-addresses', 'allow']
  const [text, markdown] = await Promise.all([runCli(check), runCli([...check, '--format', 'markdown'])])
  expect([text.code, markdown.code]).toEqual([3, 3])
  expect(text.stdout).toContain('169.254.169.254 is a link-local address, which is never dialled')
  expect(markdown.stdout).toContain('169.254.169.254 is a link-local address, which is never dialled')
  const { run, targets } = await reportOf(check)
  expect(run.connections).toBe(0)
  expect(targets[0]?.observation.endpoints[0]?.notDialled).toEqual({
    kind: 'not-dialled',
    address: '169.254.169.254',
    range: 'link-local',
    because: 'never',
  })
})
