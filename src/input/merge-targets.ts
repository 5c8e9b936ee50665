import { describeWhere, type InputFault } from '../model/input-error.ts'
import type { RequirementSettings } from '../model/policy.ts'
import { type Location, type Target, targetName } from '../model/target.ts'
import type { TrustSettings } from '../model/trust.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ListedTarget } from './listed-target.ts'

/**
 * One target for each host and port, in the order first listed: what one line says and another does not is joined, and
 * two lines that say different things are a fault that names both.
 */
export function mergeTargets(listed: readonly ListedTarget[], faults: InputFault[]): Target[] {
  const groups = new Map<string, ListedTarget[]>()
  for (const entry of listed) {
    const group = groups.get(targetName(entry))
    if (group === undefined) groups.set(targetName(entry), [entry])
    else group.push(entry)
  }
  return [...groups].map(([name, entries]) => merged(name, entries, faults))
}

function merged(name: string, entries: readonly ListedTarget[], faults: InputFault[]): Target {
  /** The one thing that is said; the first when they differ. */
  const only = <Value>(setting: string, of: (entry: ListedTarget) => Value | null | undefined): Value | null => {
    const said = entries.filter((entry) => (of(entry) ?? null) !== null)
    const [first] = said
    if (first === undefined) return null
    const other = said.find((entry) => canonicalJson(comparable(of(entry))) !== canonicalJson(comparable(of(first))))
    if (other !== undefined) {
      faults.push({
        code: 'TARGET_CONTRADICTION',
        what: `${name} is listed with another ${setting} at ${describeWhere(first.where)}`,
        where: other.where,
        mend: `keep one ${setting} for ${name}`,
      })
    }
    return of(first) ?? null
  }
  const [first] = entries
  if (first === undefined) throw new Error('a group has at least one entry')
  return {
    host: first.host,
    port: first.port,
    path: only('path', ({ path }) => path) ?? '/',
    connect: only('connect', ({ connect }) => connect),
    http: only('http', ({ http }) => http),
    ...trustedIn(entries),
    samples: only('samples', ({ samples }) => samples) ?? 1,
    pins: only('pins', ({ pins }) => pins),
    reachable: only('reachable', ({ reachable }) => reachable) ?? true,
    requireIpv6: only('require-ipv6', ({ requireIpv6 }) => requireIpv6),
    requirements: mergedRequirements(entries, only),
    trust: mergedTrust(entries, only),
    locations: placesOf(entries),
  }
}

/** What one line is trusted to name, another one may repeat. */
function trustedIn(entries: readonly ListedTarget[]): Pick<Target, 'trustedPlaces'> {
  const trustedPlaces = entries.flatMap((entry) => entry.trustedPlaces ?? [])
  return trustedPlaces.length === 0 ? {} : { trustedPlaces }
}

/** A base of two bases lists its targets twice, at one place. */
function placesOf(entries: readonly ListedTarget[]): Location[] {
  const places = entries.flatMap(({ where }) => (typeof where === 'string' ? [] : [where]))
  return [...new Map(places.map((place) => [describeWhere(place), place])).values()]
}

type Only = <Value>(setting: string, of: (entry: ListedTarget) => Value | null | undefined) => Value | null

/** Setting by setting: one line may give the level, another the days. */
function mergedRequirements(entries: readonly ListedTarget[], only: Only): RequirementSettings {
  const ids = new Set(entries.flatMap(({ requirements }) => Object.keys(requirements)))
  const result: Record<string, Record<string, unknown>> = {}
  for (const id of ids) {
    const settingsOf = ({ requirements }: ListedTarget): [string, unknown][] =>
      Object.entries(Object.entries(requirements).find(([each]) => each === id)?.[1] ?? {})
    const settings: Record<string, unknown> = {}
    for (const name of new Set(entries.flatMap(settingsOf).map(([each]) => each))) {
      settings[name] = only(`${id} (${name})`, (entry) => settingsOf(entry).find(([each]) => each === name)?.[1])
    }
    result[id] = settings
  }
  return result
}

/** Roots add up, as they do over the policy's. */
function mergedTrust(entries: readonly ListedTarget[], only: Only): TrustSettings | null {
  if (entries.every(({ trust }) => trust === null)) return null
  const stores = only('trust.stores', ({ trust }) => trust?.stores)
  const roots = entries.flatMap(({ trust }) => trust?.roots ?? [])
  const distinct = new Map(roots.map((root) => [root.certificate.fingerprint, root]))
  return { ...(stores === null ? {} : { stores }), ...(roots.length === 0 ? {} : { roots: [...distinct.values()] }) }
}

/** Stores and files are compared by name: two that are read from one file are the same. */
function comparable(value: unknown): unknown {
  if (isNamed(value)) return value.name
  return Array.isArray(value) ? value.map((item) => (isNamed(item) ? item.name : item)) : value
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}
