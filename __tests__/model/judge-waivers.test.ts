import { describe, expect, test } from '@jest/globals'
import { assembleReport } from '../../src/model/assemble-report.ts'
import { judgeWaivers, waiversInForce } from '../../src/model/judge-waivers.ts'
import type { RequirementId } from '../../src/model/policy.ts'
import { PackedTargets } from '../../src/packed-targets.ts'
import { A_POLICY } from '../builders/policy.ts'
import { aFinding, aReport, aTarget, notChecked, violated } from '../builders/report.ts'
import { aWaiver, WAIVED } from '../builders/waiver.ts'

const AT = new Date('2027-01-15T12:00:00Z')
const RULE = 'legacy-protocols'

describe('which waiver covers a violation', () => {
  const covers = (target: string, name: string, rule: RequirementId = RULE): boolean =>
    waiversInForce([aWaiver({ target })], AT)(name)(rule) !== null

  test.each([
    ['old.example.com', 'old.example.com:443', true],
    ['old.example.com', 'old.example.com:8443', true],
    ['old.example.com:8443', 'old.example.com:8443', true],
    ['old.example.com:8443', 'old.example.com:443', false],
    ['old.example.com', 'very.old.example.com:443', false],
    ['old.example.com', 'old.example.com.example:443', false],
    ['*.example.com', 'old.example.com:443', true],
    ['*.example.com', 'very.old.example.com:8443', true],
    ['*.example.com', 'example.com:443', false],
    ['*.example.com', 'oldexample.com:443', false],
    ['*.example.com:8443', 'old.example.com:8443', true],
    ['*.example.com:8443', 'old.example.com:443', false],
    ['192.0.2.1', '192.0.2.1:443', true],
    ['[2001:db8::1]', '[2001:db8::1]:443', true],
    ['[2001:db8::1]:8443', '[2001:db8::1]:443', false],
  ])('%s for %s: %s', (target, name, expected) => {
    expect(covers(target, name)).toBe(expected)
  })

  test('of its own requirement only', () => {
    expect(covers('old.example.com', 'old.example.com:443', 'weak-ciphers')).toBe(false)
  })

  test('of several the narrowest that is in force', () => {
    const wide = aWaiver({ target: '*.example.com', owner: '@wide' })
    const own = aWaiver({ target: 'old.example.com', owner: '@own' })
    const narrow = aWaiver({ target: 'old.example.com:443', owner: '@narrow', until: '2027-01-14' })
    const covering = (waivers: readonly (typeof own)[]) =>
      waiversInForce(waivers, AT)('old.example.com:443')(RULE)?.owner
    expect(covering([wide, own, narrow])).toBe('@own')
    expect(covering([narrow, wide])).toBe('@wide')
    expect(covering([narrow])).toBeUndefined()
  })

  test.each([
    ['2027-03-31T23:59:59.999Z', true],
    ['2027-04-01T00:00:00.000Z', false],
    ['1999-01-01T00:00:00.000Z', true],
  ])('until the end of its last day in UTC: at %s %s', (at, expected) => {
    const covering = waiversInForce([aWaiver()], new Date(at))('old.example.com:443')
    expect(covering(RULE) === null ? null : covering(RULE)).toEqual(expected ? WAIVED : null)
  })
})

describe('what became of a waiver', () => {
  const legacy = (outcome: 'violated' | 'undetermined' | 'met' | 'not-applicable', target = 'old.example.com:443') =>
    aTarget(target, [aFinding({ rule: RULE, outcome })])
  const stateOf = (
    targets: Parameters<typeof judgeWaivers>[1],
    { until = '2027-03-31', isWhole = true, target = 'old.example.com' } = {},
  ): string => {
    const [one] = judgeWaivers([aWaiver({ until, target })], targets, AT, isWhole)
    return `${one?.state} ${one?.findings}`
  }

  test.each([
    ['violated', 'in-force 1'],
    ['undetermined', 'in-force 0'],
    ['met', 'unused 0'],
    ['not-applicable', 'unused 0'],
  ] as const)('what it names is %s: %s', (outcome, expected) => {
    expect(stateOf([legacy(outcome)])).toBe(expected)
  })

  test('no target of the run is named so: unused', () => {
    expect(stateOf([legacy('violated', 'new.example.com:443')])).toBe('unused 0')
  })

  test('the requirement is off, so that there is no finding: unused', () => {
    const { findings, ...target } = legacy('violated')
    expect(stateOf([{ ...target, findings: findings.filter(({ rule }) => rule !== RULE) }])).toBe('unused 0')
  })

  test('a target that was not checked may need it', () => {
    expect(stateOf([notChecked('old.example.com:443')])).toBe('in-force 0')
    expect(stateOf([notChecked('old.example.com:443')], { target: '*.example.com' })).toBe('in-force 0')
    expect(stateOf([notChecked('new.example.com:443')])).toBe('unused 0')
  })

  test('of many targets one that is violated, or not known, is enough', () => {
    const met = Array.from({ length: 5 }, (_, i) => legacy('met', `h${i}.example.com:443`))
    const wide = { target: '*.example.com' }
    expect(stateOf(met, wide)).toBe('unused 0')
    expect(stateOf([...met, legacy('violated'), legacy('violated', 'a.example.com:1')], wide)).toBe('in-force 2')
    expect(stateOf([...met, legacy('undetermined')], wide)).toBe('in-force 0')
  })

  test.each([
    ['2027-01-30', 'in-force 1'],
    ['2027-01-29', 'expiring 1'],
    ['2027-01-15', 'expiring 1'],
    ['2027-01-14', 'expired 1'],
    // Only a saved report can have such a day.
    ['2027-99-99', 'expired 1'],
  ])('until %s: %s', (until, expected) => {
    expect(stateOf([legacy('violated')], { until })).toBe(expected)
  })

  test('expired comes before unused, and unused before expiring', () => {
    expect(stateOf([legacy('met')], { until: '2027-01-14' })).toBe('expired 0')
    expect(stateOf([legacy('met')], { until: '2027-01-16' })).toBe('unused 0')
  })

  test('one shard of many does not know of all targets, so the day alone decides', () => {
    expect(stateOf([legacy('met')], { isWhole: false })).toBe('in-force 0')
    expect(stateOf([], { isWhole: false, until: '2027-01-16' })).toBe('expiring 0')
  })

  test('the same of what a large run keeps of its targets as of the whole of them', () => {
    const targets = ['met', 'violated', 'undetermined', 'not-applicable'].map((outcome, i) =>
      legacy(outcome as 'met', `${outcome}.h${i}.example.com:443`),
    )
    const waivers = ['met.h0', 'violated.h1', 'undetermined.h2', 'not-applicable.h3', '*.h1', 'none'].map((name) =>
      aWaiver({ target: `${name}.example.com` }),
    )
    const whole = judgeWaivers(waivers, targets, AT, true)
    expect(whole.map(({ state }) => state)).toEqual(['unused', 'in-force', 'in-force', 'unused', 'in-force', 'unused'])
    expect(judgeWaivers(waivers, targets.map(new PackedTargets().keep), AT, true)).toEqual(whole)
  })
})

describe('the run', () => {
  const met = aTarget('m.example.com:443')
  const { run } = aReport([met])
  const reportOf = (waivers: Parameters<typeof judgeWaivers>[0], over: Partial<typeof run> = {}, targets = [met]) =>
    assembleReport(targets, { ...A_POLICY, waivers }, { ...run, at: AT.toISOString(), ...over }, '1.0.0')
  const expired = aWaiver({ until: '2027-01-14' })

  test('is violated when only a waiver has expired, and its target is met', () => {
    const { verdict, counts, waivers } = reportOf([expired])
    expect([verdict, counts.met, counts.violated, counts.errors]).toEqual(['violated', 1, 0, 0])
    expect(waivers.map(({ state }) => state)).toEqual(['expired'])
  })

  test('is judged as of its own moment, never by the clock', () => {
    expect(reportOf([expired], { at: '2027-01-14T23:59:59.999Z' }).verdict).toBe('met')
  })

  test('a shard leaves what has expired to the merge', () => {
    expect(reportOf([expired], { shard: { index: 1, count: 2 } }).verdict).toBe('met')
    expect(reportOf([expired], { shard: { index: 1, count: 1 } }).verdict).toBe('violated')
  })

  test('where a shard is missing nobody knows whether one is needed; what has expired has expired', () => {
    const missingShards = { indexes: [2], count: 2 }
    const { verdict, waivers } = reportOf([aWaiver(), expired], { missingShards })
    expect([verdict, ...waivers.map(({ state }) => state)]).toEqual(['violated', 'in-force', 'expired'])
    expect(reportOf([aWaiver()], { missingShards }).verdict).toBe('undetermined')
  })

  test('unused and expiring ones change no verdict', () => {
    const { verdict, waivers } = reportOf([aWaiver(), aWaiver({ requirement: 'leaf-key', until: '2027-01-15' })])
    expect(verdict).toBe('met')
    expect(waivers.map(({ state }) => state)).toEqual(['unused', 'unused'])
  })

  test('waived violations are counted apart: neither errors nor warnings', () => {
    const target = aTarget('m.example.com:443', [
      violated({ waiver: WAIVED }),
      violated({ rule: 'weak-ciphers', level: 'warning', waiver: WAIVED }),
      violated({ rule: 'leaf-key', level: 'warning' }),
    ])
    expect(target.verdict).toBe('met')
    expect(reportOf([], {}, [target]).counts).toMatchObject({ met: 1, errors: 0, warnings: 1, waived: 2 })
  })
})

// biome-ignore format: one row a line
test.each([
  ['error',   'undetermined', 'fail',   'error',   1, 0],
  ['error',   'undetermined', 'warn',   'error',   0, 1],
  ['error',   'undetermined', 'ignore', 'error',   0, 0],
  ['warning', 'undetermined', 'fail',   'error',   0, 1],
  ['warning', 'undetermined', 'fail',   'warning', 1, 0],
  ['warning', 'undetermined', 'ignore', 'warning', 0, 0],
  ['warning', 'undetermined', 'warn',   'warning', 0, 1],
  ['warning', 'violated',     'ignore', 'error',   0, 1],
  ['notice',  'violated',     'fail',   'warning', 0, 0],
  ['notice',  'undetermined', 'warn',   'warning', 0, 0],
] as const)('counts are of what people are shown: %s %s, on-undetermined %s, fail-on %s: %d errors, %d warnings', (level, outcome, onUndetermined, failOn, errors, warnings) => {
  const target = aTarget('m.example.com:443', [aFinding({ rule: RULE, level, outcome })])
  const report = assembleReport([target], { ...A_POLICY, failOn, onUndetermined }, aReport([]).run, '1.0.0')
  expect(report.counts).toMatchObject({ errors, warnings, waived: 0 })
})

test('a thousand waivers and a thousand targets: each finds its own', () => {
  const waivers = Array.from({ length: 1_000 }, (_, i) => aWaiver({ target: `h${i}.example.com` }))
  const targets = Array.from({ length: 1_000 }, (_, i) =>
    aTarget(`h${i}.example.com:443`, [aFinding({ rule: RULE, outcome: i % 2 === 0 ? 'violated' : 'met' })]),
  )
  const inForce = waiversInForce(waivers, AT)
  expect(targets.filter(({ target }) => inForce(target)(RULE) !== null)).toHaveLength(1_000)
  const judged = judgeWaivers(waivers, targets, AT, true)
  expect(judged.map(({ state }) => state)).toEqual(waivers.map((_, i) => (i % 2 === 0 ? 'in-force' : 'unused')))
})
