import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../model/report.ts'
import { jsonPieces } from '../reports/json.ts'

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
  report: Report,
  markdown: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(files.json, jsonPieces(report))
  await writeFile(files.markdown, markdown)
}
