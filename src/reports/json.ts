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

/** The same text in pieces, one target or listener each: a large run need not be held as one string. */
function* jsonPieces({ targets, listeners, ...head }: JudgedReport, { jsonOf }: ReportContext): Generator<string> {
  const members = Object.entries(head).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`)
  yield `{\n${members.join('')}  "targets": [`
  yield* items(targets, jsonOf)
  if (listeners !== undefined) {
    yield ',\n  "listeners": ['
    // Nothing of them is packed: they are few, and hold no observation.
    yield* items(listeners, quoted)
  }
  yield '\n}\n'
}

function* items<Item>(all: readonly Item[], written: (item: Item) => string): Generator<string> {
  for (const [i, one] of all.entries()) yield `${i === 0 ? '\n' : ',\n'}    ${written(one)}`
  yield all.length === 0 ? ']' : '\n  ]'
}
