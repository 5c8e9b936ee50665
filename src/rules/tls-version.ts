import { clientExchange } from '../model/case.ts'
import { describeExchange } from '../model/describe-reply.ts'
import type { Evidence, Note } from '../model/finding.ts'
import {
  flightsOf,
  keyNotProven,
  negotiationOf,
  repliesEvidence,
  shortHelloNotes,
  versionOutcome,
} from '../model/negotiation.ts'
import type { EndpointObservation, Exchange } from '../model/observation.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { TLS_1_2, versionName } from '../tls/registry/versions.ts'
import { byDefault, configuredEvidence, openAt, outcomeAt } from './configured/listener-outcomes.ts'
import { versionProblem } from './configured/version-problem.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'tls-version',
  title: "Negotiates at least the policy's minimum TLS version with the policy's client",
  source: 'Apple, Preventing Insecure Network Connections; IBM flash 1993991, requirement 4',
  explanation: {
    why:
      'Under ATS no iPhone goes below TLS 1.2: a server that stops at TLS 1.0 or 1.1 loses every one of them, ' +
      'from iOS 9 on. Android offers TLS 1.2 by default since 5.0 and TLS 1.3 since 10. A server that speaks ' +
      'TLS 1.3 alone cuts off iOS before 12.2 and Android before 10.',
    met: "when the policy's client is given at least the minimum on every connection",
    violated:
      'when it is given something older, or is refused and nothing shows an allowed version, or when the port ' +
      'does not speak TLS',
    undetermined: 'when the server stays silent, cannot be reached, or answers what is neither acceptance nor refusal',
    configured: 'the versions that are switched on, against the minimum and what the client offers',
    remedies: (requirements) => [
      {
        remedy: { kind: 'set-minimum-version', version: versionName(requirements['tls-version'].minimum) },
        isExample: false,
      },
    ],
  },
  decide(subject, requirements) {
    const { endpoint } = subject
    const { minimum } = requirements['tls-version']
    const required = versionName(minimum)
    const client = clientExchange(subject)
    const hello = subject.client
    const outcome = versionOutcome(subject, minimum)
    const remedy = { kind: 'set-minimum-version', version: required } as const
    switch (outcome.kind) {
      case 'met': {
        // forward-secrecy judges this; a policy that does not insist on it must not let it pass.
        const fault = requirements['forward-secrecy'].level === 'error' ? null : keyNotProven(endpoint)
        if (fault !== null) return fault
        return {
          kind: 'met',
          message: `speaks ${versionName(outcome.best)}`,
          notes: versionNotes(endpoint, client, minimum),
          evidence: evidence(endpoint),
          remedy: null,
        }
      }
      case 'too-old':
        return {
          kind: 'violated',
          message: `the best version it speaks is ${versionName(outcome.best)}; ${required} is required`,
          notes: intolerance(client, outcome.best),
          evidence: evidence(endpoint),
          remedy,
        }
      case 'refused':
        return {
          kind: 'violated',
          message: `it ${describeExchange(client)} to the hello of ${hello}, which offers ${offered(client)}`,
          notes: versionNotes(endpoint, client, minimum),
          evidence: repliesEvidence(endpoint.address, [client]),
          remedy,
        }
      case 'unknown':
        return {
          kind: 'undetermined',
          message: `it ${describeExchange(client)} when offered the hello of ${hello}`,
          notes: endpoint.exchanges.flatMap(shortHelloNotes),
          evidence: repliesEvidence(endpoint.address, [client]),
          remedy: { kind: 'make-reachable', what: endpoint.address },
        }
    }
  },
  decideListener(listener, { requirements, client }) {
    const { versions } = listener
    const { minimum } = requirements['tls-version']
    if (versions.kind === 'open') return openAt(versions)
    const problem = versionProblem(versions.value, CLIENTS[client], minimum)
    const basis = configuredEvidence(listener)
    if (problem !== null) {
      return outcomeAt(versions, 'violated', `${problem}${byDefault(versions)}`, {
        evidence: basis,
        remedy: { kind: 'set-minimum-version', version: versionName(minimum) },
      })
    }
    const names = versions.value.toSorted((a, b) => a - b).map(versionName)
    const isOnlyNew = minimum <= TLS_1_2 && versions.value.every((version) => version > TLS_1_2)
    const message = `switches on ${names.join(', ')}${byDefault(versions)}`
    return outcomeAt(versions, 'met', message, { evidence: basis, notes: isOnlyNew ? [ONLY_TLS_1_3] : [] })
  },
}

const ONLY_TLS_1_3: Note = {
  code: 'tls-1.3-only',
  message: 'switches off TLS 1.2: iOS before 12.2 and Android before 10 cannot connect',
}

function evidence(endpoint: EndpointObservation): Evidence {
  return {
    kind: 'negotiated',
    negotiations: endpoint.exchanges.flatMap(({ offer, replies }) =>
      replies.flatMap((reply) =>
        reply.kind === 'flight' ? [negotiationOf(endpoint.address, offer.hello, reply)] : [],
      ),
    ),
  }
}

function offered(client: Exchange | undefined): string {
  const offer = client?.offer
  if (offer === undefined) return 'nothing'
  const best = versionName(offer.maximumVersion)
  return offer.minimumVersion === offer.maximumVersion || offer.minimumVersion < TLS_1_2
    ? `at most ${best}`
    : `${versionName(offer.minimumVersion)} to ${best}`
}

/** What helps to read a refusal: the server knows a version that this client does not offer, or is intolerant. */
function versionNotes(endpoint: EndpointObservation, client: Exchange | undefined, minimum: number): readonly Note[] {
  if (client === undefined) return []
  const notes: Note[] = []
  if (flightsOf(endpoint).some(({ facts }) => facts.clientCertificateRequested)) {
    const message = 'asks for a client certificate: a phone without one is turned away later'
    notes.push({ code: 'client-certificate-required', message })
  }
  const limited = endpoint.exchanges.filter(({ purpose }) => purpose.startsWith('client-1.2'))
  const best = Math.max(0, ...flightsOf(endpoint).map(({ facts }) => facts.version))
  if (client.answer.kind === 'refused' && best > client.offer.maximumVersion) {
    notes.push({ code: 'only-newer', message: `speaks only ${versionName(best)}, which this client does not offer` })
  }
  if (client.answer.kind === 'refused' && limited.some(({ answer }) => answer.kind === 'accepted')) {
    notes.push({ code: 'version-intolerant', message: 'accepts TLS 1.2 when nothing newer is offered' })
  }
  const broken = limited.find(
    ({ answer }) => answer.kind === 'unknown' && (answer.reason === 'not-offered' || answer.reason === 'malformed'),
  )
  if (client.answer.kind === 'accepted' && broken !== undefined) {
    const message = `offered at most TLS 1.2, it ${describeExchange(broken)}: phones without TLS 1.3 cannot connect`
    notes.push({ code: 'tls-1.2-broken', message })
  }
  if (
    client.answer.kind === 'accepted' &&
    minimum <= TLS_1_2 &&
    limited.every(({ answer }) => answer.kind === 'refused')
  ) {
    notes.push({
      code: 'tls-1.3-only',
      message: 'refuses TLS 1.2: iOS before 12.2 and Android before 10 cannot connect',
    })
  }
  return notes
}

/** A server that does not choose an older version for a newer client, but hangs up on it (RFC 5246 appendix E.1). */
function intolerance(client: Exchange | undefined, best: number): readonly Note[] {
  if (client?.answer.kind !== 'refused' || client.answer.evidence !== 'no-alert') return []
  const message = `hangs up on a hello that offers ${versionName(client.offer.maximumVersion)} instead of choosing ${versionName(best)}`
  return [{ code: 'version-intolerant', message }]
}
