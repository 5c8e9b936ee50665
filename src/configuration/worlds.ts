import type { Listener, Open, Setting } from '../model/listener.ts'

export type OpenableName = (typeof OPENABLE)[number]

/** One combination of what open settings can be. */
export interface World {
  readonly listener: Listener
  /** Which candidate it has of each setting that was tried. */
  readonly choices: ReadonlyMap<OpenableName, number>
}

/**
 * The listener with each combination of what these settings can be; the candidates of all others are left out. Null where
 * there are more combinations than a file can mean.
 */
export function worldsOf(listener: Listener, tried: readonly OpenableName[]): readonly World[] | null {
  const others = OPENABLE.filter((name) => !tried.includes(name) && hasCandidates(listener, name))
  let worlds: readonly World[] = [{ listener: withoutCandidates(listener, others), choices: new Map() }]
  for (const name of tried) {
    const setting = openSetting(listener, name)
    if (setting === null || setting.candidates.length === 0) continue
    if (worlds.length * setting.candidates.length > MOST_WORLDS) return null
    worlds = worlds.flatMap((world) => setting.candidates.map((value, index) => chosen(world, name, value, index)))
  }
  return worlds
}

export function hasCandidates(listener: Listener, name: OpenableName): boolean {
  return (openSetting(listener, name)?.candidates.length ?? 0) > 0
}

/** Null where it is known, or the product has no such thing. */
export function openSetting(listener: Listener, name: OpenableName): Open<unknown> | null {
  const setting: Setting<unknown> | null = listener[name]
  return setting?.kind === 'open' ? setting : null
}

export function isOpenable(name: unknown): name is OpenableName {
  return OPENABLE.some((one) => one === name)
}

const MOST_WORLDS = 256

const OPENABLE = [
  'tls',
  'versions',
  'suites12',
  'suites13',
  'groups',
  'securityLevel',
  'certificates',
  'cleartext',
  'hsts',
] as const satisfies readonly (keyof Listener)[]

function chosen({ listener, choices }: World, name: OpenableName, value: unknown, index: number): World {
  const { at, via } = listener[name] ?? { at: listener.opened, via: [] }
  const setting = { kind: 'known', value, at, isBuiltIn: false, via } as const
  return { listener: { ...listener, [name]: setting }, choices: new Map([...choices, [name, index]]) }
}

function withoutCandidates(listener: Listener, names: readonly OpenableName[]): Listener {
  const closed = names.map((name) => [name, { ...openSetting(listener, name), candidates: [] }] as const)
  return closed.length === 0 ? listener : { ...listener, ...Object.fromEntries(closed) }
}
