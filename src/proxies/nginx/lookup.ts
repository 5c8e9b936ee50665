import type { Place, Step } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { type Directive, placeOf } from './parse.ts'
import type { Server } from './servers.ts'

/** What is in force of one directive: of the nearest block that has it, all of it. */
export interface Found {
  readonly directives: readonly Directive[]
  /** What the nearest block replaces. */
  readonly via: readonly Step[]
  /** An include that is not in the repository, and that could say something else. */
  readonly missing: Directive | null
}

/** "inherited from the previous configuration level if and only if there are no" such directives on the current level. */
export function lookup({ own, around }: Server, name: string, adds = false): Found {
  const levels = [own, ...around]
  let missing: Directive | null = null
  for (const [index, level] of levels.entries()) {
    const here = named(level, name)
    const [include = null] = named(level, 'include')
    if (here.length > 0) {
      const replaced = levels.slice(index + 1).flatMap((outer) => named(outer, name))
      const via = replaced.map((one): Step => ({ place: placeOf(one), message: `replaced by line ${lineOf(here[0])}` }))
      return { directives: here, via, missing: missing ?? (adds ? include : null) }
    }
    missing ??= include
  }
  return { directives: [], via: [], missing }
}

/** Simple directives of a block with this name. A block is asked by each of its servers. */
export function named(level: readonly Directive[], name: string): readonly Directive[] {
  let byName = INDEXED.get(level)
  if (byName === undefined) {
    byName = new Map()
    for (const directive of level) {
      if (directive.block !== null) continue
      const others = byName.get(directive.name)
      if (others === undefined) byName.set(directive.name, [directive])
      else others.push(directive)
    }
    INDEXED.set(level, byName)
  }
  return byName.get(name) ?? []
}

const INDEXED = new WeakMap<readonly Directive[], Map<string, Directive[]>>()

export function missingReason(include: Directive): { readonly reason: string; readonly at: Place } {
  return { reason: `the file ${textOf(include.words[0])} is not in the repository`, at: placeOf(include) }
}

function lineOf(directive: Directive | undefined): number {
  return directive === undefined ? 0 : placeOf(directive).line
}
