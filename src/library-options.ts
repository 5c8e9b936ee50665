import { resolve } from 'node:path'
import type { PolicyFile } from './generated/policy-file.ts'
import type { Files } from './input/files.ts'
import type { PolicyRequest, RunRequest } from './input/load-run.ts'
import { withPolicy } from './input/policy-content.ts'
import type { Given } from './input/reading.ts'
import { givenSettings, parseMoment } from './input/run-settings.ts'
import { realFiles } from './machine/files.ts'
import type { OtherSettings } from './model/against-baseline.ts'
import { type Baseline, baselineOf } from './model/baseline.ts'
import { InputError, type InputFault } from './model/input-error.ts'
import type { Progress } from './model/progress.ts'
import type { Report } from './model/report.ts'
import { checkReport } from './reports/read-report.ts'

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

/** Of a policy the roots and the limits count. */
export interface DiagnoseOptions
  extends Pick<PolicyOptions, 'policy' | 'caFiles' | 'at' | 'cwd'>,
    Pick<GateOptions, 'connect' | 'http' | 'timeout' | 'deadline' | 'retries'> {
  /** Ends the probing early: what is not known by then is `unknown`. */
  readonly signal?: AbortSignal
}

/** Instead of what the policy of the newer report says. */
export type DiffOptions = OtherSettings

/** The one that was given as a report; null where it is a file or there is none. Throws InputError for what is no report. */
export function baselineGiven({ baseline }: Pick<PolicyOptions, 'baseline'>): Baseline | null {
  return typeof baseline === 'object' ? baselineOf(checkReport(baseline, 'baseline'), 'baseline') : null
}

export interface Ready<Request> {
  readonly request: Request
  readonly files: Files
}

/** What of a run its targets and its policy say; the environment is for the caller to choose. */
export function runRequest(options: GateOptions): Ready<Omit<RunRequest, 'environment'>> {
  const { targets = [], connect = {}, http = {}, privateAddresses } = options
  const { request, files } = policyRequest(options)
  const listed = {
    targets: given('targets', targets),
    connect: given('connect', pairs(connect)),
    http: given('http', pairs(http)),
    isPolicyTrusted: true,
  }
  const dialled =
    privateAddresses === undefined ? {} : { privateAddresses: { text: privateAddresses, where: 'privateAddresses' } }
  return { request: { ...request, ...listed, ...dialled }, files }
}

export function policyRequest(options: GateOptions): Ready<PolicyRequest & Pick<RunRequest, 'targetsFiles'>> {
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

/** What `read` reads of options, or an InputError with all that is wrong in them: before any file is looked at. */
export function checked<Value>(read: (faults: InputFault[]) => Value): Value {
  const faults: InputFault[] = []
  const value = read(faults)
  if (faults.length > 0) throw new InputError(faults)
  return value
}

export function momentOf({ at }: Pick<PolicyOptions, 'at'>, faults: InputFault[]): Date | null {
  if (!(at instanceof Date)) return parseMoment(at === undefined ? undefined : { text: at, where: 'at' }, faults)
  if (!Number.isNaN(at.getTime())) return at
  faults.push({ code: 'WRONG_VALUE', what: 'an invalid date', where: 'at', mend: 'give a date that is one' })
  return null
}

export function given(where: string, texts: readonly string[]): readonly Given[] {
  return texts.map((text) => ({ text, where }))
}

function pairs(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([target, value]) => `${target}=${value}`)
}
