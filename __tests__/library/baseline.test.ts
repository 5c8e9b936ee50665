import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { diff, evaluate, type GateOptions, gate, InputError, type Report } from '../../src/library.ts'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const folder = temporaryFolder()
let old: RunningServer
let before: Report

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  old = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
  before = await gate(options())
  writeFileSync(join(folder.path, 'before.json'), JSON.stringify(before))
})
afterAll(async () => {
  await old.stop()
  folder.remove()
})

function options(more: GateOptions = {}): GateOptions {
  return {
    targets: ['m.example.com'],
    connect: { 'm.example.com': `127.0.0.1:${old.port}` },
    http: { 'm.example.com': 'none' },
    policy: 'strict',
    caFiles: ['root.pem'],
    cwd: folder.path,
    at: NOW,
    ...more,
  }
}

test('a run with an earlier report, by file and as it is', async () => {
  expect(before.verdict).toBe('violated')
  const byFile = await gate(options({ baseline: 'before.json' }))
  expect([byFile.verdict, byFile.baseline?.known, byFile.baseline?.source]).toEqual(['met', 1, 'before.json'])
  const asValue = await gate(options({ baseline: before }))
  expect([asValue.verdict, asValue.baseline?.known, asValue.baseline?.source]).toEqual(['met', 1, 'baseline'])
})

test('judged again with it', () => {
  const again = { policy: 'strict', caFiles: ['root.pem'], cwd: folder.path }
  expect(evaluate(before, again).verdict).toBe('violated')
  expect(evaluate(before, { ...again, baseline: before }).verdict).toBe('met')
  expect(evaluate(before, { ...again, baseline: 'before.json' }).verdict).toBe('met')
})

test('two reports', () => {
  const better = evaluate(before, { policy: 'ats', caFiles: ['root.pem'], cwd: folder.path })
  expect(better.verdict).toBe('met')
  expect(diff(before, before)).toMatchObject({ verdict: 'met', baseline: { known: 1, new: 0, worse: 0 } })
  const worse = diff({ ...before, targets: [] }, before)
  expect(worse).toMatchObject({ verdict: 'violated', baseline: { new: 1, came: ['m.example.com:443'] } })
  expect(diff({ ...before, targets: [] }, before, { failOn: 'never' }).policy.failOn).toBe('never')
})

test('what is no report', async () => {
  const wrong = { ...before, schema: 'ats-gate/report/2' } as unknown as Report
  expect(() => diff(wrong, before)).toThrow(InputError)
  expect(() => diff(before, wrong)).toThrow(InputError)
  expect(() => evaluate(before, { baseline: wrong })).toThrow(InputError)
  await expect(gate(options({ baseline: wrong }))).rejects.toThrow(InputError)
  await expect(gate(options({ baseline: 'none.json' }))).rejects.toThrow('there is no file "none.json"')
})
