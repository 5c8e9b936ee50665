import { existsSync } from 'node:fs'
import { type Fleet, startFleet } from './fleet.ts'
import { CLI } from './gate-run.ts'
import {
  costOfOneTarget,
  type Measure,
  measureFleets,
  measureHanging,
  measureOneTarget,
  measureStart,
  ROUND_TRIP_MS,
  type TargetCost,
} from './measures.ts'
import { measurePaths } from './paths.ts'
import { measurePeer, PEERS } from './peers.ts'
import { measureWaivers } from './waivers.ts'

/** `npm run bench`: its budgets, then the same target asked by whatever other scanner is installed. */
async function bench(): Promise<void> {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: npm run build')
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}\n`)
  const fleet = await startFleet(20)
  try {
    const cost = await costOfOneTarget(fleet, ROUND_TRIP_MS)
    const measures: readonly Measure[] = [
      ...measureOneTarget(cost),
      await measureStart(),
      ...(await measureFleets()),
      await measureHanging(fleet),
      ...measurePaths(),
      ...measureWaivers(),
    ]
    printTable([
      ['budget', 'measured', 'at most', ''],
      ...measures.map(({ what, figure, budget, isWithin }) => [what, figure, budget, isWithin ? 'ok' : 'OVER']),
    ])
    await comparePeers(fleet, cost)
    if (measures.some(({ isWithin }) => !isWithin)) process.exitCode = 1
  } finally {
    await fleet.stop()
  }
}

async function comparePeers(fleet: Fleet, own: TargetCost): Promise<void> {
  const [target] = fleet.targets
  if (target === undefined) return
  const rows = [
    [`one target at ${ROUND_TRIP_MS} ms`, 'time', 'connections', 'bytes sent', 'asks'],
    ['ats-gate', `${seconds(own.wallMs)}`, `${own.connections}`, `${own.bytes}`, 'every rule of ats, cleartext too'],
  ]
  for (const peer of PEERS) {
    const cost = await measurePeer(peer, target, ROUND_TRIP_MS)
    if (cost === null) {
      rows.push([peer.name, 'not installed', '', '', ''])
      continue
    }
    rows.push([
      peer.name,
      `${seconds(cost.wallMs)} (x ${ratio(cost.wallMs, own.wallMs)})`,
      `${cost.connections} (x ${ratio(cost.connections, own.connections)})`,
      `${cost.bytes} (x ${ratio(cost.bytes, own.bytes)})`,
      peer.asks,
    ])
  }
  console.log(
    '\nTime is of the whole process, ours and theirs. They ask other things: read the ratios with the last column.\n',
  )
  printTable(rows)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function ratio(theirs: number, ours: number): string {
  return (theirs / ours).toFixed(1)
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}

await bench()
