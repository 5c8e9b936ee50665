import { counted } from '../model/moment.ts'
import { type JudgedReport, subjectsOf } from '../model/report.ts'
import type { Location } from '../model/target.ts'
import { type ReportWaiver, saidWaivers, waiverDaysLeft, waiverNamesOf } from '../model/waiver.ts'
import { type Line, line, sentence } from './sanitize.ts'

/** What somebody has to do about one waiver: an error where it has expired, else a warning. */
export interface WaiverWords {
  readonly level: 'error' | 'warning'
  readonly waiver: ReportWaiver
  /** What is the matter, as a title. */
  readonly title: Line
  /** What follows from it. */
  readonly effect: Line
  readonly mend: Line
  /** Where the waiver is written. */
  readonly location: Location
}

/** Errors first, each level in the order of the policy. */
export function waiverWords(report: JudgedReport): readonly WaiverWords[] {
  const said = saidWaivers(report)
  const isNamed = namedTargets(report, said)
  const words = said.flatMap((waiver) => {
    const own = wordsFor(waiver, report, isNamed)
    return own === null ? [] : [{ ...own, waiver, location: waiver.location }]
  })
  return (['error', 'warning'] as const).flatMap((level) => words.filter((one) => one.level === level))
}

/** `until 2027-03-31, @infra: kiosk terminals`. */
export function waivedWords({ until, owner, reason }: Pick<ReportWaiver, 'until' | 'owner' | 'reason'>): Line {
  return line`until ${until}, ${owner}: ${sentence(reason)}`
}

function wordsFor(
  waiver: ReportWaiver,
  { run, listeners }: JudgedReport,
  isNamed: (name: string) => boolean,
): Pick<WaiverWords, 'level' | 'title' | 'effect' | 'mend'> | null {
  const { requirement, target, until, findings } = waiver
  const whom = listeners === undefined ? 'target' : 'target or listener'
  const what = line`the waiver of ${requirement} for ${target}`
  switch (waiver.state) {
    case 'in-force':
      return null
    case 'expired':
      return {
        level: 'error',
        title: line`${what} has expired`,
        effect: line`its last day was ${until}, and it covers nothing any more; ${violations(findings)}`,
        mend:
          findings === 0
            ? line`remove it`
            : line`mend the server and remove the waiver, or write a later day that its owner answers for`,
      }
    case 'expiring': {
      const left = waiverDaysLeft(waiver, new Date(run.at))
      const ending = left === 0 ? line`today` : line`in ${counted(left, 'day')}`
      return {
        level: 'warning',
        title: line`${what} ends ${ending}`,
        effect: line`its last day is ${until}, and from the next day on it is an error; ${violations(findings)}`,
        mend: line`mend the server and remove the waiver before that, or write a later day that its owner answers for`,
      }
    }
    case 'unused':
      return {
        level: 'warning',
        title: line`${what} is not needed`,
        effect: isNamed(target)
          ? line`the requirement is violated by no ${whom} that it names`
          : line`no ${whom} of this run is named so`,
        mend: isNamed(target) ? line`remove it` : line`check the name, or remove it`,
      }
  }
}

function violations(findings: number): Line {
  return findings === 0 ? line`it names no violation of this run` : line`it names ${counted(findings, 'violation')}`
}

/** Only read where a waiver is unused: a large run has many names. */
function namedTargets(report: JudgedReport, waivers: readonly ReportWaiver[]): (name: string) => boolean {
  if (waivers.every(({ state }) => state !== 'unused')) return () => true
  const names = new Set(subjectsOf(report).flatMap(waiverNamesOf))
  return (name) => names.has(name)
}
