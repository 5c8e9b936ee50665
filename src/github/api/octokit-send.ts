import type { Send } from './client.ts'

/** What this project needs of an Octokit: a request with the token, through the proxy of the environment. */
interface Octokit {
  request(
    route: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly headers: object; readonly data: unknown }>
}

/** Requests of @actions/github, with the token on every one. */
export async function octokitSend(token: string, baseUrl: URL, userAgent: string): Promise<Send> {
  const { getOctokit } = await toolkit()
  // The base is part of each URL here; its warnings would go to the log as they are.
  const octokit: Octokit = getOctokit(token, { baseUrl: baseUrl.origin, userAgent, log: SILENT })
  return async (url, { method, accept, body = {} }, signal) => {
    try {
      const { status, headers, data } = await octokit.request(`${method} ${new URL(url).href}`, {
        ...body,
        headers: { accept, 'x-github-api-version': API_VERSION },
        request: { signal, redirect: 'manual', parseSuccessResponseBody: false },
      })
      return { status, headers: { ...headers }, stream: data instanceof ReadableStream ? data : null, message: '' }
    } catch (error) {
      return refused(error)
    }
  }
}

const API_VERSION = '2022-11-28'

const nothing = () => {}
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/**
 * It reads the file of the event while it is imported, prints when that is missing and throws when it is no JSON; what the
 * event says is read in event.ts.
 */
async function toolkit(): Promise<typeof import('@actions/github')> {
  const path = process.env.GITHUB_EVENT_PATH
  delete process.env.GITHUB_EVENT_PATH
  try {
    return await import('@actions/github')
  } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path
  }
}

/** An answer from 400 on, which Octokit throws. What has no answer is thrown again. */
function refused(error: unknown): Awaited<ReturnType<Send>> {
  const response = error instanceof Error && 'response' in error ? error.response : undefined
  if (!isResponse(response)) throw error
  return { status: response.status, headers: { ...response.headers }, stream: null, message: messageOf(response.data) }
}

interface ErrorResponse {
  readonly status: number
  readonly headers: object
  readonly data: unknown
}

function isResponse(value: unknown): value is ErrorResponse {
  return typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'data' in value
}

/** GitHub's own words with its details, `Validation Failed: body is too long`; of what is no JSON nothing. */
function messageOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return ''
  const details = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(detailOf) : []
  const said = details.filter((detail) => detail !== '').join(', ')
  return said === '' ? String(data.message) : `${String(data.message)}: ${said}`
}

function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return detail
  if (typeof detail !== 'object' || detail === null) return ''
  const words = ['message', 'resource', 'field', 'code'].flatMap((name) => {
    const value: unknown = Object.entries(detail).find(([each]) => each === name)?.[1]
    return typeof value === 'string' ? [value] : []
  })
  return 'message' in detail && words[0] !== undefined ? words[0] : words.join(' ')
}
