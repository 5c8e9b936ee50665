import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { assembleReport } from './model/assemble-report.ts'
import { type CertificateReader, rememberingReader } from './model/build-case.ts'
import type { Finding } from './model/finding.ts'
import type { Observation } from './model/observation.ts'
import { type Policy, requirementsFor } from './model/policy.ts'
import type { Report, Run, TargetReport } from './model/report.ts'
import { hostPortOf, type Target, targetName } from './model/target.ts'
import { trustFor } from './model/trust.ts'
import { targetVerdict } from './model/verdict.ts'
import type { Meter, ProbeContext } from './probes/context.ts'
import { deadlineAfter } from './probes/deadline.ts'
import { observe, unobserved } from './probes/index.ts'
import { type Network, realNetwork } from './probes/network.ts'
import { type Plan, planFor } from './probes/plan.ts'
import { adviceFor } from './proxies/index.ts'
import { evaluate } from './rules/index.ts'

/** What one run is asked to do. */
export interface GateRequest {
  readonly targets: readonly Target[]
  readonly policy: Policy
  /** Judge as of this moment instead of now. */
  readonly at: Date | null
  /** List every version and suite that is accepted, also where nothing is violated. */
  readonly full: boolean
  readonly toolVersion: string
}

/** The world, as arguments; `realWorld` gives the real one. */
export interface GateWorld {
  /** Aborted with the reason `interrupted` to end the run early: what is known is reported. */
  readonly signal: AbortSignal
  readonly network: Network
  clock(): Date
  onProgress(progress: Progress): void
}

export interface Progress {
  readonly done: number
  readonly total: number
  /** The target that has just ended. */
  readonly target: string
}

export function realWorld(signal: AbortSignal, onProgress: GateWorld['onProgress']): GateWorld {
  return { signal, onProgress, network: realNetwork, clock: () => new Date() }
}

/** The whole pipeline of design 2: observe every target, judge, report. Never throws for what a server does. */
export async function gate(request: GateRequest, world: GateWorld): Promise<Report> {
  const { policy } = request
  const startedAt = world.clock()
  const at = request.at ?? startedAt
  const targets = [...request.targets].sort((a, b) => (targetName(a) < targetName(b) ? -1 : 1))
  const meter: Meter = { connections: 0, bytesSent: 0 }
  const read = rememberingReader()
  const run = deadlineAfter(policy.limits.deadlineMs, world.signal)
  const plan = planFor(policy.client, policy.requirements, request.full)
  let done = 0
  const reports = await inParallel(targets, policy.limits.concurrency, async (target) => {
    const own = deadlineAfter(ATTEMPTS_PER_TARGET * policy.limits.timeoutMs, run.signal)
    const context = contextOf(policy, own.signal, meter, world)
    const observation = run.signal.aborted
      ? unobserved(world.clock(), run.signal)
      : await observe(target, planOf(target, request, plan), world.clock(), context)
    own.clear()
    done += 1
    world.onProgress({ done, total: targets.length, target: targetName(target) })
    return judge(target, observation, policy, at, read)
  })
  run.clear()
  const account: Run = {
    id: randomUUID(),
    startedAt: startedAt.toISOString(),
    durationMs: world.clock().getTime() - startedAt.getTime(),
    at: at.toISOString(),
    ...meter,
    shard: { index: 1, count: 1 },
    targetsSha256: sha256(targets.map((target) => `${targetName(target)}\n`).join('')),
  }
  return assembleReport(reports, policy, account, request.toolVersion)
}

/**
 * Judges the observations of a saved report again, without network. `targets` are those that the policy lists: their
 * own requirements and roots hold for the saved targets of the same name.
 */
export function judgeAgain(
  saved: Report,
  policy: Policy,
  targets: readonly Target[],
  at: Date | null,
  toolVersion: string,
): Report {
  const moment = at ?? new Date(saved.run.at)
  const read = rememberingReader()
  const byName = new Map(targets.map((target) => [targetName(target), target]))
  const reports = saved.targets.map((one) => {
    const listed = byName.get(one.target)
    const locations = listed?.locations ?? one.findings[0]?.locations ?? []
    const target = { ...(listed ?? bareTarget(one.target)), locations }
    return judge(target, one.observation, policy, moment, read)
  })
  return assembleReport(reports, policy, { ...saved.run, at: moment.toISOString() }, toolVersion)
}

function bareTarget(name: string): Target {
  const none = { path: '/', connect: null, http: null, requirements: {}, trust: null, locations: [] }
  return { ...hostPortOf(name), ...none }
}

/** The plan of the policy, or one of its own for a target that has requirements of its own. */
function planOf({ requirements }: Target, { policy, full }: GateRequest, plan: Plan): Plan {
  if (Object.keys(requirements).length === 0) return plan
  return planFor(policy.client, requirementsFor(policy.requirements, requirements), full)
}

/** A target ends within three attempts' time, whatever its server does (design 4). */
const ATTEMPTS_PER_TARGET = 3

function contextOf(policy: Policy, signal: AbortSignal, meter: Meter, { network }: GateWorld): ProbeContext {
  const { timeoutMs, retries } = policy.limits
  return { network, entropy: (length) => randomBytes(length), timeoutMs, retries, signal, meter }
}

function judge(
  target: Target,
  observation: Observation,
  policy: Policy,
  at: Date,
  read: CertificateReader,
): TargetReport {
  const requirements = requirementsFor(policy.requirements, target.requirements)
  const trust = trustFor(policy.trust, target.trust)
  const name = targetName(target)
  const outcomes = evaluate({ target, observation, requirements, trust, client: policy.client, at, read })
  const findings = outcomes.map(({ rule, outcome }): Finding => {
    const { kind, message, notes, evidence, remedy } = outcome
    return {
      rule: rule.id,
      outcome: kind,
      level: requirements[rule.id].level,
      waiver: null,
      message,
      notes,
      evidence,
      remedy,
      advice: remedy === null ? [] : adviceFor(remedy),
      locations: target.locations,
      fingerprint: sha256([rule.id, name, kind].join('\n')).slice(0, 32),
    }
  })
  const notChecked = isNotChecked(observation)
  const verdict = notChecked ? 'undetermined' : targetVerdict(findings, policy.failOn, policy.onUndetermined)
  return { target: name, verdict, notChecked, findings, observation }
}

/** Nothing was probed: no connection was even tried. */
function isNotChecked({ resolution, endpoints }: Observation): boolean {
  if (resolution.kind === 'not-asked') return true
  const replies = endpoints.flatMap(({ exchanges }) => exchanges.flatMap((exchange) => exchange.replies))
  return replies.length > 0 && replies.every(({ kind }) => kind === 'not-asked')
}

/** Maps with at most `limit` calls under way; results in the order of the items. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const entries = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
