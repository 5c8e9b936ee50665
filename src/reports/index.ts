import { format as html } from './html.ts'
import { format as json } from './json.ts'
import { format as junit } from './junit.ts'
import { format as markdown } from './markdown.ts'
import type { ReportFormat } from './report-format.ts'
import { format as sarif } from './sarif.ts'
import { format as text } from './text.ts'

/** Every format, in the order of --help. */
export const REPORTS: readonly ReportFormat[] = [text, json, markdown, sarif, junit, html]
