import type { Answer } from '../model/observation.ts'
import {
  type Asked,
  endedBare,
  firstAnswer,
  isDisturbed,
  last,
  nothingConnects,
  provenAnswer,
  wasSilent,
} from './answers.ts'
import { backOff, notAsked, type ProbeContext } from './context.ts'
import type { Question } from './question.ts'

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
    for (const asked of all) asked.answer ??= provenAnswer(asked, all, control.exists(), context.retries)
    const left = all.filter((asked) => asked.answer === null)
    if (left.length === 0) return all
    if (context.signal.aborted) return all.map((asked) => leftOpen(asked, context))
    await backOff(context, round)
    for (const asked of left.filter((one) => one.confirmedCloses > 0)) {
      await askAlone(asked, ask, control, context)
      asked.answer ??= firstAnswer(asked) ?? provenAnswer(asked, all, control.exists(), context.retries)
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

/**
 * What a server that answered otherwise left open by resets or silence, once a limiter may have let go of us. Silence has
 * taken its time already.
 */
export async function disturbed(asked: readonly Asked[], context: ProbeContext): Promise<readonly Asked[]> {
  const open = asked.filter(isDisturbed)
  if (open.length === 0 || context.retries === 0 || !asked.some(({ answer }) => isSettled(answer))) return []
  if (!open.some(wasSilent)) await context.network.pause(context.timeoutMs, context.signal)
  return open
}

/**
 * Asks these once more, alone. Ends at the first that stays open, and leaves its answer as it was. Whether any was settled.
 */
export async function askLater(
  open: readonly Asked[],
  asked: readonly Asked[],
  ask: Ask,
  context: ProbeContext,
): Promise<boolean> {
  const control = new Control(asked, ask)
  for (const [index, one] of open.entries()) {
    const before = { answer: one.answer, replies: one.replies.length }
    one.answer = null
    one.confirmedCloses = 0
    await ask(one)
    if (endedBare(last(one)) && (await control.succeeds())) {
      one.confirmedCloses = 1
      await askAlone(one, ask, control, context)
    }
    one.answer = firstAnswer(one) ?? provenAnswer(one, [one], control.exists(), 0)
    if (isSettled(one.answer)) continue
    // Cut off by the end of the target's time: what was known before is the better reason.
    if (last(one)?.kind === 'not-asked') one.replies.splice(before.replies)
    one.answer = before.answer
    return index > 0
  }
  return open.length > 0
}

function isSettled(answer: Answer | null): boolean {
  return answer?.kind === 'accepted' || answer?.kind === 'refused'
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
export class Control {
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
