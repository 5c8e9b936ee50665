import { diagnose as runDiagnosis } from './diagnose.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { everything, realWorld, gate as runGate } from './gate.ts'
import { loadPolicy, loadRun } from './input/load-run.ts'
import { shareOfRun } from './input/shard.ts'
import { judgeAgain } from './judge.ts'
import type {
  DiagnoseOptions,
  DiffOptions,
  GateOptions,
  LintOptions,
  MergeOptions,
  PolicyOptions,
} from './library-options.ts'
import { baselineGiven, checked, given, lintFiles, momentOf, policyRequest, runRequest } from './library-requests.ts'
import { findConfiguration, loadConfiguration } from './load-configuration.ts'
import { proxyEnvironment } from './machine/environment.ts'
import { systemCertificates } from './machine/files.ts'
import { interruptible } from './machine/interruptible.ts'
import { merge as mergeSaved } from './merge.ts'
import { againstBaseline } from './model/against-baseline.ts'
import { baselineOf } from './model/baseline.ts'
import type { InputFault } from './model/input-error.ts'
import type { Report } from './model/report.ts'
import { checkReport, readReport as readReportText } from './reports/read-report.ts'
import { savedObject } from './shards/saved-report.ts'
import { TOOL_VERSION } from './tool-version.ts'

export type {
  AppSide,
  CertificateTrust,
  Diagnosis,
  ExceptionKeys,
  ExpectedError,
  Mend,
  Reading,
  ReadingCode,
  Row,
  RowResult,
} from './diagnosis/diagnosis.ts'
export type { PolicyFile } from './generated/policy-file.ts'
export type {
  DiagnoseOptions,
  DiffOptions,
  GateOptions,
  LintOptions,
  MergeOptions,
  PolicyOptions,
} from './library-options.ts'
export type { BaselineAccount, Mended } from './model/baseline.ts'
export type {
  Advice,
  BaselineState,
  Evidence,
  Finding,
  FindingWaiver,
  Note,
  OutcomeKind,
  Remedy,
} from './model/finding.ts'
export { InputError, type InputFault } from './model/input-error.ts'
export type { Observation } from './model/observation.ts'
export type { FailOn, Level, OnUndetermined, RequirementId } from './model/policy.ts'
export type { Progress } from './model/progress.ts'
export type {
  Counts,
  ListenerFacts,
  ListenerReport,
  Report,
  ReportPolicy,
  Run,
  TargetReport,
  Verdict,
} from './model/report.ts'
export { exitCode } from './model/report.ts'
export type { Location } from './model/target.ts'
export type { ReportWaiver, Waiver, WaiverState } from './model/waiver.ts'

/**
 * Probes the targets and judges them. What servers do is in the report; the promise is rejected only with an InputError
 * that says all that is wrong with the options and files, before anything is probed.
 */
export async function gate(options: GateOptions): Promise<Report> {
  const { full = false, signal, onProgress } = options
  const { at, share } = checked((faults) => ({
    at: momentOf(options, faults),
    share: shareOfRun(options.shard, options.runId, faults),
  }))
  const { request, files } = runRequest(options)
  const run = loadRun({ ...request, environment: proxyEnvironment() }, files, systemCertificates)
  const { interrupt, interrupted, release } = interruptible(signal)
  const thrown: { readonly error: unknown }[] = []
  const world = realWorld(interrupted, (progress) => {
    try {
      if (thrown.length === 0) onProgress?.(progress)
    } catch (error) {
      // The run ends in order first: no socket outlives the promise.
      thrown.push({ error })
      interrupt()
    }
  })
  try {
    const baseline = baselineGiven(options) ?? run.baseline
    const request = { ...run, ...share, baseline, at, full, toolVersion: TOOL_VERSION }
    const report = await runGate(request, world, everything)
    const [first] = thrown
    if (first !== undefined) throw first.error
    return report
  } finally {
    release()
  }
}

/**
 * Which exceptions from ATS would let an app connect to this one target, as `nscurl --ats-diagnostics` says on a Mac. The
 * promise is rejected only with an InputError that says all that is wrong with the options and files.
 */
export async function diagnose(target: string, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const at = checked((faults) => {
    const moment = momentOf(options, faults)
    if (/^$|[\s,]/u.test(target.trim())) {
      const mend = 'name one; gate takes many'
      faults.push({ code: 'ARGUMENT_FORM', what: 'diagnose takes one target', where: 'target', mend })
    }
    return moment
  })
  const { request, files } = runRequest(options)
  const asked = { ...request, targets: given('target', [target]), targetsFiles: [], environment: proxyEnvironment() }
  const { targets, policy, proxy } = loadRun(asked, files, systemCertificates)
  const { interrupted, release } = interruptible(options.signal)
  const world = realWorld(interrupted, () => undefined)
  // Those that the policy lists come after it.
  return runDiagnosis({ target: targets[0], policy, proxy, at, toolVersion: TOOL_VERSION }, world).finally(release)
}

/**
 * Judges the observations of a report again, by this policy and as of this moment; without `at`, as of the report's own.
 * Throws an InputError for what is no report and for what is wrong with the options.
 */
export function evaluate(report: Report, options: PolicyOptions = {}): Report {
  const at = checked((faults) => momentOf(options, faults))
  const { request, files } = policyRequest(options)
  const loaded = loadPolicy(request, files, systemCertificates)
  const baseline = baselineGiven(options) ?? loaded.baseline
  return judgeAgain(checkReport(report, 'report'), { ...loaded, baseline, at, toolVersion: TOOL_VERSION }, everything)
}

/**
 * Judges what proxies are configured to do: `gate` with no targets, and no network. The promise is rejected only with an
 * InputError that says all that is wrong with the options.
 */
export async function lint(options: LintOptions): Promise<Report> {
  const faults: InputFault[] = []
  const at = momentOf(options, faults)
  const { configs, folder, files } = lintFiles(options)
  const found = findConfiguration(configs, { workspace: folder, isContained: true }, files, faults)
  const { request, files: policyFiles } = policyRequest(options)
  const assume = given(
    'assume',
    Object.entries(options.assume ?? {}).map((each) => each.join('=')),
  )
  const settings = { ...request.settings, assume }
  const { policy, ...loaded } = loadPolicy({ ...request, settings, faults }, policyFiles, systemCertificates)
  const baseline = baselineGiven(options) ?? loaded.baseline
  const configuration = (await loadConfiguration(found, policy))?.configuration
  const { interrupted, release } = interruptible(undefined)
  const world = realWorld(interrupted, () => undefined)
  const asked = { targets: [], policy, baseline, at, full: false, configuration, toolVersion: TOOL_VERSION }
  return runGate(asked, world, everything).finally(release)
}

/**
 * What got worse from one report to another: `newer` with `older` for its baseline, findings as they are there, verdicts and
 * counts made anew. Throws an InputError for what is no report.
 */
export function diff(older: Report, newer: Report, settings: DiffOptions = {}): Report {
  return againstBaseline(
    checkReport(newer, 'newer'),
    baselineOf(checkReport(older, 'older'), 'older'),
    everything,
    settings,
  )
}

/**
 * One report of all shards of a run. Every target is judged again from what was observed, by this policy; a missing shard
 * leaves its targets undetermined. Throws an InputError for reports that are not of one run, or that say what they did not
 * see.
 */
export function merge(reports: readonly Report[], options: MergeOptions = {}): Report {
  const { runId = null } = options
  const at = checked((faults) => momentOf(options, faults))
  const { request, files } = runRequest(options)
  const loaded = loadRun({ ...request, environment: {}, mayBeEmpty: true }, files, systemCertificates)
  const baseline = baselineGiven(options) ?? loaded.baseline
  const saved = reports.map((report, i) => savedObject(`reports[${i}]`, report))
  return mergeSaved(saved, { ...loaded, baseline, at, runId, toolVersion: TOOL_VERSION }, everything)
}

/** A saved report from its text; `name` is for what an InputError says. */
export function readReport(text: string, name = 'report'): Report {
  return readReportText(text, name)
}
