import { expect, test } from '@jest/globals'
import { md } from '../../src/reports/markdown-writer.ts'
import { sharedRows } from '../../src/reports/shared-rows.ts'

const rowOf = (who: string, seen: string) => ({ who: md`${who}`, cells: [md`${seen}`] })
const written = (rows: Parameters<typeof sharedRows>[0]) => sharedRows(rows).map(({ markdown }) => markdown)

test('what is said of several targets in the same words stands once, where the first of them stood', () => {
  expect(written([rowOf('a', 'old'), rowOf('b', 'expired'), rowOf('c', 'old')])).toEqual([
    '| `a`<br>`c` | `old` |\n',
    '| `b` | `expired` |\n',
  ])
})

test('a new row after twenty targets, and every target stands in one', () => {
  const names = Array.from({ length: 41 }, (_, i) => `t${i}`)
  const rows = written(names.map((name) => rowOf(name, 'old')))
  expect(rows.map((one) => one.split('<br>').length)).toEqual([20, 20, 1])
  expect(rows.flatMap((one) => [...one.matchAll(/`(t\d+)`/g)].map(([, name]) => name))).toEqual(names)
})

test('cells whose borders differ are not the same words', () => {
  const rows = [
    { who: md`a`, cells: [md`x`, md``] },
    { who: md`b`, cells: [md``, md`x`] },
  ]
  expect(sharedRows(rows)).toHaveLength(2)
})
