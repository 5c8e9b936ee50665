import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { aCertificate, aLeaf, anIntermediate, aRoot, testKeys } from '../builders/certificates.ts'
import { INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, type RunOptions, rulesWith } from '../builders/run-gate.ts'
import { EC_LIST, GOOD_PEER, judgeAnswers, judgePeer, RSA_LIST } from '../builders/scripted-peers.ts'
import { startByHello } from '../servers/by-hello.ts'
import { answerOf, peerDeeds } from '../servers/scripted-tls.ts'

const EXPIRED = { notAfter: new Date('2026-05-01T00:00:00Z') }
const EXPIRED_RSA = [aLeaf(INTERMEDIATE, { keys: 'rsa-2048', ...EXPIRED }), INTERMEDIATE]
const EXPIRED_EC = [aLeaf(INTERMEDIATE, { keys: 'ec-p256', ...EXPIRED }), INTERMEDIATE]

test.each([
  ['TLS 1.2 and 1.3, RSA', { lists: [EC_LIST, EXPIRED_RSA] }, 'RSA 2048'],
  ['TLS 1.3 alone, RSA', { lists: [EC_LIST, EXPIRED_RSA], suites: {} }, 'RSA 2048'],
  ['TLS 1.2 alone, RSA', { lists: [EC_LIST, EXPIRED_RSA], tls13: false }, 'RSA 2048'],
  ['TLS 1.2 and 1.3, EC', { lists: [RSA_LIST, EXPIRED_EC] }, 'EC P-256'],
  ['TLS 1.3 alone, EC', { lists: [RSA_LIST, EXPIRED_EC], suites: {} }, 'EC P-256'],
] as const)(
  'trap 18: the leaf of the other kind is judged, and it is the expired one (%s)',
  async (_what, peer, key) => {
    const report = await judgePeer(peer)
    expect(rulesWith(report, 'violated')).toEqual(['certificate-validity', 'certificate-expiry'])
    expect(findingOf(report, 'certificate-validity').message).toBe(
      `with its ${key} certificate, "m.example.com" expired on 2026-05-01 00:00 UTC, 61 days ago`,
    )
  },
)

test('trap 18: a suite with RSA in its name and static RSA are told apart: ECDHE_RSA is not weak', async () => {
  expect(findingOf(await judgePeer({ lists: [RSA_LIST] }), 'weak-ciphers').outcome).toBe('met')
})

/** What old machines get: wrong in every way. */
const OLD_LEAF = [
  aLeaf(aRoot('Old Root', { keys: 'rsa-1024' }), {
    subject: { CN: 'old.example.org' },
    dnsNames: ['old.example.org'],
    keys: 'rsa-1024',
    signature: 'sha1WithRSA',
    ...EXPIRED,
  }),
]

test('trap 19: a SHA-1 leaf that only TLS 1.1 shows is no leaf of a phone: the version is the fault, and the phone leaf is met', async () => {
  const report = await judgeAnswers(
    peerDeeds(GOOD_PEER, (purpose, _nth, hello) =>
      purpose === 'legacy' ? answerOf(hello, { lists: [OLD_LEAF], tls13: false, suites: { 770: [0x002f] } }) : null,
    ),
  )
  expect(rulesWith(report, 'violated')).toEqual(['legacy-protocols', 'weak-ciphers'])
  expect(findingOf(report, 'leaf-signature').outcome).toBe('met')
  // Seen all the same: it is in the observation.
  expect(report.observation.endpoints[0]?.certificates).toHaveLength(4)
})

test('trap 19: a leaf for hellos without a server name is no leaf of a phone', async () => {
  const front = await startByHello(
    peerDeeds(GOOD_PEER, (_purpose, _nth, hello) =>
      hello.includes('m.example.com') ? null : answerOf(hello, { lists: [OLD_LEAF], tls13: false }),
    ),
  )
  try {
    const report = await judgeServer(front, { roots: [TRUSTED_ROOT] })
    expect(report.verdict).toBe('met')
    expect(report.observation.endpoints[0]?.certificates).toHaveLength(3)
  } finally {
    await front.stop()
  }
})

test.each([
  ['TLS 1.2', { tls13: false }],
  ['TLS 1.3', {}],
] as const)(
  'trap 21: a server that asks for a client certificate at %s is judged by its flight, with a note',
  async (_version, peer) => {
    const report = await judgePeer({ ...peer, asksClientCertificate: true })
    expect(report.verdict).toBe('met')
    expect(findingOf(report, 'tls-version').notes).toContainEqual({
      code: 'client-certificate-required',
      message: 'asks for a client certificate: a phone without one is turned away later',
    })
  },
)

test('trap 21: what it has of weak suites and old versions is found all the same: it is no refusal of the suite', async () => {
  const suites = { 769: [0xc013], 771: [0xc02f, 0x002f] }
  const report = await judgePeer({ lists: [RSA_LIST], suites, asksClientCertificate: true })
  expect(rulesWith(report, 'violated')).toEqual(['legacy-protocols', 'weak-ciphers'])
})

/** A server with this list alone. */
const withList = (list: readonly MadeCertificate[], more: RunOptions = {}) => judgePeer({ lists: [list] }, more)

test('trap 26: a certificate without authority key identifier and names is not called self-signed when a CA signed it', async () => {
  const leaf = aLeaf(INTERMEDIATE, { dnsNames: [], keyIdentifiers: false })
  expect(findingOf(await withList([leaf, INTERMEDIATE]), 'trusted-chain').outcome).toBe('met')
})

test('trap 26: a certificate whose issuer has its own name is not called self-signed: its key did not sign it', async () => {
  const name = { O: 'Test', CN: 'm.example.com' }
  const issuer = aCertificate({ subject: name, isCa: true, keys: testKeys('ec-p256', 'namesake') })
  const leaf = aLeaf(issuer, { subject: name })
  const untrusted = findingOf(await withList([leaf]), 'trusted-chain')
  expect(untrusted.outcome).toBe('violated')
  expect(untrusted.message).not.toContain('self-signed')
  expect(findingOf(await withList([leaf], { roots: [issuer] }), 'trusted-chain').outcome).toBe('met')
})

test.each([
  ['with names and key identifiers', {}],
  ['without either', { dnsNames: [], keyIdentifiers: false }],
])('trap 26: a certificate that its own key signed is called self-signed, %s', async (_what, wanted) => {
  expect(findingOf(await withList([aLeaf(undefined, wanted)]), 'trusted-chain')).toMatchObject({
    outcome: 'violated',
    message: '"m.example.com" is self-signed and not a trusted root',
  })
})

const EC_CA = anIntermediate(TRUSTED_ROOT, 'EC CA', { keys: 'ec-p384' })
const WEAK_RSA_CA = anIntermediate(TRUSTED_ROOT, 'Weak RSA CA', { keys: 'rsa-1024' })

test.each([
  ['RSA 2048 signed by EC P-384', EC_CA, 'rsa-2048', 'met', 'RSA 2048'],
  ['RSA 1024 signed by EC P-384', EC_CA, 'rsa-1024', 'violated', 'RSA 1024'],
  ['EC P-256 signed by RSA 1024', WEAK_RSA_CA, 'ec-p256', 'met', 'EC P-256'],
] as const)(
  'trap 30: leaf-key is about the key in the leaf, not about that of its issuer: %s',
  async (_what, ca, keys, outcome, key) => {
    const finding = findingOf(await withList([aLeaf(ca, { keys }), ca]), 'leaf-key')
    expect(finding.outcome).toBe(outcome)
    expect(finding.notes).toEqual(
      ca === WEAK_RSA_CA ? [{ code: 'issuer-key', message: 'the key of its issuer, "Weak RSA CA", is RSA 1024' }] : [],
    )
    expect(finding.message).toMatch(new RegExp(`^the key of the certificate is ${key}`))
  },
)

const RSA_CA = anIntermediate(TRUSTED_ROOT, 'RSA CA', { keys: 'rsa-2048' })
const ED_CA = anIntermediate(TRUSTED_ROOT, 'Ed25519 CA', { keys: 'ed25519' })

test.each([
  ['RSASSA-PSS with SHA-256 in its parameters', RSA_CA, 'rsa-pss-sha256', 'met'],
  ['RSASSA-PSS with SHA-1, which the parameters leave out', RSA_CA, 'rsa-pss-sha1', 'violated'],
  ['SHA-1', RSA_CA, 'sha1WithRSA', 'violated'],
  ['Ed25519, which names no hash and no phone takes', ED_CA, 'ed25519', 'violated'],
] as const)('trap 31: the hash of a signature is read from where it is: %s', async (_what, ca, signature, outcome) => {
  const report = await withList([aLeaf(ca, { signature }), ca])
  expect(findingOf(report, 'leaf-signature').outcome).toBe(outcome)
  expect(findingOf(report, 'trusted-chain').outcome).toBe('met')
})

test('trap 31: the SHA-1 signature of a root over itself, and of an intermediate, is not that of the leaf', async () => {
  const root = aRoot('SHA-1 Root', { keys: 'rsa-2048', signature: 'sha1WithRSA' })
  const ca = anIntermediate(root, 'SHA-1 CA', { keys: 'rsa-2048', signature: 'sha1WithRSA' })
  const report = await withList([aLeaf(ca), ca, root], { roots: [root] })
  expect(findingOf(report, 'leaf-signature')).toMatchObject({
    outcome: 'met',
    message: 'the certificate is signed with sha256WithRSAEncryption',
  })
  expect(rulesWith(report, 'violated')).toEqual(['path-strength'])
  expect(findingOf(report, 'path-strength').message).toBe(
    '"SHA-1 CA" is signed with sha1WithRSAEncryption: phones require SHA-2',
  )
  const good = anIntermediate(root, 'SHA-2 CA', { keys: 'rsa-2048' })
  expect((await withList([aLeaf(good), good, root], { roots: [root] })).verdict).toBe('met')
})
