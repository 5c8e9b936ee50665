import { relative, resolve, sep } from 'node:path'
import type { FolderEntry, Folders } from './files.ts'

/** Texts as a file system, below `folder`, by paths with `/`. What leads out of it is not there. */
export function memoryFiles(texts: Readonly<Record<string, string>>, folder: string): Folders {
  const files = new Map(Object.entries(texts).map(([path, text]) => [resolve(folder, path), text]))
  const folders = new Map<string, Map<string, FolderEntry['kind']>>([[resolve(folder), new Map()]])
  for (const path of files.keys()) {
    const steps = relative(folder, path).split(sep)
    for (const [depth, name] of steps.entries()) {
      const above = resolve(folder, ...steps.slice(0, depth))
      const entries = folders.get(above) ?? new Map<string, FolderEntry['kind']>()
      entries.set(name, depth === steps.length - 1 ? 'file' : 'folder')
      folders.set(above, entries)
    }
  }
  return {
    read(path) {
      const text = files.get(path)
      if (text === undefined) throw refused(folders.has(path) ? 'EISDIR' : 'ENOENT', path)
      return new TextEncoder().encode(text)
    },
    realpath(path) {
      if (!files.has(path) && !folders.has(path)) throw refused('ENOENT', path)
      return path
    },
    isSpecial: () => false,
    list(path) {
      const entries = folders.get(path)
      if (entries === undefined) throw refused(files.has(path) ? 'ENOTDIR' : 'ENOENT', path)
      return [...entries].map(([name, kind]) => ({ name, kind }))
    },
  }
}

function refused(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open', path })
}
