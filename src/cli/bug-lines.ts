import { inspect } from 'node:util'
import { counted } from '../model/moment.ts'
import type { RuleFault } from '../model/rule-fault.ts'
import { type Line, line, sentence, textOf } from '../reports/sanitize.ts'

/** A fault of ours, with its stack and every cause. */
export function bugLines(error: unknown): string {
  return withStack(line`ats-gate: a fault of ours, not of your servers or files:`, inspect(error))
}

export function formatBugLines(format: string, error: unknown): string {
  const title = line`ats-gate: the ${format} report failed, a fault of ours, not of your servers or files:`
  return withStack(title, inspect(error))
}

export function ruleBugLines({ rule, target, targets, stack }: RuleFault): string {
  const where = targets === 1 ? line`${target}` : line`${counted(targets, 'target')}, the first of them ${target}`
  return withStack(
    line`ats-gate: the rule ${rule} failed with ${where}, a fault of ours, not of your servers or files:`,
    stack,
  )
}

/** Each line cleaned: a peer's bytes may be in a message. */
function withStack(title: Line, stack: string): string {
  return textOf([title, ...stack.split('\n').map((each) => line`  ${sentence(each)}`), REPORT_IT])
}

const REPORT_IT = line`  Please report it, with these lines, in the issues of the repository that ats-gate comes from.`
