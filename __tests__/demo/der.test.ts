import { expect, test } from '@jest/globals'
import { encode, smallInteger, time } from '../../src/demo/der.ts'

test.each([
  [0, '020100'],
  [127, '02017f'],
  [128, '02020080'],
  [255, '020200ff'],
])('the INTEGER %i is never negative', (value, hex) => {
  expect(Buffer.from(encode(smallInteger(value))).toString('hex')).toBe(hex)
})

// "validity dates in 2050 or later MUST be encoded as GeneralizedTime". RFC 5280 §4.1.2.5
test.each([
  ['2049-12-31T23:59:59Z', '170d', '491231235959Z'],
  ['2050-01-01T00:00:00Z', '180f', '20500101000000Z'],
])('the moment %s has the type that its year asks for', (moment, header, text) => {
  const der = Buffer.from(encode(time(new Date(moment))))
  expect([der.subarray(0, 2).toString('hex'), der.subarray(2).toString('latin1')]).toEqual([header, text])
})
