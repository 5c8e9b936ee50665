import type { ServedFlight } from '../model/observation.ts'
import type { HostPort } from '../model/target.ts'
import type { Conversation } from '../tls/conversation.ts'
import type { HelloTemplate } from '../tls/hello-template.ts'
import { plainHello, tls13Hello } from '../tls/plain-hello.ts'
import { SSL_3_0, TLS_1_3 } from '../tls/registry/versions.ts'
import { endedBare } from './answers.ts'
import { backOff, type ProbeContext } from './context.ts'
import { type ExchangeReply, exchange } from './exchange.ts'
import { startConversation } from './question.ts'
import { readableHello, readBy } from './without-ml-kem.ts'

/** Asks one endpoint for its lists, and keeps to the proof of docs/decisions.md. */
export interface Lister {
  /** A reply other than a flight or an alert is asked for once more; a polite close is no alert. */
  ask(hello: HelloTemplate): Promise<ExchangeReply>
  /** The same, with the whole flight, also where this Node lacks the group that the server chose. */
  askForFlight(hello: HelloTemplate): Promise<ExchangeReply>
  /** As `ask`, but hangs up when the server asks for another key share: it has said then which group it takes. */
  askForGroup(hello: HelloTemplate): Promise<ExchangeReply>
  /** An alert; or an end without a byte, where the server still takes what it took before. */
  isRefusal(reply: ExchangeReply): Promise<boolean>
}

/** Null where the server was not seen to speak SSLv3 or newer: there is nothing to list. */
export function listerFor(
  flights: readonly ServedFlight[],
  serverName: string | null,
  endpoint: HostPort,
  context: ProbeContext,
): Lister | null {
  const known = flights.find(({ facts }) => facts.version >= SSL_3_0)
  if (known === undefined) return null
  const askTwice = async (hello: HelloTemplate, wrap = (it: Conversation) => it): Promise<ExchangeReply> => {
    const once = (): Promise<ExchangeReply> => {
      const conversation = wrap(startConversation(hello, serverName, context))
      return exchange(conversation, endpoint.host, endpoint.port, context, true)
    }
    const reply = await once()
    if (reply.kind === 'flight' || (reply.kind === 'alert' && !endedBare(reply))) return reply
    await backOff(context, 1)
    return once()
  }
  return {
    ask: (hello) => askTwice(hello),
    askForFlight: async (hello) => {
      const reply = await askTwice(hello)
      const readable = readableHello(hello, reply, context)
      return readable === null ? reply : readBy(reply, await askTwice(readable))
    },
    askForGroup: (hello) => askTwice(hello, untilRetryRequest),
    // A server that refuses without an alert still takes what it took before; one that limits us does not.
    isRefusal: async (reply) => {
      if (!endedBare(reply)) return reply.kind === 'alert'
      return (await askTwice(listingHello(known.facts.version, [known.facts.suite]))).kind === 'flight'
    },
  }
}

/** One version with these suites, and everything else that there is. */
export function listingHello(version: number, suites: readonly number[]): HelloTemplate {
  return version === TLS_1_3
    ? tls13Hello('listing', suites)
    : plainHello({ name: 'listing', clientVersion: version, suites })
}

function untilRetryRequest(conversation: Conversation): Conversation {
  return {
    firstFlight: conversation.firstFlight,
    receive: (bytes) => {
      const step = conversation.receive(bytes)
      return step.kind === 'send' ? { kind: 'done', reply: conversation.end('closed') } : step
    },
    end: (how) => conversation.end(how),
  }
}
