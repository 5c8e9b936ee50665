import { resolve } from 'node:path'
import { diagnose as runDiagnosis } from './diagnose.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { everything, realWorld, gate as runGate } from './gate.ts'
import type { PolicyFile } from './generated/policy-file.ts'
import type { Files } from './input/files.ts'
import { loadPolicy, loadRun, type PolicyRequest, type RunRequest } from './input/load-run.ts'
import { withPolicy } from './input/policy-content.ts'
import type { Given } from './input/reading.ts'
import { givenSettings, parseMoment } from './input/run-settings.ts'
import { shareOfRun } from './input/shard.ts'
import { judgeAgain } from './judge.ts'
import { proxyEnvironment } from './machine/environment.ts'
import { realFiles, systemCertificates } from './machine/files.ts'
import { interruptible } from './machine/interruptible.ts'
import { merge as mergeSaved } from './merge.ts'
import { againstBaseline, type OtherSettings } from './model/against-baseline.ts'
import { type Baseline, baselineOf } from './model/baseline.ts'
import { InputError, type InputFault } from './model/input-error.ts'
import type { Progress } from './model/progress.ts'
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
export type { Counts, Report, ReportPolicy, Run, TargetReport, Verdict } from './model/report.ts'
export { exitCode } from './model/report.ts'
export type { Location } from './model/target.ts'
export type { ReportWaiver, Waiver, WaiverState } from './model/waiver.ts'

/** What a policy decides, and what a caller may set over it. As on the command line, unless said otherwise. */
export interface PolicyOptions {
  /** A built-in policy, a file, or the content of one; without it `ats-gate.yml` of `cwd` if it is there, else `ats`. */
  readonly policy?: string | PolicyFile
  /** PEM files with roots to trust too. */
  readonly caFiles?: readonly string[]
  /** For `evaluate` what its targets demand of themselves. */
  readonly targetsFiles?: readonly string[]
  /** An earlier report, or the file that has it: what it knows does not fail. */
  readonly baseline?: string | Report
  readonly failOn?: 'error' | 'warning' | 'never'
  readonly onUndetermined?: 'fail' | 'warn' | 'ignore'
  /** Judge as of this moment: a date, or RFC 3339. */
  readonly at?: Date | string
  /** Where paths begin; without it the working directory of the process. */
  readonly cwd?: string
}

export interface GateOptions extends PolicyOptions {
  /** Each `m.example.com`, `m.example.com:8443`, an https URL or `[2001:db8::1]:443`. */
  readonly targets?: readonly string[]
  /** By target, where to dial instead: `{ 'm.example.com:443': '127.0.0.1:8443' }`. */
  readonly connect?: Readonly<Record<string, string>>
  /** By target, where its cleartext side is, or `none`. */
  readonly http?: Readonly<Record<string, string>>
  /** `500ms`, `10s`. */
  readonly timeout?: string
  readonly deadline?: string
  readonly retries?: number
  readonly concurrency?: number
  readonly connectionsPerAddress?: number
  /** `http://proxy.example:3128`, or `none`; without it what the policy says, else `https_proxy` of the environment. */
  readonly proxy?: string
  /** `deny`: no loopback or private address is dialled but those that `connect` and `http` of these options or of the policy name. */
  readonly privateAddresses?: 'allow' | 'deny'
  /** List every version, suite, group and signature scheme that is accepted, also where nothing is violated. */
  readonly full?: boolean
  /** Probe this share of the targets only, such as `2/8`; `runId` must be the same for all of them. */
  readonly shard?: string
  readonly runId?: string
  /** Ends the run early: what is known by then is reported, the rest is undetermined. */
  readonly signal?: AbortSignal
  /** Called when a target begins and when it ends. What it throws ends the run and rejects the promise. */
  readonly onProgress?: (progress: Progress) => void
}

/** What the shards were asked, since their reports are judged again. */
export interface MergeOptions extends PolicyOptions, Pick<GateOptions, 'targets' | 'connect' | 'http'> {
  /** The run that the reports must be of; without it the run that the newest of them is of. */
  readonly runId?: string
}

/**
 * Probes the targets and judges them. What servers do is in the report; the promise is rejected only with an InputError
 * that says all that is wrong with the options and files, before anything is probed.
 */
export async function gate(options: GateOptions): Promise<Report> {
  const { targets = [], connect = {}, http = {}, full = false, signal, onProgress } = options
  const faults: InputFault[] = []
  const at = momentOf(options, faults)
  const share = shareOfRun(options.shard, options.runId, faults)
  if (faults.length > 0) throw new InputError(faults)
  const { request, files } = policyRequest(options)
  const run = loadRun(
    {
      ...request,
      targets: given('targets', targets),
      connect: given('connect', pairs(connect)),
      http: given('http', pairs(http)),
      environment: proxyEnvironment(),
      isPolicyTrusted: true,
      ...dialling(options),
    },
    files,
    systemCertificates,
  )
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

function dialling({ privateAddresses: text }: GateOptions): Pick<RunRequest, 'privateAddresses'> {
  return text === undefined ? {} : { privateAddresses: { text, where: 'privateAddresses' } }
}

/** Of a policy the roots and the limits count. As on the command line, unless said otherwise. */
export interface DiagnoseOptions {
  /** A built-in policy, a file, or the content of one; without it `ats-gate.yml` of `cwd` if it is there, else `ats`. */
  readonly policy?: string | PolicyFile
  /** PEM files with roots to trust too. */
  readonly caFiles?: readonly string[]
  /** Judge as of this moment: a date, or RFC 3339. */
  readonly at?: Date | string
  /** Where paths begin; without it the working directory of the process. */
  readonly cwd?: string
  /** By target, where to dial instead: `{ 'm.example.com:443': '127.0.0.1:8443' }`. */
  readonly connect?: Readonly<Record<string, string>>
  /** By target, where its cleartext side is, or `none`. */
  readonly http?: Readonly<Record<string, string>>
  /** `500ms`, `10s`. */
  readonly timeout?: string
  readonly deadline?: string
  readonly retries?: number
  /** Ends the probing early: what is not known by then is `unknown`. */
  readonly signal?: AbortSignal
}

/**
 * Which exceptions from ATS would let an app connect to this one target, as `nscurl --ats-diagnostics` says on a Mac. The
 * promise is rejected only with an InputError that says all that is wrong with the options and files.
 */
export async function diagnose(target: string, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { connect = {}, http = {}, signal } = options
  const faults: InputFault[] = []
  const at = momentOf(options, faults)
  if (/^$|[\s,]/u.test(target.trim())) {
    const mend = 'name one; gate takes many'
    faults.push({ code: 'ARGUMENT_FORM', what: 'diagnose takes one target', where: 'target', mend })
  }
  if (faults.length > 0) throw new InputError(faults)
  const { request, files } = policyRequest(options)
  const { targets, policy, proxy } = loadRun(
    {
      ...request,
      targets: given('target', [target]),
      targetsFiles: [],
      connect: given('connect', pairs(connect)),
      http: given('http', pairs(http)),
      environment: proxyEnvironment(),
      isPolicyTrusted: true,
    },
    files,
    systemCertificates,
  )
  const { interrupted, release } = interruptible(signal)
  const world = realWorld(interrupted, () => undefined)
  // Those that the policy lists come after it.
  return runDiagnosis({ target: targets[0], policy, proxy, at, toolVersion: TOOL_VERSION }, world).finally(release)
}

/**
 * Judges the observations of a report again, by this policy and as of this moment; without `at`, as of the report's own.
 * Throws an InputError for what is no report and for what is wrong with the options.
 */
export function evaluate(report: Report, options: PolicyOptions = {}): Report {
  const faults: InputFault[] = []
  const at = momentOf(options, faults)
  if (faults.length > 0) throw new InputError(faults)
  const { request, files } = policyRequest(options)
  const { targets, policy, baseline } = loadPolicy(request, files, systemCertificates)
  const known = baselineGiven(options) ?? baseline
  return judgeAgain(checkReport(report, 'report'), policy, targets, at, TOOL_VERSION, everything, known)
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

/** Instead of what the policy of the newer report says. */
export type DiffOptions = OtherSettings

function baselineGiven({ baseline }: Pick<PolicyOptions, 'baseline'>): Baseline | null {
  return typeof baseline === 'object' ? baselineOf(checkReport(baseline, 'baseline'), 'baseline') : null
}

/**
 * One report of all shards of a run. Every target is judged again from what was observed, by this policy; a missing shard
 * leaves its targets undetermined. Throws an InputError for reports that are not of one run, or that say what they did not
 * see.
 */
export function merge(reports: readonly Report[], options: MergeOptions = {}): Report {
  const { targets = [], connect = {}, http = {}, runId = null } = options
  const faults: InputFault[] = []
  const at = momentOf(options, faults)
  if (faults.length > 0) throw new InputError(faults)
  const { request, files } = policyRequest(options)
  const loaded = loadRun(
    {
      ...request,
      targets: given('targets', targets),
      connect: given('connect', pairs(connect)),
      http: given('http', pairs(http)),
      environment: {},
      isPolicyTrusted: true,
      mayBeEmpty: true,
    },
    files,
    systemCertificates,
  )
  const saved = reports.map((report, i) => savedObject(`reports[${i}]`, report))
  return mergeSaved(saved, { ...loaded, at, runId, toolVersion: TOOL_VERSION }, everything)
}

/** A saved report from its text; `name` is for what an InputError says. */
export function readReport(text: string, name = 'report'): Report {
  return readReportText(text, name)
}

interface ReadyRequest {
  readonly request: PolicyRequest & Pick<RunRequest, 'targetsFiles'>
  readonly files: Files
}

function policyRequest(options: GateOptions): ReadyRequest {
  const { policy, caFiles = [], targetsFiles = [], baseline, cwd = '.', ...rest } = options
  const workspace = resolve(cwd)
  const settings: Readonly<Record<string, string | number | undefined>> = {
    'fail-on': rest.failOn,
    'on-undetermined': rest.onUndetermined,
    timeout: rest.timeout,
    deadline: rest.deadline,
    retries: rest.retries,
    concurrency: rest.concurrency,
    'connections-per-address': rest.connectionsPerAddress,
    proxy: rest.proxy,
  }
  const isContent = typeof policy === 'object'
  const named = isContent ? POLICY_CONTENT : policy
  return {
    request: {
      workspace,
      policy: named === undefined ? null : { text: named, where: 'policy' },
      caFiles: given('caFiles', caFiles),
      baseline: typeof baseline === 'string' ? { text: baseline, where: 'baseline' } : null,
      targetsFiles: given('targetsFiles', targetsFiles),
      settings: givenSettings((name) => {
        const value = settings[name]
        return value === undefined ? undefined : { text: String(value), where: OPTION_NAMES.get(name) ?? name }
      }),
    },
    files: isContent ? withPolicy(policy, resolve(workspace, POLICY_CONTENT), realFiles) : realFiles,
  }
}

/** No file has this name: it stands for the policy that was given as an object. */
const POLICY_CONTENT = '<policy>'

const OPTION_NAMES: ReadonlyMap<string, string> = new Map([
  ['fail-on', 'failOn'],
  ['on-undetermined', 'onUndetermined'],
  ['connections-per-address', 'connectionsPerAddress'],
])

function momentOf({ at }: Pick<PolicyOptions, 'at'>, faults: InputFault[]): Date | null {
  if (!(at instanceof Date)) return parseMoment(at === undefined ? undefined : { text: at, where: 'at' }, faults)
  if (!Number.isNaN(at.getTime())) return at
  faults.push({ code: 'WRONG_VALUE', what: 'an invalid date', where: 'at', mend: 'give a date that is one' })
  return null
}

function given(where: string, texts: readonly string[]): readonly Given[] {
  return texts.map((text) => ({ text, where }))
}

function pairs(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([target, value]) => `${target}=${value}`)
}
