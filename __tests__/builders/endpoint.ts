import type { Case } from '../../src/model/case.ts'
import type {
  Answer,
  Cleartext,
  CleartextReply,
  EndpointObservation,
  Exchange,
  ExchangeNote,
  HttpAnswer,
  Https,
  Listing,
  Purpose,
  Reply,
} from '../../src/model/observation.ts'
import type { ClientName, Requirements } from '../../src/model/policy.ts'
import { builtInPolicy } from '../../src/policies/index.ts'
import { planFor } from '../../src/probes/plan.ts'
import { NOW } from './certificates.ts'
import { aFlight, alert } from './replies.ts'
import { aTarget } from './target.ts'

/** What differs from a server that does everything right. */
export interface WantedEndpoint {
  readonly exchanges?: Partial<Record<Purpose, Reply | Answered>>
  readonly listings?: readonly Listing[]
  readonly cleartext?: Cleartext
  readonly https?: Https
  /** The policy that it was asked for. */
  readonly client?: ClientName
  readonly requirements?: Requirements
}

/** For an answer that the last reply alone does not give. */
export interface Answered {
  readonly replies: readonly Reply[]
  readonly answer: Answer
  readonly notes?: readonly ExchangeNote[]
}

/** An endpoint as the plan of a policy asks it: TLS 1.3 to the client, TLS 1.2 with RSA, alerts to all else. */
export function anEndpoint(wanted: WantedEndpoint = {}): EndpointObservation {
  const { client = 'ios-18.4-ats', requirements = REQUIREMENTS, exchanges = {} } = wanted
  // Of no use to most rules: only where a test says how it is answered.
  const asked = planFor(client, requirements, false).questions.filter(
    ({ purpose }) => purpose !== 'large-hello' || exchanges['large-hello'] !== undefined,
  )
  return {
    address: '192.0.2.1:443',
    exchanges: asked.map(({ purpose, offer: { hasServerName, ...offer } }): Exchange => {
      const { replies, answer, notes = [] } = answered(exchanges[purpose] ?? GOOD[purpose] ?? alert(70))
      const serverName = hasServerName ? 'm.example.com' : null
      return { purpose, offer: { ...offer, serverName, bytes: 517 }, replies, answer, notes }
    }),
    certificates: [],
    listings: wanted.listings ?? [],
    cleartext: wanted.cleartext ?? { kind: 'none', reason: 'http-none' },
    https: wanted.https ?? httpsOf('max-age=31536000'),
  }
}

export function endpointCase(wanted: WantedEndpoint = {}, client: ClientName = 'ios-18.4-ats'): Case {
  return {
    target: aTarget(),
    trust: { stores: [], roots: [] },
    client,
    at: NOW,
    seenAt: NOW,
    endpoint: anEndpoint(wanted),
    chains: [],
  }
}

/** Refused without an alert, proven by two closes and their controls. */
export function refusedBare(reply: Reply): Answered {
  return { replies: [reply, reply], answer: { kind: 'refused', evidence: 'no-alert', reply: 1 } }
}

/** A cleartext side whose hops answered so, one reply or several for each. */
export function cleartextOf(...hops: readonly (CleartextReply | readonly CleartextReply[])[]): Cleartext {
  return {
    kind: 'asked',
    walks: [
      {
        hops: hops.map((replies, index) => ({
          url: `http://m.example.com/${index === 0 ? '' : index}`,
          address: '192.0.2.1:80',
          replies: 'kind' in replies ? [replies] : replies,
          isConfirmed: true,
        })),
      },
    ],
  }
}

/** Answered 200, or with another status, with these fields. */
export function httpsOf(field: string | readonly string[], status = 200): Https {
  const strictTransportSecurity = typeof field === 'string' ? [field] : field
  const replies = [{ kind: 'https-answer', status, strictTransportSecurity }] as const
  return { kind: 'asked', url: 'https://m.example.com/', replies }
}

export function httpAnswer(over: Partial<HttpAnswer> = {}): HttpAnswer {
  return {
    kind: 'http-answer',
    status: 200,
    location: null,
    contentType: 'text/html',
    bodyBytes: 20,
    isComplete: true,
    hasPasswordField: false,
    hasRefresh: false,
    asksForPassword: false,
    ...over,
  }
}

const STRICT = builtInPolicy('strict')
if (STRICT === undefined) throw new Error('no policy strict')

/** Those of `strict`: every rule asks. */
export const REQUIREMENTS: Requirements = STRICT.requirements

const GOOD: Partial<Record<Purpose, Reply>> = {
  client: aFlight(),
  'client-1.2-rsa': aFlight({
    version: 0x0303,
    suite: 0xc02f,
    group: 0x0017,
    signatureScheme: 0x0804,
    extensions: [65281, 23],
    downgradeMarker: 'knows TLS 1.3',
  }),
  'client-1.2-ecdsa': alert(40),
  unwanted: alert(40),
}

function answered(wanted: Reply | Answered): Answered {
  return 'answer' in wanted ? wanted : answeredBy(wanted)
}

/** The answer that one reply gives by itself. */
export function answeredBy(reply: Reply): Answered {
  return { replies: [reply], answer: answerTo(reply) }
}

function answerTo(reply: Reply): Answer {
  switch (reply.kind) {
    case 'flight':
      return { kind: 'accepted', reply: 0 }
    case 'alert':
      return reply.description === 80 || reply.description === 112
        ? { kind: 'unknown', reason: 'alert', reply: 0 }
        : { kind: 'refused', evidence: 'alert', reply: 0 }
    case 'silent':
    case 'closed':
    case 'reset':
    case 'malformed':
    case 'not-offered':
    case 'not-asked':
      return { kind: 'unknown', reason: reply.kind, reply: 0 }
    case 'http':
    case 'not-tls':
      return { kind: 'unknown', reason: 'not-tls', reply: 0 }
    default:
      return { kind: 'unknown', reason: 'cannot-connect', reply: 0 }
  }
}
