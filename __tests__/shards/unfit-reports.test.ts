import { beforeAll, describe, expect, test } from '@jest/globals'
import type { MergeRequest } from '../../src/merge.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'
import { targetsSha256 } from '../../src/target-list.ts'
import { type Change, type Changeable, changed, saved, shardsOf } from './made-shards.ts'
import { faultsOf, mergedOf, policy, type SeenFleet, seenFleet, withoutRun } from './seen-fleet.ts'

let fleet: SeenFleet
beforeAll(async () => {
  fleet = await seenFleet()
})

const shards = (count: number, over: Partial<Report['run']> = {}) => shardsOf(fleet.whole, policy, count, over)
const merged = (reports: readonly SavedReport[], over: Partial<MergeRequest> = {}) => mergedOf(fleet, reports, over)
const faultsIn = (reports: readonly SavedReport[], over: Partial<MergeRequest> = {}) => faultsOf(fleet, reports, over)

describe('what is not of the run', () => {
  const OTHER_SHA = 'f'.repeat(64)
  const missingShards = { indexes: [1], count: 2 }
  const BASELINE = baselineAccount()
  const second = (change: Change): readonly SavedReport[] =>
    saved(shards(3).map((one, i) => (i === 1 ? changed(one, change) : one)))

  test.each<readonly [string, Change, string]>([
    ['another run', ({ run }) => Object.assign(run, { id: 'run-6' }), 'REPORT_OTHER_RUN'],
    ['another partition', ({ run }) => Object.assign(run.shard, { count: 4 }), 'REPORT_OTHER_COUNT'],
    ['a share that there is not', ({ run }) => Object.assign(run.shard, { index: 4 }), 'REPORT_OTHER_COUNT'],
    ['a merge in which shards are missing', ({ run }) => Object.assign(run, { missingShards }), 'REPORT_INCOMPLETE'],
    [
      'more shards than any run has',
      ({ run }) => Object.assign(run.shard, { count: 4_000_000_000 }),
      'REPORT_OTHER_COUNT',
    ],
    ['one with marks of a baseline', (one) => Object.assign(one, { baseline: BASELINE }), 'REPORT_COMPARED'],
    ['one with listeners', (one) => Object.assign(one, { listeners: [] }), 'REPORT_LISTENERS'],
    ['another policy', (one) => Object.assign(one.policy, { sha256: OTHER_SHA }), 'REPORT_OTHER_POLICY'],
    ['another list', ({ run }) => Object.assign(run, { targetsSha256: OTHER_SHA }), 'REPORT_OTHER_TARGETS'],
    ['another version', ({ tool }) => Object.assign(tool, { version: '0.0.1' }), 'REPORT_OTHER_TOOL'],
  ])('%s', (_name, change, code) => {
    expect(faultsIn(second(change))).toEqual([`${code} 2.json`])
  })

  test('a single one that says it is of more shards than any run has', () => {
    const [only] = shards(1)
    const many = changed(wanted(only), ({ run }) => Object.assign(run.shard, { count: 4_000_000_000 }))
    expect(faultsIn(saved([many]))).toEqual(['REPORT_OTHER_COUNT 1.json'])
  })

  test('an older run is named as such, and the run that is asked for decides which is older', () => {
    const older = second(({ run }) => {
      run.id = 'run-6'
      run.startedAt = '2020-01-01T00:00:00Z'
    })
    expect(faultsIn(older)).toEqual(['REPORT_OTHER_RUN 2.json'])
    expect(faultsIn(older, { runId: 'run-6' })).toEqual(['REPORT_OTHER_RUN 1.json', 'REPORT_OTHER_RUN 3.json'])
    expect(faultsIn(saved(shards(3)), { runId: 'run-8' })).toHaveLength(3)
  })

  test('a merge with another policy or list than all shards', () => {
    const other: Policy = { ...policy, sha256: 'e'.repeat(64) }
    expect(faultsIn(saved(shards(1)), { policy: other })).toEqual(['REPORT_OTHER_POLICY 1.json'])
    expect(faultsIn(saved(shards(1)), { targets: fleet.targets.slice(1) })).toContain('REPORT_OTHER_TARGETS 1.json')
  })

  test('nothing at all', () => {
    expect(faultsIn([])).toEqual(['REPORT_NONE reports'])
  })

  test('what is no report, all of it at once', () => {
    const broken = (name: string): SavedReport => ({
      name,
      read: () => {
        throw new InputError([{ code: 'REPORT_NOT_JSON', what: 'cut', where: name, mend: '' }])
      },
    })
    expect(faultsIn([broken('a'), ...saved(shards(2)), broken('b')])).toEqual([
      'REPORT_NOT_JSON a',
      'REPORT_NOT_JSON b',
    ])
    const bug: SavedReport = {
      name: 'c',
      read: () => {
        throw new TypeError('a fault of ours')
      },
    }
    expect(() => merged([bug])).toThrow(TypeError)
  })

  test('a file that changes between its two readings', () => {
    const [only] = shards(1) as [Report]
    let readings = 0
    const changing: SavedReport = { name: 'x', read: () => ({ report: only, sha256: `${readings++}` }) }
    expect(faultsIn([changing])).toEqual(['REPORT_CHANGED x'])
  })
})

describe('a report that was changed', () => {
  const first = (change: Change): readonly SavedReport[] =>
    saved(shards(3).map((one, i) => (i === 0 ? changed(one, change) : one)))
  const finding = (one: Changeable<Report>) => wanted(targetIn(one, 0).findings[2])
  const waiver = { reason: 'x', owner: 'y', until: '2030-01-01' }

  test.each<readonly [string, Change]>([
    ['an outcome', (one) => Object.assign(finding(one), { outcome: 'violated' })],
    ['a level', (one) => Object.assign(finding(one), { level: 'notice' })],
    ['a message', (one) => Object.assign(finding(one), { message: 'all is well' })],
    ['a waiver', (one) => Object.assign(finding(one), { waiver })],
    ['a finding that is gone', (one) => targetIn(one, 0).findings.pop()],
    ['a finding too many', (one) => targetIn(one, 0).findings.push(structuredClone(finding(one)))],
    ['the verdict of a target', (one) => Object.assign(targetIn(one, 0), { verdict: 'undetermined' })],
    ['whether it was checked', (one) => Object.assign(targetIn(one, 0), { notChecked: true })],
    ['the verdict', (one) => Object.assign(one, { verdict: 'undetermined' })],
    ['the counts', (one) => Object.assign(one.counts, { errors: one.counts.errors + 1 })],
    ['what was observed', (one) => targetIn(one, 0).observation.endpoints.pop()],
  ])('%s', (_name, change) => {
    expect(faultsIn(first(change))).toEqual(['REPORT_DOCTORED 1.json'])
  })

  test('not the order of its members, nor where its targets are listed', () => {
    const reports = first((one) => {
      const { findings } = targetIn(one, 0)
      const reversed = Object.fromEntries(Object.entries(wanted(findings[0])).reverse())
      Object.assign(findings, [{ ...reversed, locations: [] }])
    })
    expect(faultsIn(reports)).toEqual([])
    expect(withoutRun(merged(reports))).toEqual(withoutRun(fleet.whole))
  })

  type Three = readonly [Changeable<Report>, Changeable<Report>, Changeable<Report>]
  test.each<readonly [string, (three: Three) => unknown]>([
    ['a target that moved to another shard', ([one, two]) => two.targets.push(wanted(one.targets.pop()))],
    ['a target that is gone', ([one]) => one.targets.shift()],
    ['the last target that is gone', ([, , three]) => three.targets.pop()],
    ['a target of another shard too', ([one, two]) => one.targets.push(targetIn(two, 3))],
  ])('%s', (_name, change) => {
    for (const list of [fleet.targets, []]) {
      const reports = shards(3)
      change(reports as unknown as Three)
      const codes = faultsIn(saved(reports), { targets: list }).map((fault) => fault.split(' ')[0])
      expect(new Set(codes)).toEqual(new Set(['REPORT_NOT_ITS_SHARE']))
      expect(codes).not.toHaveLength(0)
    }
  })

  test('a target twice', () => {
    const twice = first(({ targets }) => targets.push(structuredClone(wanted(targets[0]))))
    expect(faultsIn(twice)).toEqual(['REPORT_INVALID 1.json'])
  })

  test('one that is gone from the end of all, while a shard is missing and nobody knows the list', () => {
    const reports = shards(5)
      .slice(0, 3)
      .map((one) => changed(one, ({ run, targets: own }) => (run.shard.index === 2 ? own.pop() : null)))
    expect(faultsIn(saved(reports), { targets: [] })).toEqual(['REPORT_NOT_ITS_SHARE 2.json'])
  })

  test('a name that no target would have', () => {
    const [only] = shards(1)
    const name = '[m9.fleet.example.com]:443'
    const named = changed(wanted(only), (one) => {
      Object.assign(targetIn(one, 10), { target: name })
      const names = one.targets.map(({ target }) => target).sort()
      one.run.targetsSha256 = targetsSha256(names)
      one.targets.sort((a, b) => (a.target < b.target ? -1 : 1))
    })
    expect(faultsIn(saved([named]), { targets: [] })).toEqual(['REPORT_DOCTORED 1.json'])
  })
})

function baselineAccount(): NonNullable<Report['baseline']> {
  const at = '2026-11-22T08:00:00Z'
  const origin = { source: 'old.json', runId: '7', at, policySha256: 'a'.repeat(64), toolVersion: '0.0.0' }
  return { ...origin, new: 0, worse: 0, known: 0, mended: [], came: [], gone: [] }
}

function wanted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}

function targetIn(report: Changeable<Report>, i: number): Changeable<TargetReport> {
  return wanted(report.targets[i])
}
