import type { JudgedReport } from '../model/report.ts'
import { folded, type Section } from './html-parts.ts'
import { type Html, html, htmlJoined } from './html-writer.ts'
import { type WaiverWords, waivedWords, waiverWords } from './waiver-words.ts'

/** Waivers that somebody has to look at: those that have expired in the open, the others folded. */
export function waiverSection(report: JudgedReport, level: WaiverWords['level']): Section {
  const items = waiverWords(report)
    .filter((words) => words.level === level)
    .map(article)
  if (level === 'warning') return folded({ id: 'waivers', title: 'Waivers to look at', items })
  const open = html`<section>\n<h2 id="expired">Expired waivers (${items.length})</h2>\n`
  return { id: 'expired', title: 'Expired waivers', count: items.length, open, items, close: html`</section>\n` }
}

function article({ waiver, title, effect, mend, location }: WaiverWords): Html {
  const rows = [
    html`<dt>Seen</dt><dd>${effect}</dd>\n`,
    html`<dt>Waived</dt><dd>${waivedWords(waiver)}</dd>\n`,
    html`<dt>Mend</dt><dd>${mend}</dd>\n`,
  ]
  return html`<article>
<h3>${title} <span class="soft">${location.file}:${location.line}</span></h3>
<dl class="finding">
${htmlJoined(rows)}</dl>
</article>
`
}
