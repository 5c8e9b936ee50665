import type { Denial } from '../model/private-addresses.ts'
import type { RunEvent } from './event.ts'

/**
 * Why `private-addresses: auto` denies them: a pull request from a fork may change the list of targets, and a runner of our
 * own would become its port scanner. What cannot be read may be such a pull request. Null for all other events.
 */
export function autoDenies({ name, pullRequest, fromElsewhere }: RunEvent): Denial | null {
  if (pullRequest !== null) return pullRequest.isFromFork ? 'fork' : null
  if (fromElsewhere !== null) return fromElsewhere === 'fork' ? 'fork' : 'unread-event'
  // pull_request_target, pull_request_review...
  return name.startsWith('pull_request') ? 'unread-event' : null
}
