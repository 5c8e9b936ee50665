import { expect, test } from '@jest/globals'
import type { Conversation } from '../../src/tls/conversation.ts'
import { converse } from '../../src/tls/handshake.ts'
import type { ServerFlight } from '../../src/tls/reply.ts'
import traces from './fixtures/rfc-8448.json' with { type: 'json' }
import { bytes, traceHello } from './trace-hello.ts'

const X25519 = 0x001d
const P256 = 0x0017

test('section 3, simple handshake: every message is decrypted and verified', () => {
  const { clientHello, privateKeys, serverHello, serverFlight } = traces.simple
  const conversation = converse(traceHello(clientHello, { group: X25519, privateKey: privateKeys[0] ?? '' }))
  const flight = read(conversation, serverHello + serverFlight)
  expect(flight.certificateList).toHaveLength(1)
  expect(flight.facts).toMatchObject({
    version: 0x0304,
    suite: 0x1301,
    group: X25519,
    signatureScheme: 0x0804,
    keyProof: 'verified',
    extensions: [51, 43, 10, 28, 0],
    helloRetryRequestGroup: null,
    clientCertificateRequested: false,
    end: { kind: 'complete' },
  })
})

test('section 5, HelloRetryRequest with a cookie: the transcript begins with the hash of the first hello', () => {
  const trace = traces.helloRetryRequest
  const [first = '', second = ''] = trace.privateKeys
  const again = traceHello(trace.clientHello2, { group: P256, privateKey: second })
  const conversation = converse(traceHello(trace.clientHello, { group: X25519, privateKey: first }, again))
  const step = conversation.receive(bytes(trace.helloRetryRequest))
  expect(step).toEqual({ kind: 'send', bytes: bytes(trace.clientHello2) })
  const { facts } = read(conversation, trace.serverHello + trace.serverFlight)
  expect(facts).toMatchObject({
    group: P256,
    helloRetryRequestGroup: P256,
    keyProof: 'verified',
    end: { kind: 'complete' },
  })
})

test('section 6, client authentication: the request is seen and an ECDSA signature verified', () => {
  const { clientHello, privateKeys, serverHello, serverFlight } = traces.clientAuthentication
  const conversation = converse(traceHello(clientHello, { group: X25519, privateKey: privateKeys[0] ?? '' }))
  const { facts } = read(conversation, serverHello + serverFlight)
  expect(facts).toMatchObject({
    clientCertificateRequested: true,
    signatureScheme: 0x0403,
    keyProof: 'verified',
    end: { kind: 'complete' },
  })
})

test('section 7, compatibility mode: a session id is repeated and change_cipher_spec is dropped', () => {
  const { clientHello, privateKeys, serverHello, serverFlight } = traces.compatibilityMode
  const conversation = converse(traceHello(clientHello, { group: X25519, privateKey: privateKeys[0] ?? '' }))
  expect(read(conversation, serverHello + serverFlight).facts).toMatchObject({
    keyProof: 'verified',
    end: { kind: 'complete' },
  })
})

test('one changed bit in the encrypted flight is a record that does not decrypt', () => {
  const { clientHello, privateKeys, serverHello, serverFlight } = traces.simple
  const changed = bytes(serverHello + serverFlight)
  changed[300] = (changed[300] ?? 0) ^ 1
  const conversation = converse(traceHello(clientHello, { group: X25519, privateKey: privateKeys[0] ?? '' }))
  const step = conversation.receive(changed)
  expect(step).toMatchObject({
    kind: 'done',
    reply: { kind: 'flight', facts: { end: { kind: 'malformed', field: 'TLSCiphertext.encrypted_record' } } },
  })
})

function read(conversation: Conversation, hex: string): ServerFlight {
  const step = conversation.receive(bytes(hex))
  if (step.kind !== 'done' || step.reply.kind !== 'flight') throw new Error(`no flight: ${JSON.stringify(step)}`)
  return step.reply
}
