import { expect, test } from '@jest/globals'
import type { Answer, Purpose, Reply } from '../../src/model/observation.ts'
import type { Asked } from '../../src/probes/answers.ts'
import type { Ask } from '../../src/probes/prove.ts'
import { question } from '../../src/probes/question.ts'
import { repeatSamples } from '../../src/probes/samples.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aFlight, alert, closed, reset, silent } from '../builders/replies.ts'

const ACCEPTED: Answer = { kind: 'accepted', reply: 0 }
const REFUSED: Answer = { kind: 'refused', evidence: 'alert', reply: 0 }
const CLOSED_ON: Answer = { kind: 'refused', evidence: 'no-alert', reply: 0 }
const UNKNOWN: Answer = { kind: 'unknown', reason: 'silent', reply: 0 }

function asked(purpose: Purpose, answer: Answer | null, first: Reply = aFlight()): Asked {
  return {
    question: question(purpose, 'sslv2'),
    replies: [first],
    notes: [],
    helloBytes: 0,
    confirmedCloses: 0,
    answer,
  }
}

/** Nodes in turn, for one question: what stands in the end, and how often it was asked. */
async function sample(
  one: Asked,
  samples: number,
  ...nodes: readonly Reply[]
): Promise<{ answer: Answer | null; asks: number }> {
  let asks = 0
  const ask: Ask = async ({ replies }) => void replies.push(nodes[asks++] ?? silent())
  await repeatSamples([one], samples, ask, aProbeContext())
  return { answer: one.answer, asks }
}

test('one node that refuses the client is worse than all that serve it', async () => {
  expect(await sample(asked('client', ACCEPTED), 4, aFlight(), alert(40), aFlight())).toEqual({
    answer: { kind: 'refused', evidence: 'alert', reply: 2 },
    asks: 3,
  })
})

test('one node that takes an old version is worse than all that refuse it', async () => {
  const one = asked('legacy', REFUSED, alert(70))
  expect(await sample(one, 4, alert(70), aFlight({ version: 0x0301 }), alert(70))).toEqual({
    answer: { kind: 'accepted', reply: 2 },
    asks: 3,
  })
})

test.each([
  ['client', ACCEPTED, aFlight()],
  ['unwanted', REFUSED, alert(40)],
] as const)('nodes that all do the same leave the first answer to %s', async (purpose, answer, reply) => {
  expect(await sample(asked(purpose, answer, reply), 3, reply, reply)).toEqual({ answer, asks: 2 })
})

test.each([
  ['client', ACCEPTED, { kind: 'unknown', reason: 'silent', reply: 2 }],
  ['client', REFUSED, REFUSED],
  ['unwanted', REFUSED, { kind: 'unknown', reason: 'silent', reply: 2 }],
  ['unwanted', ACCEPTED, ACCEPTED],
] as const)('a node that is silent twice is unknown: to %s, %j before', async (purpose, before, answer) => {
  expect(await sample(asked(purpose, before), 2, silent(), silent())).toEqual({ answer, asks: 2 })
})

test('a node that was disturbed once is asked a second time, and that counts', async () => {
  expect(await sample(asked('client', ACCEPTED), 2, reset(), aFlight())).toEqual({ answer: ACCEPTED, asks: 2 })
  expect(await sample(asked('legacy', REFUSED), 2, silent(), aFlight())).toEqual({
    answer: { kind: 'accepted', reply: 2 },
    asks: 2,
  })
})

test('a bare close is like those that were proven to refuse once a control has succeeded, and only like those', async () => {
  const close = async (client: Reply, ...nodes: readonly Reply[]) => {
    const legacy = asked('legacy', CLOSED_ON, closed())
    const willing = asked('client', ACCEPTED)
    let nodesAsked = 0
    const ask: Ask = async ({ question: { purpose }, replies }) =>
      void replies.push(purpose === 'client' ? client : (nodes[nodesAsked++] ?? silent()))
    await repeatSamples([legacy], 2, ask, aProbeContext(), [legacy, willing])
    return { answer: legacy.answer, asks: nodesAsked, controls: willing.replies.length - 1 }
  }
  expect(await close(aFlight(), closed())).toEqual({ answer: CLOSED_ON, asks: 1, controls: 1 })
  expect(await close(aFlight(), reset())).toEqual({ answer: CLOSED_ON, asks: 1, controls: 1 })
  // A limiter closes everything now.
  expect(await close(closed(), reset())).toEqual({
    answer: { kind: 'unknown', reason: 'reset', reply: 1 },
    asks: 1,
    controls: 1,
  })
  expect(await close(aFlight(), alert(70))).toMatchObject({ asks: 1, controls: 0 })
  expect(await sample(asked('legacy', CLOSED_ON, closed()), 2, closed())).toEqual({
    answer: { kind: 'unknown', reason: 'closed', reply: 1 },
    asks: 1,
  })
  expect(await sample(asked('legacy', REFUSED, alert(70)), 2, closed(), closed())).toEqual({
    answer: { kind: 'unknown', reason: 'closed', reply: 2 },
    asks: 2,
  })
  const cut: Reply = { kind: 'closed', bytesRead: 60 }
  expect(await sample(asked('legacy', CLOSED_ON, closed()), 2, cut, cut)).toMatchObject({
    answer: { kind: 'unknown', reason: 'closed' },
  })
})

test('one control stands for every close of a round', async () => {
  const closing = [asked('legacy', CLOSED_ON, closed()), asked('unwanted', CLOSED_ON, closed())]
  const willing = asked('client', ACCEPTED)
  const ask: Ask = async ({ question: { purpose }, replies }) =>
    void replies.push(purpose === 'client' ? aFlight() : closed())
  await repeatSamples(closing, 4, ask, aProbeContext(), [...closing, willing])
  expect(willing.replies).toHaveLength(1 + 3)
  expect(closing.map(({ answer }) => answer)).toEqual([CLOSED_ON, CLOSED_ON])
})

test('what has no answer yet takes that of the sample', async () => {
  expect(await sample(asked('client', null), 2, alert(40))).toMatchObject({ answer: { kind: 'refused', reply: 1 } })
})

test('what is unknown already, and what is of no matter for a fleet, is not asked again', async () => {
  const others = [asked('client', UNKNOWN), asked('client-1.2-rsa', ACCEPTED), asked('sslv2', REFUSED)]
  const seen: Purpose[] = []
  const ask: Ask = async ({ question: { purpose }, replies }) => {
    seen.push(purpose)
    replies.push(aFlight())
  }
  await repeatSamples([...others, asked('unwanted', REFUSED)], 2, ask, aProbeContext())
  expect(seen).toEqual(['unwanted'])
})

test('each round in an order of chance, and one round after the other', async () => {
  const order: Purpose[] = []
  const chances = [0.9, 0.5, 0.1, 0.2, 0.3, 0.1]
  const ask: Ask = async ({ question: { purpose }, replies }) => {
    order.push(purpose)
    replies.push(aFlight())
  }
  const all = [asked('client', ACCEPTED), asked('unwanted', ACCEPTED), asked('legacy', ACCEPTED)]
  await repeatSamples(all, 3, ask, aProbeContext({}, { chance: () => chances.shift() ?? 0 }))
  expect(order).toEqual(['legacy', 'unwanted', 'client', 'legacy', 'client', 'unwanted'])
})

test('one sample is what was asked already', async () => {
  expect(await sample(asked('client', ACCEPTED), 1)).toEqual({ answer: ACCEPTED, asks: 0 })
})

test('what the end of the time left out is unknown, and no further round begins', async () => {
  const one = asked('client', ACCEPTED)
  const ask: Ask = async ({ replies }) => void replies.push({ kind: 'not-asked', reason: 'deadline' })
  await repeatSamples([one], 5, ask, aProbeContext({ signal: AbortSignal.abort('deadline') }))
  expect(one.answer).toEqual({ kind: 'unknown', reason: 'not-asked', reply: 1 })
  expect(one.replies).toHaveLength(2)
})
