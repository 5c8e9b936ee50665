import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import tls from 'node:tls'
import { type FolderEntry, type Folders, MAX_FILE_BYTES } from '../input/files.ts'
import type { SystemCertificates } from '../input/reading.ts'
import { readAtMost } from './read-at-most.ts'

/** The file system of this machine. */
export const realFiles: Folders = {
  read: (path, limit = MAX_FILE_BYTES) => readAtMost(path, limit),
  realpath: (path) => realpathSync(path),
  isSpecial(path) {
    const kind = statSync(path)
    return !kind.isFile() && !kind.isDirectory()
  },
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Read when a policy asks for them; on some systems that takes a second. */
export const systemCertificates: SystemCertificates = () =>
  // Node 20 has no such function.
  typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : null
