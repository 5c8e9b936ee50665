import { describeExchange } from '../model/describe-reply.ts'
import type { Evidence, Note, Outcome } from '../model/finding.ts'
import { alertOf, flightsOf, negotiationOf, repliesEvidence } from '../model/negotiation.ts'
import type { EndpointObservation, Exchange, ServedFlight } from '../model/observation.ts'
import { INAPPROPRIATE_FALLBACK } from '../tls/registry/alerts.ts'
import { TLS_1_2, TLS_1_3, versionName } from '../tls/registry/versions.ts'
import { clearFlights } from './replies/clear-flights.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'downgrade-protection',
  title: 'Says in an answer of an older version that it knows a newer one',
  source: 'RFC 8446 §4.1.3; RFC 7507 §3',
  explanation: {
    why:
      'Who sits in between can take the newer versions out of a hello, and a phone that speaks TLS 1.3 would be content ' +
      'with TLS 1.2. The last eight bytes of the random number of the server say that it knows better, and they are ' +
      'signed: iOS and Android end such a connection. They are missing where something in front of the server makes ' +
      'its own handshake, or where a library is incomplete.',
    met: 'when every answer of a version older than its best has the marker, or an old version refuses TLS_FALLBACK_SCSV',
    violated:
      'by an answer of TLS 1.2 or older without the marker from a server of TLS 1.3; or, from one of TLS 1.2, by an ' +
      'older answer without it where TLS_FALLBACK_SCSV is ignored, too',
    undetermined: 'when it is not known whether it speaks an older version, or a newer one',
    remedies: () => [{ remedy: REMEDY, isExample: false }],
  },
  decide({ endpoint }) {
    const best = bestVersion(endpoint)
    const older = endpoint.exchanges.flatMap((exchange) =>
      clearFlights(exchange)
        .filter(({ facts }) => facts.version < best)
        .map((flight) => ({ exchange, flight })),
    )
    const unmarked = older.filter(({ flight }) => flight.facts.downgradeMarker === null)
    const [first] = unmarked
    if (first !== undefined) {
      const { address } = endpoint
      const negotiations = unmarked.map(({ exchange, flight }) => negotiationOf(address, exchange.offer.hello, flight))
      return withoutMarker(endpoint, best, first.flight, { kind: 'negotiated', negotiations })
    }
    const open = unknownVersions(endpoint, best)
    if (open !== null) return open
    if (older.length === 0) {
      const message = `speaks ${versionName(best)} alone: there is nothing older to be talked into`
      return { kind: 'not-applicable', message, notes: [], evidence: { kind: 'none' }, remedy: null }
    }
    const versions = [...new Set(older.map(({ flight }) => versionName(flight.facts.version)))]
    return {
      kind: 'met',
      message: `has the downgrade marker in its answers of ${versions.join(', ')}`,
      notes: [],
      evidence: {
        kind: 'negotiated',
        negotiations: older.map(({ exchange, flight }) =>
          negotiationOf(endpoint.address, exchange.offer.hello, flight),
        ),
      },
      remedy: null,
    }
  },
}

const REMEDY = { kind: 'update-tls-library', need: 'the downgrade marker (RFC 8446 §4.1.3)' } as const

/** A marker is as good as a flight of the version that it names. */
function bestVersion(endpoint: EndpointObservation): number {
  const flights = flightsOf(endpoint)
  if (flights.some(({ facts }) => facts.downgradeMarker === 'knows TLS 1.3')) return TLS_1_3
  const marked = flights.some(({ facts }) => facts.downgradeMarker === 'knows TLS 1.2') ? TLS_1_2 : 0
  return Math.max(marked, ...flights.map(({ facts }) => facts.version))
}

/** "TLS 1.3 servers which negotiate TLS 1.2 or below ... MUST", "TLS 1.2 servers SHOULD": RFC 8446 §4.1.3. */
function withoutMarker(
  endpoint: EndpointObservation,
  best: number,
  { facts }: ServedFlight,
  evidence: Evidence,
): Outcome {
  const seen = `its answer of ${versionName(facts.version)} has no downgrade marker, though it speaks ${versionName(best)}`
  if (best === TLS_1_3) return { kind: 'violated', message: seen, notes: [], evidence, remedy: REMEDY }
  const fallback = endpoint.exchanges.find(({ purpose }) => purpose === 'fallback')
  if (fallback !== undefined && alertOf(fallback) === INAPPROPRIATE_FALLBACK) {
    const message = `refuses a client that fell back to ${versionName(fallback.offer.maximumVersion)} (alert 86)`
    const notes: readonly Note[] = [{ code: 'no-downgrade-marker', message: seen }]
    return { kind: 'met', message, notes, evidence, remedy: null }
  }
  if (fallback?.answer.kind === 'accepted') {
    const message = `${seen}, and it ignores TLS_FALLBACK_SCSV`
    return { kind: 'violated', message, notes: [], evidence, remedy: REMEDY }
  }
  const message = `${seen}; offered TLS_FALLBACK_SCSV, it ${describeExchange(fallback)}`
  return { kind: 'undetermined', message, notes: [], evidence, remedy: REMEDY }
}

/** Null when every version was either answered or refused. */
function unknownVersions({ address, exchanges }: EndpointObservation, best: number): Outcome | null {
  const asked = exchanges.filter(({ purpose }) => purpose === 'legacy' || purpose.startsWith('client-1.2'))
  const unanswered = asked.filter(({ answer }) => answer.kind === 'unknown')
  const answered = exchanges.filter(({ answer }) => answer.kind !== 'unknown')
  const newest = Math.max(0, ...answered.map(({ offer }) => offer.maximumVersion))
  if (best < TLS_1_3 && newest < TLS_1_3) {
    return undetermined(address, [], 'no answer shows whether it speaks TLS 1.3')
  }
  const [first] = unanswered
  if (first !== undefined) {
    const message = `offered at most ${versionName(first.offer.maximumVersion)}, it ${describeExchange(first)}`
    return undetermined(address, unanswered, message)
  }
  if (asked.some(({ purpose }) => purpose === 'legacy')) return null
  return undetermined(address, [], 'versions below the minimum were not asked')
}

function undetermined(address: string, exchanges: readonly Exchange[], message: string): Outcome {
  const evidence = repliesEvidence(address, exchanges)
  return { kind: 'undetermined', message, notes: [], evidence, remedy: { kind: 'make-reachable', what: address } }
}
