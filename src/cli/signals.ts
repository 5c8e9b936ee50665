/**
 * Aborted by the first Ctrl-C or SIGTERM: what is known is reported. `again` is called for each one after it; absent, the
 * second one ends the process at once, as if nobody had listened.
 */
export function interruption(again: (name: NodeJS.Signals) => void = endBySignal): AbortSignal {
  const controller = new AbortController()
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) again(name)
      else controller.abort('interrupted')
    })
  }
  return controller.signal
}

/** From here on a signal ends the process at once. */
export function obeySignals(): void {
  for (const name of SIGNALS) process.removeAllListeners(name)
}

/** By the signal and not by a code: a shell then knows that it was Ctrl-C, shows 130 or 143, and ends its script too. */
function endBySignal(name: NodeJS.Signals): void {
  obeySignals()
  process.kill(process.pid, name)
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
