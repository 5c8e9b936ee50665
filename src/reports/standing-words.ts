import type { Standing } from '../model/proposal.ts'
import { type Line, line } from './sanitize.ts'

/** How a finding stands, or would stand: `violated (error, fails)`; null is one that is in order. */
export function standingWords(one: Standing | null): Line {
  if (one === null) return line`in order`
  const { outcome, level, fails, isWaived } = one
  return line`${outcome} (${level}, ${isWaived ? 'waived' : fails ? 'fails' : 'does not fail'})`
}
