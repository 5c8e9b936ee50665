import type { Finding } from './finding.ts'
import type { FailOn, Level, OnUndetermined } from './policy.ts'
import type { Verdict } from './report.ts'
import type { ReportWaiver } from './waiver.ts'

/** What of a finding decides. */
export type DecidingFacts = Pick<Finding, 'outcome' | 'level' | 'waiver' | 'baseline'>

/** Whether a finding decides against its target (docs/decisions.md). */
export function findingFails(
  { outcome, level, waiver, baseline }: DecidingFacts,
  failOn: FailOn,
  onUndetermined: OnUndetermined,
): boolean {
  if (!reaches(level, failOn) || baseline === 'known') return false
  if (outcome === 'violated') return waiver === null
  return outcome === 'undetermined' && onUndetermined === 'fail'
}

/**
 * `failing` decides against the target. `warned` does not, but somebody should know: a violation of a lower level, or
 * what could not be determined. `known` would be one of these if the baseline did not have it too. `waived` is a violation
 * that the policy accepts for a time. `noted` is for completeness: level notice, or undetermined where the policy ignores it.
 */
export type Weight = 'failing' | 'warned' | 'known' | 'waived' | 'noted'

/** The heaviest first. */
export const WEIGHTS: readonly Weight[] = ['failing', 'warned', 'known', 'waived', 'noted']

/** Null for what is in order: met, not applicable, or switched off. */
export function weightOf(
  finding: DecidingFacts,
  { failOn, onUndetermined }: { readonly failOn: FailOn; readonly onUndetermined: OnUndetermined },
): Weight | null {
  const { outcome, level, waiver, baseline } = finding
  if (level === 'off' || outcome === 'met' || outcome === 'not-applicable') return null
  if (findingFails(finding, failOn, onUndetermined)) return 'failing'
  if (waiver !== null) return 'waived'
  if (level === 'notice') return 'noted'
  if (baseline === 'known') return 'known'
  return outcome === 'undetermined' && onUndetermined === 'ignore' ? 'noted' : 'warned'
}

/** A target that was not checked is undetermined whatever its findings: the caller knows. So is one of which nothing is required. */
export function targetVerdict(
  findings: readonly DecidingFacts[],
  failOn: FailOn,
  onUndetermined: OnUndetermined,
): Verdict {
  if (findings.length === 0) return 'undetermined'
  const failing = findings.filter((finding) => findingFails(finding, failOn, onUndetermined))
  if (failing.some(({ outcome }) => outcome === 'violated')) return 'violated'
  return failing.length > 0 ? 'undetermined' : 'met'
}

/**
 * Of no target at all, as in a saved report that was filtered, nothing is known. A waiver that has expired violates the
 * policy whatever it names: else a waiver that nothing needs for now would outlive its day.
 */
export function runVerdict(
  targets: readonly { readonly verdict: Verdict }[],
  waivers: readonly Pick<ReportWaiver, 'state'>[] = [],
): Verdict {
  if (waivers.some(({ state }) => state === 'expired')) return 'violated'
  if (targets.length === 0) return 'undetermined'
  if (targets.some(({ verdict }) => verdict === 'violated')) return 'violated'
  return targets.some(({ verdict }) => verdict === 'undetermined') ? 'undetermined' : 'met'
}

/** `never` keeps the verdict that `error` gives and changes the exit code only. */
function reaches(level: Level, failOn: FailOn): boolean {
  switch (level) {
    case 'error':
      return true
    case 'warning':
      return failOn === 'warning'
    case 'notice':
    case 'off':
      return false
  }
}
