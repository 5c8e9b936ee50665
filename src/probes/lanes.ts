import type { Deadline } from './deadline.ts'

/**
 * Keeps to at most `most` connections at once to one address and port, over all targets of a run: a fleet behind one
 * proxy must not look like an attack. Where a server that answered before starts to reset or to stall, half as many;
 * one more with each answer after that.
 */
export class Lanes {
  readonly #most: number
  readonly #lanes = new Map<string, Lane>()

  constructor(most: number) {
    this.#most = most
  }

  of(endpoint: string): Lane {
    const lane = this.#lanes.get(endpoint) ?? new Lane(this.#most)
    this.#lanes.set(endpoint, lane)
    return lane
  }

  /** A lane that nobody uses, and that remembers nothing, goes. */
  tidy(endpoint: string): void {
    if (this.#lanes.get(endpoint)?.isAsNew) this.#lanes.delete(endpoint)
  }
}

/** How a connection ended, as far as it tells of the load that the server bears. */
export type Ending = 'answered' | 'disturbed' | 'neither'

interface Waiter {
  readonly order: number
  readonly go: () => void
}

class Lane {
  readonly #most: number
  readonly #waiting: Waiter[] = []
  #width: number
  #open = 0
  #hasAnswered = false

  constructor(most: number) {
    this.#most = most
    this.#width = most
  }

  get isAsNew(): boolean {
    return this.#open === 0 && this.#waiting.length === 0 && this.#width === this.#most
  }

  /** Whether there is room at once; it is taken then. */
  tryEnter(): boolean {
    if (this.#open >= this.#width) return false
    this.#open += 1
    return true
  }

  /** False when the signal ended the wait. Those of the target that came first go first, so that it comes to its end. */
  wait(order: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        order,
        go: () => {
          signal.removeEventListener('abort', stop)
          resolve(true)
        },
      }
      const stop = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        resolve(false)
      }
      if (signal.aborted) return resolve(false)
      signal.addEventListener('abort', stop, { once: true })
      const later = this.#waiting.findIndex((one) => one.order > order)
      this.#waiting.splice(later === -1 ? this.#waiting.length : later, 0, waiter)
    })
  }

  leave(ending: Ending): void {
    this.#open -= 1
    if (ending === 'answered') {
      this.#hasAnswered = true
      this.#width = Math.min(this.#most, this.#width + 1)
    }
    if (ending === 'disturbed' && this.#hasAnswered) this.#width = Math.max(1, Math.floor(this.#width / 2))
    while (this.#waiting.length > 0 && this.tryEnter()) this.#waiting.shift()?.go()
  }
}

/** What a target goes by when it connects. */
export interface Pace {
  /** Waits for room; false when the target's time or the run ended before there was any. */
  enter(endpoint: string): Promise<boolean>
  leave(endpoint: string, ending: Ending): void
}

/** The pace of the target that comes `order`-th. While it only waits for room, its time does not run. */
export function paceFor(lanes: Lanes, order: number, deadline: Deadline): Pace {
  let open = 0
  let waiting = 0
  const account = (): void => (waiting > 0 && open === 0 ? deadline.hold() : deadline.run())
  return {
    enter: async (endpoint) => {
      const lane = lanes.of(endpoint)
      if (!lane.tryEnter()) {
        waiting += 1
        account()
        const hasRoom = await lane.wait(order, deadline.signal)
        waiting -= 1
        if (!hasRoom) {
          account()
          return false
        }
      }
      open += 1
      account()
      return true
    },
    leave: (endpoint, ending) => {
      open -= 1
      lanes.of(endpoint).leave(ending)
      lanes.tidy(endpoint)
      account()
    },
  }
}
