import type { Baseline } from '../model/baseline.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { Policy } from '../model/policy.ts'
import type { Denial, PrivateAddresses } from '../model/private-addresses.ts'
import type { ProxyRoute } from '../model/proxy.ts'
import { type HostPort, type Target, targetName } from '../model/target.ts'
import { didYouMean, quoted, shown } from './did-you-mean.ts'
import { effectivePolicy } from './effective-policy.ts'
import { inFileOrder } from './fault-order.ts'
import type { Files } from './files.ts'
import { DEFAULT_PORT, listedInline, parseHttp } from './listed-target.ts'
import { mergeTargets } from './merge-targets.ts'
import { parseHostPort, parseTarget } from './parse-target.ts'
import { type PolicyLayer, proxyIn, readPolicyLayers } from './policy-layers.ts'
import { type PolicyRow, policyRows, targetRows } from './policy-origins.ts'
import { faultOfStrangersProxy, parsePrivateAddresses, trusted } from './private-addresses.ts'
import { type ProxyEnvironment, proxyRoute } from './proxy.ts'
import type { Given, Reading, SystemCertificates } from './reading.ts'
import { type GivenSettings, parseSettings, type RunSettings } from './run-settings.ts'
import { readBaseline } from './saved-report.ts'
import { readTargetsFile } from './targets-file.ts'
import { rootsGiven } from './trust-settings.ts'
import { findRepeatedWaivers } from './waivers.ts'

/** What decides about the policy, as the user gave it. */
export interface PolicyRequest {
  /** Absolute: the folder of the command line, or the workspace of the job. */
  readonly workspace: string
  /** A built-in name or a file; null for `ats-gate.yml` if it is there, else `ats`. */
  readonly policy: Given | null
  /** PEM files with added roots. */
  readonly caFiles: readonly Given[]
  readonly settings: GivenSettings
  /** Where nothing is probed they say what single targets demand of themselves. */
  readonly targetsFiles?: readonly Given[]
  /** An earlier report, a file; null or absent for none. */
  readonly baseline?: Given | null
  /** What is wrong with the arguments or inputs already: said together with what is wrong in the files. */
  readonly faults?: readonly InputFault[]
}

export interface RunRequest extends PolicyRequest {
  /** Each may hold several, parted by spaces, commas or lines. */
  readonly targets: readonly Given[]
  readonly targetsFiles: readonly Given[]
  /** `HOST:PORT=ADDR:PORT`, and for `http` also `HOST:PORT=none`. */
  readonly connect: readonly Given[]
  readonly http: readonly Given[]
  /** Of the process; its proxy holds where nothing else names one. */
  readonly environment: ProxyEnvironment
  /** False for a policy that whoever is judged by it may have written, as in the checkout of a pull request. */
  readonly isPolicyTrusted: boolean
  /** `auto`, `allow` or `deny`; absent is auto. */
  readonly privateAddresses?: Given | undefined
  /** Why auto denies private addresses; absent or null where it allows them. */
  readonly autoDenies?: Denial | null
  /** Absent or false: a run without a target is wrong input. */
  readonly mayBeEmpty?: boolean
}

export interface LoadedPolicy {
  readonly targets: readonly Target[]
  readonly policy: Policy
  /** Null where none was named. */
  readonly baseline: Baseline | null
}

export interface LoadedRun extends LoadedPolicy {
  /** Null to dial directly. */
  readonly proxy: ProxyRoute | null
  readonly privateAddresses: PrivateAddresses
}

/** Reads all that a run is asked to do. Throws one InputError with everything that is wrong in any of it. */
export function loadRun(request: RunRequest, files: Files, systemCertificates: SystemCertificates): LoadedRun {
  const reading = readingFor(request, files, systemCertificates)
  const inline = request.targets.flatMap((given) => listedInline(given, reading))
  const listed = request.targetsFiles.flatMap((given) => readTargetsFile(given, reading))
  const layers = readPolicyLayers(request.policy, reading)
  const { policy, settings } = policyOf(request, layers, reading)
  const proxy = proxyRoute(settings.proxy ?? proxyIn(layers), request.environment, reading.faults)
  const privateAddresses = parsePrivateAddresses(request.privateAddresses, request.autoDenies ?? null, reading.faults)
  const isStrangers = !request.isPolicyTrusted && privateAddresses !== 'allow'
  if (isStrangers && settings.proxy === undefined) reading.faults.push(...faultOfStrangersProxy(layers))
  const inPolicy = request.isPolicyTrusted ? trusted(targetsIn(layers)) : targetsIn(layers)
  const merged = mergeTargets([...inline, ...listed, ...inPolicy], reading.faults)
  const dialled = over(merged, request.connect, reading, (target, text, where) => {
    const connect = parseHostPort(text, where, reading.faults)
    return connect === null ? target : { ...target, connect, ...alsoTrusted(target, connect) }
  })
  const baseline = readBaseline(request.baseline ?? null, reading)
  const targets = over(dialled, request.http, reading, (target, text, where) => {
    const http = parseHttp(text, where, reading)
    return http === null ? target : { ...target, http, ...(http === 'none' ? {} : alsoTrusted(target, http)) }
  })
  if (targets.length === 0 && reading.faults.length === 0 && request.mayBeEmpty !== true) {
    reading.faults.push({
      code: 'TARGETS_EMPTY',
      what: `no target is listed${whereNone(request, layers)}`,
      where: 'targets',
      mend: 'name one, such as example.com, or list them in a targets file or under "targets:" in the policy',
    })
  }
  if (reading.faults.length > 0) throw new InputError(inFileOrder(reading.faults))
  return { targets, policy, baseline, proxy, privateAddresses }
}

/** Whoever types a command may send it anywhere. */
function alsoTrusted({ trustedPlaces = [] }: Target, place: HostPort): Pick<Target, 'trustedPlaces'> {
  return { trustedPlaces: [...trustedPlaces, place] }
}

/** What was looked at for targets and has none, so that nobody looks there. */
function whereNone({ targetsFiles }: RunRequest, layers: readonly PolicyLayer[]): string {
  const files = [
    ...targetsFiles.map(({ text }) => quoted(text)),
    ...layers.flatMap((layer) => (layer.kind === 'file' ? [quoted(layer.source)] : [])),
  ]
  return files.length === 0 ? ', and there is no policy file to list one' : ` in ${files.join(' and ')}`
}

/**
 * What it takes to judge a saved report: the policy, and the targets that it lists (none is fine) with their own
 * requirements and roots. Throws InputError.
 */
export function loadPolicy(request: PolicyRequest, files: Files, systemCertificates: SystemCertificates): LoadedPolicy {
  const reading = readingFor(request, files, systemCertificates)
  const layers = readPolicyLayers(request.policy, reading)
  const { policy } = policyOf(request, layers, reading)
  const listed = (request.targetsFiles ?? []).flatMap((given) => readTargetsFile(given, reading))
  const targets = mergeTargets([...listed, ...targetsIn(layers)], reading.faults)
  const baseline = readBaseline(request.baseline ?? null, reading)
  if (reading.faults.length > 0) throw new InputError(inFileOrder(reading.faults))
  return { targets, policy, baseline }
}

function readingFor(request: PolicyRequest, files: Files, systemCertificates: SystemCertificates): Reading {
  return { files, workspace: request.workspace, systemCertificates, faults: [...(request.faults ?? [])] }
}

export interface DescribedPolicy {
  readonly policy: Policy
  readonly rows: readonly PolicyRow[]
  /** What single targets set for themselves; their name stands first in the path. */
  readonly targetRows: readonly PolicyRow[]
}

/** The policy in force with where each value came from. Throws InputError for what `loadPolicy` would throw it for. */
export function describePolicy(
  request: PolicyRequest,
  files: Files,
  systemCertificates: SystemCertificates,
): DescribedPolicy {
  const reading = readingFor(request, files, systemCertificates)
  const layers = readPolicyLayers(request.policy, reading)
  const { policy } = policyOf(request, layers, reading)
  mergeTargets(targetsIn(layers), reading.faults)
  if (reading.faults.length > 0) throw new InputError(inFileOrder(reading.faults))
  return { policy, rows: policyRows(layers, policy), targetRows: targetRows(layers) }
}

function targetsIn(layers: readonly PolicyLayer[]): ReturnType<typeof listedInline> {
  return layers.flatMap((layer) => (layer.kind === 'file' ? layer.targets : []))
}

interface SetPolicy {
  readonly policy: Policy
  /** What the command line or the inputs set over it. */
  readonly settings: RunSettings
}

function policyOf(request: PolicyRequest, layers: readonly PolicyLayer[], reading: Reading): SetPolicy {
  const caRoots = request.caFiles.flatMap((given) => rootsGiven(given, reading))
  const settings = parseSettings(request.settings, reading.faults)
  findRepeatedWaivers(layers, reading.faults)
  return { policy: effectivePolicy(layers, settings, caRoots), settings }
}

/** Applies each `HOST:PORT=VALUE` to the target that it names. */
function over(
  targets: readonly Target[],
  givens: readonly Given[],
  reading: Reading,
  apply: (target: Target, value: string, where: string) => Target,
): readonly Target[] {
  const byName = new Map(targets.map((target) => [targetName(target), target]))
  // A target may be missing because the file that lists it is broken, and then that is what to mend.
  const isListComplete = reading.faults.length === 0
  for (const { text, where } of givens) {
    const equals = text.indexOf('=')
    if (equals < 1) {
      reading.faults.push({
        code: 'ARGUMENT_FORM',
        what: `${shown(text)} is not of the form HOST:PORT=HOST:PORT`,
        where,
        mend: 'write it like m.example.com:443=127.0.0.1:8443',
      })
      continue
    }
    const parsed = parseTarget(text.slice(0, equals), where, reading.faults)
    if (parsed === null) continue
    const name = targetName({ host: parsed.host, port: parsed.port ?? DEFAULT_PORT })
    const target = byName.get(name)
    if (target === undefined) {
      if (!isListComplete) continue
      const mend = didYouMean(name, [...byName.keys()], `add ${name} to the targets`)
      reading.faults.push({ code: 'ARGUMENT_NO_TARGET', what: `${name} is no target of this run`, where, mend })
      continue
    }
    byName.set(name, apply(target, text.slice(equals + 1), where))
  }
  return [...byName.values()]
}
