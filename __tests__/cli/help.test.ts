import { expect, test } from '@jest/globals'
import { parseArguments } from '../../src/cli/arguments.ts'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { help } from '../../src/cli/help.ts'
import { OPTIONS } from '../../src/cli/options.ts'
import { DEFAULT_SETTINGS } from '../../src/input/run-settings.ts'
import { parseDuration } from '../../src/model/duration.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { TOOL_VERSION } from '../../src/tool-version.ts'
import { NODE_20, runCli } from './cli-process.ts'

test.each([40, 60, 80, 120])('no line of prose is longer than %d', (columns) => {
  for (const about of [null, ...COMMANDS]) {
    const tooLong = help(about, COMMANDS, columns)
      .split('\n')
      // What is to be typed is not broken, nor is the name of an option.
      .filter((line) => line.length > columns && !/ats-gate |^ {2}--|2001:db8|^ {2}0 met/u.test(line))
    expect([about?.name, tooLong]).toEqual([about?.name, []])
  }
})

test('the overview names every command, policy and exit code, and fits on one screen', () => {
  const words = help(null, COMMANDS, 80)
  for (const { name, description } of COMMANDS) {
    expect(words).toContain(`\n  ${name} `)
    expect(words.replaceAll(/\s+/gu, ' ')).toContain(description)
  }
  for (const { name } of POLICIES) expect(words).toContain(`  ${name} `)
  expect(words).toContain('0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined')
  expect(words.split('\n').length).toBeLessThanOrEqual(45)
})

test.each(COMMANDS)(
  'the help of $name has its usage, its own options and no others, examples and exit codes',
  (command) => {
    const words = help(command, COMMANDS, 80)
    expect(words.startsWith(`ats-gate ${command.name}`)).toBe(true)
    const named = [...words.matchAll(/^ {2}--([a-z-]+)/gmu)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(command.options.toSorted())
    for (const example of command.examples) expect(words).toContain(`\n  ats-gate ${example}\n`)
    for (const { code, meaning } of command.exitCodes) expect(words).toContain(`\n  ${code} ${meaning}\n`)
  },
)

test.each(COMMANDS.flatMap(({ examples }) => examples.map((example) => [example] as const)))(
  'the example is one that would run: %s',
  (example) => {
    expect(parseArguments(example.split(' ')).kind).toBe('work')
  },
)

test('every option is in the help of some command', () => {
  const all = COMMANDS.map((command) => help(command, COMMANDS, 80)).join('')
  for (const { name } of OPTIONS) expect(all).toContain(`  --${name} `.trimEnd())
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
  const [version, overview, check, helpCheck, helpAlone] = await Promise.all(
    [['--version'], ['--help'], ['check', '--help'], ['help', 'check'], ['help']].map((argv) => runCli(argv, { node })),
  )
  expect(version).toEqual({ code: 0, stdout: `ats-gate ${TOOL_VERSION}\n`, stderr: '' })
  expect(overview).toEqual({ code: 0, stdout: help(null, COMMANDS, 80), stderr: '' })
  const command = COMMANDS.find(({ name }) => name === 'check') ?? null
  expect(check).toEqual({ code: 0, stdout: help(command, COMMANDS, 80), stderr: '' })
  expect(helpCheck).toEqual(check)
  expect(helpAlone).toEqual(overview)
})

test('no arguments at all: 2, since nothing was proven, and the overview says what to do next', async () => {
  const { code, stdout, stderr } = await runCli([])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(help(null, COMMANDS, 80))
  expect(stderr).toContain('\nBegin with:\n  ats-gate demo\n  ats-gate check m.example.com\n')
})
