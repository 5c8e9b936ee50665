import { setMaxListeners } from 'node:events'

/** A signal that ends with its parent, for the same reason, or after a time, with the reason `deadline`. */
export interface Deadline {
  readonly signal: AbortSignal
  /** To be called when nobody waits any more: timer and listener go. */
  clear(): void
}

export function deadlineAfter(ms: number, parent: AbortSignal): Deadline {
  const controller = new AbortController()
  // Every exchange of a target and every target of a run listens to it; Node 20 would warn of a leak.
  setMaxListeners(0, controller.signal)
  const timer = setTimeout(() => controller.abort('deadline'), ms)
  const follow = (): void => controller.abort(parent.reason)
  if (parent.aborted) follow()
  parent.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer)
      parent.removeEventListener('abort', follow)
    },
  }
}
