import type { JudgedReport } from '../../model/report.ts'
import { saidWaivers } from '../../model/waiver.ts'
import type { Outputs } from './outputs.ts'

/** For a workflow that tells an owner before the day comes. */
export function waiverOutputs(report: JudgedReport): Pick<Outputs, 'waivers-applied' | 'waivers-expiring'> {
  const ending = saidWaivers(report).filter(({ state }) => state === 'expiring' || state === 'expired')
  return { 'waivers-applied': report.counts.waived, 'waivers-expiring': ending.length }
}
