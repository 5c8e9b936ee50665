import { refused } from './answers.ts'
import type { Reply } from './github-server.ts'
import type { Call } from './openapi.ts'

/** The comments of pull request 2 of Codertocat/Hello-World, with what GitHub does when they are read and written. */
export interface Conversation {
  readonly comments: Comment[]
  readonly answer: (call: Call, earlier: number) => Reply | undefined
}

export interface Comment {
  readonly id: number
  readonly login: string | null
  body: string
}

export const OWN_LOGIN = 'github-actions[bot]'

const REPOSITORY = '/repos/Codertocat/Hello-World/issues'
export const COMMENTS = `${REPOSITORY}/2/comments`

/** `over` answers first, where it gives something. */
export function aConversation(
  comments: readonly Comment[] = [],
  over: (call: Call, earlier: number) => Reply | undefined = () => undefined,
): Conversation {
  const kept = comments.map((comment) => ({ ...comment }))
  return { comments: kept, answer: (call, earlier) => over(call, earlier) ?? answer(call, kept) }
}

function answer({ method, path, query, headers, body }: Call, comments: Comment[]): Reply | undefined {
  const text = String(Object(body).body)
  if (path === '/graphql') return { status: 200, json: { data: { viewer: { login: OWN_LOGIN } } } }
  if (method === 'GET' && path === COMMENTS) return page(Number(query.page), comments, `http://${headers.host}`)
  // "Body is too long (maximum is 65536 characters)", and counted so that no other count lets more through.
  const isTooLong = Buffer.byteLength(text) > 65_536 || text.length > 65_536
  if (method !== 'GET' && isTooLong) return tooLong()
  if (method === 'POST' && path === COMMENTS) {
    const comment = { id: 1_000 + comments.length, login: OWN_LOGIN, body: text }
    comments.push(comment)
    return { status: 201, json: asJson(comment) }
  }
  const found = comments.find(({ id }) => path === `${REPOSITORY}/comments/${id}`)
  if (method !== 'PATCH' || found === undefined) return undefined
  found.body = text
  return { status: 200, json: asJson(found) }
}

export function tooLong(): Reply {
  const message = 'body is too long (maximum is 65536 characters)'
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  return {
    status: 422,
    json: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
  }
}

export function notPermitted(): Reply {
  return refused(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': 'issues=write; pull_requests=write',
  })
}

const PAGE = 100

function page(number: number, comments: readonly Comment[], host: string): Reply {
  const last = Math.max(1, Math.ceil(comments.length / PAGE))
  const to = (page: number, rel: string) =>
    `<${host}/api/v3/repositories/1/issues/2/comments?per_page=100&page=${page}>; rel="${rel}"`
  const links = [
    ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
  ]
  // Of the last page GitHub names no last one.
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') }
  return { status: 200, json: comments.slice((number - 1) * PAGE, number * PAGE).map(asJson), headers }
}

const PAGE_OF_GITHUB = 'https://github.test/x'

function asJson({ id, login, body }: Comment) {
  return {
    id,
    node_id: `IC_${id}`,
    url: PAGE_OF_GITHUB,
    html_url: PAGE_OF_GITHUB,
    issue_url: PAGE_OF_GITHUB,
    body,
    user: login === null ? null : user(login),
    created_at: '2026-11-23T08:00:00Z',
    updated_at: '2026-11-23T08:00:00Z',
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

function user(login: string) {
  const pages = ['avatar', 'events', 'followers', 'following', 'gists', 'html', 'organizations', 'received_events']
  const more = ['repos', 'starred', 'subscriptions']
  return {
    ...Object.fromEntries([...pages, ...more].map((name) => [`${name}_url`, PAGE_OF_GITHUB])),
    url: PAGE_OF_GITHUB,
    gravatar_id: '',
    id: 41_898_282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    login,
    site_admin: false,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
  }
}
