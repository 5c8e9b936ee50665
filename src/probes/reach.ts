import type { EndpointObservation, ReachReply } from '../model/observation.ts'
import { type HostPort, hostPort } from '../model/target.ts'
import { backOff, notAsked, type ProbeContext } from './context.ts'
import { connectFailure, connectionTimedOut, endingOf } from './exchange.ts'

/**
 * Whether anything accepts a connection, on each of these addresses; nothing is sent. What does not accept one is asked
 * twice, since a packet may be lost; once one has accepted, nothing more is asked of any.
 */
export async function observeReach(
  addresses: readonly HostPort[],
  context: ProbeContext,
): Promise<readonly EndpointObservation[]> {
  let isConnected = false
  return Promise.all(
    addresses.map(async (address) => {
      const reach: ReachReply[] = []
      while (reach.length < 2 && !isConnected) {
        if (reach.length > 0) await backOff(context, 1)
        const reply = await connectOnce(address, context)
        reach.push(reply)
        if (reply.kind === 'connected') isConnected = true
        // The one answer that is no loss of a packet, and none that will come after this.
        if (reply.kind === 'connection-refused' || reply.kind === 'not-asked') break
      }
      return { ...NOTHING_ELSE, address: hostPort(address.host, address.port), reach }
    }),
  )
}

const NOTHING_ELSE = {
  exchanges: [],
  certificates: [],
  listings: [],
  cleartext: { kind: 'not-asked', reason: 'not-in-policy' },
} as const

async function connectOnce(address: HostPort, context: ProbeContext): Promise<ReachReply> {
  const endpoint = hostPort(address.host, address.port)
  if (!(await context.pace.enter(endpoint))) return notAsked(context.signal)
  const reply = await connected(address, context)
  context.pace.leave(endpoint, reply.kind === 'connected' ? 'answered' : endingOf(reply.kind))
  return reply
}

function connected({ host, port }: HostPort, context: ProbeContext): Promise<ReachReply> {
  const { signal, meter, network } = context
  if (signal.aborted) return Promise.resolve(notAsked(signal))
  return new Promise((resolve) => {
    let isSettled = false
    meter.connections += 1
    const socket = network.dial(host, port)
    // What came while this process was busy with another target is read before the time is called up.
    const timer = setTimeout(() => setImmediate(() => settle(connectionTimedOut(socket))), context.timeoutMs)
    signal.addEventListener('abort', abort, { once: true })
    socket.on('connect', () => settle({ kind: 'connected' }))
    socket.on('error', (error: NodeJS.ErrnoException) => settle(connectFailure(error)))

    function abort(): void {
      settle(notAsked(signal))
    }
    function settle(reply: ReachReply): void {
      if (isSettled) return
      isSettled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      // An error event without a listener would be thrown.
      socket.removeAllListeners().on('error', () => undefined)
      socket.destroy()
      resolve(reply)
    }
  })
}
