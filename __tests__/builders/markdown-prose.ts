/** What Markdown reads as more than code: fenced blocks and code spans (CommonMark 0.31 §4.5, §6.1) taken out. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^ *(`{3,})\n[\s\S]*?\n *\1$/gm, '').replace(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, '')
}

/** HTML tags, as they stand. */
export function tagsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
}
