import { join, relative, resolve, sep } from 'node:path'
import { isSystemError } from '../model/system-error.ts'
import { type Folders, isBelow } from './files.ts'

/** A folder whose files a configuration may be read from, and what people call it. */
export interface Root {
  /** Absolute. */
  readonly path: string
  /** Empty for the workspace. */
  readonly display: string
}

/** A file or folder below a root, links followed. */
export interface Found {
  /** Absolute. */
  readonly path: string
  /** As reports name it: relative to the workspace, with `/`. */
  readonly display: string
}

/**
 * The files of a configuration, by the names that reports have for them. What leads out of the roots is not there, nor is what
 * git keeps for itself, where the token of a job may be.
 */
export class WorkspaceFiles {
  readonly files: Folders
  readonly #workspace: string
  readonly #roots: { readonly root: Root; readonly real: string }[] = []
  readonly #found = new Map<string, Found | null>()

  constructor(workspace: string, files: Folders) {
    this.files = files
    this.#workspace = workspace
    this.open({ path: workspace, display: '' })
  }

  /** From now on what is below this folder may be read too. */
  open(root: Root): void {
    const real = this.#real(root.path)
    if (real !== null && this.#found.size > 0) this.#found.clear()
    if (real !== null) this.#roots.push({ root, real })
  }

  /** Null for what is not there, leads out, or is a pipe, a socket or a device. */
  find(path: string): Found | null {
    const absolute = resolve(this.#workspace, path)
    const known = this.#found.get(absolute)
    if (known !== undefined) return known
    const found = this.#find(absolute)
    this.#found.set(absolute, found)
    return found
  }

  /** The folders from this one up to its root, nearest first. */
  foldersFrom(folder: string): readonly string[] {
    const root = this.#roots.find(({ real }) => isBelow(folder, real))
    if (root === undefined) return []
    const steps = relative(root.real, folder)
      .split(sep)
      .filter((step) => step !== '')
    return steps.map((_, left) => join(root.real, ...steps.slice(0, steps.length - left))).concat(root.real)
  }

  #find(absolute: string): Found | null {
    // First by its text alone, so that no configuration finds out which files there are elsewhere.
    if (!this.#roots.some(({ root, real }) => isBelow(absolute, root.path) || isBelow(absolute, real))) return null
    const real = this.#real(absolute)
    const within = real === null ? undefined : this.#roots.find((each) => isBelow(real, each.real))
    if (real === null || within === undefined || real.split(sep).includes('.git')) return null
    const below = relative(within.real, real).split(sep).join('/')
    const { display } = within.root
    const start = display === '' || display.endsWith('/') ? display : `${display}/`
    return { path: real, display: below === '' ? display || '.' : `${start}${below}` }
  }

  #real(path: string): string | null {
    try {
      return this.files.isSpecial(path) ? null : this.files.realpath(path)
    } catch (error) {
      if (!isSystemError(error)) throw error
      return null
    }
  }
}
