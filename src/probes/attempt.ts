import type {
  CleartextReply,
  ConnectFailure,
  HttpsReply,
  NotAsked,
  ProxyFailure,
  ReachReply,
  Reply,
} from '../model/observation.ts'
import { type HostPort, hostPort } from '../model/target.ts'
import { notAsked, type ProbeContext } from './context.ts'
import type { Ending } from './lanes.ts'
import type { Connection } from './network.ts'
import { ProxyError } from './tunnel.ts'

type ReplyKind = (Reply | CleartextReply | HttpsReply | ReachReply)['kind']

/** A connection that is under way. */
export interface UnderWay<Heard> {
  /** What to say when its time is up. */
  late(): Heard
  /** Lets go of it, so that what comes later finds nobody. */
  hangUp(): void
}

/** Dials, and calls `settle` with what came of it; later calls are passed over. */
export type Begin<Heard> = (settle: (reply: Heard) => void) => UnderWay<Heard>

/**
 * One connection, as soon as the address has room for it. Ends within `timeoutMs` of the connection's start, whatever the
 * peer does, and never rejects. `isRefusable`: a good server may end this one without an answer, which says nothing of
 * its load.
 */
export async function attempt<Heard extends { readonly kind: ReplyKind }>(
  { host, port }: HostPort,
  context: ProbeContext,
  begin: Begin<Heard>,
  isRefusable = false,
): Promise<Heard | NotAsked> {
  const endpoint = hostPort(host, port)
  if (!(await context.pace.enter(endpoint))) return notAsked(context.signal)
  const reply = await inTime(context, begin)
  const isRefusal = isRefusable && 'bytesRead' in reply
  context.pace.leave(endpoint, isRefusal ? 'neither' : endingOf(reply.kind))
  return reply
}

function inTime<Heard>(context: ProbeContext, begin: Begin<Heard>): Promise<Heard | NotAsked> {
  const { signal, meter, timeoutMs } = context
  if (signal.aborted) return Promise.resolve(notAsked(signal))
  return new Promise((resolve) => {
    let isSettled = false
    meter.connections += 1
    const { late, hangUp } = begin(settle)
    // What came while this process was busy with another target is read before the time is called up.
    const timer = setTimeout(() => setImmediate(() => settle(late())), timeoutMs)
    signal.addEventListener('abort', abort, { once: true })

    function abort(): void {
      settle(notAsked(signal))
    }
    function settle(reply: Heard | NotAsked): void {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      hangUp()
      resolve(reply)
    }
  })
}

/** What a reply says of the load that the server bears. */
export function endingOf(kind: ReplyKind): Ending {
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
