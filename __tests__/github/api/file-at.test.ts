import { afterEach, expect, test } from '@jest/globals'
import { octokitApi } from '../../../src/github/api/octokit-api.ts'
import { InputError } from '../../../src/model/input-error.ts'
import { aFile, aFolder, aLargeFile, aSubmodule, aSymlink, refused } from './answers.ts'
import { type GitHubServer, gitHubServer, type Reply, TOKEN } from './github-server.ts'
import type { Call } from './openapi.ts'

const SHOP = { owner: 'acme', repo: 'shop' }
const FILE = 'GET /repos/acme/shop/contents/ats-gate.yml?ref=main'
const COMMIT = 'GET /repos/acme/shop/commits/main'
const A_COMMIT: Reply = { status: 200, text: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d' }

let server: GitHubServer | undefined
let waits: number[] = []

afterEach(async () => {
  await server?.close()
  const problems = server?.problems
  server = undefined
  waits = []
  expect(problems ?? []).toEqual([])
})

/** Answers of each question by turns, the last one for ever. */
async function api(answers: Readonly<Record<string, readonly Reply[]>>, timeoutMs = 10_000) {
  server = await gitHubServer(({ method, path, query }, earlier) => {
    const written = new URLSearchParams(query).toString()
    const replies = answers[`${method} ${path}${written === '' ? '' : `?${written}`}`]
    return replies?.[Math.min(earlier, replies.length - 1)]
  })
  let now = 0
  const wait = async (ms: number) => {
    waits.push(ms)
    now += ms
  }
  return octokitApi(TOKEN, { GITHUB_API_URL: server.url }, '0.1.0', { wait, clock: () => now, timeoutMs })
}

test('a file, its bytes from Base64', async () => {
  const { fileAt } = await api({ [FILE]: [aFile('ats-gate.yml', `extends: ats # müßig\n${'#'.repeat(200)}`)] })
  const found = await fileAt(SHOP, 'ats-gate.yml', 'main')
  expect(found?.kind === 'file' && Buffer.from(found.bytes).toString()).toBe(`extends: ats # müßig\n${'#'.repeat(200)}`)
})

test('what a URL would read as its own is a name like any other', async () => {
  const { fileAt } = await api({
    'GET /repos/acme/shop/contents/a%3Ab/%C3%BC%20%3F%23%25%7Bowner%7D.yml?ref=release%2F1': [aFile('x', 'x')],
  })
  expect(await fileAt(SHOP, './a:b//ü ?#%{owner}.yml', 'release/1')).toMatchObject({ kind: 'file' })
})

test.each([
  ['a folder', aFolder(['ats-gate.yml/a']), { kind: 'folder' }],
  ['a link out of the repository', aSymlink('ats-gate.yml', '/etc/passwd'), { kind: 'link', to: '/etc/passwd' }],
  ['a submodule', aSubmodule('ats-gate.yml'), { kind: 'submodule' }],
])('%s is said to be one', async (_, reply, expected) => {
  const { fileAt } = await api({ [FILE]: [reply] })
  expect(await fileAt(SHOP, 'ats-gate.yml', 'main')).toEqual(expected)
})

test('half a file is none, however it comes', async () => {
  const halves = (call: Call): Reply =>
    call.headers.accept?.includes('raw')
      ? { status: 200, text: 'x'.repeat(4_000), isForeign: true }
      : aLargeFile('ats-gate.yml', 4_001)
  server = await gitHubServer(halves)
  const raw = await octokitApi(TOKEN, { GITHUB_API_URL: server.url }, '0.1.0')
  await expect(raw.fileAt(SHOP, 'ats-gate.yml', 'main')).rejects.toThrow('4000 of the 4001 bytes of ats-gate.yml')
})

test('a file over 1 MB is asked for raw', async () => {
  const text = 'x'.repeat(1_100_000)
  server = await gitHubServer(({ headers }) =>
    headers.accept?.includes('raw') ? { status: 200, text, isForeign: true } : aLargeFile('report.json', text.length),
  )
  const { fileAt } = await octokitApi(TOKEN, { GITHUB_API_URL: server.url }, '0.1.0')
  const found = await fileAt(SHOP, 'report.json', 'main')
  expect(found?.kind === 'file' && found.bytes.length).toBe(1_100_000)
  expect(server.calls.map(({ headers }) => headers.accept)).toEqual([
    'application/vnd.github+json',
    'application/vnd.github.raw+json',
  ])
})

test.each([
  ['by what GitHub says of it', aLargeFile('ats-gate.yml', 1_001), '1001 bytes, and no more than 1000'],
  ['by what comes', aLargeFile('ats-gate.yml', 10), 'more than 1000 bytes'],
])('a file over the limit is refused %s', async (_, first, words) => {
  const { fileAt } = await api({ [FILE]: [first, { status: 200, text: 'x'.repeat(1_001), isForeign: true }] })
  await expect(fileAt(SHOP, 'ats-gate.yml', 'main', 1_000)).rejects.toThrow(words)
})

test('nothing there, where the token can see the commit: null', async () => {
  const { fileAt } = await api({ [FILE]: [refused(404, 'Not Found')], [COMMIT]: [A_COMMIT] })
  expect(await fileAt(SHOP, 'ats-gate.yml', 'main')).toBeNull()
})

// biome-ignore format: one row a line
test.each([
  ['a repository that the token may not read', refused(404, 'Not Found'),                            'permissions: contents: read'],
  ['a commit that is not there',               refused(422, 'No commit found for SHA: main'),        '422 No commit found for SHA: main'],
  ['a repository without a commit',            refused(409, 'Git Repository is empty.'),             '409 Git Repository is empty.'],
  ['a permission that is missing',             refused(403, 'Resource not accessible by integration'), 'permissions: contents: read'],
])('404 because of %s is no missing file', async (_, reply, words) => {
  const { fileAt } = await api({ [FILE]: [refused(404, 'Not Found')], [COMMIT]: [reply] })
  expect(await faultOf(fileAt(SHOP, 'ats-gate.yml', 'main'))).toContain(words)
})

test('a path out of the repository is not asked for', async () => {
  const { fileAt } = await api({})
  await expect(fileAt(SHOP, 'a/../../other', 'main')).rejects.toThrow('leads out of the repository')
  expect(server?.calls).toEqual([])
})

// biome-ignore format: one row a line
const REFUSALS: readonly (readonly [string, Reply, RegExp])[] = [
  ['401',                    refused(401, 'Bad credentials'),                                                      /^GITHUB_TOKEN_REFUSED .*wrong or has expired \(401 Bad credentials\).*leave github-token out/],
  ['403, a permission',      refused(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': 'contents=read' }), /^GITHUB_PERMISSION .*permissions: contents: read; GitHub accepts contents=read/],
  ['403, single sign-on',    refused(403, 'Resource protected by organization SAML enforcement.', { 'x-github-sso': 'required' }), /^GITHUB_PERMISSION .*authorise the token for the organisation/],
  ['403, a file too large',  refused(403, 'This API returns blobs up to 100 MB in size.'),                          /^GITHUB_TOO_LARGE /],
  ['403, the rate limit',    refused(403, 'API rate limit exceeded for installation ID 1.', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795435200' }), /^GITHUB_RATE_LIMIT .*used up until 2026-11-23T12:00:00Z/],
  ['429, the rate limit',    refused(429, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }), /^GITHUB_RATE_LIMIT .*until an unknown time/],
  ['403, too fast',          refused(403, 'You have exceeded a secondary rate limit.'),                             /^GITHUB_RATE_LIMIT .*slow down for 60 s/],
  ['429, for long',          refused(429, 'Too many', { 'retry-after': '3600' }),                                   /^GITHUB_RATE_LIMIT .*slow down for 3600 s/],
  ['429 without a word',     refused(429, 'Too many'),                                                              /^GITHUB_RATE_LIMIT .*slow down: the secondary/],
  ['422',                    { status: 422, json: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors: [{ resource: 'X', field: 'ref', code: 'invalid' }] } }, /^GITHUB_REFUSED .*422 Validation Failed: X ref invalid/],
  ['a page instead of JSON', { status: 200, text: '<html>Sign in</html>', isForeign: true },                        /^GITHUB_NOT_GITHUB .*status 200 with text\/plain.* no JSON/],
  ['JSON of another shape',  { status: 200, json: 'hello', isForeign: true },                                       /^GITHUB_NOT_GITHUB .*neither a file nor a folder/],
  ['a type of no entry',     { status: 200, json: { type: 'tree' }, isForeign: true },                              /^GITHUB_NOT_GITHUB .*neither file, symlink nor submodule/],
  ['304',                    { status: 304 },                                                                       /^GITHUB_NOT_GITHUB .*status 304/],
  ['a redirect elsewhere',   { status: 302, headers: { location: 'https://evil.example/' } },                       /^GITHUB_NOT_GITHUB .*redirect to https:\/\/evil\.example, which is not followed/],
  ['a redirect to nowhere',  { status: 301, headers: { location: 'http://[' } },                                                      /^GITHUB_NOT_GITHUB .*redirect to nowhere/],
]

test.each(REFUSALS)('%s is refused at once, in words', async (_, reply, expected) => {
  const { fileAt } = await api({ [FILE]: [reply] })
  expect(await faultOf(fileAt(SHOP, 'ats-gate.yml', 'main'))).toMatch(expected)
  expect(server?.asked).toEqual([FILE])
  expect(waits).toEqual([])
})

const GOOD = aFile('ats-gate.yml', 'extends: ats')

// biome-ignore format: one row a line
test.each<readonly [string, readonly Reply[], readonly number[]]>([
  ['500',                        [refused(500, 'oops'), GOOD],                                            [500]],
  ['502 of a page, twice',       [{ status: 502, text: '<html>', isForeign: true }, refused(503, 'Unavailable'), GOOD], [500, 1_500]],
  ['a dropped connection',       ['drop', GOOD],                                                          [500]],
  ['an answer that breaks off',  ['break off', GOOD],                                                     [500]],
  ['429 with retry-after',       [refused(429, 'Slow down', { 'retry-after': '7' }), GOOD],               [7_000]],
  ['403 with retry-after',       [refused(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '0' }), GOOD], [500]],
])('%s, and then it is good', async (_, replies, expected) => {
  const { fileAt } = await api({ [FILE]: replies })
  expect(await fileAt(SHOP, 'ats-gate.yml', 'main')).toMatchObject({ kind: 'file' })
  expect(waits).toEqual(expected)
})

// biome-ignore format: one row a line
test.each<readonly [string, Reply, RegExp, readonly number[]]>([
  ['500',                  refused(500, 'oops'),                                     /^GITHUB_UNAVAILABLE .*500 oops.*githubstatus/, [500, 1_500, 4_500]],
  ['a dropped connection', 'drop',                                                   /^GITHUB_UNREACHABLE .*no connection.*https_proxy/, [500, 1_500, 4_500]],
  ['429 of ten seconds',   refused(429, 'Slow down', { 'retry-after': '10' }),       /^GITHUB_RATE_LIMIT /, [10_000, 10_000, 10_000]],
])('%s for ever ends after four tries, within half a minute', async (_, reply, expected, expectedWaits) => {
  const { fileAt } = await api({ [FILE]: [reply] })
  expect(await faultOf(fileAt(SHOP, 'ats-gate.yml', 'main'))).toMatch(expected)
  expect(waits).toEqual(expectedWaits)
})

test('a server that says nothing costs its time, each time', async () => {
  const { fileAt } = await api({ [FILE]: ['hang'] }, 50)
  expect(await faultOf(fileAt(SHOP, 'ats-gate.yml', 'main'))).toMatch(/^GITHUB_UNREACHABLE .*in time \(50 ms\)/)
  expect(server?.calls).toHaveLength(4)
})

test('what the waits leave no time for is not tried again', async () => {
  const { fileAt } = await api({ [FILE]: [refused(429, 'Slow down', { 'retry-after': '10' })] })
  const slow = await octokitApi(TOKEN, { GITHUB_API_URL: server?.url }, '0.1.0', {
    wait: () => Promise.reject(new Error('waited')),
    clock: rising(25_000),
  })
  expect(await faultOf(slow.fileAt(SHOP, 'ats-gate.yml', 'main'))).toMatch(/^GITHUB_RATE_LIMIT /)
  expect(fileAt).toBeDefined()
})

test('a redirect within the host is followed, as for a repository with a new name', async () => {
  const moved = 'GET /repositories/42/contents/ats-gate.yml?ref=main'
  server = await gitHubServer(({ path }) =>
    path.startsWith('/repositories/')
      ? GOOD
      : { status: 301, headers: { location: '/api/v3/repositories/42/contents/ats-gate.yml?ref=main' } },
  )
  const { fileAt } = await octokitApi(TOKEN, { GITHUB_API_URL: server.url }, '0.1.0')
  expect(await fileAt(SHOP, 'ats-gate.yml', 'main')).toMatchObject({ kind: 'file' })
  expect(server.asked).toEqual([FILE, moved])
})

test('redirects in a circle end', async () => {
  const { fileAt } = await api({ [FILE]: [{ status: 302, headers: { location: '?ref=main' } }] })
  expect(await faultOf(fileAt(SHOP, 'ats-gate.yml', 'main'))).toContain('more than 3 redirects')
})

// biome-ignore format: one row a line
test.each([
  ['no token',                '',    'https://api.github.com',  'GITHUB_NO_TOKEN'],
  ['no URL',                  'x',   'api.github.com',          'WRONG_VALUE'],
  ['a URL that is no API',    'x',   'file:///etc/passwd',      'WRONG_VALUE'],
])('%s is wrong input before anything is sent', async (_, token, url, code) => {
  expect(await faultOf(octokitApi(token, { GITHUB_API_URL: url }, '0.1.0'))).toMatch(new RegExp(`^${code} `))
})

/** `CODE what; mend` of the one fault. */
async function faultOf(rejected: Promise<unknown>): Promise<string> {
  const error = await rejected.then(
    () => new Error('nothing was refused'),
    (each: unknown) => each,
  )
  if (!(error instanceof InputError)) throw error
  const [{ code, what, mend } = { code: '', what: '', mend: '' }] = error.faults
  return `${code} ${what}; ${mend}`
}

/** A clock on which every look takes that long. */
function rising(step: number): () => number {
  let now = 0
  return () => {
    now += step
    return now
  }
}
