import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { InputError } from '../../../src/model/input-error.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { runStep } from '../run-step.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const targets = (count: number, level: 'error' | 'warning') =>
  Array.from({ length: count }, (_, i) => aTarget(`${level}${i}.example:443`, [violated({ level })]))

const BOTH = () => aReport([...targets(20, 'error'), ...targets(20, 'warning')])

// biome-ignore format: one row a line
test.each([
  // One error more than asked for: the line that fails the step, but never more than the ten of a step.
  ['',   10, 10, '12 more targets fail',  '11 more targets have warnings'],
  ['10', 10, 10, '12 more targets fail',  '11 more targets have warnings'],
  ['9',  10, 9,  '12 more targets fail',  '12 more targets have warnings'],
  ['2',  3,  2,  '19 more targets fail',  '19 more targets have warnings'],
  ['1',  2,  1,  '20 targets fail',       '20 targets have warnings'],
  ['0',  1,  0,  null,                    null],
])('max-annotations %j: %i errors, %i warnings', async (most, errors, warnings, failTitle, warnTitle) => {
  const { code, stdout } = await runStep(folder.path, BOTH, { inputs: { 'max-annotations': most } })
  expect(code).toBe(1)
  const [ofErrors, ofWarnings] = (['error', 'warning'] as const).map((level) => annotationsOf(stdout, level))
  expect([ofErrors?.length, ofWarnings?.length]).toEqual([errors, warnings])
  expect(ofErrors?.at(-1)?.data).toContain('ats-gate: 20 of 40 targets violate')
  if (failTitle !== null) expect(ofErrors?.at(-2)?.properties.title).toBe(`ats-gate: ${failTitle}`)
  if (warnTitle !== null) expect(ofWarnings?.at(-1)?.properties.title).toBe(`ats-gate: ${warnTitle}`)
})

test('what the run has lost counts among the warnings', async () => {
  const options = { inputs: { 'max-annotations': '1' }, files: { GITHUB_OUTPUT: null, GITHUB_STEP_SUMMARY: null } }
  const { stdout } = await runStep(folder.path, BOTH, options)
  expect(annotationsOf(stdout, 'warning').map(({ properties }) => properties.title)).toEqual([
    'ats-gate: no job summary is shown',
  ])
  expect(stdout).toContain('ats-gate: no outputs are written')
})

const MET = () => aReport(targets(0, 'error').concat(aTarget('a.example:443')))

// biome-ignore format: one row a line
test.each([
  ['',           BOTH, true],
  ['always',     MET,  true],
  ['on-failure', BOTH, true],
  ['on-failure', MET,  false],
  ['never',      BOTH, false],
])('summary %j', async (summary, report, isThere) => {
  const ran = await runStep(folder.path, report, { inputs: { summary } })
  expect(ran.summary !== '').toBe(isThere)
  expect(annotationsOf(ran.stdout, 'warning').map(({ properties }) => properties.title)).not.toContain(
    'ats-gate: no job summary is shown',
  )
})

test.each([
  ['never', ''],
  ['', '## ❌ ATS gate: wrong input'],
])('summary %j of wrong input', async (summary, expected) => {
  const fault = { code: 'X', what: 'wrong', where: 'input targets', mend: 'mend it' }
  const load = () => {
    throw new InputError([fault])
  }
  const ran = await runStep(folder.path, BOTH, { inputs: { summary }, world: { load } })
  expect([ran.code, ran.summary.split('\n')[0]]).toEqual([2, expected])
})

// biome-ignore format: one row a line
test.each([
  ['max-annotations', '11',         '"11" is not a number from 0 to 10'],
  ['max-annotations', '-1',         '"-1" is not a number from 0 to 10'],
  ['max-annotations', '1.5',        '"1.5" is not a number from 0 to 10'],
  ['max-annotations', 'ten',        '"ten" is not a number from 0 to 10'],
  ['summary',         'sometimes',  '"sometimes" is none of always, on-failure, never'],
  ['summary',         'on_failure', 'did you mean "on-failure"?'],
  ['comment',         'true',       '"true" is none of always, on-failure, never'],
])('%s: %s is wrong input', async (name, value, words) => {
  const { code, stdout } = await runStep(folder.path, BOTH, { inputs: { [name]: value } })
  expect(code).toBe(2)
  expect(annotationsOf(stdout, 'error').map(({ properties, data }) => `${properties.title}\n${data}`).join('\n')).toContain(words)
})

test('a token that no secret holds is masked before it could be said', async () => {
  const { stdout } = await runStep(folder.path, MET, {
    inputs: { 'github-token': 'gho_made', 'policy-token': 'gho_other' },
  })
  expect(stdout.startsWith('::add-mask::gho_made\n::add-mask::gho_other\n')).toBe(true)
})
