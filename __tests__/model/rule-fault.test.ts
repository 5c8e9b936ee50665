import { expect, test } from '@jest/globals'
import { notesForPeople, outcomeOfFault } from '../../src/model/rule-fault.ts'

function messageOf(error: unknown): string {
  const { kind, notes } = outcomeOfFault('leaf-key', error)
  expect([kind, notes.length, notesForPeople({ notes })]).toEqual(['undetermined', 1, []])
  return notes[0]?.message ?? ''
}

test('an error comes with its stack and that of each cause', () => {
  const message = messageOf(new TypeError('outer', { cause: new Error('inner', { cause: 'a text' }) }))
  expect(message).toMatch(/^TypeError: outer\n {4}at [\s\S]*\ncaused by: Error: inner\n[\s\S]*\ncaused by: a text$/u)
})

test.each([
  ['a thrown text', 'a text', 'a text'],
  ['nothing', undefined, 'undefined'],
  ['an error without a stack', Object.assign(new Error('bare'), { stack: undefined }), 'bare'],
])('%s is told as it is', (_what, error, expected) => {
  expect(messageOf(error)).toBe(expected)
})

test('causes that lead back to themselves come to an end', () => {
  const error = Object.assign(new Error('round'), { stack: 'round' })
  error.cause = error
  expect(messageOf(error)).toBe('round\ncaused by: round\ncaused by: round\ncaused by: round')
})
