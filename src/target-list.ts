import { createHash } from 'node:crypto'
import { type HostPort, targetName } from './model/target.ts'

/** By name, as reports list them. */
export function sortedByName<Listed extends HostPort>(targets: readonly Listed[]): readonly Listed[] {
  return [...targets].sort((a, b) => (targetName(a) < targetName(b) ? -1 : 1))
}

/** What the shards of one list have in common: SHA-256 of all its names, sorted, one a line. */
export function targetsSha256(sortedNames: readonly string[]): string {
  return createHash('sha256')
    .update(sortedNames.map((name) => `${name}\n`).join(''))
    .digest('hex')
}
