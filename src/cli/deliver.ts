import { writeFileSync } from 'node:fs'
import type { Report } from '../model/report.ts'
import { REPORTS } from '../reports/index.ts'
import { line, textOf } from '../reports/sanitize.ts'
import { RULES } from '../rules/index.ts'
import type { Format, JudgeLine } from './arguments.ts'

/** The report to stdout and to every `--output`. False when a file that was asked for could not be written. */
export function deliver(report: Report, { format, outputs }: Pick<JudgeLine, 'format' | 'outputs'>): boolean {
  const fullReport = outputs.find((output) => output.format === 'json')?.file ?? null
  let isComplete = true
  for (const output of outputs) {
    try {
      writeFileSync(output.file, write(report, output.format, fullReport, null))
    } catch (error) {
      isComplete = false
      const reason = error instanceof Error ? error.message : String(error)
      process.stderr.write(textOf([line`error: ${output.file} could not be written: ${reason}`]))
    }
  }
  process.stdout.write(write(report, format, fullReport, process.stdout))
  return isComplete
}

const DEFAULT_COLUMNS = 80

/** `terminal` is where it goes, when that may be one. */
function write(report: Report, name: Format, fullReport: string | null, terminal: NodeJS.WriteStream | null): string {
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
  return stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
}
