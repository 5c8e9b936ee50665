import { isTls } from '../model/negotiation.ts'
import type { Reply, ServedFlight } from '../model/observation.ts'
import { isEcdsaScheme } from '../tls/registry/signature-schemes.ts'
import { SSL_3_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import { type Asked, endedBare } from './answers.ts'
import type { Plan } from './plan.ts'
import type { Question } from './question.ts'

/** What the answers so far call for and nobody has asked yet. */
export function furtherQuestions(asked: readonly Asked[], plan: Plan): readonly Question[] {
  const more = [
    ...otherFamily(asked, plan),
    ...olderLegacy(asked, plan),
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

function isFlight(reply: Reply): reply is ServedFlight {
  return reply.kind === 'flight'
}
