import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import type { Report, ReportPolicy } from '../../src/model/report.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { aReport, aTarget, notChecked, violated } from '../builders/report.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'
import { AT_NOW, dialling, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
const STRICT = ['--ca-file', 'root.pem', '--policy', 'strict', ...AT_NOW]
const OLD_VERSIONS = { minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' } as const

beforeAll(async () => {
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  await checked({ ...OLD_VERSIONS, minimumVersion: 'TLS 1.1' }, ['--output', 'json=tls11.json'])
  await checked(OLD_VERSIONS, ['--output', 'json=tls10.json'])
  await checked({}, ['--output', 'json=good.json'])
})
afterAll(() => folder.remove())

async function checked(tls: Partial<NodeTlsOptions>, more: readonly string[]) {
  const server = await startNodeTls({ identities: [EC], ...tls })
  const argv = ['check', ...dialling(server), ...STRICT, ...more]
  try {
    return await runCli(argv, inFolder)
  } finally {
    await server.stop()
  }
}

test('check: a server that is as it was passes, one that got worse does not, and the words say why', async () => {
  const same = await checked({ ...OLD_VERSIONS, minimumVersion: 'TLS 1.1' }, ['--baseline', 'tls11.json'])
  expect([same.code, same.stderr]).toEqual([0, ''])
  const [verdict, ...counts] = same.stdout.split('\n')
  expect(verdict).toBe('MET: the target meets policy strict, only because of the baseline')
  expect(counts.slice(0, 2).join(' ')).toMatch(
    /^0 errors, 0 warnings; judged as of \S+; against the baseline: 0 new, 0 worse, 1 known, 0 mended$/u,
  )
  expect(same.stdout).toContain('  known from the baseline, violated error: legacy-protocols\n')
  expect(same.stdout).toContain('the baseline is tls11.json, of run ')
  const worse = await checked(OLD_VERSIONS, ['--baseline', 'tls11.json'])
  expect(worse.code).toBe(1)
  expect(worse.stdout).toContain('\n  violated error: legacy-protocols\n')
  expect(worse.stdout).toContain('not in the baseline: TLS 1.0,')
})

test('evaluate: the same, without network', async () => {
  const evaluate = ['--ca-file', 'root.pem', '--policy', 'strict']
  const known = await reportOf(['evaluate', 'tls11.json', ...evaluate, '--baseline', 'tls10.json'], inFolder)
  expect([known.code, known.baseline?.known, known.baseline?.worse]).toEqual([0, 1, 0])
  const worse = await reportOf(['evaluate', 'tls10.json', ...evaluate, '--baseline', 'tls11.json'], inFolder)
  expect([worse.code, worse.baseline?.known, worse.baseline?.worse]).toEqual([1, 0, 1])
})

test.each([
  ['tls11.json', 'tls11.json', 0, { new: 0, worse: 0, known: 1 }],
  ['tls10.json', 'tls11.json', 0, { new: 0, worse: 0, known: 1 }],
  ['tls11.json', 'tls10.json', 1, { new: 0, worse: 1, known: 0 }],
  ['good.json', 'tls10.json', 1, { new: 1, worse: 0, known: 0 }],
])('diff %s %s: exit %d', async (older, newer, code, account) => {
  const report = await reportOf(['diff', older, newer], inFolder)
  expect([report.code, report.baseline]).toEqual([code, expect.objectContaining({ ...account, mended: [] })])
})

test('diff: what was mended', async () => {
  const report = await reportOf(['diff', 'tls10.json', 'good.json'], inFolder)
  expect([report.code, report.baseline?.mended]).toEqual([
    0,
    [expect.objectContaining({ rule: 'legacy-protocols', message: 'accepts TLS 1.1, TLS 1.0' })],
  ])
  const { stdout } = await runCli(['diff', 'tls10.json', 'good.json'], inFolder)
  expect(stdout).toContain('mended: m.example.com:443 legacy-protocols: was: accepts TLS 1.1, TLS 1.0\n')
  const { stdout: markdown } = await runCli(['diff', 'tls10.json', 'good.json', '--format', 'markdown'], inFolder)
  expect(markdown).toContain('<details><summary>Mended since the baseline (1)</summary>')
})

test('diff of a report with itself twice gives the same bytes, run and baseline aside', async () => {
  await runCli(['diff', 'tls10.json', 'tls10.json', '--output', 'json=once.json'], inFolder)
  await runCli(['diff', 'once.json', 'once.json', '--output', 'json=twice.json'], inFolder)
  const once = await reportOf(['diff', 'tls10.json', 'once.json'], inFolder)
  const twice = await reportOf(['diff', 'tls10.json', 'twice.json'], inFolder)
  expect(twice).toEqual(once)
})

const HOST = 'm.example.com:443'

function saved(name: string, findings: readonly Finding[], policy: Partial<ReportPolicy> = {}, over = {}): string {
  return savedReport(name, { ...aReport([aTarget(HOST, findings, policy)], policy), ...over })
}

function savedReport(name: string, report: Report): string {
  writeFileSync(join(folder.path, name), JSON.stringify(report))
  return name
}

test('undetermined only: exit 3; --on-undetermined and --fail-on decide', async () => {
  const older = saved('a.json', [])
  const open = saved('b.json', [violated({ outcome: 'undetermined' })])
  const warned = saved('c.json', [violated({ level: 'warning' })])
  const codes = async (...argv: readonly string[]) => (await runCli(['diff', ...argv], inFolder)).code
  expect(await codes(older, open)).toBe(3)
  expect(await codes(older, open, '--on-undetermined', 'warn')).toBe(0)
  expect(await codes(older, warned)).toBe(0)
  expect(await codes(older, warned, '--fail-on', 'warning')).toBe(1)
  expect(await codes(older, open, '--fail-on', 'never')).toBe(0)
  expect(await codes(older, savedReport('d.json', aReport([notChecked(HOST)])))).toBe(3)
})

test('another policy, another version, targets that came and went: noted, in every format', async () => {
  const older = saved(
    'e.json',
    [violated()],
    { sha256: 'f'.repeat(64) },
    { tool: { name: 'ats-gate', version: '0.0.1' } },
  )
  const names = Array.from({ length: 12 }, (_, i) => `n${i + 10}.example:443`)
  const newer = savedReport('f.json', aReport(names.map((name) => aTarget(name))))
  const wanted = [
    'it was judged by another policy than this run',
    'it was written by ats-gate 0.0.1, and this is 0.1.0',
    'n18.example:443, n19.example:443 and 2 more targets came since: all they have is new',
    'm.example.com:443 is in the baseline only',
  ]
  for (const format of ['text', 'markdown']) {
    const { code, stdout } = await runCli(['diff', older, newer, '--format', format], inFolder)
    expect(code).toBe(0)
    for (const words of wanted) expect(stdout.replaceAll(/\s+/gu, ' ').replaceAll('`', '')).toContain(words)
  }
})

test.each([
  [[], 'diff: diff needs two saved reports\n  write ats-gate diff OLD.json NEW.json\n'],
  [
    ['good.json'],
    'diff: diff needs two saved reports, and only one is named\n  write ats-gate diff OLD.json NEW.json\n',
  ],
  [['good.json', 'none.json'], 'none.json'],
  [['none.json', 'good.json'], 'none.json'],
  [['good.json', 'root.pem'], 'root.pem: not JSON'],
  [['good.json', 'good.json', 'good.json'], 'argument 3'],
  [['good.json', 'good.json', '--fail-on', 'x'], '--fail-on'],
])('wrong input: diff %j', async (argv, words) => {
  const { code, stdout, stderr } = await runCli(['diff', ...argv], inFolder)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
})

test('a file of 300 MiB is no report, and is not read to its end', async () => {
  writeFileSync(join(folder.path, 'huge.json'), '')
  truncateSync(join(folder.path, 'huge.json'), 300 * 1024 * 1024)
  const { code, stderr } = await runCli(['diff', 'huge.json', 'good.json'], inFolder)
  expect([code, stderr]).toEqual([
    2,
    'error: huge.json: more than 256 MiB\n  judge the shards of a large run one by one\n',
  ])
})
