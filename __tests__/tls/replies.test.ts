import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { diagnosticHello, plainHello } from '../../src/tls/plain-hello.ts'
import { repeatable } from './entropy.ts'
import {
  CLIENT,
  certificate,
  curveExchange,
  replyOf,
  retryRequest,
  serverHello,
  writeServerHello,
} from './hand-written-flight.ts'
import { message, record } from './tls13-server.ts'

const IBM = CLIENTS['ibm-connections']
const WARNING_UNRECOGNIZED_NAME = record(21, Uint8Array.of(1, 112))

test('a warning before ServerHello is skipped and recorded', () => {
  const reply = replyOf(IBM, [
    WARNING_UNRECOGNIZED_NAME,
    serverHello({}),
    record(
      22,
      message(14, () => {}),
    ),
  ])
  expect(reply).toMatchObject({ kind: 'flight', facts: { warnings: [112] } })
})

test('a warning before a fatal alert is recorded with it', () => {
  const reply = replyOf(IBM, [WARNING_UNRECOGNIZED_NAME, record(21, Uint8Array.of(2, 40))])
  expect(reply).toEqual({ kind: 'alert', level: 2, description: 40, warnings: [112] })
})

test('an alert may come in two records, and two alerts in one', () => {
  expect(replyOf(IBM, [record(21, Uint8Array.of(2)), record(21, Uint8Array.of(70))])).toMatchObject({ description: 70 })
  expect(replyOf(IBM, [record(21, Uint8Array.of(1, 112, 2, 40))])).toMatchObject({ description: 40, warnings: [112] })
})

test('close_notify is the end, though it is a warning', () => {
  expect(replyOf(IBM, [record(21, Uint8Array.of(1, 0))])).toMatchObject({ kind: 'alert', level: 1, description: 0 })
})

test('a server that only warns comes to an end', () => {
  expect(replyOf(IBM, Array(20).fill(WARNING_UNRECOGNIZED_NAME))).toMatchObject({ kind: 'malformed', field: 'Alert' })
})

test('an alert after ServerHello ends the flight', () => {
  const reply = replyOf(IBM, [serverHello({}), record(21, Uint8Array.of(2, 80))])
  expect(reply).toMatchObject({ kind: 'flight', facts: { suite: 0xc02f, end: { kind: 'alert', description: 80 } } })
})

test.each([
  ['HTTP/1.1 400 Bad Request\r\nServer: x', 'HTTP/1.1 400 Bad Request'],
  ['<html>\n<head>', '<html>'],
  [`HTTP/1.1 400 ${'x'.repeat(500)}`, `HTTP/1.1 400 ${'x'.repeat(115)}`],
])('HTTP in the clear: %j', (text, statusLine) => {
  expect(replyOf(CLIENT, [Buffer.from(text)])).toEqual({ kind: 'http', statusLine })
})

test('HTTP that stops before its first line ends is still HTTP', () => {
  expect(replyOf(CLIENT, [Buffer.from('HTTP/1.0 400')])).toEqual({ kind: 'http', statusLine: 'HTTP/1.0 400' })
})

test.each([
  ['a banner', Buffer.from('220 mail.example.com ESMTP ready')],
  ['a short banner', Buffer.from('220')],
  ['SSH', Buffer.from('SSH-2.0-OpenSSH_9.6\r\n')],
  ['an SSLv2 error', Buffer.from('8003000001', 'hex')],
  ['a record of SSL 4', Buffer.from('1604000002', 'hex')],
])('%s is not TLS', (_, bytes) => {
  expect(replyOf(CLIENT, [bytes])).toEqual({ kind: 'not-tls', firstBytes: bytes.subarray(0, 32).toString('hex') })
})

test('nothing, and the beginning of a record, are endings', () => {
  expect(replyOf(CLIENT, [])).toEqual({ kind: 'closed', bytesRead: 0 })
  expect(replyOf(CLIENT, [Uint8Array.of(22, 3, 3)])).toEqual({ kind: 'closed', bytesRead: 3 })
})

test('a record longer than a record may be is malformed, not waited for', () => {
  expect(replyOf(CLIENT, [Uint8Array.of(22, 3, 3, 0x40, 0x01)])).toMatchObject({
    kind: 'malformed',
    field: 'TLSPlaintext.length',
  })
})

test('empty records without end are malformed', () => {
  expect(replyOf(CLIENT, [Buffer.concat(Array(17_000).fill(record(22, new Uint8Array(0))))])).toMatchObject({
    kind: 'malformed',
    field: 'flight',
  })
})

test.each([
  ['version', IBM, { version: 0x0304 }, { what: 'version', value: 0x0304 }],
  ['version', IBM, { version: 0x02ff }, { what: 'version', value: 0x02ff }],
  ['suite', IBM, { suite: 0xc014 }, { what: 'suite', value: 0xc014 }],
  ['suite, by its low byte only', IBM, { suite: 0x002f }, { what: 'suite', value: 0x002f }],
  ['suite of TLS 1.3 at TLS 1.2', CLIENT, { suite: 0x1301 }, { what: 'suite', value: 0x1301 }],
  ['suite of TLS 1.2 at TLS 1.3', CLIENT, { supported: 0x0304 }, { what: 'suite', value: 0xc02f }],
  ['compression method', IBM, { compression: 1 }, { what: 'compression-method', value: 1 }],
  ['extension', IBM, { extensions: [35] }, { what: 'extension', value: 35 }],
  ['GREASE as extension', CLIENT, { extensions: [0x0a0a] }, { what: 'extension', value: 0x0a0a }],
  ['GREASE as suite', CLIENT, { suite: 0x0a0a }, { what: 'suite', value: 0x0a0a }],
  ['the signalling value', CLIENTS['ios-9-ats'], { suite: 0x00ff }, { what: 'suite', value: 0x00ff }],
  ['version in supported_versions', CLIENT, { supported: 0x0303 }, { what: 'version', value: 0x0303 }],
  ['supported_versions of a hello without it', IBM, { supported: 0x0304 }, { what: 'version', value: 0x0304 }],
] as const)('not offered: %s', (_, template, hello, expected) => {
  expect(replyOf(template, [serverHello(hello)])).toEqual({ kind: 'not-offered', ...expected })
})

test('an old server that picks a lower version than TLS 1.2 chose from the offer', () => {
  for (const version of [0x0300, 0x0301, 0x0302]) {
    const reply = replyOf(CLIENT, [
      serverHello({ version, suite: 0xc013 }),
      record(
        22,
        message(14, () => {}),
      ),
    ])
    expect(reply).toMatchObject({ kind: 'flight', facts: { version, suite: 0xc013 } })
  }
})

test('renegotiation_info answers the signalling value', () => {
  const plain = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x002f] })
  const reply = replyOf(plain, [serverHello({ suite: 0x002f, extensions: [65281] })])
  expect(reply).toMatchObject({ kind: 'flight', facts: { extensions: [65281], keyProof: 'none' } })
})

test.each([
  [
    'ServerHello that is too short',
    record(
      22,
      message(2, (w) => w.u16(0x0303)),
    ),
    'ServerHello.random',
  ],
  [
    'ServerHello with bytes behind it',
    record(
      22,
      message(2, (w) => writeServerHello(w, {}, true)),
    ),
    'ServerHello',
  ],
  [
    'another message first',
    record(
      22,
      message(11, () => {}),
    ),
    'Handshake.msg_type',
  ],
  ['change_cipher_spec first', record(20, Uint8Array.of(1)), 'TLSPlaintext.type'],
  ['application data first', record(23, new Uint8Array(40)), 'TLSPlaintext.type'],
  ['an extension twice', serverHello({ extensions: [23, 23] }), 'ServerHello.extensions'],
])('malformed: %s', (_, bytes, field) => {
  expect(replyOf(IBM, [bytes])).toMatchObject({ kind: 'malformed', field })
})

test.each([
  ['a group outside the offer', curveExchange(22), { kind: 'not-offered', what: 'group', value: 22 }],
  ['GREASE as group', curveExchange(0x1a1a), { kind: 'not-offered', what: 'group', value: 0x1a1a }],
  ['an explicit curve', message(12, (w) => w.u8(1)), { kind: 'malformed', field: 'ServerKeyExchange.curve_type' }],
  [
    'a scheme outside the offer',
    curveExchange(23, 0x0603),
    { kind: 'not-offered', what: 'signature-scheme', value: 0x0603 },
  ],
  ['no ServerKeyExchange', message(14, () => {}), { kind: 'malformed', field: 'ServerKeyExchange' }],
  ['a Finished', message(20, () => {}), { kind: 'malformed', field: 'Handshake.msg_type' }],
])('a TLS 1.2 flight with %s says how it ended', (_, next, end) => {
  const flight = [serverHello({ suite: 0xc02b }), record(22, certificate()), record(22, next)]
  const reply = replyOf(IBM, flight)
  expect(reply).toMatchObject({ kind: 'flight', facts: { suite: 0xc02b, end } })
  expect(reply.kind === 'flight' && reply.certificateList).toHaveLength(1)
})

test('a signature over other parameters is invalid', () => {
  const flight = [serverHello({ suite: 0xc02b }), record(22, certificate()), record(22, curveExchange(23))]
  const reply = replyOf(IBM, [
    ...flight,
    record(
      22,
      message(14, () => {}),
    ),
  ])
  expect(reply).toMatchObject({
    facts: { group: 23, signatureScheme: 0x0403, keyProof: 'invalid', end: { kind: 'complete' } },
  })
})

test('HelloRequest is ignored, and a flood of messages is not', () => {
  const request = record(
    22,
    message(0, () => {}),
  )
  expect(replyOf(IBM, [serverHello({}), request, record(21, Uint8Array.of(2, 40))])).toMatchObject({
    facts: { end: { kind: 'alert' } },
  })
  expect(replyOf(IBM, [serverHello({}), ...Array(100).fill(request)])).toMatchObject({
    facts: { end: { kind: 'malformed', field: 'Handshake' } },
  })
})

test.each([
  ['for a group that was shared', { group: 29 }, { kind: 'malformed', field: 'HelloRetryRequest.key_share' }],
  ['for a group that was not offered', { group: 30 }, { kind: 'not-offered', what: 'group', value: 30 }],
  ['that asks for nothing', {}, { kind: 'malformed', field: 'HelloRetryRequest' }],
])('a HelloRetryRequest %s', (_, options, expected) => {
  expect(replyOf(CLIENT, [retryRequest(options)])).toMatchObject(expected)
})

test('a HelloRetryRequest for a group that we offer and cannot share is a choice whose flight stays unread', () => {
  const reply = replyOf(diagnosticHello(), [retryRequest({ group: 0x0100 })])
  expect(reply).toMatchObject({
    kind: 'flight',
    facts: {
      version: 0x0304,
      group: 0x0100,
      keyProof: 'not-reached',
      end: { kind: 'malformed', field: 'HelloRetryRequest.key_share', reason: expect.stringContaining('ffdhe2048') },
    },
  })
})

test('a second HelloRetryRequest ends the flight as malformed', () => {
  const reply = replyOf(CLIENT, [retryRequest({ group: 24 }), retryRequest({ group: 25 })])
  expect(reply).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, end: { kind: 'malformed', field: 'HelloRetryRequest' } },
  })
})

test('an alert after a HelloRetryRequest ends a flight: the version was chosen', () => {
  const alert = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40)
  expect(replyOf(CLIENT, [retryRequest({ group: 24 }), alert])).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, end: { kind: 'alert', description: 40 } },
  })
})

test('a cookie alone is returned with the same shares', () => {
  const conversation = startHandshake(CLIENT, null, repeatable('replies'))
  const step = conversation.receive(retryRequest({ cookie: Uint8Array.of(5, 6) }))
  expect(step.kind).toBe('send')
  expect(step.kind === 'send' && Buffer.from(step.bytes).toString('hex')).toContain('002c000400020506')
})

test('any bytes at all give a reply, and never throw', () => {
  const firstBytes = fc.constantFrom(
    [],
    [22, 3, 3, 0],
    [21, 3, 1, 0],
    [22, 3, 3, 0, 80, 2, 0, 0, 76, 3, 3],
    [72, 84, 84, 80, 47],
  )
  fc.assert(
    fc.property(firstBytes, fc.uint8Array({ maxLength: 400 }), (first, rest) => {
      expect(typeof replyOf(CLIENT, [Uint8Array.from(first), rest]).kind).toBe('string')
    }),
    { numRuns: 300 },
  )
})
