import { fstatSync, writeFileSync } from 'node:fs'
import type { InputFault } from '../model/input-error.ts'
import type { Report } from '../model/report.ts'
import { REPORTS } from '../reports/index.ts'
import { RULES } from '../rules/index.ts'
import type { JudgeLine } from './arguments.ts'
import { faultLines } from './fault-lines.ts'

/** The report to stdout and to every `--output`. False when a place that was asked for could not be written. */
export function deliver(report: Report, { format, outputs }: Pick<JudgeLine, 'format' | 'outputs'>): boolean {
  const fullReport = outputs.find((output) => output.format === 'json')?.file ?? null
  const faults = outputs.flatMap((output) => {
    const text = written(report, output.format, fullReport, null)
    return trouble(output.file, () => writeFileSync(output.file, text))
  })
  const text = written(report, format, fullReport, process.stdout)
  faults.push(...trouble('stdout', () => writeToStdout(text)))
  process.stderr.write(faultLines(faults))
  return faults.length === 0
}

function writeToStdout(text: string): void {
  // Node's stream to a file takes a short write, as on a full disk, for a whole one.
  if (fstatSync(process.stdout.fd).isFile()) writeFileSync(process.stdout.fd, text)
  else process.stdout.write(text)
}

function trouble(where: string, write: () => void): InputFault[] {
  try {
    write()
    return []
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
    const what = `the report could not be written (${code})`
    return [{ code: 'OUTPUT', what, where, mend: MENDS.get(code) ?? 'check its permissions and the free space' }]
  }
}

const MENDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'make the folder first, or name another file'],
  ['EISDIR', 'this is a folder: name a file in it'],
  ['ENOTDIR', 'a part of the path is a file: name another path'],
])

const DEFAULT_COLUMNS = 80

/** `terminal` is where it goes, when that may be one. */
function written(report: Report, name: string, fullReport: string | null, terminal: NodeJS.WriteStream | null): string {
  const format = REPORTS.find((each) => each.name === name)
  if (format === undefined) throw new Error(`no writer for ${name}`)
  return format.write(report, {
    rules: RULES,
    columns: terminal?.columns ?? DEFAULT_COLUMNS,
    isColoured: terminal !== null && isColoured(terminal),
    fullReport,
  })
}

/** Colour on a terminal that has it; never with NO_COLOR (no-color.org). */
export function isColoured(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}
