import { readFileSync } from 'node:fs'
import type { ActionEnvironment } from './action-world.ts'

/** What started the workflow, as far as anything here depends on it. */
export interface RunEvent {
  /** `pull_request`, `merge_group`, `schedule`...; empty outside a workflow. */
  readonly name: string
  /** `owner/name`; null where the runner does not say. */
  readonly repository: RepositoryName | null
  readonly pullRequest: PullRequest | null
  /** The commit that a change is judged against: of a pull request's base, or of a merge group's. Null where there is none. */
  readonly baseSha: string | null
  /** What is checked out may be a change that is not merged yet. */
  readonly isOfProposal: boolean
  /** Started by Dependabot: such a run has a token that may only read. */
  readonly isByDependabot: boolean
}

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

export interface PullRequest {
  readonly number: number
  /** From another repository, or from one that is gone. */
  readonly isFromFork: boolean
  readonly headSha: string
  /** Where the proposed change is; null for one that is gone. */
  readonly headRepository: RepositoryName | null
}

/**
 * The event of this run from the variables and the file of the runner. What is missing or of another shape is null: the
 * file is GitHub's, but what a workflow lacks without it is said where it is needed.
 */
export function runEvent(environment: ActionEnvironment): RunEvent {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REPOSITORY: repository = '' } = environment
  const payload = payloadIn(environment.GITHUB_EVENT_PATH)
  const request = member(payload, 'pull_request')
  const number = member(request, 'number')
  const isOfProposal = BASES.has(name)
  const base = isOfProposal ? (sha(member(request, 'base')) ?? text(member(payload, 'merge_group'), 'base_sha')) : null
  return {
    name,
    repository: repositoryName(repository),
    pullRequest:
      typeof number === 'number'
        ? {
            number,
            isFromFork: isFromFork(request),
            headSha: sha(member(request, 'head')) ?? '',
            headRepository: repositoryName(text(member(member(request, 'head'), 'repo'), 'full_name') ?? ''),
          }
        : null,
    baseSha: base,
    isOfProposal,
    isByDependabot:
      text(member(payload, 'sender'), 'login') === 'dependabot[bot]' || environment.GITHUB_ACTOR === 'dependabot[bot]',
  }
}

/** Events about a change that is not merged yet: of all of them the checkout is a merge of it, or may be made one. */
const BASES: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
])

/** By the ids of both repositories; a head without one was deleted, and was a fork. */
function isFromFork(request: unknown): boolean {
  const [head, base] = ['head', 'base'].map((side) => member(member(member(request, side), 'repo'), 'id'))
  return typeof head !== 'number' || head !== base
}

function repositoryName(written: string): RepositoryName | null {
  const [owner, repo, ...more] = written.split('/')
  return owner && repo && more.length === 0 ? { owner, repo } : null
}

function sha(side: unknown): string | null {
  return text(side, 'sha')
}

function text(of: unknown, name: string): string | null {
  const value = member(of, name)
  return typeof value === 'string' && value !== '' ? value : null
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([each]) => each === name)?.[1] : undefined
}

/** Undefined where there is none, or where it is no JSON. */
function payloadIn(file: string | undefined): unknown {
  if (file === undefined || file === '') return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
