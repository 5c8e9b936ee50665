import { expect, test } from '@jest/globals'
import { encode, octetString } from '../../src/demo/der.ts'
import { parseSctExtension, parseSctList } from '../../src/x509/sct-list.ts'

const ID = Buffer.alloc(32, 7)
const TIME = Buffer.from('0000018bcfe56800', 'hex') // 2023-11-14T22:13:20Z
const GOOD = Buffer.concat([
  Uint8Array.of(0), // v1
  ID,
  TIME,
  Uint8Array.of(0, 2, 0xaa, 0xbb), // extensions
  Uint8Array.of(4, 3), // SHA-256, ECDSA
  Uint8Array.of(0, 3, 1, 2, 3),
])

test('every field of a timestamp is read', () => {
  expect(parseSctList(list(GOOD, GOOD))).toMatchObject({
    kind: 'list',
    otherVersions: 0,
    timestamps: [
      {
        logId: ID.toString('base64'),
        timestampMs: Date.parse('2023-11-14T22:13:20Z'),
        extensions: Buffer.from('aabb', 'hex'),
        hashAlgorithm: 4,
        signatureAlgorithm: 3,
        signature: Buffer.from('010203', 'hex'),
      },
      {},
    ],
  })
})

test('the extension of a certificate has one OCTET STRING more', () => {
  const extension = encode(octetString(list(GOOD)))
  expect(parseSctExtension(extension)).toEqual(parseSctList(list(GOOD)))
  expect(parseSctExtension(list(GOOD))).toMatchObject({ kind: 'unreadable', field: 'sct_list' })
  expect(parseSctExtension(Buffer.concat([extension, Uint8Array.of(5, 0)]))).toMatchObject({
    kind: 'unreadable',
    reason: 'bytes left over',
  })
})

test('a timestamp of another version is counted and not looked into', () => {
  expect(parseSctList(list(Uint8Array.of(1), GOOD))).toMatchObject({ otherVersions: 1, timestamps: [{}] })
})

test.each<[what: string, bytes: Uint8Array, field: string]>([
  ['nothing', new Uint8Array(0), 'SignedCertificateTimestampList.sct_list'],
  ['an empty list', list(), 'SignedCertificateTimestampList.sct_list'],
  ['bytes after the list', Buffer.concat([list(GOOD), Uint8Array.of(0)]), 'SignedCertificateTimestampList'],
  ['an empty timestamp', list(new Uint8Array(0)), 'SignedCertificateTimestampList.sct_list.SerializedSCT.sct_version'],
  [
    'bytes after the signature',
    list(Buffer.concat([GOOD, Uint8Array.of(0)])),
    'SignedCertificateTimestampList.sct_list.SerializedSCT',
  ],
  ['too many', list(...Array.from({ length: 33 }, () => GOOD)), 'SignedCertificateTimestampList.sct_list'],
])('%s is unreadable, and named', (_, bytes, field) => {
  expect(parseSctList(bytes)).toMatchObject({ kind: 'unreadable', field })
})

test('as many as are read are read', () => {
  expect(parseSctList(list(...Array.from({ length: 32 }, () => GOOD)))).toMatchObject({ kind: 'list' })
})

test.each(Array.from({ length: GOOD.length }, (_, length) => length))(
  'cut after %i bytes it is unreadable',
  (length) => {
    expect(parseSctList(list(GOOD.subarray(0, length)))).toMatchObject({ kind: 'unreadable' })
  },
)

function list(...timestamps: readonly Uint8Array[]): Uint8Array {
  const all = Buffer.concat(timestamps.map((one) => Buffer.concat([uint16(one.length), one])))
  return Buffer.concat([uint16(all.length), all])
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff)
}
