import { InputError, type InputFault } from '../../model/input-error.ts'
import type { Answer, Ask, NoAnswer } from './ask.ts'

/** Why GitHub did not do what was asked. */
export type ApiErrorCode =
  | 'GITHUB_TOKEN_REFUSED'
  | 'GITHUB_PERMISSION'
  | 'GITHUB_RATE_LIMIT'
  | 'GITHUB_NOT_FOUND'
  | 'GITHUB_REFUSED'
  | 'GITHUB_UNAVAILABLE'
  | 'GITHUB_UNREACHABLE'
  | 'GITHUB_REDIRECT'
  | 'GITHUB_NOT_GITHUB'
  | 'GITHUB_TOO_LARGE'

/** A call that failed, in words that name the missing permission or the mend. */
export class ApiError extends InputError {
  readonly code: ApiErrorCode
  /** What GitHub itself said; empty where it said nothing. */
  readonly said: string

  constructor(ask: Ask, code: ApiErrorCode, what: string, mend: string, said = '') {
    const fault: InputFault = { code, what, where: `GitHub's API, ${ask.method} ${ask.path}`, mend }
    super([fault])
    this.code = code
    this.said = said
  }
}

/** Of an answer with a status from 400 on. */
export function refusal(ask: Ask, answer: Answer): ApiError {
  const { status, message } = answer
  const said = message === '' ? `status ${status}` : `${status} ${message}`
  const error = (code: ApiErrorCode, what: string, mend: string) => new ApiError(ask, code, what, mend, message)
  if (status === 401) {
    const mend = 'leave github-token out for the token of the job, or put a token into it that has not expired'
    return error('GITHUB_TOKEN_REFUSED', `the token is wrong or has expired (${said})`, mend)
  }
  const limit = rateLimit(answer)
  if (limit !== null) return error('GITHUB_RATE_LIMIT', `${limit.what} (${said})`, limit.mend)
  if (status === 403) return forbidden(ask, answer, error)
  if (status === 404) {
    const mend = `GitHub also says so where a token may not look: give the job permissions: ${ask.permission}, and check owner, name and number`
    return error('GITHUB_NOT_FOUND', `nothing is there that the token may see (${said})`, mend)
  }
  if (status >= 500) return error('GITHUB_UNAVAILABLE', `GitHub is not able to answer (${said})`, MEND_OUTAGE)
  return error('GITHUB_REFUSED', `GitHub refuses the request (${said})`, 'mend what the message names')
}

export function unanswered(ask: Ask, { kind, why }: NoAnswer): ApiError {
  switch (kind) {
    case 'timed-out':
      return new ApiError(ask, 'GITHUB_UNREACHABLE', `no answer from GitHub in time (${why})`, MEND_NETWORK)
    case 'dropped':
      return new ApiError(ask, 'GITHUB_UNREACHABLE', `no connection to GitHub, or it broke (${why})`, MEND_NETWORK)
    case 'too-large':
      return new ApiError(ask, 'GITHUB_TOO_LARGE', why, 'make it smaller')
  }
}

/** An answer that GitHub does not give: what stands between answered, or the address is another's. */
export function notGitHub(ask: Ask, what: string): ApiError {
  const mend = 'look at GITHUB_API_URL and at the proxy of the runner (https_proxy): something else has answered'
  return new ApiError(ask, 'GITHUB_NOT_GITHUB', what, mend)
}

/** For how long GitHub wants no repeat of a request that it has not done, in seconds; null for any other answer. */
export function asksToWait({ status, headers, message }: Answer): number | null {
  if (status !== 429 && status !== 403) return null
  const after = Number(headers['retry-after'])
  if (Number.isFinite(after) && after >= 0) return after
  return /secondary rate limit|abuse detection/i.test(message) ? LONG_WAIT_SECONDS : null
}

/** "Otherwise, wait for at least one minute before retrying" (GitHub on its limits). */
const LONG_WAIT_SECONDS = 60

const MEND_NETWORK = 'look at the network of the runner and at https_proxy and no_proxy, then run the job again'
const MEND_OUTAGE = 'run the job again; for an outage of github.com see githubstatus.com'

function rateLimit(answer: Answer): { readonly what: string; readonly mend: string } | null {
  const { status, headers } = answer
  if (status !== 403 && status !== 429) return null
  if (`${headers['x-ratelimit-remaining']}` === '0') {
    const reset = Number(headers['x-ratelimit-reset'])
    const until = Number.isSafeInteger(reset) && reset > 0 && reset < LAST_MOMENT ? momentOf(reset) : 'an unknown time'
    const what = `the rate limit of the token is used up until ${until}`
    return { what, mend: 'run the job again after that; all workflows of a repository share the limit of its token' }
  }
  const wait = asksToWait(answer)
  if (wait === null && status !== 429) return null
  const what = `GitHub asks to slow down${wait === null ? '' : ` for ${wait} s`}: the secondary rate limit`
  return { what, mend: 'run the job again later, and let fewer jobs at once ask GitHub' }
}

/** Seconds of the year 9999, past which a date has no such form. */
const LAST_MOMENT = 253_402_300_800

function momentOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z')
}

function forbidden(
  { permission }: Ask,
  { headers, message }: Answer,
  error: (code: ApiErrorCode, what: string, mend: string) => ApiError,
): ApiError {
  if (/\blocked\b/i.test(message)) {
    return error('GITHUB_REFUSED', `the conversation is locked (403 ${message})`, 'unlock it, or leave it as it is')
  }
  if (/too_large|too large|up to \d+ MB/i.test(message)) {
    return error('GITHUB_TOO_LARGE', `GitHub does not give so large a file (403 ${message})`, 'make it smaller')
  }
  if (headers['x-github-sso'] !== undefined || /\bSAML\b/.test(message)) {
    const mend = 'authorise the token for the organisation, or use the token of the job'
    return error('GITHUB_PERMISSION', `the token is not authorised for single sign-on (403 ${message})`, mend)
  }
  const accepted = headers['x-accepted-github-permissions']
  const also = accepted === undefined || accepted === '' ? '' : `; GitHub accepts ${accepted}`
  const mend = `give the job permissions: ${permission}${also}`
  return error('GITHUB_PERMISSION', `the token may not do this (403 ${message})`, mend)
}
