import type { Finding, FindingWaiver } from './finding.ts'
import type { RequirementId } from './policy.ts'
import type { JudgedTarget } from './report.ts'
import {
  type ReportWaiver,
  type Waiver,
  type WaiverState,
  waiverDaysLeft,
  waiverNames,
  waiverNamesOf,
} from './waiver.ts'

/** For one target, the waiver in force that covers a violation of this requirement; of several the narrowest. */
export type Waived = (requirement: RequirementId) => FindingWaiver | null

/** The waivers that hold at this moment, ready to be asked for each target. */
export function waiversInForce(waivers: readonly Waiver[], at: Date): (target: string) => Waived {
  const inForce = waivers.filter((waiver) => waiverDaysLeft(waiver, at) >= 0)
  if (inForce.length === 0) return () => () => null
  const byName = new Map(inForce.map((waiver) => [keyOf(waiver.requirement, waiver.target), waiver]))
  return (target) => {
    const names = waiverNames(target)
    return (requirement) => {
      for (const name of names) {
        const waiver = byName.get(keyOf(requirement, name))
        if (waiver !== undefined) return { reason: waiver.reason, owner: waiver.owner, until: waiver.until }
      }
      return null
    }
  }
}

/**
 * What became of each waiver, in the order given. Pure, and asked once for all targets and listeners of a run: by a run that is whole, or
 * by the merge of its shards, from what their reports have. Findings that are met need not be among those of a target.
 */
export function judgeWaivers(
  waivers: readonly Waiver[],
  targets: readonly Pick<JudgedTarget, 'target' | 'listener' | 'notChecked' | 'findings'>[],
  at: Date,
  isWhole: boolean,
): readonly ReportWaiver[] {
  if (waivers.length === 0) return []
  const met = new Map(waivers.map(({ requirement, target }) => [keyOf(requirement, target), newTally()]))
  const notChecked = new Set<string>()
  const hasListeners = targets.some(({ listener }) => listener !== undefined)
  for (const judged of targets) {
    const { findings, notChecked: isNotChecked } = judged
    const names = waiverNamesOf(judged)
    if (isNotChecked) for (const name of names) notChecked.add(name)
    else for (const finding of findings) note(finding, names, met)
  }
  return waivers.map((waiver): ReportWaiver => {
    const { requirement, target, reason, owner, until, location } = waiver
    const { violated, isOpen } = met.get(keyOf(requirement, target)) ?? newTally()
    const isKnownUnused =
      isWhole && violated === 0 && !isOpen && !notChecked.has(target) && (hasListeners || !isOfListeners(target))
    const state = stateOf(waiverDaysLeft(waiver, at), isKnownUnused)
    return { requirement, target, reason, owner, until, state, findings: violated, location }
  })
}

/** `*`, `*:443`: no target is named so. */
function isOfListeners(target: string): boolean {
  return target.startsWith('*') && !target.startsWith('*.')
}

/** Days before its end that somebody has to do something about it. */
const EXPIRING_DAYS = 14

/** What a waiver names, over all targets. */
interface Tally {
  violated: number
  /** Something that it names is undetermined: it may be needed. */
  isOpen: boolean
}

function newTally(): Tally {
  return { violated: 0, isOpen: false }
}

function note({ rule, outcome }: Finding, names: readonly string[], met: ReadonlyMap<string, Tally>): void {
  if (outcome !== 'violated' && outcome !== 'undetermined') return
  for (const name of names) {
    const tally = met.get(keyOf(rule, name))
    if (tally === undefined) continue
    if (outcome === 'violated') tally.violated += 1
    else tally.isOpen = true
  }
}

/** An expired one is to be mended whether or not it is used; one that nobody needs is not worth a later day. */
function stateOf(daysLeft: number, isKnownUnused: boolean): WaiverState {
  // Also where a saved report has a day that is none.
  if (!(daysLeft >= 0)) return 'expired'
  if (isKnownUnused) return 'unused'
  return daysLeft <= EXPIRING_DAYS ? 'expiring' : 'in-force'
}

function keyOf(requirement: RequirementId, target: string): string {
  return `${requirement} ${target}`
}
