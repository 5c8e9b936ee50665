import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { MOZILLA_ROOT_ROWS, MOZILLA_ROOTS } from '../../src/generated/mozilla-roots.ts'
import { exitCode } from '../../src/model/report.ts'
import { CIPHER_SUITES } from '../../src/tls/registry/cipher-suites.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES, WEAK_SUITES } from '../../src/tls/suite-lists.ts'
import { requireWholeTables, TABLES, type Tables } from '../../src/tls/whole-tables.ts'
import { runGate } from '../builders/run-gate.ts'
import { GOOD_PEER } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { AT_NOW, dialling, reportOf, runCli } from '../cli/cli-process.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startByHello } from '../servers/by-hello.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = temporaryFolder()
afterAll(() => folder.remove())

/** The program from its source, one file of which was spoiled on the way. */
function spoiled(name: string, file: string, spoil: (text: string) => string): string {
  const root = join(folder.path, name)
  mkdirSync(root)
  cpSync(join(ROOT, 'src'), join(root, 'src'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const path = join(root, 'src', file)
  const before = readFileSync(path, 'utf8')
  const after = spoil(before)
  if (after === before) throw new Error(`${file} was not changed`)
  writeFileSync(path, after)
  return join(root, 'src/cli.ts')
}

/** Leaves this many rows of a table. */
function cutTo(rows: number, table: string): (text: string) => string {
  const pattern = new RegExp(`(export const ${table}\\b[^=]*= \\[\\n)([\\s\\S]*?)(\\n\\])`)
  return (text) =>
    text.replace(pattern, (_all, open: string, body: string, close: string) =>
      [
        open,
        body
          .split('\n')
          .filter((line) => !line.trim().startsWith('//'))
          .slice(0, rows)
          .join('\n'),
        close,
      ].join(''),
    )
}

test.each([
  ['empty', 'generated/mozilla-roots.ts', 'MOZILLA_ROOT_ROWS', 0, "Mozilla's list of roots has 0 entries"],
  ['cut', 'generated/mozilla-roots.ts', 'MOZILLA_ROOT_ROWS', 90, "Mozilla's list of roots has 90 entries"],
  ['empty', 'tls/registry/cipher-suites.ts', 'CIPHER_SUITES', 0, 'the table of cipher suites has 0 entries'],
  ['cut', 'tls/registry/cipher-suites.ts', 'CIPHER_SUITES', 200, 'the table of cipher suites has 200 entries'],
] as const)(
  'trap 38: a table that is %s (%s) is a fault of ours before anything is asked: exit 2, no report, never a pass',
  async (what, file, table, rows, said) => {
    const program = spoiled(`${what}-${table}`, file, cutTo(rows, table))
    const front = await startByHello(peerDeeds(GOOD_PEER))
    try {
      const ran = await runCli(['check', ...dialling(front), ...AT_NOW], { program })
      expect(ran.stderr).toContain(said)
      expect([ran.code, ran.stdout, front.asked.length]).toEqual([2, '', 0])
    } finally {
      await front.stop()
    }
  },
)

test('trap 38: a saved report is not judged by an empty table either', async () => {
  const front = await startByHello(peerDeeds(GOOD_PEER))
  const report = join(folder.path, 'report.json')
  try {
    const target = aTarget({ connect: { host: '127.0.0.1', port: front.port }, http: 'none' })
    writeFileSync(report, JSON.stringify(await runGate([target])))
  } finally {
    await front.stop()
  }
  const program = spoiled('evaluate', 'tls/registry/cipher-suites.ts', cutTo(0, 'CIPHER_SUITES'))
  const ran = await runCli(['evaluate', report], { program })
  expect(ran.stderr).toContain('the table of cipher suites has 0 entries')
  expect([ran.code, ran.stdout]).toEqual([2, ''])
})

test.each(Object.keys(TABLES) as (keyof Tables)[])(
  'trap 38: without its table of %s the program does not start',
  (name) => {
    expect(() => requireWholeTables(TABLES)).not.toThrow()
    expect(() => requireWholeTables({ ...TABLES, [name]: [] })).toThrow(`the table of ${name} has 0 entries`)
  },
)

test('trap 38: sizes, date and content of the embedded tables are these', () => {
  expect(MOZILLA_ROOT_ROWS).toHaveLength(MOZILLA_ROOTS.count)
  const fingerprints = MOZILLA_ROOT_ROWS.map(([, der]) =>
    createHash('sha256').update(Buffer.from(der, 'base64')).digest('hex'),
  )
  const sha256 = createHash('sha256').update(fingerprints.sort().join('\n')).digest('hex')
  expect(sha256).toBe(MOZILLA_ROOTS.sha256)
  expect(MOZILLA_ROOTS.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(CIPHER_SUITES.length).toBeGreaterThan(370)
  expect([WEAK_SUITES.length, LEGACY_SUITES.length]).toEqual([125, 100])
  expect(ALL_TLS12_SUITES.length).toBeGreaterThan(200)
})

test('trap 38: the date of the list of roots is in the report and in the summary', async () => {
  const front = await startByHello(peerDeeds(GOOD_PEER))
  try {
    const arguments_ = ['check', ...dialling(front), ...AT_NOW]
    expect((await reportOf(arguments_)).policy.stores).toEqual([{ name: 'mozilla', date: MOZILLA_ROOTS.date }])
    const { stdout } = await runCli([...arguments_, '--format', 'markdown'])
    expect(stdout).toContain(`preinstalled roots: \`mozilla\` of \`${MOZILLA_ROOTS.date}\``)
  } finally {
    await front.stop()
  }
})

test('trap 38: a run of no targets is no pass', async () => {
  const report = await runGate([])
  expect(exitCode(report.verdict, report.policy.failOn)).toBe(3)
})
