import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Report } from '../../src/model/report.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { ended } from '../processes/ended.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startTarpit } from '../servers/fronts.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, runCli, startCli } from './cli-process.ts'

const folder = temporaryFolder()
const inFolder = { cwd: folder.path }
/** What check and merge must be given alike. */
const ASKED = ['--ca-file', 'root.pem', '--targets-file', 'fleet.yml', ...AT_NOW]

let good: RunningServer
let other: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['*.fleet.example.com'] }))] })
  other = await startNodeTls({ identities: [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['other.example.com'] }))] })
  writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
  // Of ten each hundredth, and the fourth, has the certificate of another.
  const entry = (i: number): string => {
    const { port } = i % 100 === 4 ? other : good
    return `- { host: m${i}.fleet.example.com, connect: "127.0.0.1:${port}", http: none }\n`
  }
  writeFileSync(join(folder.path, 'fleet.yml'), Array.from({ length: 10 }, (_, i) => entry(i)).join(''))
  writeFileSync(join(folder.path, 'large.yml'), Array.from({ length: 2_000 }, (_, i) => entry(i)).join(''))
})
afterAll(async () => {
  await Promise.all([good.stop(), other.stop()])
  folder.remove()
})

function textOf(file: string): string {
  return readFileSync(join(folder.path, file), 'utf8')
}

function reportIn(file: string): Report {
  return readReport(textOf(file), file)
}

function collect(name: string, index: number, count: number, asked: readonly string[] = ASKED) {
  const share = ['--shard', `${index}/${count}`, '--run-id', 'run-7']
  return runCli(['check', ...asked, ...share, '--output', `json=${name}-${index}.json`], inFolder)
}

/** Each in a process of its own. Their exit codes and files. */
async function collectAll(name: string, count: number, asked: readonly string[] = ASKED) {
  const indexes = Array.from({ length: count }, (_, i) => i + 1)
  const codes = (await Promise.all(indexes.map((index) => collect(name, index, count, asked)))).map(({ code }) => code)
  return { codes, files: indexes.map((index) => `${name}-${index}.json`) }
}

/** Everything but the run, byte for byte. */
function withoutRun(text: string): string {
  expect(text).toMatch(/^ {2}"run": /m)
  return text.replace(/^ {2}"run": .*\n/m, '')
}

/** As one run would have saved what these shards saw. */
function joinedReport(files: readonly string[]): string {
  const reports = files.map(reportIn)
  const [first] = reports
  const targets = reports.flatMap((report) => report.targets).sort((a, b) => (a.target < b.target ? -1 : 1))
  return JSON.stringify({ ...first, targets })
}

test('a share beside a baseline of all: what is in other shares is not gone, in check and judged again', async () => {
  const own = ['--baseline', 'known.json', '--output']
  await runCli(['check', ...ASKED, '--output', 'json=known.json'], inFolder)
  const share = ['--shard', '1/2', '--run-id', 'run-8']
  expect(await runCli(['check', ...ASKED, ...share, ...own, 'json=share.json'], inFolder)).toMatchObject({ code: 0 })
  await runCli(['evaluate', 'share.json', ...ASKED, ...own, 'json=again.json'], inFolder)
  for (const file of ['share.json', 'again.json']) {
    const { targets, baseline } = reportIn(file)
    expect([targets.length, baseline?.gone, baseline?.new]).toEqual([5, [], 0])
  }
})

test('2,000 targets in 8 shards, each a process: the same report as one run over what they saw, run aside', async () => {
  const large = ['--ca-file', 'root.pem', '--targets-file', 'large.yml', ...AT_NOW, '--policy', 'lean.yml']
  // What a fleet asks most; the rest asks more connections of the same servers.
  const off = ['legacy-protocols', 'weak-ciphers', 'key-exchange', 'fleet-consistency'].map((id) => `  ${id}: off\n`)
  writeFileSync(join(folder.path, 'lean.yml'), `extends: ats\nrequirements:\n${off.join('')}`)
  const { codes, files } = await collectAll('large', 8, large)
  expect(codes).toEqual(codes.map(() => 1))
  const merging = ['merge', ...files, ...large, '--output', 'json=large.json']
  const { code, stdout } = await runCli(merging, inFolder)
  expect([code, stdout.split('\n')[0]]).toEqual([1, 'VIOLATED: 20 of 2000 targets violate policy ats (1980 met)'])

  writeFileSync(join(folder.path, 'joined.json'), joinedReport(files))
  await runCli(['evaluate', 'joined.json', ...large, '--output', 'json=one-run.json'], inFolder)
  expect(withoutRun(textOf('large.json')) === withoutRun(textOf('one-run.json'))).toBe(true)
  const [merged, parts] = [reportIn('large.json'), files.map(reportIn)]
  expect(parts.map(({ targets }) => targets.length)).toEqual(parts.map(() => 250))
  expect(merged.run).toMatchObject({ id: 'run-7', attempt: 1, shard: { index: 1, count: 1 } })
  expect(merged.run.connections).toBe(parts.reduce((sum, { run }) => sum + run.connections, 0))
  expect(new Set([merged, ...parts].map(({ run }) => run.targetsSha256)).size).toBe(1)
}, 300_000)

describe('ten targets', () => {
  let files: readonly string[]
  beforeAll(async () => {
    files = (await collectAll('ten', 3)).files
  })

  const merge = (reports: readonly string[], ...more: readonly string[]) =>
    runCli(['merge', ...reports, ...ASKED, ...more], inFolder)

  /** What people and programs are told of each target, without what differs from one connection to the next. */
  const told = ({ verdict, counts, targets }: Report) => ({
    verdict,
    counts,
    targets: targets.map((one) => [
      one.target,
      one.verdict,
      one.findings.map((it) => [it.rule, it.outcome, it.message]),
    ]),
  })

  test('judged alike by one run of its own', async () => {
    await runCli(['check', ...ASKED, '--output', 'json=whole.json'], inFolder)
    const { code } = await merge(files, '--output', 'json=merged.json')
    expect(code).toBe(1)
    expect(told(reportIn('merged.json'))).toEqual(told(reportIn('whole.json')))
    expect(reportIn('merged.json').run.targetsSha256).toBe(reportIn('whole.json').run.targetsSha256)
  })

  test('every format is written', async () => {
    const { code, stdout } = await merge(files, '--format', 'markdown', '--output', 'text=merged.txt')
    expect([code, stdout]).toEqual([1, expect.stringContaining('1 of 10 targets violates policy ats')])
    expect(textOf('merged.txt')).toContain('VIOLATED: 1 of 10 targets violates policy ats')
  })

  test('in more shards than there are targets: the empty ones are met, and merged they are the same', async () => {
    const many = await collectAll('many', 12)
    expect(many.codes.filter((code) => code === 1)).toHaveLength(1)
    expect(many.codes.slice(10)).toEqual([0, 0])
    expect(reportIn('many-12.json')).toMatchObject({ verdict: 'met', counts: { targets: 0 } })
    await merge(many.files, '--output', 'json=of-many.json')
    await merge(files, '--output', 'json=of-three.json')
    expect(told(reportIn('of-many.json'))).toEqual(told(reportIn('of-three.json')))
  })

  test('a missing shard: exit 3, and its targets by name', async () => {
    const without = files.filter((file) => !file.includes('-2.')).filter((file) => !hasViolation(file))
    const { code, stdout } = await merge(without)
    expect([code, stdout]).toEqual([3, expect.stringContaining('is missing')])
    expect(stdout).toContain('not checked: the report of its shard is missing')
  })

  const hasViolation = (file: string): boolean => reportIn(file).verdict === 'violated'

  test.each<readonly [string, (text: string) => string, string]>([
    ['cut', (text) => text.slice(0, text.length / 2), 'not JSON'],
    ['empty', () => '', 'not JSON'],
    [
      'of another run',
      (text) => text.replace('"id":"run-7"', '"id":"run-6"'),
      'a report of run run-6, not of run run-7',
    ],
    ['doctored', (text) => text.replaceAll('"outcome":"violated"', '"outcome":"met"'), 'is not what was observed'],
    [
      'of another version',
      (text) => text.replace(/"version":"[^"]*"/, '"version":"0.0.1"'),
      'written by ats-gate 0.0.1',
    ],
  ])('a shard that is %s: exit 2, nothing on stdout, and which file it is', async (name, change, said) => {
    const [bad = '', ...rest] = [...files].sort((a, b) => Number(hasViolation(b)) - Number(hasViolation(a)))
    const file = `bad-${name.replaceAll(' ', '-')}.json`
    writeFileSync(join(folder.path, file), change(textOf(bad)))
    const { code, stdout, stderr } = await merge([file, ...rest], '--run-id', 'run-7')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`error: ${file}: `)
    expect(stderr).toContain(said)
  })

  test('a merge that does not know the targets says so, where it matters', async () => {
    const { code, stderr } = await runCli(['merge', ...files, '--ca-file', 'root.pem', '--policy', 'strict'], inFolder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('give policy, ca-file, fail-on and on-undetermined')])
  })
})

test('an interrupted shard leaves the rest of its targets unchecked, in the merge too', async () => {
  const silent = await startTarpit()
  const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) => {
    const { port } = i === 2 ? silent : good
    return `- { host: ${name}.fleet.example.com, connect: "127.0.0.1:${port}", http: none }\n`
  })
  writeFileSync(join(folder.path, 'six.yml'), hosts.join(''))
  const asked = ['--ca-file', 'root.pem', '--targets-file', 'six.yml', ...AT_NOW]
  // a, c and e, one after the other.
  const share = ['--shard', '1/2', '--run-id', 'run-7', '--concurrency', '1', '--timeout', '60s']
  const child = startCli(['check', ...asked, ...share, '--output', 'json=six-1.json'], inFolder)
  const end = ended(child)
  await silent.nextConnection()
  child.kill('SIGINT')
  expect((await end).code).toBe(3)
  await silent.stop()
  await collect('six', 2, 2, asked)
  const { code } = await runCli(['merge', 'six-1.json', 'six-2.json', ...asked, '--output', 'json=six.json'], inFolder)
  const { verdict, counts, targets } = reportIn('six.json')
  expect([code, verdict]).toEqual([3, 'undetermined'])
  expect(counts).toMatchObject({ targets: 6, met: 4 })
  const e = targets.find(({ target }) => target.startsWith('e.'))
  expect([e?.notChecked, e?.findings[0]?.message]).toEqual([true, expect.stringContaining('interrupted')])
})

describe('wrong words', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'a share that is none',
      ['check', 'a.example', '--shard', '9/8', '--run-id', 'r'],
      '"9/8" is no share of the targets',
    ],
    ['a share of a run without a name', ['check', 'a.example', '--shard', '1/8'], 'add --run-id ID'],
    ['a name that is none', ['check', 'a.example', '--run-id', 'a b'], '"a b" is no name for a run'],
    ['no report', ['merge'], 'merge needs reports'],
    ['a report that is not there', ['merge', 'none.json'], 'there is no file "none.json"'],
    ['a folder without one', ['merge', '.'], 'there is no report.json in it'],
    ['no merge takes a share', ['merge', 'ten-1.json', '--shard', '1/2'], 'merge does not take --shard'],
  ])('%s', async (_name, argv, said) => {
    const { code, stdout, stderr } = await runCli(argv, inFolder)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
  })

  test('in a workflow the run has its name', async () => {
    const environment = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2' }
    const argv = ['check', ...ASKED, '--shard', '1/10', '--format', 'json']
    const { stdout } = await runCli(argv, { ...inFolder, environment })
    expect(JSON.parse(stdout).run).toMatchObject({ id: '4711', attempt: 2, shard: { index: 1, count: 10 } })
    writeFileSync(join(folder.path, 'tenth.json'), stdout)
    const merged = await runCli(['merge', 'tenth.json', ...ASKED], {
      ...inFolder,
      environment: { GITHUB_RUN_ID: '4712' },
    })
    expect([merged.code, merged.stderr]).toEqual([2, expect.stringContaining('a report of run 4711, not of run 4712')])
  })
})
