import type { Answer, ExchangeNote, ProxyFailure, Purpose, Reply, UnknownReason } from '../model/observation.ts'
import { CLOSE_NOTIFY, INTERNAL_ERROR, UNRECOGNIZED_NAME } from '../tls/registry/alerts.ts'
import { TLS_1_2 } from '../tls/registry/versions.ts'
import type { Alert } from '../tls/reply.ts'
import type { ExchangeReply } from './exchange.ts'
import type { Question } from './question.ts'

/** A question with all that came back so far. */
export interface Asked {
  readonly question: Question
  readonly replies: Reply[]
  readonly notes: ExchangeNote[]
  /** Length of the first hello sent. */
  helloBytes: number
  /** Bare closes that a successful positive exchange has followed. */
  confirmedCloses: number
  answer: Answer | null
}

/** What one reply settles by itself. */
export function firstAnswer(asked: Asked): Answer | null {
  const at = asked.replies.length - 1
  const reply = asked.replies[at]
  switch (reply?.kind) {
    case 'flight': {
      const { end } = reply.facts
      if (end.kind === 'complete' || !asked.question.isPositive) return { kind: 'accepted', reply: at }
      if (end.kind === 'alert') return alertAnswer(asked, end, at)
      return end.kind === 'malformed' || end.kind === 'not-offered'
        ? { kind: 'unknown', reason: end.kind, reply: at }
        : null
    }
    case 'alert':
      return alertAnswer(asked, reply, at)
    case 'malformed':
    case 'not-offered':
    case 'not-asked':
      return { kind: 'unknown', reason: reply.kind, reply: at }
    case 'proxy-failure':
      return isRefusalOfProxy(reply) ? { kind: 'unknown', reason: 'cannot-connect', reply: at } : null
    default:
      return null
  }
}

/** Most alerts refuse what was offered; some say nothing about it. */
function alertAnswer({ question: { purpose, offer } }: Asked, { description }: Alert, at: number): Answer | null {
  // A hello of SSLv2 carries no name, and whatever alert answers it speaks for a server that reads records.
  if (purpose === 'sslv2') return { kind: 'refused', evidence: 'alert', reply: at }
  switch (description) {
    // A polite FIN.
    case CLOSE_NOTIFY:
      return null
    // The name is the same in every hello.
    case UNRECOGNIZED_NAME:
      return { kind: 'unknown', reason: 'alert', reply: at }
    // To an old version: enabled in the configuration, unusable in the library (docs/decisions.md). To others: the server is at fault.
    case INTERNAL_ERROR:
      return purpose === 'legacy' || (OF_OTHERS.includes(purpose) && offer.maximumVersion < TLS_1_2)
        ? { kind: 'refused', evidence: 'alert', reply: at }
        : { kind: 'unknown', reason: 'alert', reply: at }
    default:
      return { kind: 'refused', evidence: 'alert', reply: at }
  }
}

/** Of these hellos some offer old versions alone. */
const OF_OTHERS: readonly Purpose[] = ['named-client', 'exception']

/** What the replies so far settle together; null to ask once more. `isWilling`: something was accepted. */
export function provenAnswer(asked: Asked, all: readonly Asked[], isWilling: boolean, retries: number): Answer | null {
  const at = asked.replies.length - 1
  const reply = asked.replies[at]
  if (asked.answer !== null || reply === undefined) return asked.answer
  if (reply.kind === 'http' || reply.kind === 'not-tls') {
    // Servers that do not know the old framing may take it for text; no server of TLS takes a TLS record for that.
    const isRefusal = asked.question.purpose === 'sslv2' && isWilling
    return isRefusal
      ? { kind: 'refused', evidence: 'not-tls', reply: at }
      : { kind: 'unknown', reason: 'not-tls', reply: at }
  }
  const silences = asked.replies.filter((one) => endOf(one) === 'silent').length
  if (silences >= 2) return { kind: 'unknown', reason: 'silent', reply: at }
  if (asked.confirmedCloses >= 2 && silences === 0) return { kind: 'refused', evidence: 'no-alert', reply: at }
  // The proof of a bare close needs one repeat, whatever `retries` says.
  const repeats = isConnectFailure(reply) ? retries : Math.max(retries, 1)
  const asks = nothingConnects(all) ? Math.max(...all.map((one) => one.replies.length)) : asked.replies.length
  if (asks <= repeats) return null
  return { kind: 'unknown', reason: reasonOf(reply), reply: at }
}

export function reasonOf(reply: Reply | undefined): UnknownReason {
  const end = reply === undefined ? 'not-asked' : endOf(reply)
  switch (end) {
    case 'silent':
    case 'closed':
    case 'reset':
    case 'malformed':
    case 'not-offered':
    case 'alert':
      return end
    default:
      return 'cannot-connect'
  }
}

/** How the connection ended, also for a flight that broke off. */
function endOf(reply: Reply): string {
  return reply.kind === 'flight' ? reply.facts.end.kind : reply.kind
}

/** Left open by what a limiter does as well as a broken server: a repeat some time later may settle it. */
export function isDisturbed({ answer, notes }: Asked): boolean {
  if (answer?.kind !== 'unknown' || notes.includes('control-answered')) return false
  return ['silent', 'closed', 'reset', 'not-tls', 'cannot-connect'].includes(answer.reason)
}

export function wasSilent({ replies }: Asked): boolean {
  return replies.some(({ kind }) => kind === 'silent')
}

/** The connection was ended before a byte of an answer; a cut in mid-answer is no refusal. */
export function endedBare(reply: Reply | ExchangeReply | undefined): boolean {
  if (reply?.kind === 'alert') return reply.description === CLOSE_NOTIFY
  return (reply?.kind === 'closed' || reply?.kind === 'reset') && reply.bytesRead === 0
}

export function nothingConnects(all: readonly Asked[]): boolean {
  return all.every((asked) => isConnectFailure(last(asked)))
}

function isConnectFailure(reply: Reply | undefined): boolean {
  switch (reply?.kind) {
    case 'connection-refused':
    case 'connection-timed-out':
    case 'no-route':
    case 'connection-failed':
    case 'proxy-failure':
      return true
    default:
      return false
  }
}

/** It says no itself: to ask it again changes nothing, and a wrong password more than once locks accounts. */
export function isRefusalOfProxy({ reason, code }: ProxyFailure): boolean {
  return reason === 'status' && code.startsWith('4')
}

export function last(asked: Asked): Reply | undefined {
  return asked.replies.at(-1)
}
