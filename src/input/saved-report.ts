import { type Baseline, baselineOf } from '../model/baseline.ts'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { Report } from '../model/report.ts'
import { readReport } from '../reports/read-report.ts'
import { type Files, fileNamed, type NamedFile, unreadableFile } from './files.ts'
import type { Given, Reading } from './reading.ts'

/** A report that an earlier run saved, whole. Throws InputError. */
export function savedReport(given: Given, workspace: string, files: Files): Report {
  const file = fileNamed(given.text, workspace)
  return readReport(savedReportText(file, given.where, files), file.display)
}

/**
 * The text of such a report; `where` is the argument or input that names it, for what cannot be read at all.
 *
 * @throws {InputError} REPORT_TOO_LARGE, REPORT_NOT_JSON, or what `unreadableFile` says
 */
export function savedReportText(file: NamedFile, where: string, files: Files): string {
  const bytes = reportBytes(file, where, files)
  if (bytes.length > MAX_REPORT_BYTES) {
    const what = `more than ${MAX_REPORT_BYTES / MIB} MiB`
    const mend = 'judge the shards of a large run one by one'
    throw new InputError([{ code: 'REPORT_TOO_LARGE', what, where: file.display, mend }])
  }
  return decoded(bytes, file.display)
}

/** Of such a report what is compared; null where none is named or, with faults, where there is none to be had. */
export function readBaseline(given: Given | null, { workspace, files, faults }: Reading): Baseline | null {
  if (given === null) return null
  try {
    return baselineOf(savedReport(given, workspace, files), fileNamed(given.text, workspace).display)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push(...error.faults.map((fault) => asBaseline(fault, given)))
    return null
  }
}

/** Without one everything would count, and with a broken one nobody knows what should. */
function asBaseline(fault: InputFault, { where }: Given): InputFault {
  return fault.code === 'FILE_MISSING'
    ? { ...fault, mend: `check the spelling, or leave ${where} out until a run has saved a report` }
    : fault
}

const MIB = 1024 * 1024

/** Ten thousand targets take about 200 MiB. */
export const MAX_REPORT_BYTES = 256 * MIB

function reportBytes({ path, display }: NamedFile, where: string, files: Files): Uint8Array {
  try {
    return files.read(path, MAX_REPORT_BYTES)
  } catch (cause) {
    throw new InputError([unreadableFile(display, where, cause)], { cause })
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const mend = 'save it as UTF-8: the shell may have changed it, --output json=FILE does not'
    throw new InputError([{ code: 'REPORT_NOT_JSON', what: 'not UTF-8 text', where: file, mend }], { cause })
  }
}
