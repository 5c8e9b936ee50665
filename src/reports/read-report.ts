import { validateReport } from '../generated/report-validator.js'
import type { ValidationError } from '../generated/validators.js'
import { InputError, type InputFault } from '../model/input-error.ts'
import type { JudgedTarget, Report } from '../model/report.ts'

/**
 * A saved report from its text. It may come from a stranger's pull request, so everything is checked before it is used.
 * `where` names the file for people.
 *
 * @throws {InputError} REPORT_TOO_LARGE, REPORT_NOT_JSON, REPORT_OTHER_VERSION or REPORT_INVALID
 */
export function readReport(text: string, where: string): Report {
  if (text.length > MAX_REPORT_CHARACTERS) {
    const what = `more than ${MAX_REPORT_CHARACTERS / MIB} MiB`
    throw wrong({ code: 'REPORT_TOO_LARGE', what, where, mend: 'judge the shards of a large run one by one' })
  }
  return checkReport(parsed(text, where), where)
}

/**
 * A report from a value that may be anything.
 *
 * @throws {InputError} REPORT_OTHER_VERSION or REPORT_INVALID
 */
export function checkReport(value: unknown, where: string): Report {
  if (validateReport(value)) return { ...withoutTwins(value, where), waivers: value.waivers ?? [] }
  const [error] = validateReport.errors ?? []
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
  if (typeof schema === 'string' && schema !== SCHEMA) {
    const what = `a report of another version, ${JSON.stringify(schema)}`
    throw wrong({
      code: 'REPORT_OTHER_VERSION',
      what,
      where,
      mend: `give one of ${SCHEMA}, or use the version that wrote it`,
    })
  }
  throw wrong({
    code: 'REPORT_INVALID',
    what: error === undefined ? 'not a report' : describe(error),
    where,
    mend: 'give a file that "ats-gate check --output json=FILE" wrote, or the report.json of the action',
  })
}

/** Of two targets or listeners of one name only one could be told, packed, compared. */
function withoutTwins<Saved extends Pick<Report, 'targets' | 'listeners'>>(report: Saved, where: string): Saved {
  const names = new Set<string>()
  for (const { target, listener } of [...report.targets, ...(report.listeners ?? [])] as readonly JudgedTarget[]) {
    if (names.has(target)) {
      const mend = 'give the report as it was written'
      throw wrong({
        code: 'REPORT_INVALID',
        what: `the ${listener === undefined ? 'target' : 'listener'} ${target} is there twice`,
        where,
        mend,
      })
    }
    names.add(target)
  }
  return report
}

const SCHEMA = 'ats-gate/report/1'
const MIB = 1024 * 1024

/** Ten thousand targets take about 200 MiB; a string of V8 ends at 512. */
const MAX_REPORT_CHARACTERS = 256 * MIB

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const what = `not JSON: ${cause instanceof Error ? cause.message : 'unreadable'}`
    throw wrong({ code: 'REPORT_NOT_JSON', what, where, mend: 'give a report in JSON' }, cause)
  }
}

function describe({ instancePath, message }: ValidationError): string {
  return `${instancePath === '' ? 'the report' : instancePath} ${message ?? 'is wrong'}`
}

function wrong(fault: InputFault, cause?: unknown): InputError {
  return new InputError([fault], cause === undefined ? undefined : { cause })
}
