import type { JudgedReport } from '../model/report.ts'
import { quoted } from './json-text.ts'
import type { ReportContext, ReportFormat } from './report-format.ts'

/** The whole report for programs, `schemas/report.schema.json`: one target a line, so that two runs can be compared. */
export const format: ReportFormat & Required<Pick<ReportFormat, 'pieces'>> = {
  name: 'json',
  description: 'the whole report, ats-gate/report/1',
  write: (report, context) => [...jsonPieces(report, context)].join(''),
  pieces: jsonPieces,
}

/** The same text in pieces, one target each: a large run need not be held as one string. */
function* jsonPieces({ targets, ...head }: JudgedReport, { jsonOf }: ReportContext): Generator<string> {
  const members = Object.entries(head).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`)
  yield `{\n${members.join('')}  "targets": [`
  for (const [i, target] of targets.entries()) yield `${i === 0 ? '\n' : ',\n'}    ${jsonOf(target)}`
  yield targets.length === 0 ? ']\n}\n' : '\n  ]\n}\n'
}
