import { readFileSync } from 'node:fs'
import { InputError } from '../model/input-error.ts'
import type { ActionEnvironment } from './action-environment.ts'

/** What started the workflow, as far as anything here depends on it. */
export interface RunEvent {
  /** `pull_request`, `merge_group`, `schedule`...; empty outside a workflow. */
  readonly name: string
  /** `owner/name`; null where the runner does not say. */
  readonly repository: RepositoryName | null
  readonly pullRequest: PullRequest | null
  /** The commit that a change is judged against: of a pull request's base, or of a merge group's. Null where there is none. */
  readonly baseSha: string | null
  /** The last commit of the change itself; null where there is none, and where nobody can say. */
  readonly headSha: string | null
  /** What a run about a pull request knows of it where the event is another's; null where it is about none. */
  readonly fromElsewhere: 'fork' | 'unknown' | null
  /** Started by Dependabot: such a run has a token that may only read. */
  readonly isByDependabot: boolean
}

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

export interface PullRequest {
  /** Null where the file of the event does not say. */
  readonly number: number | null
  /** From another repository, or from one that is gone; also where nobody can say. */
  readonly isFromFork: boolean
  /** Empty where the file of the event does not say. */
  readonly headSha: string
  /** Where the proposed change is; null for one that is gone, and where nobody can say. */
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
  const base = isProposal({ name })
    ? (sha(member(request, 'base'), 'sha') ?? sha(member(payload, 'merge_group'), 'base_sha'))
    : null
  return {
    name,
    repository: repositoryName(repository),
    pullRequest: pullRequestIn(request, name),
    baseSha: base,
    headSha: isProposal({ name })
      ? (sha(member(request, 'head'), 'sha') ?? sha(member(payload, 'merge_group'), 'head_sha'))
      : null,
    fromElsewhere: elsewhere(payload, name),
    isByDependabot:
      text(member(payload, 'sender'), 'login') === 'dependabot[bot]' || environment.GITHUB_ACTOR === 'dependabot[bot]',
  }
}

/**
 * True for an event about a change that is not merged yet: what it brings may be anybody's. Reviews too: GitHub checks out
 * the merge of the pull request for them.
 */
export function isProposal({ name }: Pick<RunEvent, 'name'>): boolean {
  return name === 'merge_group' || name.startsWith('pull_request')
}

/**
 * The commit that a proposal is judged against.
 *
 * @throws {InputError} EVENT_UNREADABLE
 */
export function baseCommit({ name, baseSha }: RunEvent): string {
  if (baseSha !== null) return baseSha
  const what = `the event ${name} names no base commit to read the policy from`
  const mend = 'leave GITHUB_EVENT_PATH as the runner sets it, or name a branch or a commit in policy-ref'
  throw new InputError([{ code: 'EVENT_UNREADABLE', what, where: 'GITHUB_EVENT_PATH', mend }])
}

/** A pull request that nobody can read counts as a stranger's. */
function pullRequestIn(request: unknown, name: string): PullRequest | null {
  const number = member(request, 'number')
  if ((request === undefined || request === null) && !name.startsWith('pull_request')) return null
  return {
    number: typeof number === 'number' ? number : null,
    isFromFork: isFromFork(request),
    headSha: sha(member(request, 'head'), 'sha') ?? '',
    headRepository: repositoryName(text(member(member(request, 'head'), 'repo'), 'full_name') ?? ''),
  }
}

/** By the ids of both repositories; a head without one was deleted, and was a fork. */
function isFromFork(request: unknown): boolean {
  const [head, base] = ['head', 'base'].map((side) => member(member(member(request, side), 'repo'), 'id'))
  return typeof head !== 'number' || head !== base
}

/**
 * `workflow_run` after the run of a fork, and a comment on a pull request, whose payload does not say where that comes
 * from: such workflows check the pull request out.
 */
function elsewhere(payload: unknown, name: string): RunEvent['fromElsewhere'] {
  if (name === 'issue_comment') {
    // Without a payload nobody knows what was commented.
    const issue = member(payload, 'issue')
    return issue === undefined || member(issue, 'pull_request') !== undefined ? 'unknown' : null
  }
  if (name !== 'workflow_run') return null
  const run = member(payload, 'workflow_run')
  if (run === undefined) return 'unknown'
  const [head, own] = ['head_repository', 'repository'].map((side) => member(member(run, side), 'id'))
  return typeof head !== 'number' || head !== own ? 'fork' : null
}

function repositoryName(written: string): RepositoryName | null {
  const [owner, repo, ...more] = written.split('/')
  return owner && repo && more.length === 0 ? { owner, repo } : null
}

/** SHA-1 or SHA-256, in whole. */
function sha(of: unknown, name: string): string | null {
  const value = text(of, name)
  return value !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null
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
