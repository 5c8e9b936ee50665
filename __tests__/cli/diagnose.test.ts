import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { validateDiagnosis } from '../builders/diagnose-server.ts'
import { EC, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, dialling, NODE_20, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const rootFile = join(folder.path, 'root.pem')
const trusting = ['--ca-file', rootFile, ...AT_NOW]
const inFolder = { cwd: folder.path }
let good: RunningServer
let staticRsa: RunningServer
let silent: RunningServer

beforeAll(async () => {
  writeFileSync(rootFile, TRUSTED_ROOT.pem)
  good = await startNodeTls({ identities: [EC] })
  staticRsa = await startNodeTls({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'AES128-SHA' })
  silent = await startTarpit()
})
afterAll(async () => {
  await Promise.all([good.stop(), staticRsa.stop(), silent.stop()])
  folder.remove()
})

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, 'texts', name), 'utf8')
}

/** What differs from run to run: the port of a server, and what chance adds to the connections. */
function settled(output: string, { port }: RunningServer): string {
  return output.replaceAll(`:${port}`, ':PORT').replace(/; \d+ connections/u, '; N connections')
}

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('0 where an app under ATS connects, 1 where it does not, 3 where nobody knows: %s', async (_name, node) => {
  const pass = await runCli(['diagnose', ...dialling(good), ...trusting], { node })
  expect([pass.code, pass.stderr]).toEqual([0, ''])
  expect(pass.stdout).toMatch(/^PASS: an app under ATS connects to m\.example\.com:443\n/)
  const fail = await runCli(['diagnose', ...dialling(staticRsa), ...trusting], { node })
  expect([fail.code, fail.stderr]).toEqual([1, ''])
  expect(fail.stdout).toMatch(/^FAIL: an app under ATS cannot connect to m\.example\.com:443\n/)
  const unknown = await runCli(['diagnose', ...dialling(silent), '--timeout', '200ms', '--retries', '0'], { node })
  expect([unknown.code, unknown.stderr]).toEqual([3, ''])
  expect(unknown.stdout).toMatch(/^UNKNOWN: /)
  expect(unknown.stdout).toContain('\nNot enough was seen to say: 127.0.0.1:')
  expect(unknown.stdout).not.toContain('Info.plist:')
})

test('the whole text of a server without forward secrecy', async () => {
  const { stdout } = await runCli(['diagnose', ...dialling(staticRsa), ...trusting, '--verbose'])
  expect(settled(stdout, staticRsa)).toBe(text('static-rsa-verbose.txt'))
})

test('the whole text of a certificate that is over: it comes first, and the tests are left out', async () => {
  const at = ['--at', '2027-01-01T00:00:00Z']
  const { code, stdout } = await runCli(['diagnose', ...dialling(good), '--ca-file', rootFile, ...at])
  expect(code).toBe(1)
  expect(settled(stdout, good)).toBe(text('expired.txt'))
})

test('JSON on stdout, text and JSON to files', async () => {
  const outputs = ['--output', 'text=out.txt', '--output', 'json=out.json']
  const diagnose = ['diagnose', ...dialling(staticRsa), ...trusting]
  const { code, stdout } = await runCli([...diagnose, '--format', 'json', ...outputs], inFolder)
  expect(code).toBe(1)
  const said = JSON.parse(stdout) as Diagnosis
  expect([validateDiagnosis(said), validateDiagnosis.errors]).toEqual([true, null])
  expect([said.schema, said.result, said.rows.length]).toEqual(['ats-gate/diagnosis/1', 'fail', 17])
  expect(readFileSync(join(folder.path, 'out.json'), 'utf8')).toBe(stdout)
  expect(readFileSync(join(folder.path, 'out.txt'), 'utf8')).toMatch(/^FAIL: /)
})

test('a place that cannot be written is 2', async () => {
  const { code, stderr } = await runCli(
    ['diagnose', ...dialling(good), ...trusting, '--output', 'json=none/out.json'],
    inFolder,
  )
  expect(code).toBe(2)
  expect(stderr).toContain('none/out.json: the report could not be written (ENOENT)')
})

test('of a policy the roots and limits count, and of its targets the one that is named', async () => {
  writeFileSync(
    join(folder.path, 'own.yml'),
    'extends: ibm-connections\ntrust: { stores: [] }\ntimeout: 5s\ntargets:\n  - a.example\n  - { host: m.example.com, trust: { roots: [root.pem] }, requirements: { tls-version: { minimum: TLS 1.3 } } }\n',
  )
  const server = await startNodeTls({ identities: [EC], maximumVersion: 'TLS 1.2' })
  try {
    const { code, stdout } = await runCli(['diagnose', ...dialling(server), '--policy', 'own.yml', ...AT_NOW], inFolder)
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'PASS: an app under ATS connects to m.example.com:443'])
  } finally {
    await server.stop()
  }
})

// biome-ignore format: one line of arguments a line
test.each<readonly [argv: readonly string[], expected: string]>([
  [[],                                             'diagnose: diagnose needs a target'],
  [[''],                                           'argument 1: the target is empty'],
  [['a.example', 'b.example'],                     'argument 2: "b.example" is one argument too many'],
  [['a.example,b.example'],                        'argument 1: diagnose takes one target'],
  [['a..b'],                                       'argument 1: "a..b" has an empty label'],
  [['a.example', '--format', 'markdown'],          '--format: there is no report format "markdown"'],
  [['a.example', '--output', 'markdown=x'],        '--output: there is no report format "markdown"'],
  [['a.example', '--at', 'soon'],                  '--at: "soon" is not a time'],
  [['a.example', '--timeout', '5'],                '--timeout: "5" is not a duration'],
  [['a.example', '--ca-file', 'none.pem'],         '--ca-file: there is no file "none.pem"'],
  [['a.example', '--connect', 'b.example=127.0.0.1:1'], '--connect: b.example:443 is no target of this run'],
  [['a.example', '--full'],                        '--full: diagnose does not take --full'],
  [['a.example', '--format', 'xml', '--ca-file', 'none.pem'], '--ca-file: there is no file "none.pem"'],
])('wrong input: %j', async (argv, expected) => {
  const { code, stdout, stderr } = await runCli(['diagnose', ...argv], inFolder)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`error: ${expected}`)
})

test('an address that is never dialled is unknown, and says so', async () => {
  const { code, stdout, stderr } = await runCli(['diagnose', '169.254.169.254'])
  expect([code, stderr]).toEqual([3, ''])
  expect(stdout.replaceAll('\n', ' ')).toContain('169.254.169.254 is a link-local address, which is never dialled')
})
