import type { RepositoryName } from '../event.ts'

/** What is asked of GitHub's REST API. Every call rejects with an InputError that names the missing permission or the mend. */
export interface GitHubApi {
  /**
   * What a path of a repository is at a commit, branch or tag; null where nothing is there, which is not the same as
   * nothing that the token may see. `mostBytes` is for a file, 100 MiB if absent.
   */
  fileAt(repository: RepositoryName, path: string, ref: string, mostBytes?: number): Promise<RepositoryFile | null>
}

/** Links that stay inside the repository are followed by GitHub; `link` leads out of it. */
export type RepositoryFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link'; readonly to: string }
  | { readonly kind: 'submodule' }
