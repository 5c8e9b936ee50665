import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { describeNotAsked } from '../../../src/model/describe-reply.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { aReport, aTarget, violated } from '../../builders/report.ts'
import { runStep } from '../run-step.ts'
import { refused } from './answers.ts'
import { aConversation, COMMENTS, notPermitted, OWN_LOGIN, tooLong } from './conversation.ts'
import { aStage, CREATE, EVENTS, LIST, LOST, MARKER, ours, RED, WHO, warned } from './stage.ts'

let stage = aStage()
beforeEach(() => {
  stage = aStage()
})
afterEach(() => stage.end())

// biome-ignore format: one row a line
test.each([
  ['a missing permission', notPermitted,                                                                    /the token may not do this \(403 .*\); give the job permissions: pull-requests: write; GitHub accepts issues=write; pull_requests=write/],
  ['a locked conversation', () => refused(403, 'Unable to create comment because issue is locked.'),         /the conversation is locked .*; unlock it/],
  ['a body too long',      tooLong,                                                                          /422 Validation Failed: body is too long \(maximum is 65536 characters\)/],
  ['issues switched off',  () => refused(410, 'Issues are disabled for this repo'),                          /410 Issues are disabled/],
  ['a conversation gone',  () => refused(404, 'Not Found'),                                                  /nothing is there that the token may see/],
])('%s: a warning, and the verdict stands', async (_, reply, words) => {
  const conversation = aConversation([], ({ method }) => (method === 'POST' ? reply() : undefined))
  const ran = await stage.run(conversation, RED())
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
  const ran = await stage.run(conversation, RED(), { eventFile })
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
    const { outputs } = await stage.run(lost, RED())
    expect(stage.asked).toEqual([LIST, CREATE, LIST, WHO])
    expect(outputs['comment-id']).toBe('77')
  },
)

test('500 on a new comment that is not there afterwards: written once more', async () => {
  const conversation = aConversation([], ({ method, path }, earlier) =>
    method === 'POST' && path === COMMENTS && earlier === 0 ? refused(500, 'oops') : undefined,
  )
  await stage.run(conversation, RED())
  expect(stage.asked).toEqual([LIST, CREATE, LIST, CREATE])
})

test('GitHub is away: a warning after a few tries, and the verdict stands', async () => {
  const ran = await stage.run(
    aConversation([], () => 'drop'),
    RED(),
  )
  expect([ran.code, ran.outputs.outcome, ran.outputs['comment-id']]).toEqual([1, 'violated', ''])
  expect(warned(ran)).toEqual([[LOST, expect.stringContaining('no connection to GitHub, or it broke')]])
  expect(stage.asked).toEqual([LIST, LIST, LIST, LIST])
})

test('an interrupted run has no time left for it: GitHub is not asked', async () => {
  const finding = violated({ outcome: 'undetermined', message: `192.0.2.1:443 ${describeNotAsked('interrupted')}` })
  const { stdout } = await stage.run(aConversation(), aReport([aTarget('m.example:443', [finding])]))
  expect(stage.asked).toEqual([])
  expect(stdout).toContain('ats-gate: the pull request is not commented, since the run was interrupted')
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
  expect(warned(await stage.run(conversation, RED()))).toEqual([[LOST, expect.stringContaining(words)]])
})

test('comments that GitHub gives in part only are passed over', async () => {
  const odd = [{ id: 'x' }, { id: 1, body: null }, 7, { id: 2, body: MARKER, user: { login: 7 } }]
  const conversation = aConversation([], ({ method }) =>
    method === 'GET' ? { status: 200, json: odd, isForeign: true } : undefined,
  )
  await stage.run(conversation, RED())
  expect(stage.asked).toEqual([LIST, WHO, CREATE])
})

test.each([
  ['push', 'push'],
  ['schedule', 'schedule'],
  ['merge_group', 'merge_group'],
  ['workflow_dispatch', 'workflow_dispatch'],
])('a run by %s has no pull request: nothing is asked, one line for who debugs', async (event, eventFile) => {
  const { stdout, outputs } = await stage.run(aConversation(), RED(), { event, eventFile })
  expect([stage.asked, outputs['comment-id']]).toEqual([[], ''])
  expect(stdout).toContain(`::debug::ats-gate: the event ${event} has no pull request to comment`)
  expect(annotationsOf(stdout, 'notice')).toEqual([])
})

test('a pull request whose event cannot be read: a warning', async () => {
  const ran = await stage.run(aConversation(), RED(), { eventFile: 'no-such-file' })
  expect(existsSync(join(EVENTS, 'no-such-file.json'))).toBe(false)
  expect(warned(ran)).toEqual([[LOST, 'the event does not say which pull request it is of']])
})

test('no token: a warning that names the input', async () => {
  const ran = await stage.run(aConversation(), RED(), { inputs: { 'github-token': '' } })
  expect(warned(ran)).toEqual([[LOST, expect.stringContaining('there is no token')]])
})

test('a fault of ours in the comment: a warning with its stack in the log, and the verdict stands', async () => {
  writeFileSync(join(stage.folder, 'event.json'), '{"pull_request":{"number":2}}')
  const ran = await runStep(stage.folder, RED, {
    inputs: { comment: 'always', 'policy-ref': 'workspace' },
    environment: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(stage.folder, 'event.json'),
      GITHUB_REPOSITORY: 'a/b',
    },
  })
  expect(ran.code).toBe(1)
  expect(warned(ran)).toEqual([[LOST, 'a fault of ats-gate, with its stack in the log']])
  expect(ran.stdout).toContain('GitHub was asked')
})
