import { describeNotAsked } from '../model/describe-reply.ts'
import type { Finding } from '../model/finding.ts'
import type { NotAsked } from '../model/observation.ts'
import type { JudgedTarget, ReportPolicy } from '../model/report.ts'
import { WEIGHTS, type Weight, weightOf } from '../model/verdict.ts'

/** Findings of one target that say the same: twelve requirements are undetermined for one reason when a host is away. */
export interface Concern {
  readonly weight: Weight
  /** At least one; they differ in their rule and fingerprint only. */
  readonly first: Finding
  readonly findings: readonly Finding[]
}

/** Why nothing was judged of a target; null where something was. */
export function whyNotChecked({ notChecked, verdict, findings }: JudgedTarget): string | null {
  if (notChecked) {
    if (saysNotAsked(findings, 'shard-missing')) return 'the report of its shard is missing'
    return wasInterrupted(findings) ? 'the run was interrupted' : 'the run ended at its deadline'
  }
  return verdict === 'undetermined' && findings.length === 0 ? 'every requirement is off' : null
}

/** By a signal: not everything was asked. */
export function wasInterrupted(findings: readonly Finding[]): boolean {
  return saysNotAsked(findings, 'interrupted')
}

function saysNotAsked(findings: readonly Finding[], reason: NotAsked['reason']): boolean {
  return findings.some(({ message }) => message.includes(describeNotAsked(reason)))
}

/** What is not in order with a target: failing first, each weight in the order of the rules. */
export function concerns(target: JudgedTarget, policy: ReportPolicy): readonly Concern[] {
  const found = new Map<string, { weight: Weight; first: Finding; findings: Finding[] }>()
  for (const finding of target.findings) {
    const weight = weightOf(finding, policy)
    if (weight === null) continue
    const { outcome, level, waiver, baseline, message, notes, advice, related } = finding
    // Of a listener each finding has a line of its own.
    const place = target.listener === undefined ? null : finding.locations
    const key = JSON.stringify([weight, outcome, level, waiver, baseline, message, notes, advice, related, place])
    const concern = found.get(key)
    if (concern === undefined) found.set(key, { weight, first: finding, findings: [finding] })
    else concern.findings.push(finding)
  }
  const all = [...found.values()]
  return WEIGHTS.flatMap((weight) => all.filter((concern) => concern.weight === weight))
}

/** A target that is met without a word is only named among the others. */
export function needsWords(target: JudgedTarget, policy: ReportPolicy): boolean {
  return target.verdict !== 'met' || concerns(target, policy).length > 0
}
