import type { JudgedTarget, ReportPolicy } from '../model/report.ts'
import { weightOf } from '../model/verdict.ts'

/** What the samples of these targets would have shown of a fleet. */
export interface SampleWords {
  readonly targets: readonly string[]
  readonly message: string
}

/** By what is to be said, in the order of the targets; where samples differed, the finding itself says so. */
export function sampleWords(targets: readonly JudgedTarget[], policy: ReportPolicy): readonly SampleWords[] {
  const byMessage = new Map<string, string[]>()
  for (const { target, findings } of targets) {
    for (const finding of findings.filter(
      (one) => one.rule === 'fleet-consistency' && weightOf(one, policy) === null,
    )) {
      for (const { message } of finding.notes.filter(({ code }) => code === 'confidence')) {
        byMessage.set(message, [...(byMessage.get(message) ?? []), target])
      }
    }
  }
  return [...byMessage].map(([message, names]) => ({ message, targets: names }))
}
