import { expect, test } from '@jest/globals'
import { drip, expectUnread, messagesOf, reportOnAnswer, sendWithoutEnd } from '../builders/hostile.ts'
import { findingOf } from '../builders/run-gate.ts'
import { alertRecord } from '../servers/by-hello.ts'
import { framed, records } from '../servers/tls12-server.ts'
import { record } from '../tls/tls13-server.ts'

const NOTHING = new Uint8Array(0)

test('a good flight is met, in whole records and in records of one byte', async () => {
  for (const size of [2 ** 14, 1]) {
    const report = await reportOnAnswer((flight) => records(messagesOf(flight), size))
    expect(report.verdict).toBe('met')
  }
})

interface Endless {
  readonly what: string
  readonly record: Uint8Array
  readonly says: string
}

const ENDLESS: readonly Endless[] = [
  { what: 'empty handshake records', record: record(22, NOTHING), says: 'flight: more than 16384 records' },
  { what: 'empty alert records', record: record(21, NOTHING), says: 'flight: more than 16384 records' },
  { what: 'warnings', record: alertRecord(112, 1), says: 'Alert: more than 16 warnings' },
  {
    what: 'change_cipher_spec',
    record: record(20, Uint8Array.of(1)),
    says: 'TLSPlaintext.type: change_cipher_spec does not come here',
  },
  {
    what: 'application data',
    record: record(23, new Uint8Array(100)),
    says: 'TLSPlaintext.type: application data before any key',
  },
]

test.each(ENDLESS)('$what without end, in place of an answer', async ({ record: bytes, says }) => {
  expectUnread(await reportOnAnswer((_flight, socket) => sendWithoutEnd(socket, bytes)), says)
})

test.each(ENDLESS)('$what without end, after ServerHello', async ({ record: bytes, says }) => {
  const report = await reportOnAnswer((flight, socket) => {
    socket.write(record(22, flight.serverHello))
    return sendWithoutEnd(socket, bytes)
  })
  expectUnread(report, /^it chose TLS 1\.2 with TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, then /)
  expectUnread(report, says)
})

interface Broken {
  readonly what: string
  readonly bytes: Uint8Array
  readonly says: string
}

test.each<Broken>([
  {
    what: 'a record of one byte too many',
    bytes: Uint8Array.of(22, 3, 3, 0x40, 0x01),
    says: 'TLSPlaintext.length: 16385 bytes are more than a record may have',
  },
  {
    what: 'a record of 65535 bytes',
    bytes: Uint8Array.of(22, 3, 3, 0xff, 0xff),
    says: 'TLSPlaintext.length: 65535 bytes are more than a record may have',
  },
])('$what', async ({ bytes, says }) => {
  expectUnread(await reportOnAnswer(() => bytes), says)
})

test.each<Broken>([
  { what: 'a heartbeat', bytes: Uint8Array.of(24, 3, 3, 0, 1, 0), says: 'TLSPlaintext.type: 24 is no content type' },
  {
    what: 'a record of version 9.9',
    bytes: Uint8Array.of(22, 9, 9, 0, 1, 0),
    says: 'TLSPlaintext.legacy_record_version: 9.9 is no version of TLS',
  },
  { what: 'an alert of 3 bytes', bytes: record(21, Uint8Array.of(1, 90, 2)), says: 'that did not end in time' },
])('$what in the middle of a flight', async ({ bytes, says }) => {
  const report = await reportOnAnswer((flight) => Buffer.concat([record(22, flight.serverHello), bytes]))
  expectUnread(report, says)
})

test('a byte now and then ends at the time-out, although bytes keep coming', async () => {
  const report = await reportOnAnswer((flight, socket) => drip(socket, framed(flight), 25))
  expectUnread(report, /^it sent [0-9]+ bytes? of an answer that did not end in time/)
})

test('warnings now and then, too', async () => {
  const report = await reportOnAnswer((_flight, socket) => {
    const timer = setInterval(() => socket.write(alertRecord(90, 1)), 100)
    socket.on('close', () => clearInterval(timer))
    return undefined
  })
  expectUnread(report, 'stayed silent')
})

test('more behind a whole flight changes nothing: it has been read', async () => {
  const report = await reportOnAnswer((flight, socket) => {
    socket.write(framed(flight))
    return sendWithoutEnd(socket, record(23, new Uint8Array(1000)))
  })
  expect(findingOf(report, 'tls-version')).toMatchObject({ outcome: 'met', message: 'speaks TLS 1.2' })
})
