import type { Certificate, ParsedCertificate } from '../x509/certificate.ts'
import type { PathSearch } from '../x509/path.ts'
import type { EndpointObservation, Exchange, Purpose, ServedFlight } from './observation.ts'
import type { ClientName } from './policy.ts'
import type { Target } from './target.ts'
import type { Trust } from './trust.ts'

/** What a rule is asked about: one endpoint of one target at one moment. */
export interface Case {
  readonly target: Target
  readonly trust: Trust
  /** The policy's client: an exchange with another client's hello does not speak for it. */
  readonly client: ClientName
  readonly at: Date
  /** When it was observed: a saved report may be judged as of another day. */
  readonly seenAt: Date
  readonly endpoint: EndpointObservation
  /**
   * Every certificate list that a phone may get here, once each: those of the client exchanges, or of the first other
   * exchange that shows any when those do not. Empty when no certificate was seen at all.
   */
  readonly chains: readonly ServedChain[]
  /** There is no other: as a configuration names them. Absent where some may not have been seen. */
  readonly hasEveryChain?: true
}

/** A certificate list as sent, with what it takes to judge it. */
export interface ServedChain {
  /** The exchange that it came with first. */
  readonly purpose: Purpose
  readonly leaf: ParsedCertificate
  /** All readable certificates as sent, the leaf first where it is readable. */
  readonly sent: readonly Certificate[]
  /** The whole list, unreadable ones included. */
  readonly list: readonly ParsedCertificate[]
  /** What came beside the list, each combination once. */
  readonly beside: readonly Beside[]
  /** Certification paths to the anchors in force; searched once. Nothing is found when the leaf is unreadable. */
  paths(): PathSearch
}

/** What a flight carried beside its certificates, as in `FlightFacts`. */
export interface Beside {
  readonly ocspResponse: string | null
  readonly signedCertificateTimestamps: string | null
  /** False where the hello did not ask for them or the flight broke off: what is null here may reach a phone all the same. */
  readonly isWhole: boolean
}

/** The flight that an accepted exchange rests on. */
export function acceptedFlight(exchange: Exchange | undefined): ServedFlight | null {
  if (exchange === undefined || exchange.answer.kind !== 'accepted') return null
  const reply = exchange.replies[exchange.answer.reply]
  return reply !== undefined && reply.kind === 'flight' ? reply : null
}

/** What the policy's client was answered; undefined when it was never asked, as in a report saved under another policy. */
export function clientExchange({ endpoint, client }: Pick<Case, 'endpoint' | 'client'>): Exchange | undefined {
  const exchange = exchangeFor(endpoint, 'client')
  return exchange?.offer.hello === client ? exchange : undefined
}

export function exchangeFor(endpoint: EndpointObservation, purpose: Purpose): Exchange | undefined {
  return endpoint.exchanges.find((exchange) => exchange.purpose === purpose)
}
