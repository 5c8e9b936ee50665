import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { aLeaf, NOW } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import type { ScriptedServer } from '../servers/scripted.ts'
import { type Step, startStep, stepEnded } from './action-process.ts'
import { annotationsOf, runnerCommands } from './runner-model.ts'

let good: RunningServer
let silent: ScriptedServer
let folder = temporaryFolder()

beforeAll(async () => {
  const leaf = aLeaf(TRUSTED_ROOT, { dnsNames: ['*.example.com'] })
  good = await startNodeTls({ identities: [identityOf(leaf)] })
  silent = await startTarpit()
})
afterAll(() => Promise.all([good.stop(), silent.stop()]))
beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  const queued = Array.from({ length: 998 }, (_, i) => ({ host: `q${i}.example.com`, connect: '127.0.0.1:9' }))
  const targets = [
    { host: 'a.example.com', connect: `127.0.0.1:${good.port}` },
    { host: 'b.example.com', connect: `127.0.0.1:${silent.port}` },
    ...queued,
  ]
  writeFileSync(join(folder.path, 'fleet.json'), JSON.stringify(targets.map((one) => ({ ...one, http: 'none' }))))
})
afterEach(() => folder.remove())

/** One at a time and by name: when b is asked, a is judged. */
const FLEET = {
  'targets-file': 'fleet.json',
  'ca-file': 'root.pem',
  concurrency: '1',
  timeout: '60s',
  at: NOW.toISOString(),
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s with one judged, one hanging and 998 queued: everywhere, within the 7.5 s of the runner, exit 3',
  async (signal) => {
    const child = startStep(folder.path, FLEET)
    const finished = stepEnded(folder.path, child)
    await silent.nextConnection()
    const sentAt = performance.now()
    child.kill(signal)
    const step = await finished
    expect(performance.now() - sentAt).toBeLessThan(5_000)
    await expectReported(step, 'the run was interrupted')
  },
)

test('the second signal of the runner takes nothing away', async () => {
  const child = startStep(folder.path, FLEET)
  const finished = stepEnded(folder.path, child)
  await silent.nextConnection()
  child.kill('SIGINT')
  child.kill('SIGTERM')
  await expectReported(await finished, 'the run was interrupted')
})

test('a deadline in the same place: the same', async () => {
  const child = startStep(folder.path, { ...FLEET, deadline: '2s' })
  await expectReported(await stepEnded(folder.path, child), 'the run ended at its deadline')
})

async function expectReported({ code, stdout, stderr, outputs, summary }: Step, why: string): Promise<void> {
  expect([code, stderr]).toEqual([3, ''])
  expect(outputs).toMatchObject({ outcome: 'undetermined', 'targets-total': '1000', 'targets-undetermined': '999' })
  const report = readReport(await readFile(outputs['report-json'] ?? '', 'utf8'), 'report.json')
  expect(report.counts).toMatchObject({ met: 1, violated: 0, undetermined: 0, notChecked: 999 })
  expect(summary).toContain(why)
  for (const text of [stdout, summary]) {
    for (const name of ['a.example.com:443', 'b.example.com:443', 'q997.example.com:443']) expect(text).toContain(name)
    expect(text).toContain('(999 not checked, 1 met)')
  }
  expect(annotationsOf(stdout, 'error')).toHaveLength(10)
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toContain('999 of 1000 targets could not be judged')
}

test('a reader of the log that goes away: the verdict decides, the files are there', async () => {
  const child = startStep(folder.path, { ...FLEET, concurrency: '200', timeout: '300ms' })
  child.stdout?.destroy()
  const { code, stderr, outputs, summary } = await stepEnded(folder.path, child)
  expect([code, stderr, outputs.outcome]).toEqual([3, '', 'undetermined'])
  expect(summary).toContain('## ⚠️ ATS gate: undetermined')
})

test('the files of the runner deleted while it runs: warnings, and the verdict stands', async () => {
  const child = startStep(folder.path, FLEET)
  const finished = stepEnded(folder.path, child)
  await silent.nextConnection()
  for (const name of ['output', 'summary']) rmSync(join(folder.path, name))
  child.kill('SIGINT')
  const { code, stdout } = await finished
  expect(code).toBe(3)
  expect(annotationsOf(stdout, 'warning').map(({ properties }) => properties.title)).toEqual([
    'ats-gate: no job summary is shown',
    'ats-gate: no outputs are written',
  ])
})

test.each([
  ['thrown', 'throw new Error("of the test")'],
  ['rejected', 'Promise.reject(new Error("of the test"))'],
])('an error that is %s where nobody catches it: exit 2 with its stack, never 1', async (_, what) => {
  const preload = `process.on('newListener', (name) => { if (name === 'uncaughtException') setImmediate(() => { ${what} }) })`
  const child = startStep(folder.path, FLEET, {}, ['--import', `data:text/javascript,${encodeURIComponent(preload)}`])
  const { code, stdout, outputs } = await stepEnded(folder.path, child)
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(stdout).toContain('ats-gate: Error: of the test\n')
  expect(stdout).toMatch(/^ats-gate: {5}at /m)
  expect(runnerCommands(stdout).map(({ name }) => name)).toEqual(['error'])
})
