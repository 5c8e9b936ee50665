import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { takersOf } from '../../src/cli/arguments.ts'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { OPTIONS } from '../../src/cli/options.ts'
import { SHELLS } from '../../src/cli/shells/index.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { REPORTS } from '../../src/reports/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { runCli } from './cli-process.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
for (const file of ['list.txt', 'pol.yml', 'two words.yml']) writeFileSync(join(folder.path, file), '')

const FILES = ['list.txt', 'pol.yml', 'two words.yml']
const NAMES = COMMANDS.map(({ name }) => name)
const POLICY_NAMES = POLICIES.map(({ name }) => name)

test('each script comes from the command line, and nothing else does', async () => {
  for (const { name, script } of SHELLS) {
    expect(await runCli(['completion', name])).toEqual({ code: 0, stdout: script(COMMANDS), stderr: '' })
  }
})

test('bash: sourced without a word, it stands for ats-gate', () => {
  expect(inBash('complete -p ats-gate')).toBe('complete -F _ats_gate ats-gate\n')
})

// The last word is the one under the cursor. Readline makes a word of every "=".
// biome-ignore format: one line a line
test.each([
  [[''],                                         [...NAMES, '--help', '--version']],
  [['ex'],                                       ['explain']],
  [['explain', ''],                              RULES.map(({ id }) => id)],
  [['explain', 'leaf'],                          ['leaf-key', 'leaf-signature']],
  [['help', ''],                                 NAMES],
  [['completion', ''],                           ['bash', 'zsh', 'fish']],
  [['policy', ''],                               [...POLICY_NAMES, ...FILES]],
  [['check', 'm'],                               []],
  [['check', '--policy', ''],                    [...POLICY_NAMES, ...FILES]],
  [['check', '--policy', '=', 'str'],            ['strict']],
  [['check', '--policy', 'two'],                 ['two words.yml']],
  [['check', '--targets-file', 'l'],             ['list.txt']],
  [['check', '--fail-on', ''],                   ['error', 'warning', 'never']],
  [['check', '--fail-on', '='],                  ['error', 'warning', 'never']],
  [['check', '--on-undetermined', 'w'],          ['warn']],
  [['check', '--format', ''],                    REPORTS.map(({ name }) => name)],
  [['check', '--output', ''],                    REPORTS.map(({ name }) => `${name}=`)],
  [['check', '--output', 'json', '=', 'p'],      ['pol.yml']],
  [['check', '--output', 'json', '='],           FILES],
  [['check', '--output', '=', 'json', '=', 'p'], ['pol.yml']],
  [['check', '--full', '--f'],                   ['--fail-on', '--full', '--format']],
  [['check', '--timeout', ''],                   []],
  [['evaluate', ''],                             FILES],
  [['evaluate', '--policy', 'ats', ''],          FILES],
  [['demo', ''],                                 []],
] as const)('bash: %j', (words, expected) => {
  expect(completed(words).toSorted()).toEqual(expected.toSorted())
})

test.each(COMMANDS)('bash: $name offers its own options and no others', ({ name, options }) => {
  expect(completed([name, '--']).toSorted()).toEqual([...options.map((option) => `--${option}`), '--help'].toSorted())
})

test.each(SHELLS)('$name: every command, option, policy, format and requirement is in it', ({ script }) => {
  const text = script(COMMANDS)
  const words = [...NAMES, ...POLICY_NAMES, ...REPORTS.map(({ name }) => name), ...RULES.map(({ id }) => id)]
  for (const word of words) expect(text).toMatch(new RegExp(`[( '"]${word}[):= '"]`, 'u'))
  for (const { name } of OPTIONS) expect(text).toMatch(new RegExp(`(?:--|-l )${name}\\b`, 'u'))
})

test('zsh: each option stands once for each command that takes it, with its words', () => {
  const text = script('zsh')
  expect(text.startsWith('#compdef ats-gate\n')).toBe(true)
  for (const { name } of OPTIONS) {
    expect(text.split(new RegExp(`'\\*?--${name}[=[]`, 'u')).length - 1).toBe(takersOf(name, COMMANDS).length)
  }
  expect(text).toContain(":error|warning|never:(error warning never)'")
  // Quotes and words that begin and end are those of bash.
  expect(spawnSync('bash', ['--norc', '-n'], { input: text }).status).toBe(0)
})

test('fish: one line for each thing to offer, every quote closed', () => {
  const lines = script('fish').trimEnd().split('\n').slice(1)
  const word = `(?:'[^'\\\\]*'|[A-Za-z_-]+)`
  for (const line of lines) expect(line).toMatch(new RegExp(`^complete -c ats-gate(?: -[a-zF]+(?: ${word})?)+$`, 'u'))
  const full = lines.filter((line) => line.includes("__fish_seen_subcommand_from check' -l fail-on"))
  expect(full).toEqual([expect.stringContaining(" -r -a 'error warning never' -d 'least level")])
})

// Neither is on every machine; where one is, it reads its script.
const INSTALLED = SHELLS.flatMap(({ name }) =>
  ['/usr/bin', '/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((path) => `${path}/${name}`)
    .filter(existsSync)
    .slice(0, 1)
    .map((path) => [name, path] as const),
)

test.each(INSTALLED)('%s finds no error of syntax', (name, path) => {
  const file = join(folder.path, `.script-${name}`)
  writeFileSync(file, script(name))
  const { status, stderr } = spawnSync(path, [...(name === 'bash' ? ['--norc'] : []), '-n', file], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})

function script(name: string): string {
  return SHELLS.find((shell) => shell.name === name)?.script(COMMANDS) ?? ''
}

/** What bash says when `commands` follow the script, in a folder with the files above. */
function inBash(commands: string): string {
  const input = `${script('bash')}\n${commands}\n`
  const options = { input, cwd: folder.path, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } } as const
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile'], options)
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

/** What is offered for the last of these words, as readline would ask for it. */
function completed(words: readonly string[]): string[] {
  const line = ['ats-gate', ...words].map((word) => `'${word}'`).join(' ')
  const call = `COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _ats_gate; printf '%s\\n' "\${COMPREPLY[@]}"`
  return inBash(call)
    .split('\n')
    .filter((each) => each !== '' && !each.startsWith('.script'))
}
