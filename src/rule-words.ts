import { DEFAULT_POLICY } from './policies/index.ts'
import type { RuleWords } from './reports/report-format.ts'
import { RULES } from './rules/index.ts'

/** What reports say of each rule, with the level that it has where no policy is named. */
export const RULE_WORDS: readonly RuleWords[] = RULES.map((rule) => ({
  ...rule,
  level: DEFAULT_POLICY.requirements[rule.id].level,
}))
