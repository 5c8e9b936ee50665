import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type DiagnoseOptions, diagnose, InputError } from '../../src/library.ts'
import { NOW } from '../builders/certificates.ts'
import { validateDiagnosis } from '../builders/diagnose-server.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const folder = temporaryFolder()
let good: RunningServer

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  good = await startNodeTls({ identities: [EC] })
})
afterAll(async () => {
  await good.stop()
  folder.remove()
})

function options(server: Pick<RunningServer, 'port'>, more: DiagnoseOptions = {}): DiagnoseOptions {
  return {
    connect: { 'm.example.com': `127.0.0.1:${server.port}` },
    http: { 'm.example.com': 'none' },
    caFiles: ['root.pem'],
    cwd: folder.path,
    at: NOW,
    ...more,
  }
}

test('a server that is in order needs no exception, whatever the policy lists beside it', async () => {
  const policy = { extends: 'strict', targets: ['a.example'] } as const
  const diagnosis = await diagnose('m.example.com', options(good, { policy: { ...policy, targets: ['a.example'] } }))
  expect([diagnosis.target, diagnosis.result, diagnosis.reading.code]).toEqual(['m.example.com:443', 'pass', 'clean'])
  expect(validateDiagnosis(JSON.parse(JSON.stringify(diagnosis)))).toBe(true)
})

test('a signal ends it: unknown', async () => {
  const silent = await startTarpit()
  const controller = new AbortController()
  const connected = silent.nextConnection()
  const diagnosis = diagnose('m.example.com', options(silent, { signal: controller.signal, timeout: '60s' }))
  await connected
  controller.abort()
  expect((await diagnosis).result).toBe('unknown')
  expect((await diagnose('m.example.com', options(silent, { signal: AbortSignal.abort() }))).result).toBe('unknown')
  await silent.stop()
})

// biome-ignore format: one row a line
test.each<readonly [string, DiagnoseOptions, readonly string[]]>([
  ['',              {},             ['target: diagnose takes one target']],
  ['a.example,b',   {},             ['target: diagnose takes one target']],
  ['a.example b',   { at: 'soon' }, ['at: "soon" is not a time', 'target: diagnose takes one target']],
  ['a..b',          {},             ['target: "a..b" has an empty label']],
  ['a.example',     { timeout: '5', caFiles: ['none.pem'] }, ['caFiles: there is no file "none.pem"', 'timeout: "5" is not a duration']],
])('wrong input: %p %j', async (target, more, expected) => {
  const thrown = await diagnose(target, { cwd: folder.path, ...more }).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(InputError)
  expect(thrown instanceof InputError && thrown.faults.map(({ where, what }) => `${String(where)}: ${what}`)).toEqual(expected)
})
