import fc from 'fast-check'
import { newTally, readersHold } from '../__tests__/fuzz/property.ts'

// Mutations of recorded flights and certificates: `npm run fuzz [count] [seed]`. Ends with 1, and the case, at whatever
// is thrown that is no WireError, and at a case that is slow; count and seed of a run, given again, repeat it.

/** Of the processor. A thousand times what a case takes: only one that runs away reaches it. */
const LIMIT_MS = 1000
const DEFAULT_COUNT = 1_000_000
const SAID_EVERY = 100_000

const [count = DEFAULT_COUNT, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number)
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed))) throw new Error('usage: fuzz.ts [count] [seed]')

const tally = newTally()
const begun = performance.now()
const perSecond = (): number => Math.round(tally.cases / ((performance.now() - begun) / 1000))
console.log(`${count} mutations, seed ${seed}, at most ${LIMIT_MS} ms each`)
const property = readersHold(tally, LIMIT_MS)
const run = property.run.bind(property)
property.run = (value) => {
  if (tally.cases > 0 && tally.cases % SAID_EVERY === 0) console.log(`${tally.cases} done, ${perSecond()} a second`)
  return run(value)
}
const result = fc.check(property, { numRuns: count, seed })
for (const [outcome, times] of [...tally.outcomes].sort(([, one], [, other]) => other - one)) {
  console.log(`${String(times).padStart(9)}  ${outcome}`)
}
console.log(
  `${tally.cases} cases, ${perSecond()} a second, the slowest ${Math.round(tally.slowestMs)} ms, seed ${seed}`,
)
if (result.failed) {
  console.error(fc.defaultReportMessage(result))
  process.exitCode = 1
}
