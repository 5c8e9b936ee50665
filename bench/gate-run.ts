import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../src/model/report.ts'
import type { FleetTarget } from './fleet.ts'
import { runNode } from './run-process.ts'

export const CLI = join(import.meta.dirname, '../dist/cli.js')

export interface GateRun {
  readonly report: Report
  /** Of the process, its start included. */
  readonly wallMs: number
  readonly peakMiB: number
}

/** The built command line on these targets, under `ats` and one added root. */
export async function runGate(
  targets: readonly FleetTarget[],
  root: string,
  options: readonly string[] = [],
): Promise<GateRun> {
  const folder = mkdtempSync(join(tmpdir(), 'ats-gate-bench-'))
  try {
    const policy = join(folder, 'policy.json')
    writeFileSync(join(folder, 'root.pem'), root)
    writeFileSync(policy, JSON.stringify(policyFile(targets)))
    const run = await runNode([CLI, 'check', '--policy', policy, '--format', 'json', ...options])
    if (run.stdout === '') throw new Error(`ats-gate wrote no report, exit code ${run.code}: ${run.stderr}`)
    return { report: JSON.parse(run.stdout) as Report, wallMs: run.wallMs, peakMiB: run.peakMiB }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function policyFile(targets: readonly FleetTarget[]): object {
  return {
    extends: 'ats',
    trust: { stores: [], roots: ['root.pem'] },
    targets: targets.map(({ host, address, tlsPort, httpPort }) => ({
      host,
      connect: `${address}:${tlsPort}`,
      http: `${address}:${httpPort}`,
    })),
  }
}

/** A measure of a run that judged wrongly would mean nothing. */
export function requireVerdict(run: GateRun, verdict: Report['verdict']): void {
  if (run.report.verdict === verdict) return
  const failing = run.report.targets
    .flatMap(({ target, findings }) => findings.map((finding) => ({ target, ...finding })))
    .filter(({ outcome }) => outcome === 'violated' || outcome === 'undetermined')
    .slice(0, 5)
    .map(({ target, rule, outcome, message }) => `  ${target} ${rule} ${outcome}: ${message}`)
  throw new Error(`expected ${verdict}, the gate says ${run.report.verdict}:\n${failing.join('\n')}`)
}
