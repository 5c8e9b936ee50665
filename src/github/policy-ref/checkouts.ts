import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isBelow } from '../../input/files.ts'
import type { RepositoryName } from '../event.ts'

/** Who says what a file is. */
export type Origin =
  /** The machine: outside of the workspace, made by an earlier step, or of another repository. No pull request changes it. */
  | { readonly kind: 'disk' }
  /** The repository of the workflow; `root` is where it is checked out, `path` the path in it, parted by `/`. */
  | { readonly kind: 'repository'; readonly root: string; readonly path: string }
  /** A submodule of it: which commit of which repository that is, a pull request can change. */
  | { readonly kind: 'submodule' }

/** The checkouts in a workspace. What cannot be told counts as the repository's own, which is read from a commit. */
export class Checkouts {
  readonly #workspace: string
  readonly #realWorkspace: string
  readonly #own: readonly string[] | 'any'
  #isAnyBelow: boolean | undefined

  /** `own`: the repository of the workflow and of the pull request's head; `any` where the latter is not known. */
  constructor(workspace: string, own: readonly RepositoryName[] | 'any') {
    this.#workspace = workspace
    this.#realWorkspace = realOf(workspace) ?? workspace
    this.#own = own === 'any' ? own : own.map(({ owner, repo }) => `${owner}/${repo}`.toLowerCase())
  }

  originOf(path: string): Origin {
    const inside = this.below(path)
    if (inside === null || inside === this.#workspace) return { kind: 'disk' }
    const folders = foldersUp(dirname(inside), this.#workspace)
    // A link on the way could make another checkout of the folder that a pull request replaced by it.
    const roots = folders.filter((folder) => isSomething(join(folder, '.git')) && this.realpath(folder) === folder)
    const [root, above] = roots
    if (root === undefined) {
      // Without git the official checkout gets an archive, so that nothing tells what is the repository's.
      if (this.isAnyBelow()) return { kind: 'disk' }
      return { kind: 'repository', root: this.#workspace, path: slashed(relative(this.#workspace, inside)) }
    }
    const isLinked = lstatSync(join(root, '.git')).isFile()
    if (isLinked && above !== undefined) return { kind: this.#isOwn(above) ? 'submodule' : 'disk' }
    if (!this.#isOwn(root)) return { kind: 'disk' }
    return { kind: 'repository', root, path: slashed(relative(root, inside)) }
  }

  /** The path as one below the workspace, however it is written; null when it is not there. */
  below(path: string): string | null {
    if (isBelow(path, this.#workspace)) return path
    // By another name of the workspace, or through a link that the workflow made outside of it.
    for (const each of [path, realOf(path)]) {
      if (each !== null && isBelow(each, this.#realWorkspace)) return this.#asWritten(each)
    }
    return null
  }

  /** With links resolved, and below the workspace by its own name. Throws NodeJS.ErrnoException. */
  realpath(path: string): string {
    const real = realpathSync(path)
    return isBelow(real, this.#realWorkspace) ? this.#asWritten(real) : real
  }

  /** Whether there is one at all, in the workspace or where `path:` of a checkout puts it. */
  isAnyBelow(): boolean {
    this.#isAnyBelow ??= hasGit(this.#workspace, CHECKOUT_DEPTH)
    return this.#isAnyBelow
  }

  #asWritten(real: string): string {
    return resolve(this.#workspace, relative(this.#realWorkspace, real))
  }

  #isOwn(root: string): boolean {
    const config = join(root, '.git/config')
    if (this.#own === 'any' || !existsSync(config)) return true
    const remotes = remotesIn(readFileSync(config, 'utf8'))
    const own = this.#own
    return remotes.length === 0 || remotes.some((remote) => own.includes(remote))
  }
}

/**
 * `owner/repo` of each remote, in lower case. Not by its host: the same server answers to several names
 * (`ssh.github.com`, an alias of ssh).
 */
function remotesIn(config: string): string[] {
  let isRemote = false
  return config.split('\n').flatMap((line) => {
    const [, section] = /^\s*\[\s*([^\]]*)\]/u.exec(line) ?? []
    if (section !== undefined) isRemote = /^remote(?:\s|$)/iu.test(section)
    const [, url] = /^\s*url\s*=\s*"?(.*?)"?\s*$/iu.exec(line) ?? []
    if (!isRemote || url === undefined) return []
    const parts = url
      .replace(/(?:\.git)?\/*$/u, '')
      .split(/[/:]/u)
      .filter((part) => part !== '')
    return [parts.slice(-2).join('/').toLowerCase()]
  })
}

/** From a folder up to the workspace, nearest first. */
function foldersUp(from: string, workspace: string): string[] {
  const folders = [from]
  for (let folder = from; folder !== workspace; folders.push(folder)) folder = dirname(folder)
  return folders
}

function hasGit(folder: string, depth: number): boolean {
  if (isSomething(join(folder, '.git'))) return true
  if (depth === 0) return false
  return entriesOf(folder).some((entry) => entry.isDirectory() && hasGit(join(folder, entry.name), depth - 1))
}

/** `path: checkouts/app` is as deep as people go. */
const CHECKOUT_DEPTH = 2

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder that nobody may read holds no checkout that was made for this job.
    return []
  }
}

function isSomething(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Of what is there; null otherwise. */
function realOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
