import type { ClientEvidence } from '../model/finding.ts'
import { counted } from '../model/moment.ts'
import { type JudgedReport, type ReportPolicy, subjectsOf } from '../model/report.ts'
import { notesForPeople } from '../model/rule-fault.ts'
import type { Weight } from '../model/verdict.ts'
import { baselineCounts, baselineSentences, mendedLines } from './baseline-words.ts'
import { clientsOf, stateOf, whyOf } from './client-table.ts'
import { type Concern, whyNotChecked } from './concerns.ts'
import { configurationWords } from './configuration-words.ts'
import { evidenceLines } from './evidence-lines.ts'
import { codes, folded, pre, type Section, someOf } from './html-parts.ts'
import { originOf, proposalSection } from './html-proposal.ts'
import { STYLE, STYLE_SHA256 } from './html-style.ts'
import { waiverSection } from './html-waivers.ts'
import { type Html, html, htmlJoined, styleElement } from './html-writer.ts'
import { listingLines } from './listing-lines.ts'
import { type ReportContext, type ReportFormat, titleOf } from './report-format.ts'
import { sampleWords } from './sample-words.ts'
import { outside, sentence } from './sanitize.ts'
import { relatedLines, type Shown, shownOf, wordsToWrite } from './shown.ts'
import { verdictLine, verdictWord } from './verdict-line.ts'

/** One file for a browser or a printer, with the content and the order of the Markdown; nothing in it is fetched. */
export const format: ReportFormat & Required<Pick<ReportFormat, 'pieces'>> = {
  name: 'html',
  description: 'one page for a browser',
  write: (report, context) => [...htmlPieces(report, context)].join(''),
  pieces: htmlPieces,
}

/** Nothing is cut: one piece for each item. */
function* htmlPieces(report: JudgedReport, context: ReportContext): Generator<string> {
  const judged = shownOf(report)
  const sections = [
    concernSection('failing', 'mend', 'To mend', judged, context),
    waiverSection(report, 'error'),
    proposalSection(context.proposal, report.policy),
    wordsSection(report),
    concernSection('warned', 'warnings', 'Warnings', judged, context),
    waiverSection(report, 'warning'),
    concernSection('known', 'known', 'Known from the baseline', judged, context),
    concernSection('waived', 'waived', 'Waived', judged, context),
    mendedSection(report),
    concernSection('noted', 'notices', 'Notices', judged, context),
    clientsSection(report),
    metSection(report),
    samplesSection(report),
    evidenceSection(judged),
    listingSection(report),
  ].filter(({ items }) => items.length > 0)
  yield head(report).html
  yield top(report, sections).html
  for (const section of sections) {
    yield section.open.html
    for (const item of section.items) yield item.html
    yield section.close.html
  }
  yield policyPart(report).html
  yield '</main>\n</body>\n</html>\n'
}

function head(report: JudgedReport): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>ATS gate: ${verdictWord(report.verdict).toLowerCase()}</title>
${styleElement(STYLE)}
</head>
<body>
`
}

function top(report: JudgedReport, sections: readonly Section[]): Html {
  const { verdict, policy, counts, waivers } = report
  const compared = baselineCounts(report)
  const since = compared === null ? html`` : html` Against the baseline: ${compared}.`
  const never = policy.failOn === 'never' ? html` The job is not failed: fail-on is never.` : html``
  const cells = [
    ['targets', counts.targets],
    ['met', counts.met],
    ['violated', counts.violated],
    ['undetermined', counts.undetermined],
    ['not checked', counts.notChecked],
    ['errors', counts.errors],
    ['warnings', counts.warnings],
    // For those who have any.
    ...(waivers.length === 0 ? [] : [['waived', counts.waived] as const]),
    ...(counts.listeners === undefined
      ? []
      : ([
          ['listeners', counts.listeners.total],
          ['listeners met', counts.listeners.met],
          ['listeners violated', counts.listeners.violated],
          ['listeners undetermined', counts.listeners.undetermined],
        ] as const)),
  ] as const
  const boxes = cells.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>\n`)
  const links = sections.map(({ id, title, count }) => html`<li><a href="#${id}">${title} (${count})</a></li>\n`)
  return html`<header>
<h1 class="${verdict}"><span aria-hidden="true">${MARKS[verdict]}</span> ATS gate: ${verdictWord(verdict).toLowerCase()}</h1>
<p>${verdictLine(report)}.${never}${since}</p>
<dl class="counts">
${htmlJoined(boxes)}</dl>
<nav aria-label="Sections"><ul>
${htmlJoined(links)}</ul></nav>
</header>
<main>
`
}

/** A shape beside the word and the colour. */
const MARKS = { met: '✔', violated: '✘', undetermined: '?' } as const

function concernSection(
  weight: Weight,
  id: string,
  title: string,
  judged: readonly Shown[],
  context: ReportContext,
): Section {
  const items = judged.flatMap((one) => {
    const why = whyNotChecked(one.subject)
    const own = one.concerns.filter((concern) => concern.weight === weight)
    if (why !== null) return weight === 'failing' ? [article(one, [notCheckedPart(why)])] : []
    return own.length === 0
      ? []
      : [
          article(
            one,
            own.map((concern) => concernPart(one, concern, context)),
          ),
        ]
  })
  if (weight !== 'failing') return folded({ id, title, items })
  const open = html`<section>\n<h2 id="${id}">${title} (${items.length})</h2>\n`
  return { id, title, count: items.length, open, items, close: html`</section>\n` }
}

function article({ subject, others }: Shown, parts: readonly Html[]): Html {
  const location = subject.findings[0]?.locations[0]
  const more = others.length === 0 ? html`` : html` and ${counted(others.length, 'more listener')}`
  const place = location === undefined ? html`` : html` <span class="soft">${location.file}:${location.line}</span>`
  return html`<article>\n<h3><code>${subject.target}</code>${more}${place}</h3>\n${htmlJoined(parts)}</article>\n`
}

function concernPart({ subject }: Shown, concern: Concern, context: ReportContext): Html {
  const { first, findings } = concern
  const ids = codes(findings.map(({ rule }) => rule))
  const required = findings.length === 1 ? html`${sentence(titleOf(context.rules, first.rule))} (${ids})` : ids
  const notes = notesForPeople(first).map((note) => html`<br>${sentence(note.message)}`)
  const related = relatedLines(concern).map((each) => html`<br>${each}`)
  const words = wordsToWrite(subject, concern)
  const mend = first.advice.find(({ proxy }) => proxy === null)
  const { waiver, baseline } = first
  const rows = [
    ...(mend === undefined ? [] : [html`<dt>Mend</dt><dd>${sentence(mend.text)}</dd>\n`]),
    ...(words.length === 0 ? [] : [html`<dt>Write</dt><dd>${pre(words)}</dd>\n`]),
    ...(waiver === null
      ? []
      : [html`<dt>Waived</dt><dd>until ${waiver.until} by ${waiver.owner}: ${sentence(waiver.reason)}</dd>\n`]),
    ...(baseline === undefined ? [] : [html`<dt>Baseline</dt><dd>${baseline}</dd>\n`]),
  ]
  return html`<dl class="finding">
<dt>Required</dt><dd>${required}</dd>
<dt>Seen</dt><dd><strong class="${first.outcome}">${first.outcome}</strong>: ${sentence(first.message)}${htmlJoined([...notes, ...related])}</dd>
${htmlJoined(rows)}</dl>
`
}

function notCheckedPart(why: string): Html {
  return html`<dl class="finding">\n<dt>Seen</dt><dd><strong class="undetermined">not checked</strong>: ${why}</dd>\n</dl>\n`
}

function wordsSection({ targets, policy }: JudgedReport): Section {
  const items = configurationWords(targets, policy).map(({ rules, targets: names, words }) => {
    const blocks = words.map(
      ({ proxy, text }) =>
        html`<h3>${proxy ?? ''}</h3>\n${pre(text.split('\n').map((each) => outside(each, MOST_CHARACTERS)))}`,
    )
    return html`<p>For ${codes(rules)} of ${someOf(names)}:</p>\n${htmlJoined(blocks)}`
  })
  return folded({ id: 'words', title: 'What to write where TLS ends', items })
}

/** More than a list of every suite takes: a line to paste is not cut. */
const MOST_CHARACTERS = 4_000

/** What is not there any more; nothing where nothing was compared. */
function mendedSection(report: JudgedReport): Section {
  const items = mendedLines(report, Number.POSITIVE_INFINITY).map((each) => html`<li>${each}</li>\n`)
  const title = 'Mended since the baseline'
  return folded({ id: 'mended', title, items, open: html`<ul>\n`, close: html`</ul>\n` })
}

function clientsSection({ targets }: JudgedReport): Section {
  const items = targets.flatMap((target) => {
    const clients = clientsOf(target)
    const isOnlyAddress = new Set(clients.map(({ address }) => address)).size === 1
    return clients.map((one) => clientRow(target.target, one, isOnlyAddress))
  })
  const columns = ['target', 'client', 'version', 'suite', 'group', 'certificate']
  const cells = columns.map((name) => html`<th scope="col">${name}</th>`)
  const open = html`<div class="scroll" role="region" aria-label="Clients" tabindex="0">\n<table>\n<thead><tr>${htmlJoined(cells)}</tr></thead>\n<tbody>\n`
  const close = html`</tbody>\n</table>\n</div>\n`
  return folded({ id: 'clients', title: 'What each client is given', items, open, close })
}

function clientRow(target: string, one: ClientEvidence, isOnlyAddress: boolean): Html {
  const who = isOnlyAddress ? html`<code>${target}</code>` : html`<code>${target}</code><br><code>${one.address}</code>`
  const start = html`<tr><th scope="row">${who}</th><td><code>${one.client}</code></td>`
  if (one.outcome !== 'met') {
    const state = html`<strong class="${one.outcome}">${stateOf(one)}</strong>`
    return html`${start}<td>${state}</td><td colspan="3">${sentence(whyOf(one))}</td></tr>\n`
  }
  const cells = [one.suite, one.group, one.key].map((cell) => html`<td>${cell ?? ''}</td>`)
  return html`${start}<td>${stateOf(one)}</td>${htmlJoined(cells)}</tr>\n`
}

function metSection(report: JudgedReport): Section {
  const items = subjectsOf(report)
    .filter(({ verdict }) => verdict === 'met')
    .map(({ target }) => html`<li><code>${target}</code></li>\n`)
  return folded({ id: 'met', title: 'Met', items, open: html`<ul class="names">\n`, close: html`</ul>\n` })
}

function samplesSection({ targets, policy }: JudgedReport): Section {
  const items = sampleWords(targets, policy).map(
    ({ targets: names, message }) => html`<p>${someOf(names)}: ${sentence(message)}</p>\n`,
  )
  return folded({ id: 'samples', title: 'Samples', items })
}

function evidenceSection(judged: readonly Shown[]): Section {
  const items = judged.flatMap(({ subject: target, concerns: all }) =>
    all.flatMap(({ first }) => {
      const lines = evidenceLines(first.evidence)
      return lines.length === 0
        ? []
        : [html`<h3><code>${target.target}</code> <span class="soft">${first.rule}</span></h3>\n${pre(lines)}`]
    }),
  )
  return folded({ id: 'evidence', title: 'Evidence', items })
}

/** What `--full` asked for. */
function listingSection({ targets }: JudgedReport): Section {
  const items = targets.flatMap(({ target, listed = [] }) =>
    listed.map((one) => html`<h3><code>${target}</code></h3>\n${pre(listingLines(one, LISTING_COLUMNS))}`),
  )
  return folded({ id: 'accepted', title: 'Accepted versions, suites and groups', items })
}

const LISTING_COLUMNS = 100

function policyPart(report: JudgedReport): Html {
  const { policy, run, tool } = report
  const compared = baselineSentences(report).map((each) => html`<li>${each}</li>\n`)
  const proxy = run.proxy === undefined ? html`` : html`, through the proxy <code>${run.proxy.address}</code>`
  return html`<section>
<h2 id="policy">Policy</h2>
<ul>
<li>policy <code>${policy.name}</code> from <code>${policy.source}</code>${originOf(policy)}, SHA-256 <code>${policy.sha256}</code></li>
<li>fail-on ${policy.failOn}, on-undetermined ${policy.onUndetermined}</li>
<li>${storesOf(policy)}</li>
<li>judged as of ${run.at}, run <code>${run.id}</code> started ${run.startedAt}, ats-gate ${tool.version}${proxy}</li>
${htmlJoined(compared)}</ul>
</section>
`
}

function storesOf({ stores }: ReportPolicy): Html {
  if (stores.length === 0) return html`no preinstalled roots`
  const names = stores.map(({ name, date }) =>
    date === null ? html`<code>${name}</code>` : html`<code>${name}</code> of ${date}`,
  )
  return html`preinstalled roots: ${htmlJoined(names, ', ')}`
}
