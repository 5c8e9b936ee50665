import type { Proposal } from '../model/proposal.ts'
import type { JudgedReport, ReportPolicy } from '../model/report.ts'
import { baselineSentences, mendedLines } from './baseline-words.ts'
import { folded, type Section } from './html-parts.ts'
import { type Html, html, htmlJoined } from './html-writer.ts'
import { standingWords } from './standing-words.ts'
import { verdictWord } from './verdict-line.ts'
import { waivedWords, waiverWords } from './waiver-words.ts'

/** Waivers that somebody has to look at: those that have expired in the open, the others folded. */
export function waiverSection(report: JudgedReport, level: 'error' | 'warning'): Section {
  const items = waiverWords(report)
    .filter((words) => words.level === level)
    .map(
      ({ waiver, title, effect, mend, location }) => html`<article>
<h3>${title} <span class="soft">${location.file}:${location.line}</span></h3>
<dl class="finding">
<dt>Seen</dt><dd>${effect}</dd>
<dt>Waived</dt><dd>${waivedWords(waiver)}</dd>
<dt>Mend</dt><dd>${mend}</dd>
</dl>
</article>
`,
    )
  if (level === 'warning') return folded({ id: 'waivers', title: 'Waivers to look at', items })
  return opened({ id: 'expired', title: 'Expired waivers', items, intro: html`` })
}

export function mendedSection(report: JudgedReport): Section {
  const items = mendedLines(report, Number.POSITIVE_INFINITY).map((each) => html`<li>${each}</li>\n`)
  const [open, close] = [html`<ul>\n`, html`</ul>\n`]
  return folded({ id: 'mended', title: 'Mended since the baseline', items, open, close })
}

/** What the policy and the targets of a pull request would say, once they decide. Empty where it changes neither. */
export function proposalSection(proposal: Proposal | null | undefined, policy: ReportPolicy): Section {
  const title = 'What this pull request would change'
  if (!proposal) return opened({ id: 'proposal', title, items: [], intro: html`` })
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
  return opened({ id: 'proposal', title, items: [html`<ul>\n${htmlJoined(shown)}</ul>\n`], intro, count: items.length })
}

/** What the report was compared with. */
export function knownPart(report: JudgedReport): Html {
  return htmlJoined(baselineSentences(report).map((each) => html`<li>${each}</li>\n`))
}

/** Where the policy was read. */
export function originOf({ ref, fileSha256 }: ReportPolicy): Html {
  const at = ref === undefined ? html`` : html` at <code>${ref}</code>`
  return fileSha256 === undefined ? at : html`${at} (file SHA-256 <code>${fileSha256}</code>)`
}

function opened(section: {
  readonly id: string
  readonly title: string
  readonly items: readonly Html[]
  readonly intro: Html
  readonly count?: number
}): Section {
  const { id, title, items, intro, count = items.length } = section
  const open = html`<section>\n<h2 id="${id}">${title} (${count})</h2>\n${intro}`
  return { id, title, count, open, items, close: html`</section>\n` }
}
