import { isTls } from '../model/negotiation.ts'
import type { EndpointObservation, Purpose, Reply } from '../model/observation.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { diagnosticHello } from '../tls/plain-hello.ts'
import { type Asked, endedBare, last } from './answers.ts'
import { askAt } from './ask.ts'
import { CertificateShelf } from './certificate-shelf.ts'
import { confirmHang } from './confirm-hang.ts'
import type { ProbeContext } from './context.ts'
import { furtherQuestions } from './further-questions.ts'
import type { Plan } from './plan.ts'
import { askLater, proveAll } from './prove.ts'
import { type Question, question } from './question.ts'
import { onTheWay } from './resolve.ts'
import { serverNameOf } from './server-name.ts'
import { type HttpSides, settle } from './settle.ts'
import type { PendingTlsSide } from './tls-side.ts'

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
  const ask = askAt(dialled, serverName, shelf, context)
  const asked = [...(await proveAll(plan.questions, ask, context))]
  const askMore = async (): Promise<void> => {
    await confirmHang(asked, ask)
    // What is answered may call for more: older versions, and then what protects them from a downgrade.
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
