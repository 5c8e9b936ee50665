import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { interruption, obeySignals } from '../../src/machine/signals.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
let before: readonly (readonly [(typeof SIGNALS)[number], NodeJS.SignalsListener[]])[] = []

/** Lent to this file: what listens on the process of the tests is taken off and given back. */
beforeEach(() => {
  before = SIGNALS.map((name) => [name, process.listeners(name) as NodeJS.SignalsListener[]])
  obeySignals()
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
  obeySignals()
  for (const [name, listeners] of before) for (const one of listeners) process.on(name, one)
})

function listening(): readonly number[] {
  return SIGNALS.map((name) => process.listenerCount(name))
}

test.each(SIGNALS)(
  'the first %s ends the run in order; soon after nobody listens, and the next one ends the process',
  (name) => {
    const signal = interruption()
    expect([signal.aborted, ...listening()]).toEqual([false, 1, 1])
    process.emit(name, name)
    expect([signal.aborted, signal.reason]).toEqual([true, 'interrupted'])
    // The same Ctrl-C once more, passed on by npx.
    process.emit(name, name)
    jest.advanceTimersByTime(249)
    expect(listening()).toEqual([1, 1])
    jest.advanceTimersByTime(1)
    expect(listening()).toEqual([0, 0])
  },
)

test('the action writes its report whatever comes: it goes on listening', () => {
  const signal = interruption('ignored')
  process.emit('SIGTERM', 'SIGTERM')
  process.emit('SIGINT', 'SIGINT')
  jest.advanceTimersByTime(60_000)
  expect([signal.aborted, ...listening()]).toEqual([true, 1, 1])
})
