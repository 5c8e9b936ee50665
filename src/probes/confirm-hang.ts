import type { Purpose } from '../model/observation.ts'
import { SEGMENT_BYTES } from '../tls/hello-template.ts'
import { type Asked, last } from './answers.ts'
import type { Ask } from './prove.ts'

/**
 * A large hello, of a named client or not, that got silence twice: whether the client's own is answered right after it. If so the
 * size is what the server hangs on, and there is nothing to ask later; if not, it may be a limiter. Where short hellos of
 * clients got silence often, too, it is not the size: of the nodes behind the address one may be dead.
 */
export async function confirmHang(asked: readonly Asked[], ask: Ask): Promise<void> {
  const hanging = asked.filter(
    (one) =>
      isLarge(one) &&
      one.answer?.kind === 'unknown' &&
      one.answer.reason === 'silent' &&
      !one.notes.includes('control-answered'),
  )
  const control = asked.find(({ question, answer }) => question.purpose === 'client' && answer?.kind === 'accepted')
  if (hanging.length === 0 || control === undefined) return
  if (shareOfSilence(asked.filter((one) => one.question.isPositive && !isLarge(one))) >= OFTEN) return
  await ask(control)
  const reply = last(control)
  if (reply?.kind !== 'flight' || reply.facts.end.kind !== 'complete') return
  for (const { notes } of hanging) notes.push('control-answered')
}

/** A dead node of two gives a half; a busy machine, here or there, one of many. */
const OFTEN = 1 / 4

function shareOfSilence(asked: readonly Asked[]): number {
  const replies = asked.flatMap((one) => one.replies)
  return replies.filter(({ kind }) => kind === 'silent').length / replies.length
}

function isLarge({ question, helloBytes }: Asked): boolean {
  return LARGE_ONES.includes(question.purpose) && helloBytes > SEGMENT_BYTES
}

const LARGE_ONES: readonly Purpose[] = ['large-hello', 'named-client']
