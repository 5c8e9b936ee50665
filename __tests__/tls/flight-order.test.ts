import { expect, test } from '@jest/globals'
import type { Writer } from '../../src/bytes/writer.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { plainHello } from '../../src/tls/plain-hello.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { repeatable } from './entropy.ts'
import {
  CLIENT,
  certificate,
  curveExchange,
  type Hello,
  replyOf,
  retryRequest,
  serverHello,
  writeServerHello,
} from './hand-written-flight.ts'
import { message, record } from './tls13-server.ts'

const IBM = CLIENTS['ibm-connections']
const DONE = record(
  22,
  message(14, () => {}),
)
const KEY = new Uint8Array(32).fill(9)
const HELLO_13: Hello = { supported: 0x0304, suite: 0x1301, keyShare: [29, KEY] }

function handshake(type: number, write: (w: Writer) => void = () => {}): Uint8Array {
  return record(22, message(type, write))
}

/** How a flight of TLS 1.2 with static RSA went on. */
function staticRsa(...more: readonly Uint8Array[]): TlsReply {
  const template = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x002f] })
  return replyOf(template, [serverHello({ suite: 0x002f }), ...more])
}

test('static RSA: no ServerKeyExchange, a certificate, nothing signed', () => {
  expect(staticRsa(record(22, certificate()), DONE)).toMatchObject({
    facts: { keyProof: 'none', group: null, end: { kind: 'complete' } },
  })
  expect(staticRsa(record(22, certificate()), record(22, curveExchange(23)), DONE)).toMatchObject({
    facts: {
      end: { kind: 'malformed', reason: 'ServerKeyExchange has no place in TLS_RSA_WITH_AES_128_CBC_SHA' },
    },
  })
  expect(staticRsa(DONE)).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'Certificate', reason: expect.stringContaining('missing') } },
  })
})

test('a ServerHelloDone with something in it is malformed', () => {
  const done = handshake(14, (w) => w.u8(0))
  expect(staticRsa(record(22, certificate()), done)).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'ServerHelloDone', reason: 'not empty' } },
  })
})

test('a stapled response is a fact, and one of another kind is none', () => {
  const status = (type: number) =>
    handshake(22, (w) => {
      w.u8(type)
      w.vector24(() => w.bytes(Uint8Array.of(1, 2, 3)))
    })
  expect(staticRsa(record(22, certificate()), status(1), DONE)).toMatchObject({
    facts: { ocspResponse: 'AQID', end: { kind: 'complete' } },
  })
  expect(staticRsa(record(22, certificate()), status(2), DONE)).toMatchObject({
    facts: { ocspResponse: null, end: { kind: 'complete' } },
  })
})

test('a request for a certificate is a fact; a message out of its order ends the flight', () => {
  expect(staticRsa(record(22, certificate()), handshake(13), DONE)).toMatchObject({
    facts: { clientCertificateRequested: true, end: { kind: 'complete' } },
  })
  expect(staticRsa(handshake(13), record(22, certificate()))).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'Handshake.msg_type', reason: '11 does not come here' } },
  })
  expect(staticRsa(record(22, certificate()), record(22, certificate()))).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'Handshake.msg_type' } },
  })
})

test('a suite that the registry does not know is read as far as it goes', () => {
  const template = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0xd0ff] })
  expect(replyOf(template, [serverHello({ suite: 0xd0ff }), record(22, curveExchange(23)), DONE])).toMatchObject({
    facts: { suite: 0xd0ff, keyProof: 'unverifiable', end: { kind: 'complete' } },
  })
})

test('after its end a conversation repeats its answer', () => {
  const conversation = startHandshake(IBM, null, repeatable('replies'))
  const alert = record(21, Uint8Array.of(2, 40))
  const first = conversation.receive(alert)
  expect(conversation.receive(record(21, Uint8Array.of(2, 80)))).toEqual(first)
  expect(conversation.end('reset')).toMatchObject({ kind: 'alert', description: 40 })
})

test('an ending counts the bytes that were read, whole warnings apart', () => {
  const warning = record(21, Uint8Array.of(1, 112))
  expect(replyOf(IBM, [warning])).toEqual({ kind: 'closed', bytesRead: 0 })
  expect(replyOf(IBM, [warning, warning.subarray(0, 3)])).toEqual({ kind: 'closed', bytesRead: 3 })
})

test.each<readonly [string, Hello, string]>([
  ['no key_share', { supported: 0x0304, suite: 0x1301 }, 'ServerHello.key_share'],
  ['a key_share of a group without a share', { ...HELLO_13, keyShare: [24, KEY] }, 'ServerHello.key_share.group'],
])('TLS 1.3 with %s is malformed', (_, hello, field) => {
  expect(replyOf(CLIENT, [serverHello(hello)])).toMatchObject({ kind: 'malformed', field })
})

test('TLS 1.3 with more bytes behind ServerHello in the clear is malformed', () => {
  const hello = message(2, (w) => writeServerHello(w, HELLO_13, false))
  const more = record(22, Buffer.concat([hello, Uint8Array.of(8, 0)]))
  expect(replyOf(CLIENT, [more])).toMatchObject({
    kind: 'malformed',
    field: 'ServerHello',
    reason: 'more bytes behind it in the clear',
  })
})

test('once there are keys, a handshake record in the clear, and what is no record of them, end the flight', () => {
  expect(replyOf(CLIENT, [serverHello(HELLO_13), handshake(8)])).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, end: { kind: 'malformed', reason: 'a handshake record in the clear' } },
  })
  const changeCipherSpec = (...bytes: readonly number[]) => record(20, Uint8Array.from(bytes))
  expect(replyOf(CLIENT, [serverHello(HELLO_13), changeCipherSpec(1)])).toMatchObject({
    facts: { end: { kind: 'closed' } },
  })
  for (const wrong of [changeCipherSpec(2), changeCipherSpec(1, 1)]) {
    expect(replyOf(CLIENT, [serverHello(HELLO_13), wrong])).toMatchObject({
      facts: { end: { kind: 'malformed', field: 'change_cipher_spec', reason: 'not the one byte 1' } },
    })
  }
  expect(replyOf(CLIENT, [serverHello(HELLO_13), record(23, new Uint8Array(40))])).toMatchObject({
    facts: { end: { kind: 'malformed', reason: expect.stringContaining('does not decrypt') } },
  })
})

test('in TLS 1.3 a warning is the end too', () => {
  expect(replyOf(CLIENT, [serverHello(HELLO_13), record(21, Uint8Array.of(1, 90))])).toMatchObject({
    facts: { end: { kind: 'alert', level: 1, description: 90 } },
  })
})

test('after a HelloRetryRequest: an older version, another suite and bytes behind it are malformed', () => {
  const retried = retryRequest({ group: 24 })
  const older = serverHello({ version: 0x0303, suite: 0xc02f })
  expect(replyOf(CLIENT, [retried, older])).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, end: { kind: 'malformed', reason: 'older than TLS 1.3 after HelloRetryRequest' } },
  })
  const otherSuite = serverHello({ ...HELLO_13, suite: 0x1302, keyShare: [24, KEY] })
  expect(replyOf(CLIENT, [retried, otherSuite])).toMatchObject({
    facts: { end: { kind: 'malformed', reason: 'another one than in HelloRetryRequest' } },
  })
  const behind = Buffer.concat([retried.subarray(5), Uint8Array.of(0)])
  expect(replyOf(CLIENT, [record(22, behind)])).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'HelloRetryRequest', reason: 'more bytes behind it' } },
  })
})

test('a HelloRetryRequest that asks for no change says so', () => {
  expect(replyOf(CLIENT, [retryRequest({})])).toMatchObject({ kind: 'malformed', reason: 'asks for no change' })
  expect(replyOf(CLIENT, [retryRequest({ group: 29 })])).toMatchObject({
    kind: 'malformed',
    reason: 'x25519 was shared already',
  })
})

test('a cookie that is empty is malformed', () => {
  expect(replyOf(CLIENT, [retryRequest({ cookie: new Uint8Array(0) })])).toMatchObject({
    kind: 'malformed',
    field: expect.stringContaining('cookie'),
  })
})

test('TLS 1.2: the group of ECDHE, the bits of DHE, timestamps and a protocol are facts', () => {
  const dhe = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x009e] })
  const exchange = message(12, (w) => {
    w.vector16(() => w.bytes(Uint8Array.of(0xff, 0, 0)))
    w.vector16(() => w.u8(2))
    w.vector16(() => w.u8(1))
    w.u16(0x0804)
    w.vector16(() => w.u8(7))
  })
  const flight = replyOf(dhe, [serverHello({ suite: 0x009e }), record(22, certificate()), record(22, exchange), DONE])
  expect(flight).toMatchObject({ facts: { dhBits: 24, group: null, signatureScheme: 0x0804 } })
  const ecdhe = replyOf(IBM, [
    serverHello({ suite: 0xc02b }),
    record(22, certificate()),
    record(22, curveExchange(23)),
    DONE,
  ])
  expect(ecdhe.kind === 'flight' && 'dhBits' in ecdhe.facts).toBe(false)
  const stamped = serverHello({ suite: 0xc02b, extensions: [18] })
  expect(replyOf(IBM, [stamped, DONE])).toMatchObject({ facts: { signedCertificateTimestamps: '' } })
  expect(replyOf(IBM, [serverHello({ suite: 0xc02b }), DONE])).toMatchObject({
    facts: { signedCertificateTimestamps: null, keyProof: 'not-reached' },
  })
})

test('what is missing is named with the suite that needs it', () => {
  const noExchange = replyOf(IBM, [serverHello({ suite: 0xc02b }), record(22, certificate()), DONE])
  expect(noExchange).toMatchObject({
    facts: {
      end: {
        kind: 'malformed',
        field: 'ServerKeyExchange',
        reason: 'missing, and TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 needs it',
      },
    },
  })
})

test('an extension that comes twice is named', () => {
  expect(replyOf(IBM, [serverHello({ extensions: [23, 23] })])).toMatchObject({
    kind: 'malformed',
    field: 'ServerHello.extensions',
    reason: expect.stringContaining('comes twice'),
  })
})

test('a HelloRequest that is not empty is out of place', () => {
  expect(staticRsa(handshake(0, (w) => w.u8(0)))).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'Handshake.msg_type', reason: '0 does not come here' } },
  })
})

test('TLS 1.3 that does not repeat the session id is malformed', () => {
  const template = { ...CLIENT, sessionId: 'empty' as const }
  expect(replyOf(template, [serverHello(HELLO_13)])).toMatchObject({
    kind: 'malformed',
    field: 'ServerHello.legacy_session_id_echo',
  })
})
