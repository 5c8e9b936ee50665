import type { Finding } from '../model/finding.ts'
import { counted } from '../model/moment.ts'
import type { JudgedReport } from '../model/report.ts'
import type { Section } from './fit.ts'
import { concatenated, type Markdown, md, prose, row } from './markdown-writer.ts'
import { type ReportContext, titleOf } from './report-format.ts'
import { outside, sentence } from './sanitize.ts'
import type { Shown } from './shown.ts'
import { waivedWords, waiverWords } from './waiver-words.ts'

/** Waivers that somebody has to look at: those that have expired in the open, the others folded. */
export function waiverSection(report: JudgedReport, level: 'error' | 'warning'): Section {
  const items = waiverWords(report)
    .filter((words) => words.level === level)
    .map(({ waiver, title, effect, mend, location }) =>
      row([
        md`${prose(title)}<br>${`${location.file}:${location.line}`}`,
        prose(effect),
        prose(waivedWords(waiver)),
        prose(mend),
      ]),
    )
  const head = md`| waiver | seen | waived | mend |
| --- | --- | --- | --- |
`
  return level === 'error'
    ? { what: 'expired waivers', open: md`### Expired waivers\n\n${head}`, items, close: md`` }
    : {
        what: 'waivers to look at',
        open: md`<details><summary>Waivers to look at (${items.length})</summary>\n\n${head}`,
        items,
        close: md`\n</details>\n`,
      }
}

/** What is violated and accepted for a time: not failing, never out of sight. */
export function waivedSection(judged: readonly Shown[], { rules }: ReportContext): Section {
  const items = judged.flatMap((one) =>
    one.concerns
      .filter(({ weight }) => weight === 'waived')
      .map(({ first, findings }) => {
        const ids = concatenated(
          findings.map(({ rule }) => md`${rule}`),
          ', ',
        )
        const required = findings.length === 1 ? md`${prose(sentence(titleOf(rules, first.rule)))}<br>${ids}` : ids
        const [location] = first.locations
        const { length } = one.others
        const more = length === 0 ? md`` : md` and ${prose(outside(counted(length, 'more listener')))}`
        const place = location === undefined ? md`` : md`<br>${`${location.file}:${location.line}`}`
        return row([
          md`${one.subject.target}${more}${place}`,
          required,
          prose(sentence(first.message)),
          ...waiverCells(first),
        ])
      }),
  )
  return {
    what: 'waived violations',
    open: md`<details><summary>Waived (${items.length})</summary>

| target | required | seen | reason | owner | until |
| --- | --- | --- | --- | --- | --- |
`,
    items,
    close: md`\n</details>\n`,
  }
}

function waiverCells({ waiver }: Finding): readonly Markdown[] {
  return waiver === null ? [] : [prose(sentence(waiver.reason)), md`${waiver.owner}`, md`${waiver.until}`]
}
