import { concatenated, type Markdown, row } from './markdown-writer.ts'

export interface Row {
  /** A target, and the line that lists it. */
  readonly who: Markdown
  /** The cells after it. */
  readonly cells: readonly Markdown[]
}

/**
 * What is said of several targets in the same words stands once, where the first of them stood, with all of them before
 * it: five servers behind one configuration are one thing to mend. A new row after every TARGETS_IN_A_ROW, since a report
 * without room for all is cut between rows.
 */
export function sharedRows(rows: readonly Row[]): readonly Markdown[] {
  const inOrder: Shared[] = []
  const unfilled = new Map<string, Shared>()
  for (const { who, cells } of rows) {
    const key = JSON.stringify(cells.map(({ markdown }) => markdown))
    const alike = unfilled.get(key)
    if (alike !== undefined && alike.who.length < TARGETS_IN_A_ROW) {
      alike.who.push(who)
      continue
    }
    const shared = { cells, who: [who] }
    unfilled.set(key, shared)
    inOrder.push(shared)
  }
  return inOrder.map(({ who, cells }) => row([concatenated(who, '<br>'), ...cells]))
}

interface Shared {
  readonly cells: readonly Markdown[]
  readonly who: Markdown[]
}

/** About a screen of names. */
const TARGETS_IN_A_ROW = 20
