import { afterEach, expect, test } from '@jest/globals'
import { octokitApi } from '../../../src/github/api/octokit-api.ts'
import { aFile } from './answers.ts'
import { type GitHubServer, gitHubServer, type Reply, TOKEN } from './github-server.ts'

let server: GitHubServer | undefined
afterEach(() => server?.close())

const GOOD = aFile('a', 'a')
const HEADERS = {
  authorization: `token ${TOKEN}`,
  accept: 'application/vnd.github+json',
  'user-agent': 'ats-gate/0.1.0',
  'x-github-api-version': '2022-11-28',
}
const JSON_TYPE = { 'content-type': 'application/json' }
const COMMENTS = '/repos/a/b/issues/2/comments'

// biome-ignore format: one row a line
test.each<readonly [string, string, RequestInit, Reply | undefined, string]>([
  ['a call that no test expects',        '/repos/a/b/contents/c',            {},                                    undefined, 'nobody expected it'],
  ['a call that GitHub does not have',   '/repos/a/b/content/c',             {},                                    GOOD,      'GitHub has no such operation'],
  ['a method that GitHub does not have', '/repos/a/b/commits/c',             { method: 'POST' },                    GOOD,      'GitHub has no such operation'],
  ['a query that GitHub does not have',  '/repos/a/b/contents/c?branch=d',   {},                                    GOOD,      'the query has branch'],
  ['a page that is no number',           `${COMMENTS}?page=last`,            {},                                    { status: 200, json: [] }, 'page of the query must be integer'],
  ['an issue that is no number',         '/repos/a/b/issues/two/comments',   {},                                    { status: 200, json: [] }, 'issue_number of the path must be integer'],
  ['a comment without a body',           COMMENTS,                           { method: 'POST', headers: JSON_TYPE, body: '{}' },           { status: 201, json: {}, isForeign: true }, "the body must have required property 'body'"],
  ['a member that GitHub does not have', COMMENTS,                           { method: 'POST', headers: JSON_TYPE, body: '{"body":"x","x":1}' }, { status: 201, json: {}, isForeign: true }, 'the body has x'],
  ['a body that is not sent as JSON',    COMMENTS,                           { method: 'POST', body: '{"body":"x"}' },                     { status: 201, json: {}, isForeign: true }, 'the body is sent as text/plain'],
  ['another token',                      '/repos/a/b/contents/c',            { headers: { authorization: 'token x' } }, GOOD, 'authorization is token x'],
  ['another client',                     '/repos/a/b/contents/c',            { headers: { 'user-agent': 'curl' } },     GOOD, 'user-agent is curl'],
  ['another question in GraphQL',        '/graphql',                         { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ viewer { email } }"}' }, { status: 200, json: {} }, 'GraphQL is asked { viewer { email } }'],
  ['an answer that GitHub never gives',  '/repos/a/b/contents/c',            {},                                    { status: 200, json: { type: 'file' } }, 'the answer must have required property'],
  ['an error of another shape',          '/repos/a/b/contents/c',            {},                                    { status: 404, json: { error: 1, message: 7 } }, 'the answer/message must be string'],
])('%s does not pass', async (_, path, init, reply, expected) => {
  server = await gitHubServer(() => reply)
  const base = path === '/graphql' ? server.hostUrl : server.url
  const answer = await fetch(`${base}${path}`, { ...init, headers: { ...HEADERS, ...init.headers } })
  await answer.arrayBuffer()
  expect(server.problems.join('\n')).toContain(expected)
})

test('what the action asks does', async () => {
  server = await gitHubServer(() => GOOD)
  const api = await octokitApi(TOKEN, { GITHUB_API_URL: server.url }, '0.1.0')
  await api.fileAt({ owner: 'a', repo: 'b' }, 'a', 'main')
  expect(server.problems).toEqual([])
})
