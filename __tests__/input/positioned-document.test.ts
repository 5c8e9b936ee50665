import { expect, test } from '@jest/globals'
import { parsePositioned } from '../../src/input/positioned-document.ts'
import type { InputFault } from '../../src/model/input-error.ts'

function document(text: string) {
  const faults: InputFault[] = []
  const parsed = parsePositioned(text, 'a.yml', faults)
  if (parsed === null) throw new Error(JSON.stringify(faults))
  const { data, locate } = parsed
  return {
    data,
    place(path: readonly (string | number)[], what: 'key' | 'value'): string {
      const { line, column } = locate(path, what)
      return `${line}:${column}`
    },
  }
}

const TEXT = `targets:
  - host: a.example
    http:
  - &other { host: b.example, samples }
  - *other
timeout: 5s
`

test.each([
  [['timeout'], 'key', '6:1'],
  [['timeout'], 'value', '6:10'],
  [['targets', 0, 'host'], 'value', '2:11'],
  [['targets', 1], 'value', '4:12'],
] as const)('the place of %j (%s) is %s', (path, what, expected) => {
  expect(document(TEXT).place(path, what)).toBe(expected)
})

test.each([
  ['a value that is not written: its key', ['targets', 0, 'http'], '3:5'],
  ['a key without a colon', ['targets', 1, 'samples'], '4:31'],
  ['behind an alias what it stands for', ['targets', 2, 'host'], '4:20'],
  ['a key that is not there: what would hold it', ['targets', 0, 'port'], '2:5'],
  ['an entry behind the last: the list', ['targets', 7], '2:3'],
  ['inside of a text: the text', ['timeout', 'unit'], '6:10'],
  ['the whole', [], '1:1'],
] as const)('%s', (_what, path, expected) => {
  expect(document(TEXT).place(path, 'value')).toBe(expected)
})

test('an empty text has one place', () => {
  const { data, place } = document('')
  expect([data, place(['timeout'], 'value')]).toEqual([null, '1:1'])
})

test.each([
  ['{ a:\n- b }', 'put a comma between the entries, and close every bracket and quote'],
  ['a: %b', 'put the value into quotes'],
  ['? [a]\n: b', 'write the key as a plain word'],
  ['a: *nobody', 'write the values out; a value that begins with * needs quotes'],
])('%j: %s', (text, mend) => {
  const faults: InputFault[] = []
  expect(parsePositioned(text, 'a.yml', faults)).toBeNull()
  expect(faults.map((fault) => fault.mend)).toContain(mend)
})
