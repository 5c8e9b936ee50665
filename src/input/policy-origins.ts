import type { PolicyFile } from '../generated/policy-file.ts'
import { durationText } from '../model/duration.ts'
import { type BuiltInPolicy, type Policy, REQUIREMENT_IDS } from '../model/policy.ts'
import { targetName } from '../model/target.ts'
import type { Waiver } from '../model/waiver.ts'
import { ats } from '../policies/ats.ts'
import { type PolicyLayer, proxyIn } from './policy-layers.ts'
import type { PositionedDocument } from './positioned-document.ts'
import { proxyText } from './proxy.ts'
import { type WrittenValue, writtenSettings } from './written-settings.ts'

/** One value in force and where it was said. */
export interface PolicyRow {
  /** Keys as a policy file has them: `requirements`, `tls-version`, `minimum`. */
  readonly path: readonly string[]
  readonly value: WrittenValue | null
  /** A built-in policy, `file:line`, or `default`. */
  readonly from: string
}

/**
 * The policy in force: what it builds on, then its values in the order of the file that was named; what that file does not
 * say comes last.
 */
export function policyRows(layers: readonly PolicyLayer[], policy: Policy): readonly PolicyRow[] {
  const origins = originsOf(layers)
  const row = (path: readonly string[], value: WrittenValue | null): PolicyRow => ({
    path,
    value,
    from: origins.get(keyOf(path)) ?? DEFAULT,
  })
  const { failOn, onUndetermined, requireIpv6, limits, trust } = policy
  const { assume = {} } = policy
  const { timeoutMs, retries, concurrency, connectionsPerAddress, deadlineMs } = limits
  const roots = layers.flatMap((layer) => rootRows(layer))
  const proxy = proxyIn(layers)
  const head = [...layers.toReversed().flatMap((layer) => extendsRows(layer)), row(['client'], policy.client)]
  const rows = [
    ...REQUIREMENT_IDS.flatMap((id) =>
      writtenSettings(id, policy.requirements).map(({ key, value }) => row(['requirements', id, key], value)),
    ),
    row(
      ['trust', 'stores'],
      trust.stores.map(({ name }) => name),
    ),
    ...(roots.length === 0 ? [row(['trust', 'roots'], [])] : roots),
    row(['fail-on'], failOn),
    row(['on-undetermined'], onUndetermined),
    row(['require-ipv6'], requireIpv6),
    row(['timeout'], durationText(timeoutMs)),
    row(['retries'], retries),
    row(['concurrency'], concurrency),
    row(['connections-per-address'], connectionsPerAddress),
    row(['deadline'], durationText(deadlineMs)),
    row(['proxy'], proxy === undefined ? 'as in the environment' : proxyText(proxy)),
    ...(Object.keys(assume).length === 0 ? [row(['assume'], [])] : []),
    ...Object.entries(assume).map(([product, version]) => row(['assume', product], version)),
    ...(policy.waivers.length === 0 ? [row(['waivers'], [])] : policy.waivers.map(waiverRow)),
  ]
  const last = layers.at(-1)
  return [...head, ...(last?.kind === 'file' ? inFileOrder(rows, last.written.content) : rows)]
}

/** What single targets set for themselves, over the policy. */
export function targetRows(layers: readonly PolicyLayer[]): readonly PolicyRow[] {
  return layers.flatMap((layer) => {
    if (layer.kind !== 'file') return []
    const { content, document } = layer.written
    return (content.targets ?? []).flatMap((written, index) => {
      const listed = layer.targets[index]
      if (typeof written === 'string' || listed === undefined) return []
      const path = ['targets', index]
      return leaves(written, []).flatMap(({ path: inside, value }) =>
        inside[0] === 'host' || inside[0] === 'port'
          ? []
          : { path: [targetName(listed), ...inside], value, from: placeOf(document, [...path, ...inside]) },
      )
    })
  })
}

const DEFAULT = 'default'

/** Where each value was said last. A built-in policy sets every requirement and says nothing of trust and settings. */
function originsOf(layers: readonly PolicyLayer[]): ReadonlyMap<string, string> {
  const origins = new Map(builtInOrigins(ats))
  for (const layer of layers) {
    if (layer.kind === 'built-in') {
      for (const [key, from] of builtInOrigins(layer.policy)) origins.set(key, from)
      continue
    }
    const { content, document } = layer.written
    for (const { path } of leaves(content, [])) origins.set(keyOf(path), placeOf(document, path))
  }
  return origins
}

function builtInOrigins({ name, requirements }: BuiltInPolicy): [key: string, from: string][] {
  const settings = REQUIREMENT_IDS.flatMap((id) =>
    writtenSettings(id, requirements).map(({ key }) => ['requirements', id, key]),
  )
  return [['client'], ...settings].map((path) => [keyOf(path), name])
}

interface Leaf {
  readonly path: readonly string[]
  readonly value: WrittenValue
}

/** What a mapping says, mapping by mapping; a requirement that is a word alone says its level. */
function leaves(mapping: object, above: readonly string[]): readonly Leaf[] {
  return Object.entries(mapping).flatMap(([key, value]: [string, unknown]): readonly Leaf[] => {
    const path = [...above, key]
    if (Array.isArray(value)) {
      // `clients: [ios-12]` says who, not how much it weighs.
      const whole = above.at(-1) === 'requirements' ? [...path, 'profiles'] : path
      const isRowsOfItsOwn = key === 'targets' || (key === 'waivers' && value.length > 0)
      return isRowsOfItsOwn ? [] : [{ path: whole, value: value.map(String) }]
    }
    if (typeof value === 'object' && value !== null) return leaves(value, path)
    const isLevel = above.at(-1) === 'requirements'
    const written = typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
    return [{ path: isLevel ? [...path, 'level'] : path, value: written }]
  })
}

function placeOf(
  document: PositionedDocument,
  path: readonly (string | number)[],
  what: 'key' | 'value' = 'key',
): string {
  const { file, line } = document.locate(path, what)
  return `${file}:${line}`
}

function extendsRows(layer: PolicyLayer): readonly PolicyRow[] {
  if (layer.kind === 'built-in' || layer.written.content.extends === undefined) return []
  const { content, document } = layer.written
  return [{ path: ['extends'], value: content.extends ?? '', from: placeOf(document, ['extends']) }]
}

/** Roots add up: each file that a layer names is a row of its own. */
function rootRows(layer: PolicyLayer): readonly PolicyRow[] {
  if (layer.kind === 'built-in') return []
  const { content, document } = layer.written
  return (content.trust?.roots ?? []).map((value, index) => {
    const path = ['trust', 'roots']
    return { path, value, from: placeOf(document, [...path, index], 'value') }
  })
}

/** Waivers add up like roots. */
function waiverRow({ requirement, target, reason, owner, until, location: { file, line } }: Waiver): PolicyRow {
  return { path: ['waivers', requirement], value: [target, `until ${until}`, owner, reason], from: `${file}:${line}` }
}

/** Keys that stand in the file as they stand there; the others after them, as they came. */
function inFileOrder(rows: readonly PolicyRow[], content: PolicyFile): readonly PolicyRow[] {
  const rank = (path: readonly string[], depth: number): number => {
    let mapping: unknown = content
    for (const step of path.slice(0, depth)) mapping = member(mapping, step)
    const keys = typeof mapping === 'object' && mapping !== null ? Object.keys(mapping) : []
    const position = keys.indexOf(path[depth] ?? '')
    return position === -1 ? keys.length : position
  }
  return rows.toSorted((a, b) => {
    for (const depth of [0, 1]) {
      if (a.path[depth] === b.path[depth]) continue
      // Where they part, everything above is the same.
      return rank(a.path, depth) - rank(b.path, depth)
    }
    return 0
  })
}

function member(mapping: unknown, key: string): unknown {
  return typeof mapping === 'object' && mapping !== null ? Object.getOwnPropertyDescriptor(mapping, key)?.value : null
}

function keyOf(path: readonly string[]): string {
  return path.join('\n')
}
