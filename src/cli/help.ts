import { POLICIES } from '../policies/index.ts'
import { textOf } from '../reports/sanitize.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionRow } from './options.ts'
import { table } from './table.ts'

/** Help for all commands, or for one, in lines of at most `columns`. */
export function help(about: CommandName | null, columns: number): string {
  return about === null ? overview(columns) : commandHelp(about, columns)
}

function overview(columns: number): string {
  return `ats-gate: can the phones still connect?
Probes the TLS of your servers, judges it, and fails when an app would.

Usage, where ats-gate stands for "node dist/cli.js" in a clone:
${rows(
  COMMANDS.map(({ name, operands, description }) => [`ats-gate ${name} ${operands}`.trim(), description]),
  columns,
)}
Options:
${optionRows(OPTIONS, columns)}${rows(
  [
    ['--help, -h', 'this page; after a command its own options and examples'],
    ['--version, -V', 'the version'],
  ],
  columns,
)}
${closing(columns)}`
}

function commandHelp(name: CommandName, columns: number): string {
  const command = COMMANDS.find((row) => row.name === name)
  const options = OPTIONS.filter(({ commands }) => commands.includes(name))
  const usage = `ats-gate ${name} ${command?.operands ?? ''}`.trim()
  const examples = (command?.examples ?? []).map((example) => `  ats-gate ${example}\n`).join('')
  const listed = options.length === 0 ? '' : `\nOptions:\n${optionRows(options, columns)}\n${closing(columns)}`
  return `${usage}: ${command?.description ?? ''}\n\nExamples:\n${examples}${listed}`
}

function closing(columns: number): string {
  return `Policies (--policy):
${rows(
  POLICIES.map(({ name, description }) => [name, description]),
  columns,
)}
Targets: m.example.com, m.example.com:8443, https://m.example.com/path,
         [2001:db8::1]:443
Exit codes: 0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined
`
}

function optionRows(options: readonly OptionRow[], columns: number): string {
  return rows(
    options.map(({ name, value, repeatable, description }) => [
      value === null ? `--${name}` : `--${name} ${value}`,
      repeatable ? `${description} (repeatable)` : description,
    ]),
    columns,
  )
}

function rows(pairs: readonly (readonly [string, string])[], columns: number): string {
  return textOf(table(pairs, columns))
}
