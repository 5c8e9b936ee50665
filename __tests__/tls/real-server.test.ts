import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { limitedTo12 } from '../../src/tls/derived-hellos.ts'
import { startHandshake } from '../../src/tls/handshake.ts'
import { plainHello } from '../../src/tls/plain-hello.ts'
import type { TlsReply } from '../../src/tls/reply.ts'
import { aCertificate, testKeys } from '../builders/certificates.ts'
import { type Captured, capture, replay, SERVER_NAME } from './captured-flight.ts'
import { repeatable } from './entropy.ts'

const EC = aCertificate({ keys: testKeys('ec-p256', 'real') })
const RSA = aCertificate({ keys: testKeys('rsa-2048', 'real') })
const ec = { key: EC.keyPem, cert: EC.pem }
const rsa = { key: RSA.keyPem, cert: RSA.pem }
const CLIENT = CLIENTS['ios-18.4-ats']

describe('a server of Node 24', () => {
  test.each([
    ['RSA at TLS 1.3', CLIENT, rsa, { version: 0x0304, group: 29, signatureScheme: 0x0804 }],
    ['ECDSA at TLS 1.3', CLIENT, ec, { version: 0x0304, group: 29, signatureScheme: 0x0403 }],
    ['RSA at TLS 1.2', limitedTo12(CLIENT, 'rsa'), rsa, { version: 0x0303, group: 29, signatureScheme: 0x0804 }],
    ['ECDSA at TLS 1.2', limitedTo12(CLIENT, 'ecdsa'), ec, { version: 0x0303, group: 29, signatureScheme: 0x0403 }],
    [
      'X25519MLKEM768',
      CLIENTS['ios-26.4-ats'],
      { ...ec, ecdhCurve: 'X25519MLKEM768' },
      { version: 0x0304, group: 0x11ec },
    ],
    [
      'a client certificate demanded at TLS 1.2',
      limitedTo12(CLIENT, 'rsa'),
      { ...rsa, requestCert: true },
      { clientCertificateRequested: true },
    ],
    [
      'a client certificate demanded at TLS 1.3',
      CLIENT,
      { ...rsa, requestCert: true },
      { clientCertificateRequested: true },
    ],
    ['ALPN at TLS 1.2', limitedTo12(CLIENT, 'rsa'), { ...rsa, ALPNProtocols: ['http/1.1'] }, { alpn: 'http/1.1' }],
    ['ALPN at TLS 1.3', CLIENT, { ...rsa, ALPNProtocols: ['http/1.1'] }, { alpn: 'http/1.1' }],
    [
      'P-384 alone: HelloRetryRequest',
      CLIENT,
      { ...ec, ecdhCurve: 'P-384' },
      { group: 24, helloRetryRequestGroup: 24 },
    ],
    [
      'P-521 alone: HelloRetryRequest',
      CLIENT,
      { ...ec, ecdhCurve: 'P-521' },
      { group: 25, helloRetryRequestGroup: 25 },
    ],
    ['AES-128 at TLS 1.3', CLIENT, { ...ec, ciphers: 'TLS_AES_128_GCM_SHA256' }, { suite: 0x1301 }],
    ['ChaCha20 at TLS 1.3', CLIENT, { ...ec, ciphers: 'TLS_CHACHA20_POLY1305_SHA256' }, { suite: 0x1303 }],
    ['a downgrade', limitedTo12(CLIENT, 'rsa'), rsa, { downgradeMarker: 'knows TLS 1.3' }],
  ] as const)('%s', async (_, template, options, expected) => {
    const { reply } = await capture(template, options)
    expect(reply).toMatchObject({
      kind: 'flight',
      facts: { ...expected, keyProof: 'verified', end: { kind: 'complete' } },
    })
  })

  test('DHE: the bits of the prime are seen', async () => {
    const dhe = plainHello({ name: 'dhe', clientVersion: 0x0303, suites: [0x009e, 0x009f] })
    const { reply } = await capture(dhe, { ...rsa, dhparam: 'auto', ciphers: 'DHE', maxVersion: 'TLSv1.2' })
    expect(reply).toMatchObject({ facts: { dhBits: 2048, group: null, keyProof: 'verified' } })
  })

  test('TLS 1.0 and static RSA: version below the client has no scheme, and static RSA no signature', async () => {
    const old = { ...rsa, ciphers: 'ALL:@SECLEVEL=0', minVersion: 'TLSv1' } as const
    const ecdhe = await capture(plainHello({ name: 'x', clientVersion: 0x0301, suites: [0xc013] }), old)
    expect(ecdhe.reply).toMatchObject({ facts: { version: 0x0301, signatureScheme: null, keyProof: 'verified' } })
    const fixed = await capture(plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x002f] }), old)
    expect(fixed.reply).toMatchObject({ facts: { suite: 0x002f, group: null, keyProof: 'none' } })
  })

  test('refuses what it does not share with an alert', async () => {
    const { reply } = await capture(plainHello({ name: 'x', clientVersion: 0x0303, suites: [0x0005] }), rsa)
    expect(reply).toMatchObject({ kind: 'alert', level: 2, description: 40 })
  })
})

describe('a flight that was captured', () => {
  let captured: readonly Captured[] = []

  beforeAll(async () => {
    captured = [
      await capture(CLIENT, { ...ec, requestCert: true }),
      await capture(limitedTo12(CLIENT, 'ecdsa'), { ...ec, requestCert: true }),
      await capture(CLIENT, { ...ec, ecdhCurve: 'P-384' }),
    ]
  })

  test('reads the same cut at any byte, byte by byte, and in one piece', () => {
    for (const one of captured) {
      expect(replay(one, (part) => [part])).toEqual(one.reply)
      expect(replay(one, (part) => Array.from(part, (byte) => Uint8Array.of(byte)))).toEqual(one.reply)
      for (let at = 1; at < Math.max(...one.parts.map(({ length }) => length)); at++) {
        expect(replay(one, (part) => [part.subarray(0, at), part.subarray(at)])).toEqual(one.reply)
      }
    }
  })

  test('cut off at any byte is an ending with the bytes read, or a flight that says how it ended', () => {
    for (const one of captured) {
      const whole = Buffer.concat(one.parts)
      for (let at = 0; at < whole.length; at++) {
        let left = at
        const reply = replay(one, (part) => {
          const piece = part.subarray(0, left)
          left -= piece.length
          return [piece]
        })
        const end = reply.kind === 'flight' ? reply.facts.end : reply
        expect(end).toEqual({ kind: 'closed', bytesRead: at })
      }
    }
  })

  test('the way of ending is kept: closed, reset, silent', () => {
    for (const how of ['closed', 'reset', 'silent'] as const) {
      const conversation = startHandshake(CLIENT, SERVER_NAME, repeatable('capture'))
      conversation.receive(captured[0]?.parts[0]?.subarray(0, 200) ?? new Uint8Array(0))
      expect(conversation.end(how)).toMatchObject({ kind: 'flight', facts: { end: { kind: how, bytesRead: 200 } } })
    }
  })

  test('with bytes changed, dropped or added gives some reply, and never throws', () => {
    const mutation = fc.record({
      which: fc.nat(2),
      at: fc.nat(4000),
      drop: fc.integer({ min: 0, max: 8 }),
      add: fc.uint8Array({ maxLength: 8 }),
      pieces: fc.integer({ min: 1, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const one = captured[mutations[0]?.which ?? 0]
        if (one === undefined) throw new Error('nothing captured')
        const size = mutations[0]?.pieces ?? 1
        const reply = replay(one, (part) => cutUp(mutations.reduce(mutated, part), size))
        expect(KINDS).toContain(reply.kind)
        expect(JSON.parse(JSON.stringify(reply)).kind).toBe(reply.kind)
      }),
      { numRuns: 400 },
    )
  })
})

const KINDS: readonly TlsReply['kind'][] = [
  'flight',
  'alert',
  'closed',
  'reset',
  'silent',
  'http',
  'not-tls',
  'malformed',
  'not-offered',
]

function mutated(part: Uint8Array, { at, drop, add }: { at: number; drop: number; add: Uint8Array }): Uint8Array {
  const place = at % (part.length + 1)
  return Buffer.concat([part.subarray(0, place), add, part.subarray(place + drop)])
}

function cutUp(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return pieces
}
