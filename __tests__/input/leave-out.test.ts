import { expect, test } from '@jest/globals'
import { leaveOut, type WrongPlace } from '../../src/input/leave-out.ts'
import { type PositionedDocument, parsePositioned } from '../../src/input/positioned-document.ts'

const TEXT = 'a: 1\nlist:\n  - x\n  - y\n  - { b: 2, c: 3 }\n'

test('wrong values go, and the places of the others stay what they are', () => {
  const left = without([wrong('a'), wrong('list', '0'), wrong('list', '2', 'b')])
  expect(left?.data).toEqual({ list: ['y', { c: 3 }] })
  expect(left?.locate(['list', 0], 'value')).toEqual({ file: 'f', line: 4, column: 5 })
  expect(left?.locate(['list', 1, 'c'], 'value')).toEqual({ file: 'f', line: 5, column: 16 })
})

test("a key that is missing gets a value that is no other's", () => {
  const missing = (index: string): WrongPlace => ({ path: ['list', index], missing: 'host' })
  const left = without([{ path: [], missing: 'd' }, missing('2')])
  const values = JSON.stringify(left?.data).match(/[0-9a-f]{40}\.invalid/gu) ?? []
  expect(new Set(values).size).toBe(2)
})

test('of a document that is wrong as a whole nothing is left', () => {
  expect(without([wrong()])).toBeNull()
})

function wrong(...path: readonly string[]): WrongPlace {
  return { path, missing: null }
}

function without(places: readonly WrongPlace[]): PositionedDocument | null {
  const document = parsePositioned(TEXT, 'f', [])
  return document === null ? null : leaveOut(places, document)
}
