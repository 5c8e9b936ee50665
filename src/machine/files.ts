import { realpathSync, statSync } from 'node:fs'
import tls from 'node:tls'
import { type Files, MAX_FILE_BYTES } from '../input/files.ts'
import type { SystemCertificates } from '../input/reading.ts'
import { readAtMost } from './read-at-most.ts'

/** The file system of this machine. */
export const realFiles: Files = {
  read: (path, limit = MAX_FILE_BYTES) => readAtMost(path, limit),
  realpath: (path) => realpathSync(path),
  isSpecial(path) {
    const kind = statSync(path)
    return !kind.isFile() && !kind.isDirectory()
  },
}

/** Read when a policy asks for them; on some systems that takes a second. */
export const systemCertificates: SystemCertificates = () =>
  // Node 20 has no such function.
  typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : null
