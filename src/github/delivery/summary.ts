import { appendFileSync, statSync } from 'node:fs'
import { isMissing } from '../../model/system-error.ts'
import { MAX_SUMMARY_BYTES } from '../../reports/markdown.ts'
import { line } from '../../reports/sanitize.ts'
import { appendWhole } from './append-whole.ts'
import { type Delivery, delivered, lose } from './delivery.ts'

/**
 * Shows the text that `write` gives for so many bytes on the page of the run. Without the runner's file there is
 * nobody to read it: a warning. Written here and not by the toolkit, which hides why it failed.
 */
export async function writeSummary(
  write: (budget: number) => string,
  file: string | undefined,
  delivery: Delivery,
): Promise<void> {
  const lost = line`no job summary is shown`
  if (file === undefined || file === '') return lose(delivery, lost, line`GITHUB_STEP_SUMMARY is not set`)
  await delivered(delivery, 'the job summary (GITHUB_STEP_SUMMARY)', () => {
    try {
      // What an earlier part of the same step has written counts.
      const room = MAX_SUMMARY_BYTES - statSync(file).size
      const text = write(room)
      if (Buffer.byteLength(text) > room) return lose(delivery, lost, line`the summary of this step is full`)
      appendWhole(file, () => appendFileSync(file, text))
    } catch (error) {
      if (!isMissing(error)) throw error
      lose(delivery, lost, line`the file that GITHUB_STEP_SUMMARY names is not there: ${file}`)
    }
  })
}
