import { isTls } from '../model/negotiation.ts'
import type { Reply, ServedFlight } from '../model/observation.ts'
import { PROTOCOL_VERSION } from '../tls/registry/alerts.ts'
import { cipherSuite } from '../tls/registry/cipher-suites.ts'
import { isEcdsaScheme } from '../tls/registry/signature-schemes.ts'
import { SSL_3_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { isEcdsaSuite } from '../tls/suite-lists.ts'
import { type Asked, endedBare, isDisturbed } from './answers.ts'
import type { Plan } from './plan.ts'
import type { Question } from './question.ts'

/** What the answers so far call for and nobody has asked yet. */
export function furtherQuestions(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const more = [
    ...otherFamily(asked, plan),
    ...olderLegacy(asked, plan),
    ...unwantedApart(asked, plan),
    ...smallerLarge(asked, plan),
    ...fallback(asked, plan),
    ...exceptions(asked, plan),
  ]
  return more.filter((question) => asked.every((one) => one.question !== question))
}

/**
 * TLS 1.2 shows both leaves of a dual server, each to its own hello. Where such a hello was not answered, or the server
 * speaks TLS 1.3 alone, a hello of TLS 1.3 asks for the family that its answer to the client did not show.
 */
function otherFamily(asked: readonly Asked[], { otherFamily: questions }: Plan): readonly Question[] {
  const flight = asked.find(({ question }) => question.purpose === 'client')?.replies.findLast(isFlight)
  if (questions === null || flight?.facts.version !== TLS_1_3 || flight.facts.signatureScheme === null) return []
  const shown = isEcdsaScheme(flight.facts.signatureScheme) ? 'ecdsa' : 'rsa'
  const limited = asked.filter(({ question }) => question.purpose.startsWith('client-1.2'))
  const hasTls12 = limited.some(({ answer }) => answer?.kind === 'accepted')
  return FAMILIES.filter((family) => {
    const answer = limitedTo(family, asked)?.answer
    return family !== shown && (!hasTls12 || answer?.kind === 'unknown')
  }).map((family) => questions[family])
}

function olderLegacy(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const isOpen = asked.some(
    ({ question, answer }) =>
      question.purpose === 'legacy' && answer?.kind === 'refused' && answer.evidence === 'no-alert',
  )
  return isOpen ? plan.olderLegacy : []
}

/**
 * A server that chooses its certificate first, as HAProxy does, looks for a suite of that one only: what it refuses
 * together it may take apart. Behind an ECDSA certificate there may be one for RSA that only weak suites use, so the
 * suites that are not for ECDSA are asked apart in any case. And a choice that was not offered says nothing of the suites.
 */
function unwantedApart(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const unwanted = asked.filter(({ question }) => question.purpose === 'unwanted')
  if (unwanted.some(({ answer }) => answer?.kind === 'accepted')) return []
  const isUnproven = unwanted.some((one) => one.answer?.kind === 'unknown' && !isDisturbed(one))
  // The short hellos that follow silence have them apart already.
  const isRefused = unwanted.some(({ answer, notes }) => answer?.kind === 'refused' && !notes.includes('short-hello'))
  if (isUnproven || (isRefused && mayHaveBothLeaves(asked))) return plan.unwantedApart
  return isRefused && hidesBehindEcdsa(asked) ? plan.unwantedApart.filter((one) => !isForEcdsa(one)) : []
}

/**
 * False where the client was shown a leaf of one family, and the other family is refused and was never seen: had such a
 * server a certificate of both, it would be among what it shows.
 */
function mayHaveBothLeaves(asked: readonly Asked[]): boolean {
  if (asked.find(({ question }) => question.purpose === 'client')?.answer?.kind !== 'accepted') return true
  const limited = FAMILIES.map((family) => limitedTo(family, asked))
  if (limited.every((one) => one !== undefined && refusesVersion(one))) return false
  const shown = shownFamilies(asked)
  return FAMILIES.every((family) => shown.has(family) || limitedTo(family, asked)?.answer?.kind !== 'refused')
}

function hidesBehindEcdsa(asked: readonly Asked[]): boolean {
  const limited = limitedTo('ecdsa', asked)
  return limited !== undefined && !refusesVersion(limited) && shownFamilies(asked).has('ecdsa')
}

function isForEcdsa({ offer }: Question): boolean {
  return offer.suites.every(isEcdsaSuite)
}

function shownFamilies(asked: readonly Asked[]): ReadonlySet<Family | null> {
  return new Set(asked.flatMap(({ replies }) => replies.filter(isFlight).map(familyOf)))
}

/** After this nothing of TLS 1.2 is left to ask for. */
function refusesVersion({ answer, replies }: Asked): boolean {
  const reply = answer?.kind === 'refused' ? replies[answer.reply] : undefined
  return reply?.kind === 'alert' && reply.description === PROTOCOL_VERSION
}

function smallerLarge(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const large = asked.find(({ question }) => question.purpose === 'large-hello')
  const isFailed = large !== undefined && large.answer?.kind !== 'accepted' && !isConnectionLost(large)
  return isFailed && plan.smallerLarge !== null ? [plan.smallerLarge] : []
}

function isConnectionLost({ answer }: Asked): boolean {
  return answer?.kind === 'unknown' && (answer.reason === 'cannot-connect' || answer.reason === 'not-asked')
}

/**
 * "TLS 1.2 servers SHOULD also set the last eight bytes" to the marker, RFC 8446 §4.1.3: one that does not may protect
 * its clients with RFC 7507 all the same. A server of TLS 1.3 must have the marker, so it is not asked.
 */
function fallback(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const flights = asked.flatMap(({ replies }) => replies.filter(isFlight))
  const best = Math.max(0, ...flights.map(({ facts }) => facts.version))
  const unmarked = flights.find(
    ({ facts }) => facts.version >= SSL_3_0 && facts.version <= TLS_1_1 && facts.downgradeMarker === null,
  )
  if (plan.fallback === null || best !== TLS_1_2 || unmarked === undefined) return []
  return asked.some(({ question }) => question.purpose === 'fallback') ? [] : [plan.fallback(unmarked.facts.version)]
}

/** Whoever accepts the client accepts each offer that holds all of the client's. */
function exceptions(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const client = asked.find(({ question }) => question.purpose === 'client')
  // Some servers refuse by hanging up.
  const mayBeTls = asked.some(({ replies }) => replies.some((reply) => isTls(reply) || endedBare(reply)))
  return mayBeTls && client?.answer?.kind !== 'accepted' ? plan.exceptions : []
}

type Family = 'ecdsa' | 'rsa'

const FAMILIES: readonly Family[] = ['ecdsa', 'rsa']

function limitedTo(family: Family, asked: readonly Asked[]): Asked | undefined {
  return asked.find(({ question }) => question.purpose === `client-1.2-${family}`)
}

/** By the suite, or in TLS 1.3 by the scheme; null for a leaf that was not shown, and for anonymous suites. */
function familyOf({ facts: { version, suite, signatureScheme } }: ServedFlight): Family | null {
  if (version === TLS_1_3) {
    if (signatureScheme === null) return null
    return isEcdsaScheme(signatureScheme) ? 'ecdsa' : 'rsa'
  }
  switch (cipherSuite(suite)?.authentication) {
    case 'ECDSA':
      return 'ecdsa'
    case 'RSA':
      return 'rsa'
    default:
      return null
  }
}

function isFlight(reply: Reply): reply is ServedFlight {
  return reply.kind === 'flight'
}
