import { beforeAll, expect, test } from '@jest/globals'
import { everything } from '../../src/gate.ts'
import { judgeAgain } from '../../src/judge.ts'
import { InputError } from '../../src/model/input-error.ts'
import type { Report } from '../../src/model/report.ts'
import { targetName } from '../../src/model/target.ts'
import type { SavedReport } from '../../src/shards/shard-head.ts'
import { targetsSha256 } from '../../src/target-list.ts'
import { aWaiver } from '../builders/waiver.ts'
import { type Changeable, changed, saved, shardsOf } from './made-shards.ts'
import { mergedOf, policy, type SeenFleet, seenFleet } from './seen-fleet.ts'

const SHARDS = 3
const own = {
  policy: {
    ...policy,
    waivers: [aWaiver({ requirement: 'hostname-match', target: 'm4.fleet.example.com', until: '2099-12-31' })],
  },
}

let fleet: SeenFleet
beforeAll(async () => {
  const seen = await seenFleet()
  // One of them is violated, and that is waived.
  const targets = seen.targets.filter(({ host }) => /^m[345]\./u.test(host))
  const names = targets.map(targetName)
  const whole = {
    ...seen.whole,
    run: { ...seen.whole.run, targetsSha256: targetsSha256(names) },
    targets: seen.whole.targets.filter(({ target }) => names.includes(target)),
  }
  const request = { policy: own.policy, targets, at: null, toolVersion: '0.0.0' }
  fleet = { targets, whole: judgeAgain(whole, request, everything) }
})

/** The way to each number, text, truth or null of a value. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 'x'
  if (value in OTHERS) return OTHERS[value]
  if (/^\d{4}-\d\d-\d\dT/u.test(value)) return value.replace(/^\d{4}/u, '2031')
  return /^[0-9a-f]{32,}$/u.test(value) ? value.replace(/^./u, value.startsWith('0') ? '1' : '0') : `${value}x`
}

/** What the schema takes in the place of a word. */
const OTHERS: Readonly<Record<string, string>> = {
  met: 'violated',
  violated: 'met',
  'not-applicable': 'met',
  error: 'warning',
  warning: 'error',
  fail: 'ignore',
}

function setLeaf(copy: Changeable<Report>, path: readonly string[]): void {
  const [last, ...before] = path.toReversed()
  const holder: Record<string, unknown> = before
    .toReversed()
    .reduce((value, key) => Reflect.get(value, key), copy as object) as never
  if (last !== undefined) holder[last] = otherThan(holder[last])
}

/** What decides, and what people are told of it. */
function decided({ verdict, counts, policy: by, waivers, targets }: Report): string {
  const said = targets.map(({ observation: _, ...rest }) => rest)
  return JSON.stringify({ verdict, counts, by, waivers, said })
}

/** Whether a merge refuses it; else what it says. */
function outcomeOf(files: readonly SavedReport[]): string {
  try {
    return decided(mergedOf(fleet, files, own))
  } catch (error) {
    if (error instanceof InputError) return 'refused'
    throw error
  }
}

test('no leaf of a report of a shard can be changed so that the merge decides otherwise, but for what was observed', () => {
  const reports = shardsOf(fleet.whole, own.policy, SHARDS)
  const expected = outcomeOf(saved(reports))
  expect(fleet.whole.counts).toMatchObject({ met: SHARDS, waived: 1 })
  const index = reports.findIndex(({ counts }) => counts.waived > 0)
  const one = reports[index] ?? fleet.whole
  const unheld = new Set<string>()
  for (const path of leavesOf(one).filter((keys) => !keys.includes('observation'))) {
    const files = saved(reports.map((each, i) => (i === index ? changed(one, (copy) => setLeaf(copy, path)) : each)))
    const outcome = outcomeOf(files)
    if (outcome === 'refused') continue
    const name = path.map((key) => (/^\d+$/u.test(key) ? '*' : key)).join('.')
    unheld.add(name)
    expect([name, outcome === expected]).toEqual([name, true])
  }
  // Told of the run, made anew, or not looked at. Whatever else there is is refused.
  expect([...unheld].sort()).toEqual([
    'policy.failOn',
    'policy.name',
    'policy.onUndetermined',
    'policy.source',
    'run.attempt',
    'run.bytesSent',
    'run.connections',
    'run.durationMs',
    'run.startedAt',
    'targets.*.findings.*.locations.*.column',
    'targets.*.findings.*.locations.*.file',
    'targets.*.findings.*.locations.*.line',
    'waivers.*.findings',
    'waivers.*.location.column',
    'waivers.*.location.file',
    'waivers.*.location.line',
    'waivers.*.owner',
    'waivers.*.reason',
    'waivers.*.target',
  ])
})
