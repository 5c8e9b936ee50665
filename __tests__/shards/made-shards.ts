import { assembleReport } from '../../src/model/assemble-report.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Report } from '../../src/model/report.ts'
import { shareOf } from '../../src/model/shard.ts'
import { savedText } from '../../src/shards/saved-report.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'

/** What the shards of this run would have saved, had they seen the same. */
export function shardsOf(
  whole: Report,
  policy: Policy,
  count: number,
  over: Partial<Report['run']> = {},
): readonly Report[] {
  return Array.from({ length: count }, (_, i) => {
    const shard = { index: i + 1, count }
    const run = { ...whole.run, id: 'run-7', attempt: 1, shard, ...over }
    return copyOf(assembleReport(shareOf(whole.targets, shard), policy, run, whole.tool.version))
  })
}

/** Changed as a stranger would change the file. */
export function changed(report: Report, change: Change): Report {
  const copy = copyOf(report) as Changeable<Report>
  change(copy)
  return copy as Report
}

export type Change = (copy: Changeable<Report>) => unknown

/** The same, to be written to. */
export type Changeable<T> = T extends object ? { -readonly [Key in keyof T]: Changeable<T[Key]> } : T

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** As files named `1.json` and so on. */
export function saved(reports: readonly Report[]): readonly SavedReport[] {
  return reports.map((report, i) => savedText(`${i + 1}.json`, () => JSON.stringify(report)))
}
