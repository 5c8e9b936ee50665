/** The candidate that is most like what was written, if it is like it or begins with it. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  const folded = fold(written.trim())
  const allowed = Math.max(1, Math.floor(folded.length / 3))
  let best: string | null = null
  let bestDistance = allowed + 1
  for (const candidate of candidates) {
    const distance = editDistance(folded, fold(candidate), bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best ?? candidates.find((candidate) => folded.length > 2 && fold(candidate).startsWith(folded)) ?? null
}

/** `did you mean "x"?`, or else the words given. */
export function didYouMean(written: string, candidates: readonly string[], otherwise: string): string {
  const candidate = nearest(written, candidates)
  return candidate === null ? otherwise : `did you mean "${candidate}"?`
}

/** What the user wrote, in quotes, cut so that a fault stays one line. */
export function quoted(written: string): string {
  return JSON.stringify(written.length > MAX_QUOTED ? `${written.slice(0, MAX_QUOTED)}…` : written)
}

/** The same of what may be a target, without what stands before "@": it may be a password, and faults reach logs. */
export function shown(written: string): string {
  return quoted(written.replace(/^.*@/su, '…@'))
}

const MAX_QUOTED = 120

function fold(text: string): string {
  return text.slice(0, MAX_QUOTED).toLowerCase().replaceAll('_', '-').replaceAll(' ', '-')
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). At most `limit` is exact. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let least = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1)
      }
      current.push(least)
    }
    ;[before, previous] = [previous, current]
  }
  return at(previous, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
