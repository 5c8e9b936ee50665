import type { InputFault } from '../model/input-error.ts'
import { shareOf } from '../model/shard.ts'
import { targetsSha256 } from '../target-list.ts'
import type { ShardHead } from './shard-head.ts'

/**
 * Whether each shard has the very targets that are its share. With the list at hand that is one comparison; without it the
 * names must stand in one order, position k of the list in shard k mod n, and give the list's SHA-256 when all are there.
 */
export function checkShares(
  shards: ReadonlyMap<number, ShardHead>,
  names: readonly string[] | null,
  faults: InputFault[],
): void {
  if (names === null) checkOrder([...shards.values()], faults)
  else for (const head of shards.values()) checkAgainst(head, shareOf(names, head.run.shard), faults)
}

function checkAgainst(head: ShardHead, share: readonly string[], faults: InputFault[]): void {
  const at = share.findIndex((name, i) => name !== head.names[i])
  if (at >= 0) faults.push(notItsShare(head, `${share[at]} is missing from it, or not in its place`))
  else if (head.names.length > share.length) {
    faults.push(notItsShare(head, `${head.names[share.length]} is one too many`))
  }
}

interface Placed {
  readonly name: string
  /** In the sorted list of all, from 0. */
  readonly position: number
  readonly head: ShardHead
}

function checkOrder(heads: readonly ShardHead[], faults: InputFault[]): void {
  const placed = heads.flatMap(placesOf).sort((a, b) => a.position - b.position)
  for (const [i, { name, head }] of placed.entries()) {
    const before = placed[i - 1]
    if (before === undefined || before.name < name) continue
    const what = `${name} cannot be in it where ${before.name} is in ${before.head.saved.name}`
    faults.push(notItsShare(head, what))
    return
  }
  const last = placed.at(-1)?.position ?? -1
  for (const head of heads) {
    const next = positionOf(head, head.names.length)
    if (next > last) continue
    faults.push(notItsShare(head, 'it has fewer targets than its share'))
    return
  }
  const [first] = heads
  if (first === undefined || heads.length < first.run.shard.count) return
  if (targetsSha256(placed.map(({ name }) => name)) === first.run.targetsSha256) return
  for (const head of heads) faults.push(notItsShare(head, 'together they are not the list that they were shares of'))
}

function placesOf(head: ShardHead): readonly Placed[] {
  return head.names.map((name, i) => ({ name, head, position: positionOf(head, i) }))
}

function positionOf({ run: { shard } }: ShardHead, item: number): number {
  return item * shard.count + shard.index - 1
}

function notItsShare({ saved, run: { shard } }: ShardHead, why: string): InputFault {
  const what = `not the targets of shard ${shard.index} of ${shard.count}: ${why}`
  return { code: 'REPORT_NOT_ITS_SHARE', what, where: saved.name, mend: 'it was changed: collect the shard again' }
}
