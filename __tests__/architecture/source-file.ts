import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative, sep } from 'node:path'

/** A file of src/ or __tests__/ and what it imports, as its text says. */
export interface SourceFile {
  /** Below that folder, with `/`: `rules/leaf-key.ts`. */
  readonly path: string
  readonly text: string
  /** Paths below src/ for files of ours; the specifier for others: `node:net`, `yaml`. Static, dynamic and type imports. */
  readonly imports: readonly string[]
}

const ROOT = join(import.meta.dirname, '../..')

export function readSourceFiles(folder: 'src' | '__tests__' = 'src'): readonly SourceFile[] {
  const root = join(ROOT, folder)
  return (
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      // The old servers of the tests have packages of their own.
      .filter((path) => !path.includes('node_modules/'))
      .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')))
      .sort((one, other) => (one.path < other.path ? -1 : 1))
  )
}

export function sourceFile(path: string, text: string): SourceFile {
  const specifiers = [...text.matchAll(STATIC_IMPORT), ...text.matchAll(DYNAMIC_IMPORT)].map(([, name]) => name ?? '')
  const imports = specifiers.map((name) =>
    name.startsWith('.')
      ? normalize(join(path, '..', name))
          .split(sep)
          .join('/')
      : name,
  )
  return { path, text, imports }
}

// `import … from '…'`, `export … from '…'` and `import '…'`; a list of names may run over lines but holds no quote.
const STATIC_IMPORT = /^(?:import\s*|(?:import|export)\s[\w$*\s,{}]*\bfrom\s*)['"]([^'"]+)['"]/gm
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g

/** The folder right below src/, or the file itself: `rules`, `gate.ts`. */
export function layerOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** All that is loaded with a file: what it imports, and so on; not types, and not what is imported when it is asked for. */
export function reachedStatically(from: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const reached = new Set<string>()
  const left = [from]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const file = byPath.get(path)
    if (file === undefined || reached.has(path)) continue
    reached.add(path)
    const withoutTypes = file.text.replaceAll(/^(?:import|export) type\b/gm, '').replaceAll(DYNAMIC_IMPORT, '')
    left.push(...sourceFile(path, withoutTypes).imports)
  }
  return reached
}
