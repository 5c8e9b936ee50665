/**
 * Aborted by the first Ctrl-C or SIGTERM: what is known is reported. From the second one on the process `ends` at once,
 * as if nobody listened, so that a shell sees 130 or 143 and ends its script, too; or they are `ignored`.
 */
export function interruption(second: 'ends' | 'ignored' = 'ends'): AbortSignal {
  const controller = new AbortController()
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) return
      controller.abort('interrupted')
      if (second === 'ends') setTimeout(obeySignals, ECHO_MS).unref()
    })
  }
  return controller.signal
}

/** From here on a signal ends the process at once. */
export function obeySignals(): void {
  for (const name of SIGNALS) process.removeAllListeners(name)
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** `npx` and `npm run` pass on the Ctrl-C that the terminal has sent to us already: that is not a second one. */
const ECHO_MS = 250
