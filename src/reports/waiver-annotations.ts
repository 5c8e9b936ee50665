import { counted } from '../model/moment.ts'
import type { JudgedReport } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import { type Line, line, sentence } from './sanitize.ts'
import { type WaiverWords, waivedWords, waiverWords } from './waiver-words.ts'

/** What an annotation about a waiver says, before it is fitted. */
export interface WaiverAnnotation {
  readonly title: Line
  readonly parts: readonly Line[]
  readonly location: Location
}

/**
 * One for each waiver to be looked at, at its own line. Of the annotations that a step may show waivers have what the targets
 * leave, and three of them in any case where that leaves one for the targets; the last counts those without one.
 */
export function waiverAnnotations(
  report: JudgedReport,
  levels: readonly WaiverWords['level'][],
  most: number,
  targets: number,
): readonly WaiverAnnotation[] {
  const words = waiverWords(report).filter(({ level }) => levels.includes(level))
  const room = Math.max(most - targets, Math.min(LEAST_ROOM, targets > 0 ? most - 1 : most))
  if (room < 1) return []
  const shown = words.length > room ? words.slice(0, room - 1) : words
  const [next, ...others] = words.slice(shown.length)
  const own = shown.map(
    ({ waiver, title, effect, mend, location }): WaiverAnnotation => ({
      title,
      parts: [line`${capitalised(effect)}.`, line`  waived: ${waivedWords(waiver)}`, line`  mend: ${mend}`],
      location,
    }),
  )
  if (next === undefined) return own
  const rest = [next, ...others]
  const named = rest.slice(0, MOST_NAMED).map(({ title }) => title)
  const unnamed = rest.length > named.length ? [line`and ${rest.length - named.length} more`] : []
  const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have every waiver.`
  const title = line`${counted(rest.length, own.length === 0 ? 'waiver' : 'more waiver')} to look at`
  return [...own, { title, parts: [text, ...named, ...unnamed], location: next.location }]
}

const LEAST_ROOM = 3

/** Titles in the one that stands for the rest: more than that is for the job summary. */
const MOST_NAMED = 20

function capitalised({ text }: Line): Line {
  return sentence(`${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`)
}
