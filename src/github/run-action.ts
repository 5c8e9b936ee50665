import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import type { GateRequest } from '../gate.ts'
import type { LoadedRun, RunRequest } from '../input/load-run.ts'
import { InputError } from '../model/input-error.ts'
import { exitCode, type JudgedReport, type JudgedTarget, type TargetReport } from '../model/report.ts'
import { PackedTargets } from '../packed-targets.ts'
import { annotations, failureLine } from '../reports/annotations.ts'
import { format as markdown } from '../reports/markdown.ts'
import type { ReportContext, RuleWords } from '../reports/report-format.ts'
import { line } from '../reports/sanitize.ts'
import { annotate, annotateFailure } from './annotate.ts'
import { annotateBug, annotateFaults } from './deliver-error.ts'
import { readInputs } from './inputs.ts'
import { say } from './log.ts'
import { ERROR_OUTPUTS, outputsFor, writeOutputs } from './outputs.ts'
import { reportFilesIn, writeReportFiles } from './report-files.ts'
import { sayReport } from './say-report.ts'
import { writeSummary } from './summary.ts'

/** What the action is given beside its inputs. */
export interface ActionWorld {
  readonly environment: ActionEnvironment
  readonly rules: readonly RuleWords[]
  readonly toolVersion: string
  load(request: RunRequest): LoadedRun
  gate(request: GateRequest, keep: (report: TargetReport) => JudgedTarget): Promise<JudgedReport>
}

/** The variables of the runner that are read here; the toolkit reads its own. */
export interface ActionEnvironment {
  readonly GITHUB_WORKSPACE?: string | undefined
  readonly GITHUB_OUTPUT?: string | undefined
  readonly GITHUB_STEP_SUMMARY?: string | undefined
  readonly RUNNER_TEMP?: string | undefined
}

/** One step of a job: inputs in, everything a person or program reads out. Gives the exit code, never throws. */
export async function runAction(world: ActionWorld): Promise<number> {
  try {
    return await judged(world)
  } catch (error) {
    return reportError(error, world.environment)
  }
}

/** Wrong input, or a fault of ours: says so in every place and gives the exit code for it. */
export function reportError(error: unknown, environment: ActionEnvironment): 2 {
  if (error instanceof InputError) annotateFaults(error)
  else annotateBug(error)
  writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT)
  return 2
}

async function judged(world: ActionWorld): Promise<number> {
  const { environment, rules, toolVersion } = world
  const request = readInputs((name) => core.getInput(name), environment.GITHUB_WORKSPACE || process.cwd())
  const { targets, policy } = world.load(request.run)
  const packed = new PackedTargets()
  const report = await world.gate({ targets, policy, at: request.at, full: request.full, toolVersion }, packed.keep)

  const folder = request.reportDir ?? join(environment.RUNNER_TEMP || tmpdir(), 'ats-gate')
  const files = reportFilesIn(folder)
  const context: ReportContext = {
    rules,
    columns: LOG_COLUMNS,
    isColoured: false,
    fullReport: files.json,
    jsonOf: packed.jsonOf,
  }
  const summary = markdown.write(report, context)
  const problem = await writeReportFiles(files, folder, report, context, summary).then(() => null, String)

  sayReport(report, context)
  annotate(annotations(report, rules))
  const outputs = outputsFor(report, problem === null ? files.json : null)
  await writeSummary(summary, environment.GITHUB_STEP_SUMMARY)

  // A folder of our own choice that cannot be written is no reason to fail; one that was asked for is.
  if (problem !== null) say(line`ats-gate: the reports could not be written: ${problem}`)
  if (problem !== null && request.reportDir !== null) {
    annotateFailure(line`ats-gate: report-dir could not be written: ${problem}`)
    writeOutputs({ ...outputs, outcome: 'error' }, environment.GITHUB_OUTPUT)
    return 2
  }
  writeOutputs(outputs, environment.GITHUB_OUTPUT)
  const code = exitCode(report.verdict, report.policy.failOn)
  if (code === 0) say(failureLine(report))
  else annotateFailure(failureLine(report))
  return code
}

/** What the page of a run shows without scrolling. */
const LOG_COLUMNS = 120
