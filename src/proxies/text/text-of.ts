/** What a word says; nothing where a directive has no such word. */
export function textOf(word: { readonly text: string } | undefined): string {
  return word?.text ?? ''
}
