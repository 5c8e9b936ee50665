import { describeExchange } from '../../model/describe-reply.ts'
import type { Outcome, Remedy } from '../../model/finding.ts'
import { flightsOf, negotiationOf, repliesEvidence } from '../../model/negotiation.ts'
import type { EndpointObservation, Exchange, ServedFlight } from '../../model/observation.ts'
import { CLIENTS } from '../../tls/clients/index.ts'
import type { HelloExtension, HelloTemplate } from '../../tls/hello-template.ts'
import { EMPTY_RENEGOTIATION_INFO_SCSV } from '../../tls/registry/cipher-suites.ts'
import { SSL_3_0, TLS_1_2, TLS_1_3, versionName } from '../../tls/registry/versions.ts'
import type { FlightFacts } from '../../tls/reply.ts'

/** One fact of answers up to TLS 1.2, which TLS 1.3 has settled. */
export interface ClearFact {
  /** Whether the hello asked for it: an answer to another says nothing. */
  isAskedBy(exchange: Exchange): boolean
  isGood(facts: FlightFacts): boolean
  /** The first version that has it. */
  readonly since: number
  /** What a server that is in order does: the end of a sentence. */
  readonly good: string
  /** What one does that is not; the version and the hello follow. */
  readonly bad: string
  readonly remedy: Remedy
  /** For a server of TLS 1.3 alone. */
  readonly settled: Pick<Outcome, 'kind' | 'message'>
}

/** Violated by any answer that lacks it, met when every answer has it. */
export function judgeClearFact(endpoint: EndpointObservation, fact: ClearFact): Outcome {
  const { address, exchanges } = endpoint
  const shown = exchanges
    .filter((exchange) => fact.isAskedBy(exchange))
    .flatMap((exchange) => clearFlights(exchange).map((flight) => ({ exchange, flight })))
    .filter(({ flight }) => flight.facts.version >= fact.since)
  const bad = shown.filter(({ flight }) => !fact.isGood(flight.facts))
  const [first] = bad
  const rows = (bad.length > 0 ? bad : shown).map(({ exchange, flight }) =>
    negotiationOf(address, exchange.offer.hello, flight),
  )
  // Hellos of one name, such as those with the weak suites, may be answered alike: that is said once.
  const seen = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
  if (first !== undefined) {
    const { exchange, flight } = first
    return {
      kind: 'violated',
      message: `${fact.bad} at ${versionName(flight.facts.version)} to the hello of ${exchange.offer.hello}`,
      notes: [],
      evidence: { kind: 'negotiated', negotiations: seen },
      remedy: fact.remedy,
    }
  }
  if (shown.length > 0) {
    const evidence = { kind: 'negotiated', negotiations: seen } as const
    return { kind: 'met', message: fact.good, notes: [], evidence, remedy: null }
  }
  const limited = exchanges.filter(({ purpose }) => purpose.startsWith('client-1.2'))
  const evidence = repliesEvidence(address, limited)
  if (speaksOnlyTls13(endpoint)) return { ...fact.settled, notes: [], evidence, remedy: null }
  const [open = limited[0]] = limited.filter(({ answer }) => answer.kind === 'unknown')
  return {
    kind: 'undetermined',
    message: `it ${describeExchange(open)} when offered at most TLS 1.2: no answer shows it`,
    notes: [],
    evidence,
    // One that refuses is reached well: what keeps TLS 1.2 from it is for the rules on versions and suites.
    remedy: open?.answer.kind === 'refused' ? null : { kind: 'make-reachable', what: address },
  }
}

/** TLS 1.3 was seen, nothing older was, and TLS 1.2 is refused. */
function speaksOnlyTls13(endpoint: EndpointObservation): boolean {
  const versions = flightsOf(endpoint).map(({ facts }) => facts.version)
  const limited = endpoint.exchanges.filter(({ purpose }) => purpose.startsWith('client-1.2'))
  const isRefused = limited.length > 0 && limited.every(({ answer }) => answer.kind === 'refused')
  return isRefused && versions.includes(TLS_1_3) && versions.every((version) => version === TLS_1_3)
}

/** SSLv3 to TLS 1.2: SSLv2 has no extensions and no compression. */
export function clearFlights({ replies }: Exchange): readonly ServedFlight[] {
  return replies.filter(
    (reply): reply is ServedFlight =>
      reply.kind === 'flight' && reply.facts.version >= SSL_3_0 && reply.facts.version <= TLS_1_2,
  )
}

/** Whether the hello of a client, or one made of it, has this extension. Hellos of our own making are not known here. */
export function clientOffers({ offer: { hello } }: Exchange, kind: HelloExtension['kind']): boolean {
  return (clientOf(hello)?.extensions ?? []).some((one) => one.kind === kind)
}

/** By RFC 5746 §3.4 either form asks for it; every hello of our own making has the signalling value. */
export function offersRenegotiationInfo(exchange: Exchange): boolean {
  const client = clientOf(exchange.offer.hello)
  if (client === undefined) return exchange.purpose !== 'sslv2'
  return clientOffers(exchange, 'renegotiation_info') || client.suites.includes(EMPTY_RENEGOTIATION_INFO_SCSV)
}

function clientOf(hello: string): HelloTemplate | undefined {
  return Object.values(CLIENTS).find(({ name }) => hello === name || hello.startsWith(`${name}-`))
}
