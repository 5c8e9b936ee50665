import type { Proposal } from '../model/proposal.ts'
import type { ReportPolicy } from '../model/report.ts'
import type { Section } from './html-parts.ts'
import { type Html, html } from './html-writer.ts'
import { standingWords } from './standing-words.ts'
import { verdictWord } from './verdict-line.ts'

/** What the policy and the targets of a pull request would say, once they decide. Empty where it changes neither. */
export function proposalSection(proposal: Proposal | null | undefined, policy: ReportPolicy): Section {
  const title = 'What this pull request would change'
  if (!proposal) return { id: 'proposal', title, count: 0, open: html``, items: [], close: html`` }
  const { policy: proposed, isPolicyChanged, verdict, targets } = proposal
  const what = isPolicyChanged
    ? html`It changes the policy, from SHA-256 <code>${policy.sha256}</code> to <code>${proposed.sha256}</code>.`
    : html`It changes the targets, not the policy.`
  const said =
    verdict === null
      ? html`There was no time left to find out what it would say.`
      : html`From its merge on the verdict would be <strong class="${verdict}">${verdictWord(verdict).toLowerCase()}</strong>${proposed.failOn === 'never' ? ', and it would fail nothing: its fail-on is never' : ''}.`
  const intro = html`<p>${what} None of this decides here. ${said}</p>\n`
  const items = [
    ...targets.removed.map(
      (target) => html`<li>target removed: <code>${target}</code> (checked here all the same)</li>\n`,
    ),
    ...targets.added.map((target) => html`<li>target added: <code>${target}</code></li>\n`),
    ...targets.changed.map((target) => html`<li>target with other settings: <code>${target}</code></li>\n`),
    ...proposal.findings.map(
      ({ target, rule, decided, proposed: then }) =>
        html`<li><code>${target}</code> ${rule}: ${standingWords(decided)}, proposed ${standingWords(then)}</li>\n`,
    ),
  ]
  // A section without items is not shown, and an introduction alone is worth showing.
  const shown = items.length === 0 ? [html`<li>no finding and no target changes</li>\n`] : items
  const open = html`<section>\n<h2 id="proposal">${title} (${items.length})</h2>\n${intro}<ul>\n`
  return { id: 'proposal', title, count: items.length, open, items: shown, close: html`</ul>\n</section>\n` }
}

/** Where the policy was read. */
export function originOf({ ref, fileSha256 }: ReportPolicy): Html {
  const at = ref === undefined ? html`` : html` at <code>${ref}</code>`
  return fileSha256 === undefined ? at : html`${at} (file SHA-256 <code>${fileSha256}</code>)`
}
