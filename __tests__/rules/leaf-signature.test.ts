import { expect, test } from '@jest/globals'
import type { MadeKeyKind } from '../../src/demo/keys.ts'
import type { MadeSignature } from '../../src/demo/signatures.ts'
import { rule } from '../../src/rules/leaf-signature.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aLeaf } from '../builders/certificates.ts'

const OUTCOMES: readonly (readonly [MadeSignature, MadeKeyKind, 'met' | 'violated'])[] = [
  ['sha256WithRSA', 'rsa-2048', 'met'],
  ['sha384WithRSA', 'rsa-2048', 'met'],
  ['sha512WithRSA', 'rsa-2048', 'met'],
  ['rsa-pss-sha256', 'rsa-2048', 'met'],
  ['rsa-pss-sha512', 'rsa-pss-2048', 'met'],
  ['ecdsa-sha256', 'ec-p256', 'met'],
  ['ecdsa-sha512', 'ec-p384', 'met'],
  ['md5WithRSA', 'rsa-2048', 'violated'],
  ['sha1WithRSA', 'rsa-2048', 'violated'],
  ['sha224WithRSA', 'rsa-2048', 'violated'],
  ['rsa-pss-sha1', 'rsa-2048', 'violated'],
  ['ecdsa-sha1', 'ec-p256', 'violated'],
  ['ecdsa-sha224', 'ec-p256', 'violated'],
  ['ed25519', 'ed25519', 'violated'],
  ['ed448', 'ed448', 'violated'],
]

test.each(OUTCOMES)('%s by a key of kind %s is %s, on a self-signed certificate too', (signature, keys, kind) => {
  expect(decide({ lists: [[aLeaf(undefined, { keys, signature })]] }).kind).toBe(kind)
})

test('the message names the algorithm, with the hash of RSASSA-PSS', () => {
  const leaf = aLeaf(undefined, { keys: 'rsa-2048', signature: 'rsa-pss-sha1' })
  expect(decide({ lists: [[leaf]] })).toMatchObject({
    message: 'the certificate is signed with RSASSA-PSS with sha1: SHA-256, SHA-384 or SHA-512 is required',
    remedy: { kind: 'replace-certificate', need: 'a signature with SHA-256, SHA-384 or SHA-512' },
  })
})

test('undetermined when the algorithm is unknown, no certificate was seen, or the leaf cannot be read', () => {
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  expect(decide({ lists: [[aLeaf(undefined, { replace: { signatureAlgorithm } })]] }).kind).toBe('undetermined')
  expect(decide({ lists: [] }).kind).toBe('undetermined')
  expect(decide({ lists: [[{ der: Uint8Array.of(1) }]] }).kind).toBe('undetermined')
})

test('what is accepted has no problem and nothing to mend; the rest says what phones want', () => {
  const sha256 = aLeaf(undefined, { keys: 'rsa-2048', signature: 'sha256WithRSA' })
  const met = decide({ lists: [[sha256]] })
  expect(met).toMatchObject({ message: 'the certificate is signed with sha256WithRSAEncryption', remedy: null })
  expect(met.evidence).toMatchObject({ certificates: [{ problem: null }] })
  const ed25519 = aLeaf(undefined, { keys: 'ed25519', signature: 'ed25519' })
  expect(decide({ lists: [[ed25519]] }).message).toMatch(/: phones do not accept it$/)
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const strange = decide({ lists: [[aLeaf(undefined, { replace: { signatureAlgorithm } })]] })
  expect(strange).toMatchObject({ kind: 'undetermined', notes: [] })
  expect(strange.message).toMatch(/: its hash is not known$/)
})

function decide(wanted: WantedCase) {
  return rule.decide(aCase(wanted), REQUIREMENTS)
}
