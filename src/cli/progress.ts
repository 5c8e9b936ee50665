import type { Progress } from '../gate.ts'
import { cut, line } from '../reports/sanitize.ts'

export interface ProgressLine {
  show(progress: Progress): void
  clear(): void
}

const ERASE_LINE = '\r\u001b[2K'

/** One line on a terminal, rewritten as targets end; nothing where stderr is a file or a pipe. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  const isShown = stream.isTTY === true && process.env['TERM'] !== 'dumb'
  if (!isShown) return { show: () => undefined, clear: () => undefined }
  return {
    show: ({ done, total, target }) => {
      const text = cut(line`${done} of ${total} targets, last ${target}`, (stream.columns ?? 80) - 1)
      stream.write(ERASE_LINE + text.text)
    },
    clear: () => void stream.write(ERASE_LINE),
  }
}
