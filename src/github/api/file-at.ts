import type { RepositoryName } from '../event.ts'
import { ApiError, notGitHub } from './api-error.ts'
import { type Ask, encodedPath, JSON_MEDIA } from './ask.ts'
import type { Client } from './client.ts'
import type { RepositoryFile } from './github-api.ts'
import { isRecord, jsonOf } from './json-of.ts'

/** What `path` is at `ref`; null where nothing is there, and surely so. */
export async function fileAt(
  client: Client,
  repository: RepositoryName,
  path: string,
  ref: string,
  mostBytes: number,
): Promise<RepositoryFile | null> {
  const asJson = contents(repository, path, ref, JSON_MEDIA, MOST_JSON_BYTES)
  const found = await client(asJson).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'GITHUB_NOT_FOUND') return null
    throw error
  })
  if (found === null) {
    await beSureToSee(client, repository, ref)
    return null
  }
  const entry = jsonOf(asJson, found)
  // A folder is the list of what is in it.
  if (Array.isArray(entry)) return { kind: 'folder' }
  if (!isRecord(entry)) throw notGitHub(asJson, 'an answer that is neither a file nor a folder')
  switch (entry.type) {
    case 'file':
      return { kind: 'file', bytes: await bytesOf(client, repository, path, ref, entry, asJson, mostBytes) }
    case 'symlink':
      return { kind: 'link', to: typeof entry.target === 'string' ? entry.target : '' }
    case 'submodule':
      return { kind: 'submodule' }
    default:
      throw notGitHub(asJson, 'an answer that says neither file, symlink nor submodule')
  }
}

/** "Between 1-100 MB: Only the raw or object custom media types are supported" (GitHub on contents). */
export const MOST_FILE_BYTES = 100 * 1024 * 1024

/** A file of 1 MB in Base64 with what stands around it, or a folder of 1,000 entries. */
const MOST_JSON_BYTES = 4 * 1024 * 1024

function contents({ owner, repo }: RepositoryName, path: string, ref: string, accept: string, mostBytes: number): Ask {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  const ask: Ask = {
    method: 'GET',
    path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/contents/${encodedPath(segments.join('/'))}`,
    query: { ref },
    accept,
    permission: 'contents: read',
    mostBytes,
    isRepeatable: true,
  }
  // A URL would forget the segment before, and another file would be read.
  if (segments.includes('..')) {
    throw new ApiError(ask, 'GITHUB_REFUSED', `${path} leads out of the repository`, 'write a path without ".."')
  }
  return ask
}

async function bytesOf(
  client: Client,
  repository: RepositoryName,
  path: string,
  ref: string,
  entry: Readonly<Record<string, unknown>>,
  ask: Ask,
  mostBytes: number,
): Promise<Uint8Array> {
  if (typeof entry.size === 'number' && entry.size > mostBytes) {
    const what = `${path} has ${entry.size} bytes, and no more than ${mostBytes} are read`
    throw new ApiError(ask, 'GITHUB_TOO_LARGE', what, 'make it smaller')
  }
  // Of a file over 1 MB the JSON has everything but the content.
  const bytes =
    entry.encoding === 'base64' && typeof entry.content === 'string'
      ? Buffer.from(entry.content, 'base64')
      : (await client(contents(repository, path, ref, 'application/vnd.github.raw+json', mostBytes))).body
  // Half a policy may demand half as much. More than that a link has that GitHub followed.
  if (typeof entry.size === 'number' && bytes.length < entry.size) {
    throw notGitHub(ask, `${bytes.length} of the ${entry.size} bytes of ${path}`)
  }
  return bytes
}

/**
 * GitHub says 404 for what a token may not read too, and then "no policy" would be wrong. A commit is readable with the
 * same permission as its files. Rejects with ApiError.
 */
async function beSureToSee(client: Client, { owner, repo }: RepositoryName, ref: string): Promise<void> {
  await client({
    method: 'GET',
    path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/commits/${encodeURIComponent(ref)}`,
    // The name of the commit alone, without its changes.
    accept: 'application/vnd.github.sha',
    permission: 'contents: read',
    mostBytes: MOST_JSON_BYTES,
    isRepeatable: true,
  })
}
