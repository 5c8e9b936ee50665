import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Case } from '../../src/model/case.ts'
import type { Answer, Exchange, Listing, Reply } from '../../src/model/observation.ts'
import type { ClientName, Requirements } from '../../src/model/policy.ts'
import { ats } from '../../src/policies/ats.ts'
import { question } from '../../src/probes/question.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { endpointCase } from './endpoint.ts'

/** What each hello was answered with. */
export interface WantedClients {
  readonly client?: Reply
  readonly named?: Partial<Record<ClientName, Reply | readonly Reply[]>>
  /** Other exchanges as they came, for what the server was seen to accept. */
  readonly others?: readonly Exchange[]
  readonly listings?: readonly Listing[]
  readonly certificates?: readonly MadeCertificate[]
}

/** An address that was asked by the policy's client and by named ones, and nothing else. */
export function clientsCase({
  client,
  named = {},
  others = [],
  listings = [],
  certificates = [],
}: WantedClients): Case {
  const built = endpointCase(client === undefined ? {} : { exchanges: { client } })
  const [own] = built.endpoint.exchanges.filter(({ purpose }) => purpose === 'client')
  const asked = Object.entries(named).map(([name, replies]) => anExchange(name as ClientName, [replies].flat()))
  return {
    ...built,
    endpoint: {
      ...built.endpoint,
      exchanges: [...(own === undefined ? [] : [own]), ...asked, ...others],
      listings,
      certificates: certificates.map(({ der }) => Buffer.from(der).toString('base64')),
    },
  }
}

/** The policy `ats` that names these. */
export function requirementsNaming(...profiles: readonly ClientName[]): Requirements {
  return { ...ats.requirements, clients: { level: 'error', profiles } }
}

function anExchange(name: ClientName, replies: readonly Reply[]): Exchange {
  const { purpose, offer } = question('named-client', CLIENTS[name])
  const { hasServerName, ...offered } = offer
  const serverName = hasServerName ? 'm.example.com' : null
  return { purpose, offer: { ...offered, serverName, bytes: 300 }, replies, answer: answerTo(replies), notes: [] }
}

function answerTo(replies: readonly Reply[]): Answer {
  const reply = replies.length - 1
  const last = replies[reply]
  switch (last?.kind) {
    case 'flight':
      return last.facts.end.kind === 'alert'
        ? { kind: 'refused', evidence: 'alert', reply }
        : { kind: 'accepted', reply }
    case 'alert':
      return { kind: 'refused', evidence: 'alert', reply }
    default:
      return { kind: 'unknown', reason: 'silent', reply }
  }
}
