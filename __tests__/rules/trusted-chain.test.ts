import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/trusted-chain.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aDeepChain, aLeaf, anIntermediate, aRoot, rawExtension } from '../builders/certificates.ts'

const root = aRoot()
const intermediate = anIntermediate(root)

test('met with a path to a preinstalled root, which the message names', () => {
  expect(decide({ lists: [[aLeaf(intermediate), intermediate]], preinstalled: [root] })).toMatchObject({
    kind: 'met',
    message: 'the path ends at the root "Test Root" (test)',
    notes: [],
  })
})

test('met whatever the dates: they are the rule of another file', () => {
  const expired = aLeaf(root, { notAfter: new Date('2026-05-01T00:00:00Z') })
  expect(decide({ lists: [[expired]], preinstalled: [root] }).kind).toBe('met')
})

test('met with a root that the policy adds, with a note that devices need it', () => {
  expect(decide({ lists: [[aLeaf(root)]], added: [root] })).toMatchObject({
    kind: 'met',
    message: 'the path ends at the root "Test Root" (roots.pem)',
    notes: [{ code: 'private-root' }],
  })
  expect(decide({ lists: [[aLeaf(root)]], added: [root], preinstalled: [root] }).notes).toEqual([])
})

test('met with a self-signed leaf only where that leaf was added', () => {
  const selfSigned = aLeaf(undefined)
  expect(decide({ lists: [[selfSigned]], added: [selfSigned] })).toMatchObject({
    kind: 'met',
    notes: [{ code: 'leaf-is-root' }],
  })
  expect(decide({ lists: [[selfSigned]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" is self-signed and not a trusted root',
  })
})

test('violated by a missing intermediate, which the remedy names', () => {
  expect(decide({ lists: [[aLeaf(intermediate)]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message:
      '"m.example.com" was issued by "CN=Test Intermediate,O=Test", which was not sent and is not a trusted root',
    remedy: { kind: 'send-intermediates', missingIssuer: 'CN=Test Intermediate,O=Test' },
  })
})

test('violated by an unknown root, sent or not', () => {
  const remedy = { kind: 'trust-root', root: 'CN=Test Root,O=Test' }
  const lists = [[aLeaf(intermediate), intermediate]]
  expect(decide({ lists, preinstalled: [aRoot('Other')] })).toMatchObject({ kind: 'violated', remedy, notes: [] })
  expect(decide({ lists: [[aLeaf(intermediate), intermediate, root]] })).toMatchObject({
    kind: 'violated',
    message: 'the path ends at the root "Test Root", which is not trusted',
    remedy,
  })
})

test.each([
  ['a CA that is none', anIntermediate(root, 'No CA', { isCa: false }), /may not: its basic constraints/],
  [
    'a name that the CA may not issue for',
    anIntermediate(root, 'Constrained', { nameConstraints: { permitted: { dns: ['example.org'] } } }),
    /may not issue for m\.example\.com/,
  ],
  [
    'an unknown critical extension',
    anIntermediate(root, 'Critical', { extraExtensions: [rawExtension('1.2.3', [5, 0], true)] }),
    /unknown critical extension 1\.2\.3/,
  ],
])('violated by %s', (_, issuer, message) => {
  const outcome = decide({ lists: [[aLeaf(issuer), issuer]], preinstalled: [root] })
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toMatch(message)
})

test('violated by a root of the same name with another key', () => {
  const impostor = aRoot('Test Root', { keys: 'rsa-2048' })
  expect(decide({ lists: [[aLeaf(root)]], preinstalled: [impostor] }).kind).toBe('violated')
})

test('violated when the leaf cannot be read, since no phone can either', () => {
  expect(decide({ lists: [[{ der: Uint8Array.of(1, 2, 3) }]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    remedy: { kind: 'replace-certificate' },
  })
})

test('undetermined when a signature cannot be verified here', () => {
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const leaf = aLeaf(root, { replace: { signatureAlgorithm } })
  expect(decide({ lists: [[leaf]], preinstalled: [root] })).toMatchObject({
    kind: 'undetermined',
    message: 'the signature of "m.example.com" cannot be verified (1.2.3.5)',
  })
})

test('undetermined when the search met its limit', () => {
  const chain = aDeepChain(root)
  expect(decide({ lists: [[aLeaf(chain.at(-1)), ...chain]], preinstalled: [root] })).toMatchObject({
    kind: 'undetermined',
    message: 'the search for a certification path among 14 certificates sent met its limit of path length',
  })
})

test('undetermined when no certificate was seen', () => {
  expect(decide({ lists: [], preinstalled: [root] }).kind).toBe('undetermined')
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
