import { counted } from '../model/moment.ts'
import type { JudgedReport } from '../model/report.ts'
import { type Line, line } from './sanitize.ts'
import { waivedWords, waiverWords } from './waiver-words.ts'
import { labelled, wrapped } from './wrap.ts'

/** What is to be done about waivers, for a terminal: for each its heading, and what stands below it. */
export interface WaiverLines {
  readonly level: 'error' | 'warning'
  readonly heading: readonly Line[]
  readonly lines: readonly Line[]
}

export function waiverLines(report: JudgedReport, columns: number, whereInFull: Line): readonly WaiverLines[] {
  const words = waiverWords(report)
  const shown = words.slice(0, MOST_WAIVERS).map(
    ({ level, waiver, title, effect, mend, location }): WaiverLines => ({
      level,
      heading: wrapped(line`${title}  ${location.file}:${location.line}`, columns),
      lines: [
        ...labelled('seen', effect, 4, columns),
        ...labelled('waived', waivedWords(waiver), 4, columns),
        ...labelled('mend', mend, 4, columns),
      ],
    }),
  )
  const [next] = words.slice(MOST_WAIVERS)
  if (next === undefined) return shown
  const rest = line`and ${counted(words.length - MOST_WAIVERS, 'more waiver')} to look at in ${whereInFull}`
  return [...shown, { level: next.level, heading: wrapped(rest, columns), lines: [] }]
}

/** More than anybody mends at once. */
const MOST_WAIVERS = 20
