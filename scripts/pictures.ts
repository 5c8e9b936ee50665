import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marked } from 'marked'
import { format as markdown } from '../src/reports/markdown.ts'
import { readReport } from '../src/reports/read-report.ts'
import type { ReportContext } from '../src/reports/report-format.ts'
import { format as text } from '../src/reports/text.ts'
import { RULES } from '../src/rules/index.ts'
import { terminalSvg } from './terminal-svg.ts'

/** What the README shows, made from one saved report. */
export interface Pictures {
  /** The job summary, as GitHub is given it. */
  readonly summary: string
  readonly terminal: string
}

export function picturesOf(folder: string): Pictures {
  const report = readReport(readFileSync(join(folder, 'report.json'), 'utf8'), 'report.json')
  const context: ReportContext = {
    rules: RULES,
    columns: 100,
    isColoured: true,
    fullReport: 'report.json',
    jsonOf: () => '',
  }
  return {
    summary: markdown.write(report, context),
    terminal: terminalSvg('$ ats-gate check', text.write(report, context)),
  }
}

/** `npm run pictures`: writes them into docs/pictures, and the summary as a picture, which takes Debian's chromium. */
function write(folder: string): void {
  const { summary, terminal } = picturesOf(folder)
  writeFileSync(join(folder, 'summary.md'), summary)
  writeFileSync(join(folder, 'terminal.svg'), terminal)
  const scratch = mkdtempSync(join(tmpdir(), 'ats-gate-pictures-'))
  try {
    const page = join(scratch, 'summary.html')
    writeFileSync(page, pageOf(marked.parse(summary, { async: false, gfm: true }).replace('❌', CROSS)))
    const shot = `--screenshot=${join(folder, 'summary.png')}`
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--window-size=1012,830']
    execFileSync('chromium', [...flags, `--user-data-dir=${scratch}/profile`, shot, `file://${page}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Fonts of Debian have no picture for it; GitHub shows its own. */
const CROSS = '<span style="color:#d1242f">✖</span>'

/** About as wide and as plain as a job summary on GitHub. */
function pageOf(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 24px; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: #1f2328 }
h2 { padding-bottom: 6px; border-bottom: 1px solid #d1d9e0 }
table { border-collapse: collapse; margin-bottom: 16px }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; vertical-align: top }
tr:nth-child(2n) td { background: #f6f8fa }
code { background: #eff1f3; border-radius: 6px; padding: 2px 5px; font: 85% "DejaVu Sans Mono", monospace }
summary { cursor: pointer; margin: 4px 0 }
</style>${body}`
}

if (process.argv[1] === import.meta.filename) write(join(import.meta.dirname, '../docs/pictures'))
