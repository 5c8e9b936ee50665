import type { Progress } from '../gate.ts'
import { cut, type Line, line } from '../reports/sanitize.ts'
import { plural } from '../reports/verdict-line.ts'

export interface ProgressLine {
  begin(total: number): void
  show(progress: Progress): void
  clear(): void
}

const ERASE_LINE = '\r\u001b[2K'

/** One line on a terminal, rewritten as targets end; nothing where stderr is a file or a pipe. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  const isShown = stream.isTTY === true && process.env.TERM !== 'dumb'
  if (!isShown) return { begin: () => undefined, show: () => undefined, clear: () => undefined }
  const write = (words: Line): void => {
    stream.write(ERASE_LINE + cut(words, (stream.columns ?? 80) - 1).text)
  }
  return {
    begin: (total) => write(line`0 of ${plural(total, 'target')} judged`),
    show: ({ done, total, target }) => write(line`${done} of ${plural(total, 'target')} judged, last ${target}`),
    clear: () => void stream.write(ERASE_LINE),
  }
}
