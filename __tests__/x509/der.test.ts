import { expect, test } from '@jest/globals'
import { WireError } from '../../src/bytes/wire-error.ts'
import {
  bitsOf,
  booleanOf,
  contentsOf,
  DerReader,
  decodeInside,
  itemsOf,
  oidOf,
  smallIntegerOf,
  TAG,
  wholeBytesOf,
} from '../../src/x509/der.ts'

function reader(hex: string): DerReader {
  return DerReader.over(Buffer.from(hex.replaceAll(' ', ''), 'hex'), 'outer')
}

function element(hex: string) {
  return reader(hex).element('field')
}

/** Field, offset and reason of the failure that this must be. */
function fault(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof WireError) return `${error.field} at ${error.offset}: ${error.reason}`
    throw error
  }
  throw new Error('it was read')
}

test('a reader steps into an element and hands back the bytes of each one inside', () => {
  const outer = reader('30 06 02 01 05 02 01 07')
  const inside = outer.enter(TAG.sequence, 'list')
  const [first, second] = [inside.element('first'), inside.element('second')]
  expect([...first.der]).toEqual([2, 1, 5])
  expect([second.offset, second.field]).toEqual([5, 'second'])
  expect([inside.hasMore, outer.hasMore]).toEqual([false, false])
  inside.end()
  outer.end()
})

test.each([
  ['another tag', '31 00', 'list at 0: expected tag 0x30, found 0x31'],
  ['a tag of one digit', '05 00', 'list at 0: expected tag 0x30, found 0x05'],
  ['nothing', '', 'list at 0: missing'],
  ['an indefinite length', '30 80 02 01 05 00 00', 'list at 0: indefinite length, which DER forbids'],
  ['a length beyond the end', '30 05 02 01 05', 'list at 0: longer than what holds it'],
])('a reader does not step into %s', (_, hex, said) => {
  expect(fault(() => reader(hex).enter(TAG.sequence, 'list'))).toBe(said)
})

test('a reader does not step into a length that is cut short', () => {
  expect(fault(() => reader('30 82 01').enter(TAG.sequence, 'list'))).toMatch(/^list at 0: /)
})

test('an element inside may end where the outer one ends, not a byte later', () => {
  const fits = reader('30 05 30 03 02 01 05').enter(TAG.sequence, 'list')
  expect([...fits.enter(TAG.sequence, 'inner').element('x').der]).toEqual([2, 1, 5])
  const tooLong = reader('30 04 30 03 02 01 05').enter(TAG.sequence, 'list')
  expect(fault(() => tooLong.enter(TAG.sequence, 'inner'))).toBe('inner at 2: longer than what holds it')
  const whole = reader('30 04 04 03 01 02 03').enter(TAG.sequence, 'list')
  expect(fault(() => whole.element('octets'))).toBe('octets at 2: longer than what holds it')
})

test('an empty element may be stepped into, and has nothing inside', () => {
  const inside = reader('30 00').enter(TAG.sequence, 'list')
  expect(inside.hasMore).toBe(false)
  expect(fault(() => inside.element('x'))).toBe('x at 2: missing')
})

test('what is left over is told with the name of what holds it', () => {
  const inside = reader('30 03 02 01 05').enter(TAG.sequence, 'list')
  expect(fault(() => inside.end())).toBe('list at 2: bytes left over')
})

test('a value is read by its tag only, and every refusal names the field', () => {
  expect(fault(() => itemsOf(element('02 01 05'), TAG.sequence))).toBe('field at 0: expected tag 0x30, found 0x02')
  expect(fault(() => contentsOf(element('30 00'), TAG.integer))).toBe('field at 0: expected tag 0x02, found 0x30')
})

test('an element that claims to be constructed and is not, or the other way round, is told', () => {
  const value = element('30 00')
  const primitive = { ...value, node: { ...value.node, value: 'text' } }
  expect(fault(() => itemsOf(primitive, TAG.sequence))).toBe('field at 0: expected a constructed element')
  expect(fault(() => contentsOf(value, TAG.sequence))).toBe('field at 0: expected a primitive element')
})

test.each([
  ['02 01 00', 0],
  ['02 01 7f', 127],
  ['02 04 7f ff ff ff', 2 ** 31 - 1],
])('the INTEGER %s is %i', (hex, number) => {
  expect(smallIntegerOf(element(hex))).toBe(number)
})

test.each(['02 04 80 00 00 00', '02 05 01 00 00 00 00', '02 00'])('the INTEGER %s is not a small one', (hex) => {
  expect(fault(() => smallIntegerOf(element(hex)))).toMatch(/not a small positive INTEGER|^field at 0: /)
})

test('a BOOLEAN is false only as zero', () => {
  expect([booleanOf(element('01 01 00')), booleanOf(element('01 01 ff'))]).toEqual([false, true])
})

test('a BIT STRING begins with the count of the bits that do not count', () => {
  expect(bitsOf(element('03 02 07 80'))).toBe('\x80')
  expect(fault(() => bitsOf(element('03 02 08 80')))).toBe('field at 0: BIT STRING without its count of unused bits')
  expect(fault(() => bitsOf(element('03 00')))).toBe('field at 0: BIT STRING without its count of unused bits')
  expect(wholeBytesOf(element('03 02 00 80'))).toBe('\x80')
  expect(fault(() => wholeBytesOf(element('03 02 01 80')))).toBe('field at 0: BIT STRING that does not end with a byte')
})

test('an OID is dotted, and one with a part of more than 53 bits keeps its bytes', () => {
  expect(oidOf(element('06 03 2a 03 05'))).toBe('1.2.3.5')
  expect(oidOf(element('06 0b 69 ff ff ff ff ff ff ff ff ff 7f'))).toMatch(/^#69ff/)
})

test('DER inside another string keeps the field and the offset of the string', () => {
  const octets = element('04 03 02 01 05')
  expect(smallIntegerOf(decodeInside(octets, contentsOf(octets, TAG.octetString)))).toBe(5)
  expect(fault(() => decodeInside(octets, '\x02\x05\x01'))).toMatch(/^field at 0: /)
})
