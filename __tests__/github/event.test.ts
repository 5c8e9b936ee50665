import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { baseCommit, isProposal, runEvent } from '../../src/github/event.ts'
import { InputError } from '../../src/model/input-error.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'

const EVENTS = join(import.meta.dirname, '../fixtures/events')
const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const BASE = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

function eventOf(name: string, file: string, over: Readonly<Record<string, string>> = {}) {
  return runEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(EVENTS, `${file}.json`),
    GITHUB_REPOSITORY: 'Codertocat/Hello-World',
    ...over,
  })
}

const HELLO = { owner: 'Codertocat', repo: 'Hello-World' }
const FORK = { owner: 'Stranger', repo: 'Hello-World' }
const own = { number: 2, isFromFork: false, headSha: HEAD, headRepository: HELLO }
const strangers = { number: 2, isFromFork: true, headSha: HEAD, headRepository: FORK }
const gone = { ...strangers, headRepository: null }

// biome-ignore format: one row a line
test.each([
  ['pull_request',        'pull_request.opened',       own,       BASE, false],
  ['pull_request',        'pull_request.fork',         strangers, BASE, false],
  ['pull_request',        'pull_request.fork-deleted', gone,      BASE, false],
  ['pull_request',        'pull_request.dependabot',   own,       BASE, true],
  ['pull_request_target', 'pull_request.fork',         strangers, BASE, false],
  // What GitHub checks out for a review is the merge of the pull request too.
  ['pull_request_review', 'pull_request.opened',       own,       BASE, false],
  ['merge_group',         'merge_group',               null,      '380387fbc80638b734a49e1be1c4dfec1c01b33c', false],
  ['push',                'push',                      null,      null, false],
  ['schedule',            'schedule',                  null,      null, false],
  ['workflow_dispatch',   'workflow_dispatch',         null,      null, false],
])('%s of %s', (name, file, pullRequest, baseSha, isByDependabot) => {
  const repository = { owner: 'Codertocat', repo: 'Hello-World' }
  const event = eventOf(name, file)
  const headSha = pullRequest?.headSha ?? (name === 'merge_group' ? '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d' : null)
  expect(event).toEqual({ name, repository, pullRequest, baseSha, headSha, fromElsewhere: null, isByDependabot })
  expect(isProposal(event)).toBe(baseSha !== null)
})

test('a new commit on a pull request: its own head', () => {
  const { pullRequest } = eventOf('pull_request', 'pull_request.synchronize')
  expect(pullRequest).toMatchObject({ isFromFork: false, headSha: expect.stringMatching(/^[0-9a-f]{40}$/) })
})

test('a called workflow has the event of its caller', () => {
  // GitHub gives workflow_call no payload of its own.
  expect(eventOf('pull_request', 'pull_request.fork').pullRequest).toEqual(strangers)
})

test('a run that Dependabot started is known by the actor too', () => {
  expect(eventOf('push', 'push', { GITHUB_ACTOR: 'dependabot[bot]' }).isByDependabot).toBe(true)
})

const UNREADABLE = [
  ['no file', null],
  ['half a file', '{"pull_request":{"number":2'],
  ['no object', '[]'],
  ['null', 'null'],
  ['no pull request', '{}'],
  ['a pull request that is null', '{"pull_request":null}'],
  ['a pull request that is a word', '{"pull_request":"2"}'],
  ['a number that is a word and a base that is no commit', '{"pull_request":{"number":"2","base":{"sha":"main"}}}'],
] as const

test.each(UNREADABLE)('pull_request with %s counts as a fork of which nothing is known, and has no base', (_, text) => {
  const file = join(folder.path, 'event.json')
  if (text !== null) writeFileSync(file, text)
  const event = runEvent({ GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_EVENT_PATH: file })
  expect(event.pullRequest).toEqual({ number: null, isFromFork: true, headSha: '', headRepository: null })
  expect([isProposal(event), event.baseSha]).toEqual([true, null])
  expect(() => baseCommit(event)).toThrow(InputError)
  expect(() => baseCommit(event)).toThrow('the event pull_request_target names no base commit')
})

test('ids that are missing on both sides are not the same repository', () => {
  const file = join(folder.path, 'event.json')
  writeFileSync(file, '{"pull_request":{"number":2,"head":{"repo":{}},"base":{"repo":{}}}}')
  expect(runEvent({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: file }).pullRequest?.isFromFork).toBe(true)
})

test('the base that a proposal is judged against', () => {
  expect(baseCommit(eventOf('merge_group', 'merge_group'))).toBe('380387fbc80638b734a49e1be1c4dfec1c01b33c')
})

test('outside of a workflow there is no event', () => {
  expect(runEvent({})).toEqual({
    name: '',
    repository: null,
    pullRequest: null,
    baseSha: null,
    headSha: null,
    fromElsewhere: null,
    isByDependabot: false,
  })
})

test.each(['Codertocat', 'a/b/c', '/b', 'a/'])('%s is no repository', (written) => {
  expect(runEvent({ GITHUB_REPOSITORY: written }).repository).toBeNull()
})
