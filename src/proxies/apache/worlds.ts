import type { Listener } from '../../model/listener.ts'

/** Which conditions of the files hold, and what is read then. */
export interface World {
  readonly said: ReadonlyMap<string, boolean>
  readonly listeners: readonly Listener[]
}

interface Tried<Value> {
  readonly said: ReadonlyMap<string, boolean>
  readonly value: Value
  /** There are more conditions than are tried. */
  readonly isCut: boolean
}

const MOST_CONDITIONS = 4 // sixteen combinations

/** Each combination of what nobody said; a condition that stands within another is met on the way. */
export function worldsOf<Value>(
  read: (said: ReadonlyMap<string, boolean>) => Value,
  askedBy: (value: Value) => ReadonlySet<string>,
): readonly Tried<Value>[] {
  const conditions: string[] = []
  while (true) {
    const tried = combinations(conditions).map((said) => ({ said, value: read(said) }))
    const asked = new Set(tried.flatMap(({ value }) => [...askedBy(value)]))
    const fresh = [...asked].filter((condition) => !conditions.includes(condition))
    if (fresh.length === 0) return tried.map((one) => ({ ...one, isCut: false }))
    if (conditions.length + fresh.length > MOST_CONDITIONS) return tried.map((one) => ({ ...one, isCut: true }))
    conditions.push(...fresh)
  }
}

/** The listeners of all worlds, each once: with the conditions that make a difference to it, and none of the others. */
export function withConditions(worlds: readonly World[]): readonly Listener[] {
  const [only, ...others] = worlds
  if (only !== undefined && others.length === 0) return only.listeners
  const found = new Map<string, { listener: Listener; in: World[] }>()
  for (const world of worlds) {
    for (const listener of world.listeners) {
      const key = JSON.stringify(listener, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
      const there = found.get(key)
      if (there === undefined) found.set(key, { listener, in: [world] })
      else if (!there.in.includes(world)) there.in.push(world)
    }
  }
  return [...found.values()].map(({ listener, in: where }) => ({ ...listener, when: conditionOf(where, worlds) }))
}

/** Those that hold, or do not, wherever the listener is; null where it is everywhere. */
function conditionOf(where: readonly World[], worlds: readonly World[]): string | null {
  if (where.length === worlds.length) return null
  const [first] = where
  const fixed = [...(first?.said ?? [])].filter(([name, holds]) => where.every(({ said }) => said.get(name) === holds))
  const inFixed = worlds.filter(({ said }) => fixed.every(([name, holds]) => said.get(name) === holds))
  if (inFixed.length === where.length) return fixed.map(worded).join(' and ')
  return where.map(({ said }) => [...said].map(worded).join(' and ')).join(', or ')
}

function worded([condition, holds]: readonly [string, boolean]): string {
  return condition.startsWith('IfDefine')
    ? `${condition} is ${holds ? 'set' : 'not set'}`
    : `${condition} ${holds ? 'holds' : 'does not hold'}`
}

function combinations(conditions: readonly string[]): readonly ReadonlyMap<string, boolean>[] {
  let all: readonly ReadonlyMap<string, boolean>[] = [new Map()]
  for (const condition of conditions) {
    all = all.flatMap((said) => [true, false].map((holds) => new Map([...said, [condition, holds]])))
  }
  return all
}
