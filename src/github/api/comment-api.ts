import type { RepositoryName } from '../event.ts'

/** What is asked of GitHub to keep one comment of a pull request. Every call rejects as those of GitHubApi do. */
export interface CommentApi {
  /** The name that the token writes under, such as `github-actions[bot]`. */
  login(): Promise<string>
  /** Those that begin with `marker`, whoever wrote them, oldest first; of more than 1,000 comments the first and the latest. */
  commentsWith(marker: string, repository: RepositoryName, pullRequest: number): Promise<readonly MarkedComment[]>
  /** Give the id. */
  createComment(body: string, repository: RepositoryName, pullRequest: number): Promise<number>
  updateComment(body: string, repository: RepositoryName, id: number): Promise<number>
}

export interface MarkedComment {
  readonly id: number
  /** Null for somebody who is gone. */
  readonly author: string | null
  readonly body: string
}
