import { expect, test } from '@jest/globals'
import type { MadeKeyKind } from '../../src/demo/keys.ts'
import type { MadeSignature } from '../../src/demo/signatures.ts'
import type { SubjectPublicKey } from '../../src/x509/certificate.ts'
import { verificationCost, verifySignature } from '../../src/x509/verify-signature.ts'
import { aLeaf, aRoot, parsed } from '../builders/certificates.ts'

const KINDS: readonly (readonly [MadeSignature, MadeKeyKind])[] = [
  ['md5WithRSA', 'rsa-2048'],
  ['sha1WithRSA', 'rsa-1024'],
  ['sha256WithRSA', 'rsa-512'],
  ['sha384WithRSA', 'rsa-2048'],
  ['sha512WithRSA', 'rsa-2048'],
  ['rsa-pss-sha1', 'rsa-2048'],
  ['rsa-pss-sha256', 'rsa-2048'],
  ['rsa-pss-sha512', 'rsa-pss-2048'],
  ['ecdsa-sha1', 'ec-p256'],
  ['ecdsa-sha256', 'ec-secp256k1'],
  ['ecdsa-sha384', 'ec-p384'],
  ['ecdsa-sha512', 'ec-p521'],
  ['dsa-sha256', 'dsa-2048'],
  ['ed25519', 'ed25519'],
  ['ed448', 'ed448'],
]

test.each(KINDS)(
  '%s by a key of kind %s is verified, and invalid over other bytes or by another key',
  (signature, keys) => {
    const issuer = parsed(aRoot(`Issuer ${keys}`, { keys }))
    const leaf = parsed(aLeaf(aRoot(`Issuer ${keys}`, { keys }), { signature }))
    expect(verifySignature(leaf, issuer)).toEqual({ kind: 'verified' })
    const changed = { ...leaf, fingerprint: `changed ${leaf.fingerprint}`, tbsCertificate: Uint8Array.of(1, 2, 3) }
    expect(verifySignature(changed, issuer)).toEqual({ kind: 'invalid' })
    expect(verifySignature(leaf, parsed(aLeaf(undefined, { keys: 'ec-p256' })))).toEqual({ kind: 'invalid' })
  },
)

test('a signature of an unknown algorithm is unverifiable, not invalid', () => {
  const signatureAlgorithm = Uint8Array.of(0x30, 0x05, 0x06, 0x03, 0x2a, 0x03, 0x05)
  const leaf = parsed(aLeaf(aRoot(), { replace: { signatureAlgorithm } }))
  expect(verifySignature(leaf, parsed(aRoot()))).toEqual({ kind: 'unverifiable', algorithm: '1.2.3.5' })
})

test('MD2 is unverifiable', () => {
  const signatureAlgorithm = Buffer.from('300d06092a864886f70d0101020500', 'hex')
  const leaf = parsed(aLeaf(aRoot(), { replace: { signatureAlgorithm } }))
  expect(verifySignature(leaf, parsed(aRoot()))).toEqual({ kind: 'unverifiable', algorithm: 'md2WithRSAEncryption' })
})

test('a key that OpenSSL does not take is unverifiable', () => {
  // id-ecPublicKey on the curve 1.2.3.4
  const spki = Buffer.from('3012300c06072a8648ce3d020106012a03020004', 'hex')
  const issuer = parsed(aRoot('Odd curve', { replace: { subjectPublicKeyInfo: spki } }))
  expect(verifySignature(parsed(aLeaf(aRoot())), issuer)).toMatchObject({ kind: 'unverifiable' })
})

test('a garbled signature is invalid', () => {
  const leaf = parsed(aLeaf(aRoot(), { replace: { signature: Uint8Array.of(0x30, 0x01) } }))
  expect(verifySignature(leaf, parsed(aRoot()))).toEqual({ kind: 'invalid' })
})

test('RSASSA-PSS with another hash for its mask is unverifiable', () => {
  const root = aRoot('Issuer rsa-2048', { keys: 'rsa-2048' })
  const leaf = parsed(aLeaf(root, { signature: 'rsa-pss-sha256' }))
  const mixed = { ...leaf, fingerprint: 'mixed', signatureAlgorithm: { ...leaf.signatureAlgorithm, maskHash: 'sha1' } }
  expect(verifySignature(mixed, parsed(root))).toEqual({ kind: 'unverifiable', algorithm: 'RSASSA-PSS with sha256' })
})

test.each([
  ['no hash that is known', { hash: null }],
  ['another hash for its mask', { maskHash: 'sha1' }],
  ['no known hash for its mask', { maskHash: null }],
  ['no salt length', { saltLength: null }],
])('RSASSA-PSS with %s is unverifiable, not invalid', (what, over) => {
  const root = aRoot('Issuer rsa-2048', { keys: 'rsa-2048' })
  const leaf = parsed(aLeaf(root, { signature: 'rsa-pss-sha256' }))
  const changed = { ...leaf, fingerprint: what, signatureAlgorithm: { ...leaf.signatureAlgorithm, ...over } }
  expect(verifySignature(changed, parsed(root)).kind).toBe('unverifiable')
})

test('a signature that only a key of another kind could have made is invalid, whatever OpenSSL would say', () => {
  const root = aRoot('Issuer rsa-2048', { keys: 'rsa-2048' })
  const leaf = parsed(aLeaf(root, { signature: 'sha256WithRSA' }))
  const issuer = parsed(root)
  const named = (kind: 'ec' | 'rsa-pss') => ({
    ...issuer,
    fingerprint: `${issuer.fingerprint} as ${kind}`,
    publicKey: { ...issuer.publicKey, kind },
  })
  expect(verifySignature(leaf, named('ec'))).toEqual({ kind: 'invalid' })
  expect(verifySignature(leaf, named('rsa-pss'))).toEqual({ kind: 'invalid' })
  expect(verifySignature(leaf, issuer)).toEqual({ kind: 'verified' })
})

const COSTS: readonly (readonly [Partial<SubjectPublicKey>, number])[] = [
  [{ kind: 'ec', curve: 'P-256', bits: 256 }, 1],
  [{ kind: 'ec', curve: 'P-384', bits: 384 }, 3],
  [{ kind: 'ec', curve: 'P-521', bits: 521 }, 6],
  [{ kind: 'ec', curve: '1.3.132.0.39', bits: null }, 12],
  [{ kind: 'ec', curve: null }, 12],
  [{ kind: 'ed25519', bits: 256 }, 1],
  [{ kind: 'ed448', bits: 448 }, 1],
  [{ kind: 'rsa', bits: 1024 }, 1],
  [{ kind: 'rsa', bits: 1025 }, 2],
  [{ kind: 'rsa-pss', bits: 4096 }, 4],
  [{ kind: 'rsa', bits: 16_384 }, 16],
  [{ kind: 'dsa', bits: 2048 }, 2],
  [{ kind: 'dsa', bits: null }, 1],
]

test.each(COSTS)('a check with %j costs %d with P-256', (over, cost) => {
  expect(verificationCost({ ...parsed(aRoot()).publicKey, ...over })).toBe(cost)
})

test('what is remembered of signatures is bounded: after very many others it is found out again', () => {
  const root = parsed(aRoot())
  const { signatureAlgorithm } = root
  const renamed = { ...root, fingerprint: 'of the test' }
  expect(verifySignature(renamed, root)).toEqual({ kind: 'verified' })
  const broken = { ...renamed, signature: new Uint8Array(1) }
  expect(verifySignature(broken, root)).toEqual({ kind: 'verified' })
  for (let i = 0; i < 8192; i += 1) {
    // Of no known kind: costs nothing.
    const other = {
      ...root,
      fingerprint: `${i}`,
      signatureAlgorithm: { ...signatureAlgorithm, kind: 'unknown' as const },
    }
    verifySignature(other, root)
  }
  expect(verifySignature(broken, root)).toEqual({ kind: 'invalid' })
})
