import type { CleartextReply, ConnectFailure, HttpsReply, NotAsked, ProxyFailure } from '../model/observation.ts'
import { hostPort } from '../model/target.ts'
import type { Conversation } from '../tls/conversation.ts'
import type { TlsReply } from '../tls/reply.ts'
import { notAsked, type ProbeContext } from './context.ts'
import type { Ending } from './lanes.ts'
import type { Connection } from './network.ts'
import { ProxyError } from './tunnel.ts'

export type ExchangeReply = TlsReply | ConnectFailure | ProxyFailure | NotAsked

/**
 * One connection, as soon as the address has room for it: sends the hello, reads one flight, hangs up. Ends within
 * `timeoutMs` of the connection's start, whatever the peer does, and never rejects. `isRefusable`: a good server may end
 * this one without an answer, which says nothing of its load.
 */
export async function exchange(
  conversation: Conversation,
  address: string,
  port: number,
  context: ProbeContext,
  isRefusable = false,
): Promise<ExchangeReply> {
  const endpoint = hostPort(address, port)
  if (!(await context.pace.enter(endpoint))) return notAsked(context.signal)
  const reply = await converse(conversation, address, port, context)
  const isRefusal = isRefusable && 'bytesRead' in reply
  context.pace.leave(endpoint, isRefusal ? 'neither' : endingOf(reply.kind))
  return reply
}

function converse(
  conversation: Conversation,
  address: string,
  port: number,
  context: ProbeContext,
): Promise<ExchangeReply> {
  const { signal, meter } = context
  if (signal.aborted) return Promise.resolve(notAsked(signal))
  return new Promise((resolve) => {
    let isConnected = false
    let isSettled = false
    meter.connections += 1
    const socket = context.network.dial(address, port)
    // What came while this process was busy with another target is read before the time is called up.
    const timer = setTimeout(() => setImmediate(() => settle(quiet())), context.timeoutMs)
    signal.addEventListener('abort', abort, { once: true })

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
    function quiet(): ExchangeReply {
      return isConnected ? conversation.end('silent') : connectionTimedOut(socket)
    }
    function abort(): void {
      settle(notAsked(signal))
    }
    function settle(reply: ExchangeReply): void {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      // Later events of this socket find nobody; an error event without a listener would be thrown.
      socket.removeAllListeners().on('error', () => undefined)
      socket.destroy()
      resolve(reply)
    }
  })
}

/** What a reply says of the load that the server bears. */
export function endingOf(kind: (ExchangeReply | CleartextReply | HttpsReply)['kind']): Ending {
  switch (kind) {
    case 'not-asked':
    case 'proxy-failure':
      return 'neither'
    case 'silent':
    case 'closed':
    case 'reset':
    case 'connection-refused':
    case 'connection-timed-out':
    case 'connection-failed':
    case 'no-route':
      return 'disturbed'
    default:
      return 'answered'
  }
}

// Not EHOSTUNREACH: a dead neighbour or a firewall answers so.
const NO_ROUTE = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN'])

export function connectFailure(error: NodeJS.ErrnoException): ConnectFailure | ProxyFailure {
  if (error instanceof ProxyError) return error.failure
  const code = error.code ?? 'UNKNOWN'
  if (code === 'ECONNREFUSED') return { kind: 'connection-refused', code }
  if (code === 'ETIMEDOUT') return { kind: 'connection-timed-out', code }
  return { kind: NO_ROUTE.has(code) ? 'no-route' : 'connection-failed', code }
}

/** A connection that is not there in time. */
export function connectionTimedOut(socket: Connection): ConnectFailure | ProxyFailure {
  return socket.whyLate?.() ?? { kind: 'connection-timed-out', code: 'ETIMEDOUT' }
}
