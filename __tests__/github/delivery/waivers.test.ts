import { afterAll, expect, test } from '@jest/globals'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { aReportWaiver, WAIVED } from '../../builders/waiver.ts'
import { temporaryFolder } from '../../processes/temporary-folder.ts'
import { runStep } from '../run-step.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const TARGET = aTarget('old.example.com:443', [violated({ rule: 'legacy-protocols', waiver: WAIVED })])

test('what is waived: exit 0, in the log and in the outputs', async () => {
  const waivers = [aReportWaiver(), aReportWaiver({ requirement: 'hsts', until: '2026-11-30', state: 'expiring' })]
  const { code, stdout, outputs } = await runStep(folder.path, () => aReport([TARGET], {}, waivers))
  expect(code).toBe(0)
  expect(outputs).toMatchObject({ outcome: 'met', violations: '0', 'waivers-applied': '1', 'waivers-expiring': '1' })
  expect(stdout).toContain(
    '\nats-gate: old.example.com:443: waived until 2027-03-31, violated error legacy-protocols: 192.0.2.1:443 selected',
  )
  expect(stdout).toContain(
    '\nats-gate: ats-gate.yml:3: the waiver of hsts for old.example.com ends in 7 days: its last',
  )
})

test('expired alone: exit 1, an error at its line, and the line that fails the step says why', async () => {
  const waivers = [aReportWaiver({ until: '2026-11-01', state: 'expired', findings: 0 })]
  const { code, stdout, outputs } = await runStep(folder.path, () =>
    aReport([aTarget('m.example.com:443')], {}, waivers),
  )
  expect(code).toBe(1)
  expect(outputs).toMatchObject({
    outcome: 'violated',
    violations: '0',
    'targets-violated': '0',
    'waivers-expiring': '1',
  })
  const [error, failure, ...more] = annotationsOf(stdout, 'error')
  expect(more).toEqual([])
  expect(error?.properties).toMatchObject({ file: 'ats-gate.yml', line: '3', col: '5' })
  expect(failure?.data).toBe('ats-gate: 1 waiver of policy ats has expired (1 met)')
})

test('one shard of many leaves what has expired to the merge', async () => {
  const report = aReport([TARGET], {}, [])
  const waivers = [aReportWaiver({ state: 'expired' })]
  const shard = { ...report, waivers, run: { ...report.run, shard: { index: 1, count: 2 } } }
  const { code, stdout, outputs } = await runStep(folder.path, () => shard)
  expect([code, outputs['waivers-applied'], outputs['waivers-expiring']]).toEqual([0, '1', '0'])
  expect(annotationsOf(stdout, 'error')).toEqual([])
})
