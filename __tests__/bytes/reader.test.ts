import { expect, test } from '@jest/globals'
import { Reader } from '../../src/bytes/reader.ts'
import { WireError } from '../../src/bytes/wire-error.ts'

test('reads unsigned numbers in network order, and bytes', () => {
  const r = new Reader(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 'Message')
  expect(r.u8('a')).toBe(0x01)
  expect(r.u16('b')).toBe(0x0203)
  expect(r.u24('c')).toBe(0x040506)
  expect(r.left).toBe(2)
  expect([...r.bytes(2, 'd')]).toEqual([7, 8])
  r.end()
})

test('says which field wanted how many bytes, and where', () => {
  const r = new Reader(Uint8Array.of(3, 3), 'ServerHello')
  r.u16('legacy_version')
  expect(() => r.bytes(32, 'random')).toThrow('ServerHello.random: wanted 32 bytes, 0 left at 2')
})

test('a vector is a reader that cannot leave it', () => {
  const r = new Reader(Uint8Array.of(0, 2, 0xaa, 0xbb, 0xcc), 'Message')
  const vector = r.vector16('list')
  expect(vector.u16('item')).toBe(0xaabb)
  expect(() => vector.u8('next')).toThrow('Message.list.next')
  expect(r.left).toBe(1)
})

test('a vector longer than what is left is refused before it is read', () => {
  const r = new Reader(Uint8Array.of(0xff, 0xff, 0xff, 1), 'Message')
  expect(() => r.vector24('list')).toThrow(WireError)
})

test('the offset of a failure inside a vector counts from the start of the message', () => {
  const vector = new Reader(Uint8Array.of(9, 9, 2, 1, 1), 'Message')
  vector.u16('version')
  const inner = vector.vector8('list')
  inner.u8('first')
  expect(() => inner.u16('second')).toThrow(expect.objectContaining({ offset: 4 }))
})

test('leftovers are refused', () => {
  expect(() => new Reader(Uint8Array.of(1), 'ServerHelloDone').end()).toThrow('ServerHelloDone: 1 bytes too many')
})
