import { expect, test } from '@jest/globals'
import { classify, STATUS_LINE_BYTES } from '../../src/tls/first-bytes.ts'
import { RecordReader } from '../../src/tls/record-reader.ts'
import { faultOf } from './faults.ts'
import { record } from './tls13-server.ts'

function faultAfter(...pieces: readonly Uint8Array[]): string {
  const reader = new RecordReader()
  return faultOf(() => {
    for (const piece of pieces) {
      reader.put(piece)
      while (reader.next() !== null);
    }
  })
}

const GOOD = record(22, Uint8Array.of(1, 2, 3))

test.each([
  ['a type below those of TLS', [19, 3, 3, 0, 0], 'TLSPlaintext.type: 19 is no content type'],
  ['a type above those of TLS', [24, 3, 3, 0, 0], 'TLSPlaintext.type: 24 is no content type'],
  ['another major version', [22, 2, 0, 0, 0], 'TLSPlaintext.legacy_record_version: 2.0 is no version of TLS'],
  ['a minor version that is none', [22, 3, 5, 0, 0], 'TLSPlaintext.legacy_record_version: 3.5 is no version of TLS'],
  [
    'a byte too many in the clear',
    [22, 3, 3, 0x40, 1],
    'TLSPlaintext.length: 16385 bytes are more than a record may have',
  ],
  [
    'a byte too many protected',
    [23, 3, 3, 0x41, 1],
    'TLSPlaintext.length: 16641 bytes are more than a record may have',
  ],
])('%s is malformed', (_, bytes, said) => {
  expect(faultAfter(Uint8Array.from(bytes))).toBe(said)
  expect(faultAfter(GOOD, Uint8Array.from(bytes))).toBe(said)
})

test.each([
  [20, 3, 0],
  [23, 3, 4],
])('type %i of version %i.%i is a record', (type, major, minor) => {
  expect(faultAfter(record(type, new Uint8Array(1), major * 256 + minor))).toBe('read')
})

test('the longest records there may be are read', () => {
  expect(faultAfter(record(22, new Uint8Array(2 ** 14)), record(23, new Uint8Array(2 ** 14 + 256)))).toBe('read')
})

test('the offset of a fault is its place in the stream', () => {
  const reader = new RecordReader()
  reader.put(Buffer.concat([GOOD, Uint8Array.of(22, 9, 9, 0, 0)]))
  reader.next()
  let offset = -1
  try {
    reader.next()
  } catch (error) {
    offset = (error as { offset: number }).offset
  }
  expect(offset).toBe(GOOD.length + 1)
})

test('a flight has at most 1 MiB, and at most 16,384 records', () => {
  const longest = record(22, new Uint8Array(2 ** 14))
  const whole = Math.floor(2 ** 20 / longest.length)
  const rest = 2 ** 20 - whole * longest.length
  expect(faultAfter(...Array(whole).fill(longest), record(22, new Uint8Array(rest - 5)))).toBe('read')
  expect(faultAfter(...Array(whole).fill(longest), record(22, new Uint8Array(rest - 4)))).toBe(
    'flight: longer than 1048576 bytes',
  )
  const empty = (count: number) => Buffer.concat(Array(count).fill(record(22, new Uint8Array(0))))
  expect(faultAfter(empty(16_384))).toBe('read')
  expect(faultAfter(empty(16_385))).toBe('flight: more than 16384 records')
})

const text = (words: string) => Buffer.from(words, 'latin1')

test.each<readonly [string, Uint8Array, boolean, object]>([
  ['nothing', text(''), true, { kind: 'undecided' }],
  ['a line of HTTP', text('HTTP/1.1 400\r\n'), false, { kind: 'http', statusLine: 'HTTP/1.1 400' }],
  ['a line of HTTP without its end', text('HTTP/1.1 400'), false, { kind: 'undecided' }],
  ['that, at the end', text('HTTP/1.1 400'), true, { kind: 'http', statusLine: 'HTTP/1.1 400' }],
  ['a page', text('<html>\n'), false, { kind: 'http', statusLine: '<html>' }],
  [
    'a long line',
    text(`<${'x'.repeat(STATUS_LINE_BYTES - 1)}`),
    false,
    { kind: 'http', statusLine: `<${'x'.repeat(STATUS_LINE_BYTES - 1)}` },
  ],
  ['a line one byte shorter', text(`<${'x'.repeat(STATUS_LINE_BYTES - 2)}`), false, { kind: 'undecided' }],
  ['the first bytes of a record', Uint8Array.of(22, 3, 3, 0), false, { kind: 'undecided' }],
  ['the same, at the end', Uint8Array.of(22, 3, 3, 0), true, { kind: 'undecided' }],
  ['a record', Uint8Array.of(22, 3, 4, 0x41, 0), false, { kind: 'tls' }],
  ['a record that is too long: TLS, and malformed', Uint8Array.of(22, 3, 3, 0x42, 0), false, { kind: 'tls' }],
  ['a version that is none', Uint8Array.of(22, 3, 5, 0, 0), false, { kind: 'not-tls' }],
  ['another major version', Uint8Array.of(22, 4, 3, 0, 0), false, { kind: 'not-tls' }],
  ['the type below', Uint8Array.of(19, 3, 3, 0, 0), false, { kind: 'not-tls' }],
  ['the lowest type', Uint8Array.of(20, 3, 3, 0, 0), false, { kind: 'tls' }],
  ['the highest type', Uint8Array.of(23, 3, 3, 0, 0), false, { kind: 'tls' }],
  ['the type above', Uint8Array.of(24, 3, 3, 0, 0), false, { kind: 'not-tls' }],
  ['the beginning of a banner', text('220 '), false, { kind: 'undecided' }],
  ['the same, at the end', text('220 '), true, { kind: 'not-tls', firstBytes: '32323020' }],
  ['a banner', text('220 m'), false, { kind: 'not-tls', firstBytes: '323230206d' }],
  ['a long banner', text('x'.repeat(40)), false, { kind: 'not-tls', firstBytes: '78'.repeat(32) }],
])('%s (%j, at the end: %p)', (_, first, isEnd, expected) => {
  expect(classify(first, isEnd)).toMatchObject(expected)
})
