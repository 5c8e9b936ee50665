import { counted } from '../../model/moment.ts'
import type { JudgedReport } from '../../model/report.ts'
import { baselineSentences, mendedLines } from '../../reports/baseline-words.ts'
import { concerns, needsWords, whyNotChecked } from '../../reports/concerns.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import { line, outside, sentence } from '../../reports/sanitize.ts'
import { listedLines, targetLines } from '../../reports/text.ts'
import { countsLine } from '../../reports/verdict-line.ts'
import { waiverWords } from '../../reports/waiver-words.ts'
import { say, sayFolded } from '../log.ts'

/** Columns that the page of a run shows without scrolling. */
export const LOG_COLUMNS = 120

/**
 * Details folded, one group for each target that is not in order and one for all that are; then every concern on one
 * line behind a fixed prefix, where a search finds it.
 */
export function sayReport(report: JudgedReport, context: ReportContext): void {
  const concerned = report.targets.filter((target) => needsWords(target, report.policy))
  for (const target of concerned) {
    sayFolded(line`${target.target} ${target.verdict}`, targetLines(target, report, context))
  }
  const met = report.targets.filter((target) => !needsWords(target, report.policy))
  if (met.length > 0) {
    sayFolded(
      line`${counted(met.length, 'target')} met`,
      met.map(({ target }) => line`  ${outside(target)}`),
    )
  }
  for (const target of report.targets.filter(({ listed }) => listed !== undefined)) {
    sayFolded(line`${target.target} accepts`, listedLines(target, context.columns))
  }
  for (const target of concerned) {
    if (whyNotChecked(target) !== null) say(line`ats-gate: ${target.target}: not checked`)
    for (const { first, findings, weight } of concerns(target, report.policy)) {
      const ids = sentence(findings.map(({ rule }) => rule).join(', '))
      const known = weight === 'known' ? 'known from the baseline, ' : ''
      const waived = first.waiver === null ? '' : line`waived until ${first.waiver.until}, `
      say(
        line`ats-gate: ${target.target}: ${known}${waived}${first.outcome} ${first.level} ${ids}: ${sentence(first.message)}`,
      )
    }
  }
  for (const { title, effect, mend, location } of waiverWords(report)) {
    say(line`ats-gate: ${location.file}:${location.line}: ${title}: ${effect}; ${mend}`)
  }
  for (const each of mendedLines(report)) say(line`ats-gate: mended: ${each}`)
  for (const each of baselineSentences(report)) say(line`ats-gate: ${each}`)
  say(line`ats-gate: ${countsLine(report)}`)
}
