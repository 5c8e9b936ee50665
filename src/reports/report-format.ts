import type { Level, RequirementId } from '../model/policy.ts'
import type { Proposal } from '../model/proposal.ts'
import type { JudgedReport, JudgedTarget } from '../model/report.ts'

/** One way to write a report, one file each. Pure: the entry points deliver the text. */
export interface ReportFormat {
  /** As `--format` has it. */
  readonly name: string
  /** For --help. */
  readonly description: string
  write(report: JudgedReport, context: ReportContext): string
  /** The same text in pieces, for a format that grows with what was observed. */
  pieces?(report: JudgedReport, context: ReportContext): Iterable<string>
}

export interface ReportContext {
  /** RULES: what each requirement demands. */
  readonly rules: readonly RuleWords[]
  /** Width of the terminal; kept between 40 and 200. */
  readonly columns: number
  readonly isColoured: boolean
  /** Where the whole JSON report is, for what a report has no room for; null when it was not written. */
  readonly fullReport: string | null
  /** The whole of a target, what was observed included, as JSON text. */
  readonly jsonOf: (target: JudgedTarget) => string
  /** What a pull request would change; absent or null where nothing is proposed. */
  readonly proposal?: Proposal | null
  /** Absent on a command line. */
  readonly step?: WorkflowStep | undefined
}

/** The step of a workflow that a report is of. */
export interface WorkflowStep {
  /** The file of the workflow, from the root of the repository; null where it is another repository's. */
  readonly workflow: string | null
  readonly job: string
  /** The same from run to run, and no other step of the job has it. */
  readonly id: string
}

/** What reports say of a rule. */
export interface RuleWords {
  readonly id: RequirementId
  /** A sentence without a subject: "Redirects every cleartext request to https". */
  readonly title: string
  readonly source: string
  readonly explanation: ExplanationWords
  /** Where no policy is named; absent where nobody asked for it. */
  readonly level?: Level
}

/** `why` is whole sentences; the others end a sentence that begins with the outcome. */
interface ExplanationWords {
  readonly why: string
  readonly met: string
  readonly violated: string
  readonly undetermined: string
}

/** What is required, in words; the id where there are none. */
export function titleOf(rules: readonly RuleWords[], id: RequirementId): string {
  return rules.find((rule) => rule.id === id)?.title ?? id
}
