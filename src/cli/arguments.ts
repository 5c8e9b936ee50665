import { parseArgs } from 'node:util'
import { didYouMean, quoted } from '../input/did-you-mean.ts'
import { isPlanned, PLANNED_MEND } from '../input/planned.ts'
import type { Given } from '../input/reading.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { Command, Words, Work } from './commands/command.ts'
import { COMMANDS } from './commands/index.ts'
import { repeated } from './operands.ts'
import { OPTIONS, type OptionName } from './options.ts'

export type CommandLine =
  | { readonly kind: 'overview' }
  | { readonly kind: 'help'; readonly about: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'work'; readonly command: Command; readonly work: Work }

/**
 * `argv` without node and the script. Throws one InputError with everything that is wrong; where anything is, also with
 * what `faultsIn` finds in the files that the rest of the line names.
 */
export function parseArguments(
  argv: readonly string[],
  commands: readonly Command[] = COMMANDS,
  faultsIn: (command: Command, words: Words) => readonly InputFault[] = (_command, { faults }) => faults,
): CommandLine {
  if (argv.length === 0) return { kind: 'overview' }
  const faults: InputFault[] = []
  const { operands, options, unknown, asks } = split(argv, faults)
  const [first, ...rest] = operands
  const command = commands.find(({ name }) => name === first?.text) ?? null
  faults.unshift(...[...unknown].map((rawName) => unknownOption(rawName, command)))
  if (asks.has('version')) return { kind: 'version' }
  if (asks.has('help')) return { kind: 'help', about: command }
  if (command === null) {
    faults.push(unknownCommand(first?.text, commands))
    throw new InputError(faults)
  }
  for (const { name, where } of options) {
    if (command.options.includes(name)) continue
    const mend = `remove it: ${where} is for ${takersOf(name, commands)
      .join(', ')
      .replace(/, (?=[^,]*$)/u, ' and ')}`
    faults.push({ code: 'ARGUMENT_UNKNOWN', what: `${command.name} does not take ${where}`, where, mend })
  }
  const all = (name: OptionName): Given[] =>
    options.filter((option) => option.name === name).map(({ text, where }) => ({ text, where }))
  const last = (name: OptionName): Given | undefined => all(name).at(-1)
  const words: Words = { operands: rest, all, last, commands, faults }
  const work = command.prepare(words)
  if (faults.length > 0) throw new InputError(faultsIn(command, words))
  return { kind: 'work', command, work }
}

/** Names of the commands that take an option. */
export function takersOf(option: OptionName, commands: readonly Command[]): readonly string[] {
  return commands.filter(({ options }) => options.includes(option)).map(({ name }) => name)
}

interface GivenOption extends Given {
  readonly name: OptionName
}

interface Split {
  readonly operands: readonly Given[]
  readonly options: readonly GivenOption[]
  /** Options that there are not, as they were written. */
  readonly unknown: ReadonlySet<string>
  readonly asks: ReadonlySet<'help' | 'version'>
}

function split(argv: readonly string[], faults: InputFault[]): Split {
  const operands: Given[] = []
  const options: GivenOption[] = []
  const unknown = new Set<string>()
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
      unknown.add(written.replace(/=.*$/su, ''))
      mayBeValue = true
    } else if (row.value === null && token.value !== undefined) {
      faults.push({ code: 'ARGUMENT_FORM', what: `${where} takes no value`, where, mend: `write ${where} alone` })
    } else if (row.value !== null && (!token.value || (!token.inlineValue && token.value.startsWith('--')))) {
      mayBeValue = true
      faults.push({ code: 'ARGUMENT_FORM', what: `${where} needs a value`, where, mend: `write ${where} ${row.value}` })
    } else options.push({ name: row.name, text: token.value ?? '', where })
  }
  return { operands, options, unknown, asks }
}

function unknownCommand(written: string | undefined, commands: readonly Command[]): InputFault {
  const names = commands.map(({ name }) => name)
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
  // A host has a dot or a colon, and no command has.
  const otherwise = /[.:]/u.test(written)
    ? `did you mean "ats-gate check ${written}"?`
    : `write one of ${names.join(', ')}`
  const mend = isPlanned(written) ? PLANNED_MEND : didYouMean(written, names, otherwise)
  return { code: 'ARGUMENT_UNKNOWN_COMMAND', what: `there is no command ${word}`, where, mend }
}

/** A slip of the pen is looked for among the command's own options, where there is one. */
function unknownOption(rawName: string, command: Command | null): InputFault {
  const own = OPTIONS.filter(({ name }) => command === null || command.options.includes(name))
  const names = [...own.map(({ name }) => `--${name}`), '--help', '--version']
  const otherwise = `see ats-gate help${command === null ? '' : ` ${command.name}`}`
  const isLater = isPlanned(rawName) || isPlanned(rawName.replace(/^--/u, ''))
  const mend = isLater ? PLANNED_MEND : didYouMean(rawName, names, otherwise)
  return { code: 'ARGUMENT_UNKNOWN', what: `unknown option ${quoted(rawName)}`, where: rawName, mend }
}
