import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs'
import type { InputFault } from '../model/input-error.ts'
import type { JudgedReport } from '../model/report.ts'
import { REPORTS } from '../reports/index.ts'
import type { ReportContext } from '../reports/report-format.ts'
import { RULES } from '../rules/index.ts'
import { faultLines } from './fault-lines.ts'
import type { JudgeLine } from './judge-line.ts'
import { columnsOf, isColoured } from './terminal.ts'

/** The report to stdout and to every `--output`. False when a place that was asked for could not be written. */
export function deliver(
  report: JudgedReport,
  { format, outputs }: Pick<JudgeLine, 'format' | 'outputs'>,
  jsonOf: ReportContext['jsonOf'],
): boolean {
  const fullReport = outputs.find((output) => output.format === 'json')?.file ?? null
  const faults = outputs.flatMap((output) => {
    const pieces = written(report, output.format, { fullReport, jsonOf }, null)
    return trouble(output.file, () => writePieces(output.file, pieces))
  })
  const pieces = written(report, format, { fullReport, jsonOf }, process.stdout)
  faults.push(...trouble('stdout', () => writeToStdout(pieces)))
  process.stderr.write(faultLines(faults))
  return faults.length === 0
}

function writeToStdout(pieces: Iterable<string>): void {
  // Node's stream to a file takes a short write, as on a full disk, for a whole one.
  if (fstatSync(process.stdout.fd).isFile()) for (const piece of pieces) writeFileSync(process.stdout.fd, piece)
  else for (const piece of pieces) process.stdout.write(piece)
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, 'w')
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

function trouble(where: string, write: () => void): InputFault[] {
  try {
    write()
    return []
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const what = `the report could not be written (${code})`
    return [{ code: 'OUTPUT', what, where, mend: MENDS.get(code) ?? 'check its permissions and the free space' }]
  }
}

const MENDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'make the folder first, or name another file'],
  ['EISDIR', 'this is a folder: name a file in it'],
  ['ENOTDIR', 'a part of the path is a file: name another path'],
])

/** `terminal` is where it goes, when that may be one. */
function written(
  report: JudgedReport,
  name: string,
  run: Pick<ReportContext, 'fullReport' | 'jsonOf'>,
  terminal: NodeJS.WriteStream | null,
): Iterable<string> {
  const format = REPORTS.find((each) => each.name === name)
  if (format === undefined) throw new Error(`no writer for ${name}`)
  const context: ReportContext = {
    rules: RULES,
    columns: terminal === null ? FILE_COLUMNS : columnsOf(terminal),
    isColoured: terminal !== null && isColoured(terminal),
    ...run,
  }
  return format.pieces?.(report, context) ?? [format.write(report, context)]
}

const FILE_COLUMNS = 80
