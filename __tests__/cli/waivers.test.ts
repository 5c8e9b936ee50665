import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { dialling, NODE_20, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
let server: RunningServer

/** As a policy file writes it, on the lines from 3 on. */
const policyUntil = (until: string) => `extends: ats
waivers:
  - requirement: legacy-protocols
    target: m.example.com
    reason: kiosk terminals
    owner: '@infra'
    until: ${until}
requirements: { legacy-protocols: error }
trust: { stores: [], roots: [root.pem] }
`

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
  writeFileSync(join(folder.path, 'first.yml'), policyUntil('2026-08-31'))
  const check = ['check', ...dialling(server), '--policy', 'first.yml', '--at', AT, '--output', 'json=saved.json']
  expect((await runCli(check, inFolder)).code).toBe(0)
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})
beforeEach(() => writeFileSync(join(folder.path, 'ats-gate.yml'), policyUntil('2026-07-11')))

const AT = '2026-07-01T12:00:00Z'
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ')

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('check: waived and expiring, exit 0; on its last day too; the day after, exit 1: %s', async (_name, node) => {
  const check = (at: string) => runCli(['check', ...dialling(server), '--at', at], { ...inFolder, node })
  const now = await check(AT)
  expect([now.code, now.stderr]).toEqual([0, ''])
  expect(flat(now.stdout)).toContain('for m.example.com ends in 10 days ats-gate.yml:3')
  expect(flat(now.stdout)).toContain('waived, violated error: legacy-protocols')
  expect((await check('2026-07-11T23:59:59Z')).code).toBe(0)
  const after = await check('2026-07-12T00:00:00Z')
  expect(after.code).toBe(1)
  expect(flat(after.stdout)).toContain('1 of 1 target violates policy ats, and 1 waiver of policy ats has expired')
  expect(flat(after.stdout)).toContain('for m.example.com has expired ats-gate.yml:3')
  expect((await check('2026-07-12T00:00:00Z')).code).toBe(1)
})

test('evaluate judges by the waivers of its own policy, not by those that the report had', async () => {
  const evaluate = (...more: readonly string[]) => reportOf(['evaluate', 'saved.json', ...more], inFolder)
  const inForce = await evaluate('--policy', 'first.yml')
  expect([inForce.code, inForce.counts.waived, inForce.waivers[0]?.state]).toEqual([0, 1, 'in-force'])
  const expired = await evaluate('--at', '2026-07-12T00:00:00Z')
  expect([expired.code, expired.counts.waived, expired.waivers[0]?.state]).toEqual([1, 0, 'expired'])
  expect((await evaluate('--at', '2026-07-12T00:00:00Z', '--fail-on', 'never')).code).toBe(0)
  const other = await evaluate('--policy', 'strict', '--ca-file', 'root.pem')
  expect([other.code, other.waivers]).toEqual([1, []])
})

test('policy shows each with its place', async () => {
  const { code, stdout } = await runCli(['policy'], inFolder)
  expect(code).toBe(0)
  expect(flat(stdout)).toMatch(/waivers\.legacy-protocols .*ats-gate\.yml:3/u)
  expect(flat(stdout)).toContain('until 2026-07-11')
})
