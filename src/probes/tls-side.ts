/** The TLS port of an address, for the probe of its cleartext side: what ends a connection there must be no limiter. */
export interface TlsSide {
  /** Settled when nothing more is asked of it. */
  readonly finished: Promise<void>
  /** Whether a handshake that succeeded before still does. */
  isWilling(): Promise<boolean>
}

/** A TLS side that is still being asked; `finish` says what came of it. */
export interface PendingTlsSide extends TlsSide {
  finish(isWilling: () => Promise<boolean>): void
}

export function pendingTlsSide(): PendingTlsSide {
  let settle: () => void = () => undefined
  let ask: () => Promise<boolean> = () => Promise.resolve(false)
  return {
    finished: new Promise((resolve) => {
      settle = resolve
    }),
    isWilling: () => ask(),
    finish: (isWilling) => {
      ask = isWilling
      settle()
    },
  }
}
