import { expect, test } from '@jest/globals'
import { encode, explicit, octetString, sequence, smallInteger } from '../../src/demo/der.ts'
import { withoutSctList } from '../../src/x509/precertificate.ts'
import { certificateEntry, precertificateEntry } from '../../src/x509/verify-sct.ts'
import { aLeaf, aRoot, parsed, rawExtension } from '../builders/certificates.ts'
import { sctExtension } from '../builders/timestamps.ts'

const ISSUER = aRoot()
const OTHER = rawExtension('1.2.3.4', [5, 0])

// Both sides of 128 and 256 bytes, where DER writes its lengths otherwise.
test.each([0, 100, 127, 128, 255, 256, 60_000])(
  'the extension of %i bytes is cut, all else stays byte for byte',
  (length) => {
    const list = sctExtension(encode(octetString(new Uint8Array(length))))
    const without = parsed(aLeaf(ISSUER, { extraExtensions: [OTHER, OTHER] })).tbsCertificate
    const inTheMiddle = parsed(aLeaf(ISSUER, { extraExtensions: [OTHER, list, OTHER] })).tbsCertificate
    expect(Buffer.compare(withoutSctList(inTheMiddle), without)).toBe(0)
    expect(Buffer.compare(withoutSctList(without), without)).toBe(0)
  },
)

test('one without extensions stays as it is', () => {
  const { tbsCertificate } = parsed(aLeaf(ISSUER, { version: 1 }))
  expect(Buffer.compare(withoutSctList(tbsCertificate), tbsCertificate)).toBe(0)
})

test('what logs sign begins with the kind of entry, the key of the issuer and the length', () => {
  const leaf = parsed(aLeaf(ISSUER))
  const entry = precertificateEntry(leaf, parsed(ISSUER)) ?? new Uint8Array(0)
  expect([...entry.subarray(0, 2)]).toEqual([0, 1])
  expect(entry).toHaveLength(2 + 32 + 3 + leaf.tbsCertificate.length)
  expect([...certificateEntry(leaf).subarray(0, 5)]).toEqual([0, 0, ...uint24(leaf.der.length)])
})

test.each([
  ['an extension that is empty', sequence(smallInteger(1), explicit(3, sequence(sequence())))],
  ['extensions that are none', sequence(smallInteger(1), explicit(3, smallInteger(1)))],
])('%s cannot be brought back to what was signed', (_, tbs) => {
  const leaf = { ...parsed(aLeaf(ISSUER)), tbsCertificate: encode(tbs) }
  expect(precertificateEntry(leaf, parsed(ISSUER))).toBeNull()
})

function uint24(value: number): readonly number[] {
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}
