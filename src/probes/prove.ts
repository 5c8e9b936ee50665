import type { Answer, ExchangeNote, Reply, UnknownReason } from '../model/observation.ts'
import { CLOSE_NOTIFY, INTERNAL_ERROR, UNRECOGNIZED_NAME } from '../tls/registry/alerts.ts'
import type { Alert } from '../tls/reply.ts'
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
 * Asks every question until each has its proof or cannot have one (docs/decisions.md):
 * an alert refuses at once; FIN or RST refuse when they come twice, each followed by a successful positive exchange;
 * silence twice stays unknown; a failed connection is repeated `retries` times. `before` are questions that were asked
 * earlier: one that was accepted serves as the positive exchange.
 */
export async function proveAll(
  questions: readonly Question[],
  ask: Ask,
  context: ProbeContext,
  before: readonly Asked[] = [],
): Promise<readonly Asked[]> {
  const all = questions.map(open)
  const control = new Control([...all, ...before], ask)
  let together: readonly Asked[] = all
  await Promise.all(all.map(ask))
  for (let round = 1; ; round += 1) {
    for (const asked of all) asked.answer ??= firstAnswer(asked)
    const closed = together.filter((asked) => asked.answer === null && endedBare(last(asked)))
    if (closed.length > 0 && (await control.succeeds())) {
      for (const asked of closed) asked.confirmedCloses = Math.max(1, asked.confirmedCloses)
    }
    for (const asked of all) asked.answer ??= provenAnswer(asked, all, control, context.retries)
    const left = all.filter((asked) => asked.answer === null)
    if (left.length === 0) return all
    if (context.signal.aborted) return all.map((asked) => leftOpen(asked, context))
    await backOff(context, round)
    for (const asked of left.filter((one) => one.confirmedCloses > 0)) {
      await askAlone(asked, ask, control, context)
      asked.answer ??= firstAnswer(asked) ?? provenAnswer(asked, all, control, context.retries)
    }
    together = left.filter((one) => one.confirmedCloses === 0)
    // While nothing connects, one question stands for all: a dead port is not hammered.
    if (nothingConnects(all)) together = together.slice(0, 1)
    await Promise.all(together.map(ask))
  }
}

/**
 * Closed among many, asked again with nothing else on the wire: a limit on connections at one time is no refusal. Twice in
 * a row, so that of two nodes behind one address both are asked.
 */
async function askAlone(asked: Asked, ask: Ask, control: Control, context: ProbeContext): Promise<void> {
  for (let time = 1; time <= 2; time += 1) {
    if (context.signal.aborted) return
    // Time for the server to let go of the connection before.
    await backOff(context, 1)
    await ask(asked)
    if (!endedBare(last(asked))) return
  }
  if (await control.succeeds()) asked.confirmedCloses += 1
}

/** A question that the end of the run or of the target's time left without its proof. */
function leftOpen(asked: Asked, { signal }: ProbeContext): Asked {
  if (asked.answer !== null) return asked
  const replies = [...asked.replies, notAsked(signal)]
  return { ...asked, replies, answer: { kind: 'unknown', reason: 'not-asked', reply: replies.length - 1 } }
}

function open(question: Question): Asked {
  return { question, replies: [], notes: [], helloBytes: 0, confirmedCloses: 0, answer: null }
}

/** A question that was accepted, asked again: the server is there and willing. */
class Control {
  readonly #all: readonly Asked[]
  readonly #ask: Ask

  constructor(all: readonly Asked[], ask: Ask) {
    this.#all = all
    this.#ask = ask
  }

  /** Whether anything was accepted so far. */
  exists(): boolean {
    return this.#accepted() !== undefined
  }

  /** One positive exchange on a new connection. What it showed counts like any other reply. */
  async succeeds(): Promise<boolean> {
    const control = this.#accepted()
    if (control === undefined) return false
    await this.#ask(control)
    const reply = last(control)
    return reply?.kind === 'flight' && reply.facts.end.kind === 'complete'
  }

  #accepted(): Asked | undefined {
    const accepted = this.#all.filter(({ answer }) => answer?.kind === 'accepted')
    return accepted.find(({ question }) => question.isPositive) ?? accepted[0]
  }
}

function nothingConnects(all: readonly Asked[]): boolean {
  return all.every((asked) => isConnectFailure(last(asked)))
}

/** What one reply settles by itself. */
function firstAnswer(asked: Asked): Answer | null {
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
    default:
      return null
  }
}

/** Most alerts refuse what was offered; some say nothing about it. */
function alertAnswer({ question: { purpose } }: Asked, { description }: Alert, at: number): Answer | null {
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
      return purpose === 'legacy'
        ? { kind: 'refused', evidence: 'alert', reply: at }
        : { kind: 'unknown', reason: 'alert', reply: at }
    default:
      return { kind: 'refused', evidence: 'alert', reply: at }
  }
}

/** What the replies so far settle together; null to ask once more. */
function provenAnswer(asked: Asked, all: readonly Asked[], control: Control, retries: number): Answer | null {
  const at = asked.replies.length - 1
  const reply = asked.replies[at]
  if (asked.answer !== null || reply === undefined) return asked.answer
  if (reply.kind === 'http' || reply.kind === 'not-tls') {
    // Servers that do not know the old framing may take it for text; no server of TLS takes a TLS record for that.
    const isRefusal = asked.question.purpose === 'sslv2' && control.exists()
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

function reasonOf(reply: Reply): UnknownReason {
  const end = endOf(reply)
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

/** The connection was ended before a byte of an answer; a cut in mid-answer is no refusal. */
function endedBare(reply: Reply | undefined): boolean {
  if (reply?.kind === 'alert') return reply.description === CLOSE_NOTIFY
  return (reply?.kind === 'closed' || reply?.kind === 'reset') && reply.bytesRead === 0
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
