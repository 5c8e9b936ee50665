import { resolve } from 'node:path'
import type { LoadedRun } from '../../input/load-run.ts'
import type { Given } from '../../input/reading.ts'
import { InputError, type InputFault } from '../../model/input-error.ts'
import { DEFAULT_POLICY } from '../../policies/index.ts'
import type { ActionWorld } from '../action-world.ts'
import { isProposal } from '../event.ts'
import { addedByChange, changesPolicy, noBasePolicy, notAtRef } from './policy-notices.ts'
import { withOrigin } from './policy-origin.ts'
import type { PreparedRun } from './prepare-run.ts'
import { proposedRun } from './proposed-run.ts'
import { fileSha256, loadFetching } from './repository-files.ts'
import { displayOf, type RunSources } from './run-sources.ts'
import { unionOfTargets } from './union-of-targets.ts'

/**
 * A run that is judged by what is at `ref`, over the targets that are listed there and, of a pull request, those that it
 * lists. Rejects with an InputError for what is wrong there, and for what is wrong in the proposal: merged, it would stop
 * the gate for everybody.
 */
export async function loadAtRef(sources: RunSources, ref: string, world: ActionWorld): Promise<PreparedRun> {
  const { run, event, files, workspaceFiles, policyPath } = sources
  const { workspace } = run
  const isOwnPolicy = await isPolicyOnlyProposed(sources)
  const onlyHere = await onlyInWorkspace(sources)
  const added = isOwnPolicy ? [] : await weighedOfChange(onlyHere, sources)
  const made = onlyHere.filter((given) => !added.includes(given))
  for (const { text } of made) files.useDisk(resolve(workspace, text))
  const isMade = ({ text }: Given) => made.some((given) => given.text === text)
  const isAdded = ({ text }: Given) => added.some((given) => given.text === text)
  const lists = {
    ...run,
    targetsFiles: run.targetsFiles.filter((given) => !isMade(given)),
    caFiles: run.caFiles.filter((given) => !isAdded(given)),
    baseline: run.baseline && isAdded(run.baseline) ? null : (run.baseline ?? null),
  }
  const deciding = { ...lists, isPolicyTrusted: true, ...(isOwnPolicy ? { policy: NO_FILE } : {}) }
  const atRef = await explained(
    () => loadFetching(files, () => world.load({ ...deciding, mayBeEmpty: true }, files)),
    (fault) => saidOfRef(fault, ref, sources),
  )
  // A proposal does not choose the way that it is asked on: that is the deciding policy's.
  const proposal = { ...run, isPolicyTrusted: false, ...(isOwnPolicy ? {} : { settings: withoutProxy(run.settings) }) }
  const proposed = isProposing(sources)
    ? await explained(() => loadFetching(workspaceFiles, () => world.load(proposal, workspaceFiles)), saidOfProposal)
    : null
  const others = proposed ?? listedByMade(run.targetsFiles.filter(isMade), sources, world)
  const own = isOwnPolicy && proposed !== null ? proposed : atRef
  const decisive = { ...own, targets: unionOfTargets(atRef.targets, others?.targets ?? []) }
  // Once more, for the words that a run without a target ends with.
  if (decisive.targets.length === 0) world.load(deciding, files)

  const change =
    proposed === null
      ? null
      : proposedRun({ ...own, targets: atRef.targets }, proposed, await hasOtherBaseline(sources))
  const path = policyPath === null ? '' : displayOf(policyPath, workspace)
  const isWeighed = change !== null && (change.isPolicyChanged || change.targets.changed.length > 0)
  return {
    ...withOrigin(decisive, isOwnPolicy ? workspaceFiles : files, isOwnPolicy ? null : ref, sources),
    proposed: change,
    notices: [
      ...(isOwnPolicy ? [noBasePolicy(path, ref)] : []),
      ...(isWeighed && isProposal(event) ? [changesPolicy(change.run.policy.source, ref)] : []),
      ...added.map(({ text }) => addedByChange(displayOf(resolve(workspace, text), workspace), ref)),
      ...made.map(({ text }) => notAtRef(displayOf(resolve(workspace, text), workspace), ref)),
    ],
  }
}

/** Where no input names one; a policy of a stranger may not. */
function withoutProxy(settings: RunSources['run']['settings']): RunSources['run']['settings'] {
  return { ...settings, proxy: settings.proxy ?? { text: 'none', where: 'input proxy' } }
}

/** Nothing that a file says. */
const NO_FILE: Given = { text: DEFAULT_POLICY.name, where: 'input policy' }

/** The base commit has no policy file yet: the pull request that brings the first one is judged by it. */
async function isPolicyOnlyProposed({
  source,
  event,
  files,
  workspaceFiles,
  policyPath,
}: RunSources): Promise<boolean> {
  if (source.ref.kind !== 'auto' || !isProposal(event) || policyPath === null) return false
  const there = await files.look(policyPath)
  return there?.kind === 'missing' && fileSha256(workspaceFiles, policyPath) !== null
}

/** Of the paths that inputs name, those that an earlier step made, or the pull request adds. */
async function onlyInWorkspace({ run, source, files, workspaceFiles }: RunSources): Promise<readonly Given[]> {
  const baseline = source.baseline === null ? [] : [{ text: source.baseline, where: 'input baseline' }]
  const found: Given[] = []
  for (const given of [...run.targetsFiles, ...run.caFiles, ...baseline]) {
    const path = resolve(run.workspace, given.text)
    const there = await files.look(path)
    if (there?.kind === 'missing' && fileSha256(workspaceFiles, path) !== null) found.push(given)
  }
  return found
}

/**
 * Of those, the roots and the baseline that the change itself adds: a list adds targets, and these take findings away. What
 * an earlier step made is in no commit.
 */
async function weighedOfChange(
  found: readonly Given[],
  { run, event, changeFiles }: RunSources,
): Promise<readonly Given[]> {
  if (!isProposal(event)) return []
  const added: Given[] = []
  for (const given of found.filter((one) => !run.targetsFiles.includes(one))) {
    const there = await changeFiles?.look(resolve(run.workspace, given.text))
    if (there?.kind !== 'missing') added.push(given)
  }
  return added
}

/** Without a checkout there is no proposal to read: what is at the ref decides, and nothing is compared. */
function isProposing({ run, event, checkouts, workspaceFiles, policyPath, source }: RunSources): boolean {
  if (!isProposal(event)) return false
  const named = run.targetsFiles.map(({ text }) => resolve(run.workspace, text))
  if (source.remote === null && policyPath !== null) named.push(policyPath)
  const isThere = (path: string) => checkouts.below(path) !== null && fileSha256(workspaceFiles, path) !== null
  return checkouts.isAnyBelow() || named.some(isThere)
}

function listedByMade(
  made: readonly Given[],
  { run, workspaceFiles }: RunSources,
  world: ActionWorld,
): LoadedRun | null {
  if (made.length === 0) return null
  const nothing = { policy: NO_FILE, targets: [], baseline: null, mayBeEmpty: true, isPolicyTrusted: false }
  const only = { ...run, ...nothing, targetsFiles: made }
  return world.load(only, workspaceFiles)
}

/** What is new is another in a baseline that was changed, so that what fails is another too. */
async function hasOtherBaseline({ run, source, files, workspaceFiles }: RunSources): Promise<boolean> {
  if (source.baseline === null) return false
  const path = resolve(run.workspace, source.baseline)
  return fileSha256(files, path, BASELINE_BYTES) !== fileSha256(workspaceFiles, path, BASELINE_BYTES)
}

/** More than GitHub's API gives of one file. */
const BASELINE_BYTES = 128 * 1024 * 1024

async function explained<Loaded>(
  load: () => Promise<Loaded>,
  explain: (fault: InputFault) => InputFault,
): Promise<Loaded> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.faults.map(explain), { cause: error })
  }
}

/** A line of a file at another commit is looked for in vain in this one. */
function saidOfRef(fault: InputFault, ref: string, { run, files }: RunSources): InputFault {
  const { where } = fault
  if (typeof where === 'string' || !files.isOfBase(resolve(run.workspace, where.file))) return fault
  return { ...fault, what: `${fault.what} (as it is at ${ref})` }
}

function saidOfProposal(fault: InputFault): InputFault {
  return { ...fault, what: `${fault.what} (as this change proposes it)` }
}
