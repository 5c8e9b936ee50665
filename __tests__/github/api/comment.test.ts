import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Report } from '../../../src/model/report.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { refused } from './answers.ts'
import { aConversation, type Comment } from './conversation.ts'
import { aStage, CREATE, GREEN, LIST, MARKER, markerOf, ours, RED, update, WHO } from './stage.ts'

let stage = aStage()
beforeEach(() => {
  stage = aStage()
})
afterEach(() => stage.end())

test('the first failure of a pull request: one comment, with marker, verdict and the way to the summary', async () => {
  const conversation = aConversation()
  const { code, outputs } = await stage.run(conversation, RED(), { inputs: { 'internal-check-run-id': '7' } })
  expect([code, outputs['comment-id']]).toEqual([1, '1000'])
  expect(stage.asked).toEqual([LIST, CREATE])
  const body = conversation.comments[0]?.body ?? ''
  expect(body).toMatch(new RegExp(`^${MARKER}\n## ❌ ATS gate: violated\n`))
  expect(body).toContain('1 of 2 targets violates policy')
  expect(body).toMatch(
    /\nFrom `CI \/ ats`; all of it is in the \[job summary\]\(<https:\/\/github\.com\/Codertocat\/Hello-World\/actions\/runs\/42#summary-7>\)\.\n$/,
  )
  expect(body).not.toContain(stage.folder)
})

// biome-ignore format: one row a line
test.each([
  ['a server of its own',  { GITHUB_SERVER_URL: 'https://ghes.example/' },   '(<https://ghes.example/Codertocat/Hello-World/actions/runs/42>)'],
  ['no run to lead to',    { GITHUB_RUN_ID: 'x' },                           'From `CI / ats`.\n'],
  ['no server of the web', { GITHUB_SERVER_URL: 'javascript:alert(1)' },     'From `CI / ats`.\n'],
  ['nothing at all',       { GITHUB_SERVER_URL: '', GITHUB_WORKFLOW: '', GITHUB_JOB: '' }, 'From `/`; all of it'],
])('the way to the summary with %s', async (_, environment, expected) => {
  const conversation = aConversation()
  await stage.run(conversation, RED(), { environment })
  expect(conversation.comments[0]?.body).toContain(expected)
})

test('no way to a summary that is switched off', async () => {
  const conversation = aConversation()
  await stage.run(conversation, RED(), { inputs: { summary: 'never' } })
  expect(conversation.comments[0]?.body).toMatch(/\nFrom `CI \/ ats`\.\n$/)
})

test('the next run edits the comment in place', async () => {
  const conversation = aConversation([ours(5), { id: 6, login: 'Codertocat', body: 'nice' }])
  const { outputs } = await stage.run(conversation, RED())
  expect(stage.asked).toEqual([LIST, WHO, update(5)])
  expect(outputs['comment-id']).toBe('5')
  expect(conversation.comments).toHaveLength(2)
})

test('on github.com, where the API begins at the root of its host', async () => {
  await stage.run(aConversation([ours(5)]), RED(), { base: 'hostUrl' })
  expect(stage.asked).toEqual([LIST, WHO, update(5)])
})

test('of several comments of ours the newest is edited', async () => {
  const conversation = aConversation([ours(5), ours(8)])
  await stage.run(conversation, RED())
  expect(stage.asked.at(-1)).toBe(update(8))
})

test.each(['Stranger', 'dependabot[bot]', null])(
  'a comment of %s with our marker is not touched: we write our own',
  async (login) => {
    const conversation = aConversation([ours(5, undefined, login)])
    await stage.run(conversation, RED())
    expect(stage.asked).toEqual([LIST, WHO, CREATE])
    expect(conversation.comments[0]).toEqual(ours(5, undefined, login))
  },
)

test('a comment that only quotes our marker is not ours', async () => {
  const conversation = aConversation([ours(5, `> ${MARKER}\nwhat is this?`)])
  await stage.run(conversation, RED())
  expect(stage.asked).toEqual([LIST, CREATE])
})

test('two keys, two comments', async () => {
  const conversation = aConversation()
  for (const key of ['staging', 'production', 'staging --> <!-- ats-gate:']) {
    await stage.run(conversation, RED(), { inputs: { 'comment-key': key } })
  }
  await stage.run(conversation, RED(), { inputs: { 'comment-key': 'production' } })
  expect(stage.asked).toEqual([LIST, WHO, update(1_001)])
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
  const { outputs } = await stage.run(conversation, report(), { inputs: { comment } })
  expect(stage.asked).toEqual(asked)
  expect(conversation.comments[0]?.body ?? '').toContain(expected)
  expect(outputs['comment-id'] === '').toBe(expected === '' || comment === 'never')
})

test('mended says the verdict and when', async () => {
  const conversation = aConversation([ours(5)])
  await stage.run(conversation, GREEN(), { inputs: { comment: 'on-failure' } })
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
  const { code } = await stage.run(conversation, report, { inputs: { comment: 'on-failure' } })
  expect(code).toBe(0)
  expect(conversation.comments[0]?.body).toContain('## ❌ ATS gate: violated')
})

test('deleted while we looked: a new one, if one is wanted', async () => {
  const gone = () =>
    aConversation([ours(5)], ({ method }) => (method === 'PATCH' ? refused(404, 'Not Found') : undefined))
  await stage.run(gone(), RED())
  expect(stage.asked).toEqual([LIST, WHO, update(5), CREATE])
  const { outputs, stdout } = await stage.run(gone(), GREEN(), { inputs: { comment: 'on-failure' } })
  expect(stage.asked).toEqual([LIST, WHO, update(5)])
  expect([outputs['comment-id'], annotationsOf(stdout, 'warning')]).toEqual(['', []])
})
