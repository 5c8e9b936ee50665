import { type Answer, SAMPLED } from '../model/observation.ts'
import { type Asked, endedBare, firstAnswer, last, reasonOf } from './answers.ts'
import { backOff, type ProbeContext } from './context.ts'
import { type Ask, Control } from './prove.ts'

/**
 * Asks what the client gets, the weak suites and the old versions again, `samples` times in all: behind one address there
 * may be a fleet, and one connection says something about one node. The worst answer stands. What a node does not answer,
 * twice in a row, is unknown; so is what the end of the target's time left out.
 */
export async function repeatSamples(
  asked: readonly Asked[],
  samples: number,
  ask: Ask,
  context: ProbeContext,
  /** What a control is taken from. */
  all: readonly Asked[] = asked,
): Promise<void> {
  const sampled = asked.filter(
    ({ question: { purpose }, answer }) => SAMPLED.includes(purpose) && answer?.kind !== 'unknown',
  )
  const control = new Control(all, ask)
  for (let sample = 2; sample <= samples; sample += 1) {
    // In an order of chance: in a fixed one, a balancer that deals in turn could give each hello the same nodes always.
    const inTurn = shuffled(sampled, context.network.chance)
    const taken = await Promise.all(
      inTurn.map(async (one) => ({ one, answer: await sampleOf(one, ask, context), at: one.replies.length - 1 })),
    )
    // After all of them, so that one control stands for every close of this round.
    const isWilling = taken.some(({ answer }) => answer === 'closed') && (await control.succeeds())
    for (const { one, answer, at } of taken) {
      if (answer !== 'closed') one.answer = worse(one, answer)
      else if (!isWilling) one.answer = worse(one, { kind: 'unknown', reason: reasonOf(one.replies[at]), reply: at })
    }
    if (context.signal.aborted) return
  }
}

function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

/** `closed`: like the bare closes that were proven to refuse; it counts as they do once a control has succeeded. */
async function sampleOf(one: Asked, ask: Ask, context: ProbeContext): Promise<Answer | 'closed'> {
  for (let attempt = 1; ; attempt += 1) {
    await ask(one)
    const answer = firstAnswer(one)
    if (answer !== null) return answer
    if (one.answer?.kind === 'refused' && one.answer.evidence === 'no-alert' && endedBare(last(one))) return 'closed'
    const reply = one.replies.length - 1
    if (attempt > 1) return { kind: 'unknown', reason: reasonOf(last(one)), reply }
    await backOff(context, attempt)
  }
}

function worse({ question: { isPositive }, answer }: Asked, sample: Answer): Answer {
  if (answer === null) return sample
  const order = isPositive ? ['refused', 'unknown', 'accepted'] : ['accepted', 'unknown', 'refused']
  return order.indexOf(answer.kind) <= order.indexOf(sample.kind) ? answer : sample
}
