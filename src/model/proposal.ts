import type { Finding } from './finding.ts'
import type { Policy, RequirementId } from './policy.ts'
import type { JudgedReport, JudgedTarget, Verdict } from './report.ts'
import { findingFails, runVerdict } from './verdict.ts'

/** What a pull request would have decide from its merge on, beside what decided. It decides nothing itself. */
export interface Proposal {
  readonly policy: ProposedPolicy
  readonly isPolicyChanged: boolean
  readonly targets: TargetChanges
  /** Null where there was no time left to find out, and of a merge, which asks no server. */
  readonly verdict: Verdict | null
  readonly isOfMerge: boolean
  /** By target and rule, of targets of both lists. */
  readonly findings: readonly FindingChange[]
}

export type ProposedPolicy = Pick<Policy, 'name' | 'source' | 'sha256' | 'failOn' | 'onUndetermined'>

/** How a proposed list of targets differs from the one that decides, by name. */
export interface TargetChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** In both lists, with other settings of their own. */
  readonly changed: readonly string[]
}

export interface FindingChange {
  readonly target: string
  readonly rule: RequirementId
  /** Null for what is in order, or off. */
  readonly decided: Standing | null
  readonly proposed: Standing | null
}

/** How a finding that is not in order stands. */
export interface Standing {
  readonly outcome: 'violated' | 'undetermined'
  readonly level: Finding['level']
  readonly fails: boolean
  readonly isWaived: boolean
}

/** `proposed`: targets and waivers as the proposal judges them; null where that is not known. */
export function compareProposal(
  changes: Pick<Proposal, 'policy' | 'isPolicyChanged' | 'targets' | 'isOfMerge'>,
  decided: JudgedReport,
  proposed: Pick<JudgedReport, 'targets' | 'waivers'> | null,
): Proposal {
  if (proposed === null) return { ...changes, verdict: null, findings: [] }
  const before = new Map(decided.targets.map((target) => [target.target, target]))
  const findings = proposed.targets.flatMap((target) => {
    const own = before.get(target.target)
    return own === undefined ? [] : changesOf(own, decided.policy, target, changes.policy)
  })
  return { ...changes, verdict: runVerdict(proposed.targets, proposed.waivers), findings }
}

type Judging = Pick<Policy, 'failOn' | 'onUndetermined'>

function changesOf(
  decided: JudgedTarget,
  decidedBy: Judging,
  proposed: JudgedTarget,
  proposedBy: Judging,
): readonly FindingChange[] {
  const [before, after] = [standings(decided, decidedBy), standings(proposed, proposedBy)]
  const rules = [...new Set([...before.keys(), ...after.keys()])]
  return rules.flatMap((rule) => {
    const change = { decided: before.get(rule) ?? null, proposed: after.get(rule) ?? null }
    return isSame(change.decided, change.proposed) ? [] : [{ target: proposed.target, rule, ...change }]
  })
}

function standings({ findings }: JudgedTarget, { failOn, onUndetermined }: Judging): Map<RequirementId, Standing> {
  return new Map(
    findings.flatMap((finding) => {
      const { rule, outcome, level, waiver } = finding
      if ((outcome !== 'violated' && outcome !== 'undetermined') || level === 'off') return []
      const fails = findingFails(finding, failOn, onUndetermined)
      return [[rule, { outcome, level, fails, isWaived: waiver !== null }]]
    }),
  )
}

function isSame(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null) return a === b
  return a.outcome === b.outcome && a.level === b.level && a.fails === b.fails && a.isWaived === b.isWaived
}
