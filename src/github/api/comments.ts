import type { RepositoryName } from '../event.ts'
import { notGitHub } from './api-error.ts'
import { type Ask, GRAPHQL_PATH, JSON_MEDIA } from './ask.ts'
import type { Client } from './client.ts'
import type { CommentApi, MarkedComment } from './comment-api.ts'
import { isRecord, jsonOf } from './json-of.ts'

export function commentApi(client: Client): CommentApi {
  const idFrom = async (ask: Ask): Promise<number> => {
    const comment = jsonOf(ask, await client(ask))
    if (isRecord(comment) && typeof comment.id === 'number') return comment.id
    throw notGitHub(ask, 'an answer that is no comment')
  }
  return {
    login: () => login(client),
    commentsWith: (marker, repository, pullRequest) => commentsWith(client, marker, repository, pullRequest),
    createComment: (body, repository, pullRequest) =>
      // A second try after a lost answer could be a second comment.
      idFrom({ ...commentsOf(repository, pullRequest), ...WRITE, method: 'POST', body: { body }, isRepeatable: false }),
    updateComment: (body, repository, id) =>
      idFrom({ ...WRITE, method: 'PATCH', path: `${pathOf(repository)}/comments/${id}`, body: { body } }),
  }
}

/** 1,000 comments: the limit of requests is the repository's, and other workflows want some of it. */
const MOST_PAGES = 10

const PAGE = 100

/** A page of the longest comments there are, 256 KiB each, with what stands around them. */
const MOST_PAGE_BYTES = 64 * 1024 * 1024

const WRITE = {
  accept: JSON_MEDIA,
  permission: 'pull-requests: write',
  mostBytes: MOST_PAGE_BYTES,
  isRepeatable: true,
} as const

function pathOf({ owner, repo }: RepositoryName): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/issues`
}

function commentsOf(repository: RepositoryName, pullRequest: number): Ask {
  const path = `${pathOf(repository)}/${pullRequest}/comments`
  return { ...WRITE, method: 'GET', path, permission: 'pull-requests: read' }
}

/**
 * `GET /user` refuses the token of a job; GraphQL tells every token who it is.
 */
async function login(client: Client): Promise<string> {
  const ask: Ask = {
    ...WRITE,
    method: 'POST',
    path: GRAPHQL_PATH,
    body: { query: '{ viewer { login } }' },
    permission: 'pull-requests: read',
  }
  const answer = jsonOf(ask, await client(ask))
  const viewer = isRecord(answer) && isRecord(answer.data) ? answer.data.viewer : undefined
  if (isRecord(viewer) && typeof viewer.login === 'string') return viewer.login
  throw notGitHub(ask, 'an answer that does not say who the token is')
}

async function commentsWith(
  client: Client,
  marker: string,
  repository: RepositoryName,
  pullRequest: number,
): Promise<readonly MarkedComment[]> {
  const page = async (number: number) => {
    const ask: Ask = { ...commentsOf(repository, pullRequest), query: { per_page: PAGE, page: number } }
    const answer = await client(ask)
    const comments = jsonOf(ask, answer)
    if (!Array.isArray(comments)) throw notGitHub(ask, 'an answer that is no list of comments')
    return { found: comments.flatMap((comment) => marked(comment, marker)), last: lastPage(answer.headers.link) }
  }
  const first = await page(1)
  const found = [...first.found]
  // Ours was written when the pull request was new, or else by one of the latest runs.
  for (let number = Math.max(2, first.last - MOST_PAGES + 2); number <= first.last; number += 1) {
    found.push(...(await page(number)).found)
  }
  return found
}

function marked(comment: unknown, marker: string): readonly MarkedComment[] {
  if (!isRecord(comment) || typeof comment.id !== 'number' || typeof comment.body !== 'string') return []
  if (!comment.body.startsWith(marker)) return []
  const author = isRecord(comment.user) && typeof comment.user.login === 'string' ? comment.user.login : null
  return [{ id: comment.id, author, body: comment.body }]
}

/** `<https://...?per_page=100&page=3>; rel="last"`, RFC 8288; absent on the only page. */
function lastPage(links: string | number | undefined): number {
  const [, page = '1'] = /[?&]page=(\d{1,9})[^>]*>; *rel="last"/.exec(`${links ?? ''}`) ?? []
  return Number(page)
}
