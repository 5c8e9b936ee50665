import { counted } from '../model/moment.ts'
import type { JudgedReport, Verdict } from '../model/report.ts'
import { saidWaivers } from '../model/waiver.ts'
import { baselineCounts, byBaselineAlone } from './baseline-words.ts'
import { listenerHeadline, listenerParts } from './listener-headline.ts'
import { joined, type Line, line, sentence } from './sanitize.ts'
import { emptyShareWords, missingWords, shardWords } from './shard-words.ts'

/** `1 of 3 targets violates policy ats (1 undetermined, 1 met)`: the answer in one sentence, the same in every report. */
export function verdictLine(report: JudgedReport): Line {
  const { counts, policy, run } = report
  const alone = byBaselineAlone(report)
  const forgiven = alone === null ? '' : line`, ${alone}`
  const isMet = report.verdict === 'met'
  const met = count(counts.met, 'met')
  const rest = [
    count(counts.undetermined, 'undetermined'),
    count(counts.notChecked, 'not checked'),
    // Said of those that are met, not of those that fail.
    met === null || isMet ? met : line`${met}${forgiven}`,
  ].filter((part) => part !== null)
  // "all 12 targets meet" has said it.
  const isSaid =
    run.missingShards === undefined ? counts.targets === 1 || counts.met === counts.targets : counts.targets === 0
  // It concerns every target, and who mends it is not who mends a server.
  const problem = run.proxy?.problem ?? null
  const why = problem === null ? missingWords(run) : line`: ${sentence(problem)}`
  const ofBoth = counts.listeners === undefined ? rest : listenerParts(report, forgiven)
  const parts = ofBoth.length > 0 ? line` (${joined(ofBoth, ', ')})` : line``
  const expired = expiredWaivers(report)
  // Nothing else violates it, and "0 of 3 targets violate" would say that nothing does.
  if (expired !== null && counts.violated === 0 && (counts.listeners?.violated ?? 0) === 0)
    return line`${expired}${parts}${why}`
  const also = expired === null ? '' : line`, and ${expired}`
  return line`${headline(report)} policy ${policy.name}${isMet ? forgiven : ''}${isSaid && counts.listeners === undefined ? '' : parts}${also}${why}`
}

/** `3 errors, 1 warning; judged as of ...`. */
export function countsLine(report: JudgedReport): Line {
  const { counts, policy, run } = report
  const never = policy.failOn === 'never' ? '; fail-on is never, so the exit code is 0' : ''
  const compared = baselineCounts(report)
  const since = compared === null ? '' : line`; against the baseline: ${compared}`
  const way = run.proxy === undefined ? '' : line`, through the proxy ${run.proxy.address}`
  const waived = counts.waived === 0 ? '' : line`, ${counts.waived} waived`
  return line`${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')}${waived}; judged as of ${run.at}${shardWords(run)}${way}${since}${never}`
}

export function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'met':
      return 'MET'
    case 'violated':
      return 'VIOLATED'
    case 'undetermined':
      return 'UNDETERMINED'
  }
}

function headline(report: JudgedReport): Line {
  const { verdict, counts, run } = report
  if (counts.listeners !== undefined) return listenerHeadline(report)
  const of = (n: number) => `${n} of ${counted(counts.targets, 'target')}`
  switch (verdict) {
    case 'met':
      if (counts.targets === 0) return emptyShareWords(run)
      return line`${counts.targets === 1 ? 'the target meets' : `all ${counts.targets} targets meet`}`
    case 'violated':
      return line`${of(counts.violated)} ${counts.violated === 1 ? 'violates' : 'violate'}`
    case 'undetermined': {
      const open = counts.undetermined + counts.notChecked
      if (open === 0 && run.missingShards !== undefined)
        return line`targets that nobody knows of could not be judged by`
      if (counts.targets === 0) return line`there is no target to judge by`
      return line`${of(open)} could not be judged by`
    }
  }
}

/** `1 waiver of policy ats has expired`. */
function expiredWaivers(report: JudgedReport): Line | null {
  const expired = saidWaivers(report).filter(({ state }) => state === 'expired').length
  if (expired === 0) return null
  return line`${counted(expired, 'waiver')} of policy ${report.policy.name} ${expired === 1 ? 'has' : 'have'} expired`
}

function count(n: number, word: string): Line | null {
  return n === 0 ? null : line`${n} ${word}`
}
