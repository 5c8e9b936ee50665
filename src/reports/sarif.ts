import { counted } from '../model/moment.ts'
import { exitCode, type JudgedReport } from '../model/report.ts'
import { ruleFaults } from '../model/rule-fault.ts'
import { quoted } from './json-text.ts'
import type { ReportContext, ReportFormat, RuleWords } from './report-format.ts'
import { type Line, line, outside, sentence } from './sanitize.ts'
import { plainText, sarifFindings, sarifLevel, sarifResults } from './sarif-results.ts'
import { missingWords } from './shard-words.ts'
import { verdictLine } from './verdict-line.ts'
import { waiverWords } from './waiver-words.ts'

/** SARIF 2.1.0 (OASIS), and of that what GitHub's code scanning takes: docs/decisions.md. */
export const format: ReportFormat & Required<Pick<ReportFormat, 'pieces'>> = {
  name: 'sarif',
  description: 'SARIF 2.1.0, for code scanning',
  write: (report, context) => [...sarifPieces(report, context)].join(''),
  pieces: sarifPieces,
}

/** One log with one run; one result a line. */
function* sarifPieces(report: JudgedReport, context: ReportContext): Generator<string> {
  const { kept, leftOut } = sarifFindings(report)
  const members = Object.entries({
    tool: { driver: driverOf(report, context) },
    automationDetails: { id: automationId(report, context) },
    invocations: [invocationOf(report, leftOut)],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    properties: { verdict: report.verdict, resultsLeftOut: leftOut },
  })
  yield `{\n  "$schema": ${quoted(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {\n`
  yield members.map(([name, value]) => `      ${quoted(name)}: ${quoted(value)},\n`).join('')
  yield '      "results": ['
  let before = '\n'
  for (const result of sarifResults(kept, report, context)) {
    yield `${before}        ${quoted(result)}`
    before = ',\n'
  }
  yield kept.length === 0 ? ']\n    }\n  ]\n}\n' : '\n      ]\n    }\n  ]\n}\n'
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Every rule, also those that found nothing: rules change with the tool and not with what it finds. */
function driverOf({ tool }: JudgedReport, { rules }: ReportContext): object {
  const { name, version } = tool
  return { name, version: line`${version}`.text, rules: rules.map(descriptorOf) }
}

function descriptorOf({ id, title, source, explanation, level }: RuleWords): object {
  const { why, met, violated, undetermined } = explanation
  const help = [
    sentence(why),
    line`Met ${sentence(met)}.`,
    line`Violated ${sentence(violated)}.`,
    line`Undetermined ${sentence(undetermined)}.`,
    line`Source: ${sentence(source)}.`,
    line`How to meet it on each proxy: ats-gate explain ${id}`,
  ]
  const uri = standardOf(source)
  return {
    id,
    shortDescription: plainText(sentence(title)),
    // "Limited to 1024 characters" (GitHub).
    fullDescription: plainText(sentence(why)),
    help: { text: help.map((one) => plainText(one).text).join('\n\n') },
    ...(uri === null ? {} : { helpUri: uri }),
    ...(level === undefined ? {} : { defaultConfiguration: { enabled: level !== 'off', level: sarifLevel(level) } }),
    properties: { tags: ['app-transport-security', 'tls'], precision: 'very-high' },
  }
}

/** The first RFC that a rule rests on; other sources have no address that stays. */
function standardOf(source: string): string | null {
  const number = /\bRFC ([0-9]{1,5})\b/.exec(source)?.[1]
  return number === undefined ? null : `https://www.rfc-editor.org/rfc/rfc${number}`
}

/**
 * "`id` is interpreted as category/run-id" (GitHub), and a run replaces the last one of its category: so each step has one
 * of its own, the same from run to run. A category given to upload-sarif is not heeded beside it.
 */
function automationId({ policy, run }: JudgedReport, { step }: ReportContext): string {
  const place = step === undefined ? [] : [step.workflow ?? 'workflow', step.job, step.id]
  const category = ['ats-gate', policy.name, ...place].map((part) => outside(part).text)
  return `${category.join('/')}/${outside(run.id).text.replaceAll('/', '-')}`
}

function invocationOf(report: JudgedReport, leftOut: number): object {
  const { run, counts, verdict, policy } = report
  const faults = ruleFaults(report)
  const notifications = [
    ...(counts.notChecked === 0
      ? []
      : [notification('error', line`${counted(counts.notChecked, 'target')} not checked`)]),
    ...faults.map(({ rule, target }) =>
      notification('error', line`the rule ${rule} failed with ${target}, which is a fault of ats-gate`),
    ),
    ...(run.missingShards === undefined ? [] : [notification('error', line`not all was judged${missingWords(run)}`)]),
    ...(leftOut === 0
      ? []
      : [
          notification(
            'warning',
            line`${counted(leftOut, 'result')} left out for GitHub's limit; the JSON report has all`,
          ),
        ]),
  ]
  // No result: it is of no rule, and an alert of it would have nothing that GitHub could follow.
  const waivers = waiverWords(report).map(({ level, title, effect, mend }) =>
    notification(level, line`${title}: ${effect}; ${mend}`),
  )
  return {
    executionSuccessful: faults.length === 0 && counts.notChecked === 0 && run.missingShards === undefined,
    exitCode: faults.length > 0 ? 2 : exitCode(verdict, policy.failOn),
    exitCodeDescription: verdictLine(report).text,
    startTimeUtc: line`${run.startedAt}`.text,
    toolExecutionNotifications: notifications,
    ...(waivers.length === 0 ? {} : { toolConfigurationNotifications: waivers }),
  }
}

function notification(level: 'error' | 'warning', words: Line): object {
  return { level, message: plainText(words) }
}
