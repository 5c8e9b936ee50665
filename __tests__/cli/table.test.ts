import { expect, test } from '@jest/globals'
import { grid, table } from '../../src/cli/table.ts'

const ROWS = [
  ['--policy', 'the policy to judge by'],
  ['-V', ''],
] as const

function texts(lines: ReturnType<typeof table>): readonly string[] {
  return lines.map(({ text }) => text)
}

test('two cells beside each other, the right one wrapped under itself', () => {
  const long: readonly (readonly [string, string])[] = [['--policy', 'the policy that every target is judged by']]
  expect(texts(table(long, 40))).toEqual(['  --policy  the policy that every target', '            is judged by'])
})

test('without room the right cell stands below the left one, an empty one nowhere', () => {
  expect(texts(table(ROWS, 35))).toEqual(['  --policy', '      the policy to judge by', '  -V'])
})

test('columns as wide as their widest cell, in rows of any length', () => {
  expect(
    texts(
      grid([
        ['', 'ats', 'strict'],
        ['leaf-key', 'off'],
      ]),
    ),
  ).toEqual(['            ats  strict', '  leaf-key  off'])
  expect(texts(grid([['a'], ['more', 'than', 'the first']]))).toEqual(['  a', '  more  than  the first'])
  expect(grid([])).toEqual([])
})
