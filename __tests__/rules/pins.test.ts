import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Case } from '../../src/model/case.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Pins } from '../../src/model/target.ts'
import { rule } from '../../src/rules/pins.ts'
import { spkiPin } from '../../src/x509/spki-pin.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aCertificate, aDeepChain, aLeaf, anIntermediate, aRoot, NOT_BEFORE, parsed } from '../builders/certificates.ts'
import { aTarget } from '../builders/target.ts'

const ROOT = aRoot('Root')
const OTHER_ROOT = aRoot('Other Root')
const CA = anIntermediate(ROOT, 'Issuing CA')
/** The same name and key, issued by the other root. */
const CROSS = anIntermediate(OTHER_ROOT, 'Issuing CA')
const LEAF = aLeaf(CA)
const RSA_LEAF = aLeaf(CA, { keys: 'rsa-2048' })
const SELF = aLeaf(undefined)
const CHAIN: WantedCase = { lists: [[LEAF, CA]], preinstalled: [ROOT] }
const BOTH_ROOTS: WantedCase = { lists: [[LEAF, CA, CROSS]], preinstalled: [ROOT, OTHER_ROOT] }

const [leaf, rsaLeaf, ca, root, otherRoot, self] = [LEAF, RSA_LEAF, CA, ROOT, OTHER_ROOT, SELF].map(pinOf)
const BACKUP = pinOf(aCertificate({}, 'kept offline'))

function pinOf(made: MadeCertificate): string {
  return spkiPin(parsed(made))
}

type Given = Partial<Record<keyof Pins, readonly (string | undefined)[]>>

function decide(wanted: WantedCase, given: Given, backup = true): Outcome {
  const list = (pins: readonly (string | undefined)[] = []): string[] => pins.flatMap((pin) => pin ?? [])
  const pins: Pins = { path: list(given.path), leaf: list(given.leaf), ca: list(given.ca) }
  const subject: Case = { ...aCase(wanted), target: aTarget({ pins }) }
  return rule.decide(subject, { ...REQUIREMENTS, pins: { level: 'error', backup } })
}

test('only where a target has pins', () => {
  expect(rule.isConfigured?.(aTarget(), REQUIREMENTS)).toBe(false)
  expect(rule.isConfigured?.(aTarget({ pins: { path: [BACKUP], leaf: [], ca: [] } }), REQUIREMENTS)).toBe(true)
  expect(rule.decide({ ...aCase(CHAIN), target: aTarget() }, REQUIREMENTS).kind).toBe('met')
})

test('the value is the base64 of the SHA-256 of the SubjectPublicKeyInfo', () => {
  expect(BACKUP).toMatch(/^[\w+/]{43}=$/)
  expect(pinOf(CA)).toBe(pinOf(CROSS))
})

test.each([
  ['the leaf', [leaf]],
  ['an intermediate', [ca]],
  ['the root, which is not sent', [root]],
  ['one of several', [otherRoot, root]],
])('a list is met by %s of the path', (_what, path) => {
  const outcome = decide(CHAIN, { path: [...path, BACKUP] })
  expect(outcome).toMatchObject({
    kind: 'met',
    message: 'every path that a phone may build matches the pins',
    notes: [],
  })
  expect(outcome.remedy).toBeNull()
})

test('violated when nothing in the path matches; the pins that would are said', () => {
  const outcome = decide(CHAIN, { path: [otherRoot, BACKUP] })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: 'the path to "Root" matches none of the pins',
    remedy: { kind: 'replace-certificate', need: 'a key, or an issuer, that the app has a pin of' },
  })
  expect(outcome.notes).toEqual([
    {
      code: 'served-pins',
      message: `the pins of what is served: ${leaf} "m.example.com", ${ca} "Issuing CA", ${root} "Root"`,
    },
  ])
  expect(outcome.evidence).toMatchObject({ certificates: [{ problem: `its pin is ${leaf}` }, {}, {}] })
})

test('of two paths that phones may build both must match', () => {
  expect(decide(BOTH_ROOTS, { path: [ca, BACKUP] }).kind).toBe('met')
  expect(decide(BOTH_ROOTS, { path: [root, otherRoot, BACKUP] }).kind).toBe('met')
  expect(decide(BOTH_ROOTS, { path: [root, BACKUP] })).toMatchObject({
    kind: 'violated',
    message:
      'the path to "Other Root" matches none of the pins; the one to "Root" does, and which of them it takes is up to the phone',
  })
  // A phone that has one of the roots only has no choice.
  expect(decide({ ...BOTH_ROOTS, preinstalled: [ROOT] }, { path: [root, BACKUP] }).kind).toBe('met')
})

test('a path through a certificate that is over counts only when there is no other', () => {
  const over = anIntermediate(OTHER_ROOT, 'Issuing CA', { notAfter: new Date(NOT_BEFORE.getTime() + 1000) })
  const lists = [[LEAF, CA, over]]
  expect(decide({ ...BOTH_ROOTS, lists }, { path: [root, BACKUP] }).kind).toBe('met')
  expect(decide({ lists: [[LEAF, over]], preinstalled: [OTHER_ROOT] }, { path: [root, BACKUP] }).kind).toBe('violated')
  expect(decide({ lists: [[LEAF, over]], preinstalled: [OTHER_ROOT] }, { path: [otherRoot, BACKUP] }).kind).toBe('met')
})

test('an added root is a root like any other', () => {
  const added: WantedCase = { lists: [[LEAF, CA]], added: [ROOT] }
  expect(decide(added, { path: [root, BACKUP] }).kind).toBe('met')
  expect(decide(added, { path: [BACKUP] }).kind).toBe('violated')
})

test('Apple: index 0 must match the pins for the leaf, and nothing else may', () => {
  expect(decide(CHAIN, { leaf: [leaf, BACKUP] }).kind).toBe('met')
  expect(decide(CHAIN, { leaf: [ca, root, BACKUP] })).toMatchObject({
    kind: 'violated',
    message: 'the certificate matches none of the 3 pins for the leaf',
  })
})

test('Apple: something above must match the pins for CA certificates, the root included, the leaf not', () => {
  expect(decide(CHAIN, { ca: [ca, BACKUP] }).kind).toBe('met')
  expect(decide(CHAIN, { ca: [root, BACKUP] }).kind).toBe('met')
  expect(decide(CHAIN, { ca: [leaf, BACKUP] })).toMatchObject({
    kind: 'violated',
    message: 'the path to "Root" matches none of the pins for CA certificates',
  })
})

test('Apple: where both are given, both must match', () => {
  expect(decide(CHAIN, { leaf: [leaf, BACKUP], ca: [root, BACKUP] }).kind).toBe('met')
  expect(decide(CHAIN, { leaf: [leaf, BACKUP], ca: [otherRoot, BACKUP] }).kind).toBe('violated')
  expect(decide(CHAIN, { leaf: [otherRoot, BACKUP], ca: [root, BACKUP] }).kind).toBe('violated')
})

test('a path of one certificate can never match pins for CA certificates', () => {
  const alone: WantedCase = { lists: [[SELF]], added: [SELF] }
  expect(decide(alone, { ca: [self, BACKUP] }).kind).toBe('violated')
  expect(decide(alone, { leaf: [self, BACKUP] }).kind).toBe('met')
  expect(decide(alone, { path: [self, BACKUP] }).kind).toBe('met')
})

test('without a path to a trusted root the leaf decides where it can, and else nobody knows', () => {
  const missing: WantedCase = { lists: [[LEAF]], preinstalled: [ROOT] }
  expect(decide(missing, { path: [leaf, BACKUP] }).kind).toBe('met')
  expect(decide(missing, { leaf: [ca, BACKUP] }).kind).toBe('violated')
  expect(decide(missing, { path: [root, BACKUP] })).toMatchObject({
    kind: 'undetermined',
    message: 'whether every path matches the pins cannot be told: there is no path to a trusted root',
    remedy: null,
  })
  expect(decide({ lists: [[LEAF, CA]] }, { path: [ca, BACKUP] }).kind).toBe('undetermined')
})

test('with an unknown root that was sent the whole path is at hand', () => {
  const whole: WantedCase = { lists: [[LEAF, CA, ROOT]] }
  expect(decide(whole, { path: [otherRoot, BACKUP] })).toMatchObject({
    kind: 'violated',
    message: 'no certificate that was sent matches the pins',
  })
  expect(decide(whole, { ca: [leaf, BACKUP] }).message).toBe(
    'no certificate that was sent matches the pins for CA certificates',
  )
  expect(decide(whole, { path: [root, BACKUP] }).kind).toBe('undetermined')
})

test('a search that met its limit leaves it open, unless the leaf matches', () => {
  const [top = ROOT, ...deep] = aDeepChain(ROOT)
  const issuer = deep.at(-1) ?? top
  const shortcut = anIntermediate(OTHER_ROOT, 'Level 12')
  const made = aLeaf(issuer)
  const wanted: WantedCase = { lists: [[made, ...deep, shortcut]], preinstalled: [ROOT, OTHER_ROOT] }
  expect(decide(wanted, { path: [otherRoot, BACKUP] })).toMatchObject({
    kind: 'undetermined',
    message: 'whether every path matches the pins cannot be told: the search for paths met its limit',
  })
  expect(decide(wanted, { path: [pinOf(made), BACKUP] }).kind).toBe('met')
})

test('a pin in reserve matches nothing that is served: violated without one, unless the policy does without', () => {
  const outcome = decide(CHAIN, { path: [root] })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: 'none of the pins is in reserve: the only one is in use at 192.0.2.1:443',
    remedy: { kind: 'add-backup-pin' },
  })
  expect(decide(CHAIN, { path: [leaf, ca, root] }).message).toBe(
    'none of the pins is in reserve: all 3 are in use at 192.0.2.1:443',
  )
  expect(decide(CHAIN, { path: [root] }, false).kind).toBe('met')
  expect(decide(CHAIN, { path: [root, otherRoot] }).kind).toBe('met')
})

test('each list of Apple needs a reserve of its own', () => {
  expect(decide(CHAIN, { leaf: [leaf], ca: [root, BACKUP] }).message).toContain('none of the pins for the leaf is in')
  expect(decide(CHAIN, { leaf: [leaf, BACKUP], ca: [root] }).message).toContain('none of the pins for CA certificates')
  // A leaf with the key of a CA is not what a pin for the leaf is about.
  expect(decide(CHAIN, { leaf: [leaf, ca], ca: [ca, leaf] }).kind).toBe('met')
})

test('both leaves of a server are judged, and a pin that only the other one matches is in use', () => {
  const dual: WantedCase = {
    lists: [[LEAF, CA], [], [RSA_LEAF, CA]].filter((list) => list.length > 0),
    preinstalled: [ROOT],
  }
  expect(decide(dual, { path: [leaf, rsaLeaf, BACKUP] }).kind).toBe('met')
  expect(decide(dual, { path: [leaf, BACKUP] }).message).toContain('with its RSA 2048 certificate, the path to "Root"')
  expect(decide(dual, { path: [leaf, rsaLeaf] }).message).toContain('all 2 are in use')
})

test('no leaf, or one that cannot be read: undetermined', () => {
  expect(decide({ lists: [] }, { path: [leaf, BACKUP] }).kind).toBe('undetermined')
  expect(decide({ lists: [[{ der: Uint8Array.of(1) }, CA]] }, { path: [leaf, BACKUP] }).kind).toBe('undetermined')
})

test('of many certificates only some are listed', () => {
  const many = Array.from({ length: 12 }, (_, index) => aCertificate({ isCa: true }, `extra ${index}`))
  const [note] = decide({ lists: [[LEAF, ...many]] }, { path: [root, BACKUP] }).notes
  expect(note?.message.match(/"/g)).toHaveLength(16)
})
