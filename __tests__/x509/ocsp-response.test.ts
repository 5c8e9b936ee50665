import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  bitString,
  type Der,
  embed,
  encode,
  explicit,
  implicit,
  objectIdentifier,
  octetString,
  sequence,
  smallInteger,
  time,
} from '../../src/demo/der.ts'
import { checkResponder, statusesOf } from '../../src/x509/ocsp-check.ts'
import { type OcspResponse, parseOcspResponse } from '../../src/x509/ocsp-response.ts'
import { aCertificate, aLeaf, aRoot, NOW, parsed } from '../builders/certificates.ts'
import { anOcspError, anOcspResponse } from '../builders/ocsp-response.ts'

const ISSUER = aRoot('Issuer')
const LEAF = aLeaf(ISSUER)
const RESPONDER = aCertificate(
  { subject: { CN: 'R' }, issuer: ISSUER, extendedKeyUsage: ['1.3.6.1.5.5.7.3.9'] },
  'responder',
)

test('every field of a response is read', () => {
  const timestamps = Uint8Array.of(1, 2)
  const response = read(
    anOcspResponse({
      ...{ leaf: LEAF, issuer: ISSUER, hash: 'sha256', responderBy: 'key', timestamps, nonce: true, version: true },
      status: { revokedAt: new Date('2026-05-01T00:00:00Z'), reason: 4 },
      certificates: [RESPONDER],
    }),
  )
  expect(response).toMatchObject({
    responder: { kind: 'key', keyHash: expect.stringMatching(/^[0-9a-f]{40}$/) },
    producedAt: new Date('2026-07-01T11:00:00Z'),
    signatureAlgorithm: { kind: 'ecdsa', hash: 'sha256' },
    certificates: [{ kind: 'certificate', certificate: { fingerprint: parsed(RESPONDER).fingerprint } }],
    statuses: [
      {
        certificateId: { hash: 'sha256', serialNumber: parsed(LEAF).serialNumber },
        status: { revokedAt: new Date('2026-05-01T00:00:00Z'), reason: 'superseded' },
        thisUpdate: new Date('2026-07-01T11:00:00Z'),
        nextUpdate: new Date('2026-07-04T12:00:00Z'),
        signedCertificateTimestamps: Buffer.from(encode(octetString(timestamps))),
      },
    ],
  })
})

test('a responder by its name, an end that is not said, no timestamps', () => {
  const response = read(anOcspResponse({ leaf: LEAF, issuer: ISSUER, nextUpdate: null }))
  expect(response).toMatchObject({
    responder: { kind: 'name', nameKey: parsed(ISSUER).subject.key },
    certificates: [],
    statuses: [{ status: 'good', nextUpdate: null, signedCertificateTimestamps: null }],
  })
})

test.each([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [5, 'sigRequired'],
  [4, 'responseStatus 4'],
])('an error of the responder has its name: %i', (status, name) => {
  expect(parseOcspResponse(anOcspError(status))).toEqual({ kind: 'error', status: name })
})

const BASIC = '1.3.6.1.5.5.7.48.1.1'
const ID = sequence(sequence(objectIdentifier('1.3.14.3.2.26')), hash(), hash(), smallInteger(1))
const GOOD = implicit(0, new Uint8Array(0))
const STATUS = sequence(ID, GOOD, time(NOW))

test.each<[what: string, der: Uint8Array, field: string]>([
  ['nothing', new Uint8Array(0), 'OCSPResponse'],
  ['more than is read', new Uint8Array(64 * 1024 + 1), 'OCSPResponse'],
  ['another kind of response', outer(sequence(), '1.2.3'), 'responseType'],
  ['a status of two bytes', encode(sequence({ ...smallInteger(200), type: 10 })), 'responseStatus'],
  ['bytes after it', Buffer.concat([outer(basic([STATUS])), Uint8Array.of(5, 0)]), 'OCSPResponse'],
  ['a status without its fields', outer(basic([sequence(ID, GOOD)])), 'responses'],
  ['a CertID without its fields', outer(basic([sequence(sequence(), GOOD, time(NOW))])), 'responses'],
  ['a status of no kind', outer(basic([sequence(ID, smallInteger(1), time(NOW))])), 'responses'],
  ['an end that is empty', outer(basic([sequence(ID, GOOD, time(NOW), empty(0))])), 'responses'],
  ['too many statuses', outer(basic(Array.from({ length: 101 }, () => STATUS))), 'responses'],
  [
    'too many certificates',
    outer(
      basic(
        [STATUS],
        Array.from({ length: 9 }, () => embed(LEAF.der)),
      ),
    ),
    'certs',
  ],
])('%s is unreadable, and named', (_, der, field) => {
  expect(parseOcspResponse(der)).toMatchObject({ kind: 'unreadable', field })
})

test('a hash without its number is one that nobody knows; timestamps that are no bytes are none that can be read', () => {
  const id = sequence(sequence(), hash(), hash(), smallInteger(1))
  const extensions = [
    sequence(),
    sequence(objectIdentifier('1.2.3'), octetString(new Uint8Array(1))),
    sequence(objectIdentifier('1.3.6.1.4.1.11129.2.4.5'), smallInteger(1)),
  ]
  const response = read(outer(basic([sequence(id, GOOD, time(NOW), explicit(1, sequence(...extensions)))])))
  expect(response.statuses).toMatchObject([
    { certificateId: { hash: null }, signedCertificateTimestamps: Buffer.alloc(0) },
  ])
  expect(statusesOf(response, parsed(LEAF), parsed(ISSUER))).toEqual([])
})

test('certificates that cannot be read, or of keys that are not looked into, are no responders', () => {
  const strange = {
    ...parsed(ISSUER),
    publicKey: { ...parsed(ISSUER).publicKey, spki: Uint8Array.of(0x30, 0) },
  }
  const response = read(anOcspResponse({ leaf: LEAF, issuer: ISSUER, responderBy: 'key' }))
  expect(checkResponder(response, strange, NOW)).toEqual({ kind: 'invalid' })
  const unreadable = { ...response, certificates: [{ kind: 'unreadable', field: '', offset: 0, reason: '' } as const] }
  expect(checkResponder(unreadable, parsed(ISSUER), NOW)).toEqual({ kind: 'verified' })
})

test('whatever is changed, nothing is thrown, and no changed response is taken for signed', () => {
  const der = anOcspResponse({
    ...{ leaf: LEAF, issuer: ISSUER, timestamps: new Uint8Array(60), nonce: true },
    ...{ signer: RESPONDER, certificates: [RESPONDER] },
  })
  const good = JSON.stringify(read(der).statuses)
  const change = fc.record({
    at: fc.nat({ max: der.length - 1 }),
    flip: fc.integer({ min: 1, max: 255 }),
    cut: fc.boolean(),
  })
  fc.assert(
    fc.property(change, ({ at, flip, cut }) => {
      const changed = Uint8Array.from(cut ? der.subarray(0, at) : der)
      if (!cut) changed[at] = (changed[at] ?? 0) ^ flip
      const result = parseOcspResponse(changed)
      if (result.kind !== 'response') return
      const isSigned = checkResponder(result.response, parsed(ISSUER), NOW).kind === 'verified'
      // The signature itself has more than one encoding; what it covers has one.
      if (isSigned) expect(JSON.stringify(result.response.statuses)).toBe(good)
    }),
    { numRuns: 1000, seed: 6960 },
  )
})

function read(der: Uint8Array): OcspResponse {
  const result = parseOcspResponse(der)
  if (result.kind !== 'response') throw new Error(`not a response: ${JSON.stringify(result)}`)
  return result.response
}

function outer(inside: Der, type = BASIC): Uint8Array {
  const bytes = sequence(objectIdentifier(type), octetString(encode(inside)))
  return encode(sequence({ ...smallInteger(0), type: 10 }, explicit(0, bytes)))
}

function basic(statuses: readonly Der[], certificates: readonly Der[] = []): Der {
  const data = sequence(explicit(2, hash()), time(NOW), sequence(...statuses))
  const algorithm = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
  const certs = certificates.length === 0 ? [] : [explicit(0, sequence(...certificates))]
  return sequence(data, algorithm, bitString(new Uint8Array(8)), ...certs)
}

function hash(): Der {
  return octetString(new Uint8Array(20))
}

function empty(tag: number): Der {
  return { ...explicit(tag, smallInteger(0)), value: [] }
}
