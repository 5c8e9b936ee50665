import type { Report } from '../model/report.ts'
import type { ReportFormat } from './report-format.ts'

/** The whole report for programs, `schemas/report.schema.json`: one target a line, so that two runs can be compared. */
export const format: ReportFormat = {
  name: 'json',
  description: 'the whole report, ats-gate/report/1',
  write: (report) => [...jsonPieces(report)].join(''),
}

/** The same text in pieces, one target each: a large run need not be held as one string. */
export function* jsonPieces({ targets, ...head }: Report): Generator<string> {
  const members = Object.entries(head).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`)
  yield `{\n${members.join('')}  "targets": [`
  for (const [i, target] of targets.entries()) yield `${i === 0 ? '\n' : ',\n'}    ${quoted(target)}`
  yield targets.length === 0 ? ']\n}\n' : '\n  ]\n}\n'
}

/**
 * JSON that is also safe in the log of a workflow: what a terminal or the runner would obey stands as an escape, so a
 * parser still reads the very value. Strings are the only place where these characters can occur.
 */
function quoted(value: unknown): string {
  return JSON.stringify(value)
    .replace(UNSEEN, (character) => character.split('').map(escaped).join(''))
    .replaceAll('##[', '##\\u005b')
}

/** Those of sanitize.ts that `JSON.stringify` leaves as they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

function escaped(codeUnit: string): string {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
