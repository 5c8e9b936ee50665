import { InputError, type InputFault } from '../model/input-error.ts'
import type { Report } from '../model/report.ts'

/** A report that is still to be read: several of 40 MB each need not be in memory together. */
export interface SavedReport {
  /** For people: the file. */
  readonly name: string
  /**
   * Checked against the schema, with the SHA-256 of its text. Called twice.
   *
   * @throws {InputError}
   */
  read(): ReadReport
}

export interface ReadReport {
  readonly report: Report
  readonly sha256: string
}

/** What is kept of one after the first look. */
export interface ShardHead extends Pick<Report, 'run' | 'tool' | 'policy'> {
  readonly saved: SavedReport
  readonly sha256: string
  /** Its findings have marks of a baseline. */
  readonly isCompared: boolean
  /** It speaks of listeners of a configuration, too. */
  readonly hasListeners: boolean
  /** Of its targets, in its order. */
  readonly names: readonly string[]
}

/** The first look at each. What cannot be read goes to `faults`. */
export function headsOf(reports: readonly SavedReport[], faults: InputFault[]): readonly ShardHead[] {
  return reports.flatMap((saved) => {
    try {
      const { report, sha256 } = saved.read()
      const { run, tool, policy, baseline, targets, listeners } = report
      const isCompared = baseline !== undefined
      const names = targets.map(({ target }) => target)
      return [{ saved, sha256, run, tool, policy, isCompared, hasListeners: listeners !== undefined, names }]
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      faults.push(...error.faults)
      return []
    }
  })
}

/**
 * The second look, at the very bytes of the first.
 *
 * @throws {InputError} REPORT_CHANGED
 */
export function readAgain({ saved, sha256 }: ShardHead): Report {
  const again = saved.read()
  if (again.sha256 === sha256) return again.report
  const mend = 'merge when every shard has been written'
  throw new InputError([{ code: 'REPORT_CHANGED', what: 'it changed while it was read', where: saved.name, mend }])
}
