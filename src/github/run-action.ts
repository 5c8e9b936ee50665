import { proxyVariables, secretsOfProxies } from '../input/proxy.ts'
import { findConfiguration, loadConfiguration } from '../load-configuration.ts'
import { realFiles } from '../machine/files.ts'
import { InputError } from '../model/input-error.ts'
import { PackedTargets } from '../packed-targets.ts'
import { faultSummary } from '../reports/fault-summary.ts'
import { line, sentence } from '../reports/sanitize.ts'
import type { ActionEnvironment } from './action-environment.ts'
import type { ActionWorld } from './action-world.ts'
import { autoDenies } from './auto-denies.ts'
import { annotateBug, annotateFaults } from './delivery/deliver-error.ts'
import { deliverReport } from './delivery/deliver-report.ts'
import { deliverShard } from './delivery/deliver-shard.ts'
import { newDelivery } from './delivery/delivery.ts'
import { ERROR_OUTPUTS, writeOutputs } from './delivery/outputs.ts'
import { writeSummary } from './delivery/summary.ts'
import { isProposal, runEvent } from './event.ts'
import { readInputs } from './input/inputs.ts'
import { isSummaryOff, readInput } from './input/read-input.ts'
import { maskSecrets, say } from './log.ts'
import { mergeRun } from './merge-run.ts'
import { originLine, reportWithOrigin } from './policy-ref/policy-origin.ts'
import { prepareRun } from './policy-ref/prepare-run.ts'
import { judgedProposal, mergedProposal } from './policy-ref/proposed-run.ts'

/** One step of a job: inputs in, everything a person or program reads out. Gives the exit code, never throws. */
export async function runAction(world: ActionWorld): Promise<number> {
  try {
    return await judged(world)
  } catch (error) {
    return await reportError(error, world.environment)
  }
}

/** Wrong input, or a fault of ours: says so in every place and gives the exit code for it. */
export async function reportError(error: unknown, environment: ActionEnvironment): Promise<2> {
  // What is lost here is in the log: the job fails as it is, and has its ten errors.
  const delivery = newDelivery()
  if (error instanceof InputError) {
    annotateFaults(error)
    if (!isSummaryOff()) {
      await writeSummary(() => faultSummary(error.faults), environment.GITHUB_STEP_SUMMARY, delivery)
    }
  } else annotateBug(error)
  await writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT, delivery)
  return 2
}

async function judged(world: ActionWorld): Promise<number> {
  const { environment, toolVersion } = world
  const event = runEvent(environment)
  const proxies = proxyVariables(environment)
  // Before anything is read that could say them.
  maskSecrets([...secretsOfProxies([readInput('proxy'), ...Object.values(proxies)]), ...tokens()])
  const inputs = readInputs(readInput, environment.GITHUB_WORKSPACE || process.cwd(), proxies, environment)
  const faults = [...(inputs.run.faults ?? [])]
  const { workspace } = inputs.run
  const found = findConfiguration(inputs.config, { workspace, isContained: true }, realFiles, faults)
  const request = { ...inputs, run: { ...inputs.run, faults, autoDenies: autoDenies(event) } }
  const prepared = await prepareRun(request, event, world)
  say(originLine(prepared.run.policy, prepared.origin))
  const packed = new PackedTargets()
  const { jsonOf } = packed
  const { fleet, at, full } = request
  const { notices, origin, run } = prepared
  if (fleet.mode === 'merge') {
    const merged = reportWithOrigin(mergeRun(fleet, run, request, toolVersion, packed), origin)
    const proposal = mergedProposal(prepared, merged)
    return deliverReport({ report: merged, jsonOf, proposal, notices }, request, world)
  }
  const { shard, identity } = fleet.mode === 'collect' ? fleet : { shard: null, identity: undefined }
  const configured = await loadConfiguration(found, run.policy, { isProposed: isProposal(event) })
  for (const remark of configured?.remarks ?? []) say(line`ats-gate: ${sentence(remark)}`)
  const configuration = configured?.configuration
  const isDeployed = event.name === 'schedule'
  const asked = { ...run, configuration, shard, identity, at, full, toolVersion, isDeployed }
  const judged = await world.gate(asked, packed.keep)
  const report = reportWithOrigin(judged, origin)
  if (fleet.mode === 'collect') return deliverShard({ report, jsonOf }, request, world)
  const proposal = await judgedProposal(prepared, judged, world)
  return deliverReport({ report, jsonOf, proposal, notices }, request, world)
}

/** The runner knows those that are secrets of the repository, and no other. */
function tokens(): readonly string[] {
  return (['github-token', 'policy-token'] as const).map(readInput).filter((token) => token !== '')
}
