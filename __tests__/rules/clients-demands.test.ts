import { expect, test } from '@jest/globals'
import type { Evidence } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/clients.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import { aLeaf } from '../builders/certificates.ts'
import { clientsCase, requirementsNaming } from '../builders/client-case.ts'
import { EC_LEAF, INTERMEDIATE, RSA_LEAF, TRUSTED_ROOT } from '../builders/identities.ts'
import { aFlight } from '../builders/replies.ts'

/** What TLS 1.2 gives with the RSA leaf and its intermediate. */
function tls12(over: Partial<FlightFacts> = {}) {
  const facts = { version: 0x0303, suite: 0xc02f, group: 0x0017, signatureScheme: 0x0804, extensions: [23] }
  return aFlight({ ...facts, ...over }, [0, 1])
}

const CERTIFICATES = [RSA_LEAF, INTERMEDIATE]

function clientsIn(evidence: Evidence) {
  return evidence.kind === 'clients' ? evidence.clients : []
}

// What ATS takes of a leaf; the trust of each era is not judged.
test.each([
  ['RSA 1024', aLeaf(INTERMEDIATE, { keys: 'rsa-1024' }), 'with a key of RSA 1024'],
  ['SHA-1', aLeaf(INTERMEDIATE, { signature: 'ecdsa-sha1' }), 'signed with ecdsa-with-SHA1'],
  ['SHA-224', aLeaf(INTERMEDIATE, { signature: 'ecdsa-sha224' }), 'signed with ecdsa-with-SHA224'],
  ['Ed25519', aLeaf(INTERMEDIATE, { keys: 'ed25519' }), 'with a key of Ed25519'],
])('violated for an app under ATS, met for Android: a leaf with %s', (_what, leaf, words) => {
  const subject = clientsCase({
    named: { 'ios-12': tls12(), 'android-8': tls12() },
    certificates: [leaf, INTERMEDIATE],
  })
  const { kind, evidence, remedy } = rule.decide(subject, requirementsNaming('ios-12', 'android-8'))
  expect([kind, remedy?.kind]).toEqual(['violated', 'replace-certificate'])
  expect(clientsIn(evidence)).toMatchObject([
    { outcome: 'violated', reason: `it does not take a leaf ${words}` },
    { outcome: 'met', reason: null },
  ])
})

test.each([
  ['RSA 2048', RSA_LEAF],
  ['EC P-256', EC_LEAF],
  ['SHA-384', aLeaf(INTERMEDIATE, { signature: 'ecdsa-sha384' })],
])('met for an app under ATS: a leaf with %s', (_what, leaf) => {
  const subject = clientsCase({ named: { 'ios-12': tls12() }, certificates: [leaf, INTERMEDIATE] })
  expect(rule.decide(subject, requirementsNaming('ios-12')).kind).toBe('met')
})

test('OS 27: no extended master secret is violated at TLS 1.2 for managed services alone', () => {
  const without = tls12({ extensions: [] })
  const subject = clientsCase({
    named: { 'apple-os27-managed': without, 'ios-26': without },
    certificates: CERTIFICATES,
  })
  const { message, evidence, remedy } = rule.decide(subject, requirementsNaming('apple-os27-managed', 'ios-26'))
  expect(message).toContain('it demands the extended master secret below TLS 1.3')
  expect(clientsIn(evidence).map(({ outcome }) => outcome)).toEqual(['violated', 'met'])
  expect(remedy).toEqual({ kind: 'update-tls-library', need: 'the extended master secret (RFC 7627)' })
})

test('OS 27: TLS 1.3 has it by itself', () => {
  const subject = clientsCase({ named: { 'apple-os27-managed': aFlight({}, [0, 1]) }, certificates: CERTIFICATES })
  expect(rule.decide(subject, requirementsNaming('apple-os27-managed')).kind).toBe('met')
})

test('OS 27: a certificate of the list signed with what was not offered is violated; a self-signed one is not asked', () => {
  const long = aLeaf(INTERMEDIATE, { signature: 'ecdsa-sha512' })
  const named = { 'apple-os27-managed': aFlight({}, [0, 1, 2]) }
  const judge = (...certificates: readonly (typeof long)[]) =>
    rule.decide(clientsCase({ named, certificates }), requirementsNaming('apple-os27-managed'))
  expect(judge(long, INTERMEDIATE, TRUSTED_ROOT)).toMatchObject({
    kind: 'violated',
    message: expect.stringContaining('it does not offer ecdsa-with-SHA512, which signs a certificate of the list'),
    remedy: { kind: 'replace-certificate' },
  })
  const oldRoot = { ...TRUSTED_ROOT, ...aLeaf(undefined, { keys: 'rsa-2048', signature: 'sha1WithRSA' }) }
  expect(judge(EC_LEAF, INTERMEDIATE, oldRoot).kind).toBe('met')
  expect(judge(EC_LEAF, INTERMEDIATE, { ...TRUSTED_ROOT, der: Uint8Array.of(0x30, 0) }).kind).toBe('undetermined')
})

test.each([
  ['sha256WithRSA', 'met'],
  ['rsa-pss-sha256', 'met'],
  ['sha512WithRSA', 'met'],
  ['sha1WithRSA', 'violated'],
] as const)('OS 27: an intermediate signed with %s is %s', (signature, kind) => {
  const root = aLeaf(undefined, { keys: 'rsa-2048', subject: { CN: 'RSA Root' } })
  const intermediate = aLeaf(root, { subject: { CN: 'RSA Intermediate' }, signature })
  const subject = clientsCase({
    named: { 'apple-os27-managed': aFlight({}, [0, 1]) },
    certificates: [EC_LEAF, intermediate],
  })
  expect(rule.decide(subject, requirementsNaming('apple-os27-managed')).kind).toBe(kind)
})

test('violated: the signature over the key exchange does not verify', () => {
  const subject = clientsCase({ named: { 'android-7': tls12({ keyProof: 'invalid' }) }, certificates: CERTIFICATES })
  expect(rule.decide(subject, requirementsNaming('android-7'))).toMatchObject({
    kind: 'violated',
    message: expect.stringContaining('does not verify with the key of the certificate'),
    remedy: { kind: 'replace-certificate', need: 'the private key that belongs to it' },
  })
})
