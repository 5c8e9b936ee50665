import type { Place } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { type Line, linesOf, placeIn } from './lines.ts'
import { rawWords } from './raw-words.ts'

/** A directive or a section of one file, as written: nothing is included or decided yet. */
export interface Statement {
  /** In lower case; of a section without the bracket. */
  readonly name: string
  readonly line: Line
  /** Where its arguments stand in the text of the line. */
  readonly from: number
  readonly to: number
  /** Null for a directive. */
  readonly body: readonly Statement[] | null
  /** The lines between `<Macro>` and `</Macro>`, of such a section alone. */
  readonly lines: readonly Line[]
}

export interface Tree {
  readonly statements: readonly Statement[]
  /** What httpd refuses, however it is asked. */
  readonly faults: readonly Fault[]
}

export interface Fault {
  /** As a sentence. */
  readonly message: string
  readonly place: Place
}

/** Deeper sections are left out; no configuration of people has them. */
const MOST_DEPTH = 64

/** More say nothing new. */
const MOST_FAULTS = 50

/** One file as a tree. Never throws. */
export function treeOf(file: string, text: string): Tree {
  return treeOfLines(linesOf(file, text))
}

export function treeOfLines(lines: readonly Line[]): Tree {
  const faults: Fault[] = []
  const fault = (message: string, line: Line) => {
    if (faults.length < MOST_FAULTS) faults.push({ message, place: placeIn(line) })
  }
  const top: Level = { section: null, statements: [], line: null, from: 0, to: 0, at: 0 }
  const levels: Level[] = [top]
  let macro: string | null = null
  lines.forEach((line, number) => {
    const here = levels.at(-1) ?? top
    const { text } = line
    if (macro !== null && !closes(text, 'macro')) return
    if (text.startsWith('</')) {
      const name = text.slice(2).split('>')[0]?.trim().toLowerCase() ?? ''
      if (!text.includes('>')) fault(`</${name}> has no closing ">"`, line)
      if (here.section !== name) {
        fault(`</${name}> closes nothing${here.section === null ? '' : `: <${here.section}> is open`}`, line)
        return
      }
      macro = null
      levels.pop()
      const inside = name === 'macro' ? lines.slice(here.at + 1, number) : []
      if (levels.length <= MOST_DEPTH) levels.at(-1)?.statements.push(statementOf(here, inside))
      return
    }
    const [first] = rawWords(text, 0, nameEnd(text))
    const from = first?.to ?? text.length
    if (!text.startsWith('<')) {
      const name = textOf(first).toLowerCase()
      here.statements.push({ name, line, from, to: text.length, body: null, lines: [] })
      return
    }
    const bracket = text.lastIndexOf('>')
    const name = textOf(first).slice(1).replace(/>$/, '').toLowerCase()
    if (bracket === -1) fault(`<${name} has no closing ">"`, line)
    if (levels.length === MOST_DEPTH + 1) fault(`<${name}> is nested more than ${MOST_DEPTH} deep`, line)
    const to = bracket === -1 ? text.length : bracket
    levels.push({ section: name, statements: [], line, from: Math.min(from, to), to, at: number })
    if (name === 'macro') macro = name
  })
  while (levels.length > 1) {
    const left = levels.pop()
    if (left?.line === undefined || left.line === null) break
    fault(`<${left.section}> is not closed`, left.line)
    if (levels.length <= MOST_DEPTH) levels.at(-1)?.statements.push(statementOf(left, []))
  }
  return { statements: top.statements, faults }
}

/** The directive as it stands in its file, from its name to its last word, with the bracket of a section. */
export function placeOf({ line, to, body }: Statement): Place {
  return placeIn(line, 0, body === null ? to : Math.min(to + 1, line.text.length))
}

interface Level {
  readonly section: string | null
  readonly statements: Statement[]
  readonly line: Line | null
  readonly from: number
  readonly to: number
  readonly at: number
}

function statementOf({ section, statements, line, from, to }: Level, lines: readonly Line[]): Statement {
  if (section === null || line === null) throw new Error('the top level is no section')
  return { name: section, line, from, to, body: statements, lines }
}

function closes(text: string, section: string): boolean {
  return text.slice(0, section.length + 2).toLowerCase() === `</${section}`
}

function nameEnd(text: string): number {
  const blank = text.search(/\s/)
  return blank === -1 ? text.length : blank
}
