import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** A page for people, by its path from the root. */
export interface Page {
  readonly path: string
  readonly text: string
  /** Without its code blocks, where nothing is a link or a heading. */
  readonly prose: string
  readonly blocks: readonly CodeBlock[]
  readonly anchors: ReadonlySet<string>
}

export interface CodeBlock {
  readonly language: string
  readonly text: string
}

export const PAGES: readonly Page[] = [
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => page(path, readFileSync(join(ROOT, path), 'utf8')))

export function pageAt(path: string): Page {
  const found = PAGES.find((one) => one.path === path)
  if (found === undefined) throw new Error(`there is no page ${path}`)
  return found
}

function page(path: string, text: string): Page {
  const blocks = [...text.matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm)]
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '')
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return {
    path,
    text,
    prose,
    blocks: blocks.map(([, language = '', inside = '']) => ({ language, text: inside })),
    anchors: new Set(headings.map(anchorOf)),
  }
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}
