import { expect, test } from '@jest/globals'
import type { MadeKeyKind } from '../../src/demo/keys.ts'
import { rule } from '../../src/rules/leaf-key.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { aLeaf } from '../builders/certificates.ts'

const OUTCOMES: readonly (readonly [MadeKeyKind, 'met' | 'violated', string])[] = [
  ['rsa-2048', 'met', 'the key of the certificate is RSA 2048'],
  ['rsa-3072', 'met', 'the key of the certificate is RSA 3072'],
  ['rsa-pss-2048', 'met', 'the key of the certificate is RSA-PSS 2048'],
  ['ec-p256', 'met', 'the key of the certificate is EC P-256'],
  ['ec-p384', 'met', 'the key of the certificate is EC P-384'],
  ['ec-p521', 'met', 'the key of the certificate is EC P-521'],
  ['rsa-512', 'violated', 'the key of the certificate is RSA 512: at least 2048 bits are required'],
  ['rsa-1024', 'violated', 'the key of the certificate is RSA 1024: at least 2048 bits are required'],
  ['ec-secp256k1', 'violated', 'the key of the certificate is EC secp256k1: phones know P-256, P-384, P-521 only'],
  ['dsa-2048', 'violated', 'the key of the certificate is DSA 2048: phones accept RSA and EC keys only'],
  ['ed25519', 'violated', 'the key of the certificate is Ed25519: phones accept RSA and EC keys only'],
  ['ed448', 'violated', 'the key of the certificate is Ed448: phones accept RSA and EC keys only'],
]

test.each(OUTCOMES)('%s is %s', (keys, kind, message) => {
  expect(rule.decide(aCase({ lists: [[aLeaf(undefined, { keys })]] }), REQUIREMENTS)).toMatchObject({ kind, message })
})

test('the policy sets the least sizes', () => {
  const stricter = { ...REQUIREMENTS, 'leaf-key': { level: 'error', rsa: 3072, ec: 384 } } as const
  expect(rule.decide(aCase({ lists: [[aLeaf(undefined, { keys: 'rsa-2048' })]] }), stricter).kind).toBe('violated')
  expect(rule.decide(aCase({ lists: [[aLeaf(undefined, { keys: 'ec-p256' })]] }), stricter)).toMatchObject({
    kind: 'violated',
    remedy: {
      kind: 'replace-certificate',
      need: 'an RSA key of at least 3072 bits, or an EC key on P-256, P-384 or P-521 of at least 384 bits',
    },
  })
  expect(rule.decide(aCase({ lists: [[aLeaf(undefined, { keys: 'ec-p384' })]] }), stricter).kind).toBe('met')
})

test('a key of unknown kind is violated, not a crash', () => {
  const subjectPublicKeyInfo = Uint8Array.of(0x30, 0x0a, 0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x04, 0x03, 0x01, 0x00)
  const leaf = aLeaf(undefined, { replace: { subjectPublicKeyInfo } })
  expect(rule.decide(aCase({ lists: [[leaf]] }), REQUIREMENTS)).toMatchObject({
    kind: 'violated',
    message: 'the key of the certificate is algorithm 1.2.3.4: phones accept RSA and EC keys only',
  })
})

test('a weak leaf beside a good one is violated', () => {
  const lists = [[aLeaf(undefined, { keys: 'ec-p256' })], [aLeaf(undefined, { keys: 'rsa-1024' })]]
  expect(rule.decide(aCase({ lists }), REQUIREMENTS).message).toMatch(/^with its RSA 1024 certificate, /)
})

test('undetermined when no certificate was seen, or the leaf cannot be read', () => {
  expect(rule.decide(aCase({ lists: [] }), REQUIREMENTS).kind).toBe('undetermined')
  expect(rule.decide(aCase({ lists: [[{ der: Uint8Array.of(1) }]] }), REQUIREMENTS).kind).toBe('undetermined')
})
