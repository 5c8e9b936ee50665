import { describe, expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { rule } from '../../src/rules/certificate-lifetime.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aDeepChain, aLeaf, anIntermediate, aRoot } from '../builders/certificates.ts'

const root = aRoot()
const HOUR = 3600
const DAY = 24 * HOUR

/** A leaf that begins then and lasts so many seconds, judged on its first day; without an issuer it is self-signed. */
function lasting(from: string, seconds: number, issuer: MadeCertificate | null = root) {
  const notBefore = new Date(from)
  const notAfter = new Date(notBefore.getTime() + seconds * 1000)
  return { at: notBefore, lists: [[aLeaf(issuer ?? undefined, { notBefore, notAfter })]] }
}

// Apple, SecPolicyServer.c: first valid moment, most seconds below a preinstalled root, and below an added one.
const APPLE: readonly (readonly [string, number, number | null])[] = [
  ['2016-06-30T23:59:59Z', 1827 * DAY + HOUR, null],
  ['2016-07-01T00:00:00Z', 1188 * DAY + HOUR, null],
  ['2018-02-28T23:59:59Z', 1188 * DAY + HOUR, null],
  ['2018-03-01T00:00:00Z', 825 * DAY + HOUR, null],
  ['2019-06-30T23:00:00Z', 825 * DAY + HOUR, null],
  ['2019-06-30T23:00:01Z', 825 * DAY + HOUR, 825 * DAY + HOUR],
  ['2020-08-31T23:59:59Z', 825 * DAY + HOUR, 825 * DAY + HOUR],
  ['2020-09-01T00:00:00Z', 398 * DAY, 825 * DAY + HOUR],
  ['2026-07-01T00:00:00Z', 398 * DAY, 825 * DAY + HOUR],
]

describe.each(APPLE)('a leaf that begins on %s', (from, preinstalled, added) => {
  test('is accepted to the second below a preinstalled root', () => {
    const trust = { preinstalled: [root] }
    expect(decide({ ...lasting(from, preinstalled), ...trust }).kind).toBe('met')
    expect(decide({ ...lasting(from, preinstalled + 1), ...trust }).kind).toBe('violated')
  })

  test('and below an added one', () => {
    const trust = { added: [root] }
    expect(decide({ ...lasting(from, added ?? 9000 * DAY), ...trust }).kind).toBe('met')
    if (added !== null) expect(decide({ ...lasting(from, added + 1), ...trust }).kind).toBe('violated')
  })
})

test('a root that phones have is held to their rules although the policy adds it, one of this machine is not', () => {
  const leaf = lasting('2026-07-01T00:00:00Z', 399 * DAY)
  const both = { preinstalled: [root], added: [root] }
  expect(decide({ ...leaf, ...both }).kind).toBe('violated')
  expect(decide({ ...leaf, ...both, store: 'system' }).kind).toBe('met')
  expect(decide({ ...leaf, preinstalled: [root], store: 'system' }).kind).toBe('violated')
})

test('a leaf that was itself added may last for decades; as part of a device it may not', () => {
  const wanted = lasting('2026-07-01T00:00:00Z', 9000 * DAY, null)
  const [[own] = []] = wanted.lists
  if (own === undefined) throw new Error('no leaf')
  expect(decide({ ...wanted, added: [own] })).toMatchObject({
    kind: 'met',
    message: 'the certificate is valid for 9000 days',
  })
  expect(decide({ ...wanted, preinstalled: [own] }).kind).toBe('violated')
})

test('the messages are exact, and the remedy is what a CA may issue on that day', () => {
  const from = '2026-07-01T00:00:00Z'
  expect(decide({ ...lasting(from, 90 * DAY - 1), preinstalled: [root] })).toMatchObject({
    message: 'the certificate is valid for 89 days 23 hours 59 minutes 59 seconds, of the 398 days that iPhones accept',
    notes: [],
  })
  expect(decide({ ...lasting(from, 398 * DAY + 1), preinstalled: [root] })).toMatchObject({
    message:
      '"m.example.com" is valid for 398 days 1 second, and iPhones accept 398 days at most below a preinstalled root',
    remedy: { kind: 'replace-certificate', need: 'a validity period of at most 200 days' },
  })
  expect(decide({ ...lasting(from, 825 * DAY + HOUR + 1), added: [root] })).toMatchObject({
    message:
      '"m.example.com" is valid for 825 days 1 hour 1 second, and iPhones accept 825 days 1 hour at most below a root that was added',
    remedy: { need: 'a validity period of at most 825 days' },
  })
  expect(decide({ ...lasting('2020-08-01T00:00:00Z', 826 * DAY), preinstalled: [root] }).remedy).toMatchObject({
    need: 'a validity period of at most 398 days',
  })
})

// BR 2.2.6 §6.3.2, both ends counted: one second less than by subtraction.
test.each([
  ['2020-08-31T23:59:59Z', 825, null],
  ['2020-09-01T00:00:00Z', 398, 398],
  ['2026-03-14T23:59:59Z', 398, 398],
  ['2026-03-15T00:00:00Z', 200, 200],
  ['2027-03-14T23:59:59Z', 200, 200],
  ['2027-03-15T00:00:00Z', 100, 100],
  ['2029-03-14T23:59:59Z', 100, 100],
  ['2029-03-15T00:00:00Z', 47, 47],
])('the schedule of public CAs for a leaf that begins on %s', (from, days, limit) => {
  const codes = (seconds: number, trust: Partial<WantedCase>) => {
    const { kind, notes } = decide({ ...lasting(from, seconds), ...trust })
    return [kind, notes.map(({ code }) => code)]
  }
  const within = codes(days * DAY - 1, { preinstalled: [root] })
  expect(within).toEqual(['met', []])
  expect(codes(days * DAY, { preinstalled: [root] })).toEqual(['met', limit === null ? [] : ['beyond-schedule']])
  expect(codes(days * DAY, { added: [root] })).toEqual(['met', []])
})

test('the note says what a public CA may give', () => {
  expect(decide({ ...lasting('2026-07-01T00:00:00Z', 300 * DAY), preinstalled: [root] }).notes).toEqual([
    {
      code: 'beyond-schedule',
      message:
        'it begins on 2026-07-01 00:00 UTC, when public CAs may give 200 days with both ends counted, so it may be revoked',
    },
  ])
})

test('a certificate that ends before it begins is no longer than anything', () => {
  expect(decide({ ...lasting('2026-07-01T00:00:00Z', -DAY), preinstalled: [root] })).toMatchObject({
    kind: 'met',
    message: 'the certificate is valid for 0 seconds, of the 398 days that iPhones accept',
  })
})

describe('without a path to a trusted root', () => {
  const issued = (days: number) => decide(lasting('2026-07-01T00:00:00Z', days * DAY))

  test('what holds below any root is judged', () => {
    expect(issued(398)).toMatchObject({ kind: 'met', message: 'the certificate is valid for 398 days', notes: [] })
    expect(issued(826)).toMatchObject({
      kind: 'violated',
      remedy: { need: 'a validity period of at most 825 days' },
    })
  })

  test('what depends on the root is not', () => {
    expect(issued(399).kind).toBe('not-applicable')
    expect(decide(lasting('2026-07-01T00:00:00Z', 9000 * DAY, null)).kind).toBe('not-applicable')
  })
})

test('met when an added root allows what a preinstalled one does not; undetermined when that may be beyond the limit', () => {
  const other = aRoot('Other')
  const short = anIntermediate(root, 'CA')
  const notBefore = new Date('2026-04-01T12:00:00Z')
  const leaf = aLeaf(short, { notBefore, notAfter: new Date('2028-04-01T12:00:00Z') })
  const byOther = anIntermediate(other, 'CA')
  expect(decide({ lists: [[leaf, short, byOther]], preinstalled: [root], added: [other] }).kind).toBe('met')
  const chain = aDeepChain(other)
  const far = anIntermediate(chain.at(-1) ?? other, 'CA')
  const lists = [[leaf, short, far, ...chain]]
  expect(decide({ lists, preinstalled: [root], added: [other] }).kind).toBe('undetermined')
})

test('no green by two halves: strong is the path to the one root, short enough the leaf below the other', () => {
  const weak = aRoot('Weak', { keys: 'rsa-1024' })
  const strong = anIntermediate(root, 'CA')
  const notBefore = new Date('2026-04-01T12:00:00Z')
  const leaf = aLeaf(strong, { notBefore, notAfter: new Date('2028-04-01T12:00:00Z') })
  const subject = aCase({ lists: [[leaf, strong, anIntermediate(weak, 'CA')]], preinstalled: [root], added: [weak] })
  expect(rule.decide(subject, REQUIREMENTS).kind).toBe('violated')
  expect(rule.decide(subject, { ...REQUIREMENTS, 'path-strength': { level: 'off' } }).kind).toBe('met')
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
