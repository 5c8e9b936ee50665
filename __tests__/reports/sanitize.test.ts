import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cut, joined, line, outside, sanitize, sentence, textOf } from '../../src/reports/sanitize.ts'
import { wrapped } from '../../src/reports/wrap.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS } from '../builders/attack-strings.ts'

test('the model of the runner sees commands in the raw attack strings', () => {
  const seen = ATTACKS.filter((attack) => runnerCommands(attack).length > 0)
  expect(seen.length).toBeGreaterThanOrEqual(13)
})

test.each(ATTACKS)('%j is no command, and nothing unseen, alone or inside a line', (attack) => {
  const text = textOf([outside(attack), line`${attack}`, line`seen: ${attack}`, sentence(attack)])
  expect(runnerCommands(text)).toEqual([])
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
})

test('what was removed stays visible', () => {
  expect(sanitize('a\u001b[0m\u202eb\r\nc', 256)).toBe('a\\u001b[0m\\u202eb\\u000d\\u000ac')
  expect(sanitize('##[error]x', 256)).toBe('##\\u005berror]x')
  expect(sanitize('  ::error::x', 256)).toBe('  \\u003a:error::x')
  expect(sanitize('\u{e0041}', 256)).toBe('\\u{e0041}')
})

test('ordinary text stays as it is, other scripts included', () => {
  const text = 'CN=Bücher 書店 🔒, O="a :: b", #1 [x]'
  expect(sanitize(text, 256)).toBe(text)
})

test('a field has at most 256 characters, and a cut shows', () => {
  expect(outside('x'.repeat(256)).text).toBe('x'.repeat(256))
  expect(outside('x'.repeat(257)).text).toBe(`${'x'.repeat(255)}…`)
  expect([...outside('🔒'.repeat(300)).text]).toHaveLength(256)
  expect([...outside('\u0000'.repeat(1_000_000)).text]).toHaveLength(256)
  expect(cut(line`abcdef`, 4).text).toBe('abc…')
})

test('harmless neighbours make no command together', () => {
  expect(runnerCommands(line`${'##'}${'[error]x'}`.text)).toEqual([])
  expect(runnerCommands(line`${':'}${':error::x'}`.text)).toEqual([])
  expect(runnerCommands(joined([outside('#'), outside('#[error]x')], '').text)).toEqual([])
})

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('##[', '::', 'error', 'add-mask', ']', ' ', '\r', '\n', '\u2028', '\u00a0', '#', ':'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

test('no text becomes a command, whatever line it is broken into', () => {
  fc.assert(
    fc.property(hostile, hostile, fc.integer({ min: 1, max: 40 }), (one, two, columns) => {
      const lines = [line`${one}${two}`, ...wrapped(sentence(one), columns), joined([outside(one), outside(two)], '')]
      expect(runnerCommands(textOf(lines))).toEqual([])
    }),
  )
})

test('cleaning twice changes nothing', () => {
  fc.assert(fc.property(hostile, (text) => expect(sanitize(sanitize(text, 256), 256)).toBe(sanitize(text, 256))))
})
