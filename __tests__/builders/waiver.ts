import type { ReportWaiver, Waiver } from '../../src/model/waiver.ts'

/** Line 3 of the policy; in force until the end of March 2027. */
export function aWaiver(over: Partial<Waiver> = {}): Waiver {
  return {
    requirement: 'legacy-protocols',
    target: 'old.example.com',
    reason: 'kiosk terminals, replaced in March (INFRA-123)',
    owner: '@infra',
    until: '2027-03-31',
    location: { file: 'ats-gate.yml', line: 3, column: 5 },
    ...over,
  }
}

/** As a report has it. */
export function aReportWaiver(over: Partial<ReportWaiver> = {}): ReportWaiver {
  return { ...aWaiver(), state: 'in-force', findings: 1, ...over }
}

/** Of the finding that it covers. */
export const WAIVED = { reason: aWaiver().reason, owner: aWaiver().owner, until: aWaiver().until }
