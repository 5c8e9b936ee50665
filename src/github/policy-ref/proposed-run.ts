import type { LoadedRun } from '../../input/load-run.ts'
import { compareProposal, type Proposal, type TargetChanges } from '../../model/proposal.ts'
import type { JudgedReport, JudgedTarget, TargetReport } from '../../model/report.ts'
import { targetName } from '../../model/target.ts'
import type { ActionWorld } from '../action-world.ts'
import type { PreparedRun } from './prepare-run.ts'
import { targetChanges } from './union-of-targets.ts'

/** What a pull request would have decide from its merge on. */
export interface ProposedRun {
  readonly run: LoadedRun
  readonly targets: TargetChanges
  readonly isPolicyChanged: boolean
  /** What was observed for the verdict says nothing of it: another policy asks for other things. */
  readonly isToBeProbed: boolean
}

/** Null where nothing of that differs. */
export function proposedRun(decisive: LoadedRun, proposed: LoadedRun, hasOtherBaseline: boolean): ProposedRun | null {
  const targets = targetChanges(decisive.targets, proposed.targets)
  const isPolicyChanged = decisive.policy.sha256 !== proposed.policy.sha256
  const isToBeProbed = isPolicyChanged || hasOtherBaseline || targets.changed.length > 0
  const isSame = !isToBeProbed && targets.added.length === 0 && targets.removed.length === 0
  return isSame ? null : { run: proposed, targets, isPolicyChanged, isToBeProbed }
}

/** What the proposal would say; with connections of its own only where it has to be asked anew. Decides nothing. */
export async function judgedProposal(
  { run, proposed }: PreparedRun,
  report: JudgedReport,
  world: ActionWorld,
): Promise<Proposal | null> {
  if (proposed === null) return null
  const changes = changesOf(proposed, false)
  if (!proposed.isToBeProbed) return compareProposal(changes, report, listedBy(proposed, report))
  // Of the time and the load that the deciding policy allows, since a proposal must not choose them.
  const { limits } = run.policy
  const deadlineMs = limits.deadlineMs - report.run.durationMs
  if (deadlineMs <= 0) return compareProposal(changes, report, null)
  const policy = { ...proposed.run.policy, limits: { ...limits, deadlineMs } }
  const request = {
    ...proposed.run,
    policy,
    proxy: run.proxy,
    at: new Date(report.run.at),
    full: false,
    toolVersion: world.toolVersion,
  }
  const judged = await world.gate(request, concerning)
  return compareProposal(changes, report, judged)
}

/** The same of a merge, which asks no server. */
export function mergedProposal({ proposed }: PreparedRun, report: JudgedReport): Proposal | null {
  if (proposed === null) return null
  return compareProposal(changesOf(proposed, true), report, proposed.isToBeProbed ? null : listedBy(proposed, report))
}

function changesOf({ run, targets, isPolicyChanged }: ProposedRun, isOfMerge: boolean) {
  const { name, source, sha256, failOn, onUndetermined } = run.policy
  return { policy: { name, source, sha256, failOn, onUndetermined }, isPolicyChanged, targets, isOfMerge }
}

function listedBy({ run }: ProposedRun, { targets, waivers }: JudgedReport): Pick<JudgedReport, 'targets' | 'waivers'> {
  const names = new Set(run.targets.map(targetName))
  return { targets: targets.filter(({ target }) => names.has(target)), waivers }
}

/** All that a comparison looks at. */
function concerning({ target, verdict, notChecked, findings }: TargetReport): JudgedTarget {
  const open = findings.filter(({ outcome }) => outcome === 'violated' || outcome === 'undetermined')
  return { target, verdict, notChecked, findings: open }
}
