import { expect, test } from '@jest/globals'
import asn1 from 'node-forge/lib/asn1.js'
import { encodeName } from '../../src/demo/certificates.ts'
import { type Der, embed, encode, objectIdentifier, sequence, set } from '../../src/demo/der.ts'
import type { DistinguishedName } from '../../src/x509/certificate.ts'
import { parseName, relativeNamesOf } from '../../src/x509/distinguished-name.ts'

type Attribute = readonly [oid: string, type: number, text: string]

const CN = '2.5.4.3'
const UTF8 = 12
const PRINTABLE = 19
const BMP = 30
/** UTF8String of bytes as they are. */
const UTF8_BYTES = -12

test('the text has the innermost name first and escapes what RFC 4514 says', () => {
  expect(named(encodeName({ C: 'DE', O: 'A, "B" + C <D>; \\', CN: '#1 host ' })).text).toBe(
    'CN=\\#1 host\\ ,O=A\\, \\"B\\" \\+ C \\<D\\>\\; \\\\,C=DE',
  )
})

test('the empty name has an empty text, an empty key and no relative names', () => {
  const empty = named(encodeName({}))
  expect(empty).toEqual({ text: '', key: '', commonNames: [] })
  expect(relativeNamesOf(empty)).toEqual([])
})

test('control characters stay in the text and do not reach the key', () => {
  const { text, key } = named(name([CN, UTF8, 'a\u001b[31m\u0001b']))
  expect(text).toBe('CN=a\u001b[31m\u0001b')
  expect(key).toBe('2.5.4.3=a[31mb')
})

test.each([
  ['case', name([CN, UTF8, 'Test CA']), name([CN, UTF8, 'TEST ca'])],
  ['white space', name([CN, UTF8, '  Test   CA ']), name([CN, UTF8, 'Test CA'])],
  ['the type of the string', name([CN, PRINTABLE, 'Test CA']), name([CN, UTF8, 'Test CA'])],
  ['a BMPString', name([CN, BMP, 'Tëst']), name([CN, UTF8, 'Tëst'])],
  ['composed and decomposed letters', name([CN, UTF8, 'Te\u0308st']), name([CN, UTF8, 'T\u00ebst'])],
])('names are equal whatever %s', (_, one, other) => {
  expect(named(one).key).toBe(named(other).key)
})

test.each([
  ['another value', name([CN, UTF8, 'a']), name([CN, UTF8, 'b'])],
  ['another type of attribute', name([CN, UTF8, 'a']), name(['2.5.4.10', UTF8, 'a'])],
  ['another order', name([CN, UTF8, 'a'], [CN, UTF8, 'b']), name([CN, UTF8, 'b'], [CN, UTF8, 'a'])],
  ['an equals sign in a value', name([CN, UTF8, 'a,2.5.4.10=b']), name([CN, UTF8, 'a'], ['2.5.4.10', UTF8, 'b'])],
  ['text that spells bytes', name([CN, UTF8, '#0cff']), name([CN, UTF8_BYTES, '\xff'])],
])('names differ by %s', (_, one, other) => {
  expect(named(one).key).not.toBe(named(other).key)
})

const UNIVERSAL_STRING = 28
const TELETEX = 20

test('a UniversalString is four bytes a character; beyond Unicode it compares as bytes', () => {
  expect(named(name([CN, UNIVERSAL_STRING, '\0\0\0T\0\0\0\xeb'])).key).toBe(named(name([CN, UTF8, 'T\u00eb'])).key)
  const beyond = named(name([CN, UNIVERSAL_STRING, '\x00\x11\x00\x00\0\0\0a']))
  expect(beyond).toMatchObject({ text: 'CN=#1c0011000000000061', commonNames: [] })
  expect(named(name([CN, UNIVERSAL_STRING, '\x00\x10\xff\xff'])).text).toBe('CN=\u{10ffff}')
})

test('TeletexString is latin1, another type of string compares as bytes', () => {
  expect(named(name([CN, TELETEX, 'T\xebst'])).key).toBe(named(name([CN, UTF8, 'T\u00ebst'])).key)
  expect(named(name([CN, 18, '123'])).key).toBe(named(name([CN, UTF8, '123'])).key)
  expect(named(name([CN, 4, 'ab']))).toMatchObject({ text: 'CN=#046162', commonNames: [] })
})

test('an attribute that is constructed has no text', () => {
  const odd = encode(sequence(set(sequence(objectIdentifier(CN), sequence()))))
  expect(named(odd)).toMatchObject({ text: 'CN=#30', commonNames: [] })
})

test.each([
  ['type or value', sequence()],
  ['value', sequence(objectIdentifier(CN))],
])('an attribute without its %s cannot be read', (_, content) => {
  expect(() => named(encode(sequence(set(content))))).toThrow('attribute without type or value')
})

test('NUL and a lone space are escaped in the text', () => {
  expect(named(name([CN, UTF8, 'a\0b'])).text).toBe('CN=a\\00b')
  expect(named(name([CN, UTF8, 'a b'])).text).toBe('CN=a b')
})

test('several attributes in one relative name are equal in any order', () => {
  const attributes = [attribute([CN, UTF8, 'a']), attribute(['2.5.4.10', UTF8, 'b'])]
  const forth = named(encode(sequence(set(...attributes))))
  expect(forth.text).toBe('CN=a+O=b')
  expect(forth.key).toBe(named(encode(sequence(set(...attributes.toReversed())))).key)
})

function name(...attributes: readonly Attribute[]): Uint8Array {
  return encode(sequence(...attributes.map((one) => set(attribute(one)))))
}

function attribute([oid, type, text]: Attribute): Der {
  const contents = type === UTF8 ? Buffer.from(text, 'utf8').toString('latin1') : text
  return sequence(objectIdentifier(oid), asn1.create(0, Math.abs(type), false, contents))
}

function named(der: Uint8Array): DistinguishedName {
  return parseName({ node: embed(der), field: 'subject', offset: 0 })
}
