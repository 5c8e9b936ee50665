import { readFileSync, realpathSync } from 'node:fs'
import tls from 'node:tls'
import type { Files } from '../input/files.ts'
import type { SystemCertificates } from '../input/reading.ts'

/** The file system of this machine. */
export const realFiles: Files = { read: (path) => readFileSync(path), realpath: (path) => realpathSync(path) }

/** Read when a policy asks for them; on some systems that takes a second. */
export const systemCertificates: SystemCertificates = () =>
  // Node 20 has no such function.
  typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : null
