import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EC } from '../builders/identities.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, dialling, runCli } from './cli-process.ts'
import { onTerminal } from './on-terminal.ts'

const ESCAPE = '\u001b'
const XTERM = { TERM: 'xterm' }
const folder = temporaryFolder()
let good: RunningServer

beforeAll(async () => {
  good = await startNodeTls({ identities: [EC] })
})
afterAll(async () => {
  await good.stop()
  folder.remove()
})

/** No root is added, so it is violated. */
function check(): readonly string[] {
  return ['check', ...dialling(good), ...AT_NOW]
}

test('on a terminal: progress, erased, then the verdict in colour', async () => {
  const { code, screen } = await onTerminal(check(), XTERM)
  expect(code).toBe(1)
  expect(screen.startsWith(`\r${ESCAPE}[2K0/1`)).toBe(true)
  expect(screen).toContain(`\r${ESCAPE}[2K${ESCAPE}[31mVIOLATED: `)
})

test.each([
  ['NO_COLOR', { ...XTERM, NO_COLOR: '1' }],
  ['NO_COLOR over FORCE_COLOR', { ...XTERM, NO_COLOR: '1', FORCE_COLOR: '1' }],
  ['FORCE_COLOR=0', { ...XTERM, FORCE_COLOR: '0' }],
])('on a terminal with %s: progress without colour', async (_name, environment) => {
  const { screen } = await onTerminal(check(), environment)
  expect(screen).toContain(`\r${ESCAPE}[2K0/1`)
  expect(screen).toContain('VIOLATED: ')
  expect(screen).not.toContain(`${ESCAPE}[3`)
})

test('on a dumb terminal: neither, whatever is asked for', async () => {
  const { screen } = await onTerminal(check(), { TERM: 'dumb', FORCE_COLOR: '1' })
  expect(screen).toMatch(/^VIOLATED: /)
  expect(screen).not.toContain(ESCAPE)
})

test('an empty NO_COLOR is none', async () => {
  expect((await onTerminal(check(), { ...XTERM, NO_COLOR: '' })).screen).toContain(`${ESCAPE}[31m`)
})

test('without a terminal there is no colour and no progress', async () => {
  const { stdout, stderr } = await runCli(check(), { environment: { ...XTERM, CLICOLOR_FORCE: '1' } })
  expect(stdout).not.toContain(ESCAPE)
  expect(stderr).toBe('')
})

test('FORCE_COLOR colours a pipe, such as the log of a job, and never a file', async () => {
  const environment = { FORCE_COLOR: '1' }
  const { stdout, stderr } = await runCli(check(), { environment })
  expect(stdout).toContain(`${ESCAPE}[31mVIOLATED: `)
  expect(stderr).toBe('')
  await runCli([...check(), '--output', 'text=plain.txt'], { environment, cwd: folder.path })
  const file = readFileSync(join(folder.path, 'plain.txt'), 'utf8')
  expect(file).toMatch(/^VIOLATED: /)
  expect(file).not.toContain(ESCAPE)
})

// The report, the help and what explains are prose; what is to be pasted is not broken.
test.each([
  // A terminal that does not say, a phone, an old terminal, one window over a wide screen.
  [0, 80],
  [40, 40],
  [80, 80],
  [200, 120],
])('on %d columns prose is broken at %d', async (columns, expected) => {
  const screens = await Promise.all(
    [check(), ['explain', 'trusted-chain'], ['help', 'check'], ['policy']].map((argv) =>
      onTerminal(argv, { ...XTERM, NO_COLOR: '1' }, columns),
    ),
  )
  const lines = screens.flatMap(({ screen }) => (screen.split(`${ESCAPE}[2K`).at(-1) ?? '').split('\r\n'))
  const prose = lines.filter((line) => !/^ {4}|^ {2}(?:--|ats-gate|sha256)|^sha256|2001:db8/u.test(line))
  expect(prose.filter((line) => line.length > expected)).toEqual([])
  // As wide as it may be, too: some line comes near.
  expect(Math.max(...prose.map(({ length }) => length))).toBeGreaterThan(expected - 8)
})

test.each([1, 20, 39])('on %d columns nothing breaks', async (columns) => {
  const runs = [check(), ['explain', 'forward-secrecy'], ['explain'], ['help'], ['policy'], ['help', 'check']]
  const shown = await Promise.all(runs.map((argv) => onTerminal(argv, XTERM, columns)))
  expect(shown.map(({ code }) => code)).toEqual([1, 0, 0, 0, 0, 0])
})
