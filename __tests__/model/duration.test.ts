import { expect, test } from '@jest/globals'
import { parseDuration } from '../../src/model/duration.ts'
import { parseTime } from '../../src/model/time.ts'

test.each([
  ['500ms', 500],
  ['10s', 10_000],
  ['5m', 300_000],
  ['2h', 7_200_000],
  ['180d', 15_552_000_000],
  ['0s', 0],
])('%s is %i milliseconds', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test.each(['', '10', '10 s', '-1s', '1.5s', 's', '1e3s', '10S', '999999999999s', '999999999d', '1s1s'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull()
  },
)

test.each([
  ['2027-03-31T00:00:00Z', '2027-03-31T00:00:00.000Z'],
  ['2027-03-31t12:30:00.25z', '2027-03-31T12:30:00.250Z'],
  ['2027-03-31T00:00:00+02:00', '2027-03-30T22:00:00.000Z'],
  ['2028-02-29T23:59:59-00:30', '2028-03-01T00:29:59.000Z'],
])('%s is a moment', (text, iso) => {
  expect(parseTime(text)?.toISOString()).toBe(iso)
})

test.each([
  '',
  '2027-03-31',
  '2027-03-31T00:00:00',
  '2027-02-29T00:00:00Z',
  '2027-13-01T00:00:00Z',
  'tomorrow',
  '2027-03-31T24:00:00Z',
  '2027-03-31T00:00:60Z',
  '2027-03-31T00:00:00+24:00',
  ' 2027-03-31T00:00:00Z',
])('%j is no moment', (text) => {
  expect(parseTime(text)).toBeNull()
})
