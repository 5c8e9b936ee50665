import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface ReportFiles {
  readonly json: string
  readonly markdown: string
  readonly sarif: string
  readonly junit: string
  readonly html: string
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

/** Throws NodeJS.ErrnoException. */
export function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
}
