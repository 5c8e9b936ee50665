import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'

const ROOT = dirname(import.meta.dirname)

/** The types of the library, in dist/types/: of all that the compiler emits, only the files that a consumer's compiler would read. */
function writeDeclarations(): void {
  const emitted = mkdtempSync(join(tmpdir(), 'ats-gate-types-'))
  try {
    const argv = ['-p', join(ROOT, 'tsconfig.declarations.json'), '--outDir', emitted]
    const { status } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), argv, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`tsc ended with ${status}`)
    const texts = new Map<string, string>()
    reach('library.d.ts', emitted, texts)
    for (const [name, text] of texts) {
      const file = join(ROOT, 'dist/types', name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  } finally {
    rmSync(emitted, { recursive: true })
  }
}

/** A declaration file and all that it names, as texts by their names. */
function reach(name: string, folder: string, texts: Map<string, string>): void {
  if (texts.has(name)) return
  const source = readFileSync(join(folder, name), 'utf8')
  // A package has no sources: what is beside a declaration file is called .js.
  texts.set(name, source.replaceAll(SPECIFIER, '$1$2.js$3'))
  for (const [, , path = ''] of source.matchAll(SPECIFIER)) {
    reach(normalize(join(dirname(name), `${path}.d.ts`)), folder, texts)
  }
}

const SPECIFIER = /(\bfrom '|\bimport\(['"])(\.{1,2}\/[^'"]+)\.ts(['"])/gu

writeDeclarations()
