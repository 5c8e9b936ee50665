import type { Finding, Outcome } from './finding.ts'
import type { RequirementId } from './policy.ts'
import { type JudgedReport, subjectsOf } from './report.ts'

/** A rule of ours that threw: a fault of ours, whatever the server sent. */
export interface RuleFault {
  readonly rule: RequirementId
  /** The first target that it happened with. */
  readonly target: string
  /** In how many targets the same rule threw from the same place. */
  readonly targets: number
  /** The error with its stack and causes, on several lines. */
  readonly stack: string
}

/** What becomes of the finding: unknown, and the stack goes with the report, where a bug report needs it. */
export function outcomeOfFault(rule: RequirementId, error: unknown): Outcome {
  return {
    kind: 'undetermined',
    message: `the rule ${rule} failed, which is a fault of ats-gate and says nothing about the server`,
    notes: [{ code: FAULT, message: stackOf(error) }],
    evidence: { kind: 'none' },
    remedy: null,
  }
}

/** The rules that threw, each once for each place that it threw from. */
export function ruleFaults(report: JudgedReport): readonly RuleFault[] {
  const found = new Map<string, RuleFault>()
  for (const { target, findings } of subjectsOf(report)) {
    for (const { rule, notes } of findings) {
      for (const { message } of notes.filter(isFault)) {
        const key = `${rule}\n${message}`
        const known = found.get(key) ?? { rule, target, targets: 0, stack: message }
        found.set(key, { ...known, targets: known.targets + 1 })
      }
    }
  }
  return [...found.values()]
}

/** The notes that are for whoever reads about the server: not the stack of a fault of ours. */
export function notesForPeople({ notes }: Pick<Finding, 'notes'>): Finding['notes'] {
  return notes.filter((note) => !isFault(note))
}

const FAULT = 'fault-of-ours'

function isFault({ code }: { readonly code: string }): boolean {
  return code === FAULT
}

/** Causes too, each with its own stack; a thrown value that is no error is shown as text. */
function stackOf(error: unknown): string {
  const parts: string[] = []
  for (let each = error; parts.length < MAX_CAUSES; each = each.cause) {
    parts.push(each instanceof Error ? (each.stack ?? each.message) : String(each))
    if (!(each instanceof Error) || each.cause === undefined) break
  }
  return parts.join('\ncaused by: ').slice(0, STACK_CHARACTERS)
}

/** A cause may lead back to itself. */
const MAX_CAUSES = 4

/** A report has one for each target. */
const STACK_CHARACTERS = 4_000
