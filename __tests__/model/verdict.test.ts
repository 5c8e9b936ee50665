import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { FailOn, Level, OnUndetermined } from '../../src/model/policy.ts'
import { exitCode } from '../../src/model/report.ts'
import {
  type DecidingFacts,
  findingFails,
  runVerdict,
  targetVerdict,
  type Weight,
  weightOf,
} from '../../src/model/verdict.ts'

const finding = (outcome: OutcomeKind, level: Level = 'error') => ({ outcome, level, waiver: null })

// biome-ignore format: one row a line
test.each<[OutcomeKind, Level, FailOn, OnUndetermined, boolean]>([
  ['violated',       'error',   'error',   'fail',   true],
  ['violated',       'warning', 'error',   'fail',   false],
  ['violated',       'warning', 'warning', 'fail',   true],
  ['violated',       'notice',  'warning', 'fail',   false],
  ['violated',       'off',     'warning', 'fail',   false],
  ['violated',       'error',   'never',   'fail',   true],
  ['violated',       'warning', 'never',   'fail',   false],
  ['undetermined',   'warning', 'never',   'fail',   false],
  ['violated',       'error',   'error',   'ignore', true],
  ['undetermined',   'error',   'error',   'fail',   true],
  ['undetermined',   'error',   'error',   'warn',   false],
  ['undetermined',   'error',   'error',   'ignore', false],
  ['undetermined',   'warning', 'error',   'fail',   false],
  ['undetermined',   'warning', 'warning', 'fail',   true],
  ['met',            'error',   'error',   'fail',   false],
  ['not-applicable', 'error',   'error',   'fail',   false],
])('%s at level %s under fail-on %s, on-undetermined %s: fails is %s', (outcome, level, failOn, onUndetermined, fails) => {
  expect(findingFails(finding(outcome, level), failOn, onUndetermined)).toBe(fails)
})

const waiver = { reason: 'kiosks', owner: '@infra', until: '2027-03-31' }
const known = { baseline: 'known' } as const

// biome-ignore format: one row a line
test.each<[string, DecidingFacts, OnUndetermined, Weight | null]>([
  ['violated',                         finding('violated'),                                    'fail',   'failing'],
  ['new',                              { ...finding('violated'), baseline: 'new' },            'fail',   'failing'],
  ['worse',                            { ...finding('violated'), baseline: 'worse' },          'fail',   'failing'],
  ['known',                            { ...finding('violated'), ...known },                   'fail',   'known'],
  ['known, undetermined',              { ...finding('undetermined'), ...known },               'fail',   'known'],
  ['known, of level notice',           { ...finding('violated', 'notice'), ...known },         'fail',   'noted'],
  ['waived',                           { ...finding('violated'), waiver },                     'fail',   'waived'],
  ['waived and known',                 { ...finding('violated'), waiver, ...known },           'fail',   'waived'],
  ['waived, of level notice',          { ...finding('violated', 'notice'), waiver },           'fail',   'waived'],
  ['of level warning',                 finding('violated', 'warning'),                         'fail',   'warned'],
  ['undetermined, warned of',          finding('undetermined'),                                'warn',   'warned'],
  ['undetermined, ignored',            finding('undetermined'),                                'ignore', 'noted'],
  ['off',                              finding('violated', 'off'),                             'fail',   null],
  ['met',                              finding('met'),                                         'fail',   null],
])('%s: its weight', (_what, facts, onUndetermined, weight) => {
  expect(weightOf(facts, { failOn: 'error', onUndetermined })).toBe(weight)
})

test('a violation outweighs what is undetermined, in a target and in a run', () => {
  expect(targetVerdict([finding('undetermined'), finding('violated')], 'error', 'fail')).toBe('violated')
  expect(targetVerdict([finding('undetermined'), finding('met')], 'error', 'fail')).toBe('undetermined')
  expect(targetVerdict([finding('violated', 'warning')], 'error', 'fail')).toBe('met')
  expect(runVerdict([{ verdict: 'undetermined' }, { verdict: 'violated' }, { verdict: 'met' }])).toBe('violated')
  expect(runVerdict([{ verdict: 'undetermined' }, { verdict: 'met' }])).toBe('undetermined')
  expect(runVerdict([{ verdict: 'met' }])).toBe('met')
})

test('nothing at all proves nothing: no finding, no target', () => {
  expect(targetVerdict([], 'error', 'ignore')).toBe('undetermined')
  expect(runVerdict([])).toBe('undetermined')
})

test('fail-on never keeps the verdict and exits 0', () => {
  expect(targetVerdict([finding('violated')], 'never', 'fail')).toBe('violated')
  expect(exitCode('violated', 'never')).toBe(0)
  expect(exitCode('undetermined', 'never')).toBe(0)
})

test('exit codes: 0 met, 1 violated, 3 undetermined', () => {
  expect([exitCode('met', 'error'), exitCode('violated', 'error'), exitCode('undetermined', 'warning')]).toEqual([
    0, 1, 3,
  ])
})
