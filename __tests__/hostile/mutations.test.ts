import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newTally, readersHold } from '../fuzz/property.ts'
import { SAMPLES } from '../fuzz/samples.ts'

/** Some seconds where nothing else runs. */
const SLOW_MACHINE_MS = 120_000

test('what was recorded is read whole', () => {
  const read = SAMPLES.map(({ name, bytes, read: readIt }) => `${name}: ${readIt(bytes, 1_000_000)}`)
  expect(read.filter((line) => line.endsWith(': flight, complete')).length).toBeGreaterThanOrEqual(8)
  expect(read.filter((line) => /unreadable|malformed|WireError/.test(line))).toEqual([])
})

test(
  '10000 mutations: replies, certificates and WireErrors, and nothing else',
  () => {
    const tally = newTally()
    fc.assert(readersHold(tally), { numRuns: 10_000, seed: 8446 })
    expect(tally.cases).toBe(10_000)
    // Mutations that never get past the first field would prove nothing.
    for (const outcome of [
      'flight, complete',
      'flight, malformed',
      'malformed',
      'unreadable certificate',
      'WireError',
    ]) {
      expect([outcome, (tally.outcomes.get(outcome) ?? 0) > 10]).toEqual([outcome, true])
    }
  },
  SLOW_MACHINE_MS,
)
