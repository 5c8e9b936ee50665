import type { EndpointObservation, Exchange, Purpose, Reply } from '../../model/observation.ts'
import { CLOSE_NOTIFY } from '../../tls/registry/alerts.ts'

/**
 * What one connection told of the node behind it: what follows from its configuration, and nothing that differs from
 * connection to connection (randoms, key shares, tickets, staples).
 */
export type NodeAnswer =
  | {
      readonly kind: 'served'
      readonly version: number
      readonly suite: number
      readonly group: number | null
      /** As sent; a number stands for the same certificate at every endpoint. */
      readonly certificates: readonly number[]
    }
  /** An old version or a weak suite was accepted. */
  | { readonly kind: 'accepted'; readonly version: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-tls' }
  | { readonly kind: 'faulty' }

/** One question to one endpoint, with every answer that came. */
export interface AskedQuestion {
  /** The same for the same question to another endpoint. */
  readonly key: string
  readonly purpose: Purpose
  /** Each answer once, with the number of connections that gave it; the commonest first. */
  readonly answers: readonly { readonly answer: NodeAnswer; readonly count: number }[]
  /** Some connection was left without an answer, however often it was repeated. */
  readonly isOpen: boolean
}

/** Numbers for certificates: a server chooses how large they are, and answers are compared often. */
export class CertificateNumbers {
  readonly #numbers = new Map<string, number>()
  readonly #all: string[] = []

  of(base64: string): number {
    const before = this.#numbers.get(base64)
    if (before !== undefined) return before
    this.#numbers.set(base64, this.#all.length)
    return this.#all.push(base64) - 1
  }

  base64Of(number: number): string {
    return this.#all[number] ?? ''
  }
}

/** What was asked of an endpoint, question by question. */
export function askedQuestions(endpoint: EndpointObservation, numbers: CertificateNumbers): readonly AskedQuestion[] {
  return endpoint.exchanges.map((exchange) => {
    const counts = new Map<string, { answer: NodeAnswer; count: number }>()
    for (const reply of decidingReplies(exchange)) {
      const answer = answerOf(reply, exchange, (position) => numbers.of(endpoint.certificates[position] ?? ''))
      if (answer === null) continue
      const key = JSON.stringify(answer)
      const before = counts.get(key)
      if (before === undefined) counts.set(key, { answer, count: 1 })
      else before.count += 1
    }
    const { purpose, offer, answer } = exchange
    return {
      key: [purpose, offer.hello, offer.minimumVersion, offer.maximumVersion, offer.suites.join()].join(' '),
      purpose,
      answers: [...counts.values()].toSorted((one, other) => other.count - one.count),
      isOpen: answer.kind === 'unknown' && UNANSWERED.includes(answer.reason),
    }
  })
}

const UNANSWERED: readonly string[] = ['silent', 'closed', 'reset', 'cannot-connect', 'not-asked']
const NEGATIVE: readonly Purpose[] = ['unwanted', 'legacy', 'sslv2']

/** Short hellos ask for some of the suites each, so that their replies may differ at one node: the answer alone counts. */
function decidingReplies({ replies, answer, notes }: Exchange): readonly Reply[] {
  if (!notes.includes('short-hello')) return replies
  const reply = answer.reply === null ? undefined : replies[answer.reply]
  return reply === undefined ? [] : [reply]
}

/** Null for a connection that told nothing: cut, silent, or never made. */
function answerOf(
  reply: Reply,
  { purpose, answer }: Exchange,
  numberOf: (position: number) => number,
): NodeAnswer | null {
  switch (reply.kind) {
    case 'flight': {
      const { version, suite, group, end } = reply.facts
      if (NEGATIVE.includes(purpose)) return { kind: 'accepted', version }
      if (end.kind === 'alert') return { kind: 'refused' }
      if (end.kind === 'malformed' || end.kind === 'not-offered') return { kind: 'faulty' }
      if (end.kind !== 'complete') return null
      return { kind: 'served', version, suite, group, certificates: reply.certificates.map(numberOf) }
    }
    case 'alert':
      return reply.description === CLOSE_NOTIFY ? bareClose(answer) : { kind: 'refused' }
    case 'closed':
    case 'reset':
      return reply.bytesRead === 0 ? bareClose(answer) : null
    case 'http':
    case 'not-tls':
      // Servers that do not know the old framing may take it for text.
      return purpose === 'sslv2' ? { kind: 'refused' } : { kind: 'not-tls' }
    case 'malformed':
    case 'not-offered':
      return { kind: 'faulty' }
    default:
      return null
  }
}

/** A limiter closes connections, too: only what was proven to refuse is an answer. */
function bareClose(answer: Exchange['answer']): NodeAnswer | null {
  return answer.kind === 'refused' && answer.evidence === 'no-alert' ? { kind: 'refused' } : null
}
