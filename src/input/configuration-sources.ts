import { dirname, isAbsolute, join } from 'node:path'
import type { ConfigurationSources } from '../model/configuration.ts'
import { isSystemError } from '../model/system-error.ts'
import type { Certificate } from '../x509/certificate.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { certificatesInPem } from '../x509/pem.ts'
import { MAX_FILE_BYTES } from './files.ts'
import { isPattern, matchesPattern } from './shell-pattern.ts'
import type { Found, WorkspaceFiles } from './workspace-files.ts'

/** A configuration that a program wrote may be large; more is no configuration. */
export const MAX_CONFIGURATION_BYTES = 16 * 1024 * 1024

/** Of all files of one run: an include in every line must not fill our memory. */
const MOST_BYTES = 128 * 1024 * 1024

/**
 * The files of the workspace by the names that reports have for them. `entries` are those that were named: an absolute path
 * that a machine would have, such as /etc/nginx/conf.d, is looked for below their folders. Nothing of it throws.
 */
export class WorkspaceSources implements ConfigurationSources {
  readonly #files: WorkspaceFiles
  readonly #entries: readonly Found[]
  readonly #texts = new Map<string, string | null>()
  readonly #places = new Map<string, Found | null>()
  #bytesLeft = MOST_BYTES

  constructor(files: WorkspaceFiles, entries: readonly Found[]) {
    this.#files = files
    this.#entries = entries
  }

  /** Absolute paths that were found elsewhere, and where: for people. */
  get mapped(): readonly (readonly [written: string, display: string])[] {
    return [...this.#places].flatMap(([written, found]) => (found === null ? [] : [[written, found.display] as const]))
  }

  read(path: string): string | null {
    const found = this.#locate(path)
    if (found === null) return null
    const known = this.#texts.get(found.path)
    if (known !== undefined) return known
    const text = textOf(this.#bytes(found, MAX_CONFIGURATION_BYTES))
    this.#texts.set(found.path, text)
    return text
  }

  glob(pattern: string): readonly string[] {
    const steps = pattern.split('/')
    const first = steps.findIndex(isPattern)
    if (first < 0) {
      const found = this.#locate(pattern)
      return found === null ? [] : [found.display]
    }
    const folder = steps.slice(0, first).join('/')
    const start = this.#locate(folder === '' ? (isAbsolute(pattern) ? '/' : '.') : folder)
    if (start === null) return []
    const paths = matching(this.#files, start, steps.slice(first))
    return paths.map(({ display }) => display)
  }

  certificates(path: string): readonly Certificate[] | null {
    const found = this.#locate(path)
    const text = found === null ? null : textOf(this.#bytes(found, MAX_FILE_BYTES))
    if (text === null) return null
    const read = certificatesInPem(text).map(parseCertificate)
    const certificates = read.flatMap((each) => (each.kind === 'certificate' ? [each.certificate] : []))
    if (read.length === 0) return null
    return certificates.length === read.length ? certificates : []
  }

  #bytes({ path }: Found, limit: number): Uint8Array | null {
    try {
      const bytes = this.#files.files.read(path, Math.min(limit, this.#bytesLeft))
      if (bytes.length > limit || bytes.length > this.#bytesLeft) return null
      this.#bytesLeft -= bytes.length
      return bytes
    } catch (error) {
      if (!isSystemError(error)) throw error
      return null
    }
  }

  #locate(path: string): Found | null {
    const found = this.#files.find(path)
    if (found !== null || !isAbsolute(path)) return found
    const known = this.#places.get(path)
    if (known !== undefined) return known
    const elsewhere = this.#elsewhere(path)
    this.#places.set(path, elsewhere)
    return elsewhere
  }

  /**
   * Where a machine's path is in the repository: the longest end of it that is there, nearest to a file that was named. Its
   * last part alone counts only beside such a file, as mime.types beside nginx.conf does.
   */
  #elsewhere(path: string): Found | null {
    const steps = path.split('/').filter((step) => step !== '')
    const beside = [...new Set(this.#entries.map((entry) => dirname(entry.path)))]
    const bases = [...new Set(beside.flatMap((folder) => this.#files.foldersFrom(folder)))]
    for (let start = 0; start < steps.length; start++) {
      const end = steps.slice(start)
      for (const base of end.length === 1 ? beside : bases) {
        const found = this.#files.find(join(base, ...end))
        if (found !== null) return found
      }
    }
    return null
  }
}

/** Files below a folder that match, part by part, sorted by bytes. */
export function matching(files: WorkspaceFiles, folder: Found, steps: readonly string[]): readonly Found[] {
  const [step = '', ...rest] = steps
  const names = isPattern(step) ? namesIn(files, folder).filter((name) => matchesPattern(name, step)) : [step]
  const found = names.toSorted(byBytes).flatMap((name) => files.find(join(folder.path, name)) ?? [])
  return rest.length === 0 ? found : found.flatMap((each) => matching(files, each, rest))
}

function namesIn({ files }: WorkspaceFiles, { path }: Found): readonly string[] {
  try {
    return files.list(path).map(({ name }) => name)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}

export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Null for what is no text. Comments in another encoding than UTF-8 do no harm. */
export function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.includes(0) ? null : new TextDecoder().decode(bytes)
}
