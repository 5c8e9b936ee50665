import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { TOOL_VERSION } from '../../src/tool-version.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { AT_NOW, NODE_20 } from '../cli/cli-process.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { type Installed, installPackage, run } from './installed-package.ts'

const ROOT = dirname(dirname(import.meta.dirname))
const EXAMPLE = 'node_modules/ats-gate/examples/library.mjs'
const NODES = [
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
] as const

const temporary = temporaryFolder()
let installed: Installed
let server: RunningServer
let options = ''

beforeAll(async () => {
  installed = installPackage(temporary.path)
  server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
  writeFileSync(join(temporary.path, 'root.pem'), TRUSTED_ROOT.pem)
  const connect = { 'm.example.com': `127.0.0.1:${server.port}` }
  options = JSON.stringify({ connect, http: { 'm.example.com': 'none' }, caFiles: ['root.pem'], at: AT_NOW[1] })
}, 60_000)
afterAll(async () => {
  await server.stop()
  temporary.remove()
})

test('the package holds what its users need and nothing else', () => {
  const dist = readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
  const schemas = readdirSync(join(ROOT, 'schemas')).map((name) => `schemas/${name}`)
  const rest = ['LICENSE', 'README.md', 'action.yml', 'examples/library.mjs', 'package.json']
  expect(installed.paths).toEqual([...dist, ...schemas, ...rest].toSorted())
})

test('every file that package.json names is there, and no file names this machine', () => {
  const home = join(installed.folder, 'node_modules/ats-gate')
  const { bin, exports: entries } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
    exports: Record<string, string | Record<string, string>>
  }
  const named = [
    ...Object.values(bin),
    ...Object.values(entries).flatMap((entry) => Object.values(entry === String(entry) ? { entry } : entry)),
  ]
  expect(named.length).toBeGreaterThan(4)
  for (const path of named) expect([path, existsSync(join(home, path.replace('/*', '')))]).toEqual([path, true])
  const homes = installed.paths.filter((path) => readFileSync(join(home, path), 'utf8').includes(ROOT))
  expect(homes).toEqual([])
})

test('the command that npm links starts', async () => {
  expect(await run(installed.bin, ['--version'], installed.folder)).toEqual({
    code: 0,
    stdout: `ats-gate ${TOOL_VERSION}\n`,
    stderr: '',
  })
  expect((await run(installed.bin, ['explain', 'leaf-key'], installed.folder)).stdout).toMatch(/^leaf-key\n/u)
})

test.each(NODES)('the example runs as it is documented: %s', async (_name, node) => {
  expect(await run(node, [EXAMPLE, 'm.example.com', options], installed.folder)).toEqual({
    code: 0,
    stdout: `m.example.com:443: violated
  legacy-protocols: accepts TLS 1.1, TLS 1.0
    Switch off TLS 1.1, TLS 1.0 where TLS ends; keep TLS 1.2 and TLS 1.3.
and by the policy strict: violated
`,
    stderr: '',
  })
  const wrong = await run(node, [EXAMPLE, 'a..b'], installed.folder)
  expect(wrong).toEqual({ code: 2, stdout: '', stderr: '"a..b" has an empty label: remove the dot too many\n' })
})

// What the host program has must be what it had.
const HOST = `
const state = async () => ({
  listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
  globals: Object.getOwnPropertyNames(globalThis).length,
  environment: JSON.stringify(process.env),
  exitCode: process.exitCode,
  defaultMaxListeners: (await import('node:events')).default.defaultMaxListeners,
})
const written = []
for (const stream of [process.stdout, process.stderr]) stream.write = (text) => written.push(String(text)) > 0
process.exit = () => { throw new Error('process.exit was called') }
process.on('warning', ({ name, message }) => written.push(name + ': ' + message))
const before = await state()
const { gate, InputError } = await import('ats-gate')
const controller = new AbortController()
let listening = 0
const { addEventListener, removeEventListener } = controller.signal
controller.signal.addEventListener = function (...args) { listening += 1; return addEventListener.apply(this, args) }
controller.signal.removeEventListener = function (...args) { listening -= 1; return removeEventListener.apply(this, args) }
const { connect, http, ...options } = JSON.parse(process.argv[2])
// More at once than a signal may have listeners before Node 20 warns.
const targets = Array.from({ length: 24 }, (_, i) => 'm' + i + '.example.com')
const all = ([[, value]]) => Object.fromEntries(targets.map((target) => [target, value]))
const overrides = { connect: all(Object.entries(connect)), http: all(Object.entries(http)), policy: { requirements: { 'hostname-match': 'off' } } }
const { verdict, counts } = await gate({ ...options, ...overrides, targets, signal: controller.signal })
const faults = await gate({ targets: ['a..b'] }).catch((error) => error instanceof InputError && error.faults.length)
await new Promise((resolve) => setImmediate(resolve))
const after = await state()
delete process.stdout.write
console.log(JSON.stringify({ verdict, targets: counts.met, faults, written, listening, same: JSON.stringify(before) === JSON.stringify(after) }))
`

test.each(NODES)('the host program keeps its streams, listeners, globals and life: %s', async (_name, node) => {
  writeFileSync(join(installed.folder, 'host.mjs'), HOST)
  const { code, stdout, stderr } = await run(node, ['host.mjs', options], installed.folder)
  // It ended by itself: no timer and no socket was left.
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual({ verdict: 'met', targets: 24, faults: 1, written: [], listening: 0, same: true })
})

const CONSUMER = `import { evaluate, exitCode, gate, InputError, readReport } from 'ats-gate'
import type { Finding, GateOptions, InputFault, PolicyFile, Progress, Report, RequirementId, TargetReport } from 'ats-gate'

const policy: PolicyFile = { extends: 'ats', requirements: { 'leaf-key': { rsa: 3072 }, 'https-only': 'off' } }
const options: GateOptions = {
  targets: ['m.example.com'],
  policy,
  at: new Date(0),
  failOn: 'warning',
  signal: new AbortController().signal,
  onProgress: ({ kind, done, total, target }: Progress) => void [kind === 'started', done / total, target.length],
}
export async function worst(): Promise<readonly RequirementId[]> {
  try {
    const report: Report = await gate(options)
    const code: 0 | 1 | 3 = exitCode(report.verdict, report.policy.failOn)
    const again = evaluate(readReport(JSON.stringify(report)), { policy: 'strict', at: '2027-03-31T00:00:00Z' })
    const targets: readonly TargetReport[] = code === 0 ? again.targets : report.targets
    return targets.flatMap(({ findings }) => findings.filter((one: Finding) => one.outcome === 'violated').map(({ rule }) => rule))
  } catch (error) {
    const faults: readonly InputFault[] = error instanceof InputError ? error.faults : []
    throw new Error(faults.map(({ what, mend }) => what + mend).join(), { cause: error })
  }
}
// @ts-expect-error no such policy key
export const wrong: PolicyFile = { extend: 'ats' }
// @ts-expect-error no such requirement
export const id: RequirementId = 'leaf-kye'
// @ts-expect-error a report cannot be changed
export const change = (report: Report): void => { report.verdict = 'met' }
`

test.each(['nodenext', 'bundler'])('a strict TypeScript program compiles against its types: %s', async (resolution) => {
  const folder = installed.folder
  writeFileSync(join(folder, 'consumer.mts'), CONSUMER)
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    lib: ['es2022'],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }))
  const { code, stdout } = await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], folder)
  expect([code, stdout]).toEqual([0, ''])
})

test('the schemas are exported', async () => {
  const script =
    "const { default: schema } = await import('ats-gate/schemas/policy.schema.json', { with: { type: 'json' } }); console.log(schema.title)"
  const { code, stdout } = await run(process.execPath, ['--input-type=module', '-e', script], installed.folder)
  expect([code, stdout]).toEqual([0, 'Policy file\n'])
})
