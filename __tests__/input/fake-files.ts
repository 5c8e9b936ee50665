import type { Files } from '../../src/input/files.ts'

/** A file system in memory: absolute path to text or bytes; a value that begins with `->` is a symbolic link, `|` a pipe. */
export function fakeFiles(content: Readonly<Record<string, string | Uint8Array>>): Files {
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
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open' })
}
