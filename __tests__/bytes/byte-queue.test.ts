import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ByteQueue } from '../../src/bytes/byte-queue.ts'

test('bytes leave in the order they came, however they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3000 })), fc.array(fc.nat(4000)), (pieces, takes) => {
      const queue = new ByteQueue()
      const came: number[] = []
      const left: number[] = []
      pieces.forEach((piece, i) => {
        queue.put(piece)
        came.push(...piece)
        left.push(...queue.take(Math.min(takes[i] ?? 0, queue.length)))
      })
      left.push(...queue.take(queue.length))
      expect(left).toEqual(came)
    }),
    { numRuns: 50 },
  )
})

test('what was taken stays as it was when more comes', () => {
  const queue = new ByteQueue()
  queue.put(Uint8Array.of(1, 2, 3))
  const taken = queue.take(3)
  queue.put(Uint8Array.of(9, 9, 9))
  expect([...taken]).toEqual([1, 2, 3])
  expect(() => queue.take(4)).toThrow(RangeError)
})
