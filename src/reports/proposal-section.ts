import type { Proposal, TargetChanges } from '../model/proposal.ts'
import type { ReportPolicy } from '../model/report.ts'
import type { Section } from './fit.ts'
import { type Markdown, md, prose } from './markdown-writer.ts'
import { line } from './sanitize.ts'
import { standingWords } from './standing-words.ts'
import { verdictWord } from './verdict-line.ts'

/** What the policy and the targets of a pull request would say, once they decide. Empty where it changes neither. */
export function proposalSection(proposal: Proposal | null | undefined, policy: ReportPolicy): Section {
  const open = md`### What this pull request would change\n\n${intro(proposal ?? null, policy)}`
  const items = proposal ? [...targetItems(proposal.targets), ...findingItems(proposal)] : []
  // A section without items is not shown, and an introduction alone is worth showing.
  return { what: 'proposed changes', open, items: proposal && items.length === 0 ? [NOTHING] : items, close: md`` }
}

const NOTHING = md`- no finding and no target changes\n`

function intro(proposal: Proposal | null, policy: ReportPolicy): Markdown {
  if (proposal === null) return md``
  const { verdict, policy: proposed, isPolicyChanged, isOfMerge } = proposal
  const what = isPolicyChanged
    ? md`It changes the policy, from SHA-256 ${policy.sha256} to ${proposed.sha256} (${proposed.source}). `
    : md`It changes the targets, not the policy. `
  const never = proposed.failOn === 'never' ? md`, and it would fail nothing: its fail-on is never` : md``
  const said =
    verdict === null
      ? isOfMerge
        ? md`What it would say is not known: the shards were asked for the policy that decides`
        : md`There was no time left to find out what it would say`
      : md`From its merge on the verdict would be **${prose(line`${verdictWord(verdict).toLowerCase()}`)}**`
  return md`${what}None of this decides here: the verdict above is that of ${decisive(policy)}. ${said}${never}.\n\n`
}

/** The first policy of all is the pull request's own, which no commit of the base has. */
function decisive({ name, source, ref }: ReportPolicy): Markdown {
  if (ref !== undefined) return md`the policy at ${ref}`
  return source === 'built-in' ? md`the built-in policy ${name}` : md`the policy ${source} of the workspace`
}

function targetItems({ added, removed, changed }: TargetChanges): readonly Markdown[] {
  return [
    ...removed.map((target) => md`- target removed: ${target} (checked here all the same)\n`),
    ...added.map((target) => md`- target added: ${target}\n`),
    ...changed.map((target) => md`- target with other settings: ${target}\n`),
  ]
}

function findingItems({ findings }: Proposal): readonly Markdown[] {
  return findings.map(
    ({ target, rule, decided, proposed }) =>
      md`- ${target} ${rule}: ${prose(standingWords(decided))}, proposed ${prose(standingWords(proposed))}\n`,
  )
}
