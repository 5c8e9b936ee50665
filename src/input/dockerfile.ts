/** The image that a Dockerfile's last stage starts from. */
export interface BaseImage {
  /** As the FROM names it, its ARGs filled in: `nginx:1.24-alpine`. */
  readonly image: string
  /** Of the FROM, from 1. */
  readonly line: number
}

/**
 * What the last stage is made of, through the stages that it builds on; null where that is not said. Dockerfile reference,
 * "FROM" and "Understand how ARG and FROM interact": only an ARG before the first FROM has a part in one.
 */
export function baseImage(text: string): BaseImage | null {
  const defaults = new Map<string, string>()
  const stages = new Map<string, BaseImage>()
  let last: BaseImage | null = null
  let hasFrom = false
  for (const { words, line } of instructions(text)) {
    const [keyword = '', ...rest] = words
    if (/^arg$/iu.test(keyword) && !hasFrom) {
      for (const word of rest) {
        const [, name = '', value = ''] = /^(\w+)=["']?(.*?)["']?$/u.exec(word) ?? []
        if (name !== '') defaults.set(name, value)
      }
    }
    if (!/^from$/iu.test(keyword)) continue
    hasFrom = true
    const [written = '', as = '', name = ''] = rest.filter((word) => !word.startsWith('--'))
    const image = filledIn(written, defaults)
    last = image === null ? null : (stages.get(image.toLowerCase()) ?? { image, line })
    if (/^as$/iu.test(as) && last !== null) stages.set(name.toLowerCase(), last)
  }
  return last
}

/** Null where a variable has no default. */
function filledIn(written: string, defaults: ReadonlyMap<string, string>): string | null {
  let isKnown = true
  const image = written.replace(/\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/gu, (_all, braced, otherwise, bare) => {
    const value = defaults.get(String(braced ?? bare)) ?? otherwise
    if (value === undefined) isKnown = false
    return String(value)
  })
  return isKnown && image !== '' && !image.includes('$') ? image : null
}

interface Instruction {
  readonly words: readonly string[]
  readonly line: number
}

/** A comment may stand between the lines of an instruction, and is none of it. */
function instructions(text: string): readonly Instruction[] {
  const found: Instruction[] = []
  let open: { readonly line: number; readonly parts: string[] } | null = null
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    if (/^\s*(?:#|$)/u.test(written)) continue
    const isContinued = /\\\s*$/u.test(written)
    open ??= { line: index + 1, parts: [] }
    open.parts.push(written.replace(/\\\s*$/u, ''))
    if (isContinued) continue
    found.push({ line: open.line, words: wordsOf(open.parts.join(' ')) })
    open = null
  }
  return found
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
