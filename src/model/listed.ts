/** `a, b, c and 4 more`: at most so many names, for a sentence that can be read. */
export function listed(names: readonly string[], most: number): string {
  const more = names.length - most
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
