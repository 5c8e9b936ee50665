export interface Interruptible {
  readonly interrupted: AbortSignal
  interrupt(): void
  /** To be called when nobody waits any more. */
  release(): void
}

/** The caller's signal, with the reason that a run knows. */
export function interruptible(signal: AbortSignal | undefined): Interruptible {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort('interrupted')
  if (signal?.aborted) interrupt()
  signal?.addEventListener('abort', interrupt, { once: true })
  return {
    interrupted: controller.signal,
    interrupt,
    release: () => signal?.removeEventListener('abort', interrupt),
  }
}
