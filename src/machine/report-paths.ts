import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unreadableFile } from '../input/files.ts'
import type { Given } from '../input/reading.ts'
import type { InputFault } from '../model/input-error.ts'

/** A saved report of a shard that is to be read. */
export interface ReportPath {
  /** Absolute. */
  readonly path: string
  /** As the user named it, or below the folder that the user named. */
  readonly display: string
  /** The argument or input that led to it. */
  readonly where: string
}

/**
 * The reports that files and folders stand for: of a folder every `report.json` in it and below, in the order of their
 * names. What comes from the artifacts of other jobs is bounded, and no link in a folder is followed: it could lead to
 * any file of this machine, and what is wrong in that would be said in the log.
 */
export function reportPaths(givens: readonly Given[], workspace: string, faults: InputFault[]): readonly ReportPath[] {
  const found: ReportPath[] = []
  for (const { text, where } of givens) {
    const path = resolve(workspace, text)
    try {
      const kind = statSync(path)
      if (kind.isDirectory()) found.push(...reportsBelow(path, text, where, faults))
      else if (kind.isFile()) found.push({ path, display: text, where })
      else faults.push(noFile(text, 'a pipe or a device, and each report is read twice'))
    } catch (cause) {
      faults.push(unreadableFile(text, where, cause))
    }
  }
  if (found.length > MOST_REPORTS) {
    const what = `${found.length} reports, and no more than ${MOST_REPORTS} are merged`
    const mend = 'name those of one run only'
    faults.push({ code: 'REPORT_TOO_MANY', what, where: found[0]?.where ?? 'reports', mend })
    return []
  }
  return found
}

/** As many as a matrix has jobs. */
const MOST_REPORTS = 256

const FILE_NAME = 'report.json'

function reportsBelow(folder: string, display: string, where: string, faults: InputFault[]): readonly ReportPath[] {
  const found: ReportPath[] = []
  let left = MOST_ENTRIES
  const search = (at: string, shown: string, depth: number): void => {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    left -= entries.length
    if (left < 0 || depth > MOST_LEVELS) return
    for (const entry of entries) {
      const [path, name] = [join(at, entry.name), join(shown, entry.name)]
      if (entry.isDirectory()) search(path, name, depth + 1)
      else if (entry.name === FILE_NAME && entry.isFile()) found.push({ path, display: name, where })
      else if (entry.name === FILE_NAME) faults.push(noFile(name, kindOf(entry)))
    }
  }
  search(folder, display, 0)
  if (left < 0) {
    const what = `more than ${MOST_ENTRIES} files and folders`
    const mend = 'name a folder that has nothing but the reports of the shards'
    faults.push({ code: 'REPORT_TOO_MANY', what, where: display, mend })
  } else if (found.length === 0 && faults.length === 0) {
    const what = `there is no ${FILE_NAME} in it`
    const mend = 'see whether the jobs of the shards have run and kept their reports'
    faults.push({ code: 'REPORT_NONE', what, where: display, mend })
  }
  return found
}

/** More than that is no folder of artifacts. */
const MOST_ENTRIES = 10_000
const MOST_LEVELS = 8

function kindOf(entry: Dirent): string {
  return entry.isSymbolicLink() ? 'a symbolic link, which is not followed here' : 'neither a file nor a folder'
}

function noFile(where: string, what: string): InputFault {
  return { code: 'REPORT_NO_FILE', what, where, mend: 'put the report itself there' }
}
