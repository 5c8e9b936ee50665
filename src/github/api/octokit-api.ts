import { setTimeout } from 'node:timers/promises'
import { InputError } from '../../model/input-error.ts'
import type { ActionEnvironment } from '../action-environment.ts'
import { type ClientWorld, client } from './client.ts'
import type { CommentApi } from './comment-api.ts'
import { commentApi } from './comments.ts'
import { fileAt, MOST_FILE_BYTES } from './file-at.ts'
import type { GitHubApi } from './github-api.ts'
import { octokitSend } from './octokit-send.ts'

/**
 * GitHub's REST API where GITHUB_API_URL says it is: github.com, ghe.com or a server of its own. Loads @actions/github, so
 * it is for a run that needs it. Rejects with InputError.
 */
export async function octokitApi(
  token: string,
  environment: ActionEnvironment,
  toolVersion: string,
  over: Partial<ClientWorld> = {},
): Promise<GitHubApi & CommentApi> {
  if (token === '') {
    const mend = 'leave the input out for the token of the job, or fill the secret that it names'
    throw new InputError([{ code: 'GITHUB_NO_TOKEN', what: 'there is no token', where: 'input github-token', mend }])
  }
  const baseUrl = baseOf(environment.GITHUB_API_URL || 'https://api.github.com')
  const ask = client({
    baseUrl,
    send: await octokitSend(token, baseUrl, `ats-gate/${toolVersion}`).catch(notStarted),
    wait: async (ms) => void (await setTimeout(ms)),
    clock: () => performance.now(),
    timeoutMs: TIMEOUT_MS,
    ...over,
  })
  return {
    ...commentApi(ask),
    fileAt: (repository, path, ref, mostBytes = MOST_FILE_BYTES) => fileAt(ask, repository, path, ref, mostBytes),
  }
}

const TIMEOUT_MS = 10_000

/** The toolkit looks at the proxy of the environment while it is loaded, and takes none but http and https. */
function notStarted(cause: unknown): never {
  const what = `GitHub's client does not start (${cause instanceof Error ? cause.message : String(cause)})`
  const mend = 'write a proxy such as http://proxy.example.com:3128, or name the host of GitHub in no_proxy'
  throw new InputError([{ code: 'GITHUB_CLIENT', what, where: 'https_proxy of the environment', mend }], { cause })
}

function baseOf(written: string): URL {
  const url = URL.parse(written)
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  const fault = { code: 'WRONG_VALUE', what: `${JSON.stringify(written)} is no URL of an API`, where: 'GITHUB_API_URL' }
  throw new InputError([{ ...fault, mend: 'leave the variable as the runner sets it' }])
}
