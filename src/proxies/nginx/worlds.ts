import type { Assumptions } from '../../model/configuration.ts'
import { builtIn, type Known, known, open, type Place, type Setting, type Step } from '../../model/listener.ts'
import { type CipherList, cipherList, type OpensslProfile } from '../openssl/cipher-list.ts'
import { defaultSecurityLevels, profilesFor } from '../openssl/profiles.ts'

/** What the files leave to the machine: one release of nginx and of OpenSSL. */
export interface World {
  readonly nginx: readonly [number, number, number]
  readonly openssl: OpensslProfile
  /** Where nothing sets one. */
  readonly securityLevel: number
}

/** Each that can be: one of every era in which nginx differs, where its version is not said. */
export function worldsFor(assume: Assumptions): readonly World[] {
  const said = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(assume.versions.get('nginx')?.version ?? '')
  const versions: readonly World['nginx'][] =
    said === null ? ERAS : [[Number(said[1]), Number(said[2]), Number(said[3] ?? LAST_OF_BRANCH)]]
  return versions.flatMap((nginx) =>
    profilesFor(assume).flatMap((openssl) =>
      levelsOf(openssl, assume).map((securityLevel): World => ({ nginx, openssl, securityLevel })),
    ),
  )
}

// Up to 1.23.3; from 1.23.4 with TLS 1.3; from 1.27.3 without TLS 1.0 and 1.1; from 1.29.2 versions by name.
const ERAS: readonly World['nginx'][] = [
  [1, 22, 1],
  [1, 26, 3],
  [1, 28, 0],
  [1, 30, 0],
]

/** "1.24" is the stable branch: its last release. */
const LAST_OF_BRANCH = 99

function levelsOf(openssl: OpensslProfile, assume: Assumptions): readonly number[] {
  if (assume.versions.has('openssl')) return defaultSecurityLevels(assume)
  return openssl === '1.0.2' ? [0] : openssl === '3.5' ? [2] : [1, 2]
}

/** The cipher string in this world; most servers of a file have the same. */
export function cipherListIn(world: World, text: string): CipherList {
  const known = CIPHER_LISTS.get(world) ?? new Map<string, CipherList>()
  CIPHER_LISTS.set(world, known)
  const list = known.get(text) ?? cipherList(text, world.openssl, world.securityLevel)
  known.set(text, list)
  return list
}

const CIPHER_LISTS = new WeakMap<World, Map<string, CipherList>>()

export function isFrom({ nginx }: World, major: number, minor: number, patch: number): boolean {
  const [ours, ourMinor, ourPatch] = nginx
  return ours !== major ? ours > major : ourMinor !== minor ? ourMinor > minor : ourPatch >= patch
}

/** What one setting is in one world. A null value: nobody can know it, and `reason` says why. */
export interface Decided<Value> {
  readonly value: Value | null
  readonly reason?: string
  readonly isBuiltIn?: boolean
  /** nginx does not start in this world: whoever wrote it runs another. */
  readonly isRefused?: boolean
  readonly at: Place
  readonly via?: readonly Step[]
}

/** Known where every world that takes it has the same; else open, with what it can be. */
export function settled<Value>(worlds: readonly World[], decide: (world: World) => Decided<Value>): Setting<Value> {
  const tried = worlds.map((world) => ({ world, decided: decide(world) }))
  const taken = tried.filter(({ decided }) => decided.isRefused !== true)
  return settledAmong(taken.length === 0 ? tried : taken)
}

function settledAmong<Value>(
  tried: readonly { readonly world: World; readonly decided: Decided<Value> }[],
): Setting<Value> {
  const worlds = tried.map(({ world }) => world)
  const decided = tried.map((one) => one.decided)
  const last = decided.at(-1)
  if (last === undefined) throw new Error('no world')
  const unknown = decided.find(({ value }) => value === null)
  if (unknown !== undefined) return open(unknown.reason ?? 'the files do not say', unknown.at, [], unknown.via)
  const values = new Map(decided.flatMap(({ value }) => (value === null ? [] : [[JSON.stringify(value), value]])))
  const [only] = values.values()
  if (values.size === 1 && only !== undefined) return knownAs(only, last)
  return open(reasonOf(worlds, decided), last.at, [...values.values()], last.via)
}

function knownAs<Value>(value: Value, { at, via = [], isBuiltIn = false }: Decided<Value>): Known<Value> {
  return isBuiltIn ? builtIn(value, at, via) : known(value, at, via)
}

/** Which of the two versions makes the difference. */
function reasonOf<Value>(worlds: readonly World[], decided: readonly Decided<Value>[]): string {
  const byNginx = new Map<string, Set<string>>()
  for (const [index, world] of worlds.entries()) {
    const key = `${world.openssl} ${world.securityLevel}`
    byNginx.set(key, (byNginx.get(key) ?? new Set()).add(JSON.stringify(decided[index]?.value)))
  }
  const isNginx = [...byNginx.values()].some(({ size }) => size > 1)
  return `the version of ${isNginx ? 'nginx' : 'OpenSSL'} is not known`
}
