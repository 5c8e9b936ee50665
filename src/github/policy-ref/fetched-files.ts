import { posix } from 'node:path'
import { InputError } from '../../model/input-error.ts'
import type { RepositoryFile } from '../api/github-api.ts'

/** What a path of a repository is at a commit, links that stay in it followed; `path` is where they led. */
export type Fetched =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'missing' }
  /** Nobody may read it; `code` as of the file system, for the words (input/files.ts). */
  | { readonly kind: 'refused'; readonly code: 'ELINKOUT' | 'ESUBMODULE' | 'ELOOP' }

/** Files of one repository at one commit, each asked for once. */
export class FetchedFiles {
  readonly #fileAt: (path: string) => Promise<RepositoryFile | null>
  readonly #asked = new Map<string, Promise<RepositoryFile | null>>()
  readonly #budget: FetchBudget

  constructor(fileAt: (path: string) => Promise<RepositoryFile | null>, budget: FetchBudget) {
    this.#fileAt = fileAt
    this.#budget = budget
  }

  /** Rejects with what the API said, and with an InputError past the budget. */
  async at(path: string, links = 0): Promise<Fetched> {
    if (path === '' || path === '.') return { kind: 'folder', path: '' }
    const found = await this.#ask(path)
    if (found === null) return this.#beyond(path, links)
    switch (found.kind) {
      case 'file':
        return { kind: 'file', path, bytes: found.bytes }
      case 'folder':
        return { kind: 'folder', path }
      case 'submodule':
        return { kind: 'refused', code: 'ESUBMODULE' }
      case 'link': {
        const to = posix.join(posix.dirname(path), found.to)
        if (found.to.startsWith('/') || to === '..' || to.startsWith('../'))
          return { kind: 'refused', code: 'ELINKOUT' }
        return links === MOST_LINKS ? { kind: 'refused', code: 'ELOOP' } : this.at(to, links + 1)
      }
    }
  }

  /** GitHub follows no link on the way to a file: it says that nothing is there. */
  async #beyond(path: string, links: number): Promise<Fetched> {
    const parent = posix.dirname(path)
    if (parent === '.') return { kind: 'missing' }
    const above = await this.at(parent, links)
    if (above.kind === 'refused') return above
    if (above.kind !== 'folder' || above.path === parent) return { kind: 'missing' }
    const led = posix.join(above.path, posix.basename(path))
    return links === MOST_LINKS ? { kind: 'refused', code: 'ELOOP' } : this.at(led, links + 1)
  }

  #ask(path: string): Promise<RepositoryFile | null> {
    const asked = this.#asked.get(path) ?? this.#budget.spend(path, () => this.#fileAt(path))
    this.#asked.set(path, asked)
    return asked
  }
}

/** As the links of one path in Linux (MAXSYMLINKS of many systems is 8 to 40). */
const MOST_LINKS = 10

/** Of all that one run may ask for: what the files of a pull request name must not use up the rate limit of a repository. */
export class FetchBudget {
  #files = 0
  #bytes = 0
  readonly #limits: FetchLimits

  constructor(limits: FetchLimits = FETCH_LIMITS) {
    this.#limits = limits
  }

  async spend(path: string, fetch: () => Promise<RepositoryFile | null>): Promise<RepositoryFile | null> {
    this.#files += 1
    if (this.#files > this.#limits.files) throw tooMuch(`more than ${this.#limits.files} files`)
    const found = await fetch()
    if (found?.kind === 'file') this.#bytes += found.bytes.length
    if (this.#bytes > this.#limits.bytes) {
      throw tooMuch(`more than ${this.#limits.bytes / 1024 / 1024} MiB, the last of it ${path},`)
    }
    return found
  }
}

export interface FetchLimits {
  readonly files: number
  readonly bytes: number
}

/** A token of a job has 1,000 requests an hour; a report as baseline may be large. */
export const FETCH_LIMITS: FetchLimits = { files: 200, bytes: 256 * 1024 * 1024 }

function tooMuch(what: string): InputError {
  return new InputError([
    {
      code: 'POLICY_REF_TOO_MUCH',
      what: `${what} would have to be read from GitHub for policy and targets`,
      where: 'input policy-ref',
      mend: 'join the files that the policy names',
    },
  ])
}
