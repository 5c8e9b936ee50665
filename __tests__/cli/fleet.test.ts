import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, NODE_20, reportOf, runCli, startCli } from './cli-process.ts'

const TARGETS = 200

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
const check = ['check', '--targets-file', 'fleet.yml', ...AT_NOW]
let server: RunningServer

beforeAll(async () => {
  const leaf = aLeaf(TRUSTED_ROOT, { dnsNames: ['*.fleet.example.com'] })
  server = await startNodeTls({ identities: [identityOf(leaf)] })
  const entries = Array.from(
    { length: TARGETS },
    (_, i) => `- { host: m${i}.fleet.example.com, connect: "127.0.0.1:${server.port}", http: none }\n`,
  )
  writeFileSync(join(folder.path, 'fleet.yml'), entries.join(''))
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

test('two hundred targets at once are all judged', async () => {
  const report = await reportOf([...check, '--ca-file', 'root.pem', '--concurrency', '200'], inFolder)
  expect(report.counts).toMatchObject({ targets: TARGETS, met: TARGETS, notChecked: 0 })
})

// Each signal of a run has more listeners than Node 20 lets pass without a warning.
test('on Node 20 nothing is said of so many at once', async () => {
  const { code, stderr } = await runCli([...check, '--ca-file', 'root.pem'], { ...inFolder, node: NODE_20 })
  expect([code, stderr]).toEqual([0, ''])
})

test('a reader that goes away changes no exit code and is not complained of', async () => {
  const child = startCli(check, inFolder)
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.destroy()
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, stderr]).toEqual([1, ''])
})

test('a report larger than any pipe holds arrives whole', async () => {
  const { code, stdout } = await runCli([...check, '--format', 'json'], inFolder)
  expect(code).toBe(1)
  expect(Buffer.byteLength(stdout)).toBeGreaterThan(1024 * 1024)
  expect(stdout.endsWith('\n')).toBe(true)
  expect(JSON.parse(stdout).targets).toHaveLength(TARGETS)
})
