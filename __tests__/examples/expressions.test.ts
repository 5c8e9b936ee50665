import { expect, test } from '@jest/globals'
import { evaluate, filledIn, holds } from './expressions.ts'

const CONTEXTS = {
  github: { ref: 'refs/heads/main', event: { number: 0, pull_request: { number: 7 } } },
  steps: {},
  always: () => true,
  hashFiles: (path: unknown) => (path === "it's there" ? 'abc' : ''),
}

test.each([
  ['github.ref', 'refs/heads/main'],
  ['github.event.merge_group.base_sha', undefined],
  ['github.event.pull_request.number || github.ref', 7],
  ['github.event.number || github.ref', 'refs/heads/main'],
  ["github.ref == 'refs/heads/main' && 'yes'", 'yes'],
  ["steps.gate.outputs.outcome != 'met'", true],
  ["steps.gate.outputs.outcome == ''", true],
  ["!always() || hashFiles('it''s there') != ''", true],
  ["hashFiles('gone') && 1", ''],
  ["!(github.ref == 'x')", true],
  ['github.event.pull_request.number == 7', true],
])('%s', (expression, value) => {
  expect(evaluate(expression, CONTEXTS)).toEqual(value)
})

test.each([
  'gihtub.ref',
  'sucess()',
  'github.ref ==',
  "github.ref == 'open",
  'github.ref github.ref',
  '(github.ref',
  '&&',
])('%s is refused', (expression) => {
  expect(() => evaluate(expression, CONTEXTS)).toThrow('no expression that is known here')
})

test('texts are filled in, and conditions go without braces too', () => {
  const text = `a-${braced('github.event.pull_request.number')}-${braced('github.nothing')}-b`
  expect(filledIn(text, CONTEXTS)).toBe('a-7--b')
  expect(holds(braced('always()'), CONTEXTS)).toBe(true)
  expect(holds("github.ref == 'refs/heads/other'", CONTEXTS)).toBe(false)
})

function braced(expression: string): string {
  return `\${{ ${expression} }}`
}
