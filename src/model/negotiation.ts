import { PROTOCOL_VERSION } from '../tls/registry/alerts.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { signatureSchemeName } from '../tls/registry/signature-schemes.ts'
import { versionName } from '../tls/registry/versions.ts'
import { acceptedFlight, type Case, clientExchange } from './case.ts'
import { describeExchange } from './describe-reply.ts'
import type { Evidence, Negotiation, Note, Outcome } from './finding.ts'
import type { EndpointObservation, Exchange, Offer, Reply, ServedFlight } from './observation.ts'

/** What the client's exchange says of versions: shared by the rules on version and on forward secrecy (docs/decisions.md). */
export type VersionOutcome =
  /** What the client negotiates; or, where its suites are refused, the best version that the server picked otherwise. */
  | { readonly kind: 'met'; readonly best: number }
  | { readonly kind: 'too-old'; readonly best: number }
  /** The client's hello was refused, and nothing shows that an allowed version is spoken. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }

export function versionOutcome(subject: Case, minimum: number): VersionOutcome {
  const client = clientExchange(subject)
  const accepted = acceptedFlight(client)
  if (client !== undefined && client.offer.maximumVersion < minimum) return { kind: 'unknown' }
  if (client !== undefined && accepted !== null) {
    // Asked more than once, a fleet may answer differently: the phone that meets the worst node counts.
    const version = Math.min(...clientFlights(client).map(({ facts }) => facts.version))
    return version < minimum ? { kind: 'too-old', best: version } : { kind: 'met', best: version }
  }
  // A hello that offers no more than an old version says nothing about newer ones.
  const best = bestVersion(subject.endpoint, (offer) => offer.maximumVersion >= minimum)
  if (best > 0 && best < minimum) return { kind: 'too-old', best }
  if (client?.answer.kind !== 'refused') return { kind: 'unknown' }
  if (best >= minimum && alertOf(client) !== PROTOCOL_VERSION) return { kind: 'met', best }
  const oldest = bestVersion(subject.endpoint, () => true)
  return oldest > 0 && oldest < minimum ? { kind: 'too-old', best: oldest } : { kind: 'refused' }
}

function bestVersion({ exchanges }: EndpointObservation, counts: (offer: Offer) => boolean): number {
  const versions = exchanges
    .filter(({ offer }) => counts(offer))
    .flatMap(({ replies }) => replies.map((reply) => (reply.kind === 'flight' ? reply.facts.version : 0)))
  return Math.max(0, ...versions)
}

/** Every flight that the client's own hello was answered with; more than one where it served as a control. */
export function clientFlights({ replies }: Exchange): readonly ServedFlight[] {
  return replies.filter((reply) => reply.kind === 'flight')
}

/** Anything that only a TLS server says, however badly. */
export function isTls({ kind }: Reply): boolean {
  return kind === 'flight' || kind === 'alert' || kind === 'malformed' || kind === 'not-offered'
}

/** Every flight that any exchange with this address showed. */
export function flightsOf({ exchanges }: Pick<EndpointObservation, 'exchanges'>): readonly ServedFlight[] {
  return exchanges.flatMap(({ replies }) => replies).filter((reply) => reply.kind === 'flight')
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

/**
 * Violated when a signature over the key exchange does not verify, else null: a server must have the key of every
 * certificate that a phone may get, whichever of its hellos showed it.
 */
export function keyNotProven({ address, exchanges }: EndpointObservation): Outcome | null {
  for (const { purpose, offer, replies } of exchanges.filter((one) => one.purpose.startsWith('client'))) {
    const flight = replies.find((reply) => reply.kind === 'flight' && reply.facts.keyProof === 'invalid')
    if (flight?.kind !== 'flight') continue
    const how = purpose === 'client' ? '' : ` to the hello ${offer.hello}`
    return {
      kind: 'violated',
      message: `negotiates ${suiteName(flight.facts.suite)}${how}, but its signature over the key exchange does not verify with the key of its certificate`,
      notes: [],
      evidence: { kind: 'negotiated', negotiations: [negotiationOf(address, offer.hello, flight)] },
      remedy: { kind: 'replace-certificate', need: 'the private key that belongs to it' },
    }
  }
  return null
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

/** A server that hung on the usual hello and answered a short one. */
export function shortHelloNotes({ notes, offer }: Exchange): readonly Note[] {
  const message = `hangs on a hello of ${offer.bytes} bytes and answers one of at most 255`
  return notes.includes('short-hello') ? [{ code: 'short-hello', message }] : []
}
