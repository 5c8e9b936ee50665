import { expect, test } from '@jest/globals'
import type { Report } from '../../src/model/report.ts'
import { verdictOfRun } from '../../src/model/shard.ts'
import { shardSummary } from '../../src/reports/shard-summary.ts'
import { format as text } from '../../src/reports/text.ts'
import { countsLine, verdictLine } from '../../src/reports/verdict-line.ts'
import { aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'

function reportOf(targets: Parameters<typeof aReport>[0], over: Partial<Report['run']>): Report {
  const report = aReport(targets)
  const run = { ...report.run, ...over }
  return { ...report, run, verdict: verdictOfRun(targets, run) }
}

const MISSING = { missingShards: { indexes: [3], count: 8 } }
const said = (report: Report): string => verdictLine(report).text

test('which share it is', () => {
  const report = reportOf([aTarget('a.example:443')], { shard: { index: 3, count: 8 } })
  expect(said(report)).toBe('the target meets policy ats')
  expect(countsLine(report).text).toContain(', shard 3 of 8')
  expect(countsLine(reportOf([aTarget('a.example:443')], {})).text).not.toContain('shard')
})

test('an empty share is met, and nobody takes it for more', () => {
  const report = reportOf([], { shard: { index: 9, count: 12 } })
  expect([report.verdict, said(report)]).toEqual(['met', 'shard 9 of 12 has no target to judge by policy ats'])
})

test('which shard is missing, whatever the others say', () => {
  const why = ': the report of shard 3 of 8 is missing'
  expect(said(reportOf([aTarget('a.example:443')], MISSING))).toBe(
    `targets that nobody knows of could not be judged by policy ats (1 met)${why}`,
  )
  expect(said(reportOf([], MISSING))).toBe(`targets that nobody knows of could not be judged by policy ats${why}`)
  expect(said(reportOf([aTarget('a.example:443'), notChecked('b.example:443')], MISSING))).toBe(
    `1 of 2 targets could not be judged by policy ats (1 not checked, 1 met)${why}`,
  )
  expect(said(reportOf([aTarget('a.example:443', [violated()])], MISSING))).toMatch(
    /^1 of 1 target violates policy ats.*: the report of shard 3 of 8 is missing$/,
  )
})

test('several are named, of very many the first ten', () => {
  const missing = (indexes: readonly number[]) => said(reportOf([], { missingShards: { indexes, count: 40 } }))
  expect(missing([3, 7])).toContain(': the reports of shards 3, 7 of 40 are missing')
  expect(missing(Array.from({ length: 12 }, (_, i) => i + 1))).toContain('8, 9, 10 and 2 more of 40 are missing')
})

test('the text for people begins with it', () => {
  expect(text.write(reportOf([aTarget('a.example:443')], MISSING), CONTEXT).replaceAll('\n', ' ')).toMatch(
    /^UNDETERMINED: .*shard 3 of 8 is missing/,
  )
})

test('the summary of a share is one line', () => {
  const summary = shardSummary(reportOf([aTarget('a.example:443')], { shard: { index: 3, count: 8 } }))
  expect(summary).toBe('ATS gate, shard 3 of 8: the target meets policy ats.\n\n')
})
