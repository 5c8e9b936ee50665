import { deflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { expectUnread, GOOD_LEAF, reportOn, sendWithoutEnd } from '../builders/hostile.ts'
import { findingOf } from '../builders/run-gate.ts'
import { messages13 } from '../servers/scripted-tls.ts'
import { startServer13 } from '../servers/tls13-on-socket.ts'
import {
  certificateBody,
  certificateVerify,
  encryptedExtensions,
  extension,
  message,
  type Script,
} from '../tls/tls13-server.ts'

const GOOD = messages13([GOOD_LEAF])

/** The encrypted messages of a good flight with these in place of the one at `index`. */
function replaced(index: number, ...others: readonly Uint8Array[]): Script['messages'] {
  return [...GOOD.slice(0, index), ...others.map((bytes) => () => bytes), ...GOOD.slice(index + 1)]
}

/** CompressedCertificate (RFC 8879 §4) that says it is so long. */
function compressed(algorithm: number, length: number, bytes: Uint8Array): Uint8Array {
  return message(25, (w) => {
    w.u16(algorithm)
    w.u24(length)
    w.vector24(() => w.bytes(bytes))
  })
}

const BOMB = deflateSync(new Uint8Array(16 * 1024 * 1024))

test('a good flight of TLS 1.3 is met', async () => {
  const report = await reportOn(startServer13({ key: GOOD_LEAF.keys.privateKey, messages: GOOD }))
  expect(report.verdict).toBe('met')
})

interface Encrypted {
  readonly what: string
  readonly messages: Script['messages']
  readonly says: string
}

test.each<Encrypted>([
  {
    what: 'a KeyUpdate in the flight',
    messages: replaced(1, Uint8Array.of(24, 0, 0, 1, 0)),
    says: 'Handshake.msg_type: 24 does not come here',
  },
  {
    what: 'a NewSessionTicket in the flight',
    messages: replaced(1, Uint8Array.of(4, 0, 0, 0)),
    says: 'Handshake.msg_type: 4 does not come here',
  },
  {
    what: 'EncryptedExtensions twice',
    messages: replaced(1, encryptedExtensions()),
    says: 'Handshake.msg_type: 8 does not come here',
  },
  {
    what: 'an unknown extension',
    messages: replaced(
      0,
      message(8, (w) => w.vector16(() => extension(w, 0x1234, () => undefined))),
    ),
    says: 'chose an extension that was not offered (0x1234)',
  },
  {
    what: 'a thousand certificates',
    messages: replaced(
      1,
      message(11, (w) => w.bytes(certificateBody(...Array.from({ length: 1000 }, () => Uint8Array.of(0x30, 0))))),
    ),
    says: 'Certificate.certificate_list: more than 100 certificates',
  },
  {
    what: 'a Certificate of 16 MiB',
    messages: replaced(1, Uint8Array.of(11, 0xff, 0xff, 0xff)),
    says: 'Handshake.length: 16777215 bytes are more than 262144',
  },
  {
    what: 'a compressed certificate that says it is 16 MiB',
    messages: replaced(1, compressed(1, 0xffffff, BOMB)),
    says: 'CompressedCertificate.uncompressed_length: 16777215 bytes',
  },
  {
    what: 'a compressed certificate that is 16 MiB and says less',
    messages: replaced(1, compressed(1, 262_144, BOMB)),
    says: 'CompressedCertificate.compressed_certificate_message: no zlib stream of the length it names',
  },
  {
    what: 'a certificate compressed with brotli',
    messages: replaced(1, compressed(2, 1000, new Uint8Array(10))),
    says: 'CompressedCertificate.algorithm: 2 was not offered',
  },
  {
    what: 'a certificate compressed with zstd',
    messages: replaced(1, compressed(3, 1000, new Uint8Array(10))),
    says: 'CompressedCertificate.algorithm: 3 was not offered',
  },
  {
    what: 'no CertificateVerify',
    messages: GOOD.filter((make) => make !== certificateVerify),
    says: 'Handshake.msg_type: 20 does not come here',
  },
  {
    what: 'a Finished of another handshake',
    messages: replaced(
      3,
      message(20, (w) => w.bytes(new Uint8Array(32))),
    ),
    says: 'Finished.verify_data: does not match the handshake',
  },
])('in TLS 1.3 $what is named', async ({ messages, says }) => {
  expectUnread(await reportOn(startServer13({ key: GOOD_LEAF.keys.privateKey, messages })), says)
})

test('change_cipher_spec without end behind a ServerHello of TLS 1.3', async () => {
  const starting = startServer13({ key: GOOD_LEAF.keys.privateKey, messages: GOOD }, (flight, socket) => {
    socket.write(flight.subarray(0, 5 + Buffer.from(flight).readUInt16BE(3)))
    sendWithoutEnd(socket, Uint8Array.of(20, 3, 3, 0, 1, 1))
  })
  expectUnread(await reportOn(starting), 'flight: more than 16384 records')
})

test('a record of TLS 1.3 with nothing in it but padding', async () => {
  const starting = startServer13({ key: GOOD_LEAF.keys.privateKey, messages: [() => new Uint8Array(1000)] })
  const report = await reportOn(starting)
  expectUnread(report, 'Handshake.msg_type: 0 does not come here')
  expect(findingOf(report, 'hostname-match').outcome).toBe('undetermined')
})
