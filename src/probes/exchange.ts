import type { ConnectFailure, NotAsked, ProxyFailure } from '../model/observation.ts'
import type { Conversation } from '../tls/conversation.ts'
import type { TlsReply } from '../tls/reply.ts'
import { attempt, connectFailure, connectionTimedOut, type UnderWay } from './attempt.ts'
import type { ProbeContext } from './context.ts'

export type ExchangeReply = TlsReply | ConnectFailure | ProxyFailure | NotAsked

/** One attempt at a conversation: sends the hello, reads one flight, hangs up. `isRefusable` as for `attempt`. */
export function exchange(
  conversation: Conversation,
  address: string,
  port: number,
  context: ProbeContext,
  isRefusable = false,
): Promise<ExchangeReply> {
  const begin = (settle: (reply: ExchangeReply) => void): UnderWay<ExchangeReply> => {
    const { meter, network } = context
    let isConnected = false
    const socket = network.dial(address, port)

    socket.on('connect', () => {
      isConnected = true
      send(conversation.firstFlight)
    })
    socket.on('data', (bytes: Uint8Array) => {
      const step = conversation.receive(bytes)
      if (step.kind === 'send') send(step.bytes)
      if (step.kind === 'done') settle(step.reply)
    })
    socket.on('end', () => settle(conversation.end('closed')))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      settle(isConnected ? conversation.end('reset') : connectFailure(error))
    })
    socket.on('close', () => settle(conversation.end('closed')))

    function send(bytes: Uint8Array): void {
      meter.bytesSent += bytes.length
      socket.write(bytes)
    }
    return {
      late: () => (isConnected ? conversation.end('silent') : connectionTimedOut(socket)),
      hangUp: () => {
        // Later events of this socket find nobody; an error event without a listener would be thrown.
        socket.removeAllListeners().on('error', () => undefined)
        socket.destroy()
      },
    }
  }
  return attempt({ host: address, port }, context, begin, isRefusable)
}
