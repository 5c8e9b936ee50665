import { expect, test } from '@jest/globals'
import { compareProposal } from '../../src/model/proposal.ts'
import { aFinding, aReport, aTarget, POLICY, violated } from '../builders/report.ts'
import { aReportWaiver } from '../builders/waiver.ts'

const CHANGES = {
  policy: POLICY,
  isOfMerge: false,
  isPolicyChanged: true,
  targets: { added: [], removed: [], changed: [] },
}
const names = ['m.example:443', 'n.example:443'] as const

test('a finding that the proposal switches off is told with what it was', () => {
  const decided = aReport(names.map((name) => aTarget(name, [violated()])))
  const [m, n] = [aTarget(names[0]), aTarget(names[1], [violated()])]
  expect(compareProposal(CHANGES, decided, aReport([m, n]))).toMatchObject({
    verdict: 'violated',
    findings: [
      {
        target: 'm.example:443',
        rule: 'tls-version',
        decided: { outcome: 'violated', level: 'error', fails: true, isWaived: false },
        proposed: null,
      },
    ],
  })
  expect(compareProposal(CHANGES, decided, aReport([m])).verdict).toBe('met')
})

test('another level, a waiver, another outcome and another fail-on are changes; a finding that is off is none', () => {
  const waiver = { reason: 'kiosks', owner: '@infra', until: '2027-03-31' }
  const decided = aReport([
    aTarget(names[0], [violated(), aFinding({ rule: 'hsts', level: 'off', outcome: 'violated' })]),
  ])
  const proposedAs = (over: Parameters<typeof violated>[0], policy = POLICY) =>
    compareProposal({ ...CHANGES, policy }, decided, aReport([aTarget(names[0], [violated(over)])])).findings
  expect(proposedAs({})).toEqual([])
  expect(proposedAs({ level: 'warning' })[0]?.proposed).toMatchObject({ level: 'warning', fails: false })
  expect(proposedAs({ waiver })[0]?.proposed).toMatchObject({ isWaived: true, fails: false })
  expect(proposedAs({ outcome: 'undetermined' })[0]?.proposed).toMatchObject({ outcome: 'undetermined', fails: true })
  expect(proposedAs({ outcome: 'undetermined' }, { ...POLICY, onUndetermined: 'warn' })[0]?.proposed?.fails).toBe(false)
})

test('of targets that only one list has no finding is compared', () => {
  const decided = aReport([aTarget(names[0], [violated()])])
  expect(compareProposal(CHANGES, decided, aReport([aTarget(names[1], [violated()])]))).toMatchObject({
    verdict: 'violated',
    findings: [],
  })
})

test('a waiver of the proposal that has expired violates it, though every target is met', () => {
  const met = [aTarget(names[0])]
  const expired = aReportWaiver({ state: 'expired', until: '2026-11-01' })
  expect(compareProposal(CHANGES, aReport(met), aReport(met, {}, [expired])).verdict).toBe('violated')
  expect(compareProposal(CHANGES, aReport(met, {}, [expired]), aReport(met)).verdict).toBe('met')
})

test('without the time to find out there is no verdict', () => {
  expect(compareProposal(CHANGES, aReport([]), null)).toMatchObject({ verdict: null, findings: [] })
})
