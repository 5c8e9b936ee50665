import type { Client } from '../tls/clients/client.ts'
import { NO_APPLICATION_PROTOCOL } from '../tls/registry/alerts.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { signatureSchemeName } from '../tls/registry/signature-schemes.ts'
import { SSL_3_0, versionName } from '../tls/registry/versions.ts'
import { listed } from './listed.ts'
import { alertOf, flightsOf } from './negotiation.ts'
import type { EndpointObservation, Exchange } from './observation.ts'

/** Why a client cannot connect, by what was observed, and of what kind the mend is. */
export type Lack =
  | { readonly kind: 'older-version' | 'newer-version'; readonly reason: string }
  | { readonly kind: 'suite' | 'group' | 'application-protocol'; readonly reason: string }
  | { readonly kind: 'certificate' | 'library'; readonly reason: string; readonly need: string }
  | { readonly kind: 'size'; readonly reason: string; readonly bytes: number }
  /** Nothing that was seen says why. */
  | { readonly kind: 'unknown'; readonly reason: null }

/**
 * Compares what a refused client offered with what the server was seen to choose for others: only what was observed, so
 * the server may accept more.
 */
export function whatIsLacking(client: Client, exchange: Exchange, endpoint: EndpointObservation): Lack {
  const { offer } = exchange
  const seen = acceptedBy(endpoint)
  const versions = [...new Set(seen.map(({ version }) => version))].sort((a, b) => b - a)
  const common = seen.filter(({ version }) => version >= client.oldestVersion && version <= offer.maximumVersion)
  if (versions.length > 0 && common.length === 0) {
    const names = versions.map(versionName).join(' or ')
    return versions.every((version) => version > offer.maximumVersion)
      ? { kind: 'older-version', reason: `it offers no ${names}, and nothing older was seen here` }
      : {
          kind: 'newer-version',
          reason: `it goes on with ${versionName(client.oldestVersion)} at least, and only ${names} was seen here`,
        }
  }
  if (alertOf(exchange) === NO_APPLICATION_PROTOCOL) {
    return { kind: 'application-protocol', reason: 'no application protocol in common' }
  }
  const shared = common.filter(({ suite }) => offer.suites.includes(suite))
  if (common.length > 0 && shared.length === 0) {
    const reason = `none of its ${offer.suites.length} suites was seen to be accepted, only ${named(common.map(({ suite }) => suiteName(suite)))}`
    return { kind: 'suite', reason }
  }
  const listings = endpoint.listings.filter(
    ({ version }) => version >= client.oldestVersion && version <= offer.maximumVersion,
  )
  const groups = [
    ...shared.flatMap(({ group }) => group ?? []),
    ...listings.flatMap((listing) => listing.groups?.accepted ?? []),
  ]
  if (groups.length > 0 && !groups.some((group) => offer.groups.includes(group))) {
    return { kind: 'group', reason: `it offers none of the groups seen here, ${named(groups.map(groupName))}` }
  }
  const schemes = [
    ...shared.flatMap(({ signatureScheme }) => signatureScheme ?? []),
    ...listings.flatMap((listing) => listing.signatureSchemes?.accepted ?? []),
  ]
  const offered = offer.signatureSchemes
  if (schemes.length > 0 && offered.length > 0 && !schemes.some((scheme) => offered.includes(scheme))) {
    const reason = `it offers none of the signature schemes seen here, ${named(schemes.map(signatureSchemeName))}`
    return { kind: 'certificate', reason, need: 'a key whose signatures every named client offers: RSA, or EC P-256' }
  }
  return { kind: 'unknown', reason: null }
}

interface Seen {
  readonly version: number
  readonly suite: number
  readonly group: number | null
  readonly signatureScheme: number | null
}

/** What any hello was answered with, and what was listed. SSLv2 has no suites to compare. */
function acceptedBy(endpoint: EndpointObservation): readonly Seen[] {
  const fromLists = endpoint.listings.flatMap(({ version, suites }) =>
    suites.map((suite) => ({ version, suite, group: null, signatureScheme: null })),
  )
  return [...flightsOf(endpoint).map(({ facts }) => facts), ...fromLists].filter(({ version }) => version >= SSL_3_0)
}

/** Each once, at most three. */
function named(names: readonly string[]): string {
  return listed([...new Set(names)], 3)
}
