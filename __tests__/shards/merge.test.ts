import { beforeAll, describe, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import type { MergeRequest } from '../../src/merge.ts'
import type { Report } from '../../src/model/report.ts'
import { verdictLine } from '../../src/reports/verdict-line.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'
import { changed, saved, shardsOf } from './made-shards.ts'
import { faultsOf, mergedOf, policy, type SeenFleet, seenFleet, TARGETS, withoutRun } from './seen-fleet.ts'

let fleet: SeenFleet
beforeAll(async () => {
  fleet = await seenFleet()
})

const shards = (count: number, over: Partial<Report['run']> = {}) => shardsOf(fleet.whole, policy, count, over)
const merged = (reports: readonly SavedReport[], over: Partial<MergeRequest> = {}) => mergedOf(fleet, reports, over)
const faultsIn = (reports: readonly SavedReport[], over: Partial<MergeRequest> = {}) => faultsOf(fleet, reports, over)

test.each([1, 2, 3, 8, 11, 20])('%d shards are the same report as one run, run aside', (count) => {
  const report = merged(saved(shards(count)))
  expect(JSON.stringify(withoutRun(report))).toBe(JSON.stringify(withoutRun(fleet.whole)))
  expect(report.counts).toMatchObject({ targets: TARGETS, violated: 1, met: TARGETS - 1 })
})

test('so they are where the merge does not know the list, in whatever order the files come', () => {
  expect(withoutRun(merged(saved(shards(4).toReversed()), { targets: [] }))).toEqual(withoutRun(fleet.whole))
})

test('the run is that of all: from the first start to the last end, the connections of all', () => {
  const [first, second] = shards(2)
  if (first === undefined || second === undefined) throw new Error('two shards')
  const run = { startedAt: '2026-11-01T10:00:00.000Z', durationMs: 1000, connections: 5, bytesSent: 50 }
  const report = merged(
    saved([
      changed(first, (one) => Object.assign(one.run, run)),
      changed(second, (one) => Object.assign(one.run, run, { startedAt: '2026-11-01T10:00:02.500Z', attempt: 3 })),
    ]),
  )
  expect(report.run).toEqual({
    ...run,
    id: 'run-7',
    attempt: 3,
    durationMs: 3500,
    connections: 10,
    bytesSent: 100,
    at: fleet.whole.run.at,
    shard: { index: 1, count: 1 },
    targetsSha256: fleet.whole.run.targetsSha256,
  })
})

test('a proxy that did not let one shard through is said of all', () => {
  const proxy = { address: 'proxy.example:3128', problem: null }
  const problem = 'the proxy proxy.example:3128 answered 407'
  const reports = shards(3).map((one, i) =>
    changed(one, ({ run }) => {
      if (i > 0) run.proxy = { ...proxy, problem: i === 2 ? problem : null }
    }),
  )
  expect(merged(saved(reports)).run.proxy).toEqual({ ...proxy, problem })
  expect(merged(saved([shards(1)[0] as Report]), {}).run.proxy).toBeUndefined()
})

describe('the moment', () => {
  const late = '2026-07-02T12:00:00.000Z'
  test('is the latest of the shards: what one saw expired is not in date again', () => {
    const [first, second] = shards(2).map((one, i) => {
      const at = i === 0 ? fleet.whole.run.at : late
      const own = changed(one, ({ run }) => void Object.assign(run, { at, startedAt: at }))
      return judgeAgain(own, { policy, targets: fleet.targets, at: new Date(at), toolVersion: '0.0.0' }, everything)
    })
    const report = merged(saved([first, second] as Report[]))
    expect(report.run.at).toBe(late)
    expect(report.verdict).toBe('violated')
  })

  test('is the one that is asked for', () => {
    const report = merged(saved(shards(2)), { at: new Date('2030-01-01T00:00:00Z') })
    expect(report.run.at).toBe('2030-01-01T00:00:00.000Z')
    expect(report.counts.violated).toBe(TARGETS)
  })

  test('must not have been asked of one shard alone', () => {
    const [first, second] = shards(2) as [Report, Report]
    const alone = changed(second, ({ run }) => {
      run.at = late
    })
    expect(faultsIn(saved([first, alone]))).toEqual(['REPORT_OTHER_MOMENT 1.json', 'REPORT_OTHER_MOMENT 2.json'])
  })
})

describe('a missing shard', () => {
  const without = (index: number, count: number): readonly SavedReport[] =>
    saved(shards(count).filter(({ run }) => run.shard.index !== index))

  test('leaves its targets unchecked, each by its name, where the list is known', () => {
    const report = merged(without(3, 4))
    expect(report.run.missingShards).toEqual({ indexes: [3], count: 4 })
    expect(report.counts).toMatchObject({ targets: TARGETS, notChecked: 3 })
    const open = report.targets.filter(({ notChecked }) => notChecked)
    expect(open.map(({ target }) => target)).toEqual(shards(4)[2]?.targets.map(({ target }) => target))
    for (const { verdict, findings } of open) {
      expect(verdict).toBe('undetermined')
      expect(findings[0]).toMatchObject({
        locations: [{ file: 'fleet.yml' }],
        message: expect.stringContaining('shard'),
      })
    }
  })

  test('never lets a run be met, also where nobody knows what is in it', () => {
    const violated = fleet.whole.targets.findIndex(({ verdict }) => verdict === 'violated')
    const report = merged(without((violated % 4) + 1, 4), { targets: [] })
    expect([report.verdict, report.counts.notChecked]).toEqual(['undetermined', 0])
    expect(verdictLine(report).text).toContain(`the report of shard ${(violated % 4) + 1} of 4 is missing`)
  })

  test('takes nothing from a violation that another has seen', () => {
    const violated = fleet.whole.targets.findIndex(({ verdict }) => verdict === 'violated')
    const report = merged(without(((violated + 1) % 4) + 1, 4))
    expect([report.verdict, report.run.missingShards?.indexes]).toEqual(['violated', [((violated + 1) % 4) + 1]])
  })
})

describe('of one shard several reports', () => {
  const newer = (report: Report, over: Partial<Report['run']>): Report =>
    changed(report, ({ run }) => void Object.assign(run, over))

  test('the newest attempt wins, whatever the order', () => {
    const [first, second] = shards(2) as [Report, Report]
    const stale = changed(second, (one) => {
      one.run.connections += 1000
      // Nothing is asked of what is left out, but that it is a report of the run.
      one.policy.sha256 = 'f'.repeat(64)
    })
    const again = newer(second, { attempt: 2 })
    for (const reports of [
      [first, stale, again],
      [again, stale, first],
    ]) {
      const { run, counts } = merged(saved(reports))
      expect([run.attempt, run.connections, counts.targets]).toEqual([2, 2 * fleet.whole.run.connections, TARGETS])
    }
  })

  test('then the latest start', () => {
    const [first, second] = shards(2, { startedAt: '2026-11-01T10:00:00Z' }) as [Report, Report]
    const later = newer(second, { startedAt: '2026-11-01T11:00:00Z', connections: 7 })
    expect(merged(saved([later, first, second])).run.connections).toBe(fleet.whole.run.connections + 7)
  })

  test('twice the very same is one', () => {
    const reports = shards(2)
    expect(faultsIn(saved([...reports, ...reports]))).toEqual([])
  })

  test('as old as one another and not the same: one was changed', () => {
    const [first, second] = shards(2) as [Report, Report]
    expect(faultsIn(saved([first, second, newer(second, { connections: 7 })]))).toEqual(['REPORT_TWICE 3.json'])
  })
})
