/** Aborted by the first Ctrl-C or SIGTERM: what is known is reported. The second one ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(UNDETERMINED)
      controller.abort('interrupted')
    })
  }
  return controller.signal
}

const UNDETERMINED = 3
