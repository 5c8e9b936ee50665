import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Reader } from '../../src/bytes/reader.ts'
import { Writer } from '../../src/bytes/writer.ts'
import { SSLV2_CIPHER_KINDS, sslv2CipherKindName } from '../../src/tls/registry/sslv2-cipher-kinds.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { startSslv2 } from '../../src/tls/sslv2.ts'
import { repeatable } from './entropy.ts'
import { record } from './tls13-server.ts'

test('CLIENT-HELLO has its own framing and offers every cipher kind', () => {
  const r = new Reader(startSslv2(repeatable('v2')).firstFlight, 'record')
  const header = r.u16('header')
  expect(header & 0x8000).toBe(0x8000)
  expect(header & 0x7fff).toBe(r.left)
  expect([r.u8('msg_type'), r.u16('version')]).toEqual([1, 0x0002])
  const lengths = [r.u16('cipher_specs'), r.u16('session_id'), r.u16('challenge')]
  expect(lengths).toEqual([3 * SSLV2_CIPHER_KINDS.length, 0, 16])
  const offeredKinds = SSLV2_CIPHER_KINDS.map(() => r.u24('kind'))
  expect(offeredKinds).toEqual(SSLV2_CIPHER_KINDS.map(({ id }) => id))
  expect(r.left).toBe(16)
})

test('SERVER-HELLO is a flight with the certificate and the common cipher kinds', () => {
  const reply = replyOf([serverHello({ kinds: [0x010080, 0x0700c0] })])
  expect(reply).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0002, suite: 0x010080, cipherKinds: [0x010080, 0x0700c0], end: { kind: 'complete' } },
  })
  expect(reply.kind === 'flight' && reply.certificateList.map((der) => [...der])).toEqual([[0x30, 0]])
})

test('SERVER-HELLO without a common kind is visible as such: the caller sees that SSLv2 cannot be used', () => {
  expect(replyOf([serverHello({ kinds: [] })])).toMatchObject({ kind: 'flight', facts: { cipherKinds: [], suite: 0 } })
})

test('a kind that was not offered is named', () => {
  expect(replyOf([serverHello({ kinds: [0x123456] })])).toEqual({ kind: 'not-offered', what: 'suite', value: 0x123456 })
  expect(sslv2CipherKindName(0x123456)).toBe('cipher_kind(0x123456)')
})

test('reads the same cut at any byte', () => {
  const whole = serverHello({ kinds: [0x010080] })
  for (let at = 1; at < whole.length; at++) {
    expect(replyOf([whole.subarray(0, at), whole.subarray(at)])).toEqual(replyOf([whole]))
    expect(replyOf([whole.subarray(0, at)])).toEqual({ kind: 'closed', bytesRead: at })
  }
})

test('ERROR is an alert with the code of SSLv2', () => {
  expect(replyOf([Uint8Array.of(0x80, 3, 0, 0, 1)])).toEqual({ kind: 'alert', level: 2, description: 1, warnings: [] })
})

test('a TLS server answers with a TLS alert', () => {
  expect(replyOf([record(21, Uint8Array.of(2, 70))])).toEqual({
    kind: 'alert',
    level: 2,
    description: 70,
    warnings: [],
  })
})

test('HTTP, a banner and a handshake of TLS are what they are', () => {
  expect(replyOf([Buffer.from('HTTP/1.1 400 Bad Request\r\n')])).toEqual({
    kind: 'http',
    statusLine: 'HTTP/1.1 400 Bad Request',
  })
  expect(replyOf([Buffer.from('220 ready\r\n')])).toMatchObject({ kind: 'not-tls' })
  expect(replyOf([record(22, Uint8Array.of(2, 0, 0, 0))])).toMatchObject({ kind: 'malformed', field: 'SERVER-HELLO' })
})

test('lengths that do not fit are malformed', () => {
  expect(replyOf([serverHello({ kinds: [0x010080], certificateLength: 999 })])).toMatchObject({
    kind: 'malformed',
    field: 'SERVER-HELLO.certificate_data',
  })
})

/** A SERVER-HELLO whose lengths are right for what there is, but for `cut` bytes that are missing at its end. */
function raw(
  over: { version?: number; type?: number; certificate?: readonly number[]; more?: readonly number[] } = {},
) {
  const { version = 0x0002, type = 1, certificate = [0x30, 0], more = [] } = over
  const w = new Writer()
  w.u8(4)
  w.u8(0)
  w.u8(type)
  w.u16(version)
  w.u16(certificate.length)
  w.u16(3)
  w.u16(2)
  w.bytes(Uint8Array.from(certificate))
  w.u24(0x010080)
  w.bytes(Uint8Array.of(1, 2))
  w.bytes(Uint8Array.from(more))
  return w.done()
}

function framed(message: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0x80 | (message.length >> 8), message.length & 255), message])
}

test('SERVER-HELLO is read field by field', () => {
  const fields = new Set<string>()
  const whole = raw()
  for (let length = 1; length < whole.length; length += 1) {
    const reply = replyOf([framed(whole.subarray(0, length))])
    if (reply.kind === 'malformed') fields.add(reply.field)
  }
  expect([...fields]).toEqual(
    [
      'session_id_hit',
      'certificate_type',
      'server_version',
      'certificate_length',
      'cipher_specs_length',
      'connection_id_length',
      'certificate_data',
      'cipher_specs_data',
      'connection_id_data',
    ].map((field) => `SERVER-HELLO.${field}`),
  )
  expect(replyOf([framed(raw({ more: [0] }))])).toMatchObject({ kind: 'malformed', field: 'SERVER-HELLO' })
})

test('another version was not offered; a certificate of another type, and an empty one, are none', () => {
  expect(replyOf([framed(raw({ version: 0x0003 }))])).toEqual({ kind: 'not-offered', what: 'version', value: 3 })
  const lists = [raw(), raw({ type: 2 }), raw({ certificate: [] })].map((message) => {
    const reply = replyOf([framed(message)])
    return reply.kind === 'flight' ? reply.certificateList.length : null
  })
  expect(lists).toEqual([1, 0, 0])
})

test('the facts of SSLv2: nothing of what came later', () => {
  expect(replyOf([framed(raw())])).toMatchObject({
    kind: 'flight',
    facts: {
      compressionMethod: 0,
      keyProof: 'none',
      extensions: [],
      clientCertificateRequested: false,
      certificateCompressed: false,
      warnings: [],
    },
  })
})

test('an ERROR is read field by field', () => {
  expect(replyOf([Uint8Array.of(0x80, 2, 0, 0)])).toMatchObject({ kind: 'malformed', field: 'ERROR.error_code' })
})

test('a list of kinds that is cut is malformed', () => {
  const w = new Writer()
  for (const byte of [4, 0, 1, 0, 2, 0, 0, 0, 2, 0, 0, 1, 0]) w.u8(byte)
  expect(replyOf([framed(w.done())])).toMatchObject({
    kind: 'malformed',
    field: 'SERVER-HELLO.cipher_specs_data.kind',
  })
})

test('what TLS servers say instead, and what is cut', () => {
  const reasonOf = (bytes: Uint8Array) => {
    const reply = replyOf([bytes])
    return reply.kind === 'malformed' ? reply.reason : reply.kind
  }
  expect(reasonOf(record(22, Uint8Array.of(2, 0)))).toBe('a handshake of TLS in answer to SSLv2')
  expect(reasonOf(record(23, Uint8Array.of(1, 2)))).toBe('a TLS record of type 23')
  expect(reasonOf(record(21, Uint8Array.of(2)))).toBe('a TLS record of type 21')
  expect(reasonOf(record(21, Uint8Array.of(2, 70)).subarray(0, 6))).toBe('closed')
  expect(reasonOf(Uint8Array.of(21, 3, 3))).toBe('closed')
})

test('an end decides what was not decided, and is repeated', () => {
  const conversation = startSslv2(repeatable('v2'))
  expect(conversation.receive(Buffer.from('HTTP/1.0 400'))).toEqual({ kind: 'read-on' })
  expect(conversation.end('closed')).toEqual({ kind: 'http', statusLine: 'HTTP/1.0 400' })
  expect(conversation.end('reset')).toEqual({ kind: 'http', statusLine: 'HTTP/1.0 400' })
  expect(replyOf([Buffer.from('220')])).toMatchObject({ kind: 'not-tls' })
  expect(replyOf([Uint8Array.of(0x80)])).toEqual({ kind: 'closed', bytesRead: 1 })
})

test('after its answer a conversation repeats it', () => {
  const conversation = startSslv2(repeatable('v2'))
  const first = conversation.receive(Uint8Array.of(0x80, 3, 0, 0, 1))
  expect(first).toMatchObject({ kind: 'done', reply: { kind: 'alert', description: 1 } })
  expect(conversation.receive(Uint8Array.of(0x80, 3, 0, 0, 2))).toEqual(first)
})

test('the longest message that a header may announce is read whole', () => {
  const certificate = new Uint8Array(2 ** 15 - 1 - 16).fill(0x30)
  const reply = replyOf([framed(raw({ certificate: [...certificate] }))])
  expect(reply.kind === 'flight' && reply.certificateList[0]).toHaveLength(certificate.length)
})

test('any bytes at all give a reply, and never throw', () => {
  const firstBytes = fc.constantFrom([], [0x80, 40, 4, 0, 1, 0, 2], [0x80, 3, 0], [21, 3, 1, 0, 2])
  fc.assert(
    fc.property(firstBytes, fc.uint8Array({ maxLength: 100 }), (first, rest) => {
      expect(typeof replyOf([Uint8Array.from(first), rest]).kind).toBe('string')
    }),
    { numRuns: 300 },
  )
})

function serverHello({
  kinds,
  certificateLength = 2,
}: {
  kinds: readonly number[]
  certificateLength?: number
}): Uint8Array {
  const w = new Writer()
  w.u8(4)
  w.u8(0)
  w.u8(1)
  w.u16(0x0002)
  w.u16(certificateLength)
  w.u16(3 * kinds.length)
  w.u16(16)
  w.bytes(Uint8Array.of(0x30, 0))
  for (const kind of kinds) w.u24(kind)
  w.bytes(new Uint8Array(16))
  const framed = new Writer()
  framed.u16(0x8000 + w.length)
  framed.bytes(w.done())
  return framed.done()
}

function replyOf(pieces: readonly Uint8Array[]): TlsReply {
  const conversation = startSslv2(repeatable('v2'))
  for (const piece of pieces) {
    const step = conversation.receive(piece)
    if (step.kind === 'done') return step.reply
  }
  return conversation.end('closed')
}
