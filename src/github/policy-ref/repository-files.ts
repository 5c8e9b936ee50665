import { createHash } from 'node:crypto'
import { join, posix, relative, resolve, sep } from 'node:path'
import { type Files, isBelow } from '../../input/files.ts'
import { isSystemError } from '../../model/system-error.ts'
import type { Checkouts } from './checkouts.ts'
import type { Fetched, FetchedFiles } from './fetched-files.ts'

/** Repositories whose files are read at a commit instead of from the disk. */
export interface RepositorySources {
  readonly disk: Files
  readonly checkouts: Checkouts
  /** The repository of the workflow at the ref that decides; null to read it from the disk. */
  readonly base: FetchedFiles | null
  /** Another repository at a ref, shown as if it were checked out in `folder`. */
  readonly remote: { readonly folder: string; readonly files: FetchedFiles } | null
  /** On the disk a link in the workspace may not lead out of it, since a pull request may have made it. */
  readonly isContained: boolean
}

/**
 * The file system as it would be with other commits checked out. Reading never waits, so what is not here yet is noted,
 * fetched by `fetch`, and read by who tries again.
 */
export class RepositoryFiles implements Files {
  readonly #sources: RepositorySources
  readonly #fetched = new Map<string, Fetched>()
  readonly #wanted = new Map<string, Place>()
  /** Not at the commit, and read from the disk instead. */
  readonly #fromDisk = new Set<string>()

  constructor(sources: RepositorySources) {
    this.#sources = sources
  }

  read(path: string, limit?: number): Uint8Array {
    const place = this.#placeOf(path)
    if (place === null) return this.#sources.disk.read(this.#contained(path), limit)
    const fetched = this.#at(path, place)
    switch (fetched.kind) {
      case 'file':
        return fetched.bytes
      case 'folder':
        throw refused('EISDIR', path)
      case 'missing':
        throw refused('ENOENT', path)
      case 'refused':
        throw refused(fetched.code, path)
    }
  }

  realpath(path: string): string {
    const place = this.#placeOf(path)
    if (place === null) return this.#contained(path)
    const fetched = this.#at(path, place)
    switch (fetched.kind) {
      case 'file':
      case 'folder':
        return join(place.root, fetched.path)
      case 'missing':
        throw refused('ENOENT', path)
      case 'refused':
        throw refused(fetched.code, path)
    }
  }

  isSpecial(path: string): boolean {
    return this.#placeOf(path) === null && this.#sources.disk.isSpecial(path)
  }

  /** What is at the commit; null for a path that is the disk's. */
  async look(path: string): Promise<Fetched | null> {
    const place = this.#placeOf(path)
    if (place === null) return null
    this.#wanted.set(keyOf(place), place)
    await this.fetch()
    return this.#at(path, place)
  }

  /** From now on this path is what it is on the disk. */
  useDisk(path: string): void {
    this.#fromDisk.add(path)
  }

  /** Read at the ref of the workflow's own repository. */
  isOfBase(path: string): boolean {
    return this.#placeOf(path)?.files === this.#sources.base
  }

  /** True when something was read that is not here yet. */
  get isWaiting(): boolean {
    return this.#wanted.size > 0
  }

  async fetch(): Promise<void> {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    for (const [key, place] of wanted) {
      const fetched = await place.files.at(place.path)
      this.#fetched.set(key, fetched)
      if (fetched.kind === 'file') this.#noteFoldersOf(fetched.path, place)
    }
  }

  /** GitHub finds no file behind a link, so what leads to one are folders, which need no request of their own. */
  #noteFoldersOf(path: string, place: Place): void {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      this.#fetched.set(keyOf({ ...place, path: folder }), { kind: 'folder', path: folder })
    }
  }

  #at(path: string, place: Place): Fetched {
    const key = keyOf(place)
    const fetched = this.#fetched.get(key)
    if (fetched !== undefined) return fetched
    this.#wanted.set(key, place)
    throw new NotFetched(path)
  }

  #placeOf(path: string): Place | null {
    const { checkouts, base, remote } = this.#sources
    if (remote !== null && isBelow(path, remote.folder)) {
      return { files: remote.files, root: remote.folder, path: relative(remote.folder, path).split(sep).join('/') }
    }
    if (base === null || this.#fromDisk.has(path)) return null
    const origin = checkouts.originOf(path)
    switch (origin.kind) {
      case 'disk':
        return null
      case 'repository':
        return { files: base, root: origin.root, path: origin.path }
      case 'submodule':
        return { files: SUBMODULE, root: path, path: '' }
    }
  }

  #contained(path: string): string {
    const { checkouts, isContained } = this.#sources
    const real = checkouts.realpath(path)
    if (!isContained || checkouts.below(path) === null) return real
    // What git keeps of the checkout, such as the token of the job, is no file of the repository either.
    if (checkouts.below(real) === null || real.split(sep).includes('.git')) throw refused('ELINKOUT', path)
    return real
  }
}

/** Loads until nothing is missing. What `load` throws or gives before that is of a world with holes, and dropped. */
export async function loadFetching<Loaded>(files: RepositoryFiles, load: () => Loaded): Promise<Loaded> {
  for (;;) {
    const attempt = tried(load)
    if (files.isWaiting) {
      await files.fetch()
      continue
    }
    if (attempt.kind === 'thrown') throw attempt.error
    return attempt.loaded
  }
}

/** Hexadecimal; null for what cannot be read. */
export function fileSha256(files: Files, path: string, limit?: number): string | null {
  try {
    return createHash('sha256').update(files.read(path, limit)).digest('hex')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return null
  }
}

interface Place {
  readonly files: Pick<FetchedFiles, 'at'>
  /** The folder that its repository is, or would be, checked out in. */
  readonly root: string
  readonly path: string
}

const SUBMODULE: Place['files'] = { at: async () => ({ kind: 'refused', code: 'ESUBMODULE' }) }

function keyOf({ root, path }: Place): string {
  return resolve(root, path)
}

class NotFetched extends Error {
  override readonly name = 'NotFetched'
}

function refused(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'read', path })
}

type Attempt<Loaded> =
  | { readonly kind: 'loaded'; readonly loaded: Loaded }
  | { readonly kind: 'thrown'; readonly error: unknown }

function tried<Loaded>(load: () => Loaded): Attempt<Loaded> {
  try {
    return { kind: 'loaded', loaded: load() }
  } catch (error) {
    return { kind: 'thrown', error }
  }
}
