import { POLICIES } from '../policies/index.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionRow } from './options.ts'

/** Help for all commands, or for one. */
export function help(about: CommandName | null): string {
  return about === null ? overview() : commandHelp(about)
}

function overview(): string {
  return `ats-gate: can the phones still connect? Probes the TLS of your servers, judges it, and fails when an app would.

Usage:
${rows(COMMANDS.map(({ name, operands, description }) => [`ats-gate ${name} ${operands}`.trim(), description]))}
  ats-gate COMMAND --help

Policies (--policy):
${rows(POLICIES.map(({ name, description }) => [name, description]))}

Options:
${optionRows(OPTIONS)}
${rows([
  ['--help, -h', 'this page, or the options of one command'],
  ['--version, -V', 'the version'],
])}

Targets: m.example.com, m.example.com:8443, https://m.example.com/path, [2001:db8::1]:443
Exit codes: 0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined
`
}

function commandHelp(name: CommandName): string {
  const command = COMMANDS.find((row) => row.name === name)
  const options = OPTIONS.filter(({ commands }) => commands.includes(name))
  const usage = `ats-gate ${name} ${command?.operands ?? ''}`.trim()
  const listed = options.length === 0 ? '' : `\nOptions:\n${optionRows(options)}\n`
  return `${usage}: ${command?.description ?? ''}\n${listed}`
}

function optionRows(options: readonly OptionRow[]): string {
  return rows(
    options.map(({ name, value, repeatable, description }) => [
      value === null ? `--${name}` : `--${name} ${value}`,
      repeatable ? `${description} (repeatable)` : description,
    ]),
  )
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => left.length))
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
