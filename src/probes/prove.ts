import type { Answer, ExchangeNote, Reply, UnknownReason } from '../model/observation.ts'
import { backOff, notAsked, type ProbeContext } from './context.ts'
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

/** Asks once, on a new connection; after silence possibly with shorter hellos. */
export type Ask = (asked: Asked) => Promise<void>

/**
 * Asks every question until each has its proof or cannot have one (design 3.1):
 * an alert refuses at once; FIN or RST refuse when they come twice, each followed by a successful positive exchange;
 * silence twice stays unknown; a failed connection is repeated `retries` times.
 */
export async function proveAll(
  questions: readonly Question[],
  ask: Ask,
  context: ProbeContext,
): Promise<readonly Asked[]> {
  const all = questions.map(open)
  await Promise.all(all.map(ask))
  for (let round = 1; ; round += 1) {
    for (const asked of all) asked.answer ??= firstAnswer(asked)
    const closed = all.filter((asked) => asked.answer === null && endedBare(last(asked)))
    if (closed.length > 0 && (await controlSucceeds(all, ask))) {
      for (const asked of closed) asked.confirmedCloses += 1
    }
    for (const asked of all) asked.answer ??= provenAnswer(asked, all, context)
    const left = all.filter((asked) => asked.answer === null)
    if (left.length === 0) return all
    await backOff(context, round)
    // While nothing connects, one question stands for all: a dead port is not hammered.
    await Promise.all((nothingConnects(all) ? left.slice(0, 1) : left).map(ask))
  }
}

function nothingConnects(all: readonly Asked[]): boolean {
  return all.every((asked) => isConnectFailure(last(asked)))
}

function open(question: Question): Asked {
  return { question, replies: [], notes: [], helloBytes: 0, confirmedCloses: 0, answer: null }
}

/** A question that has been accepted is asked again: a positive exchange on a new connection. */
async function controlSucceeds(all: readonly Asked[], ask: Ask): Promise<boolean> {
  const control = controlOf(all)
  if (control === null) return false
  const again = open(control.question)
  await ask(again)
  return last(again)?.kind === 'flight'
}

function controlOf(all: readonly Asked[]): Asked | null {
  const accepted = all.filter((asked) => asked.answer?.kind === 'accepted')
  return accepted.find((asked) => asked.question.isPositive) ?? accepted[0] ?? null
}

/** What one reply settles by itself. */
function firstAnswer(asked: Asked): Answer | null {
  const at = asked.replies.length - 1
  const reply = asked.replies[at]
  if (reply === undefined) return null
  switch (reply.kind) {
    case 'flight':
      if (reply.facts.end.kind === 'complete' || !asked.question.isPositive) return { kind: 'accepted', reply: at }
      switch (reply.facts.end.kind) {
        case 'alert':
          return { kind: 'refused', evidence: 'alert', reply: at }
        case 'malformed':
        case 'not-offered':
          return { kind: 'unknown', reason: reply.facts.end.kind, reply: at }
        default:
          return null
      }
    case 'alert':
      if (reply.description === INTERNAL_ERROR) asked.notes.push('internal-error-alert')
      return { kind: 'refused', evidence: 'alert', reply: at }
    case 'malformed':
    case 'not-offered':
      return { kind: 'unknown', reason: reply.kind, reply: at }
    case 'not-asked':
      return { kind: 'unknown', reason: 'not-asked', reply: at }
    default:
      return null
  }
}

const INTERNAL_ERROR = 80

/** What the replies so far settle together; null to ask once more. */
function provenAnswer(asked: Asked, all: readonly Asked[], context: ProbeContext): Answer | null {
  const at = asked.replies.length - 1
  const reply = asked.replies[at]
  if (reply === undefined || context.signal.aborted) {
    asked.replies.push(notAsked(context.signal))
    return { kind: 'unknown', reason: 'not-asked', reply: at + 1 }
  }
  if (reply.kind === 'http' || reply.kind === 'not-tls') {
    const speaksTls = controlOf(all) !== null && !asked.question.isPositive
    return speaksTls
      ? { kind: 'refused', evidence: 'not-tls', reply: at }
      : { kind: 'unknown', reason: 'not-tls', reply: at }
  }
  if (asked.confirmedCloses >= 2) return { kind: 'refused', evidence: 'no-alert', reply: at }
  const silences = asked.replies.filter((one) => endOf(one) === 'silent').length
  if (silences >= 2) return { kind: 'unknown', reason: 'silent', reply: at }
  // The proof of a bare close needs one repeat, whatever `retries` says.
  const repeats = isConnectFailure(reply) ? context.retries : Math.max(context.retries, 1)
  const asks = nothingConnects(all) ? Math.max(...all.map((one) => one.replies.length)) : asked.replies.length
  if (asks <= repeats) return null
  return { kind: 'unknown', reason: reasonOf(reply), reply: at }
}

function reasonOf(reply: Reply): UnknownReason {
  const end = endOf(reply)
  switch (end) {
    case 'silent':
    case 'closed':
    case 'reset':
    case 'malformed':
    case 'not-offered':
      return end
    default:
      return 'cannot-connect'
  }
}

/** How the connection ended, also for a flight that broke off. */
function endOf(reply: Reply): string {
  return reply.kind === 'flight' ? reply.facts.end.kind : reply.kind
}

function endedBare(reply: Reply | undefined): boolean {
  return reply !== undefined && (endOf(reply) === 'closed' || endOf(reply) === 'reset')
}

function isConnectFailure(reply: Reply | undefined): boolean {
  switch (reply?.kind) {
    case 'connection-refused':
    case 'connection-timed-out':
    case 'no-route':
    case 'connection-failed':
      return true
    default:
      return false
  }
}

function last(asked: Asked): Reply | undefined {
  return asked.replies.at(-1)
}
