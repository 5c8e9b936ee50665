/** Where a Lua block ends that begins at `start`: just behind its `}`. Strings and comments of Lua hide braces. Null: nowhere. */
export function luaBlockEnd(text: string, start: number): number | null {
  let depth = 1
  let at = start
  while (at < text.length) {
    const one = text[at]
    if (one === '{') depth += 1
    else if (one === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    } else if (one === '"' || one === "'") {
      at = quotedEnd(text, at, one)
      continue
    } else if (one === '-' && text[at + 1] === '-') {
      at = longEnd(text, at + 2) ?? lineEnd(text, at)
      continue
    } else if (one === '[') {
      const end = longEnd(text, at)
      if (end !== null) {
        at = end
        continue
      }
    }
    at += 1
  }
  return null
}

function quotedEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    // A short string ends with its line: Lua would not load it, and the braces behind it still count.
    else if (text[at] === quote || text[at] === '\n') return at + 1
  }
  return text.length
}

/** `[[ ]]`, `[==[ ]==]`; null where none begins here. */
function longEnd(text: string, start: number): number | null {
  if (text[start] !== '[') return null
  let level = 0
  while (text[start + 1 + level] === '=') level += 1
  if (text[start + 1 + level] !== '[') return null
  const closing = `]${'='.repeat(level)}]`
  const end = text.indexOf(closing, start + 2 + level)
  return end < 0 ? text.length : end + closing.length
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
