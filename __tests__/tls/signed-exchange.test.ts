import { sign } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { startHandshake } from '../../src/tls/handshake.ts'
import { plainHello } from '../../src/tls/plain-hello.ts'
import { testKeys } from '../builders/certificates.ts'
import { repeatable } from './entropy.ts'
import { certificate, replyOf, serverHello } from './hand-written-flight.ts'
import { message, record } from './tls13-server.ts'

// "The signature covers the randoms and the parameters", RFC 5246 §7.4.3: each byte of them, in that order, and nothing else.

const { privateKey, publicKey } = testKeys('ec-p256', 'replies')
/** As good as a key of its own: a point of P-256. */
const POINT = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65)
const PARAMETERS = Buffer.concat([Uint8Array.of(3, 0, 23, POINT.length), POINT])
const SERVER_RANDOM = new Uint8Array(32).fill(9)
const TLS_1_2 = plainHello({ name: 'x', clientVersion: 0x0303, suites: [0xc02b] })
const TLS_1_0 = plainHello({ name: 'x', clientVersion: 0x0301, suites: [0xc009] })

/** Record and handshake header, version. */
const CLIENT_RANDOM = startHandshake(TLS_1_2, null, repeatable('replies')).firstFlight.subarray(11, 43)

interface Signed {
  readonly parts?: readonly Uint8Array[]
  readonly hash?: string
  /** Null as before TLS 1.2. */
  readonly scheme?: number | null
  readonly withCertificate?: boolean
}

/** What is thought of a key whose owner signed these parts. */
function proof({
  parts = [CLIENT_RANDOM, SERVER_RANDOM, PARAMETERS],
  hash = 'sha256',
  scheme = 0x0403,
  withCertificate = true,
}: Signed): unknown {
  const exchange = message(12, (w) => {
    w.bytes(PARAMETERS)
    if (scheme !== null) w.u16(scheme)
    w.vector16(() => w.bytes(sign(hash, Buffer.concat(parts), privateKey)))
  })
  const hello = scheme === null ? { version: 0x0301, suite: 0xc009 } : { version: 0x0303, suite: 0xc02b }
  const pieces = [serverHello(hello), ...(withCertificate ? [record(22, certificate())] : []), record(22, exchange)]
  const reply = replyOf(scheme === null ? TLS_1_0 : TLS_1_2, pieces)
  return reply.kind === 'flight' ? reply.facts.keyProof : reply
}

test('both randoms and the parameters prove the key', () => {
  expect(proof({})).toBe('verified')
  expect(proof({ hash: 'sha1', scheme: null })).toBe('verified')
})

test.each([
  ['the randoms the wrong way round', [SERVER_RANDOM, CLIENT_RANDOM, PARAMETERS]],
  ['of another connection', [new Uint8Array(32), SERVER_RANDOM, PARAMETERS]],
  ['of another answer', [CLIENT_RANDOM, new Uint8Array(32), PARAMETERS]],
  ['without the random of the client', [SERVER_RANDOM, PARAMETERS]],
  ['without the random of the server', [CLIENT_RANDOM, PARAMETERS]],
  ['the randoms alone', [CLIENT_RANDOM, SERVER_RANDOM]],
  ['the point without its curve', [CLIENT_RANDOM, SERVER_RANDOM, POINT]],
  ['one byte more', [CLIENT_RANDOM, SERVER_RANDOM, PARAMETERS, Uint8Array.of(0)]],
] as const)('%s prove nothing', (_what, parts) => {
  expect(proof({ parts })).toBe('invalid')
  expect(proof({ parts, hash: 'sha1', scheme: null })).toBe('invalid')
})

test('in TLS 1.2 a scheme names a hash and no curve: P-256 may sign with SHA-384', () => {
  expect(proof({ hash: 'sha384', scheme: 0x0503 })).toBe('verified')
  expect(proof({ hash: 'sha256', scheme: 0x0503 })).toBe('invalid')
})

test('a scheme of another kind of key is a wrong signature, and without a certificate nobody can tell', () => {
  expect(proof({ scheme: 0x0401 })).toBe('invalid')
  expect(proof({ withCertificate: false })).toBe('unverifiable')
})
