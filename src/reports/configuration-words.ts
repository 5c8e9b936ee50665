import type { Advice } from '../model/finding.ts'
import type { RequirementId } from '../model/policy.ts'
import type { JudgedTarget, ReportPolicy } from '../model/report.ts'
import { concerns } from './concerns.ts'

/** What to write in the configuration of each product, once for all requirements and targets that it mends. */
export interface ConfigurationWords {
  readonly rules: readonly RequirementId[]
  readonly targets: readonly string[]
  /** One for each product; none is general. */
  readonly words: readonly Advice[]
}

/** In the order of the findings that need them; what is only noted or waived needs none. */
export function configurationWords(
  targets: readonly JudgedTarget[],
  policy: ReportPolicy,
): readonly ConfigurationWords[] {
  const found = new Map<string, { rules: Set<RequirementId>; targets: Set<string>; words: readonly Advice[] }>()
  for (const target of targets) {
    for (const { weight, first, findings } of concerns(target, policy)) {
      const words = first.advice.filter(({ proxy }) => proxy !== null)
      if (weight === 'noted' || weight === 'waived' || words.length === 0) continue
      const key = JSON.stringify(words)
      const entry = found.get(key) ?? { rules: new Set(), targets: new Set(), words }
      found.set(key, entry)
      entry.targets.add(target.target)
      for (const { rule } of findings) entry.rules.add(rule)
    }
  }
  return [...found.values()].map((entry) => ({
    rules: [...entry.rules],
    targets: [...entry.targets],
    words: entry.words,
  }))
}
