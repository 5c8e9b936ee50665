import { createHash } from 'node:crypto'
import type { Entropy } from '../../src/tls/conversation.ts'

/** Bytes that look random and are the same in every run. */
export function repeatable(seed: string): Entropy {
  let drawn = 0
  return (length) => createHash('shake256', { outputLength: length }).update(`${seed} ${drawn++}`).digest()
}
