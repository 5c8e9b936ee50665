import { describeWhere, type InputFault } from '../model/input-error.ts'
import { counted } from '../model/moment.ts'
import { concatenated, md, prose, row } from './markdown-writer.ts'
import { line, sentence } from './sanitize.ts'

/** The job summary of a run that did not begin: every fault with its place, of very many the first. */
export function faultSummary(faults: readonly InputFault[]): string {
  const rows = faults
    .slice(0, MOST_ROWS)
    .map(({ where, what, mend }) =>
      row([md`${describeWhere(where)}`, md`${prose(sentence(what))}`, md`${prose(sentence(mend))}`]),
    )
  const more = faults.length - rows.length
  return md`## ❌ ATS gate: wrong input

${prose(line`${counted(faults.length, 'fault')} in the input, so nothing was probed.`)}

| where | what is wrong | mend |
| --- | --- | --- |
${concatenated(rows, '')}${more > 0 ? md`\nAnd ${more} more, in the log of the step.\n` : md``}`.markdown
}

/** Each row is at most some 4 kB, and a summary 1 MiB. */
const MOST_ROWS = 100
