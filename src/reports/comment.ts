import type { JudgedReport } from '../model/report.ts'
import { concatenated, link, type Markdown, md, prose } from './markdown-writer.ts'
import { line } from './sanitize.ts'
import { verdictLine } from './verdict-line.ts'

/**
 * "Body is too long (maximum is 65536 characters)" (GitHub). Counted in bytes of UTF-8, of which no text has fewer than
 * characters or UTF-16 code units.
 */
const MAX_COMMENT_BYTES = 65_536

/** What stands around the report in a comment of a pull request. */
export interface CommentFrame {
  /** An HTML comment, by which a later run finds it. */
  readonly marker: string
  /** Tells people which gate this is. */
  readonly key: string
  /** Where the job summary is; null where nobody says. */
  readonly summary: URL | null
}

/** The report that `write` gives for so many bytes, with its marker and what leads to the rest; at most MAX_COMMENT_BYTES. */
export function commentBody(frame: CommentFrame, write: (budget: number) => string): string {
  const top = `${frame.marker}\n`
  const bottom = `\n${closing(frame).markdown}`
  return top + write(MAX_COMMENT_BYTES - Buffer.byteLength(top + bottom)) + bottom
}

/** In the place of a report that said what was wrong, now that nothing is. */
export function mendedBody(frame: CommentFrame, report: JudgedReport): string {
  const words = md`${MENDED}

${prose(verdictLine(report))}, judged as of ${report.run.at}. What an earlier run said here is mended.
`
  return `${frame.marker}\n${concatenated([words, closing(frame)], '\n').markdown}`
}

/** True for a body that has nothing to mend any more. */
export function isMended({ marker }: Pick<CommentFrame, 'marker'>, body: string): boolean {
  return body.replaceAll('\r\n', '\n').startsWith(`${marker}\n${MENDED.markdown}`)
}

const MENDED = md`## ✅ ATS gate: mended`

function closing({ key, summary }: CommentFrame): Markdown {
  const where = summary === null ? md`` : md`; all of it is in the ${link(line`job summary`, summary)}`
  return md`From ${key}${where}.\n`
}
