import type { JudgedReport } from '../model/report.ts'
import { md, prose } from './markdown-writer.ts'
import { line } from './sanitize.ts'
import { verdictLine } from './verdict-line.ts'

/** The job summary of one share: the merge shows the rest. */
export function shardSummary(report: JudgedReport): string {
  const { index, count } = report.run.shard
  return md`${prose(line`ATS gate, shard ${index} of ${count}: ${verdictLine(report)}.`)}\n\n`.markdown
}
