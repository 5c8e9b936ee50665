import { normalize } from 'node:path'
import { didYouMean, quoted } from '../input/did-you-mean.ts'
import { isPlanned, PLANNED_MEND } from '../input/planned.ts'
import type { Given } from '../input/reading.ts'
import { type GivenSettings, givenSettings, parseMoment } from '../input/run-settings.ts'
import type { InputFault } from '../model/input-error.ts'
import { REPORTS } from '../reports/index.ts'
import type { Words } from './commands/command.ts'

/** What check and evaluate have in common; still as texts where `loadRun` and `loadPolicy` read them. */
export interface JudgeLine {
  readonly policy: Given | null
  readonly caFiles: readonly Given[]
  /** A saved JSON report. */
  readonly baseline: Given | null
  readonly settings: GivenSettings
  readonly at: Date | null
  /** Name of a report format, for stdout. */
  readonly format: string
  readonly outputs: readonly Output[]
}

export interface Output {
  /** Name of a report format. */
  readonly format: string
  readonly file: string
}

export function judgeLine({ all, last, faults }: Words): JudgeLine {
  return {
    policy: last('policy') ?? null,
    caFiles: all('ca-file'),
    baseline: last('baseline') ?? null,
    settings: { ...givenSettings(last), ...assumed(all('assume')) },
    at: parseMoment(last('at'), faults),
    ...places(
      { all, last, faults },
      REPORTS.map(({ name }) => name),
    ),
  }
}

function assumed(assume: readonly Given[]): GivenSettings {
  return assume.length === 0 ? {} : { assume }
}

/** Where the report goes, in which of these formats. */
export function places(
  { all, last, faults }: Pick<Words, 'all' | 'last' | 'faults'>,
  names: readonly string[],
): Pick<JudgeLine, 'format' | 'outputs'> {
  return { format: formatOf(last('format'), names, faults), outputs: outputsOf(all('output'), names, faults) }
}

function formatOf(given: Given | undefined, names: readonly string[], faults: InputFault[]): string {
  return given === undefined ? 'text' : (formatNamed(given.text, given.where, names, faults) ?? 'text')
}

function formatNamed(text: string, where: string, names: readonly string[], faults: InputFault[]): string | null {
  if (names.includes(text)) return text
  const mend = isPlanned(text) ? PLANNED_MEND : didYouMean(text, names, `write one of ${names.join(', ')}`)
  faults.push({ code: 'ARGUMENT_FORMAT', what: `there is no report format ${quoted(text)}`, where, mend })
  return null
}

function outputsOf(givens: readonly Given[], names: readonly string[], faults: InputFault[]): readonly Output[] {
  const outputs = new Map<string, Output>()
  for (const { text, where } of givens) {
    const equals = text.indexOf('=')
    const file = text.slice(equals + 1)
    if (equals < 1 || file === '') {
      const mend = 'write FORMAT=FILE, such as json=report.json'
      faults.push({ code: 'ARGUMENT_FORM', what: `${quoted(text)} names no format and file`, where, mend })
      continue
    }
    const format = formatNamed(text.slice(0, equals), where, names, faults)
    if (outputs.has(normalize(file))) {
      const mend = 'give each report a file of its own'
      faults.push({ code: 'ARGUMENT_TWICE', what: `${quoted(file)} is named for two reports`, where, mend })
    }
    if (format !== null) outputs.set(normalize(file), { format, file })
  }
  return [...outputs.values()]
}
