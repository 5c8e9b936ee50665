import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/certificate-validity.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aDeepChain, aLeaf, anIntermediate, aRoot, NOT_AFTER, NOT_BEFORE } from '../builders/certificates.ts'

const root = aRoot()
const intermediate = anIntermediate(root)
const PAST = new Date('2026-06-01T12:00:00Z')

test('met when leaf and intermediates are inside their validity periods', () => {
  const outcome = decide({ lists: [[aLeaf(intermediate), intermediate]], preinstalled: [root] })
  expect(outcome).toMatchObject({ kind: 'met', notes: [], remedy: null })
  expect(outcome.message).toBe('"m.example.com" is valid from 2026-04-01 12:00 UTC to 2026-10-01 12:00 UTC')
})

test('met at the first and at the last moment, violated a second before and after', () => {
  const wanted = { lists: [[aLeaf(root)]], preinstalled: [root] }
  const at = (moment: Date, seconds: number) =>
    decide({ ...wanted, at: new Date(moment.getTime() + seconds * 1000) }).kind
  expect([at(NOT_BEFORE, -1), at(NOT_BEFORE, 0), at(NOT_AFTER, 0), at(NOT_AFTER, 1)]).toEqual([
    'violated',
    'met',
    'met',
    'violated',
  ])
})

test('violated by an expired leaf, with the day and how long ago', () => {
  const outcome = decide({ lists: [[aLeaf(root, { notAfter: PAST })]], preinstalled: [root] })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" expired on 2026-06-01 12:00 UTC, 30 days ago',
    remedy: { kind: 'replace-certificate', need: 'a validity period that includes 2026-07-01 12:00 UTC' },
  })
})

test('violated by a leaf that is not yet valid', () => {
  const leaf = aLeaf(root, { notBefore: new Date('2026-07-02T00:00:00Z') })
  expect(decide({ lists: [[leaf]], preinstalled: [root] }).message).toBe(
    '"m.example.com" is valid only from 2026-07-02 00:00 UTC, in 12 hours',
  )
})

test('violated by an expired intermediate of the only path', () => {
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  expect(decide({ lists: [[aLeaf(expired), expired]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message: '"Test Intermediate" expired on 2026-06-01 12:00 UTC, 30 days ago',
    remedy: { kind: 'send-intermediates' },
  })
})

test('met when one trusted path is in date, with a note on the expired certificate beside it', () => {
  const other = aRoot('Other')
  const expired = anIntermediate(other, 'Test Intermediate', { notAfter: PAST })
  const outcome = decide({ lists: [[aLeaf(intermediate), expired, intermediate]], preinstalled: [other, root] })
  expect(outcome).toMatchObject({ kind: 'met', notes: [{ code: 'expired-extra' }] })
})

test("met whatever an anchor's own dates are, but not when the anchor is the leaf", () => {
  const oldRoot = aRoot('Old', { notAfter: PAST })
  expect(decide({ lists: [[aLeaf(oldRoot)]], preinstalled: [oldRoot] }).kind).toBe('met')
  const selfSigned = aLeaf(undefined, { notAfter: PAST })
  expect(decide({ lists: [[selfSigned]], added: [selfSigned] }).kind).toBe('violated')
})

test("an anchor's own end is noted, unless another path has a root that is in date", () => {
  const oldRoot = aRoot('Old', { notAfter: PAST })
  const leaf = aLeaf(intermediate)
  const byOld = anIntermediate(oldRoot, 'Test Intermediate')
  expect(decide({ lists: [[leaf, byOld]], preinstalled: [oldRoot] }).notes).toEqual([
    {
      code: 'root-outside-validity',
      message: 'the root "Old" expired on 2026-06-01 12:00 UTC, 30 days ago: Android goes on, iPhones may not',
    },
  ])
  expect(decide({ lists: [[leaf, byOld, intermediate]], preinstalled: [oldRoot, root] }).notes).toEqual([])
})

test('without a path, all that was sent is judged', () => {
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  expect(decide({ lists: [[aLeaf(intermediate), intermediate]] }).kind).toBe('met')
  expect(decide({ lists: [[aLeaf(expired), expired]] }).kind).toBe('violated')
})

test('undetermined when the path found is expired and the search for another met its limit', () => {
  const chain = aDeepChain(root)
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  const other = anIntermediate(chain.at(-1) ?? root, 'Test Intermediate')
  const lists = [[aLeaf(expired), expired, other, ...chain]]
  expect(decide({ lists, preinstalled: [root] }).kind).toBe('undetermined')
})

test('the leaf of every kind is judged, and the message says which one is bad', () => {
  const good = aLeaf(root)
  const bad = aLeaf(root, { keys: 'rsa-2048', notAfter: PAST })
  const outcome = decide({ lists: [[good], [bad]], preinstalled: [root] })
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toMatch(/^with its RSA 2048 certificate, "m\.example\.com" expired/)
})

test('undetermined when no certificate was seen, or the leaf cannot be read', () => {
  expect(decide({ lists: [] })).toMatchObject({ kind: 'undetermined', message: 'no certificate was seen' })
  const outcome = decide({ lists: [[{ der: Uint8Array.of(0x30, 3, 1, 2, 3) }]] })
  expect(outcome).toMatchObject({ kind: 'undetermined', evidence: { kind: 'certificates' } })
  expect(outcome.message).toMatch(/cannot be read \(tbsCertificate: /)
})

test('an expired extra is named, with the day; one of the path is none', () => {
  const other = aRoot('Other')
  const expired = anIntermediate(other, 'Test Intermediate', { notAfter: PAST })
  const outcome = decide({ lists: [[aLeaf(intermediate), expired, intermediate]], preinstalled: [other, root] })
  expect(outcome.notes).toEqual([
    {
      code: 'expired-extra',
      message: '"Test Intermediate", which is sent but not needed, expired on 2026-06-01 12:00 UTC, 30 days ago',
    },
  ])
  const oldRoot = aRoot('Old', { notAfter: PAST })
  expect(decide({ lists: [[aLeaf(oldRoot), oldRoot]], preinstalled: [oldRoot] }).notes).toMatchObject([
    { code: 'root-outside-validity' },
  ])
  expect(decide({ lists: [[aLeaf(intermediate), intermediate]] }).notes).toEqual([])
})

test('violated shows every certificate that is outside, and nothing else', () => {
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  const { evidence, notes } = decide({ lists: [[aLeaf(expired), expired]], preinstalled: [root] })
  expect(evidence).toMatchObject({
    kind: 'certificates',
    certificates: [{ subject: 'CN=Test Intermediate,O=Test', problem: 'expired on 2026-06-01 12:00 UTC, 30 days ago' }],
  })
  expect(evidence.kind === 'certificates' && evidence.certificates.length).toBe(1)
  expect(notes).toEqual([])
})

test('of all that was sent without a path, the first that is outside is named', () => {
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  const lists = [[aLeaf(intermediate), intermediate, expired]]
  expect(decide({ lists })).toMatchObject({ kind: 'violated', message: expect.stringMatching(/^"Test Intermediate"/) })
})

test('an expired leaf is violated although the search met its limit: no other path would change that', () => {
  const chain = aDeepChain(root)
  const expired = anIntermediate(root, 'Test Intermediate')
  const other = anIntermediate(chain.at(-1) ?? root, 'Test Intermediate')
  const lists = [[aLeaf(expired, { notAfter: PAST }), expired, other, ...chain]]
  expect(decide({ lists, preinstalled: [root] }).kind).toBe('violated')
})

test('a search that met its limit says so', () => {
  const chain = aDeepChain(root)
  const expired = anIntermediate(root, 'Test Intermediate', { notAfter: PAST })
  const other = anIntermediate(chain.at(-1) ?? root, 'Test Intermediate')
  expect(decide({ lists: [[aLeaf(expired), expired, other, ...chain]], preinstalled: [root] })).toMatchObject({
    kind: 'undetermined',
    message: 'the path found is outside its validity period, and the search for another met its limit',
    notes: [],
    remedy: null,
  })
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
