import type { Exchange } from '../src/model/observation.ts'
import type { Report } from '../src/model/report.ts'
import { type Fleet, type FleetTarget, startFleet } from './fleet.ts'
import { CLI, type GateRun, requireVerdict, runGate } from './gate-run.ts'
import { startRelay } from './relay.ts'
import { runProcess } from './run-process.ts'

/** One figure beside its budget. */
export interface Measure {
  readonly what: string
  readonly figure: string
  readonly budget: string
  readonly isWithin: boolean
}

export const ROUND_TRIP_MS = 50

/** What one good target costs through relays of that round trip, cleartext side included. */
export interface TargetCost {
  readonly connections: number
  readonly bytes: number
  /** Of them, the hello as long as those of today: a client profile beside the budget. */
  readonly largeHellos: number
  readonly largeHelloBytes: number
  /** As the gate itself counts, process start excluded. */
  readonly durationMs: number
  readonly wallMs: number
}

/** Median of `runs` by duration. */
export async function costOfOneTarget(fleet: Fleet, roundTripMs: number, runs = 5): Promise<TargetCost> {
  const costs: TargetCost[] = []
  for (let run = 0; run < runs; run += 1) costs.push(await oneTarget(firstOf(fleet), fleet.root, roundTripMs))
  return median(costs, ({ durationMs }) => durationMs)
}

async function oneTarget(target: FleetTarget, root: string, roundTripMs: number): Promise<TargetCost> {
  const relays = await Promise.all(
    [target.tlsPort, target.httpPort].map((port) => startRelay(target.address, port, roundTripMs)),
  )
  try {
    const [tlsPort = 0, httpPort = 0] = relays.map(({ port }) => port)
    const run = await runGate([{ ...target, address: '127.0.0.1', tlsPort, httpPort }], root)
    requireVerdict(run, 'met')
    const seen = relays.map((relay) => relay.seen())
    return {
      connections: sum(seen.map(({ connections }) => connections)),
      bytes: sum(seen.map(({ bytes }) => bytes)),
      largeHellos: largeHellos(run.report).length,
      largeHelloBytes: sum(largeHellos(run.report).map(({ offer }) => offer.bytes)),
      durationMs: run.report.run.durationMs,
      wallMs: run.wallMs,
    }
  } finally {
    await Promise.all(relays.map((relay) => relay.stop()))
  }
}

function largeHellos({ targets }: Report): readonly Exchange[] {
  const exchanges = targets.flatMap(({ observation }) => observation.endpoints.flatMap((one) => one.exchanges))
  return exchanges.filter(({ purpose }) => purpose === 'large-hello')
}

export function measureOneTarget(cost: TargetCost): readonly Measure[] {
  const budgetMs = 4 * ROUND_TRIP_MS + 50
  return [
    within('connections for one good target, the large hello aside', cost.connections - cost.largeHellos, 8, ''),
    within('bytes sent for one good target, the large hello aside', cost.bytes - cost.largeHelloBytes, 4096, 'B'),
    within(`one good target at ${ROUND_TRIP_MS} ms round trip`, cost.durationMs, budgetMs, 'ms'),
  ]
}

/** Start-up, against a Node that does nothing; interleaved, so that both see the same machine. */
export async function measureStart(runs = 15): Promise<Measure> {
  const times: { readonly cli: number[]; readonly nothing: number[] } = { cli: [], nothing: [] }
  for (let run = 0; run < runs; run += 1) {
    times.nothing.push(await wallOf(['-e', '0']))
    times.cli.push(await wallOf([CLI, '--version']))
  }
  const identity = (value: number): number => value
  const more = median(times.cli, identity) - median(times.nothing, identity)
  return within('cli.js --version over node -e 0', more, 60, 'ms')
}

async function wallOf(args: readonly string[]): Promise<number> {
  const run = await runProcess(process.execPath, args)
  if (run?.code !== 0) throw new Error(`node ${args.join(' ')} failed: ${run?.stderr}`)
  return run.wallMs
}

/** A thousand targets, then ten thousand: time and memory must not grow faster than their number. */
export async function measureFleets(): Promise<readonly Measure[]> {
  const [one, ten] = [await fleetRun(1000), await fleetRun(10_000)]
  return [
    within('1,000 targets on loopback', one.wallMs / 1000, 10, 's'),
    within('1,000 targets, peak resident', one.peakMiB, 250, 'MiB'),
    within('10,000 targets on loopback', ten.wallMs / 1000, 100, 's'),
    within('10,000 targets, time per target as a multiple of that of 1,000', ten.wallMs / one.wallMs / 10, 1.2, 'x'),
    within('10,000 targets, peak resident', ten.peakMiB, 400, 'MiB'),
  ]
}

async function fleetRun(count: number): Promise<GateRun> {
  const fleet = await startFleet(count)
  try {
    const run = await runGate(fleet.targets, fleet.root)
    requireVerdict(run, 'met')
    return run
  } finally {
    await fleet.stop()
  }
}

/** One target that never answers, beside good ones: it costs its time-out, at most three attempts long. */
export async function measureHanging(fleet: Fleet, timeoutMs = 1000): Promise<Measure> {
  const options = ['--timeout', `${timeoutMs}ms`]
  const run = await runGate([...fleet.targets, fleet.hanging], fleet.root, options)
  requireVerdict(run, 'undetermined')
  requireOthersMet(run, fleet.hanging.host)
  const what = `one hanging target beside ${fleet.targets.length} good ones, time-out ${timeoutMs / 1000} s`
  return within(what, run.report.run.durationMs / 1000, (3 * timeoutMs) / 1000 + 0.25, 's')
}

function requireOthersMet({ report }: GateRun, hanging: string): void {
  const slowed = report.targets.filter(({ target, verdict }) => !target.startsWith(hanging) && verdict !== 'met')
  if (slowed.length > 0) throw new Error(`the hanging target cost others their verdict: ${slowed[0]?.target}`)
}

function within(what: string, value: number, budget: number, unit: string): Measure {
  const digits = unit === 's' || unit === 'x' ? 2 : 0
  const shown = unit === '' ? '' : ` ${unit}`
  return { what, figure: `${value.toFixed(digits)}${shown}`, budget: `${budget}${shown}`, isWithin: value <= budget }
}

function firstOf(fleet: Fleet): FleetTarget {
  const [target] = fleet.targets
  if (target === undefined) throw new Error('the fleet is empty')
  return target
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function median<T>(values: readonly T[], by: (value: T) => number): T {
  const sorted = [...values].sort((one, other) => by(one) - by(other))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
