import type { EndpointObservation, ReachReply } from '../model/observation.ts'
import { type HostPort, hostPort } from '../model/target.ts'
import { attempt, connectFailure, connectionTimedOut } from './attempt.ts'
import { backOff, type ProbeContext } from './context.ts'

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

/** Of an address that no question was put to. */
export const NOTHING_ELSE = {
  exchanges: [],
  certificates: [],
  listings: [],
  cleartext: { kind: 'not-asked', reason: 'not-in-policy' },
} as const

function connectOnce(address: HostPort, context: ProbeContext): Promise<ReachReply> {
  return attempt(address, context, (settle: (reply: ReachReply) => void) => {
    const socket = context.network.dial(address.host, address.port)
    socket.on('connect', () => settle({ kind: 'connected' }))
    socket.on('error', (error: NodeJS.ErrnoException) => settle(connectFailure(error)))
    return {
      late: () => connectionTimedOut(socket),
      hangUp: () => {
        // An error event without a listener would be thrown.
        socket.removeAllListeners().on('error', () => undefined)
        socket.destroy()
      },
    }
  })
}
