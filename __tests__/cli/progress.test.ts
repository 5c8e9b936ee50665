import { expect, test } from '@jest/globals'
import { progressLine } from '../../src/cli/progress.ts'
import { columnsOf, table } from '../../src/cli/table.ts'
import { textOf } from '../../src/reports/sanitize.ts'

function shownOn(stream: { isTTY?: boolean; columns?: number }, term = 'xterm'): string {
  let written = ''
  const before = process.env.TERM
  process.env.TERM = term
  const write = (text: string) => {
    written += text
    return true
  }
  const progress = progressLine({ ...stream, write } as unknown as NodeJS.WriteStream)
  progress.begin(2)
  progress.show({ done: 1, total: 2, target: 'm.example.com:443' })
  progress.clear()
  if (before === undefined) delete process.env.TERM
  else process.env.TERM = before
  return written
}

const ERASE = '\r\u001b[2K'

test('one line, rewritten as targets end, and gone at the end', () => {
  expect(shownOn({ isTTY: true })).toBe(
    `${ERASE}0 of 2 targets judged${ERASE}1 of 2 targets judged, last m.example.com:443${ERASE}`,
  )
})

test('it is cut to the terminal', () => {
  expect(
    shownOn({ isTTY: true, columns: 20 })
      .split(ERASE)
      .map(({ length }) => length <= 19),
  ).not.toContain(false)
})

test('a file, a pipe and a dumb terminal get none', () => {
  expect([shownOn({}), shownOn({ isTTY: false }), shownOn({ isTTY: true }, 'dumb')]).toEqual(['', '', ''])
})

test.each([
  [undefined, 80],
  [40, 80],
  [100, 100],
  [200, 120],
])('a terminal of %p columns is written for %i', (columns, expected) => {
  expect(columnsOf({ columns } as NodeJS.WriteStream)).toBe(expected)
})

test('the right cell of a table is wrapped under itself', () => {
  expect(textOf([...table([['--a', 'one two three four']], 20)])).toBe('  --a  one two three\n       four\n')
})
