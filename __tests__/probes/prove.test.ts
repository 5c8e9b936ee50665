import { expect, test } from '@jest/globals'
import type { Answer, Purpose, Reply } from '../../src/model/observation.ts'
import { type Ask, askLater, disturbed, proveAll } from '../../src/probes/prove.ts'
import { question } from '../../src/probes/question.ts'
import { aProbeContext } from '../builders/probe-context.ts'
import { aFlight, alert, closed, connectionRefused, malformed, reset, silent } from '../builders/replies.ts'

interface Played {
  readonly answers: Partial<Record<Purpose, Answer>>
  readonly connections: number
  readonly asked: readonly Purpose[]
}

/** Plays a server: each purpose has its replies in order, the last one for ever. */
async function play(
  script: Partial<Record<Purpose, readonly Reply[]>>,
  retries = 2,
  alsoLater = false,
): Promise<Played> {
  const asked: Purpose[] = []
  const next = new Map<Purpose, number>()
  const ask: Ask = async ({ question: { purpose }, replies }) => {
    asked.push(purpose)
    const all = script[purpose] ?? []
    const at = next.get(purpose) ?? 0
    next.set(purpose, at + 1)
    replies.push(all[Math.min(at, all.length - 1)] ?? silent())
  }
  const questions = Object.keys(script).map((purpose) => question(purpose as Purpose, 'sslv2'))
  const context = aProbeContext({ retries })
  const all = await proveAll(questions, ask, context)
  if (alsoLater) {
    asked.length = 0
    await askLater(await disturbed(all, context), all, ask, context)
  }
  const answers: Partial<Record<Purpose, Answer>> = {}
  for (const { question: one, answer } of all) if (answer !== null) answers[one.purpose] = answer
  return { answers, connections: asked.length, asked }
}

test('an alert refuses at once', async () => {
  const { answers, connections } = await play({ client: [aFlight()], legacy: [alert(70)] })
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'alert', reply: 0 })
  expect(connections).toBe(2)
})

test('a ServerHello to an unwanted hello is acceptance, even when the flight breaks off', async () => {
  const { answers } = await play({ client: [aFlight()], unwanted: [aFlight({ end: reset() })] })
  expect(answers.unwanted).toEqual({ kind: 'accepted', reply: 0 })
})

test('a bare close counts as refusal when it comes twice, each followed by a successful positive exchange', async () => {
  const { answers, asked } = await play({ client: [aFlight()], legacy: [closed()] })
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'no-alert', reply: 2 })
  expect(asked).toEqual(['client', 'legacy', 'client', 'legacy', 'legacy', 'client'])
})

test('closed at the same time, each is asked again alone, twice, with a control after it', async () => {
  const { answers, asked } = await play({
    client: [aFlight()],
    legacy: [reset()],
    unwanted: [closed()],
    sslv2: [closed()],
  })
  expect([answers.legacy?.kind, answers.unwanted?.kind, answers.sslv2?.kind]).toEqual(['refused', 'refused', 'refused'])
  const again = (['legacy', 'unwanted', 'sslv2'] as const).flatMap((one) => [one, one, 'client'])
  expect(asked.slice(4)).toEqual(['client', ...again])
})

test('a bare close without a successful control proves nothing', async () => {
  const { answers } = await play({ client: [aFlight(), closed()], legacy: [closed()] })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'closed' })
})

test('a bare close on every hello is unknown, not a refusal', async () => {
  const { answers } = await play({ client: [closed()], legacy: [closed()] })
  expect(answers.client).toMatchObject({ kind: 'unknown', reason: 'closed' })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'closed' })
})

test('a server that accepts on the repeat has accepted: one legacy node among good ones', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [closed(), aFlight({ version: 0x0301 })] })
  expect(answers.legacy).toEqual({ kind: 'accepted', reply: 1 })
})

test('silence twice is unknown and not asked a third time', async () => {
  const { answers, asked } = await play({ client: [aFlight()], legacy: [silent()] })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'silent' })
  expect(asked.filter((purpose) => purpose === 'legacy')).toHaveLength(2)
})

test('silence once, then an alert, is a refusal', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [silent(), alert(40)] })
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'alert', reply: 1 })
})

test('a client flight that breaks off is asked again', async () => {
  const { answers } = await play({ client: [aFlight({ end: closed() }), aFlight()] })
  expect(answers.client).toEqual({ kind: 'accepted', reply: 1 })
})

test('a verdict is never repeated: malformed and not offered stay as they are', async () => {
  const { answers, connections } = await play({
    client: [malformed()],
    legacy: [{ kind: 'not-offered', what: 'suite', value: 5 }],
  })
  expect(answers.client).toMatchObject({ kind: 'unknown', reason: 'malformed' })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'not-offered' })
  expect(connections).toBe(2)
})

test('a dead port is asked by one question for all, as often as retries says', async () => {
  const { answers, asked } = await play({
    client: [connectionRefused()],
    legacy: [connectionRefused()],
    sslv2: [connectionRefused()],
  })
  expect(answers.client).toMatchObject({ kind: 'unknown', reason: 'cannot-connect' })
  expect(answers.sslv2).toMatchObject({ kind: 'unknown', reason: 'cannot-connect' })
  expect(asked).toEqual(['client', 'legacy', 'sslv2', 'client', 'client'])
})

test('a port that opens late is asked everything', async () => {
  const { answers } = await play({
    client: [connectionRefused(), aFlight()],
    legacy: [connectionRefused(), alert(70)],
    sslv2: [connectionRefused(), alert(70)],
  })
  expect([answers.client?.kind, answers.legacy?.kind, answers.sslv2?.kind]).toEqual(['accepted', 'refused', 'refused'])
})

test('without retries the proof of a bare close still gets its one repeat', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [closed()] }, 0)
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'no-alert', reply: 2 })
})

test('HTTP to an SSLv2 hello refuses SSLv2 when TLS is spoken to the client', async () => {
  const http: Reply = { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' }
  const { answers } = await play({ client: [aFlight()], sslv2: [http] })
  expect(answers.sslv2).toEqual({ kind: 'refused', evidence: 'not-tls', reply: 0 })
})

test('HTTP to every hello is unknown: there is no TLS', async () => {
  const http: Reply = { kind: 'http', statusLine: 'HTTP/1.1 400 Bad Request' }
  const { answers, connections } = await play({ client: [http], sslv2: [http] })
  expect(answers.client).toMatchObject({ kind: 'unknown', reason: 'not-tls' })
  expect(answers.sslv2).toMatchObject({ kind: 'unknown', reason: 'not-tls' })
  expect(connections).toBe(2)
})

test('HTTP to another hello proves nothing, whatever the client gets', async () => {
  const http: Reply = { kind: 'http', statusLine: 'HTTP/1.1 429 Too Many Requests' }
  const { answers } = await play({ client: [aFlight()], legacy: [http] })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'not-tls' })
})

test('a cut in mid-answer is no refusal, however often it comes', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [{ kind: 'closed', bytesRead: 60 }] })
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'closed' })
})

test('a limit on connections at one time is found out by asking alone', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [reset(), aFlight({ version: 0x0301 })] })
  expect(answers.legacy).toEqual({ kind: 'accepted', reply: 1 })
})

test.each([80, 112])(
  'alert %i to the client or to weak suites says nothing of what was offered',
  async (description) => {
    const { answers } = await play({ client: [alert(description)], unwanted: [alert(description)] })
    expect(answers.client).toMatchObject({ kind: 'unknown', reason: 'alert' })
    expect(answers.unwanted).toMatchObject({ kind: 'unknown', reason: 'alert' })
  },
)

test('alert 80 to an old version refuses it', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [alert(80)] })
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'alert', reply: 0 })
})

test('close_notify is a polite FIN: it needs the proof of a bare close', async () => {
  const { answers, asked } = await play({ client: [aFlight()], legacy: [alert(0)] })
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'no-alert', reply: 2 })
  expect(asked).toEqual(['client', 'legacy', 'client', 'legacy', 'legacy', 'client'])
})

test('an aborted run leaves what was open as not asked', async () => {
  const context = aProbeContext({ signal: AbortSignal.abort('interrupted') })
  const [asked] = await proveAll(
    [question('client', 'sslv2')],
    async ({ replies }) => void replies.push(silent()),
    context,
  )
  expect(asked?.answer).toMatchObject({ kind: 'unknown', reason: 'not-asked' })
  expect(asked?.replies.at(-1)).toEqual({ kind: 'not-asked', reason: 'interrupted' })
})

// One repeat later: a limiter may have let go of us by then.

test('later, an alert settles what resets had left open', async () => {
  const client = [aFlight(), reset(), reset(), reset()]
  const { answers, asked } = await play({ client, legacy: [reset(), reset(), reset(), alert(70)] }, 2, true)
  expect(answers.legacy).toEqual({ kind: 'refused', evidence: 'alert', reply: 3 })
  expect(asked).toEqual(['legacy'])
})

test('later, a ServerHello does', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [silent(), silent(), aFlight()] }, 2, true)
  expect(answers.legacy).toEqual({ kind: 'accepted', reply: 2 })
})

test('later, a bare close needs its whole proof again', async () => {
  const client = [aFlight(), reset(), aFlight(), aFlight()]
  const { answers, asked } = await play({ client, legacy: [closed()] }, 1, true)
  expect(answers.legacy).toMatchObject({ kind: 'refused', evidence: 'no-alert' })
  expect(asked).toEqual(['legacy', 'client', 'legacy', 'legacy', 'client'])
})

test('later, bare closes prove nothing of a hello that was met with silence before', async () => {
  const { answers } = await play({ client: [aFlight()], legacy: [silent(), silent(), closed()] }, 2, true)
  expect(answers.legacy).toMatchObject({ kind: 'unknown', reason: 'silent' })
})

test('what stays open later ends the asking, and keeps its answer', async () => {
  const script = { client: [aFlight()], unwanted: [silent()], legacy: [silent()] }
  const { answers, asked } = await play(script, 2, true)
  expect(answers.unwanted).toEqual({ kind: 'unknown', reason: 'silent', reply: 1 })
  expect(asked).toEqual(['unwanted'])
})

test.each([
  ['a server that answered nothing at all', { client: [silent()], legacy: [silent()] }, 2],
  ['a run without retries', { client: [aFlight()], legacy: [silent()] }, 0],
  ['a verdict: malformed stays malformed', { client: [aFlight()], legacy: [malformed()] }, 2],
] as const)('%s is not asked later', async (_what, script, retries) => {
  expect((await play(script, retries, true)).asked).toEqual([])
})

test('an alert in the middle of a flight refuses the client as one before it does', async () => {
  const end = { kind: 'alert', level: 2, description: 40, warnings: [] } as const
  const { answers, connections } = await play({ client: [aFlight({ end })] })
  expect(answers.client).toEqual({ kind: 'refused', evidence: 'alert', reply: 0 })
  expect(connections).toBe(1)
})
