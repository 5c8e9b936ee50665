import { acceptedFlight, type Case, clientExchange } from '../model/case.ts'
import { describeExchange } from '../model/describe-reply.ts'
import type { Evidence, Note, Outcome } from '../model/finding.ts'
import { listed } from '../model/listed.ts'
import { negotiationOf, repliesEvidence } from '../model/negotiation.ts'
import type { Exchange, Reply, ServedFlight } from '../model/observation.ts'
import { CLIENTS } from '../tls/clients/index.ts'
import { SEGMENT_BYTES } from '../tls/hello-template.ts'
import { offered } from '../tls/offered.ts'
import { groupName, SECP256R1, SECP384R1, X25519, X25519MLKEM768 } from '../tls/registry/groups.ts'
import { byDefault, configuredEvidence, openAt, outcomeAt } from './configured/listener-outcomes.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'key-exchange',
  title: 'Agrees on keys in a group that phones have, and answers hellos as long as those of today',
  source: 'RFC 8446 §4.2.7, §4.2.8; draft-ietf-tls-ecdhe-mlkem; Apple, support document 122756',
  explanation: {
    why:
      'Since OS 26 an iPhone sends a share of X25519MLKEM768, which makes its first message 1.5 kB long, and Chrome on ' +
      'Android one of 2.2 kB: more than one packet. Firewalls, inspecting gateways and old load balancers that want it in ' +
      'one drop it, and then exactly the newest phones wait and fail. A server that chooses another group is in order: ' +
      'no phone demands this one.',
    met: "when the client's hello and the large one are answered, in a group that was offered; whether that is post-quantum is a note",
    violated:
      "when the client's own hello is answered and a large one is not (silence or a bare close, each twice, or an alert), " +
      'or when the group was not offered',
    undetermined:
      "when the client's hello is not answered, or the large one was not asked, or met a silence that short ones met, too",
    configured:
      'whether the groups that are switched on are any that phones have; only a probe shows what becomes of a long hello',
    remedies: () => [
      { remedy: ENABLE, isExample: false },
      { remedy: { kind: 'accept-large-hellos', bytes: 2222 }, isExample: false },
    ],
  },
  decide(subject) {
    const { address, exchanges } = subject.endpoint
    const strange = exchanges.filter(isOfAPhone).find(({ replies }) => replies.some(choosesGroupNotOffered))
    if (strange !== undefined) {
      return {
        kind: 'violated',
        message: `to the hello of ${strange.offer.hello} it ${groupNotOffered(strange)}`,
        notes: [],
        evidence: repliesEvidence(address, [strange]),
        remedy: ENABLE,
      }
    }
    const client = clientExchange(subject)
    const flight = acceptedFlight(client)
    const group = flight?.facts.group ?? null
    if (client === undefined || flight === null || group === null) return withoutGroup(subject, client)
    const evidence: Evidence = {
      kind: 'negotiated',
      negotiations: [negotiationOf(address, client.offer.hello, flight)],
    }
    return judgeLarge(subject, {
      client,
      flight,
      seen: `negotiates ${groupName(group)} with ${client.offer.hello}`,
      evidence,
    })
  },
  decideListener(listener, { client }) {
    const { groups } = listener
    if (groups.kind === 'open') return openAt(groups)
    const wanted = offered(CLIENTS[client], null).groups
    const shared = groups.value.filter((group) => wanted.includes(group))
    const evidence = configuredEvidence(listener)
    const has = groups.value.length === 0 ? 'no group' : listed(groups.value.map(groupName), MOST_NAMED)
    if (shared.length === 0) {
      const message = `has ${has}, and phones have another: the hello of ${client} offers ${listed(wanted.map(groupName), MOST_NAMED)}`
      return outcomeAt(groups, 'violated', `${message}${byDefault(groups)}`, { evidence, remedy: ENABLE })
    }
    return outcomeAt(groups, 'met', `has ${has}${byDefault(groups)}`, {
      evidence,
      notes: [groups.value.includes(X25519MLKEM768) ? HAS_ML_KEM : NO_ML_KEM],
    })
  },
}

const MOST_NAMED = 6

const HAS_ML_KEM: Note = {
  code: 'post-quantum',
  message: 'has X25519MLKEM768: what is recorded today stays secret from quantum computers',
}

const NO_ML_KEM: Note = { code: 'not-post-quantum', message: 'has no X25519MLKEM768: not ready for post-quantum keys' }

const ENABLE = {
  kind: 'enable-groups',
  groups: [X25519, SECP256R1, SECP384R1].map(groupName),
} as const

interface Seen {
  readonly client: Exchange
  readonly flight: ServedFlight
  readonly seen: string
  readonly evidence: Evidence
}

/** The longest hello decides; where it is not answered, the smaller one says which phones are left. */
function judgeLarge({ endpoint: { address, exchanges } }: Case, { client, flight, seen, evidence }: Seen): Outcome {
  const larges = exchanges.filter(({ purpose }) => purpose === 'large-hello')
  const answered = larges.find(({ answer }) => answer.kind === 'accepted')
  const notes = postQuantum(answered ?? client)
  const [largest] = larges
  if (largest?.answer.kind === 'accepted') {
    const message = `${seen}, and answers a hello of ${largest.offer.bytes} bytes`
    return { kind: 'met', message, notes, evidence, remedy: null }
  }
  const said = `${seen}; ${largest === undefined ? 'a large hello' : `a hello of ${largest.offer.bytes} bytes`}`
  if (largest !== undefined && isIntolerant(largest, flight)) {
    const smaller = larges.at(1) ?? client
    const isSmallerFine = smaller.answer.kind === 'accepted' && smaller.offer.bytes > SEGMENT_BYTES
    const who = isSmallerFine ? 'browsers of Android fail' : 'iPhones since OS 26 and browsers of Android fail'
    return {
      kind: 'violated',
      message: `${said} it ${describeExchange(largest).replace('stayed silent', 'leaves unanswered, twice')}: ${who}`,
      notes,
      evidence: repliesEvidence(address, larges),
      remedy: { kind: 'accept-large-hellos', bytes: largest.offer.bytes },
    }
  }
  return {
    kind: 'undetermined',
    message: `${said} ${largest === undefined ? 'was not asked' : `it ${describeExchange(largest)}`}`,
    notes,
    evidence: repliesEvidence(address, larges),
    remedy: { kind: 'make-reachable', what: address },
  }
}

/**
 * Proven: refused, or silent twice while the client's own hello is answered right after it (docs/decisions.md). A refusal
 * counts where the large hello offers all that the client was given: it is not for want of a suite, then.
 */
function isIntolerant({ offer, answer, notes }: Exchange, { facts }: ServedFlight): boolean {
  if (answer.kind === 'unknown') return notes.includes('control-answered')
  return (
    answer.kind === 'refused' &&
    facts.version >= offer.minimumVersion &&
    offer.suites.includes(facts.suite) &&
    (facts.group === null || offer.groups.includes(facts.group)) &&
    (facts.signatureScheme === null || offer.signatureSchemes.includes(facts.signatureScheme))
  )
}

function postQuantum(exchange: Exchange): readonly Note[] {
  const group = acceptedFlight(exchange)?.facts.group ?? null
  if (group === null || !exchange.offer.groups.includes(X25519MLKEM768)) return []
  return group === X25519MLKEM768
    ? [
        {
          code: 'post-quantum',
          message: 'chooses X25519MLKEM768: what is recorded today stays secret from quantum computers',
        },
      ]
    : [
        {
          code: 'not-post-quantum',
          message: `offered X25519MLKEM768, it chooses ${groupName(group)}: not ready for post-quantum keys`,
        },
      ]
}

/** What the rules on version and forward secrecy judge is no matter of groups. */
function withoutGroup({ client: hello, endpoint: { address } }: Case, client: Exchange | undefined): Outcome {
  const evidence = repliesEvidence(address, [client])
  if (client?.answer.kind === 'refused') {
    const message = `no group is negotiated: the hello of ${hello} is refused`
    return { kind: 'not-applicable', message, notes: [], evidence, remedy: null }
  }
  const message = `it ${describeExchange(client)} when offered the hello of ${hello}`
  return { kind: 'undetermined', message, notes: [], evidence, remedy: { kind: 'make-reachable', what: address } }
}

function isOfAPhone({ purpose }: Exchange): boolean {
  return purpose.startsWith('client') || purpose === 'large-hello'
}

function choosesGroupNotOffered(reply: Reply): boolean {
  return notOfferedGroup(reply) !== null
}

function groupNotOffered({ replies }: Exchange): string {
  const groups = replies.map(notOfferedGroup).filter((group) => group !== null)
  return `chose ${groupName(groups[0] ?? 0)}, which was not offered or is not for that version`
}

function notOfferedGroup(reply: Reply): number | null {
  const end = reply.kind === 'flight' ? reply.facts.end : reply
  return end.kind === 'not-offered' && end.what === 'group' ? end.value : null
}
