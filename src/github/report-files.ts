import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JudgedReport } from '../model/report.ts'
import { format as json } from '../reports/json.ts'
import type { ReportContext } from '../reports/report-format.ts'

export interface ReportFiles {
  readonly json: string
  readonly markdown: string
}

export function reportFilesIn(folder: string): ReportFiles {
  return { json: join(folder, 'report.json'), markdown: join(folder, 'report.md') }
}

/** Writes both, with the folder. Throws NodeJS.ErrnoException. */
export async function writeReportFiles(
  files: ReportFiles,
  folder: string,
  report: JudgedReport,
  context: ReportContext,
  markdown: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(files.json, json.pieces(report, context))
  await writeFile(files.markdown, markdown)
}
