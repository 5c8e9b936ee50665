import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { type Ended, ended } from '../processes/ended.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { dialling, runCli } from './cli-process.ts'

let good: RunningServer

beforeAll(async () => {
  const leaf = aLeaf(TRUSTED_ROOT, { dnsNames: ['*.example.com'] })
  good = await startNodeTls({ identities: [identityOf(leaf)] })
})
afterAll(() => good.stop())

test('a rule that throws: exit 2 with its stack, its finding undetermined, every other finding and report there', async () => {
  const { code, stdout, stderr, files, remove } = await runWithFault('leaf-key')
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^ats-gate: the rule leaf-key failed with b\.example\.com:443, a fault of ours, not of your servers or files:\n {2}TypeError: of the test\n {2,}at .*with-faults\.ts/,
  )
  expect(stderr).toContain('caused by: Error: the cause')
  expect(stderr).toContain('Please report it')
  expect(stdout).toContain('the rule leaf-key failed, which is a fault of ats-gate')
  expect(stdout).not.toContain('with-faults.ts')
  const { targets } = readReport(files.json ?? '', 'report.json')
  const outcomes = targets.map(({ findings }) => findings.map(({ outcome }) => outcome))
  const leafKey = targets.map(({ findings }) => findings.find(({ rule }) => rule === 'leaf-key'))
  expect(leafKey.map((finding) => finding?.outcome)).toEqual(['met', 'undetermined'])
  // The server is the same, so every other rule says the same of both targets.
  const differing = outcomes[0]?.filter((outcome, i) => outcome !== outcomes[1]?.[i])
  expect(differing).toEqual(['met'])
  expect(files.markdown).toContain('## ')
  expect(files.text).toBe(stdout)
  remove()
})

test.each(['text', 'markdown', 'json'])(
  'a %s report that throws: exit 2 with its stack, the others are there',
  async (format) => {
    const { code, stdout, stderr, files, remove } = await runWithFault(format)
    expect(code).toBe(2)
    expect(stderr).toContain(`ats-gate: the ${format} report failed, a fault of ours`)
    expect(stderr).toMatch(/TypeError: of the test\n {2,}at .*with-faults\.ts[\s\S]*the cause/)
    expect(Object.keys(files).filter((name) => files[name] === null)).toEqual([format])
    expect(stdout !== '').toBe(format !== 'text')
    remove()
  },
)

interface Ran extends Ended {
  /** Their texts; null where there is none. */
  readonly files: Readonly<Record<string, string | null>>
  remove(): void
}

async function runWithFault(what: string): Promise<Ran> {
  const { path, remove } = temporaryFolder()
  const script = join(import.meta.dirname, 'with-faults.ts')
  const result = await ended(spawn(process.execPath, [script, `${good.port}`, path, what], { env: {} }))
  const files = Object.fromEntries(
    ['json', 'markdown', 'text'].map((name) => {
      const file = join(path, `report.${name}`)
      return [name, existsSync(file) ? readFileSync(file, 'utf8') : null]
    }),
  )
  return { ...result, files, remove }
}

test.each([
  ['thrown', 'throw new Error("of the test")'],
  ['rejected', 'Promise.reject(new Error("of the test"))'],
])('an error that is %s where nobody catches it: exit 2 with its stack, never 1', async (_, what) => {
  const preload = `process.on('newListener', (name) => { if (name === 'uncaughtException') setImmediate(() => { ${what} }) })`
  const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const { code, stdout, stderr } = await runCli(['check', ...dialling(good), '--timeout', '60s'], { nodeOptions })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^ats-gate: a fault of ours, not of your servers or files:\n {2}Error: of the test\n {6}at /)
  expect(stderr).toContain('Please report it')
})
