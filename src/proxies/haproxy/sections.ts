import type { ConfigurationProblem } from '../../model/listener.ts'
import { type BindLine, type BindOptions, bindLine, NO_OPTIONS, readOptions } from './bind-line.ts'
import { type Line, wholePlace } from './tokens.ts'
import { type Environment, expanded, type Given, given } from './values.ts'

/** A frontend, listen or backend, with the defaults that it takes. */
export interface Section {
  readonly kind: string
  readonly name: string
  readonly lines: readonly Line[]
  readonly binds: readonly Bind[]
  /** Lines of its `defaults`, which come before its own. */
  readonly defaults: readonly Line[]
  readonly environment: Environment
}

/** A bind line, and what `global` had said by then: ssl-default-bind-* reaches only the binds after it. */
export interface Bind {
  readonly line: BindLine
  readonly defaults: BindOptions
}

/** What `global` says for the whole process, wherever it stands. */
export interface Process {
  readonly securityLevel: Given | null
  /** There are parameters for DHE. */
  readonly hasDhParameters: boolean
}

export interface Sections {
  readonly sections: readonly Section[]
  readonly process: Process
  readonly problems: readonly ConfigurationProblem[]
}

/** Reads the lines in their order, those of several files one after the other. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const sections: MutableSection[] = []
  const problems: ConfigurationProblem[] = []
  const environment = new Map<string, string>()
  const defaultsOf = new Map<string, readonly Line[]>()
  let lastDefaults: Line[] = []
  let global = NO_OPTIONS
  let securityLevel: Given | null = null
  let hasDhParameters = false
  let kind = ''
  let current: MutableSection | null = null
  const problem = (line: Line, message: string, what: 'refused' | 'unread' = 'refused'): void => {
    problems.push({ kind: what, dialect: 'haproxy', message, place: wholePlace(line) })
  }

  for (const line of lines) {
    const [first] = line.words
    if (line.problem !== null) problem(line, line.problem)
    if (first === undefined) continue
    const keyword = first.text
    if (SECTIONS.has(keyword)) begin(keyword, line)
    else if (kind === 'global') inGlobal(keyword, line)
    else if (kind === 'defaults') inDefaults(keyword, line)
    else if (current !== null) inProxy(current, keyword, line)
    else if (kind === '' && !keyword.startsWith('.')) problem(line, `"${keyword}" stands in no section`)
    if (keyword === '.alert') problem(line, 'the configuration itself ends the start here, with .alert')
  }
  return { sections, process: { securityLevel, hasDhParameters }, problems }

  function begin(keyword: string, line: Line): void {
    kind = keyword
    current = null
    const words = line.words.map((word) => expanded(line, word, environment).text)
    const [, name = ''] = words
    const from = words[words.indexOf('from') + 1]
    const taken = words.includes('from') && from !== undefined ? defaultsOf.get(from) : undefined
    if (keyword === 'defaults') {
      lastDefaults = [...(taken ?? [])]
      if (name !== '' && name !== 'from') defaultsOf.set(name, lastDefaults)
    } else if (PROXIES.has(keyword)) {
      current = { kind: keyword, name, lines: [], binds: [], defaults: taken ?? lastDefaults, environment }
      sections.push(current)
    }
  }

  function inGlobal(keyword: string, line: Line): void {
    const [first, name, value] = line.words
    if (first === undefined) return
    if (keyword === 'setenv' || keyword === 'presetenv') {
      const put = expanded(line, value, environment)
      if (name !== undefined && put.open === null) environment.set(name.text, put.text)
    } else if (keyword === 'unsetenv') {
      for (const { text } of line.words.slice(1)) environment.delete(text)
    } else if (keyword === 'ssl-security-level') securityLevel = given(line, first, name, environment)
    else if (keyword === 'tune.ssl.default-dh-param' || keyword === 'ssl-dh-param-file') hasDhParameters = true
    else if (keyword === 'crt-base') global = { ...global, crtBase: given(line, first, name, environment) }
    else if (keyword === 'ssl-default-bind-options') {
      const read = readOptions(line, 1, environment, global)
      global = read.options
      for (const message of read.problems) problem(line, message)
    } else if (keyword === 'ssl-default-bind-ciphers') global = { ...global, ciphers: put(line) }
    else if (keyword === 'ssl-default-bind-ciphersuites') global = { ...global, ciphersuites: put(line) }
    else if (keyword === 'ssl-default-bind-curves') global = { ...global, curves: put(line) }
  }

  function put(line: Line): Given | null {
    const [first, value] = line.words
    return first === undefined ? null : given(line, first, value, environment)
  }

  function inDefaults(keyword: string, line: Line): void {
    if (keyword === 'bind') problem(line, 'bind is not allowed in a defaults section')
    else lastDefaults.push(line)
  }

  function inProxy(section: MutableSection, keyword: string, line: Line): void {
    if (keyword !== 'bind') section.lines.push(line)
    else if (section.kind === 'backend') problem(line, 'bind is not allowed in a backend')
    else {
      const { bind, problems: said } = bindLine(line, environment)
      section.binds.push({ line: bind, defaults: global })
      for (const { message, kind: what } of said) problem(line, message, what)
    }
  }
}

interface MutableSection extends Section {
  readonly lines: Line[]
  readonly binds: Bind[]
}

const PROXIES = new Set(['frontend', 'listen', 'backend'])

/** Every word that opens a section, up to 3.2. */
const SECTIONS = new Set([
  ...PROXIES,
  'global',
  'defaults',
  'acme',
  'cache',
  'crt-store',
  'fcgi-app',
  'http-errors',
  'log-forward',
  'log-profile',
  'mailers',
  'namespace_list',
  'peers',
  'program',
  'resolvers',
  'ring',
  'traces',
  'userlist',
])
