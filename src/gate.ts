import { randomBytes, randomUUID } from 'node:crypto'
import { judgeListeners, type ListenerJudging } from './configuration/judge-listeners.ts'
import { type LiveToLine, liveToLine } from './configuration/live-to-line.ts'
import { inParallel } from './in-parallel.ts'
import { judgeTarget } from './judge.ts'
import { assembleReport } from './model/assemble-report.ts'
import { type Baseline, comparisonWith } from './model/baseline.ts'
import { rememberingReader } from './model/build-case.ts'
import { waiversInForce } from './model/judge-waivers.ts'
import type { Configuration } from './model/listener.ts'
import { type Policy, requirementsFor } from './model/policy.ts'
import type { PrivateAddresses } from './model/private-addresses.ts'
import type { Progress } from './model/progress.ts'
import type { ProxyRoute } from './model/proxy.ts'
import type { JudgedTarget, ReportOf, Run, TargetReport } from './model/report.ts'
import { hasTargets, type RunIdentity, type Shard, shareOf, WHOLE } from './model/shard.ts'
import { type Target, targetName } from './model/target.ts'
import { type Clearance, clearanceFor } from './probes/clearance.ts'
import type { Meter, ProbeContext } from './probes/context.ts'
import { type Deadline, deadlineAfter } from './probes/deadline.ts'
import { observe, unobserved } from './probes/index.ts'
import { Lanes, type Pace, paceFor } from './probes/lanes.ts'
import { type Network, realNetwork } from './probes/network.ts'
import { type Plan, planFor } from './probes/plan.ts'
import { throughProxy } from './probes/proxied-network.ts'
import type { AnyRule } from './rules/rule.ts'
import { sortedByName, targetsSha256 } from './target-list.ts'
import { requireWholeTables } from './tls/whole-tables.ts'

/** What one run is asked to do. */
export interface GateRequest {
  readonly targets: readonly Target[]
  readonly policy: Policy
  /** Absent or null: every connection is direct. */
  readonly proxy?: ProxyRoute | null
  /** Absent: they are dialled. */
  readonly privateAddresses?: PrivateAddresses | undefined
  /** An earlier report: what it knows does not fail. Absent or null: everything counts. */
  readonly baseline?: Baseline | null
  /** Judge as of this moment instead of now. */
  readonly at: Date | null
  /** List every version, suite, group and signature scheme that is accepted, also where nothing is violated. */
  readonly full: boolean
  readonly toolVersion: string
  /** What proxies are configured to do, judged beside what was seen of the targets. Absent or null: none was read. */
  readonly configuration?: Configuration | null | undefined
  /**
   * The files are those that the servers run with, as in a nightly run: what a probe finds met weighs less in them. Absent:
   * they may be what is to be deployed, of which no probe knows anything.
   */
  readonly isDeployed?: boolean | undefined
  /** Absent: a run of its own. */
  readonly identity?: RunIdentity | undefined
  /** Probe this share of the targets only; absent or null: all of them. */
  readonly shard?: Shard | null | undefined
  /** Absent: what the policy needs. */
  readonly plan?: Plan
  /** Absent: every rule there is. */
  readonly rules?: readonly AnyRule[]
}

/** The world, as arguments; `realWorld` gives the real one. */
export interface GateWorld {
  /** Aborted with the reason `interrupted` to end the run early: what is known is reported. */
  readonly signal: AbortSignal
  readonly network: Network
  /** Whether this runtime has ML-KEM; when absent, what is found here. */
  readonly hasMlKem?: boolean
  clock(): Date
  onProgress(progress: Progress): void
}

export function realWorld(signal: AbortSignal, onProgress: GateWorld['onProgress']): GateWorld {
  return { signal, onProgress, network: realNetwork, clock: () => new Date() }
}

/**
 * The whole pipeline: observe every target, judge, report. Never throws for what a server does. `keep` says what is held
 * of each target as soon as it is judged: all of it, or less in a large run.
 */
export async function gate<Kept extends JudgedTarget>(
  request: GateRequest,
  world: GateWorld,
  keep: (report: TargetReport) => Kept,
): Promise<ReportOf<Kept>> {
  requireWholeTables()
  const { policy, proxy = null, baseline = null } = request
  const comparison = baseline === null ? null : comparisonWith(baseline)
  const proxied = proxy === null ? null : throughProxy(world.network, proxy)
  const network = proxied ?? world.network
  const startedAt = world.clock()
  const at = request.at ?? startedAt
  const all = sortedByName(request.targets)
  const shard = request.shard ?? WHOLE
  const targets = shareOf(all, shard)
  const meter: Meter = { connections: 0, bytesSent: 0 }
  const read = rememberingReader()
  const waivers = waiversInForce(policy.waivers, at)
  const run = deadlineAfter(policy.limits.deadlineMs, world.signal)
  const plan = request.plan ?? planFor(policy.client, policy.requirements, request.full)
  const lanes = new Lanes(policy.limits.connectionsPerAddress)
  const lines = linesOf(request, { policy, at, waivers, comparison })
  let started = 0
  let done = 0
  const tell = (kind: Progress['kind'], target: Target): void =>
    world.onProgress({ kind, done, total: targets.length, target: targetName(target) })
  const reports = await inParallel(targets, policy.limits.concurrency, async (target) => {
    started += 1
    tell('started', target)
    const own = deadlineAfter(ATTEMPTS_PER_TARGET * policy.limits.timeoutMs, run.signal)
    const clearance = clearanceFor(target, request.privateAddresses ?? 'allow', network)
    const context = contextOf(policy, own, paceFor(lanes, started, own), meter, clearance, world)
    const observation = run.signal.aborted
      ? unobserved(world.clock(), run.signal)
      : await observe(target, planOf(target, request, plan), world.clock(), context)
    own.clear()
    done += 1
    tell('done', target)
    const judged = judgeTarget(target, observation, { policy, at, read, waivers, rules: request.rules, comparison })
    return keep(lines?.withLines(target, judged) ?? judged)
  })
  run.clear()
  const throughIt = proxied?.account() ?? null
  const account: Run = {
    id: request.identity?.id ?? randomUUID(),
    ...(request.identity === undefined ? {} : { attempt: request.identity.attempt }),
    startedAt: startedAt.toISOString(),
    durationMs: world.clock().getTime() - startedAt.getTime(),
    at: at.toISOString(),
    ...meter,
    shard: { index: shard.index, count: shard.count },
    targetsSha256: targetsSha256(all.map(targetName)),
    ...(throughIt === null ? {} : { proxy: throughIt }),
  }
  const listeners = lines?.listeners() ?? null
  const report = assembleReport(reports, policy, account, request.toolVersion, listeners)
  if (comparison === null) return report
  const hasListeners = listeners !== null
  return { ...report, baseline: comparison.account(hasTargets(account, all, hasListeners), hasListeners) }
}

/** Listeners are judged before the targets, so that each target has its lines as soon as it is judged. */
function linesOf(
  { configuration = null, isDeployed = false }: GateRequest,
  judging: ListenerJudging,
): LiveToLine | null {
  if (configuration === null) return null
  return liveToLine(configuration, judgeListeners(configuration, judging), { policy: judging.policy, isDeployed })
}

/** For `keep`: all that is known of each target. */
export function everything(report: TargetReport): TargetReport {
  return report
}

/** The plan of the policy, or one of its own for a target that has requirements of its own. */
function planOf({ requirements }: Target, { policy, full, plan: given }: GateRequest, plan: Plan): Plan {
  if (given !== undefined || Object.keys(requirements).length === 0) return plan
  return planFor(policy.client, requirementsFor(policy.requirements, requirements), full)
}

/** A target ends within three attempts' time, whatever its server does. */
const ATTEMPTS_PER_TARGET = 3

function contextOf(
  { limits: { timeoutMs, retries } }: Policy,
  { signal }: Deadline,
  pace: Pace,
  meter: Meter,
  clearance: Clearance,
  { hasMlKem }: Pick<GateWorld, 'hasMlKem'>,
): ProbeContext {
  return { ...clearance, entropy: (length) => randomBytes(length), timeoutMs, retries, signal, meter, pace, hasMlKem }
}
