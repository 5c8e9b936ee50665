import { canonicalJson } from '../../input/canonical-json.ts'
import type { TargetChanges } from '../../model/proposal.ts'
import { type Target, targetName } from '../../model/target.ts'

/**
 * Every target of both lists. One of both has the settings that decide, and the lines where the proposal lists it, since
 * those are what a reviewer sees; one that is only proposed has its own.
 */
export function unionOfTargets(decisive: readonly Target[], proposed: readonly Target[]): readonly Target[] {
  const proposals = byName(proposed)
  const own = byName(decisive)
  return [
    ...decisive.map((target) => {
      const locations = proposals.get(targetName(target))?.locations ?? []
      return locations.length === 0 ? target : { ...target, locations }
    }),
    ...proposed.filter((target) => !own.has(targetName(target))),
  ]
}

export function targetChanges(decisive: readonly Target[], proposed: readonly Target[]): TargetChanges {
  const [own, proposals] = [byName(decisive), byName(proposed)]
  const names = (targets: readonly Target[], isListed: (target: Target, name: string) => boolean): string[] =>
    targets.flatMap((target) => (isListed(target, targetName(target)) ? [targetName(target)] : [])).sort()
  return {
    added: names(proposed, (_, name) => !own.has(name)),
    removed: names(decisive, (_, name) => !proposals.has(name)),
    changed: names(proposed, (target, name) => {
      const before = own.get(name)
      return before !== undefined && settingsOf(before) !== settingsOf(target)
    }),
  }
}

function byName(targets: readonly Target[]): ReadonlyMap<string, Target> {
  return new Map(targets.map((target) => [targetName(target), target]))
}

/** What two listings of one target are compared by: all but where they stand. */
function settingsOf({ locations: _, trust, ...settings }: Target): string {
  const stores = trust?.stores?.map((store) => ('sha256' in store ? store.sha256 : store.name))
  const roots = trust?.roots?.map(({ certificate }) => certificate.fingerprint).sort()
  return canonicalJson(plain({ ...settings, trust: trust && { stores, roots } }))
}

/** Certificates by what they are. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const fingerprint = 'fingerprint' in value ? value.fingerprint : undefined
  if (typeof fingerprint === 'string') return fingerprint
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined || key === WHO_SAID_IT ? [] : [[key, plain(inner)]],
    ),
  )
}

/** Of a proposal less is trusted, which is no change that it makes. */
const WHO_SAID_IT = 'trustedPlaces'
