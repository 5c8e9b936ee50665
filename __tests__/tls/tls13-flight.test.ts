import crypto from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { clientHello } from '../../src/tls/client-hello.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { converse } from '../../src/tls/handshake.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { aCertificate, testKeys } from '../builders/certificates.ts'
import { repeatable } from './entropy.ts'
import {
  certificateBody,
  certificateVerify,
  encryptedExtensions,
  extension,
  finished,
  message,
  record,
  type Script,
  type ServerState,
  tls13Flight,
} from './tls13-server.ts'

const LEAF = aCertificate({ keys: testKeys('ec-p256', 'tls13') })
const KEY = crypto.createPrivateKey(LEAF.keyPem)
const OTHER_KEY = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const HELLO = clientHello(CLIENTS['ios-18.4-ats'], 'm.example.com', repeatable('tls13'))

const certificate = (): Uint8Array => message(11, (w) => w.bytes(certificateBody(LEAF.der)))
const GOOD = [encryptedExtensions, certificate, certificateVerify, finished]

test('a good flight is complete and its signature verified', () => {
  const flight = flightFrom({ messages: GOOD })
  expect(flight.facts).toMatchObject({ version: 0x0304, group: 29, keyProof: 'verified', end: { kind: 'complete' } })
  expect(Buffer.compare(flight.certificateList[0] ?? new Uint8Array(0), LEAF.der)).toBe(0)
})

test('records of one byte each give the same flight', () => {
  expect(flightFrom({ messages: GOOD, recordBytes: 1 })).toEqual(flightFrom({ messages: GOOD }))
})

test('a compressed certificate is read, and noted', () => {
  const flight = flightFrom({ messages: [encryptedExtensions, compressed(), certificateVerify, finished] })
  expect(flight.facts).toMatchObject({ certificateCompressed: true, keyProof: 'verified', end: { kind: 'complete' } })
  expect(flight.certificateList).toHaveLength(1)
})

test.each([
  ['with an algorithm that was not offered', { algorithm: 2 }],
  ['that inflates to more than it says', { length: 20 }],
  ['that inflates to less than it says', { length: 5000 }],
  ['that says more than a message may have', { length: 0xffffff }],
  ['that is no zlib stream', { contents: Buffer.from('nothing compressed') }],
  ['that is a bomb', { contents: deflateSync(Buffer.alloc(32 * 1024 * 1024)), length: 256 * 1024 }],
])('a compressed certificate %s is malformed', (_, options) => {
  const { facts, certificateList } = flightFrom({ messages: [encryptedExtensions, compressed(options)] })
  expect(facts.end).toMatchObject({ kind: 'malformed', field: expect.stringContaining('CompressedCertificate') })
  expect(certificateList).toEqual([])
})

test('a signature of another key is invalid, and the flight still read to its end', () => {
  const { facts } = flightFrom({ messages: GOOD, key: OTHER_KEY })
  expect(facts).toMatchObject({ keyProof: 'invalid', end: { kind: 'complete' } })
})

test('a certificate that node:crypto cannot read leaves the proof unverifiable', () => {
  const unreadable = () => message(11, (w) => w.bytes(certificateBody(Uint8Array.of(0x30, 0))))
  const flight = flightFrom({ messages: [encryptedExtensions, unreadable, certificateVerify, finished] })
  expect(flight.facts).toMatchObject({ keyProof: 'unverifiable', end: { kind: 'complete' } })
  expect(flight.certificateList).toHaveLength(1)
})

test('a wrong Finished is malformed, not complete', () => {
  const wrong = () => message(20, (w) => w.bytes(new Uint8Array(32)))
  const { facts } = flightFrom({ messages: [encryptedExtensions, certificate, certificateVerify, wrong] })
  expect(facts.end).toMatchObject({ kind: 'malformed', field: 'Finished.verify_data' })
})

test('a client certificate request is a fact', () => {
  const request = () => message(13, (w) => w.vector16(() => w.u16(0)))
  const { facts } = flightFrom({ messages: [encryptedExtensions, request, certificate, certificateVerify, finished] })
  expect(facts).toMatchObject({ clientCertificateRequested: true, end: { kind: 'complete' } })
})

test('ALPN, stapled OCSP response and timestamps are facts', () => {
  const withAlpn = () =>
    message(8, (w) => w.vector16(() => extension(w, 16, (e) => e.vector16(() => e.vector8(() => e.ascii('h2'))))))
  const stapled = () =>
    message(11, (w) => {
      w.vector8(() => {})
      w.vector24(() => {
        w.vector24(() => w.bytes(LEAF.der))
        w.vector16(() => {
          extension(w, 5, (e) => {
            e.u8(1)
            e.vector24(() => e.ascii('ocsp'))
          })
          extension(w, 18, (e) => e.ascii('scts'))
        })
      })
    })
  const { facts } = flightFrom({ messages: [withAlpn, stapled, certificateVerify, finished] })
  expect(facts).toMatchObject({
    alpn: 'h2',
    ocspResponse: Buffer.from('ocsp').toString('base64'),
    signedCertificateTimestamps: Buffer.from('scts').toString('base64'),
    end: { kind: 'complete' },
  })
})

test('an extension that was not offered is named', () => {
  const early = () => message(8, (w) => w.vector16(() => extension(w, 42, () => {})))
  const { facts } = flightFrom({ messages: [early, certificate, certificateVerify, finished] })
  expect(facts.end).toEqual({ kind: 'not-offered', what: 'extension', value: 42 })
})

test('a signature scheme that was not offered is named', () => {
  const { facts } = flightFrom({ messages: GOOD, signatureScheme: 0x0603 })
  expect(facts.end).toEqual({ kind: 'not-offered', what: 'signature-scheme', value: 0x0603 })
})

test.each([
  ['Finished before the certificate', [encryptedExtensions, finished]],
  ['a certificate before EncryptedExtensions', [certificate]],
  ['two certificates', [encryptedExtensions, certificate, certificate]],
  ['a ServerHello inside', [encryptedExtensions, () => message(2, (w) => w.u8(0))]],
])('%s is out of place', (_, messages) => {
  expect(flightFrom({ messages }).facts.end).toMatchObject({ kind: 'malformed', field: 'Handshake.msg_type' })
})

test('an empty certificate list, and one of more than 100, are malformed', () => {
  for (const ders of [[], Array.from({ length: 101 }, () => LEAF.der.subarray(0, 8))]) {
    const many = () => message(11, (w) => w.bytes(certificateBody(...ders)))
    const { facts } = flightFrom({ messages: [encryptedExtensions, many] })
    expect(facts.end).toMatchObject({ kind: 'malformed', field: expect.stringContaining('certificate_list') })
  }
})

test('a message that says to be longer than 256 KiB ends the flight at once', () => {
  const giant = () => Uint8Array.of(11, 0xff, 0xff, 0xff)
  const { facts } = flightFrom({ messages: [encryptedExtensions, giant] })
  expect(facts.end).toMatchObject({ kind: 'malformed', field: 'Handshake.length' })
})

test('an alert in the clear after ServerHello ends the flight, the facts so far kept', () => {
  const good = tls13Flight(HELLO, { key: KEY, messages: GOOD })
  const serverHelloLength = 5 + (((good[3] ?? 0) << 8) | (good[4] ?? 0))
  const reply = replyTo(Buffer.concat([good.subarray(0, serverHelloLength), record(21, Uint8Array.of(2, 80))]))
  expect(reply).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, keyProof: 'not-reached', end: { kind: 'alert', description: 80 } },
  })
})

test.each([
  ['an alert', [2, 80, 21], { kind: 'alert', level: 2, description: 80 }],
  [
    'application data',
    [1, 2, 3, 23],
    { kind: 'malformed', field: 'TLSInnerPlaintext.type', reason: '23 does not come here' },
  ],
  ['an empty handshake record', [22], { kind: 'malformed', reason: 'empty handshake fragment' }],
  ['nothing but padding', [0, 0], { kind: 'malformed', reason: 'nothing but padding' }],
])('protected: %s ends the flight', (_, behind, end) => {
  const { facts } = flightFrom({ messages: [encryptedExtensions], behind: Uint8Array.from(behind) })
  expect(facts.end).toMatchObject(end)
})

test('a protocol that was not offered is named', () => {
  const alpn = () =>
    message(8, (w) =>
      w.vector16(() => extension(w, 16, (data) => data.vector16(() => data.vector8(() => data.ascii('spdy/9'))))),
    )
  expect(flightFrom({ messages: [alpn] }).facts.end).toMatchObject({
    kind: 'malformed',
    reason: '"spdy/9" was not offered',
  })
})

function compressed(
  options: { algorithm?: number; length?: number; contents?: Uint8Array } = {},
): (state: ServerState) => Uint8Array {
  const body = certificateBody(LEAF.der)
  return () =>
    message(25, (w) => {
      w.u16(options.algorithm ?? 1)
      w.u24(options.length ?? body.length)
      w.vector24(() => w.bytes(options.contents ?? deflateSync(body)))
    })
}

function flightFrom(script: Partial<Script> & Pick<Script, 'messages'>) {
  const reply = replyTo(tls13Flight(HELLO, { key: KEY, ...script }))
  if (reply.kind !== 'flight') throw new Error(`no flight: ${JSON.stringify(reply)}`)
  return reply
}

function replyTo(bytes: Uint8Array): TlsReply {
  const conversation = converse(HELLO)
  const step = conversation.receive(bytes)
  return step.kind === 'done' ? step.reply : conversation.end('closed')
}
