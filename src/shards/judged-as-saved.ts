import { isDeepStrictEqual } from 'node:util'
import type { Finding } from '../model/finding.ts'
import type { InputFault } from '../model/input-error.ts'
import type { Report, TargetReport } from '../model/report.ts'

/**
 * What a saved report says that its own observations do not give; null when it says what they give. `judged` is the same
 * report judged again, by the same policy and as of the same moment. Where a target is listed is not compared: who merges
 * may keep the list in another place.
 */
export function doctored(saved: Report, judged: Report, where: string): InputFault | null {
  const why = saved.targets.map((target, i) => differing(target, judged.targets[i])).find((said) => said !== null)
  if (why !== undefined) return fault(why, where)
  if (saved.verdict !== judged.verdict) {
    return fault(`its verdict is ${saved.verdict}, and its targets give ${judged.verdict}`, where)
  }
  return isSame(judged.counts, saved.counts) ? null : fault('its counts are not those of its targets', where)
}

function differing(saved: TargetReport, judged: TargetReport | undefined): string | null {
  if (judged === undefined || judged.target !== saved.target) return `${saved.target} is no name of a target`
  const of = (what: string) => `${saved.target}: ${what}`
  for (const [i, finding] of judged.findings.entries()) {
    const other = saved.findings[i]
    if (other === undefined || !isSame(unplaced(finding), unplaced(other))) {
      return of(`what it says of ${finding.rule} is not what was observed`)
    }
  }
  if (saved.findings.length > judged.findings.length) return of('it has findings that the policy does not ask for')
  if (saved.verdict === judged.verdict && saved.notChecked === judged.notChecked) return null
  return of(`its verdict is ${saved.verdict}, and its findings give ${judged.verdict}`)
}

function unplaced(finding: Finding): unknown {
  return { ...finding, locations: null }
}

/** By their JSON, whose members may come in any order. */
function isSame(judged: unknown, saved: unknown): boolean {
  const text = JSON.stringify(judged)
  return text === JSON.stringify(saved) || isDeepStrictEqual(JSON.parse(text), saved)
}

function fault(what: string, where: string): InputFault {
  const mend =
    'collect the shard again if the report was changed; else give the merge the targets, targets files and policy of the ' +
    'shards: what targets demand of themselves decides, too'
  return { code: 'REPORT_DOCTORED', what, where, mend }
}
