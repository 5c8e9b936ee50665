import type { JudgedTarget } from '../../model/report.ts'
import { quoted } from '../../reports/json-text.ts'

export interface FailedTargets {
  /** JSON array of names: the first that have room. */
  readonly 'failed-targets': string
  readonly 'failed-targets-truncated': boolean
}

/** Every target that is not met, those not checked included; whole names, at most `limit` bytes in UTF-8. */
export function failedTargets(targets: readonly JudgedTarget[], limit = MAX_FAILED_BYTES): FailedTargets {
  const names = targets.filter(({ verdict }) => verdict !== 'met').map(({ target }) => quoted(target))
  let left = limit - '[]'.length
  const kept: string[] = []
  for (const name of names) {
    left -= Buffer.byteLength(name) + (kept.length === 0 ? 0 : 1)
    if (left < 0) break
    kept.push(name)
  }
  return { 'failed-targets': `[${kept.join(',')}]`, 'failed-targets-truncated': kept.length < names.length }
}

/** Half of what a variable of Linux may hold, where a later step may well put it. */
export const MAX_FAILED_BYTES = 64 * 1024
