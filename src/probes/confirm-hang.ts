import type { Purpose } from '../model/observation.ts'
import { SEGMENT_BYTES } from '../tls/hello-template.ts'
import { type Asked, last, wasSilent } from './answers.ts'
import type { Ask } from './prove.ts'

/**
 * A large hello, of a named client or not, that got silence twice: whether the client's own is answered right after it. If so the
 * size is what the server hangs on, and there is nothing to ask later; if not, it may be a limiter. Where a short hello of a
 * client got silence, too, it is not the size: of two nodes behind the address one may be dead.
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
  if (asked.some((one) => one.question.isPositive && !isLarge(one) && wasSilent(one))) return
  await ask(control)
  const reply = last(control)
  if (reply?.kind !== 'flight' || reply.facts.end.kind !== 'complete') return
  for (const { notes } of hanging) notes.push('control-answered')
}

function isLarge({ question, helloBytes }: Asked): boolean {
  return LARGE_ONES.includes(question.purpose) && helloBytes > SEGMENT_BYTES
}

const LARGE_ONES: readonly Purpose[] = ['large-hello', 'named-client']
