import { isTls } from '../model/negotiation.ts'
import type { EndpointObservation, Purpose, Reply } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { diagnosticHello } from '../tls/plain-hello.ts'
import { type Asked, endedBare, firstAnswer, last } from './answers.ts'
import { CertificateShelf } from './certificate-shelf.ts'
import { confirmHang } from './confirm-hang.ts'
import type { ProbeContext } from './context.ts'
import { exchange } from './exchange.ts'
import { furtherQuestions } from './further-questions.ts'
import type { Plan } from './plan.ts'
import { type Ask, askLater, proveAll } from './prove.ts'
import { type Question, question, startConversation } from './question.ts'
import { onTheWay } from './resolve.ts'
import { serverNameOf } from './server-name.ts'
import { type HttpSides, settle } from './settle.ts'
import type { PendingTlsSide } from './tls-side.ts'
import { readableHello, readBy } from './without-ml-kem.ts'

/** Asks one address everything in the plan, all at once, then what the answers call for. */
export async function observeEndpoint(
  target: Target,
  dialled: HostPort,
  tlsSide: PendingTlsSide,
  sides: HttpSides,
  plan: Plan,
  context: ProbeContext,
): Promise<EndpointObservation> {
  const shelf = new CertificateShelf()
  const serverName = serverNameOf(target.host)
  const ask: Ask = async (asked) => {
    const { hello: long, shorter } = asked.question
    const hellos = asked.replies.at(-1)?.kind === 'silent' && shorter.length > 0 ? shorter : [long]
    for (const hello of hellos) {
      const conversation = startConversation(hello, serverName, context)
      asked.helloBytes ||= conversation.firstFlight.length
      // A server may have one kind of certificate only, and refuse the other without an alert.
      const isRefusable = asked.question.purpose !== 'client'
      const first = await exchange(conversation, dialled.host, dialled.port, context, isRefusable)
      const readable = readableHello(hello, first, context)
      if (readable !== null) asked.notes.push('read-without-ml-kem')
      const second = readable === null ? null : startConversation(readable, serverName, context)
      const reply = shelf.keep(
        second === null
          ? first
          : readBy(first, await exchange(second, dialled.host, dialled.port, context, isRefusable)),
      )
      asked.replies.push(reply)
      const isAnswer = reply.kind === 'flight' || reply.kind === 'alert'
      if (isAnswer && hello !== long) asked.notes.push('short-hello')
      // A refusal is one of these suites only; the rest are in the next hello.
      if (firstAnswer(asked)?.kind !== 'refused') return
    }
  }
  const asked = [...(await proveAll(plan.questions, ask, context))]
  const askMore = async (): Promise<void> => {
    await confirmHang(asked, ask)
    // What is answered may call for more: the other leaf of a server of TLS 1.3 alone, and then its weak suites apart.
    for (let more = furtherQuestions(asked, plan); more.length > 0; more = furtherQuestions(asked, plan)) {
      asked.push(...(await proveAll(more, ask, context, asked)))
    }
  }
  await askMore()
  // Those that were hung up on before anything was accepted: an exception that is accepted proves them now.
  if (plan.exceptions.length > 0) await askLater(asked.filter(isHungUp), asked, ask, context)
  const clients = asked.filter(({ question }) => question.isPositive && !BESIDE.includes(question.purpose))
  if (
    !clients.some(({ replies }) => replies.some(showsCertificate)) &&
    asked.some(({ replies }) => replies.some(isTls))
  ) {
    asked.push(...(await proveAll([DIAGNOSTIC], ask, context, asked)))
  }
  const settled = await settle({ asked, ask, askMore, serverName, dialled, target, plan, context }, tlsSide, sides)
  const address = hostPort(dialled.host, dialled.port)
  return { address, ...onTheWay(dialled, context), certificates: shelf.certificates(), ...settled }
}

const DIAGNOSTIC: Question = question('diagnostic', diagnosticHello())

/** What another client than the policy's is shown. */
const BESIDE: readonly Purpose[] = ['named-client', 'exception']

function isHungUp(asked: Asked): boolean {
  return asked.answer?.kind === 'unknown' && endedBare(last(asked))
}

function showsCertificate(reply: Reply): boolean {
  return reply.kind === 'flight' && reply.certificates.length > 0
}
