import { didYouMean, quoted } from '../../input/did-you-mean.ts'
import type { Given } from '../../input/reading.ts'
import type { InputFault } from '../../model/input-error.ts'
import type { JudgedReport } from '../../model/report.ts'
import { type Annotation, annotations } from '../../reports/annotations.ts'
import type { RuleWords } from '../../reports/report-format.ts'

/** What is shown where, and when. */
export interface DeliveryInputs {
  readonly summary: When
  /** Of each level, 0 to 10. */
  readonly maxAnnotations: number
  readonly comment: CommentInputs
}

export interface CommentInputs {
  readonly when: When
  /** Null for the workflow and the job. */
  readonly key: string | null
  readonly token: string
  /** The id of the job, for a link to its summary; null where the server has none. */
  readonly checkRunId: string | null
}

export type When = (typeof WHENS)[number]

/** True where something wanted `when` is to be shown. */
export function isWanted(when: When, isFailing: boolean): boolean {
  return when === 'always' || (when === 'on-failure' && isFailing)
}

/** Those of the run itself first, then those of the targets, together no more of a level than the input allows. */
export function shownAnnotations(
  report: JudgedReport,
  rules: readonly RuleWords[],
  own: readonly Annotation[],
  most: number,
): readonly Annotation[] {
  const of = (level: Annotation['level']) => own.filter((one) => one.level === level).slice(0, most)
  const warnings = of('warning')
  return [...warnings, ...of('notice'), ...annotations(report, rules, warnings.length, most)]
}

/** `one` gives an input that was given. */
export function readDeliveryInputs(
  one: (
    name: 'summary' | 'max-annotations' | 'comment' | 'comment-key' | 'github-token' | 'internal-check-run-id',
  ) => Given | undefined,
  faults: InputFault[],
): DeliveryInputs {
  return {
    summary: whenOf(one('summary'), 'always', faults),
    maxAnnotations: countOf(one('max-annotations'), faults),
    comment: {
      when: whenOf(one('comment'), 'never', faults),
      key: one('comment-key')?.text ?? null,
      token: one('github-token')?.text ?? '',
      checkRunId: one('internal-check-run-id')?.text ?? null,
    },
  }
}

const WHENS = ['always', 'on-failure', 'never'] as const

/** What the runner shows of one step. */
const MOST_ANNOTATIONS = 10

function whenOf(given: Given | undefined, otherwise: When, faults: InputFault[]): When {
  if (given === undefined) return otherwise
  const when = WHENS.find((each) => each === given.text)
  if (when !== undefined) return when
  const what = `${quoted(given.text)} is none of ${WHENS.join(', ')}`
  faults.push({
    code: 'WRONG_VALUE',
    what,
    where: given.where,
    mend: didYouMean(given.text, WHENS, 'write one of them'),
  })
  return otherwise
}

function countOf(given: Given | undefined, faults: InputFault[]): number {
  if (given === undefined) return MOST_ANNOTATIONS
  const count = /^\d{1,2}$/.test(given.text) ? Number(given.text) : Number.NaN
  if (count <= MOST_ANNOTATIONS) return count
  const what = `${quoted(given.text)} is not a number from 0 to ${MOST_ANNOTATIONS}`
  const mend = `a step shows no more than ${MOST_ANNOTATIONS} of each level; the job summary has all of them`
  faults.push({ code: 'WRONG_VALUE', what, where: given.where, mend })
  return MOST_ANNOTATIONS
}
