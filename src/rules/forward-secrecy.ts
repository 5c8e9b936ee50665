import { acceptedFlight, clientExchange } from '../model/case.ts'
import { describeExchange } from '../model/describe-reply.ts'
import type { Outcome, Remedy } from '../model/finding.ts'
import {
  alertOf,
  clientFlights,
  keyNotProven,
  negotiationOf,
  repliesEvidence,
  versionOutcome,
} from '../model/negotiation.ts'
import type { Exchange, ServedFlight } from '../model/observation.ts'
import { NO_APPLICATION_PROTOCOL } from '../tls/registry/alerts.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { versionName } from '../tls/registry/versions.ts'
import { decideConfigured } from './configured/negotiated-suite.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'forward-secrecy',
  title: "Negotiates a forward-secret suite of the policy's list with the policy's client",
  source: 'Apple, Preventing Insecure Network Connections; IBM flash 1993991, requirement 6',
  explanation: {
    why:
      'An app under ATS offers suites with an ephemeral elliptic-curve key exchange (ECDHE) and no others: on ' +
      'every iPhone a server with static RSA or DHE alone is out of its reach. Since iOS 15.4 the ECDHE ' +
      'suites with CBC and SHA-256 or SHA-384 are gone from the offer, and Android never offered them by ' +
      'default. ECDHE with AES-128-GCM works from iOS 9 and Android 5 on.',
    met: "when the policy's client is given a suite of the list, and the key exchange is signed by the certificate's key",
    violated:
      'when an allowed version is spoken and the client is refused, when the suite is not in the list, or ' +
      'when the signature over the key exchange does not verify',
    undetermined: 'when the server stays silent or answers what is neither acceptance nor refusal',
    configured:
      'which suite and group the hello of the client gets, from the versions, suites, groups and keys that are there',
    remedies: (requirements) => [{ remedy: enable(requirements['forward-secrecy'].suites), isExample: false }],
  },
  decide(subject, requirements) {
    const { endpoint } = subject
    const { suites } = requirements['forward-secrecy']
    const client = clientExchange(subject)
    const { level, minimum } = requirements['tls-version']
    const version = versionOutcome(subject, minimum)
    if (version.kind === 'too-old' || version.kind === 'refused') {
      // tls-version judges this; a policy that does not insist on it must not let it pass.
      if (level !== 'error') {
        return {
          kind: 'violated',
          message: 'no allowed TLS version is spoken, so no suite of the list is negotiated',
          notes: [],
          evidence: repliesEvidence(endpoint.address, [client]),
          remedy: { kind: 'set-minimum-version', version: versionName(minimum) },
        }
      }
      return {
        kind: 'not-applicable',
        message: 'no allowed TLS version is spoken, so no suite is negotiated',
        notes: [],
        evidence: { kind: 'none' },
        remedy: null,
      }
    }
    const accepted = acceptedFlight(client)
    if (client !== undefined && accepted !== null) {
      const offList = clientFlights(client).find(({ facts }) => !suites.includes(facts.suite))
      return keyNotProven(endpoint) ?? judgeFlight(endpoint.address, client, offList ?? accepted, suites)
    }
    const hello = subject.client
    const evidence = repliesEvidence(endpoint.address, [client])
    if (client?.answer.kind === 'refused' && version.kind === 'met') {
      const isForAlpn = alertOf(client) === NO_APPLICATION_PROTOCOL
      return {
        kind: 'violated',
        message: `it speaks ${versionName(version.best)} but ${describeExchange(client)} to the hello of ${hello}: ${
          isForAlpn ? 'no application protocol' : 'no suite, group or signature scheme'
        } in common`,
        notes: [],
        evidence,
        remedy: isForAlpn ? { kind: 'enable-application-protocol', protocols: ['h2', 'http/1.1'] } : enable(suites),
      }
    }
    return {
      kind: 'undetermined',
      message: `it ${describeExchange(client)} when offered the hello of ${hello}`,
      notes: [],
      evidence,
      remedy: { kind: 'make-reachable', what: endpoint.address },
    }
  },
  decideListener: decideConfigured,
}

function judgeFlight(address: string, client: Exchange, flight: ServedFlight, suites: readonly number[]): Outcome {
  const { suite, group, keyProof } = flight.facts
  const name = suiteName(suite)
  const evidence = { kind: 'negotiated', negotiations: [negotiationOf(address, client.offer.hello, flight)] } as const
  if (!suites.includes(suite)) {
    return {
      kind: 'violated',
      message: `negotiates ${name} with ${client.offer.hello}, which is not in the policy's list`,
      notes: [],
      evidence,
      remedy: enable(suites),
    }
  }
  return {
    kind: 'met',
    message: `negotiates ${name}${group === null ? '' : ` with ${groupName(group)}`}`,
    notes:
      keyProof === 'unverifiable'
        ? [{ code: 'key-proof-unverifiable', message: 'the signature over the key exchange could not be checked here' }]
        : [],
    evidence,
    remedy: null,
  }
}

function enable(suites: readonly number[]): Remedy {
  return { kind: 'enable-suites', suites: suites.map(suiteName) }
}
