/** Of two releases with dots, `8.5.5.12` and `9.0.5`, the first is older. What is left out counts as 0. */
export function isBefore(release: string, other: string): boolean {
  const [own, others] = [numbersOf(release), numbersOf(other)]
  for (let at = 0; at < Math.max(own.length, others.length); at += 1) {
    const difference = (own[at] ?? 0) - (others[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

function numbersOf(release: string): readonly number[] {
  return release.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
