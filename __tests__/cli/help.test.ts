import { expect, test } from '@jest/globals'
import { help } from '../../src/cli/help.ts'
import { COMMANDS, OPTIONS } from '../../src/cli/options.ts'
import { DEFAULT_SETTINGS } from '../../src/input/run-settings.ts'
import { parseDuration } from '../../src/model/duration.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { TOOL_VERSION } from '../../src/tool-version.ts'
import { NODE_20, runCli } from './cli-process.ts'

test.each([80, 120])('no line of the help is longer than %d', (columns) => {
  for (const about of [null, ...COMMANDS.map(({ name }) => name)]) {
    const tooLong = help(about, columns)
      .split('\n')
      .filter((line) => line.length > columns)
    expect([about, tooLong]).toEqual([about, []])
  }
})

test('the help names every command, option, policy and exit code', () => {
  const words = help(null, 80)
  for (const { name } of COMMANDS) expect(words).toContain(`ats-gate ${name}`)
  for (const { name } of OPTIONS) expect(words).toContain(`--${name}`)
  for (const { name } of POLICIES) expect(words).toContain(`  ${name} `)
  expect(words).toContain('0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined')
})

test('the help of a command has its own options only, and examples', () => {
  const words = help('evaluate', 80)
  expect(words).toContain('ats-gate evaluate report.json --policy strict')
  expect(words).toContain('--at TIME')
  expect(words).not.toContain('--timeout')
})

test('the defaults that the help states are those in force', () => {
  const stated = (name: string): string =>
    OPTIONS.find((option) => option.name === name)
      ?.description.split('; else ')
      .at(-1) ?? ''
  const { failOn, onUndetermined, limits } = DEFAULT_SETTINGS
  expect(parseDuration(stated('timeout'))).toBe(limits.timeoutMs)
  expect(parseDuration(stated('deadline'))).toBe(limits.deadlineMs)
  expect(stated('retries')).toBe(String(limits.retries))
  expect(stated('concurrency')).toBe(String(limits.concurrency))
  expect([stated('fail-on'), stated('on-undetermined'), stated('format')]).toEqual([failOn, onUndetermined, 'text'])
})

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('--help and --version are 0, on stdout: %s', async (_name, node) => {
  const [version, overview, check] = await Promise.all(
    [['--version'], ['--help'], ['check', '--help']].map((argv) => runCli(argv, { node })),
  )
  expect(version).toEqual({ code: 0, stdout: `ats-gate ${TOOL_VERSION}\n`, stderr: '' })
  expect(overview).toEqual({ code: 0, stdout: help(null, 80), stderr: '' })
  expect(check).toEqual({ code: 0, stdout: help('check', 80), stderr: '' })
})

test('no arguments at all: 2, and what to do next', async () => {
  const { code, stdout, stderr } = await runCli([])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('ats-gate check example.com')
  expect(stderr).toContain('--help')
  expect(stderr).toContain('demo')
})
