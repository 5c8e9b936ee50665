import { expect, test } from '@jest/globals'
import { autoDenies } from '../../src/github/auto-denies.ts'
import { type PullRequest, type RunEvent, runEvent } from '../../src/github/event.ts'

function anEvent(name: string, pullRequest: Partial<PullRequest> | null = null): RunEvent {
  const opened: PullRequest = { number: 1, isFromFork: false, headSha: 'a'.repeat(40), headRepository: null }
  const request = pullRequest === null ? null : { ...opened, ...pullRequest }
  return { name, repository: null, pullRequest: request, baseSha: null, isByDependabot: false }
}

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  '%s from a fork, and one that cannot be read, deny',
  (name) => {
    expect(autoDenies(anEvent(name, { isFromFork: true }))).toBe('fork')
    expect(autoDenies(anEvent(name, { isFromFork: false }))).toBeNull()
    expect(autoDenies(runEvent({ GITHUB_EVENT_NAME: name }))).toBe('unread-event')
  },
)

test.each(['push', 'schedule', 'workflow_dispatch', 'merge_group', ''])('%j allows', (name) => {
  expect(autoDenies(anEvent(name))).toBeNull()
})
