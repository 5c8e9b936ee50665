import { resolve } from 'node:path'
import { quoted } from '../../input/did-you-mean.ts'
import type { RunRequest } from '../../input/load-run.ts'
import type { ProxyEnvironment } from '../../input/proxy.ts'
import type { Given } from '../../input/reading.ts'
import { givenSettings, parseMoment } from '../../input/run-settings.ts'
import type { WorkflowRun } from '../../input/shard.ts'
import type { InputFault } from '../../model/input-error.ts'
import { type DeliveryInputs, readDeliveryInputs } from './delivery-inputs.ts'
import { type FleetPart, fleetInputs } from './fleet-inputs.ts'
import { type PolicySource, readPolicySource } from './policy-source.ts'

/** As action.yml declares them. None has a default there that a policy could set: the runner hides which it was. */
export const INPUTS = [
  'targets',
  'targets-file',
  'config',
  'assume',
  'policy',
  'ca-file',
  'fail-on',
  'on-undetermined',
  'timeout',
  'retries',
  'concurrency',
  'connections-per-address',
  'deadline',
  'report-dir',
  'at',
  'full',
  'proxy',
  'private-addresses',
  'policy-ref',
  'policy-token',
  'baseline',
  'mode',
  'shard',
  'reports',
  'summary',
  'max-annotations',
  'comment',
  'comment-key',
  'github-token',
  'internal-strategy',
  'internal-check-run-id',
] as const

export type InputName = (typeof INPUTS)[number]

export interface ActionRequest {
  /** Who may have written the policy is not for inputs to say. */
  readonly run: Omit<RunRequest, 'isPolicyTrusted'>
  /** Proxy configurations: paths and patterns. Always of the workspace, since they are what a pull request changes. */
  readonly config: readonly Given[]
  readonly at: Date | null
  readonly full: boolean
  /** Null for a folder of our own in the runner's temporary one. */
  readonly reportDir: string | null
  readonly policySource: PolicySource
  readonly shown: DeliveryInputs
  readonly fleet: FleetPart
}

/**
 * `input` gives the text of an input, trimmed, empty when it was not given; `workspace` is where paths start. What is wrong
 * in inputs that `loadRun` does not read goes with the request, so that it says all at once.
 */
export function readInputs(
  input: (name: InputName) => string,
  workspace: string,
  environment: ProxyEnvironment,
  workflowRun: WorkflowRun,
): ActionRequest {
  const faults: InputFault[] = []
  const one = (name: InputName): Given | undefined => {
    const text = input(name)
    return text === '' ? undefined : { text, where: `input ${name}` }
  }
  const lines = (name: InputName): readonly Given[] =>
    input(name)
      .split('\n')
      .map((text) => ({ text: text.trim(), where: `input ${name}` }))
      .filter(({ text }) => text !== '')
  const targets = one('targets')
  const config = lines('config')
  const assume = one('assume')
  const fleet = fleetInputs(one, lines, workflowRun, faults)
  const run: Omit<RunRequest, 'isPolicyTrusted'> = {
    workspace,
    targets: targets === undefined ? [] : [targets],
    targetsFiles: lines('targets-file'),
    policy: one('policy') ?? null,
    caFiles: lines('ca-file'),
    settings: { ...givenSettings(one), assume: assume === undefined ? [] : [assume] },
    baseline: one('baseline') ?? null,
    connect: [],
    http: [],
    environment,
    privateAddresses: one('private-addresses'),
    mayBeEmpty: fleet.mode === 'merge' || config.length > 0,
    faults,
  }
  const reportDir = one('report-dir')
  return {
    run,
    config,
    at: parseMoment(one('at'), faults),
    full: truthOf(one('full'), faults),
    reportDir: reportDir === undefined ? null : resolve(workspace, reportDir.text),
    policySource: readPolicySource(one, faults),
    shown: readDeliveryInputs(one, faults),
    fleet,
  }
}

/** The words of YAML 1.2 for a boolean, as the runner's own toolkit takes them. */
function truthOf(given: Given | undefined, faults: InputFault[]): boolean {
  if (given === undefined || ['false', 'False', 'FALSE'].includes(given.text)) return false
  if (['true', 'True', 'TRUE'].includes(given.text)) return true
  const what = `${quoted(given.text)} is neither true nor false`
  faults.push({ code: 'WRONG_VALUE', what, where: given.where, mend: 'write true or false' })
  return false
}
