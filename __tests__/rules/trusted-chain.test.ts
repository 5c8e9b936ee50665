import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Case } from '../../src/model/case.ts'
import { rule } from '../../src/rules/trusted-chain.ts'
import { aCase, anAnchor, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
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

test('the notes on added roots say what every device needs, and an added root beside a preinstalled one none', () => {
  expect(decide({ lists: [[aLeaf(root)]], added: [root] }).notes).toEqual([
    {
      code: 'private-root',
      message:
        '"Test Root" must be installed on every device, and an app for Android 7 or later trusts it only if its network security config lists it or user roots',
    },
  ])
  const selfSigned = aLeaf(undefined)
  const added = decide({ lists: [[selfSigned]], added: [selfSigned] })
  expect(added.message).toBe('the certificate itself is a trusted root (roots.pem)')
  expect(added.notes).toEqual([
    {
      code: 'leaf-is-root',
      message:
        'the certificate itself was added as a root: it must be installed on every device, and an app for Android 7 or later trusts it only if its network security config lists it or user roots',
    },
  ])
  expect(decide({ lists: [[selfSigned]], preinstalled: [selfSigned] })).toMatchObject({ kind: 'met', notes: [] })
})

test('a policy without a root says so, and one with a root of either kind does not', () => {
  const lists = [[aLeaf(intermediate), intermediate]]
  const noRoots = { code: 'no-roots', message: 'the policy trusts no root at all' }
  const subject = aCase({ lists })
  const judge = (trust: Case['trust']) => rule.decide({ ...subject, trust }, REQUIREMENTS).notes
  expect(judge({ stores: [], roots: [] })).toEqual([noRoots])
  expect(judge({ stores: subject.trust.stores, roots: [] })).toEqual([])
  expect(judge({ stores: [], roots: [anAnchor(aRoot('Other'), true)] })).toEqual([])
  expect(judge({ stores: subject.trust.stores, roots: [anAnchor(aRoot('Other'), true)] })).toEqual([])
})

test('violated where the leaf names another key identifier than its issuer has, as on iPhones', () => {
  const identifier = { oid: '2.5.29.35', critical: false, value: Uint8Array.of(0x30, 4, 0x80, 2, 1, 2) }
  const leaf = aLeaf(intermediate, { keyIdentifiers: false, extraExtensions: [identifier] })
  expect(decide({ lists: [[leaf, intermediate]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message:
      '"m.example.com" names another key identifier than its issuer "Test Intermediate" has, which iPhones refuse',
    remedy: { kind: 'replace-certificate', need: 'the key identifier of its issuer' },
  })
})

test('each broken path says what the new certificate must have', () => {
  const need = (issuer: MadeCertificate, more: Partial<WantedCase> = {}) =>
    decide({ lists: [[aLeaf(issuer), issuer]], preinstalled: [root], ...more }).remedy
  const replace = (wanted: string) => ({ kind: 'replace-certificate', need: wanted })
  expect(need(anIntermediate(root, 'No CA', { isCa: false }))).toEqual(replace('an issuer that is a CA'))
  const nameConstraints = { permitted: { dns: ['example.org'] } }
  expect(need(anIntermediate(root, 'Constrained', { nameConstraints }))).toEqual(
    replace('names that "Constrained" may issue for'),
  )
  const extraExtensions = [rawExtension('1.2.3', [5, 0], true)]
  expect(need(anIntermediate(root, 'Critical', { extraExtensions }))).toEqual(replace('no extension 1.2.3'))
  expect(decide({ lists: [[aLeaf(undefined)]], preinstalled: [root] }).remedy).toEqual(
    replace('an issuer that devices trust'),
  )
  const impostor = aRoot('Test Root', { keys: 'rsa-2048', keyIdentifiers: false })
  expect(decide({ lists: [[aLeaf(root, { keyIdentifiers: false })]], preinstalled: [impostor] })).toMatchObject({
    message: '"m.example.com" names "Test Root" as its issuer, whose key did not sign it',
    remedy: { kind: 'send-intermediates', missingIssuer: 'CN=Test Root,O=Test' },
  })
})

test('an intermediate whose issuer is not there ends at a root that is not trusted', () => {
  const lists = [[aLeaf(intermediate), intermediate]]
  expect(decide({ lists, preinstalled: [aRoot('Other')] }).message).toBe(
    'the path ends at "CN=Test Root,O=Test", which is not a trusted root',
  )
})

test('an extension that is there twice breaks the path', () => {
  const twice = [rawExtension('1.2.3', [5, 0], false), rawExtension('1.2.3', [5, 0], false)]
  const issuer = anIntermediate(root, 'Twice', { extraExtensions: twice })
  expect(decide({ lists: [[aLeaf(issuer), issuer]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message: '"Twice" has the extension 1.2.3 twice',
    remedy: { kind: 'replace-certificate', need: 'the extension 1.2.3 once' },
  })
})

test('a signature that cannot be verified here is undetermined, and says what phones verify', () => {
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const strange = aLeaf(root, { replace: { signatureAlgorithm } })
  expect(decide({ lists: [[strange]], preinstalled: [root] })).toMatchObject({
    kind: 'undetermined',
    message: expect.stringContaining('the signature of "m.example.com" cannot be verified ('),
    notes: [],
    remedy: {
      kind: 'replace-certificate',
      need: 'a signature that phones verify, such as sha256WithRSAEncryption or ecdsa-with-SHA256',
    },
  })
})

test('a path that is longer than a CA allows is violated, and says by whom', () => {
  const limited = anIntermediate(root, 'Limited', { pathLength: 0 })
  const below = anIntermediate(limited, 'Below')
  expect(decide({ lists: [[aLeaf(below), below, limited]], preinstalled: [root] })).toMatchObject({
    kind: 'violated',
    message: '"Limited" allows fewer intermediates below it than there are',
    remedy: { kind: 'replace-certificate', need: 'an issuer within the path length that the CA above it allows' },
  })
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
