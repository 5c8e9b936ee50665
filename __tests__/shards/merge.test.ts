import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import { type MergeRequest, merge } from '../../src/merge.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import { verdictLine } from '../../src/reports/verdict-line.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'
import { targetsSha256 } from '../../src/target-list.ts'
import { aLeaf } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { identityOf } from '../servers/identity.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { type Change, type Changeable, changed, saved, shardsOf } from './made-shards.ts'

const TARGETS = 11
const options = { roots: [TRUSTED_ROOT], policy: 'ats' }
const policy = aPolicy(options)

let servers: readonly RunningServer[]
let targets: readonly Target[]
let whole: Report
beforeAll(async () => {
  const identities = [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['*.fleet.example.com'] }))]
  const good = await startNodeTls({ identities })
  // Another name than the targets have.
  const other = await startNodeTls({
    identities: [identityOf(aLeaf(TRUSTED_ROOT, { dnsNames: ['other.example.com'] }))],
  })
  servers = [good, other]
  targets = Array.from({ length: TARGETS }, (_, i) =>
    aTarget({
      host: `m${i}.fleet.example.com`,
      connect: { host: '127.0.0.1', port: (i === 4 ? other : good).port },
      http: 'none',
      locations: [{ file: 'fleet.yml', line: i + 1, column: 3 }],
    }),
  )
  whole = await runGate(targets, options)
})
afterAll(() => Promise.all(servers.map((server) => server.stop())))

function merged(reports: readonly SavedReport[], over: Partial<MergeRequest> = {}): Report {
  const request = { policy, targets, at: null, runId: null, toolVersion: '0.0.0', ...over }
  return merge(reports, request, everything)
}

function shards(count: number, over: Partial<Report['run']> = {}): readonly Report[] {
  return shardsOf(whole, policy, count, over)
}

/** Codes and places of what is wrong. */
function faultsOf(reports: readonly SavedReport[], over: Partial<MergeRequest> = {}): readonly string[] {
  try {
    merged(reports, over)
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ code, where }) => `${code} ${String(where)}`)
    throw error
  }
  return []
}

const withoutRun = ({ run: _run, ...rest }: Report): unknown => rest

test.each([1, 2, 3, 8, 11, 20])('%d shards are the same report as one run, run aside', (count) => {
  const report = merged(saved(shards(count)))
  expect(JSON.stringify(withoutRun(report))).toBe(JSON.stringify(withoutRun(whole)))
  expect(report.counts).toMatchObject({ targets: TARGETS, violated: 1, met: TARGETS - 1 })
})

test('so they are where the merge does not know the list, in whatever order the files come', () => {
  expect(withoutRun(merged(saved(shards(4).toReversed()), { targets: [] }))).toEqual(withoutRun(whole))
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
    at: whole.run.at,
    shard: { index: 1, count: 1 },
    targetsSha256: whole.run.targetsSha256,
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
      const at = i === 0 ? whole.run.at : late
      const own = changed(one, ({ run }) => void Object.assign(run, { at, startedAt: at }))
      return judgeAgain(own, policy, targets, new Date(at), '0.0.0', everything)
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
    expect(faultsOf(saved([first, alone]))).toEqual(['REPORT_OTHER_MOMENT 1.json', 'REPORT_OTHER_MOMENT 2.json'])
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
    const violated = whole.targets.findIndex(({ verdict }) => verdict === 'violated')
    const report = merged(without((violated % 4) + 1, 4), { targets: [] })
    expect([report.verdict, report.counts.notChecked]).toEqual(['undetermined', 0])
    expect(verdictLine(report).text).toContain(`the report of shard ${(violated % 4) + 1} of 4 is missing`)
  })

  test('takes nothing from a violation that another has seen', () => {
    const violated = whole.targets.findIndex(({ verdict }) => verdict === 'violated')
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
      expect([run.attempt, run.connections, counts.targets]).toEqual([2, 2 * whole.run.connections, TARGETS])
    }
  })

  test('then the latest start', () => {
    const [first, second] = shards(2, { startedAt: '2026-11-01T10:00:00Z' }) as [Report, Report]
    const later = newer(second, { startedAt: '2026-11-01T11:00:00Z', connections: 7 })
    expect(merged(saved([later, first, second])).run.connections).toBe(whole.run.connections + 7)
  })

  test('twice the very same is one', () => {
    const reports = shards(2)
    expect(faultsOf(saved([...reports, ...reports]))).toEqual([])
  })

  test('as old as one another and not the same: one was changed', () => {
    const [first, second] = shards(2) as [Report, Report]
    expect(faultsOf(saved([first, second, newer(second, { connections: 7 })]))).toEqual(['REPORT_TWICE 3.json'])
  })
})

describe('what is not of the run', () => {
  const OTHER_SHA = 'f'.repeat(64)
  const missingShards = { indexes: [1], count: 2 }
  const second = (change: Change): readonly SavedReport[] =>
    saved(shards(3).map((one, i) => (i === 1 ? changed(one, change) : one)))

  test.each<readonly [string, Change, string]>([
    ['another run', ({ run }) => Object.assign(run, { id: 'run-6' }), 'REPORT_OTHER_RUN'],
    ['another partition', ({ run }) => Object.assign(run.shard, { count: 4 }), 'REPORT_OTHER_COUNT'],
    ['a share that there is not', ({ run }) => Object.assign(run.shard, { index: 4 }), 'REPORT_OTHER_COUNT'],
    ['a merge in which shards are missing', ({ run }) => Object.assign(run, { missingShards }), 'REPORT_INCOMPLETE'],
    ['another policy', (one) => Object.assign(one.policy, { sha256: OTHER_SHA }), 'REPORT_OTHER_POLICY'],
    ['another list', ({ run }) => Object.assign(run, { targetsSha256: OTHER_SHA }), 'REPORT_OTHER_TARGETS'],
    ['another version', ({ tool }) => Object.assign(tool, { version: '0.0.1' }), 'REPORT_OTHER_TOOL'],
  ])('%s', (_name, change, code) => {
    expect(faultsOf(second(change))).toEqual([`${code} 2.json`])
  })

  test('an older run is named as such, and the run that is asked for decides which is older', () => {
    const older = second(({ run }) => {
      run.id = 'run-6'
      run.startedAt = '2020-01-01T00:00:00Z'
    })
    expect(faultsOf(older)).toEqual(['REPORT_OTHER_RUN 2.json'])
    expect(faultsOf(older, { runId: 'run-6' })).toEqual(['REPORT_OTHER_RUN 1.json', 'REPORT_OTHER_RUN 3.json'])
    expect(faultsOf(saved(shards(3)), { runId: 'run-8' })).toHaveLength(3)
  })

  test('a merge with another policy or list than all shards', () => {
    const other: Policy = { ...policy, sha256: 'e'.repeat(64) }
    expect(faultsOf(saved(shards(1)), { policy: other })).toEqual(['REPORT_OTHER_POLICY 1.json'])
    expect(faultsOf(saved(shards(1)), { targets: targets.slice(1) })).toContain('REPORT_OTHER_TARGETS 1.json')
  })

  test('nothing at all', () => {
    expect(faultsOf([])).toEqual(['REPORT_NONE reports'])
  })

  test('what is no report, all of it at once', () => {
    const broken = (name: string): SavedReport => ({
      name,
      read: () => {
        throw new InputError([{ code: 'REPORT_NOT_JSON', what: 'cut', where: name, mend: '' }])
      },
    })
    expect(faultsOf([broken('a'), ...saved(shards(2)), broken('b')])).toEqual([
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
    expect(faultsOf([changing])).toEqual(['REPORT_CHANGED x'])
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
    expect(faultsOf(first(change))).toEqual(['REPORT_DOCTORED 1.json'])
  })

  test('not the order of its members, nor where its targets are listed', () => {
    const reports = first((one) => {
      const { findings } = targetIn(one, 0)
      const reversed = Object.fromEntries(Object.entries(wanted(findings[0])).reverse())
      Object.assign(findings, [{ ...reversed, locations: [] }])
    })
    expect(faultsOf(reports)).toEqual([])
    expect(withoutRun(merged(reports))).toEqual(withoutRun(whole))
  })

  type Three = readonly [Changeable<Report>, Changeable<Report>, Changeable<Report>]
  test.each<readonly [string, (three: Three) => unknown]>([
    ['a target that moved to another shard', ([one, two]) => two.targets.push(wanted(one.targets.pop()))],
    ['a target that is gone', ([one]) => one.targets.shift()],
    ['the last target that is gone', ([, , three]) => three.targets.pop()],
    ['a target twice', ([one]) => one.targets.splice(1, 0, targetIn(one, 0))],
    ['a target of another shard too', ([one, two]) => one.targets.push(targetIn(two, 3))],
  ])('%s', (_name, change) => {
    for (const list of [targets, []]) {
      const reports = shards(3)
      change(reports as unknown as Three)
      const codes = faultsOf(saved(reports), { targets: list }).map((fault) => fault.split(' ')[0])
      expect(new Set(codes)).toEqual(new Set(['REPORT_NOT_ITS_SHARE']))
      expect(codes).not.toHaveLength(0)
    }
  })

  test('one that is gone from the end of all, while a shard is missing and nobody knows the list', () => {
    const reports = shards(5)
      .slice(0, 3)
      .map((one) => changed(one, ({ run, targets: own }) => (run.shard.index === 2 ? own.pop() : null)))
    expect(faultsOf(saved(reports), { targets: [] })).toEqual(['REPORT_NOT_ITS_SHARE 2.json'])
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
    expect(faultsOf(saved([named]), { targets: [] })).toEqual(['REPORT_DOCTORED 1.json'])
  })
})

function wanted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}

function targetIn(report: Changeable<Report>, i: number): Changeable<TargetReport> {
  return wanted(report.targets[i])
}
