import crypto, { type KeyObject } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { leafPublicKey, verifyOldSignature, verifySignature } from '../../src/tls/signature.ts'
import { aCertificate, testKeys } from '../builders/certificates.ts'
import { rsaKey } from '../builders/wild-certificates.ts'

const DATA = Buffer.from('both randoms and the parameters')
const RSA = testKeys('rsa-2048', 'signature')
const P256 = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })
const P384 = crypto.generateKeyPairSync('ec', { namedCurve: 'P-384' })
const ED25519 = crypto.generateKeyPairSync('ed25519')
const ED448 = crypto.generateKeyPairSync('ed448')
const PSS = crypto.generateKeyPairSync('rsa-pss', { modulusLength: 2048 })

const pss = (key: KeyObject) => ({ key, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })

test.each([
  ['rsa_pkcs1_sha256', 0x0401, RSA.publicKey, crypto.sign('sha256', DATA, RSA.privateKey)],
  ['rsa_pkcs1_sha1', 0x0201, RSA.publicKey, crypto.sign('sha1', DATA, RSA.privateKey)],
  ['rsa_pss_rsae_sha256', 0x0804, RSA.publicKey, crypto.sign('sha256', DATA, pss(RSA.privateKey))],
  ['rsa_pss_pss_sha256', 0x0809, PSS.publicKey, crypto.sign('sha256', DATA, pss(PSS.privateKey))],
  ['ecdsa_secp256r1_sha256', 0x0403, P256.publicKey, crypto.sign('sha256', DATA, P256.privateKey)],
  ['ecdsa_secp384r1_sha384', 0x0503, P384.publicKey, crypto.sign('sha384', DATA, P384.privateKey)],
  ['ed25519', 0x0807, ED25519.publicKey, crypto.sign(null, DATA, ED25519.privateKey)],
  ['ed448', 0x0808, ED448.publicKey, crypto.sign(null, DATA, ED448.privateKey)],
])('%s is verified, and invalid over other bytes', (_, scheme, key, signature) => {
  expect(verifySignature(scheme, key, DATA, signature, true)).toBe('verified')
  expect(verifySignature(scheme, key, Buffer.from('other'), signature, true)).toBe('invalid')
  expect(verifySignature(scheme, key, DATA, signature.subarray(1), true)).toBe('invalid')
  expect(verifySignature(scheme, key, DATA, new Uint8Array(0), true)).toBe('invalid')
})

test('a scheme for another kind of key is invalid', () => {
  const signature = crypto.sign('sha256', DATA, RSA.privateKey)
  expect(verifySignature(0x0403, RSA.publicKey, DATA, signature, false)).toBe('invalid')
  expect(verifySignature(0x0809, RSA.publicKey, DATA, signature, false)).toBe('invalid')
})

test('TLS 1.3 binds an ECDSA scheme to its curve, TLS 1.2 does not', () => {
  const signature = crypto.sign('sha256', DATA, P384.privateKey)
  expect(verifySignature(0x0403, P384.publicKey, DATA, signature, false)).toBe('verified')
  expect(verifySignature(0x0403, P384.publicKey, DATA, signature, true)).toBe('invalid')
})

test('an unknown scheme, or a key that could not be read, is unverifiable', () => {
  expect(verifySignature(0x1234, RSA.publicKey, DATA, DATA, true)).toBe('unverifiable')
  expect(verifySignature(0x0401, null, DATA, DATA, true)).toBe('unverifiable')
  expect(leafPublicKey([])).toBeNull()
  expect(leafPublicKey([Uint8Array.of(0x30, 0)])).toBeNull()
  expect(leafPublicKey([aCertificate({}, 'leaf').der])?.asymmetricKeyType).toBe('ec')
})

test('before TLS 1.2, RSA signs MD5 and SHA-1 together and ECDSA signs SHA-1', () => {
  const hashes = ['md5', 'sha1'].map((hash) => crypto.createHash(hash).update(DATA).digest())
  const padding = crypto.constants.RSA_PKCS1_PADDING
  const signature = crypto.privateEncrypt({ key: RSA.privateKey, padding }, Buffer.concat(hashes))
  expect(verifyOldSignature(RSA.publicKey, DATA, signature)).toBe('verified')
  expect(verifyOldSignature(RSA.publicKey, Buffer.from('other'), signature)).toBe('invalid')
  expect(verifyOldSignature(RSA.publicKey, DATA, crypto.sign('sha1', DATA, RSA.privateKey))).toBe('invalid')
  expect(verifyOldSignature(RSA.publicKey, DATA, new Uint8Array(256))).toBe('invalid')
  const ecdsa = crypto.sign('sha1', DATA, P256.privateKey)
  expect(verifyOldSignature(P256.publicKey, DATA, ecdsa)).toBe('verified')
  expect(verifyOldSignature(P256.publicKey, Buffer.from('other'), ecdsa)).toBe('invalid')
  expect(verifyOldSignature(ED25519.publicKey, DATA, ecdsa)).toBe('unverifiable')
})

test('a key that OpenSSL would not check with, or only in bad time, is none: its answer would read as a wrong signature', () => {
  for (const spki of [rsaKey(16_392, 17), rsaKey(2048, 2047)]) {
    const made = aCertificate({ replace: { subjectPublicKeyInfo: spki } })
    expect(leafPublicKey([made.der])).toBeNull()
  }
  expect(leafPublicKey([aCertificate({ replace: { subjectPublicKeyInfo: rsaKey(16_384, 17) } }).der])).not.toBeNull()
})
