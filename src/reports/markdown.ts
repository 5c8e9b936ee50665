import { counted } from '../model/moment.ts'
import { type JudgedReport, type ReportPolicy, subjectsOf } from '../model/report.ts'
import { notesForPeople } from '../model/rule-fault.ts'
import type { Weight } from '../model/verdict.ts'
import { baselineCounts, baselineSentences, mendedLines } from './baseline-words.ts'
import { CLIENTS_HEAD, clientRow, clientsOf } from './client-table.ts'
import { type Concern, whyNotChecked } from './concerns.ts'
import { configurationWords } from './configuration-words.ts'
import { evidenceLines } from './evidence-lines.ts'
import { fitted, type Section } from './fit.ts'
import { listingLines } from './listing-lines.ts'
import { codeBlock, concatenated, type Markdown, md, prose } from './markdown-writer.ts'
import { proposalSection } from './proposal-section.ts'
import { type ReportContext, type ReportFormat, titleOf } from './report-format.ts'
import { sampleWords } from './sample-words.ts'
import { line, outside, sentence } from './sanitize.ts'
import { type Row, sharedRows } from './shared-rows.ts'
import { relatedLines, type Shown, shownOf, wordsToWrite } from './shown.ts'
import { verdictLine, verdictWord } from './verdict-line.ts'
import { waivedSection, waiverSection } from './waiver-sections.ts'

/** A job summary: GitHub drops one of more than 1,048,576 bytes whole, so this stays well below. */
export const format: ReportFormat = {
  name: 'markdown',
  description: 'a job summary for GitHub',
  write: (report, context) => markdownReport(report, context, SUMMARY_BYTES),
}

/** At most `budget` bytes in UTF-8; what had to be left out is said at the end. */
export function markdownReport(report: JudgedReport, context: ReportContext, budget: number): string {
  const judged = shownOf(report)
  const top = concatenated([heading(report), countsTable(report)], '\n')
  // In the order of worth: what comes last is cut first.
  const sections = [
    concernSection('failing', 'To mend', judged, context),
    waiverSection(report, 'error'),
    proposalSection(context.proposal, report.policy),
    wordsSection(report),
    concernSection('warned', 'Warnings', judged, context),
    waiverSection(report, 'warning'),
    concernSection('known', 'Known from the baseline', judged, context),
    waivedSection(judged, context),
    mendedSection(report),
    concernSection('noted', 'Notices', judged, context),
    clientsSection(report),
    metSection(report),
    samplesSection(report),
    evidenceSection(judged),
    listingSection(report),
  ]
  return fitted(top, sections, policyLines(report), budget, context.fullReport)
}

/** "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k" (the runner): not one byte more. */
export const MAX_SUMMARY_BYTES = 1024 * 1024

/**
 * The runner writes a summary anew line by line before it is uploaded: on Windows each line gets a byte longer, and a
 * secret shorter than its mask two. So a large one is cut somewhat earlier.
 */
export const SUMMARY_BYTES = 990_000

function heading(report: JudgedReport): Markdown {
  const compared = baselineCounts(report)
  const since = compared === null ? md`` : md` Against the baseline: ${prose(compared)}.`
  return md`## ${mark(report)} ATS gate: ${prose(line`${verdictWord(report.verdict).toLowerCase()}`)}

${prose(verdictLine(report))}.${report.policy.failOn === 'never' ? md` The job is not failed: fail-on is never.` : md``}${since}
`
}

/** A shape beside the word, for who scans a page of summaries. */
function mark({ verdict }: JudgedReport): Markdown {
  switch (verdict) {
    case 'met':
      return md`✅`
    case 'violated':
      return md`❌`
    case 'undetermined':
      return md`⚠️`
  }
}

function countsTable({ counts, waivers }: JudgedReport): Markdown {
  // A column for those who have any.
  const [head, rule, cell] =
    waivers.length === 0 ? [md``, md``, md``] : [md` waived |`, md` ---: |`, md` ${counts.waived} |`]
  const { listeners } = counts
  const read =
    listeners === undefined
      ? md``
      : md`
| listeners | met | violated | undetermined |
| ---: | ---: | ---: | ---: |
| ${listeners.total} | ${listeners.met} | ${listeners.violated} | ${listeners.undetermined} |
`
  return md`| targets | met | violated | undetermined | not checked | errors | warnings |${head}
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |${rule}
| ${counts.targets} | ${counts.met} | ${counts.violated} | ${counts.undetermined} | ${counts.notChecked} | ${counts.errors} | ${counts.warnings} |${cell}
${read}`
}

function concernSection(weight: Weight, title: string, judged: readonly Shown[], context: ReportContext): Section {
  const rows = judged.flatMap((one): readonly Row[] => {
    const why = whyNotChecked(one.subject)
    if (why !== null) return weight === 'failing' ? [notCheckedRow(one, why)] : []
    return one.concerns
      .filter((concern) => concern.weight === weight)
      .map((concern) => ({ who: whoOf(one, concern), cells: concernCells(one, concern, context) }))
  })
  const items = sharedRows(rows)
  const table = md`| ${hasListeners(judged) ? md`target or listener` : md`target`} | required | seen | mend |
| --- | --- | --- | --- |
`
  if (weight === 'failing')
    return { what: 'rows of violations', open: md`### ${prose(outside(title))}\n\n${table}`, items, close: md`` }
  return details({ what: title.toLowerCase(), title, items, head: table })
}

function hasListeners(judged: readonly Shown[]): boolean {
  return judged.some(({ subject }) => subject.listener !== undefined)
}

function whoOf(one: Shown, { first }: Concern): Markdown {
  const location = first.locations[0]
  const more = one.others.length === 0 ? md`` : md` and ${prose(outside(counted(one.others.length, 'more listener')))}`
  const who = md`${one.subject.target}${more}`
  return location === undefined ? who : md`${who}<br>${`${location.file}:${location.line}`}`
}

function concernCells({ subject }: Shown, concern: Concern, context: ReportContext): readonly Markdown[] {
  const { first, findings } = concern
  const ids = concatenated(
    findings.map(({ rule }) => md`${rule}`),
    ', ',
  )
  const required = findings.length === 1 ? md`${prose(sentence(titleOf(context.rules, first.rule)))}<br>${ids}` : ids
  const notes = notesForPeople(first).map((note) => md`<br>${prose(sentence(note.message))}`)
  const related = relatedLines(concern).map((each) => md`<br>${prose(each)}`)
  const words = wordsToWrite(subject, concern).map((each) => md`<br>${each.text}`)
  const general = first.advice.find(({ proxy }) => proxy === null)
  return [
    required,
    md`**${prose(outside(first.outcome))}**: ${prose(sentence(first.message))}${concatenated([...notes, ...related], '')}`,
    general === undefined ? md`` : md`${prose(sentence(general.text))}${concatenated(words, '')}`,
  ]
}

function notCheckedRow({ subject: { target } }: Shown, why: string): Row {
  return { who: md`${target}`, cells: [md``, md`**not checked**: ${why}`, md``] }
}

function wordsSection({ targets, policy }: JudgedReport): Section {
  const items = configurationWords(targets, policy).map(({ rules, targets: names, words }) => {
    const ids = concatenated(
      rules.map((rule) => md`${rule}`),
      ', ',
    )
    const blocks = words.map(
      ({ proxy, text }) =>
        md`- ${proxy ?? ''}\n\n${codeBlock(
          text.split('\n').map((each) => sentence(each)),
          '  ',
        )}\n`,
    )
    return md`For ${ids} of ${someOf(names)}:\n\n${concatenated(blocks, '')}\n`
  })
  return details({ what: 'words for proxies', title: 'What to write where TLS ends', items, head: md`` })
}

/** What is not there any more; nothing where nothing was compared. */
function mendedSection(report: JudgedReport): Section {
  const items = mendedLines(report, Number.POSITIVE_INFINITY).map((each) => md`- ${prose(each)}\n`)
  return details({ what: 'mended findings', title: 'Mended since the baseline', items, head: md`` })
}

function clientsSection({ targets }: JudgedReport): Section {
  const items = targets.flatMap((target) => {
    const clients = clientsOf(target)
    const isOnlyAddress = new Set(clients.map(({ address }) => address)).size === 1
    return clients.map((one) => clientRow(target.target, one, isOnlyAddress))
  })
  return details({ what: 'rows of clients', title: 'What each client is given', items, head: CLIENTS_HEAD })
}

function metSection(report: JudgedReport): Section {
  const items = subjectsOf(report)
    .filter(({ verdict }) => verdict === 'met')
    .map(({ target }) => md`- ${target}\n`)
  return details({
    what: report.listeners === undefined ? 'met targets' : 'met targets and listeners',
    title: 'Met',
    items,
    head: md``,
  })
}

function samplesSection({ targets, policy }: JudgedReport): Section {
  const items = sampleWords(targets, policy).map(
    ({ targets: names, message }) => md`- ${someOf(names)}: ${prose(sentence(message))}\n`,
  )
  return details({ what: 'samples', title: 'Samples', items, head: md`` })
}

function evidenceSection(judged: readonly Shown[]): Section {
  const items = judged.flatMap(({ subject: target, concerns: all }) =>
    all.flatMap(({ first }) => {
      const lines = evidenceLines(first.evidence)
      return lines.length === 0 ? [] : [md`${target.target} ${first.rule}\n\n${codeBlock(lines)}\n`]
    }),
  )
  return details({ what: 'evidence', title: 'Evidence', items, head: md`` })
}

/** What `--full` asked for. */
function listingSection({ targets }: JudgedReport): Section {
  const items = targets.flatMap(({ target, listed = [] }) =>
    listed.map((one) => md`${target}\n\n${codeBlock(listingLines(one, LISTING_COLUMNS))}\n`),
  )
  return details({ what: 'lists', title: 'Accepted versions, suites and groups', items, head: md`` })
}

/** A code block is as wide as the page, less the margins. */
const LISTING_COLUMNS = 100

function policyLines(report: JudgedReport): Markdown {
  const { policy, run, tool } = report
  const compared = baselineSentences(report).map((each) => md`- ${prose(each)}\n`)
  return md`<details><summary>Policy</summary>

- policy ${policy.name} from ${policy.source}${originOf(policy)}, SHA-256 ${policy.sha256}
- fail-on ${policy.failOn}, on-undetermined ${policy.onUndetermined}
- ${storesOf(policy)}
- judged as of ${run.at}, run ${run.id} started ${run.startedAt}, ats-gate ${tool.version}${run.proxy === undefined ? md`` : md`, through the proxy ${run.proxy.address}`}
${concatenated(compared, '')}
</details>
`
}

/** Of the file, where the policy is one that was read from a commit. */
function originOf({ ref, fileSha256 }: ReportPolicy): Markdown {
  const at = ref === undefined ? md`` : md` at ${ref}`
  return fileSha256 === undefined ? at : md`${at} (file SHA-256 ${fileSha256})`
}

function storesOf({ stores }: ReportPolicy): Markdown {
  if (stores.length === 0) return md`no preinstalled roots`
  const names = stores.map(({ name, date }) => (date === null ? md`${name}` : md`${name} of ${date}`))
  return md`preinstalled roots: ${concatenated(names, ', ')}`
}

function details(section: {
  readonly what: string
  readonly title: string
  readonly items: readonly Markdown[]
  readonly head: Markdown
}): Section {
  const { what, title, items, head } = section
  const open = md`<details><summary>${prose(outside(title))} (${items.length})</summary>\n\n${head}`
  return { what, open, items, close: md`\n</details>\n` }
}

/** Names enough to recognise the list by. */
function someOf(targets: readonly string[]): Markdown {
  const shown = concatenated(
    targets.slice(0, 10).map((target) => md`${target}`),
    ', ',
  )
  return targets.length > 10 ? md`${shown} and ${targets.length - 10} more` : shown
}
