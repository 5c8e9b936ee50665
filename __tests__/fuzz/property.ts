import fc from 'fast-check'
import { type Mutation, mutated, mutations } from './mutations.ts'
import { SAMPLES } from './samples.ts'

/** What came of the mutations so far. */
export interface Tally {
  readonly outcomes: Map<string, number>
  cases: number
  slowestMs: number
}

export function newTally(): Tally {
  return { outcomes: new Map(), cases: 0, slowestMs: 0 }
}

/**
 * Whatever is done to the bytes of a peer, readers give replies, certificates or `WireError`s: nothing else is thrown,
 * and no case takes more of the processor than this.
 */
export function readersHold(tally: Tally, limitMs = Number.POSITIVE_INFINITY): fc.IProperty<[Mutation]> {
  return fc.property(mutations, ({ sample: share, edits, pieceBytes }) => {
    const sample = SAMPLES[Math.floor(share * SAMPLES.length)]
    if (sample === undefined) throw new Error('no samples')
    const bytes = mutated(sample.bytes, edits)
    const begun = process.cpuUsage()
    const outcome = sample.read(bytes, pieceBytes)
    // Of this process alone: on a machine with much to do the clock says nothing of a case.
    const { user, system } = process.cpuUsage(begun)
    const tookMs = (user + system) / 1000
    tally.cases += 1
    tally.slowestMs = Math.max(tally.slowestMs, tookMs)
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
    if (tookMs > limitMs) throw new Error(`${sample.name}: ${outcome} after ${Math.round(tookMs)} ms`)
  })
}
