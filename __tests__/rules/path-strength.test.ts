import { describe, expect, test } from '@jest/globals'
import type { MadeKeyKind } from '../../src/demo/keys.ts'
import { rule } from '../../src/rules/path-strength.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aCertificate, aDeepChain, aLeaf, anIntermediate, aRoot, type Wanted } from '../builders/certificates.ts'

const root = aRoot('RSA Root', { keys: 'rsa-2048' })
const REMEDY = {
  kind: 'replace-certificate',
  need: 'issuers that have RSA keys of at least 2048 bits or EC keys of at least 256 and are signed with SHA-2',
}

describe.each(['preinstalled', 'added'] as const)('below a root that is %s', (kind) => {
  const below = (wanted: Wanted, above = root) => {
    const ca = anIntermediate(above, 'CA', wanted)
    return decide({ lists: [[aLeaf(ca), ca]], [kind]: [above] })
  }

  test('met by strong keys and signatures of every issuer', () => {
    expect(below({ keys: 'rsa-2048' })).toMatchObject({
      kind: 'met',
      message: '2 certificates above the leaf, with strong keys and signatures',
      notes: [],
      remedy: null,
    })
  })

  test.each<readonly [MadeKeyKind, 'met' | 'violated', string]>([
    ['rsa-3072', 'met', ''],
    ['rsa-pss-2048', 'met', ''],
    ['ec-p256', 'met', ''],
    ['ec-p521', 'met', ''],
    ['rsa-1024', 'violated', '"CA" has a key RSA 1024: at least 2048 bits are required'],
    ['ec-secp256k1', 'violated', '"CA" has a key EC secp256k1: phones know P-256, P-384, P-521 only'],
    ['ed25519', 'violated', '"CA" has a key Ed25519: phones accept RSA and EC keys only'],
  ])('an intermediate with a key %s: %s', (keys, outcome, message) => {
    const decided = below({ keys })
    expect(decided.kind).toBe(outcome)
    if (outcome === 'violated') expect(decided).toMatchObject({ message, remedy: REMEDY })
  })

  test.each([
    ['sha256WithRSA', 'met'],
    ['sha512WithRSA', 'met'],
    ['rsa-pss-sha256', 'met'],
    ['sha224WithRSA', 'met'],
    ['sha1WithRSA', 'violated'],
    ['md5WithRSA', 'violated'],
    ['rsa-pss-sha1', 'violated'],
  ] as const)('an intermediate signed with %s: %s', (signature, outcome) => {
    expect(below({ signature }).kind).toBe(outcome)
  })

  test('the key of the root counts, its signature over itself does not', () => {
    const weak = aRoot('Weak Root', { keys: 'rsa-1024' })
    expect(below({}, weak)).toMatchObject({
      kind: 'violated',
      message: '"Weak Root" has a key RSA 1024: at least 2048 bits are required',
    })
    expect(below({}, aRoot('Old Root', { keys: 'rsa-2048', signature: 'md5WithRSA' })).kind).toBe('met')
  })
})

test('an anchor that another CA signed with SHA-1 counts as part of a device, not as an added root', () => {
  const anchor = anIntermediate(root, 'Anchor', { signature: 'sha1WithRSA' })
  const lists = [[aLeaf(anchor)]]
  expect(decide({ lists, preinstalled: [anchor] })).toMatchObject({
    kind: 'violated',
    message: '"Anchor" is signed with sha1WithRSAEncryption: phones require SHA-2',
  })
  expect(decide({ lists, added: [anchor] }).kind).toBe('met')
})

test('a signature with Ed25519 above the leaf is violated, and so is the key that made it', () => {
  const ed = aRoot('Ed Root', { keys: 'ed25519' })
  const ca = anIntermediate(ed, 'CA')
  const outcome = decide({ lists: [[aLeaf(ca), ca]], preinstalled: [ed] })
  expect(outcome.message).toBe('"Ed Root" has a key Ed25519: phones accept RSA and EC keys only (and 1 more)')
  expect(outcome.evidence).toMatchObject({
    kind: 'certificates',
    certificates: [
      { subject: 'CN=Ed Root,O=Test', problem: 'has a key Ed25519: phones accept RSA and EC keys only' },
      { subject: 'CN=CA,O=Test', problem: 'is signed with Ed25519: phones do not accept it' },
    ],
  })
})

test('SHA-224 is of the SHA-2 family, and noted', () => {
  const ca = anIntermediate(root, 'CA', { signature: 'sha224WithRSA' })
  expect(decide({ lists: [[aLeaf(ca), ca]], preinstalled: [root] }).notes).toEqual([
    { code: 'short-hash', message: '"CA" is signed with SHA-224, which ATS would not take in the leaf' },
  ])
})

test('the key and the signature of the leaf are not judged here', () => {
  const leaf = aLeaf(root, { keys: 'rsa-1024', signature: 'sha1WithRSA' })
  expect(decide({ lists: [[leaf]], preinstalled: [root] }).kind).toBe('met')
})

test('met when one of two trusted paths is strong', () => {
  const weak = anIntermediate(root, 'CA', { signature: 'sha1WithRSA' })
  const strong = anIntermediate(aRoot('Other', { keys: 'rsa-3072' }), 'CA')
  const other = aRoot('Other', { keys: 'rsa-3072' })
  expect(decide({ lists: [[aLeaf(weak), weak, strong]], preinstalled: [root, other] }).kind).toBe('met')
})

test('a strong path that is out of date helps nobody, unless the policy does not ask for dates', () => {
  const other = aRoot('Other')
  const weak = anIntermediate(root, 'CA', { signature: 'sha1WithRSA' })
  const expired = anIntermediate(other, 'CA', { notAfter: new Date('2026-06-01T00:00:00Z') })
  const subject = aCase({ lists: [[aLeaf(weak), weak, expired]], preinstalled: [root, other] })
  expect(rule.decide(subject, REQUIREMENTS).kind).toBe('violated')
  expect(rule.decide(subject, { ...REQUIREMENTS, 'certificate-validity': { level: 'off' } }).kind).toBe('met')
})

test('not applicable when the leaf is itself a root', () => {
  const own = aLeaf(undefined)
  for (const wanted of [{ preinstalled: [own] }, { added: [own] }]) {
    expect(decide({ lists: [[own]], ...wanted })).toMatchObject({
      kind: 'not-applicable',
      message: 'no certificate stands above the leaf, which is a root itself',
    })
  }
})

describe('without a path to a trusted root', () => {
  const ca = anIntermediate(root, 'CA', { signature: 'sha1WithRSA' })
  const good = anIntermediate(root, 'Good CA')

  test('what was sent above the leaf is judged', () => {
    expect(decide({ lists: [[aLeaf(ca), ca]] })).toMatchObject({
      kind: 'violated',
      message: '"CA" is signed with sha1WithRSAEncryption: phones require SHA-2',
    })
    const second = anIntermediate(ca, 'Second')
    expect(decide({ lists: [[aLeaf(second), ca, second, aRoot('Weak', { keys: 'rsa-1024' })]] }).kind).toBe('violated')
  })

  test('what stands above it by no name is not: a stranger in the list is on no path', () => {
    expect(decide({ lists: [[aLeaf(good), good, ca]] }).kind).toBe('not-applicable')
  })

  test('nothing weak was seen, and the rest not: trusted-chain carries the verdict where it is an error', () => {
    const subject = aCase({ lists: [[aLeaf(good), good]] })
    const message = 'it depends on the root, and no certification path leads to a trusted one'
    expect(rule.decide(subject, REQUIREMENTS)).toMatchObject({ kind: 'not-applicable', message })
    const lenient = { ...REQUIREMENTS, 'trusted-chain': { level: 'warning' } } as const
    expect(rule.decide(subject, lenient)).toMatchObject({ kind: 'undetermined', message })
  })

  test('undetermined where a signature cannot be verified', () => {
    const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
    const leaf = aLeaf(root, { replace: { signatureAlgorithm } })
    expect(decide({ lists: [[leaf]], preinstalled: [root] }).kind).toBe('undetermined')
  })
})

test('undetermined when the path found is weak and the search for another met its limit', () => {
  const weakRoot = aRoot('Weak Root', { keys: 'rsa-1024' })
  const chain = aDeepChain(root)
  // Two certificates of one key: one by an anchor that is weak, which was not sent, one below more CAs than are followed.
  const short = anIntermediate(weakRoot, 'CA')
  const long = anIntermediate(chain.at(-1) ?? root, 'CA')
  expect(decide({ lists: [[aLeaf(short), long, short, ...chain]], preinstalled: [weakRoot, root] })).toMatchObject({
    kind: 'undetermined',
    message: 'the path found does not meet it, and the search for another met its limit',
  })
})

test('two issuers that name each other are each judged once', () => {
  const [one, two] = [aRoot('One'), aRoot('Two')]
  const oneByTwo = aCertificate({ subject: { O: 'Test', CN: 'One' }, isCa: true, issuer: two, keys: one.keys })
  const twoByOne = aCertificate({ subject: { O: 'Test', CN: 'Two' }, isCa: true, issuer: one, keys: two.keys })
  expect(decide({ lists: [[aLeaf(one), oneByTwo, twoByOne]] }).kind).toBe('not-applicable')
})

test('undetermined when no certificate was seen', () => {
  expect(decide({ lists: [] }).kind).toBe('undetermined')
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
