import { expect, test } from '@jest/globals'
import {
  bitString,
  type Der,
  encode,
  integer,
  nothing,
  objectIdentifier,
  sequence,
  smallInteger,
} from '../../src/demo/der.ts'
import { DerReader } from '../../src/x509/der.ts'
import { describeKey, parsePublicKey } from '../../src/x509/public-key.ts'

const RSA = '1.2.840.113549.1.1.1'
const EC = '1.2.840.10045.2.1'
const DSA = '1.2.840.10040.4.1'
const ANY_KEY = bitString(Uint8Array.of(4, 1, 2))

function parse(...items: readonly Der[]) {
  const der = encode(sequence(...items))
  return parsePublicKey(DerReader.over(der, 'key').element('subjectPublicKeyInfo'), der)
}

function key(oid: string, parameters: readonly Der[] = [], content: Der = ANY_KEY) {
  return parse(sequence(objectIdentifier(oid), ...parameters), content)
}

function rsa(...modulus: readonly number[]) {
  const inside = encode(sequence(integer(Uint8Array.from(modulus)), smallInteger(3)))
  return key(RSA, [nothing()], bitString(inside))
}

test.each([
  ['a key without its algorithm', () => parse(), 'key missing'],
  ['an algorithm without its key', () => parse(sequence(objectIdentifier(RSA))), 'key missing'],
  ['an algorithm without its OID', () => parse(sequence(), ANY_KEY), 'algorithm without its OID'],
  ['an RSA key without its modulus', () => key(RSA, [], bitString(encode(sequence()))), 'RSA key without its modulus'],
])('%s cannot be read', (_, read, reason) => {
  expect(read).toThrow(reason)
})

test.each([
  [[0x01], 1],
  [[0x03], 2],
  [[0x0f], 4],
  [[0x00, 0x80], 8],
  [[0x00, 0xff, 0x00], 16],
  [[0x01, 0x00], 9],
  [[0x00, 0x00, 0x10], 5],
  [[0x00], 0],
])('the modulus %j has %i bits: leading zeros do not count', (modulus, bits) => {
  expect(rsa(...modulus)).toMatchObject({ kind: 'rsa', bits, curve: null })
})

test.each([
  ['1.3.132.0.33', 224, '1.3.132.0.33', 'EC P-224'],
  ['1.3.36.3.3.2.8.1.1.7', 256, '1.3.36.3.3.2.8.1.1.7', 'EC brainpoolP256r1'],
  ['1.2.3.4', null, '1.2.3.4', 'EC 1.2.3.4'],
])('the curve %s has %p bits', (oid, bits, curve, text) => {
  const parsed = key(EC, [objectIdentifier(oid)])
  expect(parsed).toMatchObject({ kind: 'ec', bits, curve })
  expect(describeKey(parsed)).toBe(text)
})

test.each([
  ['without parameters', []],
  ['with explicit parameters', [sequence(smallInteger(1))]],
])('an EC key %s has no size that could be judged', (_, parameters) => {
  const parsed = key(EC, parameters)
  expect(parsed).toMatchObject({ kind: 'ec', bits: null, curve: 'with explicit parameters' })
  expect(describeKey(parsed)).toBe('EC with explicit parameters')
})

test.each([
  ['without parameters', [], null, 'DSA'],
  ['with NULL', [nothing()], null, 'DSA'],
  ['with an empty list', [sequence()], null, 'DSA'],
  ['with its prime', [sequence(integer(Uint8Array.of(0, 0xff)))], 8, 'DSA 8'],
])('a DSA key %s', (_, parameters, bits, text) => {
  const parsed = key(DSA, parameters)
  expect(parsed).toMatchObject({ kind: 'dsa', bits, curve: null })
  expect(describeKey(parsed)).toBe(text)
})

test('Ed25519 and Ed448 have the size that their name says; an unknown algorithm has none', () => {
  expect(key('1.3.101.112')).toMatchObject({ kind: 'ed25519', bits: 256, curve: null })
  expect(key('1.3.101.113')).toMatchObject({ kind: 'ed448', bits: 448, curve: null })
  const unknown = key('1.2.3.4')
  expect(unknown).toMatchObject({ kind: 'unknown', bits: null, curve: null })
  expect(describeKey(unknown)).toBe('algorithm 1.2.3.4')
})
