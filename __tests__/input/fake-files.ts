import type { FolderEntry, Folders } from '../../src/input/files.ts'

/** A file system in memory: absolute path to text or bytes; a value that begins with `->` is a symbolic link, `|` a pipe. */
export function fakeFiles(content: Readonly<Record<string, string | Uint8Array>>): Folders {
  const linked = (path: string): string => {
    const value = content[path]
    return typeof value === 'string' && value.startsWith('->') ? linked(value.slice(2)) : path
  }
  return {
    read(path) {
      const value = content[linked(path)]
      if (value === undefined) throw systemError('ENOENT')
      return typeof value === 'string' ? new TextEncoder().encode(value) : value
    },
    realpath(path) {
      const real = linked(path)
      const isThere = Object.keys(content).some((each) => each === real || each.startsWith(`${real}/`))
      if (!isThere) throw systemError('ENOENT')
      return real
    },
    isSpecial: (path) => content[linked(path)] === '|',
    list(path) {
      const folder = linked(path)
      if (content[folder] !== undefined) throw systemError('ENOTDIR')
      const below = Object.entries(content).filter(([each]) => each.startsWith(`${folder}/`))
      if (below.length === 0) throw systemError('ENOENT')
      const entries = below.map(([each, value]): readonly [string, FolderEntry['kind']] => {
        const [name = '', ...rest] = each.slice(folder.length + 1).split('/')
        return [name, rest.length > 0 ? 'folder' : kindOf(value)]
      })
      return [...new Map(entries)].map(([name, kind]) => ({ name, kind }))
    },
  }
}

function kindOf(value: string | Uint8Array): FolderEntry['kind'] {
  if (value === '|') return 'other'
  return typeof value === 'string' && value.startsWith('->') ? 'link' : 'file'
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open' })
}
