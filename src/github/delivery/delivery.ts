import { inspect } from 'node:util'
import type { JudgedReport } from '../../model/report.ts'
import { ruleFaults } from '../../model/rule-fault.ts'
import { isSystemError } from '../../model/system-error.ts'
import { type Annotation, platformAnnotation } from '../../reports/annotations.ts'
import { type Line, line } from '../../reports/sanitize.ts'
import { say, sayStack } from '../log.ts'

/** What went wrong while the report was delivered; each piece is delivered whatever became of the others. */
export interface Delivery {
  /** What was asked for, by the user or the runner, and could not be written; and faults of ours: exit code 2. */
  readonly failures: Line[]
  /** What nobody asked for or nobody can read: a warning, and the verdict decides. */
  readonly losses: Annotation[]
}

export function newDelivery(): Delivery {
  return { failures: [], losses: [] }
}

/** With the faults of ours that the report itself has. */
export function deliveryOf(report: JudgedReport): Delivery {
  const delivery = newDelivery()
  for (const { rule, target, stack } of ruleFaults(report)) {
    failByOurFault(delivery, line`the rule ${rule} failed with ${target}`, stack)
  }
  return delivery
}

/** Does one piece of it. Null, with a failure, when it throws: of the system (a full disk) in words, of ours with its stack. */
export async function delivered<T>(delivery: Delivery, what: string, work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (isSystemError(error)) fail(delivery, line`${what} could not be written (${error.code})`)
    else failByOurFault(delivery, line`${what} failed`, inspect(error))
    return null
  }
}

export function fail({ failures }: Delivery, why: Line): void {
  // Two files of one folder fail for one reason.
  if (failures.some(({ text }) => text === why.text)) return
  say(line`ats-gate: ${why}`)
  failures.push(why)
}

/** The stack goes to the log, where there is room for it. */
function failByOurFault(delivery: Delivery, what: Line, stack: string): void {
  sayStack(stack)
  fail(
    delivery,
    line`${what}, which is a fault of ats-gate: please report it, with its stack in the log, in the issues of its repository`,
  )
}

/** `what` is lost, and why; the run goes on. */
export function lose({ losses }: Delivery, what: Line, why: Line): void {
  if (losses.some(({ message }) => message.text === why.text)) return
  say(line`ats-gate: ${what}: ${why}`)
  losses.push(platformAnnotation(what, why))
}
