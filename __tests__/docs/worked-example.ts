import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A block of CONTRIBUTING.md that says which file it is for. */
export interface Block {
  readonly language: 'ts' | 'diff'
  readonly path: string
  readonly text: string
}

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(ts|diff) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language, path = '', text = '']) => ({
    language: language === 'ts' ? 'ts' : 'diff',
    path,
    text,
  }))
}

/** Does what the reader is told to: a `ts` block is a new file, a `diff` block adds lines beside those that are there. */
export function applyBlock(root: string, { language, path, text }: Block): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, language === 'ts' ? text : edited(readFileSync(file, 'utf8'), text, path))
}

function edited(source: string, diff: string, path: string): string {
  let done = ''
  let rest = source
  for (const hunk of diff.split(/^@@\n/m)) {
    const lines = hunk.split('\n').slice(0, -1)
    const there = text(lines.filter((line) => !line.startsWith('+')))
    const parts = rest.split(there)
    if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times, and must have once: ${there}`)
    done += parts[0] + text(lines)
    rest = parts[1] ?? ''
  }
  return done + rest
}

/** The lines without what marks them as there or as new. */
function text(lines: readonly string[]): string {
  return lines.map((line) => `${line.slice(1)}\n`).join('')
}
