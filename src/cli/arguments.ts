import { normalize } from 'node:path'
import { parseArgs } from 'node:util'
import { didYouMean, quoted } from '../input/did-you-mean.ts'
import { isPlanned, PLANNED_MEND } from '../input/planned.ts'
import type { Given } from '../input/reading.ts'
import { type GivenSettings, givenSettings, parseMoment } from '../input/run-settings.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import { REPORTS } from '../reports/index.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionName } from './options.ts'

export type CommandLine =
  | { readonly command: 'help'; readonly about: CommandName | null }
  | { readonly command: 'version' }
  | { readonly command: 'demo' }
  | CheckLine
  | EvaluateLine

export interface CheckLine extends JudgeLine {
  readonly command: 'check'
  readonly targets: readonly Given[]
  readonly targetsFiles: readonly Given[]
  readonly connect: readonly Given[]
  readonly http: readonly Given[]
  readonly full: boolean
}

export interface EvaluateLine extends JudgeLine {
  readonly command: 'evaluate'
  /** A saved JSON report. */
  readonly report: Given
}

/** What check and evaluate have in common; still as texts where `loadRun` and `loadPolicy` read them. */
export interface JudgeLine {
  readonly policy: Given | null
  readonly caFiles: readonly Given[]
  readonly settings: GivenSettings
  readonly at: Date | null
  /** Name of a report format, for stdout. */
  readonly format: string
  readonly outputs: readonly Output[]
}

export interface Output {
  /** Name of a report format. */
  readonly format: string
  readonly file: string
}

/**
 * `argv` without node and the script. Throws one InputError with everything that is wrong, where anything is also with what
 * `faultsIn` finds in the files that the rest of the line names.
 */
export function parseArguments(
  argv: readonly string[],
  faultsIn: (line: CommandLine, faults: readonly InputFault[]) => readonly InputFault[] = (_, faults) => faults,
): CommandLine {
  const faults: InputFault[] = []
  const { operands, options, asks } = split(argv, faults)
  const [first, ...rest] = operands
  const command = COMMANDS.find(({ name }) => name === first?.text)?.name ?? null
  if (asks.has('version')) return { command: 'version' }
  if (asks.has('help') || first?.text === 'help') return { command: 'help', about: command }
  if (command === null) {
    faults.push(unknownCommand(first?.text))
    throw new InputError(faults)
  }
  for (const { name, where } of options) {
    if (OPTIONS.some((row) => row.name === name && row.commands.includes(command))) continue
    const mend = `remove it: ${where} is for ${commandsOf(name).join(' and ')}`
    faults.push({ code: 'ARGUMENT_UNKNOWN', what: `${command} does not take ${where}`, where, mend })
  }
  const line = lineFor(command, rest, options, faults)
  if (faults.length > 0) throw new InputError(faultsIn(line, faults))
  return line
}

interface GivenOption extends Given {
  readonly name: OptionName
}

interface Split {
  readonly operands: readonly Given[]
  readonly options: readonly GivenOption[]
  readonly asks: ReadonlySet<'help' | 'version'>
}

function split(argv: readonly string[], faults: InputFault[]): Split {
  const operands: Given[] = []
  const options: GivenOption[] = []
  const asks = new Set<'help' | 'version'>()
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
      ...Object.fromEntries(
        OPTIONS.map(({ name, value }) => [name, { type: value === null ? ('boolean' as const) : ('string' as const) }]),
      ),
    },
  })
  let count = 0
  let mayBeValue = false
  for (const token of tokens) {
    // Counted after the command, and not repeated: a URL may hold a password.
    if (token.kind === 'positional') {
      const where = `argument ${count++}`
      // After an option with a fault it may be the value of that, and then its own faults are none.
      if (!mayBeValue || operands.length === 0) operands.push({ text: token.value, where })
    }
    mayBeValue = false
    if (token.kind !== 'option') continue
    const where = token.rawName
    if (token.name === 'help' || token.name === 'version') {
      asks.add(token.name)
      continue
    }
    const row = OPTIONS.find(({ name }) => name === token.name)
    if (row === undefined) {
      // One dash makes an option of every letter, all with the index of the whole.
      const written = /^-[^-]./u.test(argv[token.index] ?? '') ? (argv[token.index] ?? where) : where
      const fault = unknownOption(written.replace(/=.*$/su, ''))
      if (!faults.some((each) => each.where === fault.where && each.what === fault.what)) faults.push(fault)
      mayBeValue = true
    } else if (row.value === null && token.value !== undefined) {
      faults.push({ code: 'ARGUMENT_FORM', what: `${where} takes no value`, where, mend: `write ${where} alone` })
    } else if (row.value !== null && (!token.value || (!token.inlineValue && token.value.startsWith('--')))) {
      mayBeValue = true
      faults.push({ code: 'ARGUMENT_FORM', what: `${where} needs a value`, where, mend: `write ${where} ${row.value}` })
    } else options.push({ name: row.name, text: token.value ?? '', where })
  }
  return { operands, options, asks }
}

function lineFor(
  command: CommandName,
  operands: readonly Given[],
  options: readonly GivenOption[],
  faults: InputFault[],
): CommandLine {
  const all = (name: OptionName): Given[] =>
    options.filter((option) => option.name === name).map(({ text, where }) => ({ text, where }))
  // The last one wins, so that a script can append its own.
  const last = (name: OptionName): Given | undefined => all(name).at(-1)
  const judge: JudgeLine = {
    policy: last('policy') ?? null,
    caFiles: all('ca-file'),
    settings: givenSettings(last),
    at: parseMoment(last('at'), faults),
    format: formatOf(last('format'), faults),
    outputs: outputsOf(all('output'), faults),
  }
  switch (command) {
    case 'demo':
      unexpected(operands, faults)
      return { command }
    case 'check': {
      const [connect, http] = [all('connect'), all('http')]
      const full = all('full').length > 0
      return { command, ...judge, targets: operands, targetsFiles: all('targets-file'), connect, http, full }
    }
    case 'evaluate': {
      const [report, ...more] = operands
      unexpected(more, faults)
      if (report !== undefined) return { command, ...judge, report }
      const mend = 'write ats-gate evaluate report.json'
      faults.push({ code: 'ARGUMENT_MISSING', what: 'evaluate needs a saved report', where: 'evaluate', mend })
      throw new InputError(faults)
    }
  }
}

function formatOf(given: Given | undefined, faults: InputFault[]): string {
  return given === undefined ? 'text' : (formatNamed(given.text, given.where, faults) ?? 'text')
}

function formatNamed(text: string, where: string, faults: InputFault[]): string | null {
  const names = REPORTS.map(({ name }) => name)
  if (names.includes(text)) return text
  const mend = isPlanned(text) ? PLANNED_MEND : didYouMean(text, names, `write one of ${names.join(', ')}`)
  faults.push({ code: 'ARGUMENT_FORMAT', what: `there is no report format ${quoted(text)}`, where, mend })
  return null
}

function outputsOf(givens: readonly Given[], faults: InputFault[]): readonly Output[] {
  const outputs = new Map<string, Output>()
  for (const { text, where } of givens) {
    const equals = text.indexOf('=')
    const file = text.slice(equals + 1)
    if (equals < 1 || file === '') {
      const mend = 'write FORMAT=FILE, such as json=report.json'
      faults.push({ code: 'ARGUMENT_FORM', what: `${quoted(text)} names no format and file`, where, mend })
      continue
    }
    const format = formatNamed(text.slice(0, equals), where, faults)
    if (outputs.has(normalize(file))) {
      const mend = 'give each report a file of its own'
      faults.push({ code: 'ARGUMENT_TWICE', what: `${quoted(file)} is named for two reports`, where, mend })
    }
    if (format !== null) outputs.set(normalize(file), { format, file })
  }
  return [...outputs.values()]
}

function unexpected(operands: readonly Given[], faults: InputFault[]): void {
  for (const { text, where } of operands) {
    faults.push({
      code: 'ARGUMENT_UNEXPECTED',
      what: `${repeated(text) ?? 'this'} is one argument too many`,
      where,
      mend: 'remove it',
    })
  }
}

function unknownCommand(written: string | undefined): InputFault {
  const names = COMMANDS.map(({ name }) => name)
  const where = 'command line'
  if (written === undefined) {
    const mend = `write ats-gate check example.com, or ats-gate --help; commands: ${names.join(', ')}`
    return { code: 'ARGUMENT_NO_COMMAND', what: 'no command is given', where, mend }
  }
  const word = repeated(written)
  if (word === null) {
    const mend = 'write ats-gate check and then the target'
    return { code: 'ARGUMENT_UNKNOWN_COMMAND', what: 'the first argument is no command', where, mend }
  }
  const otherwise = `did you mean "ats-gate check ${written}"?`
  const mend = isPlanned(written) ? PLANNED_MEND : didYouMean(written, names, otherwise)
  return { code: 'ARGUMENT_UNKNOWN_COMMAND', what: `there is no command ${word}`, where, mend }
}

/** In quotes; null for what may be a URL with a password in it. */
function repeated(written: string): string | null {
  return written.includes('@') ? null : quoted(written)
}

function unknownOption(rawName: string): InputFault {
  const names = [...OPTIONS.map(({ name }) => `--${name}`), '--help', '--version']
  const mend =
    isPlanned(rawName) || isPlanned(rawName.replace(/^--/u, ''))
      ? PLANNED_MEND
      : didYouMean(rawName, names, 'see ats-gate --help')
  return { code: 'ARGUMENT_UNKNOWN', what: `unknown option ${quoted(rawName)}`, where: rawName, mend }
}

function commandsOf(option: OptionName): readonly CommandName[] {
  return OPTIONS.find(({ name }) => name === option)?.commands ?? []
}
