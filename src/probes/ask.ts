import type { HostPort } from '../model/target.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { firstAnswer } from './answers.ts'
import type { CertificateShelf } from './certificate-shelf.ts'
import type { ProbeContext } from './context.ts'
import { type ExchangeReply, exchange } from './exchange.ts'
import type { Ask } from './prove.ts'
import { startConversation } from './question.ts'
import { readableHello, readBy } from './without-ml-kem.ts'

/** Asks one address a question once, and adds what came to it; the certificates go to the shelf. */
export function askAt(
  { host, port }: HostPort,
  serverName: string | null,
  shelf: CertificateShelf,
  context: ProbeContext,
): Ask {
  return async (asked) => {
    const { hello: long, shorter, purpose } = asked.question
    const send = (hello: HelloTemplate | 'sslv2'): Promise<ExchangeReply> => {
      const conversation = startConversation(hello, serverName, context)
      asked.helloBytes ||= conversation.firstFlight.length
      // A server may have one kind of certificate only, and refuse the other without an alert.
      return exchange(conversation, host, port, context, purpose !== 'client')
    }
    const hellos = asked.replies.at(-1)?.kind === 'silent' && shorter.length > 0 ? shorter : [long]
    for (const hello of hellos) {
      const exact = await send(hello)
      const readable = readableHello(hello, exact, context)
      if (readable !== null) asked.notes.push('read-without-ml-kem')
      const reply = shelf.keep(readable === null ? exact : readBy(exact, await send(readable)))
      asked.replies.push(reply)
      const isAnswer = reply.kind === 'flight' || reply.kind === 'alert'
      if (isAnswer && hello !== long) asked.notes.push('short-hello')
      // A refusal is one of these suites only; the rest are in the next hello.
      if (firstAnswer(asked)?.kind !== 'refused') return
    }
  }
}
