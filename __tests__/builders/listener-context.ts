import type { Listener } from '../../src/model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../../src/model/listener-outcome.ts'
import type { RequirementSettings } from '../../src/model/policy.ts'
import { requirementsFor } from '../../src/model/policy.ts'
import type { AnyRule } from '../../src/rules/rule.ts'
import { NOW } from './certificates.ts'
import { A_POLICY } from './policy.ts'

/** As the policy `ats` judges, less what the test is about. */
export function aContext(over: Partial<ListenerContext> = {}, settings: RequirementSettings = {}): ListenerContext {
  const { client, requirements, trust } = A_POLICY
  return { client, trust, at: NOW, requirements: requirementsFor(requirements, settings), ...over }
}

/** What the rule says; it must say something. */
export function decided(rule: AnyRule, listener: Listener, context: ListenerContext = aContext()): ListenerOutcome {
  const outcome = rule.decideListener?.(listener, context) ?? null
  if (outcome === null) throw new Error(`${rule.id} says nothing`)
  return outcome
}
