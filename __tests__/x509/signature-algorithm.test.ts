import { expect, test } from '@jest/globals'
import { type Der, encode, explicit, nothing, objectIdentifier, sequence, smallInteger } from '../../src/demo/der.ts'
import { DerReader } from '../../src/x509/der.ts'
import { parseSignatureAlgorithm, signatureAlgorithmName } from '../../src/x509/signature-algorithm.ts'

const PSS = '1.2.840.113549.1.1.10'
const MGF1 = '1.2.840.113549.1.1.8'
const SHA256 = '2.16.840.1.101.3.4.2.1'

function parse(...items: readonly Der[]) {
  return parseSignatureAlgorithm(DerReader.over(encode(sequence(...items)), 'a').element('signatureAlgorithm'))
}

function pss(...fields: readonly Der[]) {
  return parse(objectIdentifier(PSS), sequence(...fields))
}

const hash = (oid: string) => sequence(objectIdentifier(oid))

test('an algorithm without its OID cannot be read; one that is unknown keeps it', () => {
  expect(() => parse()).toThrow('algorithm without its OID')
  const unknown = parse(objectIdentifier('1.2.3.4'), nothing())
  expect(unknown).toEqual({ kind: 'unknown', oid: '1.2.3.4', hash: null, maskHash: null, saltLength: null })
  expect(signatureAlgorithmName(unknown)).toBe('1.2.3.4')
})

// "the DEFAULT ... SHA-1 ... MGF1 with SHA-1 ... 20". RFC 4055 §3.1
const DEFAULTS = { kind: 'rsa-pss', oid: PSS, hash: 'sha1', maskHash: 'sha1', saltLength: 20 }

test.each([
  ['no parameters', parse(objectIdentifier(PSS))],
  ['NULL', parse(objectIdentifier(PSS), nothing())],
  ['an empty list', pss()],
])('RSASSA-PSS with %s has the defaults of RFC 4055', (_, algorithm) => {
  expect(algorithm).toEqual(DEFAULTS)
})

test('each parameter of RSASSA-PSS stands for itself', () => {
  expect(pss(explicit(0, hash(SHA256)))).toEqual({ ...DEFAULTS, hash: 'sha256' })
  const mask = explicit(1, sequence(objectIdentifier(MGF1), hash(SHA256)))
  expect(pss(mask)).toEqual({ ...DEFAULTS, maskHash: 'sha256' })
  expect(pss(explicit(2, smallInteger(32)))).toEqual({ ...DEFAULTS, saltLength: 32 })
})

test('a hash that is unknown or left out is no hash', () => {
  expect(pss(explicit(0, hash('1.2.3.4'))).hash).toBeNull()
  expect(pss(explicit(0, sequence())).hash).toBeNull()
  expect(pss(explicit(1, sequence(objectIdentifier(MGF1)))).maskHash).toBeNull()
  expect(signatureAlgorithmName(pss(explicit(0, hash('1.2.3.4'))))).toBe('RSASSA-PSS with an unknown hash')
})

test('an empty parameter of RSASSA-PSS cannot be read', () => {
  const empty = { ...explicit(0, nothing()), value: [] }
  expect(() => pss(empty)).toThrow('empty parameter of RSASSA-PSS')
})
