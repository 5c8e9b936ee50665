import type { Proposal } from '../../model/proposal.ts'
import { exitCode, type JudgedReport } from '../../model/report.ts'
import { type Annotation, failureLine } from '../../reports/annotations.ts'
import { format as json } from '../../reports/json.ts'
import { markdownReport, SUMMARY_BYTES } from '../../reports/markdown.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import type { ActionWorld } from '../action-world.ts'
import { isWanted, shownAnnotations } from '../input/delivery-inputs.ts'
import type { ActionRequest } from '../input/inputs.ts'
import { say } from '../log.ts'
import { annotate, annotateFailure } from './annotate.ts'
import { commentOnPullRequest } from './comment.ts'
import { delivered, deliveryOf } from './delivery.ts'
import { writeFurtherReports } from './further-reports.ts'
import { outputsFor, writeOutputs } from './outputs.ts'
import { reportFilesIn, reportFolder, writeReportFile } from './report-files.ts'
import { LOG_COLUMNS, sayReport } from './say-report.ts'
import { writeSummary } from './summary.ts'
import { workflowStep } from './workflow-step.ts'

/** A report, and what is told beside it. */
export interface ToDeliver {
  readonly report: JudgedReport
  readonly jsonOf: ReportContext['jsonOf']
  /** What a pull request would change. */
  readonly proposal: Proposal | null
  readonly notices: readonly Annotation[]
}

/** Every piece on its own: what cannot be written, or fails, takes nothing else with it. Gives the exit code. */
export async function deliverReport(
  { report, jsonOf, proposal, notices }: ToDeliver,
  { reportDir, shown }: ActionRequest,
  world: ActionWorld,
): Promise<number> {
  const { environment, rules, writeMarkdown = markdownReport } = world
  const delivery = deliveryOf(report)
  const files = reportFilesIn(reportFolder(reportDir, environment))
  const step = workflowStep(environment)
  const bare: ReportContext = {
    rules,
    columns: LOG_COLUMNS,
    isColoured: false,
    fullReport: null,
    jsonOf,
    proposal,
    step,
  }
  const write = (file: string, pieces: () => Iterable<string>) =>
    writeReportFile(file, pieces, { isAskedFor: reportDir !== null, environment }, delivery)
  const hasJson = await write(files.json, () => json.pieces(report, bare))
  // What is cut points at the JSON report, so at one that is there.
  const context: ReportContext = { ...bare, fullReport: hasJson ? files.json : null }
  const markdown = await delivered(delivery, 'the markdown report', () => writeMarkdown(report, context, SUMMARY_BYTES))
  const hasMarkdown = markdown !== null && (await write(files.markdown, () => [markdown]))

  await delivered(delivery, 'the log', () => sayReport(report, context))
  const isFailing = () => delivery.failures.length > 0 || exitCode(report.verdict, report.policy.failOn) !== 0
  const hasSummary = markdown !== null && isWanted(shown.summary, isFailing())
  if (hasSummary) {
    const within = (room: number) =>
      Buffer.byteLength(markdown) <= room ? markdown : writeMarkdown(report, context, room)
    await writeSummary(within, environment.GITHUB_STEP_SUMMARY, delivery)
  }
  let commentId = ''
  if (markdown !== null) {
    // A path of the runner leads nobody on the page of a pull request anywhere.
    const within = (room: number) => writeMarkdown(report, { ...context, fullReport: null }, room)
    const comment = { report, write: within, isFailing: isFailing(), hasSummary }
    commentId = await commentOnPullRequest(comment, shown.comment, world, delivery)
  }
  // After what people wait for: a run that was cut short has seconds left.
  const further = await writeFurtherReports(report, context, files, write)
  const written = { 'report-markdown': hasMarkdown ? files.markdown : '', ...further }
  const outputs = outputsFor(report, hasJson ? files.json : null, written)
  const outcome = delivery.failures.length > 0 ? 'error' : outputs.outcome
  await writeOutputs({ ...outputs, outcome, 'comment-id': commentId }, environment.GITHUB_OUTPUT, delivery)

  // First what is lost: the runner shows ten warnings.
  const { failures, losses } = delivery
  await delivered(delivery, 'the annotations', () =>
    annotate(shownAnnotations(report, rules, [...losses, ...notices], shown.maxAnnotations)),
  )
  const code = failures.length > 0 ? 2 : exitCode(report.verdict, report.policy.failOn)
  if (code === 0) say(failureLine(report))
  else annotateFailure(failureLine(report, failures))
  return code
}
