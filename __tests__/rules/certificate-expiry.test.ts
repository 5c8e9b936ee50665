import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/certificate-expiry.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aLeaf, anIntermediate, aRoot, NOW, type Wanted } from '../builders/certificates.ts'

test.each([
  ['a year', 365, 21, 'met'],
  ['a year', 365, 20.9, 'violated'],
  ['six days', 6, 1.5, 'met'],
  ['six days', 6, 1.4, 'violated'],
  ['84 days', 84, 21, 'met'],
  ['40 days', 40, 10, 'met'],
  ['40 days', 40, 9.9, 'violated'],
])('of a lifetime of %s (%d days) %d days left are %s', (_, lifetime, left, kind) => {
  expect(decide(lifetime, left).kind).toBe(kind)
})

test('the message says when it ends and what is required', () => {
  expect(decide(365, 12.5)).toMatchObject({
    message: '"m.example.com" ends on 2026-07-14 00:00 UTC, in 12 days; 21 days are required',
    remedy: { kind: 'replace-certificate', need: 'a validity period of at least 21 days more' },
  })
  expect(decide(365, 100).message).toBe('"m.example.com" ends on 2026-10-09 12:00 UTC, in 100 days')
  expect(decide(6, 1.25).message).toBe(
    '"m.example.com" ends on 2026-07-02 18:00 UTC, in 1.2 days; 1.5 days are required',
  )
})

test('days of the policy override the share of the lifetime', () => {
  expect(decide(365, 25, 30).kind).toBe('violated')
  expect(decide(365, 25, 14).kind).toBe('met')
})

test('violated when it has ended, also where no other rule is on', () => {
  expect(decide(365, -2)).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" ended on 2026-06-29 12:00 UTC, 2 days ago',
  })
})

test('an intermediate that ends before the leaf is a note, and decides nothing', () => {
  const root = aRoot()
  const issuer = anIntermediate(root, 'Ending', { notAfter: new Date('2026-07-10T12:00:00Z') })
  const wanted = { lists: [[aLeaf(issuer), issuer]], preinstalled: [root] }
  expect(rule.decide(aCase(wanted), REQUIREMENTS)).toMatchObject({
    kind: 'met',
    notes: [{ code: 'issuer-ends-first' }],
  })
})

test('undetermined when no certificate was seen, or the leaf cannot be read', () => {
  const none: readonly WantedCase['lists'][] = [[], [[{ der: Uint8Array.of(1) }]]]
  for (const lists of none) expect(rule.decide(aCase({ lists }), REQUIREMENTS).kind).toBe('undetermined')
})

test('an intermediate is told only when it ends before the leaf and below the threshold; never the leaf or the root', () => {
  const root = aRoot('Ending root', { notAfter: new Date('2026-07-09T12:00:00Z') })
  const notes = (notAfter: string, more: Wanted = {}) => {
    const issuer = anIntermediate(root, 'Ending', { notAfter: new Date(notAfter) })
    return rule.decide(aCase({ lists: [[aLeaf(issuer, more), issuer]], preinstalled: [root] }), REQUIREMENTS).notes
  }
  expect(notes('2026-07-10T12:00:00Z')).toEqual([
    {
      code: 'issuer-ends-first',
      message: 'the intermediate "Ending" ends on 2026-07-10 12:00 UTC, before the certificate',
    },
  ])
  const threshold = '2026-07-22T12:00:00Z'
  expect(notes(threshold)).toEqual([])
  expect(notes('2026-07-10T12:00:00Z', { notAfter: new Date('2026-07-08T12:00:00Z') })).toEqual([])
  expect(notes('2026-07-10T12:00:00Z', { notAfter: new Date('2026-07-10T12:00:00Z') })).toEqual([])
})

test('without a path there is no intermediate to tell of', () => {
  const lost = anIntermediate(aRoot(), 'Ending', { notAfter: new Date('2026-07-10T12:00:00Z') })
  expect(rule.decide(aCase({ lists: [[aLeaf(lost), lost]] }), REQUIREMENTS).notes).toEqual([])
})

test.each([
  [0, /ends on .*, in 0 days; 21 days are required$/],
  [9.96, /in 9\.9 days; /],
  [10, /in 10 days; /],
  [10.9, /in 10 days; /],
])('%d days left are said so', (left, said) => {
  expect(decide(365, left).message).toMatch(said)
})

test('what is short says how much more is needed', () => {
  expect(decide(365, 20).remedy).toEqual({
    kind: 'replace-certificate',
    need: 'a validity period of at least 21 days more',
  })
})

function decide(lifetimeDays: number, leftDays: number, days: number | null = null): Outcome {
  const notAfter = new Date(NOW.getTime() + leftDays * 86_400_000)
  const notBefore = new Date(notAfter.getTime() - lifetimeDays * 86_400_000)
  const requirements = { ...REQUIREMENTS, 'certificate-expiry': { level: 'warning', days } } as const
  return rule.decide(aCase({ lists: [[aLeaf(undefined, { notBefore, notAfter })]] }), requirements)
}
