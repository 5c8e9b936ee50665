import type { Listener, Open, Setting } from '../model/listener.ts'

/**
 * A listener with each combination of what its open settings can be. Of more combinations than a file can mean, none is
 * tried: what is open stays open.
 */
export function worldsOf(listener: Listener): readonly Listener[] {
  let worlds: readonly Listener[] = [listener]
  for (const name of OPENABLE) {
    const setting: Setting<unknown> | null = listener[name]
    if (setting === null || setting.kind === 'known' || setting.candidates.length === 0) continue
    const { candidates, at, via } = setting
    worlds = worlds.flatMap((world) =>
      candidates.map((value): Listener => ({ ...world, [name]: { kind: 'known', value, at, isBuiltIn: false, via } })),
    )
    if (worlds.length > MOST_WORLDS) return [withoutCandidates(listener)]
  }
  return worlds
}

/** Why they differ: what was open, in the order of the model. */
export function openReasons(listener: Listener): readonly Open<unknown>[] {
  return OPENABLE.flatMap((name) => {
    const setting: Setting<unknown> | null = listener[name]
    return setting?.kind === 'open' ? [setting] : []
  })
}

const MOST_WORLDS = 64

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

function withoutCandidates(listener: Listener): Listener {
  const closed = OPENABLE.flatMap((name) => {
    const setting: Setting<unknown> | null = listener[name]
    return setting?.kind === 'open' ? [[name, { ...setting, candidates: [] }]] : []
  })
  return { ...listener, ...Object.fromEntries(closed) }
}
