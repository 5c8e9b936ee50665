import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { Expected } from '../../src/model/policy.ts'
import { rule } from '../../src/rules/expected-issuer.ts'
import { spkiPin } from '../../src/x509/spki-pin.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aLeaf, anIntermediate, aRoot, NOT_BEFORE, parsed } from '../builders/certificates.ts'
import { aTarget } from '../builders/target.ts'

const ROOT = aRoot('Root')
const CA = anIntermediate(ROOT, 'Issuing CA')
const LEAF = aLeaf(CA)
const RSA_LEAF = aLeaf(CA, { keys: 'rsa-2048' })
const CHAIN: WantedCase = { lists: [[LEAF, CA]], preinstalled: [ROOT] }
const DAY = 86_400_000
const NEWER = aLeaf(CA, { notBefore: new Date(NOT_BEFORE.getTime() + DAY) })
const OLDER = aLeaf(CA, { notBefore: new Date(NOT_BEFORE.getTime() - DAY) })

function decide(expected: Partial<Expected>, wanted: WantedCase = CHAIN): Outcome {
  return rule.decide(aCase(wanted), withExpected(expected))
}

function withExpected(expected: Partial<Expected>) {
  const setting = { level: 'error', issuer: [], spki: [], file: null, ...expected } as const
  return { ...REQUIREMENTS, 'expected-issuer': setting }
}

function file(...made: readonly MadeCertificate[]): Partial<Expected> {
  return { file: { name: 'certs/leaf.pem', certificates: made.map((one) => parsed(one)) } }
}

function pinOf(made: MadeCertificate): string {
  return spkiPin(parsed(made))
}

test('only where something is expected', () => {
  const isConfigured = (expected: Partial<Expected>) => rule.isConfigured?.(aTarget(), withExpected(expected))
  expect(isConfigured({})).toBe(false)
  expect(isConfigured({ issuer: ['A'] })).toBe(true)
  expect(isConfigured({ spki: [pinOf(CA)] })).toBe(true)
  expect(isConfigured(file(LEAF))).toBe(true)
})

test('an issuer by its common name, or by parts of its distinguished name; any of a list', () => {
  expect(decide({ issuer: ['issuing ca'] })).toMatchObject({
    kind: 'met',
    message: '"m.example.com" was issued by "CN=Issuing CA,O=Test"',
    remedy: null,
  })
  expect(decide({ issuer: ['Other', 'O = Test, CN = Issuing CA'] }).kind).toBe('met')
  expect(decide({ issuer: ['O=Test'] }).kind).toBe('met')
})

test('another issuer violates it, and something in between may be why; the root is not the issuer', () => {
  const outcome = decide({ issuer: ['Root'] })
  expect(outcome).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" was issued by "CN=Issuing CA,O=Test", none of the expected issuers',
    notes: [{ code: 'may-be-intercepted', message: expect.stringContaining('may have replaced the certificate') }],
    remedy: { kind: 'replace-certificate', need: 'the issuer or the key that is expected' },
  })
  expect(outcome.evidence).toMatchObject({
    certificates: [{ problem: expect.stringContaining('none of the expected') }],
  })
})

test('a key of the leaf, or of whoever issued it', () => {
  expect(decide({ spki: [pinOf(LEAF)] })).toMatchObject({ kind: 'met', message: '"m.example.com" has an expected key' })
  expect(decide({ spki: [pinOf(RSA_LEAF), pinOf(CA)] })).toMatchObject({
    kind: 'met',
    message: '"m.example.com" was issued with an expected key',
  })
  expect(decide({ spki: [pinOf(ROOT)] })).toMatchObject({
    kind: 'violated',
    message: `"m.example.com" has neither an expected key (its own is ${pinOf(LEAF)}) nor an issuer with one`,
    notes: [{ code: 'may-be-intercepted' }],
  })
})

test('without a trusted path the issuer that was sent counts if its signature is there; one that was not sent may have the key', () => {
  expect(decide({ spki: [pinOf(CA)] }, { lists: [[LEAF, CA]] }).kind).toBe('met')
  const namesake = anIntermediate(ROOT, 'Issuing CA', { keys: 'rsa-2048' })
  expect(decide({ spki: [pinOf(namesake)] }, { lists: [[LEAF, namesake]] }).kind).toBe('undetermined')
  expect(decide({ spki: [pinOf(CA)] }, { lists: [[LEAF]] })).toMatchObject({
    kind: 'undetermined',
    message: expect.stringContaining('the certificate of its issuer, which may have one, was not sent'),
  })
})

test('a leaf that signed itself has no issuer that was not sent', () => {
  const own = aRoot('m.example.com')
  expect(decide({ spki: [pinOf(CA)] }, { lists: [[own]] })).toMatchObject({
    kind: 'violated',
    message: `"m.example.com" has neither an expected key (its own is ${pinOf(own)}) nor an issuer with one`,
  })
})

test('the file has the served certificate', () => {
  expect(decide(file(LEAF))).toMatchObject({ kind: 'met', message: '"m.example.com" is the one of certs/leaf.pem' })
  expect(decide(file(CA, RSA_LEAF, LEAF)).kind).toBe('met')
})

test('a file with a newer certificate for the same name: renewed, but not reloaded', () => {
  const outcome = decide(file(NEWER))
  expect(outcome).toMatchObject({
    kind: 'violated',
    message:
      '"m.example.com" is older than the one of certs/leaf.pem (valid from 2026-04-01 12:00 UTC, not 2026-04-02 12:00 UTC): renewed, but not reloaded',
    notes: [],
    remedy: { kind: 'reload-server', where: '192.0.2.1:443' },
  })
})

test('a file with an older one may only need an update itself', () => {
  expect(decide(file(OLDER))).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" is newer than the one of certs/leaf.pem',
    notes: [{ code: 'file-is-older' }],
  })
})

test.each([
  ['another name', aLeaf(CA, { dnsNames: ['other.example.com'], notBefore: new Date(NOT_BEFORE.getTime() + DAY) })],
  ['another kind of key', RSA_LEAF],
  ['the same moment', aLeaf(CA, { subject: { CN: 'M.example.com' } })],
  ['a CA', CA],
])('a file with %s: none of those of the file', (_what, made) => {
  expect(decide(file(made))).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" is none of those of certs/leaf.pem',
    notes: [{ code: 'may-be-intercepted' }],
  })
})

test('a leaf without names for hosts is known by its subject', () => {
  const old = aLeaf(CA, { dnsNames: [] })
  const renewed = aLeaf(CA, { dnsNames: [], notBefore: new Date(NOT_BEFORE.getTime() + DAY) })
  expect(decide(file(renewed), { lists: [[old, CA]], preinstalled: [ROOT] }).message).toContain('but not reloaded')
})

test('all that is given must hold, for every leaf', () => {
  expect(decide({ issuer: ['Issuing CA'], spki: [pinOf(CA)], ...file(LEAF) }).kind).toBe('met')
  expect(decide({ issuer: ['Issuing CA'], spki: [pinOf(CA)], ...file(NEWER) }).kind).toBe('violated')
  const dual: WantedCase = {
    lists: [
      [LEAF, CA],
      [RSA_LEAF, CA],
    ],
    preinstalled: [ROOT],
  }
  expect(decide({ issuer: ['Issuing CA'] }, dual).kind).toBe('met')
  expect(decide(file(LEAF), dual).message).toContain('with its RSA 2048 certificate')
  expect(decide(file(LEAF, RSA_LEAF), dual).kind).toBe('met')
})

test('no leaf, or one that cannot be read: undetermined', () => {
  expect(decide({ issuer: ['A'] }, { lists: [] }).kind).toBe('undetermined')
  expect(decide({ issuer: ['A'] }, { lists: [[{ der: Uint8Array.of(1) }]] }).kind).toBe('undetermined')
})
