import { expect, jest, test } from '@jest/globals'
import { deliver } from '../../src/cli/deliver.ts'
import { systemCertificates } from '../../src/cli/files.ts'
import { progressLine } from '../../src/cli/progress.ts'
import { interruption } from '../../src/cli/signals.ts'
import { columnsOf, table } from '../../src/cli/table.ts'
import { textOf } from '../../src/reports/sanitize.ts'
import { aReport } from '../builders/report.ts'

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

test('the first signal ends the run, the second the process', () => {
  const before = (['SIGINT', 'SIGTERM'] as const).map((name) => [name, process.listeners(name)] as const)
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const signal = interruption()
  const added = process.listeners('SIGINT').filter((one) => !before[0]?.[1].includes(one))
  for (const one of added) one('SIGINT')
  expect([signal.aborted, signal.reason, exit.mock.calls.length]).toEqual([true, 'interrupted', 0])
  for (const one of added) one('SIGINT')
  expect(exit).toHaveBeenCalledWith(3)
  exit.mockRestore()
  for (const [name, known] of before) {
    for (const one of process.listeners(name)) if (!known.includes(one)) process.removeListener(name, one)
  }
})

test('this machine has certificates of its own, or says that it cannot tell', () => {
  const found = systemCertificates()
  expect(found === null || Array.isArray(found)).toBe(true)
})

test('a format that nobody writes is a fault of ours', () => {
  expect(() => deliver(aReport([]), { format: 'none', outputs: [] } as never)).toThrow('no writer for none')
})
