import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { octokitApi } from '../../src/github/octokit-api.ts'
import type { Report } from '../../src/model/report.ts'
import { commentBody } from '../../src/reports/comment.ts'
import { markdownReport } from '../../src/reports/markdown.ts'
import { annotationsOf } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'
import { type Ran, runStep } from '../github/run-step.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { refused } from './answers.ts'
import {
  aConversation,
  COMMENTS,
  type Comment,
  type Conversation,
  notPermitted,
  OWN_LOGIN,
  tooLong,
} from './conversation.ts'
import { type GitHubServer, gitHubServer, TOKEN } from './github-server.ts'

const EVENTS = join(import.meta.dirname, '../fixtures/events')
const LIST = `GET ${COMMENTS}?per_page=100&page=1`
const WHO = 'POST /graphql'
const CREATE = `POST ${COMMENTS}`
const update = (id: number) => `PATCH /repos/Codertocat/Hello-World/issues/comments/${id}`

const RED = () => aReport([aTarget('m.example:443', [violated()]), aTarget('a.example:443')])
const GREEN = () => aReport([aTarget('m.example:443'), aTarget('a.example:443')])

let folder = temporaryFolder()
let server: GitHubServer | undefined
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  folder.remove()
  await server?.close()
  const problems = server?.problems ?? []
  server = undefined
  expect(problems).toEqual([])
})

interface Options {
  readonly event?: string
  readonly eventFile?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
}

async function run({ answer }: Conversation, report: Report, options: Options = {}): Promise<Ran> {
  const { event = 'pull_request', eventFile = 'pull_request.opened', inputs = {}, environment = {} } = options
  await server?.close()
  server = await gitHubServer(answer)
  const world = {
    comments: (token: string) => octokitApi(token, { GITHUB_API_URL: server?.url }, '0.1.0', { wait: async () => {} }),
  }
  return runStep(folder.path, () => report, {
    inputs: { comment: 'always', 'github-token': TOKEN, ...inputs },
    world,
    environment: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(EVENTS, `${eventFile}.json`),
      GITHUB_REPOSITORY: 'Codertocat/Hello-World',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_JOB: 'ats',
      GITHUB_RUN_ID: '42',
      ...environment,
    },
  })
}

function markerOf(key: string): string {
  return `<!-- ats-gate:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

const MARKER = markerOf('CI / ats')
const ours = (
  id: number,
  body = `${MARKER}\n## ❌ ATS gate: violated\n`,
  login: string | null = OWN_LOGIN,
): Comment => ({
  id,
  login,
  body,
})

test('the first failure of a pull request: one comment, with marker, verdict and the way to the summary', async () => {
  const conversation = aConversation()
  const { code, outputs } = await run(conversation, RED(), { inputs: { 'internal-check-run-id': '7' } })
  expect([code, outputs['comment-id']]).toEqual([1, '1000'])
  expect(server?.asked).toEqual([LIST, CREATE])
  const body = conversation.comments[0]?.body ?? ''
  expect(body).toMatch(new RegExp(`^${MARKER}\n## ❌ ATS gate: violated\n`))
  expect(body).toContain('1 of 2 targets violates policy')
  expect(body).toMatch(
    /\nFrom `CI \/ ats`; all of it is in the \[job summary\]\(<https:\/\/github\.com\/Codertocat\/Hello-World\/actions\/runs\/42#summary-7>\)\.\n$/,
  )
  expect(body).not.toContain(folder.path)
})

// biome-ignore format: one row a line
test.each([
  ['a server of its own',  { GITHUB_SERVER_URL: 'https://ghes.example/' },   '(<https://ghes.example/Codertocat/Hello-World/actions/runs/42>)'],
  ['no run to lead to',    { GITHUB_RUN_ID: 'x' },                           'From `CI / ats`.\n'],
  ['no server of the web', { GITHUB_SERVER_URL: 'javascript:alert(1)' },     'From `CI / ats`.\n'],
  ['nothing at all',       { GITHUB_SERVER_URL: '', GITHUB_WORKFLOW: '', GITHUB_JOB: '' }, 'From `/`; all of it'],
])('the way to the summary with %s', async (_, environment, expected) => {
  const conversation = aConversation()
  await run(conversation, RED(), { environment })
  expect(conversation.comments[0]?.body).toContain(expected)
})

test('the next run edits the comment in place', async () => {
  const conversation = aConversation([ours(5), { id: 6, login: 'Codertocat', body: 'nice' }])
  const { outputs } = await run(conversation, RED())
  expect(server?.asked).toEqual([LIST, WHO, update(5)])
  expect(outputs['comment-id']).toBe('5')
  expect(conversation.comments).toHaveLength(2)
})

test('of several comments of ours the newest is edited', async () => {
  const conversation = aConversation([ours(5), ours(8)])
  await run(conversation, RED())
  expect(server?.asked.at(-1)).toBe(update(8))
})

test.each(['Stranger', 'dependabot[bot]', null])(
  'a comment of %s with our marker is not touched: we write our own',
  async (login) => {
    const conversation = aConversation([ours(5, undefined, login)])
    await run(conversation, RED())
    expect(server?.asked).toEqual([LIST, WHO, CREATE])
    expect(conversation.comments[0]).toEqual(ours(5, undefined, login))
  },
)

test('a comment that only quotes our marker is not ours', async () => {
  const conversation = aConversation([ours(5, `> ${MARKER}\nwhat is this?`)])
  await run(conversation, RED())
  expect(server?.asked).toEqual([LIST, CREATE])
})

test('two keys, two comments', async () => {
  const conversation = aConversation()
  for (const key of ['staging', 'production', 'staging --> <!-- ats-gate:']) {
    await run(conversation, RED(), { inputs: { 'comment-key': key } })
  }
  await run(conversation, RED(), { inputs: { 'comment-key': 'production' } })
  expect(server?.asked).toEqual([LIST, WHO, update(1_001)])
  expect(conversation.comments.map(({ body }) => body.split('\n')[0])).toEqual(
    ['staging', 'production', 'staging --> <!-- ats-gate:'].map(markerOf),
  )
})

// biome-ignore format: one row a line
test.each<readonly [string, string, () => Report, readonly Comment[], readonly string[], string]>([
  ['always, green, none there',       'always',     GREEN, [],        [LIST, CREATE],         '## ✅ ATS gate: met'],
  ['always, green, one there',        'always',     GREEN, [ours(5)], [LIST, WHO, update(5)], '## ✅ ATS gate: met'],
  ['on-failure, red, none there',     'on-failure', RED,   [],        [LIST, CREATE],         '## ❌ ATS gate: violated'],
  ['on-failure, red, one there',      'on-failure', RED,   [ours(5)], [LIST, WHO, update(5)], '## ❌ ATS gate: violated'],
  ['on-failure, green, one there',    'on-failure', GREEN, [ours(5)], [LIST, WHO, update(5)], '## ✅ ATS gate: mended'],
  ['on-failure, green, none there',   'on-failure', GREEN, [],        [LIST],                 ''],
  ['on-failure, green, mended before', 'on-failure', GREEN, [ours(5, `${MARKER}\r\n## ✅ ATS gate: mended\r\n`)], [LIST, WHO], '## ✅ ATS gate: mended'],
  ['on-failure, red, mended before',  'on-failure', RED,   [ours(5, `${MARKER}\n## ✅ ATS gate: mended\n`)],      [LIST, WHO, update(5)], '## ❌ ATS gate: violated'],
  ['never, red',                      'never',      RED,   [ours(5)], [],                     '## ❌ ATS gate: violated'],
])('%s', async (_, comment, report, before, asked, expected) => {
  const conversation = aConversation(before)
  const { outputs } = await run(conversation, report(), { inputs: { comment } })
  expect(server?.asked).toEqual(asked)
  expect(conversation.comments[0]?.body ?? '').toContain(expected)
  expect(outputs['comment-id'] === '').toBe(expected === '' || comment === 'never')
})

test('mended says the verdict and when', async () => {
  const conversation = aConversation([ours(5)])
  await run(conversation, GREEN(), { inputs: { comment: 'on-failure' } })
  expect(conversation.comments[0]?.body).toBe(
    `${MARKER}
## ✅ ATS gate: mended

all \`2\` targets meet policy ats, judged as of \`2026-11-23T08:00:00.000Z\`. What an earlier run said here is mended.

From \`CI / ats\`; all of it is in the [job summary](<https://github.com/Codertocat/Hello-World/actions/runs/42>).
`.replace('`2`', '2'),
  )
})

test('what only passes because fail-on is never is not called mended', async () => {
  const never = { failOn: 'never' } as const
  const conversation = aConversation([ours(5)])
  const report = aReport([aTarget('m.example:443', [violated()])], never)
  const { code } = await run(conversation, report, { inputs: { comment: 'on-failure' } })
  expect(code).toBe(0)
  expect(conversation.comments[0]?.body).toContain('## ❌ ATS gate: violated')
})

test('deleted while we looked: a new one, if one is wanted', async () => {
  const gone = () =>
    aConversation([ours(5)], ({ method }) => (method === 'PATCH' ? refused(404, 'Not Found') : undefined))
  await run(gone(), RED())
  expect(server?.asked).toEqual([LIST, WHO, update(5), CREATE])
  const { outputs, stdout } = await run(gone(), GREEN(), { inputs: { comment: 'on-failure' } })
  expect(server?.asked).toEqual([LIST, WHO, update(5)])
  expect([outputs['comment-id'], annotationsOf(stdout, 'warning')]).toEqual(['', []])
})

const filler = (count: number): Comment[] =>
  Array.from({ length: count }, (_, i) => ({ id: i + 1, login: 'Codertocat', body: `comment ${i}` }))
const pages = (...numbers: readonly number[]) => numbers.map((page) => `GET ${COMMENTS}?per_page=100&page=${page}`)

// biome-ignore format: one row a line
test.each<readonly [string, readonly Comment[], readonly string[]]>([
  ['of 3 pages',                             [...filler(200), ours(900)],                        [...pages(1, 2, 3), WHO, update(900)]],
  ['of 10 pages',                            [...filler(950), ours(2_000)],                      [...pages(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), WHO, update(2_000)]],
  ['of 25 pages, ours on the first',         [ours(5_000), ...filler(2_400)],                    [...pages(1, 17, 18, 19, 20, 21, 22, 23, 24, 25), WHO, update(5_000)]],
  ['of 25 pages, ours on the last',          [...filler(2_499), ours(5_000)],                    [...pages(1, 17, 18, 19, 20, 21, 22, 23, 24, 25), WHO, update(5_000)]],
])('a conversation %s', async (_, comments, asked) => {
  await run(aConversation(comments), RED())
  expect(server?.asked).toEqual(asked)
})

/** The comment of this report, were it not for the limit. */
function wholeBody(report: Report): string {
  const summary = new URL('https://github.com/Codertocat/Hello-World/actions/runs/42')
  return commentBody({ marker: MARKER, key: 'CI / ats', summary }, () =>
    markdownReport(report, { ...CONTEXT, fullReport: null }, Number.POSITIVE_INFINITY),
  )
}

/** A report whose comment has exactly so many bytes: targets until it is nearly there, then a word of the length missing. */
function reportOf(bytes: number): Report {
  const most = 900
  const withWord = (count: number, letters: number) =>
    aReport(
      Array.from({ length: count }, (_, i) => {
        const message = i === 0 ? `müßig 日本 ${'y'.repeat(letters)}` : 'x '.repeat(most / 4).trim()
        return aTarget(`m${1_000 + i}.example:443`, [violated({ message })])
      }),
    )
  let count = 1
  while (Buffer.byteLength(wholeBody(withWord(count, most))) < bytes) count += 1
  const missing = bytes - Buffer.byteLength(wholeBody(withWord(count, 1)))
  return withWord(count, 1 + missing)
}

// biome-ignore format: one row a line
test.each([
  [65_535, 'whole'],
  [65_536, 'whole'],
  [65_537, 'cut'],
])('a comment that would have %i bytes is %s, and GitHub takes it', async (bytes, expected) => {
  const report = reportOf(bytes)
  expect(Buffer.byteLength(wholeBody(report))).toBe(bytes)
  const conversation = aConversation()
  const { stdout } = await run(conversation, report)
  expect(annotationsOf(stdout, 'warning')).toEqual([])
  const [body = ''] = conversation.comments.map((comment) => comment.body)
  if (expected === 'whole') expect(body).toBe(wholeBody(report))
  else expect(body).toMatch(/> Left out for GitHub's size limit: \d+ of \d+ [a-z ]+; the JSON report has them\./)
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536)
  expect(body).toMatch(/\nFrom `CI \/ ats`; all of it is in the \[job summary\]/)
})

test('a report full of commands and markup: nothing of it means anything on GitHub', async () => {
  const message = [...ATTACKS, ...MARKUP_ATTACKS].join(' ')
  const targets = [...ATTACKS, ...MARKUP_ATTACKS].map((attack, i) =>
    aTarget(`m${i}.example:443`, [violated({ message: `${attack} ${message}` })]),
  )
  const conversation = aConversation()
  const { code } = await run(conversation, aReport(targets), { inputs: { 'comment-key': MARKUP_ATTACKS.join(' ') } })
  expect(code).toBe(1)
  const [, ...rest] = (conversation.comments[0]?.body ?? '').split('\n')
  const outsideSpans = rest.join('\n').replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
  expect(rest.join('\n')).not.toContain('<!--')
  expect(outsideSpans).not.toMatch(/@team|#12|evil\.example(?!>)|<img|<h1/)
})

const warned = ({ stdout }: Ran) =>
  annotationsOf(stdout, 'warning').map(({ properties, data }) => [properties.title, data])
const LOST = 'ats-gate: the pull request is not commented'

// biome-ignore format: one row a line
test.each([
  ['a missing permission', notPermitted,                                                                    /the token may not do this \(403 .*\); give the job permissions: pull-requests: write; GitHub accepts issues=write; pull_requests=write/],
  ['a locked conversation', () => refused(403, 'Unable to create comment because issue is locked.'),         /the conversation is locked .*; unlock it/],
  ['a body too long',      tooLong,                                                                          /422 Validation Failed: body is too long \(maximum is 65536 characters\)/],
  ['issues switched off',  () => refused(410, 'Issues are disabled for this repo'),                          /410 Issues are disabled/],
  ['a conversation gone',  () => refused(404, 'Not Found'),                                                  /nothing is there that the token may see/],
])('%s: a warning, and the verdict stands', async (_, reply, words) => {
  const conversation = aConversation([], ({ method }) => (method === 'POST' ? reply() : undefined))
  const ran = await run(conversation, RED())
  expect([ran.code, ran.outputs.outcome, ran.outputs['comment-id']]).toEqual([1, 'violated', ''])
  expect(warned(ran)).toEqual([[LOST, expect.stringMatching(words)]])
})

// biome-ignore format: one row a line
test.each([
  ['a fork',                           'pull_request.fork',         'from forks'],
  ['a fork that is deleted by now',    'pull_request.fork-deleted', 'from forks'],
  ['Dependabot',                       'pull_request.dependabot',   'of Dependabot'],
])('the read-only token of %s: one notice that says why, no warning', async (_, eventFile, words) => {
  const conversation = aConversation([], ({ method }) => (method === 'POST' ? notPermitted() : undefined))
  const ran = await run(conversation, RED(), { eventFile })
  expect([ran.code, ran.outputs.outcome]).toEqual([1, 'violated'])
  expect(warned(ran)).toEqual([])
  const notices = annotationsOf(ran.stdout, 'notice')
  expect(notices.map(({ properties }) => properties.title)).toEqual([LOST])
  expect(notices[0]?.data).toContain(`GitHub gives runs ${words} a token that may only read`)
  expect(notices[0]?.data).toContain('workflow_run')
})

test.each(['drop', 'break off'] as const)(
  'a comment whose answer is lost (%s) is looked for before a second one',
  async (how) => {
    const lost = aConversation([], (call, earlier) => {
      if (call.method !== 'POST' || call.path !== COMMENTS || earlier > 0) return undefined
      // It was written all the same.
      lost.comments.push({ id: 77, login: OWN_LOGIN, body: String(Object(call.body).body) })
      return how
    })
    const { outputs } = await run(lost, RED())
    expect(server?.asked).toEqual([LIST, CREATE, LIST, WHO])
    expect(outputs['comment-id']).toBe('77')
  },
)

test('500 on a new comment that is not there afterwards: written once more', async () => {
  const conversation = aConversation([], ({ method, path }, earlier) =>
    method === 'POST' && path === COMMENTS && earlier === 0 ? refused(500, 'oops') : undefined,
  )
  await run(conversation, RED())
  expect(server?.asked).toEqual([LIST, CREATE, LIST, CREATE])
})

// biome-ignore format: one row a line
test.each([
  ['the list',  `GET ${COMMENTS}`, { status: 200, json: { nothing: true }, isForeign: true }, 'no list of comments'],
  ['the login', WHO,               { status: 200, json: { errors: [{ message: 'no' }] } },    'does not say who the token is'],
  ['the write', 'PATCH',           { status: 200, json: [], isForeign: true },                'an answer that is no comment'],
])('an answer of another shape to %s: a warning', async (_, asked, reply, words) => {
  const conversation = aConversation([ours(5)], ({ method, path }) =>
    `${method} ${path}`.startsWith(asked) ? reply : undefined,
  )
  expect(warned(await run(conversation, RED()))).toEqual([[LOST, expect.stringContaining(words)]])
})

test('comments that GitHub gives in part only are passed over', async () => {
  const odd = [{ id: 'x' }, { id: 1, body: null }, 7, { id: 2, body: MARKER, user: { login: 7 } }]
  const conversation = aConversation([], ({ method }) =>
    method === 'GET' ? { status: 200, json: odd, isForeign: true } : undefined,
  )
  await run(conversation, RED())
  expect(server?.asked).toEqual([LIST, WHO, CREATE])
})

test.each([
  ['push', 'push'],
  ['schedule', 'schedule'],
  ['merge_group', 'merge_group'],
  ['workflow_dispatch', 'workflow_dispatch'],
])('a run by %s has no pull request: nothing is asked, one line for who debugs', async (event, eventFile) => {
  const { stdout, outputs } = await run(aConversation(), RED(), { event, eventFile })
  expect([server?.asked, outputs['comment-id']]).toEqual([[], ''])
  expect(stdout).toContain(`::debug::ats-gate: the event ${event} has no pull request to comment`)
  expect(annotationsOf(stdout, 'notice')).toEqual([])
})

test('a pull request whose event cannot be read: a warning', async () => {
  const ran = await run(aConversation(), RED(), { eventFile: 'no-such-file' })
  expect(existsSync(join(EVENTS, 'no-such-file.json'))).toBe(false)
  expect(warned(ran)).toEqual([[LOST, 'the event does not say which pull request it is of']])
})

test('no token: a warning that names the input', async () => {
  const ran = await run(aConversation(), RED(), { inputs: { 'github-token': '' } })
  expect(warned(ran)).toEqual([[LOST, expect.stringContaining('there is no token')]])
})

test('a fault of ours in the comment: a warning with its stack in the log, and the verdict stands', async () => {
  writeFileSync(join(folder.path, 'event.json'), '{"pull_request":{"number":2}}')
  const ran = await runStep(folder.path, RED, {
    inputs: { comment: 'always' },
    environment: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
      GITHUB_REPOSITORY: 'a/b',
    },
  })
  expect(ran.code).toBe(1)
  expect(warned(ran)).toEqual([[LOST, 'a fault of ats-gate, with its stack in the log']])
  expect(ran.stdout).toContain('GitHub was asked')
})
