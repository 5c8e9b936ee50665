import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readReport } from '../../src/reports/read-report.ts'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'
import { runBundle } from './action-process.ts'

const folder = temporaryFolder()
const TLS11 = { minimumVersion: 'TLS 1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  const { outputs } = await step(TLS11, {})
  expect(outputs.outcome).toBe('violated')
  const report = readFileSync(outputs['report-json'] ?? '')
  writeFileSync(join(folder.path, 'baseline.json'), report)
})
afterAll(() => folder.remove())

async function step(tls: Partial<NodeTlsOptions>, inputs: Readonly<Record<string, string>>) {
  const server = await startNodeTls({ identities: [EC], ...tls })
  const policy = [
    'extends: strict',
    'trust: { roots: [root.pem] }',
    `targets: [{ host: m.example.com, connect: "127.0.0.1:${server.port}", http: none }]`,
  ]
  writeFileSync(join(folder.path, 'ats-gate.yml'), policy.join('\n'))
  try {
    return await runBundle(folder.path, { at: NOW.toISOString(), ...inputs })
  } finally {
    await server.stop()
  }
}

test('as it was: green, said to be so by the baseline alone, and no annotation', async () => {
  const { code, stdout, summary, outputs } = await step(TLS11, { baseline: 'baseline.json' })
  expect([code, outputs.outcome]).toEqual([0, 'met'])
  expect(stdout).not.toMatch(/^::(?:error|warning)/mu)
  expect(stdout).toContain('the target meets policy strict, only because of the baseline')
  expect(stdout).toContain('known from the baseline, violated error legacy-protocols')
  expect(summary).toContain('<details><summary>Known from the baseline (1)</summary>')
  const saved = readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'report')
  expect(saved.baseline).toMatchObject({ source: 'baseline.json', new: 0, worse: 0, known: 1 })
})

test('worse: red, with an error for what got worse', async () => {
  const { code, stdout, summary } = await step({ ...TLS11, minimumVersion: 'TLS 1.0' }, { baseline: 'baseline.json' })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^::error title=ats-gate%3A m\.example\.com%3A443 violates 1 requirement/mu)
  expect(summary).toContain('not in the baseline: TLS 1.0,')
})

test('mended: green, and the log says what', async () => {
  const { code, stdout, summary } = await step({}, { baseline: 'baseline.json' })
  expect(code).toBe(0)
  expect(stdout).toContain('ats-gate: mended: m.example.com:443 legacy-protocols: was: accepts TLS 1.1')
  expect(stdout).not.toContain('only because of the baseline')
  expect(summary).toContain('Mended since the baseline (1)')
})

test('a baseline that is not there: wrong input, not a run without one', async () => {
  const { code, stdout, outputs } = await step({}, { baseline: 'none.json' })
  expect([code, outputs.outcome]).toEqual([2, 'error'])
  expect(stdout).toContain('there is no file "none.json"')
})
