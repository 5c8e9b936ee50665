import { counted } from '../../model/moment.ts'
import type { JudgedReport, JudgedTarget } from '../../model/report.ts'
import { baselineSentences, mendedLines } from '../../reports/baseline-words.ts'
import { needsWords, whyNotChecked } from '../../reports/concerns.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import { type Line, line, outside, sentence } from '../../reports/sanitize.ts'
import { placeWords, type Shown, shownOf, whoWords } from '../../reports/shown.ts'
import { listedLines, shownText } from '../../reports/text.ts'
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
  const concerned = shownOf(report).filter(({ subject }) => needsWords(subject, report.policy))
  for (const one of concerned) sayFolded(line`${whoWords(one)} ${one.subject.verdict}`, shownText(one, context))
  sayMet(report.targets, 'target', report)
  sayMet(report.listeners ?? [], 'listener', report)
  for (const target of report.targets.filter(({ listed }) => listed !== undefined)) {
    sayFolded(line`${target.target} accepts`, listedLines(target, context.columns))
  }
  for (const one of concerned) {
    if (whyNotChecked(one.subject) !== null) say(line`ats-gate: ${whoWords(one)}: not checked`)
    for (const { first, findings, weight } of one.concerns) {
      const ids = sentence(findings.map(({ rule }) => rule).join(', '))
      const known = weight === 'known' ? 'known from the baseline, ' : ''
      const waived = first.waiver === null ? '' : line`waived until ${first.waiver.until}, `
      say(
        line`ats-gate: ${whereOf(one)}${whoWords(one)}: ${known}${waived}${first.outcome} ${first.level} ${ids}: ${sentence(first.message)}`,
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

function sayMet(all: readonly JudgedTarget[], word: string, { policy }: JudgedReport): void {
  const met = all.filter((one) => !needsWords(one, policy))
  if (met.length === 0) return
  sayFolded(
    line`${counted(met.length, word)} met`,
    met.map(({ target }) => line`  ${outside(target)}`),
  )
}

/** The line of a configuration; a target is found by its name. */
function whereOf({ subject: { listener, findings } }: Shown): Line {
  const [place] = findings[0]?.locations ?? []
  return listener === undefined || place === undefined ? line`` : line`${placeWords(place)}: `
}
