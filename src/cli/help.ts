import { POLICIES } from '../policies/index.ts'
import { sentence, textOf } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionRow } from './options.ts'
import { table } from './table.ts'

/** Help for all commands, or for one, in lines of at most `columns`. */
export function help(about: CommandName | null, columns: number): string {
  return about === null ? overview(columns) : commandHelp(about, columns)
}

function overview(columns: number): string {
  const usage = COMMANDS.map(({ name, operands, description }): Cells => [usageOf(name, operands), description])
  const options: readonly Cells[] = [
    ...OPTIONS.map(optionCells),
    ['--help, -h', 'this page; after a command its own options and examples'],
    ['--version, -V', 'the version'],
  ]
  return `ats-gate: can the phones still connect?
Probes the TLS of your servers, judges it, and fails when an app would.

Usage, where ats-gate stands for "node dist/cli.js" in a clone:
${textOf(table(usage, columns))}
Options:
${textOf(table(options, columns))}
${policyWords(columns)}
${TARGET_WORDS}
${EXIT_WORDS}`
}

function commandHelp(name: CommandName, columns: number): string {
  const { operands, description, examples } = COMMANDS.find((row) => row.name === name) ?? NO_COMMAND
  const options = OPTIONS.filter(({ commands }) => commands.includes(name)).map(optionCells)
  const parts = [
    `${usageOf(name, operands)}\n${textOf(wrapped(sentence(description), columns))}`,
    `Examples:\n${examples.map((example) => `  ats-gate ${example}\n`).join('')}`,
    ...(options.length === 0 ? [] : [`Options:\n${textOf(table(options, columns))}`, policyWords(columns)]),
    ...(name === 'check' ? [TARGET_WORDS] : []),
    EXIT_WORDS,
  ]
  return parts.join('\n')
}

const TARGET_WORDS = `Targets:
  m.example.com, m.example.com:8443, https://m.example.com/, [2001:db8::1]:443
`

const EXIT_WORDS = `Exit codes:
  0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined
`

const NO_COMMAND = { operands: '', description: '', examples: [] }

type Cells = readonly [left: string, right: string]

function usageOf(name: CommandName, operands: string): string {
  return `ats-gate ${name} ${operands}`.trim()
}

function policyWords(columns: number): string {
  const rows = POLICIES.map(({ name, description }): Cells => [name, description])
  return `Policies (--policy):\n${textOf(table(rows, columns))}`
}

function optionCells({ name, value, repeatable, description }: OptionRow): Cells {
  const left = value === null ? `--${name}` : `--${name} ${value}`
  return [left, repeatable ? `${description} (repeatable)` : description]
}
