import type { ConfigurationSources } from '../../model/configuration.ts'
import type { Place, Step } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { ifVersion } from './conditions.ts'
import { includedFiles } from './include-paths.ts'
import { placeIn } from './lines.ts'
import { expanded, type Macro } from './macros.ts'
import { type RawWord, rawWords } from './raw-words.ts'
import { type Fault, placeOf, type Statement, type Tree, treeOf, treeOfLines } from './tree.ts'

/** A directive or section in force: includes, conditions, variables and macros are resolved. */
export interface Directive {
  /** In lower case; `include` for one whose files are not there. */
  readonly name: string
  readonly words: readonly Word[]
  readonly place: Place
  /** How it came to be read: the Include, the Use. */
  readonly via: readonly Step[]
  /** Null for a directive. */
  readonly body: readonly Directive[] | null
  /** It stands in an `<IfModule>` of the module for TLS: true where that is loaded. */
  readonly isForTls?: boolean
}

export interface Word {
  readonly text: string
  readonly place: Place
  /** Why it is not known, as a sentence's end; null where it is. */
  readonly unknown: string | null
}

export interface Loaded {
  readonly directives: readonly Directive[]
  /** What the product refuses. */
  readonly faults: readonly Fault[]
  /** What is not there. */
  readonly missing: readonly Fault[]
  /** Conditions that nobody said, in the order that they were met. */
  readonly asked: ReadonlySet<string>
  /** Every file that was included. */
  readonly files: ReadonlySet<string>
}

/** What a product of this grammar has beside it. */
export interface Product {
  /** Directives and sections that its reader knows, in lower case; others are left out. */
  isWanted(name: string): boolean
  /** Whether `<IfModule>` of this name holds. */
  hasModule(name: string): boolean
  /** Null where nobody said. */
  readonly version: string | null
}

/** Trees of files by path: each is cut once, however often and under however many conditions it is read. */
export type Trees = Map<string, Tree | null>

const MOST_INCLUDES_DEEP = 20 // AP_MAX_INCLUDE_DEPTH
const MOST_STATEMENTS = 400_000 // an Include that doubles at each level must not choose our memory
const MOST_DIRECTIVES = 10_000 // nor a file of virtual hosts our time

/** All entries as one configuration, in their order. `said`: whether each condition holds that was asked before. */
export function load(
  entries: readonly string[],
  sources: ConfigurationSources,
  product: Product,
  said: ReadonlyMap<string, boolean>,
  trees: Trees = new Map(),
): Loaded {
  const faults: Fault[] = []
  const missing: Fault[] = []
  const asked = new Set<string>()
  const files = new Set<string>()
  const defined = new Map<string, string | null>()
  const undefinedNames = new Set<string>()
  const macros = new Map<string, Macro>()
  let serverRoot: string | null = null
  let isCut = false
  let left = MOST_STATEMENTS
  let room = MOST_DIRECTIVES

  function treeAt(path: string): Tree | null {
    const known = trees.get(path)
    if (known !== undefined) return known
    const text = sources.read(path)
    const tree = text === null ? null : treeOf(path, text)
    trees.set(path, tree)
    return tree
  }

  function fromTree(tree: Tree, within: Within): readonly Directive[] {
    for (const fault of tree.faults) faults.push(fault)
    return read(tree.statements, within)
  }

  function read(statements: readonly Statement[], within: Within): readonly Directive[] {
    const directives: Directive[] = []
    for (const statement of statements) {
      left -= 1
      if (left < 0 || room <= 0) {
        if (!isCut)
          missing.push({ message: 'the configuration is too long to be read whole', place: placeOf(statement) })
        isCut = true
        break
      }
      for (const directive of one(statement, within)) directives.push(directive)
    }
    return directives
  }

  function one(statement: Statement, within: Within): readonly Directive[] {
    const { name, body } = statement
    const act = body === null ? ACTS[name] : SECTIONS[name]
    if (act !== undefined) return act(statement, within)
    if (!product.isWanted(name)) return []
    room -= 1
    const directive = { name, words: wordsOf(statement), place: placeOf(statement), via: within.via }
    return [{ ...directive, body: body === null ? null : read(body, within) }]
  }

  const ACTS: Readonly<Record<string, (statement: Statement, within: Within) => readonly Directive[]>> = {
    include: (statement, within) => include(statement, within, false),
    includeoptional: (statement, within) => include(statement, within, true),
    define(statement) {
      const [variable, value] = wordsOf(statement)
      if (variable !== undefined) defined.set(variable.text, value?.text ?? null)
      return []
    },
    undefine(statement) {
      const variable = wordsOf(statement)[0]?.text ?? ''
      defined.delete(variable)
      undefinedNames.add(variable)
      return []
    },
    serverroot(statement) {
      const [word] = wordsOf(statement)
      if (word?.unknown === null) serverRoot = word.text
      return product.isWanted('serverroot') ? kept(statement) : []
    },
    use(statement, within) {
      const [named, ...values] = wordsOf(statement)
      const name = named?.text.toLowerCase() ?? ''
      const macro = macros.get(name)
      const place = placeOf(statement)
      if (macro === undefined) {
        missing.push({ message: `the macro ${textOf(named)} is not defined in the files that are here`, place })
        return unresolved(statement, within, `the macro ${textOf(named)} is not defined in the files that are here`)
      }
      if (within.depth >= MOST_INCLUDES_DEEP || within.macros.includes(name)) {
        faults.push({ message: `the macro ${textOf(named)} uses itself`, place })
        return []
      }
      const step = { place, message: `puts in the macro ${textOf(named)}` }
      const lines = expanded(
        macro,
        values.map(({ text }) => text),
      )
      const inner = { ...within, depth: within.depth + 1, via: [step, ...within.via], macros: [...within.macros, name] }
      return fromTree(treeOfLines(lines), inner)
    },
  }

  const SECTIONS: typeof ACTS = {
    ifmodule(statement, within) {
      const asks = wordsOf(statement)[0]?.text ?? ''
      const isNegated = asks.startsWith('!')
      if (product.hasModule(asks.replace(/^!/, '').toLowerCase()) === isNegated) return []
      const body = inside(statement, within)
      return isNegated || !/ssl/i.test(asks) ? body : body.map((directive) => ({ ...directive, isForTls: true }))
    },
    ifdefine(statement, within) {
      const asks = wordsOf(statement)[0]?.text ?? ''
      const isNegated = asks.startsWith('!')
      const name = asks.replace(/^!/, '')
      const holds = defined.has(name) || (!undefinedNames.has(name) && answered(`IfDefine ${name}`))
      return holds !== isNegated ? inside(statement, within) : []
    },
    ifversion(statement, within) {
      const answer = ifVersion(
        wordsOf(statement).map(({ text }) => text),
        product.version,
      )
      const holds = answer.kind === 'known' ? answer.holds : answered(answer.what) !== answer.isNegated
      return holds ? inside(statement, within) : []
    },
    macro(statement) {
      const [name, ...parameters] = wordsOf(statement)
      const written = parameters.map(({ text }) => text)
      if (name !== undefined) macros.set(name.text.toLowerCase(), { parameters: written, lines: statement.lines })
      return []
    },
  }

  function answered(condition: string): boolean {
    asked.add(condition)
    return said.get(condition) ?? false
  }

  function inside({ body }: Statement, within: Within): readonly Directive[] {
    return read(body ?? [], within)
  }

  function kept(statement: Statement): readonly Directive[] {
    return [{ name: statement.name, words: wordsOf(statement), place: placeOf(statement), via: [], body: null }]
  }

  function unresolved(statement: Statement, { via }: Within, unknown: string): readonly Directive[] {
    const place = placeOf(statement)
    return [{ name: 'include', words: [{ text: '', place, unknown }], place, via, body: null }]
  }

  function include(statement: Statement, within: Within, isOptional: boolean): readonly Directive[] {
    const [word] = wordsOf(statement)
    const place = placeOf(statement)
    if (word === undefined) return []
    if (within.depth >= MOST_INCLUDES_DEEP) {
      faults.push({ message: `Include is nested more than ${MOST_INCLUDES_DEEP} deep`, place })
      return []
    }
    const roots = { folder: within.folder, serverRoot }
    const paths = word.unknown === null ? includedFiles(word.text, roots, sources) : []
    const step = { place, message: `includes ${word.text}` }
    const inner = { ...within, depth: within.depth + 1, via: [step, ...within.via] }
    const found = paths.flatMap((path) => {
      const tree = treeAt(path)
      if (tree === null) return []
      files.add(path)
      return [fromTree(tree, inner)]
    })
    if (found.length > 0) return found.flat()
    if (isHarmless(word.text)) return []
    const reason = word.unknown ?? `${word.text} is not in the repository`
    if (!isOptional) missing.push({ message: `${reason}: what it sets is not known`, place })
    return unresolved(statement, within, reason)
  }

  function wordsOf(statement: Statement): readonly Word[] {
    const { line, from, to } = statement
    return rawWords(line.text, from, to).map((raw) => wordOf(raw, statement))
  }

  function wordOf({ text, from, to }: RawWord, { line }: Statement): Word {
    let unknown: string | null = null
    const resolved = !text.includes('${')
      ? text
      : text.replace(/\$\{([^}:]*)\}/g, (whole, name: string) => {
          const value = defined.get(name)
          if (typeof value === 'string') return value
          unknown ??= `the variable ${name} is not defined in the files that are here`
          return whole
        })
    return { text: resolved, place: placeIn(line, from, to), unknown }
  }

  const directives = entries.flatMap((path) => {
    const tree = treeAt(path)
    if (tree === null) return []
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
    return fromTree(tree, { folder, depth: 0, via: [], macros: [] })
  })
  return { directives, faults, missing, asked, files }
}

interface Within {
  /** Of the main file. */
  readonly folder: string
  readonly depth: number
  readonly via: readonly Step[]
  readonly macros: readonly string[]
}

/** Files of a usual installation that set nothing of TLS, redirects or headers. */
function isHarmless(path: string): boolean {
  return /(?:^|\/)(?:mods-enabled\/\*\.load|(?:mime|dir|autoindex|mpm|languages|manual|userdir|charset|alias|negotiation|status|magic|multilang-errordoc|info|dav)[\w-]*\.(?:conf|load|types))$/i.test(
    path,
  )
}
