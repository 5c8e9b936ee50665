import { expect, test } from '@jest/globals'
import { aLeaf, type RawTime, validity } from '../builders/certificates.ts'
import { expectUnreadable, reportOnLeaf } from '../builders/hostile-leaf.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf } from '../builders/run-gate.ts'

const utc = (text: string): RawTime => ({ tag: 23, text })
const generalized = (text: string): RawTime => ({ tag: 24, text })
const FROM = utc('260101000000Z')

test.each<readonly [string, RawTime]>([
  ['an offset', utc('261001000000+0200')],
  ['no seconds', utc('2610010000Z')],
  ['fractions', generalized('20261001000000.123Z')],
  ['no zone', utc('261001000000')],
  ['month 13', utc('261301000000Z')],
  ['month 0', utc('260001000000Z')],
  ['30 February', generalized('20270230000000Z')],
  ['hour 24', utc('261001240000Z')],
  ['a leap second', utc('261231235960Z')],
  ['a four-digit year in UTCTime', utc('20261001000000Z')],
  ['a two-digit year in GeneralizedTime', generalized('261001000000Z')],
  ['a year of five digits', generalized('120261001000000Z')],
  ['nothing', utc('')],
  ['letters', generalized('next October')],
  ['control characters', utc('\u001b[31m\r\n::e')],
  ['digits of another script', utc('٢٦١٠٠١٠٠٠٠٠٠Z')],
  ['10 kB of digits', generalized('2'.repeat(10_000))],
  ['another type', { tag: 12, text: '261001000000Z' }],
])('a date with %s is named', async (_what, notAfter) => {
  const leaf = aLeaf(TRUSTED_ROOT, { replace: { validity: validity(FROM, notAfter) } })
  const report = await reportOnLeaf(leaf)
  expectUnreadable(report, 'validity.notAfter: ')
  expect(findingOf(report, 'certificate-validity').message.length).toBeLessThan(300)
})

test.each<readonly [string, RawTime, RawTime, string]>([
  ['year 0', FROM, generalized('00000101000000Z'), 'is never valid: it ends on 0000-01-01'],
  [
    'the year 9999 as its beginning',
    generalized('99991231235959Z'),
    generalized('99991231235959Z'),
    'is valid only from 9999-12-31',
  ],
  [
    'an end before its beginning, both to come',
    utc('300101000000Z'),
    utc('290101000000Z'),
    'is never valid: it ends on 2029-01-01 00:00 UTC, before it begins on 2030-01-01 00:00 UTC',
  ],
  [
    'an end before its beginning, both past',
    utc('200101000000Z'),
    utc('190101000000Z'),
    'is never valid: it ends on 2019-01-01',
  ],
  [
    'an end before its beginning, and now between them',
    utc('270101000000Z'),
    utc('260101000000Z'),
    'is never valid: it ends on 2026-01-01',
  ],
])('a validity with %s is violated, not met', async (_what, notBefore, notAfter, says) => {
  const leaf = aLeaf(TRUSTED_ROOT, { replace: { validity: validity(notBefore, notAfter) } })
  const finding = findingOf(await reportOnLeaf(leaf), 'certificate-validity')
  expect(finding).toMatchObject({ outcome: 'violated', message: expect.stringContaining(says) })
})
