import type { Listener, Open, Setting } from '../../model/listener.ts'
import type { Client } from '../../tls/clients/client.ts'
import { offered } from '../../tls/offered.ts'
import { cipherSuite } from '../../tls/registry/cipher-suites.ts'
import { isForTls13Only } from '../../tls/registry/groups.ts'
import { TLS_1_3 } from '../../tls/registry/versions.ts'
import { type KeyFamily, keyFamilies } from './configured-leaves.ts'

/** What a configuration gives a client, as its hello offers. */
export type Negotiated =
  | Given
  /** Nothing of this kind is in common. `version`: the one that was chosen before; null where none is in common. */
  | { readonly kind: 'nothing'; readonly lack: 'version' | 'suite' | 'group'; readonly version: number | null }
  /** It depends on what the files do not say. */
  | { readonly kind: 'open'; readonly setting: Open<unknown> }

export interface Given {
  readonly kind: 'given'
  readonly version: number
  /** What it may get: the server's first choice, and the client's where that differs. */
  readonly suites: readonly number[]
  /** The server's first of those in common; null where the suite takes none. */
  readonly group: number | null
  /** The kind of key that every suite in common needs, where no certificate was there to compare with. */
  readonly needsKey: KeyFamily | null
}

export function negotiate(listener: Listener, client: Client): Negotiated {
  const { versions } = listener
  if (versions.kind === 'open') return { kind: 'open', setting: versions }
  const hello = offered(client, null)
  const isOffered = (version: number): boolean =>
    hello.versions === null
      ? version >= hello.minimumVersion && version <= hello.maximumVersion
      : hello.versions.includes(version)
  const shared = versions.value.filter(isOffered)
  if (shared.length === 0) return { kind: 'nothing', lack: 'version', version: null }
  // The newest in common is chosen before anything else is looked at: RFC 8446 §4.2.1, RFC 5246 appendix E.1.
  const version = Math.max(...shared)
  const own: Setting<readonly number[]> = version >= TLS_1_3 ? listener.suites13 : listener.suites12
  if (own.kind === 'open') return { kind: 'open', setting: own }
  const families = keyFamilies(listener)
  const common = own.value.filter((suite) => hello.suites.includes(suite) && isSpoken(suite, version, families))
  if (common.length === 0) return { kind: 'nothing', lack: 'suite', version }
  return withGroup(listener, { version, common, offer: hello, families })
}

interface Chosen {
  readonly version: number
  readonly common: readonly number[]
  readonly offer: { readonly suites: readonly number[]; readonly groups: readonly number[] }
  readonly families: readonly KeyFamily[] | null
}

function withGroup({ groups }: Listener, { version, common, offer, families }: Chosen): Negotiated {
  const withoutCurve = common.filter((suite) => !needsGroup(suite, version))
  // A hello without supported_groups leaves the choice to the server: RFC 8422 §4.
  const takesAny = offer.groups.length === 0 && version < TLS_1_3
  if (groups.kind === 'open' && !takesAny && withoutCurve.length < common.length) {
    return { kind: 'open', setting: groups }
  }
  const own = groups.kind === 'known' ? groups.value : []
  const shared = own.filter(
    (group) => (takesAny || offer.groups.includes(group)) && (version >= TLS_1_3 || !isForTls13Only(group)),
  )
  const [group = null] = shared
  const left = group === null && !takesAny ? withoutCurve : common
  const [serversFirst] = left
  if (serversFirst === undefined) return { kind: 'nothing', lack: 'group', version }
  const clientsFirst = offer.suites.find((suite) => left.includes(suite)) ?? serversFirst
  const suites = [...new Set([serversFirst, clientsFirst])]
  const isWithGroup = suites.some((suite) => needsGroup(suite, version))
  return {
    kind: 'given',
    version,
    suites,
    group: isWithGroup ? group : null,
    needsKey: families === null ? familyOfAll(left) : null,
  }
}

/** Whether the listener can use this suite at this version with the keys it has; null: any key may be there. */
export function isSpoken(id: number, version: number, families: readonly KeyFamily[] | null): boolean {
  const suite = cipherSuite(id)
  if (suite === undefined) return version < TLS_1_3
  if (suite.minimumVersion >= TLS_1_3) return version >= TLS_1_3
  if (version >= TLS_1_3 || suite.minimumVersion > version) return false
  const family = familyOf(id)
  return families === null || family === null || families.includes(family)
}

function needsGroup(id: number, version: number): boolean {
  return version >= TLS_1_3 || cipherSuite(id)?.keyExchange === 'ECDHE'
}

function familyOfAll(suites: readonly number[]): KeyFamily | null {
  const [first = null, ...others] = new Set(suites.map(familyOf))
  return others.length === 0 ? first : null
}

function familyOf(id: number): KeyFamily | null {
  switch (cipherSuite(id)?.authentication) {
    case 'RSA':
      return 'RSA'
    case 'ECDSA':
      return 'EC'
    default:
      return null
  }
}
