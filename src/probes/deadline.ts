import { setMaxListeners } from 'node:events'

/** A signal that ends with its parent, for the same reason, or after a time, with the reason `deadline`. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Stops the clock: what is waited for is not the server's doing. */
  hold(): void
  /** Lets the clock run on, with the time that was left. */
  run(): void
  /** To be called when nobody waits any more: timer and listener go. */
  clear(): void
}

export function deadlineAfter(ms: number, parent: AbortSignal): Deadline {
  const controller = new AbortController()
  // Every exchange of a target and every target of a run listens to it; Node 20 would warn of a leak.
  setMaxListeners(0, controller.signal)
  let leftMs = ms
  let since = 0
  let timer: NodeJS.Timeout | null = null
  let isCleared = false
  const follow = (): void => controller.abort(parent.reason)
  const run = (): void => {
    if (timer !== null || isCleared) return
    since = performance.now()
    // A timer that is late leaves less than nothing, of which Node would warn on stderr.
    timer = setTimeout(() => controller.abort('deadline'), Math.max(1, leftMs))
  }
  const hold = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    leftMs -= performance.now() - since
  }
  run()
  if (parent.aborted) follow()
  parent.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    hold,
    run,
    clear: () => {
      isCleared = true
      hold()
      parent.removeEventListener('abort', follow)
    },
  }
}
