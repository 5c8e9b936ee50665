import { expect, test } from '@jest/globals'
import { waiverDaysLeft, waiverNames } from '../../src/model/waiver.ts'

test.each([
  [
    'm.example.com:443',
    ['m.example.com:443', 'm.example.com', '*.example.com:443', '*.example.com', '*.com:443', '*.com'],
  ],
  ['localhost:8443', ['localhost:8443', 'localhost']],
  ['[2001:db8::1]:443', ['[2001:db8::1]:443', '[2001:db8::1]']],
])('what waivers may call %s, the narrowest name first', (target, names) => {
  expect(waiverNames(target)).toEqual(names)
})

test('a star stands for a name of any depth below the domain, and never for the domain itself', () => {
  expect(waiverNames('a.b.c.example.com:443')).toContain('*.example.com')
  expect(waiverNames('example.com:443')).not.toContain('*.example.com')
  expect(waiverNames('notexample.com:443')).not.toContain('*.example.com')
})

test.each([
  ['2027-03-31', '2027-03-31T00:00:00.000Z', 0],
  ['2027-03-31', '2027-03-31T23:59:59.999Z', 0],
  ['2027-03-31', '2027-04-01T00:00:00.000Z', -1],
  ['2027-03-31', '2027-03-17T12:00:00.000Z', 14],
  ['2028-03-01', '2028-02-28T00:00:00.000Z', 2],
  ['2027-03-31', '2027-04-01T01:30:00.000+02:00', 0],
])('of %s at %s: %d days', (until, at, days) => {
  expect(waiverDaysLeft({ until }, new Date(at))).toBe(days)
})
