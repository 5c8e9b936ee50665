import type { Finding } from '../model/finding.ts'
import type { Level } from '../model/policy.ts'
import { type JudgedReport, type JudgedTarget, subjectsOf } from '../model/report.ts'
import { notesForPeople } from '../model/rule-fault.ts'
import type { Location } from '../model/target.ts'
import { WEIGHTS, type Weight, weightOf } from '../model/verdict.ts'
import type { ReportContext } from './report-format.ts'
import { repositoryUri } from './repository-uri.ts'
import { cut, joined, type Line, line, sentence } from './sanitize.ts'

/** "Runs per file 20, results per run 25,000 (only the top 5,000 are shown)" (GitHub): a run with one more is refused whole. */
export const MAX_RESULTS = 25_000

/** A finding that is not in order. What is met is left out: GitHub takes every result for an alert, whatever its kind. */
export interface Concerning {
  readonly target: JudgedTarget
  readonly finding: Finding
  readonly weight: Weight
}

/** In the order of the report; where GitHub has no room for all, the failing ones first, then by level. */
export function sarifFindings(report: JudgedReport): {
  readonly kept: readonly Concerning[]
  readonly leftOut: number
} {
  const { policy } = report
  const all = subjectsOf(report).flatMap((target) =>
    target.findings.flatMap((finding): readonly Concerning[] => {
      const weight = weightOf(finding, policy)
      return weight === null ? [] : [{ target, finding, weight }]
    }),
  )
  if (all.length <= MAX_RESULTS) return { kept: all, leftOut: 0 }
  const worst = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_RESULTS))
  return { kept: all.filter((one) => worst.has(one)), leftOut: all.length - MAX_RESULTS }
}

function rank({ weight, finding }: Concerning): number {
  return 10 * WEIGHTS.indexOf(weight) + LEVELS.indexOf(finding.level)
}

const LEVELS: readonly Level[] = ['error', 'warning', 'notice', 'off']

/** One result each, SARIF 2.1.0 §3.27. */
export function* sarifResults(
  kept: readonly Concerning[],
  report: JudgedReport,
  context: ReportContext,
): Generator<object> {
  const places = placesOf(report, context)
  const ruleIndexes = new Map(context.rules.map(({ id }, index) => [id, index]))
  // Of one run all results have these, or none has: so a reader knows whether anybody looked (§3.27.23, §3.27.24).
  const hasWaivers = kept.some(({ finding }) => finding.waiver !== null)
  const hasBaseline = kept.some(({ finding }) => finding.baseline !== undefined)
  for (const { target, finding, weight } of kept) {
    const { place, isShared } = places(target, finding)
    const related = relatedOf(finding)
    yield {
      ruleId: finding.rule,
      ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
      ...kindOf(finding, weight),
      message: plainText(messageOf(target, finding)),
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: place.uri, uriBaseId: '%SRCROOT%' },
            region: regionOf(place),
          },
          logicalLocations: [{ fullyQualifiedName: line`${target.target}`.text, kind: 'resource' }],
        },
      ],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: {
        'atsGate/v1': finding.fingerprint,
        // The only one that GitHub heeds. Its own is made from the line, so targets of one line would be one alert; and
        // where it has made one and finds another it warns, so one is given only where it is needed.
        ...(isShared ? { primaryLocationLineHash: finding.fingerprint } : {}),
      },
      ...(hasWaivers ? { suppressions: suppressionsOf(finding) } : {}),
      ...(hasBaseline ? { baselineState: BASELINE_STATES[finding.baseline ?? 'new'] } : {}),
      properties: { outcome: finding.outcome, fails: weight === 'failing' },
    }
  }
}

/**
 * "open: the specified rule was evaluated, and the tool concluded that there was insufficient information to decide", and
 * then the level is none (§3.27.9, §3.27.10). But what fails the run is a failure here too, also for want of an answer.
 */
function kindOf({ outcome, level }: Finding, weight: Weight): { readonly kind: string; readonly level: string } {
  return outcome === 'undetermined' && weight !== 'failing'
    ? { kind: 'open', level: 'none' }
    : { kind: 'fail', level: sarifLevel(level) }
}

export function sarifLevel(level: Level): string {
  switch (level) {
    case 'error':
    case 'warning':
      return level
    case 'notice':
      return 'note'
    case 'off':
      return 'none'
  }
}

function messageOf({ target }: JudgedTarget, finding: Finding): Line {
  const verb = finding.outcome === 'undetermined' ? 'could not be judged by' : 'violates'
  const mend = finding.advice.find(({ proxy }) => proxy === null)
  const all = joined(
    [
      line`${target} ${verb} ${finding.rule}: ${sentence(finding.message)}.`,
      ...notesForPeople(finding).map((note) => line`Note: ${sentence(note.message)}.`),
      ...(mend === undefined ? [] : [line`To mend: ${sentence(mend.text)}`]),
    ],
    ' ',
  )
  return cut(all, MESSAGE_CHARACTERS)
}

/** 25,000 of them have to fit into 10 MB, compressed. */
const MESSAGE_CHARACTERS = 2_000

/** Literal braces are doubled (§3.11.5); what stands between brackets before a parenthesis would be a link (§3.11.6). */
export function plainText({ text }: Line): { readonly text: string } {
  return { text: text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (') }
}

function suppressionsOf({ waiver }: Finding): readonly object[] {
  if (waiver === null) return []
  const justification = line`until ${waiver.until}, ${waiver.owner}: ${sentence(waiver.reason)}`
  return [{ kind: 'external', status: 'accepted', justification: justification.text }]
}

const BASELINE_STATES = { new: 'new', worse: 'updated', known: 'unchanged' } as const

interface Place extends Omit<Location, 'file'> {
  readonly uri: string
}

/**
 * One character where one place is meant. Of a range over several lines the first, to its end (§3.30.8): GitHub shows an alert
 * in a pull request only "if all its lines are in the diff".
 */
function regionOf({ line: row, column, endLine = row, endColumn = column + 1 }: Place): object {
  const start = { startLine: row, startColumn: column }
  return endLine === row ? { ...start, endLine, endColumn: Math.max(endColumn, column + 1) } : start
}

/** Of lines outside of the repository GitHub would refuse the file. */
function relatedOf({ related = [] }: Finding): readonly object[] {
  return related.slice(0, MOST_RELATED).flatMap(({ file, message, ...place }) => {
    const uri = repositoryUri(file)
    if (uri === null) return []
    const artifactLocation = { uri, uriBaseId: '%SRCROOT%' }
    const physicalLocation = { artifactLocation, region: regionOf({ uri, ...place }) }
    return [{ physicalLocation, message: plainText(sentence(message)) }]
  })
}

/** "1,000 locations a result (100 kept)" (GitHub). */
const MOST_RELATED = 100

/**
 * The first line in the repository that lists a target. GitHub refuses a whole file for one result without a place, so
 * targets from elsewhere stand at the top of the workflow that gives them, else of the policy file, else where a policy
 * file would be.
 */
function placesOf(
  { targets, listeners = [], policy }: JudgedReport,
  { step }: ReportContext,
): (target: JudgedTarget, finding: Finding) => { readonly place: Place; readonly isShared: boolean } {
  const workflow = step?.workflow ?? null
  const elsewhere: Place = {
    uri: (workflow === null ? null : repositoryUri(workflow)) ?? policyUri(policy.source) ?? 'ats-gate.yml',
    line: 1,
    column: 1,
  }
  const own = new Map<JudgedTarget, Place>()
  const counts = new Map<string, number>()
  for (const target of targets) {
    const place = listedPlace(target)
    if (place === null) continue
    own.set(target, place)
    counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1)
  }
  const findings = new Map<string, number>()
  for (const finding of listeners.flatMap((listener) => listener.findings)) {
    const key = findingKey(finding)
    if (key !== null && weightOf(finding, policy) !== null) findings.set(key, (findings.get(key) ?? 0) + 1)
  }
  return (target, finding) => {
    if (target.listener !== undefined) {
      const place = placeOf(finding)
      const isShared = place === null || (findings.get(findingKey(finding) ?? '') ?? 0) > 1
      return { place: place ?? elsewhere, isShared }
    }
    const place = own.get(target)
    return place === undefined
      ? { place: elsewhere, isShared: true }
      : { place, isShared: (counts.get(keyOf(place)) ?? 0) > 1 }
  }
}

function keyOf({ uri, line: row }: Place): string {
  return `${uri}:${row}`
}

/** Of listeners: one directive may be at fault for several, and then the line alone would make one alert of them. */
function findingKey(finding: Finding): string | null {
  const place = placeOf(finding)
  return place === null ? null : `${finding.rule} ${keyOf(place)}`
}

function listedPlace({ findings: [first] }: JudgedTarget): Place | null {
  return first === undefined ? null : placeOf(first)
}

function placeOf({ locations }: Finding): Place | null {
  for (const { file, ...place } of locations) {
    const uri = repositoryUri(file)
    if (uri !== null) return { uri, ...place }
  }
  return null
}

/** Null for a built-in policy, and for one of another commit or repository (`owner/repo/path@ref`). */
function policyUri(source: string): string | null {
  return /\.(?:ya?ml|json)$/i.test(source) && !source.includes('@') ? repositoryUri(source) : null
}
