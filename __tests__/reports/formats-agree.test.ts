import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputsFor } from '../../src/github/delivery/outputs.ts'
import { againstBaseline } from '../../src/model/against-baseline.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import { exitCode, type Report, subjectsOf } from '../../src/model/report.ts'
import { weightOf } from '../../src/model/verdict.ts'
import { saidWaivers } from '../../src/model/waiver.ts'
import { PackedTargets } from '../../src/packed-targets.ts'
import { annotations } from '../../src/reports/annotations.ts'
import { concerns, whyNotChecked } from '../../src/reports/concerns.ts'
import { format as html } from '../../src/reports/html.ts'
import { REPORTS } from '../../src/reports/index.ts'
import { format as json } from '../../src/reports/json.ts'
import { format as junit } from '../../src/reports/junit.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { format as text } from '../../src/reports/text.ts'
import { CONTEXT, RULES } from '../builders/report.ts'
import { madeReports } from './made-reports.ts'
import { parsed, problems } from './sarif-log.ts'

const count = (written: string, what: RegExp): number => written.match(what)?.length ?? 0
const codeOf = ({ verdict, policy }: Report) => exitCode(verdict, policy.failOn)

function failing(report: Report, checked: boolean) {
  const targets = subjectsOf(report).filter((target) => target.notChecked !== checked)
  return targets.flatMap(({ findings }) => findings.filter((one) => weightOf(one, report.policy) === 'failing'))
}

function expiredIn(report: Report): number {
  return saidWaivers(report).filter(({ state }) => state === 'expired').length
}

test('JUnit is green where the verdict is met and nowhere else, and counts what fails', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const written = junit.write(report, CONTEXT)
      const [failures, errors] = [count(written, /<failure /g), count(written, /<error /g)]
      expect(failures + errors === 0).toBe(report.verdict === 'met')
      const own = failing(report, true)
      expect(failures).toBe(own.filter(({ outcome }) => outcome === 'violated').length + expiredIn(report))
      const empty = subjectsOf(report).filter((target) => !target.notChecked && target.findings.length === 0).length
      const { run, counts } = report
      const targets = subjectsOf(report)
      const ofRun = run.missingShards !== undefined || (targets.length === 0 && run.shard.count === 1) ? 1 : 0
      const open = own.filter(({ outcome }) => outcome === 'undetermined').length
      expect(errors).toBe(open + counts.notChecked + empty + ofRun)
    }),
    { numRuns: 300 },
  )
})

test('SARIF has the exit code, the results that fail, and an error for what has expired or was not judged', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const log = parsed(report)
      expect(problems(log)).toEqual([])
      const [run] = log.runs
      const invocation = run?.invocations[0]
      expect(invocation).toMatchObject({
        exitCode: codeOf(report),
        executionSuccessful: report.counts.notChecked === 0 && report.run.missingShards === undefined,
      })
      const configuration = JSON.stringify(invocation?.toolConfigurationNotifications ?? [])
      expect(count(configuration, /"level":"error"/g)).toBe(expiredIn(report))
      const failed = count(JSON.stringify(run?.results), /"fails":true/g)
      expect(failed).toBe(report.counts.errors + failing(report, false).length)
    }),
    { numRuns: 200 },
  )
})

test('text, Markdown, HTML and the outputs say one verdict and the same counts', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const { verdict, counts, waivers } = report
      expect(text.write(report, CONTEXT)).toMatch(new RegExp(`^${verdict.toUpperCase()}: `))
      const summary = markdown.write(report, CONTEXT)
      expect(summary).toMatch(new RegExp(`^## \\S+ ATS gate: ${verdict}\n`, 'u'))
      const page = html.write(report, CONTEXT)
      expect(page).toContain(`<title>ATS gate: ${verdict}</title>`)
      const { listeners, targets, met, violated, undetermined, notChecked, errors, warnings, waived } = counts
      const all = [targets, met, violated, undetermined, notChecked, errors, warnings]
      const shown = waivers.length === 0 ? all : [...all, waived]
      expect(summary).toContain(`\n| ${shown.join(' | ')} |\n`)
      const read =
        listeners === undefined ? [] : [listeners.total, listeners.met, listeners.violated, listeners.undetermined]
      if (listeners !== undefined) expect(summary).toContain(`\n| ${read.join(' | ')} |\n`)
      expect([...page.matchAll(/<dt>[a-z ]+<\/dt><dd>(\d+)<\/dd>/g)].map(([, number]) => Number(number))).toEqual([
        ...shown,
        ...read,
      ])
      const outputs = outputsFor(report, null)
      expect(outputs).toMatchObject({
        outcome: verdict,
        warnings,
        'targets-total': targets,
        'targets-violated': violated,
        'targets-undetermined': undetermined + notChecked,
        'waivers-applied': waived,
      })
      const checked = subjectsOf(report).filter((target) => whyNotChecked(target) === null)
      const weights = checked.flatMap((target) => concerns(target, report.policy).map(({ weight }) => weight))
      for (const [title, weight] of [
        ['To mend', 'failing'],
        ['Warnings', 'warned'],
        ['Known from the baseline', 'known'],
        ['Waived', 'waived'],
        ['Notices', 'noted'],
      ] as const) {
        // Of a target that was not checked one row says so.
        const isThere = weights.includes(weight) || (weight === 'failing' && checked.length < subjectsOf(report).length)
        expect([title, page.includes(`>${title} (`)]).toEqual([title, isThere])
      }
    }),
    { numRuns: 300 },
  )
})

test('an error is annotated only where the job fails', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const hasErrors = annotations(report, RULES).some(({ level }) => level === 'error')
      if (codeOf(report) === 0) expect(hasErrors).toBe(false)
      const nobody = subjectsOf(report).every((target) => !target.notChecked && target.findings.length > 0)
      if (codeOf(report) !== 0 && nobody && report.run.missingShards === undefined && subjectsOf(report).length > 0) {
        expect(hasErrors).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('every format is the same of what a large run keeps as of the whole report, and JSON is read back', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const packed = new PackedTargets()
      const small = { ...report, targets: report.targets.map(packed.keep) }
      for (const { write } of REPORTS) {
        expect(write(small, { ...CONTEXT, jsonOf: packed.jsonOf })).toBe(write(report, CONTEXT))
      }
      expect(readReport(json.write(report, CONTEXT), 'report.json')).toEqual(JSON.parse(JSON.stringify(report)))
    }),
    { numRuns: 100 },
  )
})

test('against itself nothing is new, worse, mended, come or gone, and only what nobody knows or what has expired fails', () => {
  fc.assert(
    fc.property(madeReports, (report) => {
      const again = againstBaseline(report, baselineOf(report, 'old.json'), (target) => target)
      expect(again.baseline).toMatchObject({ new: 0, worse: 0, mended: [], came: [], gone: [] })
      expect(again.counts).toMatchObject({ errors: 0, warnings: 0, violated: 0 })
      expect(again.verdict === 'violated').toBe(expiredIn(report) > 0)
    }),
    { numRuns: 300 },
  )
})
