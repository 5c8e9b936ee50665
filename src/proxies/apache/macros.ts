import { expandedLine, type Line } from './lines.ts'

/** `<Macro name $parameter ...>`. */
export interface Macro {
  readonly parameters: readonly string[]
  readonly lines: readonly Line[]
}

/** Lines of a macro with the words of a Use in place of its parameters; the longest parameter at a place counts. */
export function expanded({ parameters, lines }: Macro, words: readonly string[]): readonly Line[] {
  const named = parameters.filter((parameter) => parameter !== '')
  if (named.length === 0) return lines
  const values = new Map(parameters.map((parameter, number) => [parameter, words[number] ?? '']))
  const longestFirst = [...named].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  return lines.map((line) => {
    const text = line.text.replace(pattern, (name) => values.get(name) ?? name)
    return text === line.text ? line : expandedLine(line, text)
  })
}
