import { beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import { baselineOf } from '../../src/model/baseline.ts'
import { aWaiver } from '../builders/waiver.ts'
import { saved, shardsOf } from './made-shards.ts'
import { mergedOf, policy, type SeenFleet, seenFleet, TARGETS, withoutRun } from './seen-fleet.ts'

let fleet: SeenFleet
beforeAll(async () => {
  fleet = await seenFleet()
})

const SHARDS = 4
const AGAIN = { at: null, toolVersion: '0.0.0' }
const violatedShard = () => (fleet.whole.targets.findIndex(({ verdict }) => verdict === 'violated') % SHARDS) + 1

test('what the baseline knows does not fail the merge, as it would not fail one run', () => {
  const baseline = baselineOf(fleet.whole, 'old.json')
  const report = mergedOf(fleet, saved(shardsOf(fleet.whole, policy, SHARDS)), { baseline })
  expect([report.verdict, report.counts.met, report.counts.errors]).toEqual(['met', TARGETS, 0])
  expect(report.baseline).toMatchObject({ new: 0, worse: 0, mended: [], came: [], gone: [] })
  const one = judgeAgain(fleet.whole, { ...AGAIN, policy, targets: fleet.targets, baseline }, everything)
  expect(withoutRun(report)).toEqual(withoutRun(one))
})

test('a shard that is missing stays open, whatever the baseline knows of it; of a list that nobody gave none is gone', () => {
  const baseline = baselineOf(fleet.whole, 'old.json')
  const missing = violatedShard()
  const reports = saved(shardsOf(fleet.whole, policy, SHARDS).filter(({ run }) => run.shard.index !== missing))
  const listed = mergedOf(fleet, reports, { baseline })
  expect([listed.verdict, listed.counts.notChecked > 0]).toEqual(['undetermined', true])
  const open = listed.targets.filter(({ notChecked }) => notChecked).flatMap(({ findings }) => findings)
  expect(new Set(open.filter(({ outcome }) => outcome === 'undetermined').map((one) => one.baseline))).toEqual(
    new Set(['new']),
  )
  expect(listed.baseline).toMatchObject({ new: 0, mended: [], gone: [] })
  const unlisted = mergedOf(fleet, reports, { baseline, targets: [] })
  expect([unlisted.verdict, unlisted.baseline?.gone]).toEqual(['undetermined', []])
})

test('waivers: covered over all shards, and what became of them said once, where all shards are there', () => {
  const names = fleet.targets.map(({ host }) => host)
  const waivers = [
    aWaiver({ requirement: 'hostname-match', target: 'm4.fleet.example.com', until: '2099-12-31' }),
    aWaiver({ requirement: 'leaf-key', target: '*.fleet.example.com', until: '2099-12-31' }),
    aWaiver({ requirement: 'leaf-key', target: 'gone.example.com', until: '1999-12-31' }),
  ]
  expect(names).toContain('m4.fleet.example.com')
  const merging = (given: typeof waivers, missing = 0) => {
    const own = { ...policy, waivers: given }
    const whole = judgeAgain(fleet.whole, { ...AGAIN, policy: own, targets: fleet.targets }, everything)
    const reports = shardsOf(whole, own, SHARDS).filter(({ run }) => run.shard.index !== missing)
    // One shard of many says nothing of them.
    expect(reports.map(({ verdict }) => verdict)).toEqual(reports.map(() => 'met'))
    return mergedOf(fleet, saved(reports), { policy: own })
  }
  const all = merging(waivers)
  expect([all.verdict, all.counts.waived, ...all.waivers.map(({ state }) => state)]).toEqual([
    'violated',
    1,
    'in-force',
    'unused',
    'expired',
  ])
  expect(merging(waivers.slice(0, 2)).verdict).toBe('met')
  const some = merging(waivers.slice(0, 2), violatedShard())
  expect([some.verdict, ...some.waivers.map(({ state }) => state)]).toEqual(['undetermined', 'in-force', 'in-force'])
})
