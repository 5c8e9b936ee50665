import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { signatureSchemeName } from '../tls/registry/signature-schemes.ts'
import { sslv2CipherKindName } from '../tls/registry/sslv2-cipher-kinds.ts'
import { SSL_2_0, versionName } from '../tls/registry/versions.ts'
import { isWeak } from '../tls/suite-lists.ts'
import type { EndpointObservation, Listed, Listing, Observation, Preference } from './observation.ts'

/** What addresses that answer alike accept, in words: what `--full` asked for. */
export interface ListedAddress {
  readonly addresses: readonly string[]
  /** Newest first; versions that accept the same stand together. */
  readonly versions: readonly ListedVersions[]
  /** Versions that are refused, newest first. */
  readonly refused: readonly string[]
}

export interface ListedVersions {
  /** `TLS 1.1`, `TLS 1.0`. */
  readonly names: readonly string[]
  /** `in the server's order`; null where nobody's order is known. */
  readonly order: string | null
  readonly suites: readonly ListedSuite[]
  readonly details: readonly ListedDetail[]
  /** False where more may be accepted. */
  readonly isComplete: boolean
}

export interface ListedSuite {
  readonly name: string
  readonly isWeak: boolean
}

export interface ListedDetail {
  readonly label: 'groups' | 'schemes' | 'DHE'
  readonly values: readonly string[]
  readonly isComplete: boolean
}

/** Empty without `--full`. */
export function listedAddresses({ endpoints }: Observation): readonly ListedAddress[] {
  const listed = new Map<string, ListedAddress>()
  for (const endpoint of endpoints) {
    // Only --full asks for an order.
    if (endpoint.listings.every(({ preference }) => preference === undefined)) continue
    const words = wordsOf(endpoint)
    const key = JSON.stringify(words)
    const addresses = [...(listed.get(key)?.addresses ?? []), endpoint.address]
    listed.set(key, { ...words, addresses })
  }
  return [...listed.values()]
}

function wordsOf({ listings }: EndpointObservation): Omit<ListedAddress, 'addresses'> {
  const newestFirst = listings.toSorted((a, b) => b.version - a.version)
  const isRefused = ({ suites, isComplete }: Listing): boolean => suites.length === 0 && isComplete
  const versions: ListedVersions[] = []
  for (const listing of newestFirst) {
    if (isRefused(listing)) continue
    const words = versionWords(listing)
    const before = versions.at(-1)
    if (before !== undefined && JSON.stringify({ ...before, names: [] }) === JSON.stringify({ ...words, names: [] })) {
      versions[versions.length - 1] = { ...before, names: [...before.names, ...words.names] }
    } else versions.push(words)
  }
  return { versions, refused: newestFirst.filter(isRefused).map(({ version }) => versionName(version)) }
}

function versionWords(listing: Listing): ListedVersions {
  const { version, suites, isComplete, preference, dhBits, groups, signatureSchemes } = listing
  const isSslv2 = version === SSL_2_0
  const primes = dhBits?.map((bits) => `${bits} bits`)
  return {
    names: [versionName(version)],
    order: orderOf(preference),
    suites: suites.map((suite) => ({
      name: isSslv2 ? sslv2CipherKindName(suite) : suiteName(suite),
      isWeak: isSslv2 || isWeak(suite),
    })),
    details: [
      ...detail('groups', groups, groupName),
      ...detail('schemes', signatureSchemes, signatureSchemeName),
      ...(primes === undefined ? [] : [{ label: 'DHE', values: primes, isComplete: true } as const]),
    ],
    isComplete,
  }
}

function orderOf(preference: Preference | undefined): string | null {
  switch (preference) {
    case 'server':
      return "in the server's order"
    case 'client':
      return "in the client's order"
    case 'mixed':
      return "in an order of neither the server's nor the client's alone"
    default:
      return null
  }
}

function detail(
  label: ListedDetail['label'],
  listed: Listed | undefined,
  name: (value: number) => string,
): readonly ListedDetail[] {
  return listed === undefined ? [] : [{ label, values: listed.accepted.map(name), isComplete: listed.isComplete }]
}
