import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { aCertificate, aLeaf, aRoot } from '../builders/certificates.ts'
import { INTERMEDIATE } from '../builders/identities.ts'
import { findingOf, type RunOptions, rulesWith } from '../builders/run-gate.ts'
import { judgePeer } from '../builders/scripted-peers.ts'

const withList = (list: readonly MadeCertificate[], more: RunOptions = {}) => judgePeer({ lists: [list] }, more)
const leafOf = (from: string, to: string) => [
  aLeaf(INTERMEDIATE, { notBefore: new Date(from), notAfter: new Date(to) }),
  INTERMEDIATE,
]

test.each([
  ['2038-01-19T03:14:08Z', 'one second past 31 bits'],
  ['2049-12-31T23:59:59Z', 'the last UTCTime'],
  ['2050-01-01T00:00:00Z', 'the first GeneralizedTime'],
  ['2106-02-07T06:28:16Z', 'one second past 32 bits'],
  ['9999-12-31T23:59:59Z', 'no well-defined end'],
])('trap 36: a certificate that ends on %s is valid and has life left: %s', async (end) => {
  const report = await withList(leafOf('2026-04-01T00:00:00Z', end))
  expect(rulesWith(report, 'violated')).toEqual(['certificate-lifetime']) // for decades: phones say no for that reason only
  expect(findingOf(report, 'certificate-expiry').message).toContain(`ends on ${end.slice(0, 10)}`)
})

test('trap 36: a certificate from before 1970 is not from the future', async () => {
  expect((await withList(leafOf('1950-01-01T00:00:00Z', '2049-12-31T23:59:59Z'))).verdict).toBe('met')
})

// RFC 5280 §4.1.2.5: notAfter itself is inside.
test.each([
  ['2026-07-01T12:00:00Z', 'certificate-expiry'],
  ['2026-07-01T11:59:59Z', 'certificate-validity'],
])(
  'trap 36: judged at 2026-07-01T12:00:00Z, the end of a certificate on %s is told to the second',
  async (end, first) => {
    const report = await withList(leafOf('2026-04-01T00:00:00Z', end))
    expect(rulesWith(report, 'violated')[0]).toBe(first)
  },
)

// Six days in all: the threshold is a quarter of them, not three weeks.
test.each([
  ['2026-07-01T12:00:00Z', 'met'],
  ['2026-07-04T23:59:59Z', 'met'],
  ['2026-07-05T00:00:01Z', 'violated'],
  ['2026-07-06T11:59:59Z', 'violated'],
] as const)('trap 36: a certificate for six days from 2026-06-30T12:00:00Z, judged at %s: %s', async (at, outcome) => {
  const report = await withList(leafOf('2026-06-30T12:00:00Z', '2026-07-06T12:00:00Z'), { at: new Date(at) })
  expect(findingOf(report, 'certificate-expiry').outcome).toBe(outcome)
  expect(findingOf(report, 'certificate-validity').outcome).toBe('met')
})

test('trap 36: an expired intermediate beside one in date with the same key does not make the site expired', async () => {
  const root = aRoot('Root of two')
  const name = { subject: { O: 'Test', CN: 'CA' }, isCa: true, issuer: root }
  const fresh = aCertificate({ ...name, keys: 'ec-p256' }, 'two')
  const stale = aCertificate({ ...name, keys: fresh.keys, notAfter: new Date('2026-05-01T00:00:00Z') })
  const report = await withList([aLeaf(fresh), stale, fresh], { roots: [root] })
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'certificate-validity').notes).toMatchObject([{ code: 'expired-extra' }])
  const staleOnly = await withList([aLeaf(fresh), stale], { roots: [root] })
  expect(rulesWith(staleOnly, 'violated')).toEqual(['certificate-validity'])
})

test('trap 37: an expired certificate is expired and nothing else: not revoked, not untrusted, not for another name', async () => {
  const report = await withList(leafOf('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'))
  expect(rulesWith(report, 'violated')).toEqual(['certificate-validity', 'certificate-expiry'])
  expect(findingOf(report, 'certificate-validity').message).toBe(
    '"m.example.com" expired on 2026-06-01 00:00 UTC, 30 days ago',
  )
  expect(rulesWith(report, 'undetermined')).toEqual([])
  expect(findingOf(report, 'revocation').outcome).toBe('not-applicable')
  expect(JSON.stringify(report.findings)).not.toMatch(/revoke/i)
})

test('trap 37: two causes are two findings', async () => {
  const leaf = aLeaf(aRoot('Unknown'), { dnsNames: ['other.example'], notAfter: new Date('2026-06-01T00:00:00Z') })
  expect(rulesWith(await withList([leaf]), 'violated')).toEqual([
    'certificate-validity',
    'hostname-match',
    'trusted-chain',
    'certificate-expiry',
    'complete-chain',
  ])
})
