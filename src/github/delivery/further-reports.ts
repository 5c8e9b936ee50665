import type { JudgedReport } from '../../model/report.ts'
import { format as html } from '../../reports/html.ts'
import { format as junit } from '../../reports/junit.ts'
import type { ReportContext } from '../../reports/report-format.ts'
import { format as sarif } from '../../reports/sarif.ts'
import type { FileOutputs } from './file-outputs.ts'
import type { ReportFiles } from './report-files.ts'

/** The reports that only files have, each whatever became of the others. `write` is true when the file is there. */
export async function writeFurtherReports(
  report: JudgedReport,
  context: ReportContext,
  files: ReportFiles,
  write: (file: string, pieces: () => Iterable<string>) => Promise<boolean>,
): Promise<Pick<FileOutputs, 'report-sarif' | 'report-junit' | 'report-html'>> {
  const pathOf = async (file: string, { pieces }: typeof sarif): Promise<string> =>
    (await write(file, () => pieces(report, context))) ? file : ''
  return {
    'report-sarif': await pathOf(files.sarif, sarif),
    'report-junit': await pathOf(files.junit, junit),
    'report-html': await pathOf(files.html, html),
  }
}
