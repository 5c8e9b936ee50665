import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { signatureSchemeName } from '../tls/registry/signature-schemes.ts'
import { versionName } from '../tls/registry/versions.ts'
import { type Case, clientExchange } from './case.ts'
import { describeExchange } from './describe-reply.ts'
import type { Evidence, Negotiation } from './finding.ts'
import type { EndpointObservation, Exchange, ServedFlight } from './observation.ts'

/** What the client's exchange says of versions: shared by the rules on version and on forward secrecy (design 3.1). */
export type VersionOutcome =
  /** The best version that the server picked anywhere; at least the minimum. */
  | { readonly kind: 'met'; readonly best: number }
  | { readonly kind: 'too-old'; readonly best: number }
  /** The client's hello was refused, and nothing shows that an allowed version is spoken. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }

export function versionOutcome(subject: Case, minimum: number): VersionOutcome {
  const { endpoint } = subject
  const client = clientExchange(subject)
  const best = Math.max(0, ...flightsOf(endpoint).map(({ facts }) => facts.version))
  if (best > 0 && best < minimum) return { kind: 'too-old', best }
  switch (client?.answer.kind) {
    case 'accepted':
      return { kind: 'met', best }
    case 'refused':
      if (alertOf(client) === PROTOCOL_VERSION) return { kind: 'refused' }
      if (best >= minimum) return { kind: 'met', best }
      // The name is unknown or the server is at fault: no word about versions.
      return alertOf(client) === INTERNAL_ERROR ? { kind: 'unknown' } : { kind: 'refused' }
    default:
      return { kind: 'unknown' }
  }
}

const PROTOCOL_VERSION = 70
const INTERNAL_ERROR = 80

/** Every flight that any exchange with this address showed. */
export function flightsOf(endpoint: EndpointObservation): readonly ServedFlight[] {
  return endpoint.exchanges.flatMap(({ replies }) => replies).filter((reply) => reply.kind === 'flight')
}

/** The alert that refused an exchange; null when it was refused without one. */
export function alertOf(exchange: Exchange): number | null {
  if (exchange.answer.kind !== 'refused') return null
  const reply = exchange.replies[exchange.answer.reply]
  if (reply?.kind === 'alert') return reply.description
  if (reply?.kind === 'flight' && reply.facts.end.kind === 'alert') return reply.facts.end.description
  return null
}

export function negotiationOf(address: string, hello: string, { facts }: ServedFlight): Negotiation {
  return {
    address,
    hello,
    version: versionName(facts.version),
    suite: suiteName(facts.suite),
    group: facts.group === null ? null : groupName(facts.group),
    signatureScheme: facts.signatureScheme === null ? null : signatureSchemeName(facts.signatureScheme),
  }
}

/** The last reply of each of these exchanges, for an outcome that rests on what did not come. */
export function repliesEvidence(address: string, exchanges: readonly (Exchange | undefined)[]): Evidence {
  return {
    kind: 'replies',
    replies: exchanges
      .filter((exchange) => exchange !== undefined)
      .map((exchange) => ({ address, hello: exchange.offer.hello, reply: describeExchange(exchange) })),
  }
}
