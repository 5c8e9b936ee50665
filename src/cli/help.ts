import { POLICIES } from '../policies/index.ts'
import { sentence, textOf } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'
import type { Command } from './commands/command.ts'
import { OPTIONS, type OptionRow } from './options.ts'
import { table } from './table.ts'

/** Help for one command, or for a first look at all of them, in lines of at most `columns`. */
export function help(about: Command | null, commands: readonly Command[], columns: number): string {
  return about === null ? overview(commands, columns) : commandHelp(about, columns)
}

function overview(commands: readonly Command[], columns: number): string {
  const rows = commands.map(({ name, description }): Cells => [name, description])
  return [
    'ats-gate: can the phones still connect?\n',
    prose(
      'Probes the TLS of your servers as an app would, judges it, and fails when a phone could not connect.',
      columns,
    ),
    section('Begin with', ['ats-gate demo', 'ats-gate check m.example.com'].map(indented)),
    section('Commands', textOf(table(rows, columns))),
    section('Options of every command', textOf(table(GENERAL_OPTIONS, columns))),
    section('Policies (--policy)', policyRows(columns)),
    section('Targets', TARGETS),
    section('Exit codes', indented('0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined')),
    '\n',
    prose('More: ats-gate help check. In a clone write "node dist/cli.js" for ats-gate.', columns),
  ].join('')
}

const TARGETS = indented('m.example.com, m.example.com:8443, https://m.example.com/, [2001:db8::1]:443')

const GENERAL_OPTIONS: readonly Cells[] = [
  ['--help, -h', 'its usage, options and examples'],
  ['--version, -V', 'the version'],
]

function commandHelp(command: Command, columns: number): string {
  const { operands, about, examples, more, options, exitCodes } = command
  const rows = OPTIONS.filter((option) => options.includes(option.name))
  return [
    `${usageOf(command)}${rows.length > 0 ? ' [OPTION…]' : ''}\n`,
    prose(about, columns),
    section(
      'Examples',
      examples.map((example) => indented(`ats-gate ${example}`)),
    ),
    more === undefined ? '' : section(more.title, more.lines.map(indented)),
    rows.length === 0 ? '' : section('Options', textOf(table(rows.map(optionCells), columns))),
    takesPolicy(command) ? section('Policies', policyRows(columns)) : '',
    operands.includes('TARGET') ? section('Targets', TARGETS) : '',
    section(
      'Exit codes',
      exitCodes.map(({ code, meaning }) => indented(`${code} ${meaning}`)),
    ),
  ].join('')
}

type Cells = readonly [left: string, right: string]

/** `ats-gate check [TARGET…]` */
function usageOf({ name, operands }: Command): string {
  return `ats-gate ${name} ${operands}`.trim()
}

function takesPolicy({ operands, options }: Command): boolean {
  return options.includes('policy') || operands.includes('NAME')
}

function section(title: string, body: string | readonly string[]): string {
  return `\n${title}:\n${typeof body === 'string' ? body : body.join('')}`
}

function indented(text: string): string {
  return `  ${text}\n`
}

function prose(text: string, columns: number): string {
  return textOf(wrapped(sentence(text), columns))
}

function policyRows(columns: number): string {
  return textOf(
    table(
      POLICIES.map(({ name, description }): Cells => [name, description]),
      columns,
    ),
  )
}

function optionCells({ name, value, repeatable, description }: OptionRow): Cells {
  const left = value === null ? `--${name}` : `--${name} ${value}`
  return [left, repeatable ? `${description} (repeatable)` : description]
}
