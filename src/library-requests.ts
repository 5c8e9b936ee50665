import { resolve } from 'node:path'
import type { Files, Folders } from './input/files.ts'
import type { PolicyRequest, RunRequest } from './input/load-run.ts'
import { memoryFiles } from './input/memory-files.ts'
import { withPolicy } from './input/policy-content.ts'
import type { Given } from './input/reading.ts'
import { givenSettings, parseMoment } from './input/run-settings.ts'
import type { GateOptions, LintOptions, PolicyOptions } from './library-options.ts'
import { realFiles } from './machine/files.ts'
import { type Baseline, baselineOf } from './model/baseline.ts'
import { InputError, type InputFault } from './model/input-error.ts'
import { checkReport } from './reports/read-report.ts'

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

export interface LintFiles {
  readonly configs: readonly Given[]
  /** Absolute: where the paths of `files` begin. */
  readonly folder: string
  readonly files: Folders
}

/** The texts as files of a workspace of their own; without names all of it is looked through. */
export function lintFiles({ files, configs = ['.'] }: LintOptions): LintFiles {
  const folder = resolve('/workspace')
  return { configs: given('configs', configs), folder, files: memoryFiles(files, folder) }
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
