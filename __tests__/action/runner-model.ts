/**
 * A strict model of what the runner does with a step, read from actions/runner 2.336.0: OutputManager.cs,
 * ActionCommand.cs, ProcessInvoker.cs, FileCommandManager.cs.
 */

export interface RunnerCommand {
  /** In lower case. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Every command that the runner would obey in what a step wrote to stdout or stderr. */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  // A bare carriage return ends a line too.
  return output.split(/\r\n|\n|\r/).flatMap((line) => commandIn(line) ?? [])
}

/** The error annotations among them, and so on. */
export function annotationsOf(output: string, level: 'error' | 'warning' | 'notice'): readonly RunnerCommand[] {
  return runnerCommands(output).filter(({ name }) => name === level)
}

/** The outputs in a `GITHUB_OUTPUT` file: `name=value` or `name<<DELIMITER`. Throws for what the runner refuses. */
export function runnerOutputs(file: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const lines = file.split(/\r?\n/)
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    if (heredoc < 1) throw new Error(`invalid format: ${line}`)
    const delimiter = line.slice(heredoc + 2)
    const end = lines.indexOf(delimiter, i + 1)
    if (end < 0) throw new Error(`matching delimiter not found: ${delimiter}`)
    outputs[line.slice(0, heredoc)] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return outputs
}

const KNOWN = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'stop-commands',
])

function commandIn(line: string): RunnerCommand | null {
  return colons(line) ?? brackets(line)
}

/** `::name k=v,k=v::data` at the start of a line, all Unicode white space before it trimmed, as .NET trims. */
function colons(line: string): RunnerCommand | null {
  const [, head, data] = /^[\s\u0085]*::(.+?)::(.*)$/su.exec(line) ?? []
  return head === undefined || data === undefined ? null : command(head, ',', unescaped(data, DATA))
}

/** `##[name k=v;k=v]data` anywhere in a line. */
function brackets(line: string): RunnerCommand | null {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return null
  return command(line.slice(start + 3, end), ';', unescaped(line.slice(end + 1), [...DATA, ['%3B', ';'], ['%5D', ']']]))
}

function command(head: string, separator: string, data: string): RunnerCommand | null {
  const space = head.indexOf(' ')
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase()
  if (!KNOWN.has(name)) return null
  const pairs = space < 0 ? [] : head.slice(space + 1).split(separator)
  const properties = Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1), [...DATA, ['%3A', ':'], ['%2C', ',']])]
    }),
  )
  return { name, properties, data }
}

type Escapes = readonly (readonly [code: string, character: string])[]

const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
]

function unescaped(text: string, codes: Escapes): string {
  return [...codes, ['%25', '%'] as const].reduce((all, [code, character]) => all.replaceAll(code, character), text)
}
