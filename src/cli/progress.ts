import type { Progress } from '../model/progress.ts'
import { cut, joined, type Line, line } from '../reports/sanitize.ts'
import { terminalColumns } from './terminal.ts'

export interface ProgressLine {
  show(progress: Progress): void
  /** Erases the line; nothing is written afterwards. */
  end(): void
}

/** Calls `draw` again and again until the function that it gives is called. */
export type Ticks = (draw: () => void) => () => void

/**
 * One line on a terminal: how many targets of how many have ended, and which take long. Rewritten with each tick and not
 * with each target, so that a thousand of them cost nothing. Nothing where stderr is a file, a pipe or a dumb terminal.
 */
export function progressLine(stream: NodeJS.WriteStream, clock: () => Date, ticks: Ticks): ProgressLine {
  if (stream.isTTY !== true || process.env.TERM === 'dumb') return { show: () => undefined, end: () => undefined }
  /** Targets under way and when each began, the longest first. */
  const underWay = new Map<string, number>()
  let count = { done: 0, total: 0 }
  let stop: (() => void) | null = null
  let isOver = false
  let shown = ''
  const draw = (): void => {
    const words = progressWords(count, underWay, clock().getTime())
    const { text } = cut(words, Math.max(1, terminalColumns(stream) - 1))
    if (text !== shown) stream.write(ERASE_LINE + text)
    shown = text
  }
  return {
    show({ kind, done, total, target }) {
      if (isOver) return
      count = { done, total }
      if (kind === 'started') underWay.set(target, clock().getTime())
      else underWay.delete(target)
      if (stop !== null) return
      stop = ticks(draw)
      draw()
    },
    end() {
      if (isOver) return
      isOver = true
      if (stop === null) return
      stop()
      stream.write(ERASE_LINE)
    },
  }
}

/** Four times a second; it keeps no process alive. */
export const realTicks: Ticks = (draw) => {
  const timer = setInterval(draw, 250)
  timer.unref()
  return () => clearInterval(timer)
}

const ERASE_LINE = '\r\u001b[2K'

/** A good target takes less than a second; one that hangs, up to three times its time-out. */
const SLOW_MS = 3_000

/** More than fit on any line. */
const MOST_NAMED = 8

/** `37/1,000  4 slow: m.example.com (8 s), ...` */
function progressWords(
  { done, total }: { readonly done: number; readonly total: number },
  underWay: ReadonlyMap<string, number>,
  now: number,
): Line {
  const slow = [...underWay].filter(([, since]) => now - since >= SLOW_MS)
  const words = line`${grouped(done)}/${grouped(total)}`
  if (slow.length === 0) return words
  const named = slow
    .slice(0, MOST_NAMED)
    .map(([target, since]) => line`${target.replace(/:443$/u, '')} (${Math.floor((now - since) / 1000)} s)`)
  return line`${words}  ${grouped(slow.length)} slow: ${joined(named, ', ')}`
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
