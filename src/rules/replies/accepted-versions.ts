import type { Accepted } from '../../model/finding.ts'
import { flightsOf } from '../../model/negotiation.ts'
import type { EndpointObservation } from '../../model/observation.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { sslv2CipherKindName } from '../../tls/registry/sslv2-cipher-kinds.ts'
import { SSL_2_0, versionName } from '../../tls/registry/versions.ts'

/**
 * What an endpoint was seen to accept, of what `counts`: every version that a flight chose or that was listed, newest
 * first, with its suites, those that were listed first. SSLv2 has cipher kinds in their place.
 */
export function acceptedVersions(
  endpoint: EndpointObservation,
  counts: (version: number, suite: number) => boolean,
): readonly Accepted[] {
  const flights = flightsOf(endpoint).filter(({ facts }) => counts(facts.version, facts.suite))
  const listings = endpoint.listings.filter(({ version, suites }) => suites.some((suite) => counts(version, suite)))
  const versions = new Set([...flights.map(({ facts }) => facts.version), ...listings.map(({ version }) => version)])
  return [...versions]
    .sort((a, b) => b - a)
    .map((version) => {
      const listing = listings.find((one) => one.version === version)
      const listed = listing?.suites.filter((suite) => counts(version, suite)) ?? []
      const seen = flights.filter(({ facts }) => facts.version === version).map(({ facts }) => facts.suite)
      // The one kind that an SSLv2 flight names is 0 when the server has none in common with us.
      const suites = new Set([...listed, ...(version === SSL_2_0 ? [] : seen)])
      return {
        address: endpoint.address,
        version: versionName(version),
        suites: [...suites].map(version === SSL_2_0 ? sslv2CipherKindName : suiteName),
        complete: listing?.isComplete ?? false,
      }
    })
}
