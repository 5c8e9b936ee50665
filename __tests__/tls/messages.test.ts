import { deflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { Reader } from '../../src/bytes/reader.ts'
import { Writer } from '../../src/bytes/writer.ts'
import {
  decompressCertificate,
  readCertificate12,
  readCertificate13,
  readCertificateStatus,
} from '../../src/tls/certificate-message.ts'
import { readCertificateVerify } from '../../src/tls/certificate-verify.ts'
import { MAX_HANDSHAKE_MESSAGE_BYTES } from '../../src/tls/handshake-messages.ts'
import { downgradeMarker, readServerHello } from '../../src/tls/server-hello.ts'
import { faultOf, fieldsWhenCut } from './faults.ts'
import { extension, RETRY_RANDOM } from './tls13-server.ts'

function bytes(write: (w: Writer) => void): Uint8Array {
  const w = new Writer()
  write(w)
  return w.done()
}

interface Hello {
  readonly random?: Uint8Array
  readonly sessionIdBytes?: number
  readonly version?: number
  readonly supported?: number
  readonly cookieBytes?: number
  readonly keyShare?: (w: Writer) => void
}

function serverHello(hello: Hello): Uint8Array {
  const { random = new Uint8Array(32), sessionIdBytes = 0, version = 0x0303, supported, cookieBytes, keyShare } = hello
  return bytes((w) => {
    w.u16(version)
    w.bytes(random)
    w.vector8(() => w.bytes(new Uint8Array(sessionIdBytes)))
    w.u16(0x1301)
    w.u8(0)
    w.vector16(() => {
      if (supported !== undefined) extension(w, 43, (data) => data.u16(supported))
      if (keyShare !== undefined) extension(w, 51, keyShare)
      if (cookieBytes !== undefined) {
        extension(w, 44, (data) => data.vector16(() => data.bytes(new Uint8Array(cookieBytes))))
      }
    })
  })
}

const SHARE = (w: Writer) => {
  w.u16(29)
  w.vector16(() => w.bytes(Uint8Array.of(1, 2)))
}

test('ServerHello is read field by field', () => {
  const whole = serverHello({ supported: 0x0304, keyShare: SHARE, sessionIdBytes: 2 })
  expect(fieldsWhenCut(whole, readServerHello)).toEqual([
    'ServerHello.legacy_version',
    'ServerHello.random',
    'ServerHello.legacy_session_id_echo',
    'ServerHello.cipher_suite',
    'ServerHello.legacy_compression_method',
    'ServerHello.extensions',
  ])
  expect(readServerHello(whole)).toMatchObject({
    isRetryRequest: false,
    version: 0x0304,
    suite: 0x1301,
    keyShare: { group: 29, keyExchange: Uint8Array.of(1, 2) },
    cookie: null,
  })
})

test('a session id has at most 32 bytes', () => {
  expect(faultOf(() => readServerHello(serverHello({ sessionIdBytes: 32 })))).toBe('read')
  expect(faultOf(() => readServerHello(serverHello({ sessionIdBytes: 33 })))).toMatch(/: longer than 32 bytes$/)
})

test('a cookie has from 1 byte to 8 KiB, and counts in a HelloRetryRequest of TLS 1.3 only', () => {
  const cookie = (cookieBytes: number, more: Hello = {}) =>
    readServerHello(serverHello({ supported: 0x0304, random: RETRY_RANDOM, cookieBytes, ...more })).cookie?.length
  expect([cookie(1), cookie(8192)]).toEqual([1, 8192])
  expect(faultOf(() => cookie(0))).toMatch(/cookie: 0 bytes$/)
  expect(faultOf(() => cookie(8193))).toMatch(/cookie: 8193 bytes$/)
  expect(cookie(1, { random: new Uint8Array(32) })).toBeUndefined()
})

test('bytes left over in an extension are malformed, and say in which', () => {
  const tooLong = (w: Writer) => {
    SHARE(w)
    w.u8(0)
  }
  expect(faultOf(() => readServerHello(serverHello({ supported: 0x0304, keyShare: tooLong })))).not.toBe('read')
  const halfGroup = (w: Writer) => w.u8(0)
  expect(faultOf(() => readServerHello(serverHello({ supported: 0x0304, keyShare: halfGroup })))).toMatch(/\.group: /)
  const halfKey = (w: Writer) => {
    w.u16(29)
    w.u16(9)
  }
  expect(faultOf(() => readServerHello(serverHello({ supported: 0x0304, keyShare: halfKey })))).toMatch(
    /key_exchange: /,
  )
  expect(faultOf(() => readServerHello(serverHello({ supported: 0x0303, keyShare: halfGroup })))).toBe('read')
})

// "444F574E47524401", "444F574E47524400": RFC 8446 §4.1.3
test.each([
  [0x0303, '01', 'knows TLS 1.3'],
  [0x0302, '01', 'knows TLS 1.3'],
  [0x0302, '00', 'knows TLS 1.2'],
  [0x0301, '00', 'knows TLS 1.2'],
  [0x0303, '00', null],
  [0x0302, '02', null],
])('version %i with the marker …%s: %p', (version, last, expected) => {
  const random = Buffer.concat([new Uint8Array(24), Buffer.from(`444f574e475244${last}`, 'hex')])
  expect(downgradeMarker(readServerHello(serverHello({ version, random })))).toBe(expected)
  expect(downgradeMarker(readServerHello(serverHello({ random, supported: 0x0304 })))).toBeNull()
})

const DER = Uint8Array.of(0x30, 0)

function list(w: Writer, entries: readonly Uint8Array[], entryExtensions?: (w: Writer) => void): void {
  w.vector24(() => {
    for (const der of entries) {
      w.vector24(() => w.bytes(der))
      if (entryExtensions !== undefined) w.vector16(() => entryExtensions(w))
    }
  })
}

test('Certificate of TLS 1.2 is read field by field', () => {
  const whole = bytes((w) => list(w, [DER, DER]))
  expect(readCertificate12(whole)).toEqual({
    certificateList: [DER, DER],
    ocspResponse: null,
    signedCertificateTimestamps: null,
  })
  expect(fieldsWhenCut(whole, readCertificate12)).toEqual(['Certificate.certificate_list'])
  expect(faultOf(() => readCertificate12(bytes((w) => list(w, []))))).toBe('Certificate.certificate_list: empty')
  expect(faultOf(() => readCertificate12(bytes((w) => list(w, [DER, new Uint8Array(0)]))))).toBe(
    'Certificate.certificate_list.1: empty',
  )
  const behind = Buffer.concat([whole, Uint8Array.of(0)])
  expect(faultOf(() => readCertificate12(behind))).toMatch(/^Certificate: /)
})

test('at most 100 certificates are read', () => {
  const many = (count: number) => bytes((w) => list(w, Array(count).fill(DER)))
  expect(readCertificate12(many(100)).certificateList).toHaveLength(100)
  expect(faultOf(() => readCertificate12(many(101)))).toBe('Certificate.certificate_list: more than 100 certificates')
})

test('Certificate of TLS 1.3: the leaf alone may staple', () => {
  const staple = (w: Writer) => {
    extension(w, 5, (data) => {
      data.u8(1)
      data.vector24(() => data.bytes(Uint8Array.of(9)))
    })
    extension(w, 18, (data) => data.bytes(Uint8Array.of(8)))
  }
  const message = (entries: readonly Uint8Array[], context = 0, more: (w: Writer) => void = staple) =>
    bytes((w) => {
      w.vector8(() => w.bytes(new Uint8Array(context)))
      list(w, entries, more)
    })
  expect(readCertificate13(message([DER, DER]))).toEqual({
    certificateList: [DER, DER],
    ocspResponse: Uint8Array.of(9),
    signedCertificateTimestamps: Uint8Array.of(8),
  })
  expect(readCertificate13(message([DER], 0, () => {}))).toMatchObject({
    ocspResponse: null,
    signedCertificateTimestamps: null,
  })
  let entry = 0
  const onlySecond = (w: Writer) => {
    entry += 1
    if (entry === 2) staple(w)
  }
  expect(readCertificate13(message([DER, DER], 0, onlySecond))).toMatchObject({ ocspResponse: null })
  expect(faultOf(() => readCertificate13(message([DER], 1)))).toBe(
    'Certificate.certificate_request_context: not empty in the certificate of a server',
  )
  expect(faultOf(() => readCertificate13(message([])))).toBe('Certificate.certificate_list: empty')
  expect(fieldsWhenCut(message([DER]), readCertificate13)).toEqual([
    'Certificate.certificate_request_context',
    'Certificate.certificate_list',
  ])
  expect(faultOf(() => readCertificate13(Buffer.concat([message([DER]), DER])))).toMatch(/^Certificate: /)
})

test('CertificateStatus: a response of OCSP, and nothing of another type', () => {
  const status = (type: number, ...more: readonly number[]) =>
    bytes((w) => {
      w.u8(type)
      w.vector24(() => w.bytes(Uint8Array.of(1, 2)))
      w.bytes(Uint8Array.from(more))
    })
  const read = (body: Uint8Array) => readCertificateStatus(new Reader(body, 'CertificateStatus'))
  expect(read(status(1))).toEqual(Uint8Array.of(1, 2))
  expect(read(status(2))).toBeNull()
  expect(faultOf(() => read(status(1, 0)))).toMatch(/^CertificateStatus: /)
  expect(fieldsWhenCut(status(1), read)).toEqual(['CertificateStatus.status_type', 'CertificateStatus.response'])
})

test('CompressedCertificate: zlib that was offered, of the length that it names', () => {
  const contents = Buffer.alloc(300, 7)
  const message = (algorithm: number, length: number, compressed: Uint8Array = deflateSync(contents)) =>
    bytes((w) => {
      w.u16(algorithm)
      w.u24(length)
      w.vector24(() => w.bytes(compressed))
    })
  const read = (body: Uint8Array, offered: readonly number[] = [1]) => decompressCertificate(body, offered)
  expect(Buffer.compare(read(message(1, 300)), contents)).toBe(0)
  const field = 'CompressedCertificate'
  expect(faultOf(() => read(message(2, 300)))).toBe(`${field}.algorithm: 2 was not offered`)
  expect(faultOf(() => read(message(2, 300), [1, 2]))).toBe(`${field}.algorithm: 2 was not offered`)
  expect(faultOf(() => read(message(1, 300), []))).toBe(`${field}.algorithm: 1 was not offered`)
  expect(faultOf(() => read(message(1, 0)))).toBe(`${field}.uncompressed_length: 0 bytes`)
  const most = MAX_HANDSHAKE_MESSAGE_BYTES
  expect(read(message(1, most, deflateSync(Buffer.alloc(most))))).toHaveLength(most)
  expect(faultOf(() => read(message(1, most + 1)))).toBe(`${field}.uncompressed_length: ${most + 1} bytes`)
  const wrong = `${field}.compressed_certificate_message: no zlib stream of the length it names`
  for (const length of [299, 301]) expect(faultOf(() => read(message(1, length)))).toBe(wrong)
  expect(faultOf(() => read(message(1, 300, contents)))).toBe(wrong)
  expect(fieldsWhenCut(message(1, 300), read)).toEqual([
    `${field}.algorithm`,
    `${field}.uncompressed_length`,
    `${field}.compressed_certificate_message`,
  ])
  expect(faultOf(() => read(Buffer.concat([message(1, 300), DER])))).toMatch(/^CompressedCertificate: /)
})

test('CertificateVerify: no PKCS #1 v1.5, no SHA-1, nothing behind it', () => {
  const verify = (scheme: number, ...more: readonly number[]) =>
    bytes((w) => {
      w.u16(scheme)
      w.vector16(() => w.bytes(Uint8Array.of(1, 2)))
      w.bytes(Uint8Array.from(more))
    })
  expect(readCertificateVerify(verify(0x0804))).toEqual({ scheme: 0x0804, signature: Uint8Array.of(1, 2) })
  expect(readCertificateVerify(verify(0xfefe))).toMatchObject({ scheme: 0xfefe })
  for (const [scheme, name] of [
    [0x0401, 'rsa_pkcs1_sha256'],
    [0x0203, 'ecdsa_sha1'],
  ] as const) {
    expect(faultOf(() => readCertificateVerify(verify(scheme)))).toBe(
      `CertificateVerify.algorithm: ${name} is not for TLS 1.3 signatures`,
    )
  }
  expect(fieldsWhenCut(verify(0x0804), readCertificateVerify)).toEqual([
    'CertificateVerify.algorithm',
    'CertificateVerify.signature',
  ])
  expect(faultOf(() => readCertificateVerify(verify(0x0804, 0)))).toMatch(/^CertificateVerify: /)
})
