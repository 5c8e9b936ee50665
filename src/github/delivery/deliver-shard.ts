import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JudgedReport } from '../../model/report.ts'
import { ruleFaults } from '../../model/rule-fault.ts'
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
import { LOG_COLUMNS, writeReportFile } from './deliver-report.ts'
import { delivered, failByOurFault, newDelivery } from './delivery.ts'
import { outputsFor, writeOutputs } from './outputs.ts'
import { reportFilesIn } from './report-files.ts'
import { sayReport } from './say-report.ts'
import { writeSummary } from './summary.ts'

/**
 * One share of a fleet: the report for the merge, which decides, and a line of what is in it. Sixteen such jobs beside one
 * another must not spend what a run may show. The exit code is 0 whatever the verdict, else 2.
 */
export async function deliverShard(
  report: JudgedReport,
  jsonOf: ReportContext['jsonOf'],
  { reportDir }: ActionRequest,
  { environment, rules }: ActionWorld,
): Promise<0 | 2> {
  const delivery = newDelivery()
  for (const { rule, target, stack } of ruleFaults(report)) {
    failByOurFault(delivery, line`the rule ${rule} failed with ${target}`, stack)
  }
  const { json: file } = reportFilesIn(reportDir ?? join(environment.RUNNER_TEMP || tmpdir(), 'ats-gate'))
  const context: ReportContext = { rules, columns: LOG_COLUMNS, isColoured: false, fullReport: null, jsonOf }
  // A share without its report is as good as never probed.
  const hasJson = await writeReportFile(file, () => json.pieces(report, context), true, environment, delivery)
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
