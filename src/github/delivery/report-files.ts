import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { writeWhole } from '../../machine/write-whole.ts'
import { isSystemError } from '../../model/system-error.ts'
import { line } from '../../reports/sanitize.ts'
import type { ActionEnvironment } from '../action-environment.ts'
import { isProposal, runEvent } from '../event.ts'
import { type Delivery, delivered, fail, lose } from './delivery.ts'
import { isLedOut } from './report-place.ts'

export interface ReportFiles {
  readonly json: string
  readonly markdown: string
  readonly sarif: string
  readonly junit: string
  readonly html: string
}

/** The one that was asked for, else one of our own, which the runner empties. */
export function reportFolder(asked: string | null, { RUNNER_TEMP }: ActionEnvironment): string {
  return asked ?? join(RUNNER_TEMP || tmpdir(), 'ats-gate')
}

export function reportFilesIn(folder: string): ReportFiles {
  return {
    json: join(folder, 'report.json'),
    markdown: join(folder, 'report.md'),
    sarif: join(folder, 'report.sarif'),
    junit: join(folder, 'report.junit.xml'),
    html: join(folder, 'report.html'),
  }
}

/** How a file of a report is written. */
export interface Writing {
  /** In a folder of our own choice a report that cannot be written is only lost. */
  readonly isAskedFor: boolean
  readonly environment: ActionEnvironment
}

/** True when it is there. */
export async function writeReportFile(
  file: string,
  pieces: () => Iterable<string>,
  { isAskedFor, environment }: Writing,
  delivery: Delivery,
): Promise<boolean> {
  const folder = dirname(file)
  const written = await delivered(delivery, `report-dir ${folder}`, () => {
    try {
      if (isProposal(runEvent(environment)) && isLedOut(file, resolve(environment.GITHUB_WORKSPACE || process.cwd()))) {
        const why = line`report-dir ${folder}: a symbolic link leads out of the workspace, so nothing is written there`
        fail(delivery, why)
        return false
      }
      mkdirSync(folder, { recursive: true })
      writeWhole(file, pieces())
      return true
    } catch (error) {
      if (isAskedFor || !isSystemError(error)) throw error
      lose(delivery, line`there are no report files`, line`${folder} could not be written (${error.code})`)
      return false
    }
  })
  return written === true
}
