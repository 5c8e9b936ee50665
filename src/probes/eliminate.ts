import type { Listed } from '../model/observation.ts'

/** What a server said to a list of values. */
export type Choice =
  | { readonly kind: 'chose'; readonly value: number }
  | { readonly kind: 'refused' }
  /** Silence, a cut, an error: neither of them. */
  | { readonly kind: 'unknown' }

/**
 * Offers what is left until it is refused; each answer takes one value away. Then once more with the value that was taken
 * away last, at the end: it must be chosen, so the server still answers. And what is only taken beside another one shows,
 * such as the groups of a server whose EC certificate needs the group of its own key in every hello (RFC 8422 §5.1).
 * A server that chooses what it was not offered, or the same again, ends the list without its end.
 */
export async function eliminate(
  values: readonly number[],
  choose: (offered: readonly number[]) => Promise<Choice>,
): Promise<Listed> {
  const accepted: number[] = []
  let left = values
  let companion: number | undefined
  while (left.length > 0) {
    const choice = await choose(companion === undefined ? left : [...left, companion])
    if (choice.kind === 'unknown') return { accepted, isComplete: false }
    if (choice.kind === 'refused') {
      const last = accepted.at(-1)
      if (companion !== undefined || last === undefined) return { accepted, isComplete: last === undefined }
      companion = last
      continue
    }
    const { value } = choice
    if (value === companion) return { accepted, isComplete: true }
    if (!left.includes(value)) return { accepted, isComplete: false }
    accepted.push(value)
    left = left.filter((one) => one !== value)
  }
  return { accepted, isComplete: true }
}
