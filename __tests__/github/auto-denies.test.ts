import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { autoDenies } from '../../src/github/auto-denies.ts'
import { type PullRequest, type RunEvent, runEvent } from '../../src/github/event.ts'
import type { Denial } from '../../src/model/private-addresses.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'

function anEvent(name: string, pullRequest: Partial<PullRequest> | null = null): RunEvent {
  const opened: PullRequest = { number: 1, isFromFork: false, headSha: 'a'.repeat(40), headRepository: null }
  const request = pullRequest === null ? null : { ...opened, ...pullRequest }
  return {
    name,
    repository: null,
    pullRequest: request,
    baseSha: null,
    headSha: null,
    fromElsewhere: null,
    isByDependabot: false,
  }
}

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  '%s from a fork, and one that cannot be read, deny',
  (name) => {
    expect(autoDenies(anEvent(name, { isFromFork: true }))).toBe('fork')
    expect(autoDenies(anEvent(name, { isFromFork: false }))).toBeNull()
    expect(autoDenies(runEvent({ GITHUB_EVENT_NAME: name }))).toBe('unread-event')
  },
)

// biome-ignore format: one row a line
test.each<readonly [string, unknown, Denial | null]>([
  ['workflow_run',   { workflow_run: { head_repository: { id: 2 }, repository: { id: 1 } } },   'fork'],
  ['workflow_run',   { workflow_run: { head_repository: null, repository: { id: 1 } } },        'fork'],
  ['workflow_run',   { workflow_run: { head_repository: { id: 1 }, repository: { id: 1 } } },   null],
  ['workflow_run',   undefined,                                                                 'unread-event'],
  ['issue_comment',  { issue: { number: 1, pull_request: { url: 'x' } } },                      'unread-event'],
  ['issue_comment',  { issue: { number: 1 } },                                                  null],
  ['issue_comment',  undefined,                                                                 'unread-event'],
  ['deployment_status', { deployment: {} },                                                     null],
  ['repository_dispatch', undefined,                                                            null],
])('%s with %j, which may have checked out a pull request: %s', (name, payload, denial) => {
  const folder = temporaryFolder()
  const file = join(folder.path, 'event.json')
  if (payload !== undefined) writeFileSync(file, JSON.stringify(payload))
  expect(autoDenies(runEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file }))).toBe(denial)
  folder.remove()
})

test.each(['push', 'schedule', 'workflow_dispatch', 'merge_group', ''])('%j allows', (name) => {
  expect(autoDenies(anEvent(name))).toBeNull()
})
