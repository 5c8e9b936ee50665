import { expect, test } from '@jest/globals'
import { parseArguments, takersOf } from '../../src/cli/arguments.ts'
import { type CheckLine, command as check, checkLine } from '../../src/cli/commands/check.ts'
import type { Command, Words } from '../../src/cli/commands/command.ts'
import { type EvaluateLine, command as evaluate, evaluateLine } from '../../src/cli/commands/evaluate.ts'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { OPTIONS } from '../../src/cli/options.ts'
import { InputError } from '../../src/model/input-error.ts'

test('check takes targets and every option of its own', () => {
  const argv = [
    'check',
    'a.example',
    '--targets-file',
    'one.txt',
    '--targets-file=two.yml',
    '--policy',
    'strict',
    '--connect',
    'a.example=127.0.0.1:1',
    '--http',
    'a.example=none',
    '--ca-file',
    'root.pem',
    '--baseline',
    'old.json',
    '--at',
    '2027-03-31T00:00:00Z',
    '--fail-on',
    'never',
    '--on-undetermined',
    'warn',
    '--timeout',
    '1s',
    '--deadline',
    '5m',
    '--retries',
    '0',
    '--concurrency',
    '8',
    '--full',
    '--config',
    'nginx.conf',
    '--assume',
    'nginx=1.24',
    '--shard',
    '2/8',
    '--run-id',
    'r',
    '--format',
    'json',
    '--output',
    'markdown=a=b.md',
    '--output',
    'json=r.json',
    '--',
    '--b',
  ]
  expect(lineOf(argv)).toEqual({
    targets: [
      { text: 'a.example', where: 'argument 1' },
      { text: '--b', where: 'argument 2' },
    ],
    targetsFiles: [
      { text: 'one.txt', where: '--targets-file' },
      { text: 'two.yml', where: '--targets-file' },
    ],
    policy: { text: 'strict', where: '--policy' },
    connect: [{ text: 'a.example=127.0.0.1:1', where: '--connect' }],
    http: [{ text: 'a.example=none', where: '--http' }],
    caFiles: [{ text: 'root.pem', where: '--ca-file' }],
    baseline: { text: 'old.json', where: '--baseline' },
    at: new Date('2027-03-31T00:00:00Z'),
    settings: {
      failOn: { text: 'never', where: '--fail-on' },
      onUndetermined: { text: 'warn', where: '--on-undetermined' },
      timeout: { text: '1s', where: '--timeout' },
      deadline: { text: '5m', where: '--deadline' },
      retries: { text: '0', where: '--retries' },
      concurrency: { text: '8', where: '--concurrency' },
      assume: [{ text: 'nginx=1.24', where: '--assume' }],
    },
    configs: [{ text: 'nginx.conf', where: '--config' }],
    full: true,
    shard: { index: 2, count: 8 },
    identity: { id: 'r', attempt: 1 },
    format: 'json',
    outputs: [
      { format: 'markdown', file: 'a=b.md' },
      { format: 'json', file: 'r.json' },
    ],
  })
})

test('check alone leaves everything to the policy', () => {
  expect(lineOf(['check'])).toEqual({
    targets: [],
    targetsFiles: [],
    policy: null,
    connect: [],
    http: [],
    caFiles: [],
    baseline: null,
    at: null,
    settings: {},
    configs: [],
    full: false,
    shard: null,
    identity: undefined,
    format: 'text',
    outputs: [],
  })
})

test('evaluate takes one report', () => {
  expect(lineOf(['evaluate', 'r.json', '--policy', 'ats'])).toMatchObject({
    report: { text: 'r.json', where: 'argument 1' },
    policy: { text: 'ats', where: '--policy' },
  })
})

test('of an option that is given twice the last one counts', () => {
  expect(lineOf(['check', '--policy', 'a', '--policy', 'b'])).toMatchObject({ policy: { text: 'b' } })
})

test.each([
  [[], { kind: 'overview' }],
  [['demo'], { kind: 'work', command: { name: 'demo' } }],
  [['--version'], { kind: 'version' }],
  [['check', 'a', '-V'], { kind: 'version' }],
  [['--help'], { kind: 'help', about: null }],
  [['help'], { kind: 'work', command: { name: 'help' } }],
  [['check', '-h'], { kind: 'help', about: { name: 'check' } }],
])('%j', (argv, expected) => {
  expect(parseArguments(argv)).toMatchObject(expected)
})

const NO_COMMAND =
  'command line: no command is given -> write ats-gate check example.com, or ats-gate --help; commands: check, lint, demo, diagnose, explain, policy, evaluate, diff, merge, completion, help'
const PLANNED = 'planned, but this version does not do it yet: remove it for now'

test.each([
  [['--full'], [NO_COMMAND]],
  [['chekc'], ['command line: there is no command "chekc" -> did you mean "check"?']],
  [
    ['m.example.com'],
    ['command line: there is no command "m.example.com" -> did you mean "ats-gate check m.example.com"?'],
  ],
  [['explain', 'android'], [`argument 1: there is no requirement "android" -> ${PLANNED}`]],
  [['check', '--polcy', 'x'], ['--polcy: unknown option "--polcy" -> did you mean "--policy"?']],
  [['check', '-x'], ['-x: unknown option "-x" -> see ats-gate help check']],
  [['-x'], ['-x: unknown option "-x" -> see ats-gate help', NO_COMMAND]],
  [['explain', '--polcy'], ['--polcy: unknown option "--polcy" -> see ats-gate help explain']],
  [['check', '--policy'], ['--policy: --policy needs a value -> write --policy FILE|NAME']],
  [['check', '--policy='], ['--policy: --policy needs a value -> write --policy FILE|NAME']],
  [['check', '--full=yes'], ['--full: --full takes no value -> write --full alone']],
  [['check', '--format', 'jsn'], ['--format: there is no report format "jsn" -> did you mean "json"?']],
  [
    ['check', '--output', 'json'],
    ['--output: "json" names no format and file -> write FORMAT=FILE, such as json=report.json'],
  ],
  [
    ['check', '--output', 'json='],
    ['--output: "json=" names no format and file -> write FORMAT=FILE, such as json=report.json'],
  ],
  [
    ['check', '--at', 'now'],
    ['--at: "now" is not a time -> write it as RFC 3339 has it, such as 2027-03-31T00:00:00Z'],
  ],
  [
    ['exit'],
    [
      'command line: there is no command "exit" -> write one of check, lint, demo, diagnose, explain, policy, evaluate, diff, merge, completion, help',
    ],
  ],
  [['help', 'chekc'], ['argument 1: there is no command "chekc" -> did you mean "check"?']],
  [
    ['explain', 'forward-secercy'],
    ['argument 1: there is no requirement "forward-secercy" -> did you mean "forward-secrecy"?'],
  ],
  [['explain', 'pfs'], ['argument 1: there is no requirement "pfs" -> ats-gate explain lists them']],
  [
    ['explain', 'hstss', 'pins'],
    [
      'argument 2: "pins" is one argument too many -> remove it',
      'argument 1: there is no requirement "hstss" -> did you mean "hsts"?',
    ],
  ],
  [['policy', 'ats', 'strict'], ['argument 2: "strict" is one argument too many -> remove it']],
  [['completion'], ['completion: completion needs a shell -> write one of bash, zsh, fish']],
  [['completion', 'csh'], ['argument 1: there is no completion for "csh" -> did you mean "zsh"?']],
  [['evaluate'], ['evaluate: evaluate needs a saved report -> write ats-gate evaluate report.json']],
  [['evaluate', 'a', 'b'], ['argument 2: "b" is one argument too many -> remove it']],
  [['evaluate', 'a', '--full'], ['--full: evaluate does not take --full -> remove it: --full is for check']],
  [
    ['evaluate', 'a', '--timeout', '1s'],
    ['--timeout: evaluate does not take --timeout -> remove it: --timeout is for check and diagnose'],
  ],
  [
    ['demo', '--format', 'json'],
    [
      '--format: demo does not take --format -> remove it: --format is for check, lint, diagnose, evaluate, diff and merge',
    ],
  ],
  [
    ['check', '--polcy', 'x', '--at', 'now', '--format', 'x'],
    [
      '--polcy: unknown option "--polcy" -> did you mean "--policy"?',
      '--at: "now" is not a time -> write it as RFC 3339 has it, such as 2027-03-31T00:00:00Z',
      '--format: there is no report format "x" -> write one of text, json, markdown, sarif, junit, html',
    ],
  ],
])('%j is refused', (argv, expected) => {
  expect(faults(argv)).toEqual(expected)
})

test('no fault repeats a target: it may hold a password', () => {
  expect(lineOf(['check', 'https://u:secret@a.example'])).toMatchObject({ targets: [{ where: 'argument 1' }] })
})

test('every option has words for --help, and a command that takes it', () => {
  for (const { name, description } of OPTIONS) {
    expect([name, description.length > 10, takersOf(name, COMMANDS).length > 0]).toEqual([name, true, true])
  }
})

/** What check or evaluate would be given. */
function lineOf(argv: readonly string[]): CheckLine | EvaluateLine | null {
  const lines: (CheckLine | EvaluateLine)[] = []
  const reading = (command: Command, read: (words: Words) => CheckLine | EvaluateLine): Command => ({
    ...command,
    prepare(words) {
      lines.push(read(words))
      return () => 0
    },
  })
  parseArguments(argv, [reading(check, checkLine), reading(evaluate, evaluateLine)])
  return lines[0] ?? null
}

function faults(argv: readonly string[]): string[] {
  try {
    parseArguments(argv)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.faults.map(({ where, what, mend }) => `${String(where)}: ${what} -> ${mend}`)
  }
  return []
}

test.each([
  [['check', 'a.example', '--output=json=r', '--output=text=./r'], '"./r" is named for two reports'],
  [['https://user:secret@host/'], 'the first argument is no command'],
  [['evaluate', 'a.json', 'https://user:secret@host/'], 'this is one argument too many'],
  [['evaluate', 'a.json', 'b.json'], '"b.json" is one argument too many'],
])('%j is refused, and no password is repeated', (argv, what) => {
  let faults: readonly string[] = []
  try {
    parseArguments(argv)
  } catch (error) {
    if (error instanceof InputError) faults = error.faults.map((fault) => `${fault.what} ${fault.mend}`)
  }
  expect(faults.join()).toContain(what)
  expect(faults.join()).not.toContain('secret')
})
