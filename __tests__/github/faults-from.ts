import { describeWhere, InputError } from '../../src/model/input-error.ts'

/** Each fault that a run ended with, as `place: what`. */
export async function faultsFrom(run: Promise<unknown>): Promise<readonly string[]> {
  try {
    await run
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.faults.map(({ where, what }) => `${describeWhere(where)}: ${what}`)
  }
  return []
}
