import { createHash } from 'node:crypto'
import type { Report } from '../model/report.ts'
import { checkReport, readReport } from '../reports/read-report.ts'
import type { SavedReport } from './shard-head.ts'

/** One whose text `read` gives, each time from its file. */
export function savedText(name: string, read: () => string): SavedReport {
  return {
    name,
    read: () => {
      const text = read()
      return { report: readReport(text, name), sha256: sha256(text) }
    },
  }
}

/** One that is in memory. */
export function savedObject(name: string, value: Report): SavedReport {
  return {
    name,
    read: () => {
      const report = checkReport(value, name)
      return { report, sha256: sha256(JSON.stringify(report)) }
    },
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
