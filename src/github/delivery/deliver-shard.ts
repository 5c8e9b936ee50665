import type { JudgedReport } from '../../model/report.ts'
import type { Annotation } from '../../reports/annotations.ts'
import { format as json } from '../../reports/json.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import { line } from '../../reports/sanitize.ts'
import { shardSummary } from '../../reports/shard-summary.ts'
import { verdictLine } from '../../reports/verdict-line.ts'
import type { ActionWorld } from '../action-world.ts'
import type { ActionRequest } from '../input/inputs.ts'
import { say } from '../log.ts'
import { annotate, annotateFailure } from './annotate.ts'
import type { ToDeliver } from './deliver-report.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { outputsFor, writeOutputs } from './outputs.ts'
import { reportFilesIn, reportFolder, writeReportFile } from './report-files.ts'
import { LOG_COLUMNS, sayReport } from './say-report.ts'
import { writeSummary } from './summary.ts'

/**
 * One share of a fleet: the report for the merge, which decides, and a line of what is in it. Sixteen such jobs beside one
 * another must not spend what a run may show. The exit code is 0 whatever the verdict, else 2.
 */
export async function deliverShard(
  { report, jsonOf }: Pick<ToDeliver, 'report' | 'jsonOf'>,
  { reportDir }: ActionRequest,
  { environment, rules }: ActionWorld,
): Promise<0 | 2> {
  const delivery = deliveryOf(report)
  const { json: file } = reportFilesIn(reportFolder(reportDir, environment))
  const context: ReportContext = { rules, columns: LOG_COLUMNS, isColoured: false, fullReport: null, jsonOf }
  // A share without its report is as good as never probed.
  const hasJson = await writeReportFile(
    file,
    () => json.pieces(report, context),
    { isAskedFor: true, environment },
    delivery,
  )
  await delivered(delivery, 'the log', () => sayReport(report, { ...context, fullReport: hasJson ? file : null }))
  await writeSummary(() => shardSummary(report), environment.GITHUB_STEP_SUMMARY, delivery)
  const outputs = outputsFor(report, hasJson ? file : null)
  const { failures, losses } = delivery
  const outcome = failures.length > 0 ? 'error' : outputs.outcome
  await writeOutputs({ ...outputs, outcome }, environment.GITHUB_OUTPUT, delivery)
  if (failures.length > 0) {
    for (const why of failures) annotateFailure(line`ats-gate: ${why}`)
    return 2
  }
  annotate([notice(report)])
  for (const { message } of losses) say(message)
  return 0
}

function notice(report: JudgedReport): Annotation {
  const { index, count } = report.run.shard
  const title = line`ats-gate: shard ${index} of ${count} is collected`
  return { level: 'notice', title, message: verdictLine(report), location: null }
}
