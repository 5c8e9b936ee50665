import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { runBundle } from './action-process.ts'
import { annotationsOf } from './runner-model.ts'

const folder = temporaryFolder()
let server: RunningServer

beforeAll(async () => {
  server = await startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' })
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  const policy = `extends: ats
trust: { stores: [], roots: [root.pem] }
requirements: { legacy-protocols: error }
targets:
  - { host: m.example.com, connect: "127.0.0.1:${server.port}", http: none }
waivers:
  - { requirement: legacy-protocols, target: "*.example.com", reason: kiosks, owner: "@infra", until: 2026-07-11 }
  - { requirement: hsts, target: gone.example.com, reason: "##[add-mask]e", owner: "::error::", until: 2027-11-30 }
`
  writeFileSync(join(folder.path, 'ats-gate.yml'), policy)
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const step = (at: string, more: Readonly<Record<string, string>> = {}) => runBundle(folder.path, { at, ...more })
const placesOf = (stdout: string, level: 'error' | 'warning') =>
  annotationsOf(stdout, level).map(({ properties }) => `${properties.file}:${properties.line} ${properties.title}`)

test('in force: exit 0, the violation in every report; what ends soon and what nobody needs are warnings at their lines', async () => {
  const { code, stdout, stderr, outputs, summary } = await step('2026-07-01T00:00:00Z')
  expect([code, stderr]).toEqual([0, ''])
  expect(outputs).toMatchObject({ outcome: 'met', violations: '0', 'waivers-applied': '1', 'waivers-expiring': '1' })
  expect(annotationsOf(stdout, 'error')).toEqual([])
  expect(placesOf(stdout, 'warning')).toEqual([
    'ats-gate.yml:7 ats-gate: the waiver of legacy-protocols for *.example.com ends in 10 days',
    'ats-gate.yml:8 ats-gate: the waiver of hsts for gone.example.com is not needed',
  ])
  expect(stdout).toContain(
    '\nats-gate: m.example.com:443: waived until 2026-07-11, violated error legacy-protocols: accepts ',
  )
  expect(stdout).toContain('\nats-gate: ats-gate.yml:8: the waiver of hsts for gone.example.com is not needed: ')
  expect(summary).toContain('<details><summary>Waived (1)</summary>')
  const report = readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report.json')
  expect(report.waivers.map(({ state }) => state)).toEqual(['expiring', 'unused'])
  expect(report.targets[0]?.findings.filter(({ waiver }) => waiver !== null)).toHaveLength(1)
})

test('the day after: exit 1, and errors where the waiver and where the target stand', async () => {
  const { code, stdout, outputs, summary } = await step('2026-07-12T00:00:00Z')
  expect(code).toBe(1)
  expect(outputs).toMatchObject({
    outcome: 'violated',
    violations: '1',
    'waivers-applied': '0',
    'waivers-expiring': '1',
  })
  expect(placesOf(stdout, 'error').slice(0, 2)).toEqual([
    'ats-gate.yml:7 ats-gate: the waiver of legacy-protocols for *.example.com has expired',
    'ats-gate.yml:5 ats-gate: m.example.com:443 violates 1 requirement',
  ])
  expect(annotationsOf(stdout, 'error').at(-1)?.data).toBe(
    'ats-gate: 1 of 1 target violates policy ats, and 1 waiver of policy ats has expired',
  )
  expect(summary).toContain('### Expired waivers')
})

test('the day after, with fail-on never: exit 0, and warnings', async () => {
  const { code, stdout, outputs } = await step('2026-07-12T00:00:00Z', { 'fail-on': 'never' })
  expect([code, outputs.outcome]).toEqual([0, 'violated'])
  expect(annotationsOf(stdout, 'error')).toEqual([])
  expect(placesOf(stdout, 'warning')).toHaveLength(3)
})
