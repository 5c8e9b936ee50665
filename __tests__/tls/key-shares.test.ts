import crypto from 'node:crypto'
import { expect, test } from '@jest/globals'
import { WireError } from '../../src/bytes/wire-error.ts'
import { canShare, generateKeyShare, isPointOf } from '../../src/tls/key-shares.ts'
import { repeatable } from './entropy.ts'

test.each([29, 30, 23, 24, 25])('both halves in group %i agree on a secret', (group) => {
  const ours = generateKeyShare(group, repeatable('ours'))
  const theirs = generateKeyShare(group, repeatable('theirs'))
  expect(Buffer.compare(ours.sharedSecret(theirs.keyExchange), theirs.sharedSecret(ours.keyExchange))).toBe(0)
  expect(canShare(group)).toBe(true)
})

test('X25519MLKEM768: the secret of ML-KEM, then that of X25519', () => {
  const ours = generateKeyShare(0x11ec, repeatable('ours'))
  const classical = generateKeyShare(29, repeatable('theirs'))
  const spki = Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex')
  const encapsulationKey = crypto.createPublicKey({
    key: Buffer.concat([spki, ours.keyExchange.subarray(0, 1184)]),
    format: 'der',
    type: 'spki',
  })
  const { sharedKey, ciphertext } = crypto.encapsulate(encapsulationKey)
  const secret = ours.sharedSecret(Buffer.concat([ciphertext, classical.keyExchange]))
  expect(Buffer.compare(secret.subarray(0, 32), sharedKey)).toBe(0)
  expect(Buffer.compare(secret.subarray(32), classical.sharedSecret(ours.keyExchange.subarray(1184)))).toBe(0)
})

test.each([
  ['x25519, too short', 29, new Uint8Array(31)],
  ['x25519, of small order', 29, new Uint8Array(32)],
  ['P-256, compressed', 23, Uint8Array.of(2, ...new Array<number>(32).fill(1))],
  ['P-256, not on the curve', 23, Uint8Array.of(4, ...new Array<number>(64).fill(1))],
  ['P-521, empty', 25, new Uint8Array(0)],
  ['X25519MLKEM768, too short', 0x11ec, new Uint8Array(1088)],
  ['X25519MLKEM768, its X25519 of small order', 0x11ec, new Uint8Array(1088 + 32)],
])('a server share outside the group is a WireError: %s', (_, group, keyExchange) => {
  expect(() => generateKeyShare(group, repeatable('ours')).sharedSecret(keyExchange)).toThrow(WireError)
})

test('other groups are not shared', () => {
  expect([0x0100, 0x11eb].map((group) => canShare(group))).toEqual([false, false])
  expect(() => generateKeyShare(0x0100, repeatable('ours'))).toThrow(RangeError)
})

test('entropy that never gives a scalar in range is a fault of ours, not an endless loop', () => {
  expect(() => generateKeyShare(23, (length) => new Uint8Array(length))).toThrow('entropy gives no private key')
  let draws = 0
  const late = (length: number) => new Uint8Array(length).fill(++draws === 8 ? 1 : 0)
  expect(generateKeyShare(23, late).keyExchange).toHaveLength(65)
})

test.each([
  ['X25519', 29, new Uint8Array(32), true],
  ['X25519, too long', 29, new Uint8Array(33), false],
  ['X448', 30, new Uint8Array(56), true],
  ['P-256', 23, generateKeyShare(23, repeatable('theirs')).keyExchange, true],
  ['P-256, compressed', 23, crypto.ECDH.convertKey(p256(), 'prime256v1', undefined, undefined, 'compressed'), false],
  ['P-256, not on the curve', 23, Uint8Array.of(4, ...new Array<number>(64).fill(1)), false],
  ['P-256, empty', 23, new Uint8Array(0), false],
  ['a group that we do not know', 0x0016, new Uint8Array(0), true],
] as const)('a point of ECDHE: %s', (_what, group, point, expected) => {
  expect(isPointOf(group, Uint8Array.from(Buffer.from(point)))).toBe(expected)
})

function p256(): Uint8Array {
  return generateKeyShare(23, repeatable('theirs')).keyExchange
}
