import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  evaluate,
  exitCode,
  type GateOptions,
  gate,
  InputError,
  merge,
  type Progress,
  type Report,
  readReport,
} from '../../src/library.ts'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import type { ScriptedServer } from '../servers/scripted.ts'

const folder = temporaryFolder()
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

/** Dials a server for m.example.com, as of the moment that the tests' certificates are made for. */
function options(server: { readonly port: number }, more: GateOptions = {}): GateOptions {
  return {
    targets: ['m.example.com'],
    connect: { 'm.example.com': `127.0.0.1:${server.port}` },
    http: { 'm.example.com': 'none' },
    caFiles: ['root.pem'],
    cwd: folder.path,
    at: NOW,
    ...more,
  }
}

test('a target that is in order, by the default policy', async () => {
  const report = await gate(options(good))
  expect([report.verdict, report.policy.name, report.policy.source]).toEqual(['met', 'ats', 'built-in'])
  expect(report.run.at).toBe(NOW.toISOString())
  expect(readReport(JSON.stringify(report)).targets).toHaveLength(1)
})

test('a policy by name, by file and as an object; the options go over it', async () => {
  writeFileSync(join(folder.path, 'own.yml'), 'extends: strict\nfail-on: warning\n')
  const byFile = await gate(options(good, { policy: 'own.yml' }))
  expect(byFile.policy).toMatchObject({ name: 'strict', source: 'own.yml', failOn: 'warning' })
  const content = { extends: 'own.yml', requirements: { 'leaf-key': { ec: 384 } }, trust: { roots: ['root.pem'] } }
  const byObject = await gate(options(good, { policy: content, caFiles: [], failOn: 'error' }))
  expect(byObject.policy).toMatchObject({ name: 'strict', source: '<policy>', failOn: 'error' })
  const violated = byObject.targets[0]?.findings.filter(({ outcome }) => outcome === 'violated').map(({ rule }) => rule)
  expect(violated).toEqual(['leaf-key'])
})

test('without a policy, ats-gate.yml of cwd', async () => {
  const own = temporaryFolder()
  writeFileSync(join(own.path, 'ats-gate.yml'), 'extends: hcl-connections\n')
  const report = await gate(options(good, { caFiles: [join(folder.path, 'root.pem')], cwd: own.path }))
  own.remove()
  expect(report.policy).toMatchObject({ name: 'hcl-connections', source: 'ats-gate.yml' })
})

const WRONG: readonly (readonly [name: string, more: GateOptions, expected: readonly string[]])[] = [
  ['no targets', { targets: [] }, ['targets: no target is listed, and there is no policy file to list one']],
  ['a target', { targets: ['a..b'] }, ['targets: "a..b" has an empty label']],
  ['a policy', { policy: 'atz' }, ['policy: there is no built-in policy and no file "atz"']],
  // @ts-expect-error what a program without types may write
  ['a key of the policy', { policy: { extend: 'ats' } }, ['<policy>:2:3: unknown key "extend"']],
  ['a moment', { at: 'soon' }, ['at: "soon" is not a time']],
  ['a date', { at: new Date(Number.NaN) }, ['at: an invalid date']],
  [
    'several at once',
    { retries: -1, timeout: '5', caFiles: ['none.pem'] },
    [
      'caFiles: there is no file "none.pem"',
      'retries: "-1" is not a number from 0 to 10',
      'timeout: "5" is not a duration',
    ],
  ],
  // @ts-expect-error what a program without types may write
  ['words', { failOn: 'err', onUndetermined: 'no' }, ['failOn: "err" is not', 'onUndetermined: "no" is not']],
]

test.each(WRONG)('wrong input rejects with all that is wrong: %s', async (_name, more, expected) => {
  const error = await gate(options(good, { connect: {}, http: {}, ...more })).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  const messages = (error as InputError).message.split('\n')
  expect(messages).toHaveLength(expected.length)
  for (const [i, message] of expected.entries()) expect(messages[i]).toContain(message)
})

test('evaluate judges again, without network, as of another moment or by another policy', async () => {
  const report = await gate(options(good))
  const later = evaluate(report, { at: '2030-01-01T00:00:00Z', caFiles: ['root.pem'], cwd: folder.path })
  expect([later.verdict, later.run.at]).toEqual(['violated', '2030-01-01T00:00:00.000Z'])
  const same = evaluate(report, { caFiles: ['root.pem'], cwd: folder.path })
  expect(same).toEqual(report)
  const other = evaluate(report, { policy: { requirements: { 'leaf-key': { ec: 521 } } }, failOn: 'never' })
  // The verdict stays; only the exit code does not.
  expect([other.verdict, exitCode(other.verdict, other.policy.failOn)]).toEqual(['violated', 0])
  expect(() => evaluate(JSON.parse('{"schema": "ats-gate/report/1"}'))).toThrow(InputError)
  expect(() => readReport('{', 'saved.json')).toThrow(/^saved.json: not JSON/u)
})

test('progress: each target begins and ends', async () => {
  const told: Progress[] = []
  await gate(options(good, { onProgress: (progress) => told.push(progress) }))
  expect(told).toEqual([
    { kind: 'started', done: 0, total: 1, target: 'm.example.com:443' },
    { kind: 'done', done: 1, total: 1, target: 'm.example.com:443' },
  ])
})

test('a signal ends the run early: what is known is reported', async () => {
  const controller = new AbortController()
  const run = gate(options(silent, { timeout: '60s', signal: controller.signal }))
  await Promise.race([run, silent.nextConnection()])
  controller.abort(new Error('whatever the reason'))
  expect((await run).verdict).toBe('undetermined')
  const late = await gate(options(silent, { timeout: '60s', signal: controller.signal }))
  expect(late.counts).toMatchObject({ targets: 1, notChecked: 1 })
})

test('what onProgress throws rejects the promise, once the run has ended in order', async () => {
  const onProgress = (): void => {
    throw new Error('theirs')
  }
  const startedAt = performance.now()
  await expect(gate(options(silent, { timeout: '60s', onProgress }))).rejects.toThrow('theirs')
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

test('what is wrong with the options is said before anything is probed', async () => {
  const empty = temporaryFolder()
  const faults = async (run: () => Promise<unknown>) => {
    const error: unknown = await run().catch((thrown: unknown) => thrown)
    if (!(error instanceof InputError)) throw error
    return error.faults.map(({ where, what }) => [where, what])
  }
  expect(await faults(() => gate({ cwd: empty.path }))).toEqual([
    ['targets', 'no target is listed, and there is no policy file to list one'],
  ])
  const itself = { cwd: empty.path, targets: ['m.example.com'], policy: { extends: './<policy>' } }
  expect(await faults(() => gate(itself))).toMatchObject([
    [{ file: '<policy>', line: 2 }, '"<policy>" extends itself, directly or through its bases'],
  ])
  const report = await gate(options(good, { policy: { requirements: { 'https-only': 'off' } } }))
  expect(report.targets[0]?.observation.endpoints[0]?.cleartext).toEqual({ kind: 'not-asked', reason: 'not-in-policy' })
  expect(await faults(async () => evaluate(report, { at: new Date(Number.NaN) }))).toEqual([['at', 'an invalid date']])
  empty.remove()
})

test('privateAddresses: deny lets nothing of this machine be dialled but what connect names', async () => {
  const targets = [`127.0.0.1:${good.port}`]
  const denied = await gate({ targets, cwd: folder.path, privateAddresses: 'deny' })
  expect([denied.verdict, denied.run.connections]).toEqual(['undetermined', 0])
  expect((await gate(options(good, { privateAddresses: 'deny' }))).verdict).toBe('met')
  // As somebody who has no types may write it.
  const wrong = gate({ targets, privateAddresses: 'never' as 'deny' })
  await expect(wrong).rejects.toThrow(InputError)
})

test('a policy with waivers as an object: judged, and judged again as of the day after', async () => {
  const waiver = {
    requirement: 'leaf-key',
    target: 'm.example.com',
    reason: 'r',
    owner: 'o',
    until: '2026-07-01',
  } as const
  const policy = { requirements: { 'leaf-key': { ec: 384 } }, waivers: [waiver] }
  const report = await gate(options(good, { policy }))
  expect([report.verdict, report.counts.waived]).toEqual(['met', 1])
  expect(report.waivers).toMatchObject([{ ...waiver, state: 'expiring', findings: 1, location: { file: '<policy>' } }])
  const after = evaluate(report, { policy, caFiles: ['root.pem'], cwd: folder.path, at: '2026-07-02T00:00:00Z' })
  expect([after.verdict, after.counts.waived, after.waivers[0]?.state]).toEqual(['violated', 0, 'expired'])
  const { waivers: _, ...old } = report
  expect(readReport(JSON.stringify(old)).waivers).toEqual([])
})

test('a fleet in shards, and merged', async () => {
  const names = ['a', 'b', 'c'].map((name) => `${name}.example.com`)
  const asked = {
    ...options(good),
    targets: names,
    connect: Object.fromEntries(names.map((name) => [name, `127.0.0.1:${good.port}`])),
    http: Object.fromEntries(names.map((name) => [name, 'none'])),
  }
  const reports = await Promise.all(['1/2', '2/2'].map((shard) => gate({ ...asked, shard, runId: 'r' })))
  expect(reports.map(({ targets }) => targets.length)).toEqual([2, 1])
  const merged = merge(reports, asked)
  expect(merged.run).toMatchObject({ id: 'r', attempt: 1, shard: { index: 1, count: 1 } })
  expect(merged.targets.map(({ target }) => target)).toEqual(names.map((name) => `${name}:443`))
  const [first] = reports as [Report]
  expect(merge([first], asked).run.missingShards).toEqual({ indexes: [2], count: 2 })
  expect(() => merge(reports, { ...asked, runId: 'other' })).toThrow(InputError)
  expect(merge(reports, { ...asked, baseline: merged }).baseline).toMatchObject({ source: 'baseline', new: 0 })
  expect(() => merge(reports, { ...asked, at: 'never' })).toThrow('"never" is not a time')
  await expect(gate({ ...asked, shard: '1/2' })).rejects.toThrow('shard needs a runId')
})
