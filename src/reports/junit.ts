import type { Finding } from '../model/finding.ts'
import {
  type JudgedReport,
  type JudgedTarget,
  type ReportPolicy,
  subjectsOf,
  type TargetReport,
} from '../model/report.ts'
import { notesForPeople } from '../model/rule-fault.ts'
import type { Location } from '../model/target.ts'
import { weightOf } from '../model/verdict.ts'
import { saidWaivers } from '../model/waiver.ts'
import { whyNotChecked } from './concerns.ts'
import { evidenceLines } from './evidence-lines.ts'
import { type ReportContext, type ReportFormat, titleOf } from './report-format.ts'
import { type Line, line, sentence } from './sanitize.ts'
import { emptyShareWords, missingWords } from './shard-words.ts'
import { placeWords } from './shown.ts'
import { waiverWords } from './waiver-words.ts'
import { type Xml, xml, xmlLines } from './xml-writer.ts'

/** JUnit XML, as Surefire and Ant write it: a suite is a target or a listener, a case is a requirement. */
export const format: ReportFormat & Required<Pick<ReportFormat, 'pieces'>> = {
  name: 'junit',
  description: 'JUnit XML, for test reporters',
  write: (report, context) => [...junitPieces(report, context)].join(''),
  pieces: junitPieces,
}

/** One suite each. The whole of a target is read only here: what is met is a case too. */
function* junitPieces(report: JudgedReport, context: ReportContext): Generator<string> {
  const { run, policy } = report
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`
  yield xml`<testsuites name="ats-gate" time="${(run.durationMs / 1000).toFixed(3)}">\n`.xml
  const ofRun = [...casesOfShards(report), ...waiverCases(report)]
  if (ofRun.length > 0) yield suite('ats-gate', run.startedAt, ofRun).xml
  for (const target of subjectsOf(report)) {
    const why = whyNotChecked(target)
    // Once for all cases of it: a fleet has many.
    const classname = xml`${target.target}`
    // Where nothing was asked every case would say so.
    const findings = why === null ? findingsOf(target, context).filter(({ level }) => level !== 'off') : []
    const cases = findings.map((finding) => caseOf(classname, finding, policy, context))
    const all = cases.length === 0 ? [unjudged(classname, line`not checked: ${why ?? 'nothing was judged'}`)] : cases
    yield suite(target.target, run.startedAt, all).xml
  }
  yield '</testsuites>\n'
}

/** What of its shards leaves a run open, or does not. */
function casesOfShards({ run, targets, listeners }: JudgedReport): readonly Case[] {
  if (run.missingShards !== undefined) return [unjudged(xml`ats-gate`, line`not checked${missingWords(run)}`)]
  if (targets.length > 0 || (listeners ?? []).length > 0) return []
  return run.shard.count === 1
    ? [unjudged(xml`ats-gate`, line`not checked: there is no ${listeners === undefined ? 'target' : 'listener'}`)]
    : [{ ...unjudged(xml`ats-gate`, line``), result: 'skipped', message: emptyShareWords(run) }]
}

/** Of a run that is violated by a waiver alone every suite of a target is green. */
function waiverCases(report: JudgedReport): readonly Case[] {
  const words = new Map(waiverWords(report).map((one) => [one.waiver, one]))
  return saidWaivers(report).map((waiver): Case => {
    const { requirement, target, location } = waiver
    const own = words.get(waiver)
    const said = own === undefined ? [] : [line`${own.title}: ${own.effect}`, line`mend: ${own.mend}`]
    const base = {
      name: line`waiver of ${requirement} for ${target}`.text,
      classname: xml`ats-gate`,
      attributes: placeOf(location),
    }
    return own?.level === 'error'
      ? { ...base, result: 'failure', message: own.title, body: said, said: [] }
      : { ...base, result: 'passed', message: line``, body: [], said }
  })
}

function placeOf(location: Location | undefined): Xml {
  return location === undefined ? xml`` : xml` file="${sentence(location.file)}" line="${location.line}"`
}

/** All of them; what the report at hand says of one goes before what was packed. */
function findingsOf(target: JudgedTarget, { jsonOf }: ReportContext): readonly Finding[] {
  if (target.listener !== undefined) return target.findings
  const judged = new Map(target.findings.map((finding) => [finding.rule, finding]))
  const whole: TargetReport = JSON.parse(jsonOf(target))
  return whole.findings.map((finding) => judged.get(finding.rule) ?? finding)
}

interface Case {
  readonly name: string
  /** The name of the target. */
  readonly classname: Xml
  readonly attributes: Xml
  readonly result: 'passed' | 'failure' | 'error' | 'skipped'
  /** Of the attribute `message`; unused where it passed. */
  readonly message: Line
  /** Inside a failure or an error. */
  readonly body: readonly Line[]
  /** In system-out. */
  readonly said: readonly Line[]
}

function caseOf(classname: Xml, finding: Finding, policy: ReportPolicy, context: ReportContext): Case {
  const base = { name: finding.rule, classname, attributes: placeOf(finding.locations[0]) }
  const notes = notesForPeople(finding).map((note) => line`note: ${sentence(note.message)}`)
  const passed: Case = { ...base, result: 'passed', message: line``, body: [], said: notes }
  const seen = sentence(finding.message)
  const skipped = (message: Line): Case => ({ ...passed, result: 'skipped', message })
  const { outcome, waiver, baseline, level } = finding
  if (outcome === 'met') return passed
  if (outcome === 'not-applicable') return skipped(line`not applicable: ${seen}`)
  if (weightOf(finding, policy) === 'failing') {
    const body = [line`required: ${titleOf(context.rules, finding.rule)}`, line`seen: ${seen}`, ...mending(finding)]
    return { ...passed, result: outcome === 'violated' ? 'failure' : 'error', message: seen, body }
  }
  if (waiver !== null) {
    return skipped(line`waived until ${waiver.until} by ${waiver.owner} (${sentence(waiver.reason)}): ${seen}`)
  }
  if (baseline === 'known') return skipped(line`known from the baseline: ${seen}`)
  // Nobody knows, so it did not pass; of a violation that does not fail the words must do.
  return outcome === 'undetermined'
    ? skipped(line`undetermined: ${seen}`)
    : { ...passed, said: [line`${level}: ${seen}`, ...mending(finding), ...notes] }
}

function mending({ advice, evidence, related = [] }: Finding): readonly Line[] {
  const mend = advice.find(({ proxy }) => proxy === null)
  return [
    ...related.map((one) => line`line: ${placeWords(one)}: ${sentence(one.message)}`),
    ...(mend === undefined ? [] : [line`mend: ${sentence(mend.text)}`]),
    ...evidenceLines(evidence),
  ]
}

/** Of a target without a single finding a suite without a case would look green. */
function unjudged(classname: Xml, why: Line): Case {
  return {
    name: 'checked',
    classname,
    attributes: xml``,
    result: 'error',
    message: why,
    body: [],
    said: [],
  }
}

function suite(name: string, startedAt: string, cases: readonly Case[]): Xml {
  const count = (result: Case['result']): number => cases.filter((one) => one.result === result).length
  // xs:dateTime without a zone in every schema of this format; ours is UTC.
  const timestamp = line`${startedAt.slice(0, 19)}`
  return xmlLines([
    xml`  <testsuite name="${name}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0" timestamp="${timestamp}">`,
    ...cases.map(caseXml),
    xml`  </testsuite>`,
  ])
}

function caseXml(one: Case): Xml {
  const open = xml`    <testcase name="${one.name}" classname="${one.classname}" time="0"${one.attributes}`
  if (one.result === 'passed' && one.said.length === 0) return xml`${open}/>`
  const said = one.said.length === 0 ? xml`` : xml`<system-out>${textOf(one.said)}</system-out>`
  return xml`${open}>${resultXml(one)}${said}</testcase>`
}

function resultXml({ result, message, body }: Case): Xml {
  switch (result) {
    case 'passed':
      return xml``
    case 'skipped':
      return xml`<skipped message="${message}"/>`
    case 'failure':
      return xml`<failure message="${message}" type="violated">${textOf(body)}</failure>`
    case 'error':
      return xml`<error message="${message}" type="undetermined">${textOf(body)}</error>`
  }
}

function textOf(lines: readonly Line[]): Xml {
  return xmlLines(lines.map((one) => xml`${one}`))
}
