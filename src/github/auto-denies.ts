import type { Denial } from '../model/private-addresses.ts'
import type { RunEvent } from './event.ts'

/**
 * Why `private-addresses: auto` denies them: a pull request from a fork may change the list of targets, and a runner of our
 * own would become its port scanner. What cannot be read may be such a pull request, and a workflow that runs after one of a
 * fork, or for a comment, checks one out. Null for all other events.
 */
export function autoDenies({ pullRequest, fromElsewhere }: RunEvent): Denial | null {
  if (pullRequest === null) return fromElsewhere === null ? null : fromElsewhere === 'fork' ? 'fork' : 'unread-event'
  if (!pullRequest.isFromFork) return null
  return pullRequest.number === null ? 'unread-event' : 'fork'
}
