import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { GateRequest } from '../gate.ts'
import type { LoadedRun, RunRequest } from '../input/load-run.ts'
import { proxyVariables, secretsOfProxies } from '../input/proxy.ts'
import { writeWhole } from '../machine/write-whole.ts'
import { InputError } from '../model/input-error.ts'
import { exitCode, type JudgedReport, type JudgedTarget, type TargetReport } from '../model/report.ts'
import { ruleFaults } from '../model/rule-fault.ts'
import { isSystemError } from '../model/system-error.ts'
import { PackedTargets } from '../packed-targets.ts'
import { annotations, failureLine } from '../reports/annotations.ts'
import { faultSummary } from '../reports/fault-summary.ts'
import { format as json } from '../reports/json.ts'
import { markdownReport, SUMMARY_BYTES } from '../reports/markdown.ts'
import type { ReportContext, RuleWords } from '../reports/report-format.ts'
import { line } from '../reports/sanitize.ts'
import { annotate, annotateFailure } from './annotate.ts'
import { annotateBug, annotateFaults } from './deliver-error.ts'
import { type Delivery, delivered, failByOurFault, lose, newDelivery } from './delivery.ts'
import { readInputs } from './inputs.ts'
import { maskSecrets, say } from './log.ts'
import { ERROR_OUTPUTS, outputsFor, writeOutputs } from './outputs.ts'
import { readInput } from './read-input.ts'
import { makeFolderOf, reportFilesIn } from './report-files.ts'
import { sayReport } from './say-report.ts'
import { writeSummary } from './summary.ts'

/** What the action is given beside its inputs. */
export interface ActionWorld {
  readonly environment: ActionEnvironment
  readonly rules: readonly RuleWords[]
  readonly toolVersion: string
  load(request: RunRequest): LoadedRun
  gate(request: GateRequest, keep: (report: TargetReport) => JudgedTarget): Promise<JudgedReport>
  /** Absent: our own Markdown. */
  readonly writeMarkdown?: typeof markdownReport
}

/** The variables of the runner that are read here; the toolkit reads its own. */
export interface ActionEnvironment {
  readonly GITHUB_WORKSPACE?: string | undefined
  readonly GITHUB_OUTPUT?: string | undefined
  readonly GITHUB_STEP_SUMMARY?: string | undefined
  readonly RUNNER_TEMP?: string | undefined
  /** Among them those of a proxy. */
  readonly [name: string]: string | undefined
}

/** One step of a job: inputs in, everything a person or program reads out. Gives the exit code, never throws. */
export async function runAction(world: ActionWorld): Promise<number> {
  try {
    return await judged(world)
  } catch (error) {
    return await reportError(error, world.environment)
  }
}

/** Wrong input, or a fault of ours: says so in every place and gives the exit code for it. */
export async function reportError(error: unknown, environment: ActionEnvironment): Promise<2> {
  // What is lost here is in the log: the job fails as it is, and has its ten errors.
  const delivery = newDelivery()
  if (error instanceof InputError) {
    annotateFaults(error)
    await writeSummary(() => faultSummary(error.faults), environment.GITHUB_STEP_SUMMARY, delivery)
  } else annotateBug(error)
  await writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT, delivery)
  return 2
}

async function judged(world: ActionWorld): Promise<number> {
  const { environment, toolVersion } = world
  const proxies = proxyVariables(environment)
  // Before anything is read that could say them.
  maskSecrets(secretsOfProxies([readInput('proxy'), ...Object.values(proxies)]))
  const request = readInputs(readInput, environment.GITHUB_WORKSPACE || process.cwd(), proxies)
  const loaded = world.load(request.run)
  const packed = new PackedTargets()
  const report = await world.gate({ ...loaded, at: request.at, full: request.full, toolVersion }, packed.keep)
  return deliver(report, packed.jsonOf, request.reportDir, world)
}

/** Every piece on its own: what cannot be written, or fails, takes nothing else with it. Gives the exit code. */
async function deliver(
  report: JudgedReport,
  jsonOf: ReportContext['jsonOf'],
  reportDir: string | null,
  world: ActionWorld,
): Promise<number> {
  const { environment, rules, writeMarkdown = markdownReport } = world
  const delivery = newDelivery()
  for (const { rule, target, stack } of ruleFaults(report)) {
    failByOurFault(delivery, line`the rule ${rule} failed with ${target}`, stack)
  }

  const files = reportFilesIn(reportDir ?? join(environment.RUNNER_TEMP || tmpdir(), 'ats-gate'))
  const bare: ReportContext = { rules, columns: LOG_COLUMNS, isColoured: false, fullReport: null, jsonOf }
  const hasJson = await writeReportFile(files.json, () => json.pieces(report, bare), reportDir !== null, delivery)
  // What is cut points at the JSON report, so at one that is there.
  const context: ReportContext = { ...bare, fullReport: hasJson ? files.json : null }
  const markdown = await delivered(delivery, 'the markdown report', () => writeMarkdown(report, context, SUMMARY_BYTES))
  if (markdown !== null) await writeReportFile(files.markdown, () => [markdown], reportDir !== null, delivery)

  await delivered(delivery, 'the log', () => sayReport(report, context))
  if (markdown !== null) {
    const within = (room: number) =>
      Buffer.byteLength(markdown) <= room ? markdown : writeMarkdown(report, context, room)
    await writeSummary(within, environment.GITHUB_STEP_SUMMARY, delivery)
  }
  const outputs = outputsFor(report, hasJson ? files.json : null)
  const outcome = delivery.failures.length > 0 ? 'error' : outputs.outcome
  await writeOutputs({ ...outputs, outcome }, environment.GITHUB_OUTPUT, delivery)

  // First what is lost: the runner shows ten warnings.
  const { failures, losses } = delivery
  await delivered(delivery, 'the annotations', () =>
    annotate([...losses, ...annotations(report, rules, losses.length)]),
  )
  const code = failures.length > 0 ? 2 : exitCode(report.verdict, report.policy.failOn)
  if (code === 0) say(failureLine(report))
  else annotateFailure(failureLine(report, failures))
  return code
}

/** True when it is there. In a folder of our own choice a report that cannot be written is only lost. */
async function writeReportFile(
  file: string,
  pieces: () => Iterable<string>,
  isAskedFor: boolean,
  delivery: Delivery,
): Promise<boolean> {
  const folder = dirname(file)
  const written = await delivered(delivery, `report-dir ${folder}`, () => {
    try {
      makeFolderOf(file)
      writeWhole(file, pieces())
      return true
    } catch (error) {
      if (isAskedFor || !isSystemError(error)) throw error
      lose(delivery, line`there are no report files`, line`${folder} could not be written (${error.code})`)
      return false
    }
  })
  return written === true
}

/** What the page of a run shows without scrolling. */
const LOG_COLUMNS = 120
