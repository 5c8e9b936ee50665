import { acceptedFlight, type Case, exchangeFor } from '../model/case.ts'
import { describeExchange } from '../model/describe-reply.ts'
import type { ReplyEvidence } from '../model/finding.ts'
import { alertOf, clientFlights, isTls, versionOutcome } from '../model/negotiation.ts'
import type { ServedFlight } from '../model/observation.ts'
import { ATS_HELLO, type ExceptionName } from '../tls/exception-hellos.ts'
import { TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import type { Test } from './matrix.ts'

/** One hello, for all or a part of what a test offers, and what an endpoint made of it. */
export interface Piece {
  readonly hello: string
  readonly answer: 'accepted' | 'refused' | 'unknown'
  /** The oldest that was negotiated; null where nothing was. */
  readonly version: number | null
  readonly flight: ServedFlight | null
  /** Description of the alert that refused it; null where there was none. */
  readonly alert: number | null
  /** Null where this was not asked here. */
  readonly evidence: ReplyEvidence | null
}

export type PieceName = 'client' | ExceptionName

/** Reads what came back to one hello. */
export function pieceOf(subject: Case, name: PieceName): Piece {
  const { endpoint } = subject
  const hello = name === 'client' ? ATS_HELLO : name
  const purpose = name === 'client' ? 'client' : 'exception'
  const exchange = endpoint.exchanges.find((one) => one.purpose === purpose && one.offer.hello === hello)
  const unseen = { hello, version: null, flight: null, alert: null, evidence: null }
  // Bytes that are no TLS: a phone gets no further than we do, whatever it offers.
  if (exchange === undefined) return { ...unseen, answer: isNoTls(subject) ? 'refused' : 'unknown' }
  const evidence = { address: endpoint.address, hello, reply: describeExchange(exchange) }
  const flight = acceptedFlight(exchange)
  if (flight !== null) {
    const version = Math.min(...clientFlights(exchange).map(({ facts }) => facts.version))
    // No client takes a key exchange that the certificate's key did not sign.
    const answer = flight.facts.keyProof === 'invalid' ? 'refused' : 'accepted'
    return { ...unseen, answer, version, flight, evidence }
  }
  const isRefused = exchange.answer.kind === 'refused' || isNoTls(subject) || (name === 'client' && isTooOld(subject))
  return { ...unseen, answer: isRefused ? 'refused' : 'unknown', alert: alertOf(exchange), evidence }
}

/** The port answers, and with something else than TLS. */
export function isNoTls({ endpoint }: Case): boolean {
  const replies = endpoint.exchanges.flatMap((exchange) => exchange.replies)
  const client = exchangeFor(endpoint, 'client')?.replies ?? []
  return !replies.some(isTls) && client.some(({ kind }) => kind === 'http' || kind === 'not-tls')
}

/** Servers from before TLS 1.3 may choose an old version whatever the client's list of versions says. */
function isTooOld(subject: Case): boolean {
  return versionOutcome(subject, TLS_1_2).kind === 'too-old'
}

/** The hello that offers exactly what a test does; null where none did. */
export function ownPiece({ minimum, suites }: Test): PieceName | null {
  if (suites === 'fcp') return 'fcp-v2.1'
  if (suites !== 'ats' || minimum < TLS_1_2) return null
  return minimum === TLS_1_3 ? 'ats-1.3' : 'client'
}

/** Hellos that between them offer what a test does, and nothing else. */
export function piecesFor(test: Test): readonly PieceName[] {
  const own = ownPiece(test)
  if (own !== null) return [own]
  if (test.minimum === TLS_1_3) return ['ats-1.3']
  const all: readonly (readonly [PieceName, Test['suites'], boolean])[] = [
    ['client', 'ats', false],
    ['ats-1.1', 'ats', true],
    ['static-rsa-1.2', 'static-rsa', false],
    ['static-rsa-1.1', 'static-rsa', true],
    ['3des-1.2', 'unrestricted', false],
    ['3des-1.1', 'unrestricted', true],
  ]
  const reach = WIDTH.indexOf(test.suites)
  return all
    .filter(([, suites, isOld]) => WIDTH.indexOf(suites) <= reach && (!isOld || test.minimum < TLS_1_2))
    .map(([name]) => name)
}

/** Each list holds those before it. */
const WIDTH: readonly Test['suites'][] = ['ats', 'static-rsa', 'unrestricted']
