import { expect, test } from '@jest/globals'
import { Writer } from '../../src/bytes/writer.ts'

test('lengths are those of what is nested', () => {
  const w = new Writer()
  w.u16(0)
  w.vector16(() =>
    w.vector16(() => {
      w.u8(0)
      w.vector16(() => w.ascii('abc'))
    }),
  )
  expect(Buffer.from(w.done()).toString('hex')).toBe('000000080006000003616263')
})

test('holds more than its first buffer', () => {
  const w = new Writer()
  w.vector24(() => w.bytes(new Uint8Array(100_000).fill(7)))
  expect(w.length).toBe(100_003)
  expect([...w.done().subarray(0, 4)]).toEqual([0x01, 0x86, 0xa0, 7])
})

test.each([
  ['a number too large for its bytes', (w: Writer) => w.u8(256)],
  ['a contents too long for its length', (w: Writer) => w.vector8(() => w.bytes(new Uint8Array(256)))],
  ['a character outside ASCII', (w: Writer) => w.ascii('bücher')],
])('refuses %s', (_, write) => {
  expect(() => write(new Writer())).toThrow(RangeError)
})
