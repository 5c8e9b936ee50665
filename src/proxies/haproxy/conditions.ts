import type { ConfigurationProblem } from '../../model/listener.ts'
import { compareVersions } from './product-version.ts'
import { type Line, wholePlace } from './tokens.ts'
import { type Environment, expanded } from './values.ts'

/** A line, and under which conditions of `.if` it is one. */
export interface GuardedLine {
  readonly line: Line
  readonly guards: readonly Guard[]
}

export interface Guard {
  /** As written after `.if`. */
  readonly condition: string
  readonly holds: boolean
}

export interface Guarded {
  readonly lines: readonly GuardedLine[]
  /** Those that nobody can decide from the files, in the order of first use. */
  readonly conditions: readonly string[]
  readonly problems: readonly ConfigurationProblem[]
}

/** Takes .if, .elif, .else and .endif out: configuration manual, section 2.4. `version` is HAProxy's, null for unknown. */
export function guarded(lines: readonly Line[], version: string | null): Guarded {
  const kept: GuardedLine[] = []
  const conditions = new Set<string>()
  const problems: ConfigurationProblem[] = []
  const environment = new Map<string, string>()
  const stack: Level[] = []
  const refuse = (line: Line, message: string): void => {
    problems.push({ kind: 'refused', dialect: 'haproxy', message, place: wholePlace(line) })
  }
  for (const line of lines) {
    const [first] = line.words
    const level = stack.at(-1)
    switch (first?.text) {
      case '.if':
        stack.push({ before: level === undefined ? [] : guardsOf(level), past: [], now: null, isElse: false })
        branch(stack.at(-1), line)
        break
      case '.elif':
        if (level === undefined || level.isElse) refuse(line, '.elif has no .if before it')
        else branch(level, line)
        break
      case '.else':
        if (level === undefined || level.isElse) refuse(line, '.else has no .if before it')
        else {
          pass(level)
          level.isElse = true
        }
        break
      case '.endif':
        if (stack.pop() === undefined) refuse(line, '.endif has no .if before it')
        break
      default:
        keep(line, level)
    }
  }
  const [last] = lines.slice(-1)
  if (stack.length > 0 && last !== undefined) refuse(last, 'an .if has no .endif')
  return { lines: kept, conditions: [...conditions], problems }

  function keep(line: Line, level: Level | undefined): void {
    const guards = level === undefined ? [] : guardsOf(level)
    if (guards === null) return
    const [first, name, value] = line.words
    if (guards.length === 0 && (first?.text === 'setenv' || first?.text === 'presetenv') && name !== undefined) {
      environment.set(name.text, expanded(line, value, environment).text)
    }
    kept.push({ line, guards })
  }

  function branch(level: Level | undefined, line: Line): void {
    if (level === undefined) return
    pass(level)
    const values = line.words.slice(1).map((word) => expanded(line, word, environment))
    const text = values.map((value) => value.text).join(' ')
    const answer = values.some(({ open }) => open !== null) ? null : evaluate(text, version, environment)
    if (answer === 'unparsable') refuse(line, `HAProxy cannot read the condition "${text}"`)
    level.now = answer === null ? { condition: text, holds: true } : answer === true
    if (answer === null) conditions.add(text)
  }
}

/** One .if that is open. */
interface Level {
  /** Guards around it; null: nothing in it is ever read. */
  readonly before: readonly Guard[] | null
  /** Branches that were not taken. */
  readonly past: (Guard | boolean)[]
  /** The branch that is read now; null in .else. */
  now: Guard | boolean | null
  isElse: boolean
}

function pass(level: Level): void {
  if (level.now !== null) level.past.push(level.now)
  level.now = null
}

function guardsOf({ before, past, now }: Level): readonly Guard[] | null {
  const own = [
    ...past.map((guard) => (typeof guard === 'boolean' ? !guard : { ...guard, holds: !guard.holds })),
    ...(now === null ? [] : [now]),
  ]
  if (before === null || own.includes(false)) return null
  return [...before, ...own.filter((guard) => typeof guard !== 'boolean')]
}

type Truth = boolean | null

/** Null where the files do not say. */
function evaluate(text: string, version: string | null, environment: Environment): Truth | 'unparsable' {
  const parts = text.match(TOKENS) ?? []
  let at = 0
  let isBad = false
  const answer = or(0)
  return isBad || at < parts.length ? 'unparsable' : answer

  function or(depth: number): Truth {
    let left = and(depth)
    while (parts[at] === '||') {
      at += 1
      const right = and(depth)
      left = left === true || right === true ? true : left === null || right === null ? null : false
    }
    return left
  }

  function and(depth: number): Truth {
    let left = term(depth)
    while (parts[at] === '&&') {
      at += 1
      const right = term(depth)
      left = left === false || right === false ? false : left === null || right === null ? null : true
    }
    return left
  }

  function term(depth: number): Truth {
    const part = parts[at]
    at += 1
    if (depth > MOST_DEPTH) isBad = true
    if (part === undefined) {
      // "an empty string (which then returns false)"
      isBad ||= parts.length > 0
      return false
    }
    if (isBad) return false
    if (part === '!') {
      const inner = term(depth + 1)
      return inner === null ? null : !inner
    }
    if (part === '(') {
      const inner = or(depth + 1)
      if (parts[at] !== ')') isBad = true
      at += 1
      return inner
    }
    if (/^-?\d+$/.test(part)) return Number(part) !== 0
    return predicate(part)
  }

  function predicate(part: string): Truth {
    const found = /^([a-z_]+)\((.*)\)$/s.exec(part)
    const [first = '', second = ''] = (found?.[2] ?? '').split(',').map((argument) => argument.trim())
    switch (found?.[1]) {
      case 'defined':
        return environment.has(first) ? true : null
      case 'feature':
        // Every build that can end TLS has it.
        return first === 'OPENSSL' ? true : null
      case 'streq':
        return first === second
      case 'strneq':
        return first !== second
      case 'strstr':
        return first.includes(second)
      case 'version_atleast':
        return version === null ? null : compareVersions(version, first) >= 0
      case 'version_before':
        return version === null ? null : compareVersions(version, first) < 0
      case 'openssl_version_atleast':
      case 'openssl_version_before':
      case 'ssllib_name_startswith':
      case 'awslc_api_atleast':
      case 'awslc_api_before':
      case 'enabled':
        return null
      default:
        isBad = true
        return false
    }
  }
}

const TOKENS = /&&|\|\||!|[a-z_]+\([^()]*\)|[()]|[^\s()!&|]+/g
const MOST_DEPTH = 50
