import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { encode, implicit, objectIdentifier, sequence, smallInteger } from '../../src/demo/der.ts'
import type { MadeExtension } from '../../src/demo/extensions.ts'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/revocation.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { aCertificate, aLeaf, anIntermediate, aRoot, NOT_AFTER, NOW, type Wanted } from '../builders/certificates.ts'
import { anOcspError, anOcspResponse, aStatus, type WantedResponse } from '../builders/ocsp-response.ts'

const ROOT = aRoot()
const ISSUER = anIntermediate(ROOT)
const OTHER_ISSUER = anIntermediate(ROOT, 'Other Intermediate')
const LEAF = aLeaf(ISSUER)
const NOT_GOOD = { kind: 'staple-ocsp' }
const MINUTE_MS = 60_000

test('met by a staple that its issuer signed, that is in date and says good', () => {
  const outcome = judged({})
  expect(outcome).toMatchObject({ kind: 'met', notes: [], remedy: null })
  expect(outcome.message).toBe(
    'the stapled OCSP response says that "m.example.com" is good, until 2026-07-04 12:00 UTC',
  )
})

test.each<[what: string, response: Partial<WantedResponse>]>([
  ['the responder by its key', { responderBy: 'key' }],
  ['hashes with SHA-256', { hash: 'sha256' }],
  ['a nonce and the version written out', { nonce: true, version: true }],
  ['thisUpdate less than five minutes ahead', { thisUpdate: new Date(NOW.getTime() + 5 * MINUTE_MS) }],
  ['nextUpdate at this moment', { nextUpdate: NOW }],
])('met with %s', (_, response) => {
  expect(judged(response).kind).toBe('met')
})

test('met, with a note, when it does not say how long it holds', () => {
  const outcome = judged({ nextUpdate: null })
  expect(outcome).toMatchObject({
    kind: 'met',
    message: 'the stapled OCSP response says that "m.example.com" is good',
    notes: [{ code: 'no-next-update' }],
  })
})

test.each<[what: string, response: Partial<WantedResponse>, problem: string]>([
  ['unknown', { status: 'unknown' }, 'says that the responder does not know "m.example.com"'],
  [
    'of tomorrow',
    { thisUpdate: new Date(NOW.getTime() + 5 * MINUTE_MS + 1000) },
    'holds only from 2026-07-01 12:05:01 UTC',
  ],
  ['out of date', { nextUpdate: new Date(NOW.getTime() - 1000) }, 'ended on 2026-07-01 11:59:59 UTC'],
  ['for another certificate', { leaf: aLeaf(ISSUER, { serial: Uint8Array.of(1) }) }, 'says nothing of "m.example.com"'],
  ['for the same number of another issuer', { issuer: OTHER_ISSUER }, 'says nothing of "m.example.com"'],
  ['with hashes that nobody uses', { hash: 'md5' }, 'says nothing of "m.example.com"'],
  [
    'signed by somebody else',
    { signer: OTHER_ISSUER },
    'is signed neither by "Test Intermediate" nor by a responder whose certificate came with it',
  ],
  [
    'with a signature of other bytes',
    { replace: { signature: new Uint8Array(70) } },
    'is signed neither by "Test Intermediate" nor by a responder whose certificate came with it',
  ],
])('violated by a staple %s', (_, response, problem) => {
  const outcome = judged(response)
  expect(outcome).toMatchObject({ kind: 'violated', message: `the stapled OCSP response ${problem}`, remedy: NOT_GOOD })
  expect(outcome.evidence).toMatchObject({ certificates: [{ problem }] })
})

test.each([
  [undefined, ''],
  [1, ' (keyCompromise)'],
  [7, ' (reason 7)'],
])(
  'violated by a staple that says revoked, with time and reason %s, and only another certificate helps',
  (reason, said) => {
    const revokedAt = new Date('2026-06-30T08:00:00Z')
    const outcome = judged({ status: reason === undefined ? { revokedAt } : { revokedAt, reason } })
    expect(outcome.message).toBe(
      `the stapled OCSP response says that "m.example.com" was revoked on 2026-06-30 08:00 UTC${said}`,
    )
    expect(outcome).toMatchObject({ kind: 'violated', remedy: { kind: 'replace-certificate' } })
  },
)

test.each([
  [3, 'tryLater'],
  [6, 'unauthorized'],
  [9, 'responseStatus 9'],
])('violated by a staple that is an error of the responder: %i', (status, name) => {
  expect(stapled(anOcspError(status))).toMatchObject({
    kind: 'violated',
    message: `the stapled OCSP response is an error of the responder: ${name}`,
    remedy: NOT_GOOD,
  })
})

test('violated by a staple that nobody can read', () => {
  const outcome = stapled(Uint8Array.of(0x30, 0x01))
  expect(outcome).toMatchObject({ kind: 'violated', remedy: NOT_GOOD })
  expect(outcome.message).toMatch(/^the stapled OCSP response cannot be read \(.+ at \d+\)$/)
})

test('the worst of several statuses for the same certificate counts', () => {
  const statuses = [{}, { status: 'unknown' as const }].map((one) => aStatus({ leaf: LEAF, issuer: ISSUER, ...one }))
  expect(judged({ replace: { statuses } }).kind).toBe('violated')
  expect(judged({ replace: { statuses: statuses.slice(0, 1) } }).kind).toBe('met')
  expect(judged({ replace: { statuses: [] } }).kind).toBe('violated')
})

const SIGNING = ['1.3.6.1.5.5.7.3.9']

test('met when a responder signed whose certificate its issuer made for that', () => {
  const responder = aResponder({})
  expect(judged({ signer: responder, certificates: [responder] }).kind).toBe('met')
  expect(judged({ signer: responder, certificates: [OTHER_ISSUER, responder], responderBy: 'key' }).kind).toBe('met')
})

test.each<[what: string, responder: Wanted, reason: string]>([
  ['of another issuer', { issuer: OTHER_ISSUER }, "the issuer did not sign the responder's certificate"],
  ['without the purpose', { extendedKeyUsage: [] }, "the responder's certificate is not for signing OCSP responses"],
  [
    'for servers',
    { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] },
    "the responder's certificate is not for signing OCSP responses",
  ],
  [
    'that has ended',
    { notAfter: new Date(NOW.getTime() - 1000) },
    "the responder's certificate is out of its validity period",
  ],
])('violated when a responder %s signed', (_, wanted, reason) => {
  const responder = aResponder(wanted)
  expect(judged({ signer: responder, certificates: [responder] })).toMatchObject({
    kind: 'violated',
    message: `the stapled OCSP response is signed by somebody who may not speak for "Test Intermediate": ${reason}`,
  })
})

test('violated when the certificate of the responder did not come, or it is not the one that is named', () => {
  const responder = aResponder({})
  expect(judged({ signer: responder }).kind).toBe('violated')
  const namesake = aResponder({ keys: 'ec-p384' })
  expect(judged({ signer: responder, certificates: [namesake] }).kind).toBe('violated')
})

test('undetermined, not violated, by a signature that cannot be verified here', () => {
  const signatureAlgorithm = encode(sequence(objectIdentifier('1.2.3.4')))
  const outcome = judged({ replace: { signatureAlgorithm } })
  expect(outcome).toMatchObject({
    kind: 'undetermined',
    message: 'the stapled OCSP response has a signature that cannot be verified (1.2.3.4)',
  })
})

test('undetermined when the issuer is not among the certificates; without a path, one that was sent will do', () => {
  const staple = anOcspResponse({ leaf: LEAF, issuer: ISSUER })
  expect(decided([LEAF], [staple]).message).toBe(
    'the stapled OCSP response cannot be checked: the issuer of "m.example.com" is not among the certificates',
  )
  expect(decided([LEAF], [staple]).kind).toBe('undetermined')
  const unknownRoot = aCase({ lists: [[LEAF, ISSUER]], facts: [withStaple(staple)] })
  expect(rule.decide(unknownRoot, REQUIREMENTS).kind).toBe('met')
})

test('of cross-signed issuers each key counts once, whatever their names', () => {
  const again = anIntermediate(aRoot('Second Root'), 'Test Intermediate')
  const staple = anOcspResponse({ leaf: LEAF, issuer: ISSUER })
  const subject = aCase({ lists: [[LEAF, ISSUER, again]], facts: [withStaple(staple)], preinstalled: [ROOT] })
  expect(rule.decide(subject, REQUIREMENTS).kind).toBe('met')
})

const MUST_STAPLE: MadeExtension = {
  oid: '1.3.6.1.5.5.7.1.24',
  critical: false,
  value: encode(sequence(smallInteger(5))),
}
const RESPONDER: MadeExtension = {
  oid: '1.3.6.1.5.5.7.1.1',
  critical: false,
  value: encode(
    sequence(sequence(objectIdentifier('1.3.6.1.5.5.7.48.1'), implicit(6, Buffer.from('http://ocsp.example/')))),
  ),
}
const DEMANDING = aLeaf(ISSUER, { extraExtensions: [MUST_STAPLE] })
const ASKING = aLeaf(ISSUER, { extraExtensions: [RESPONDER] })

test('not applicable without staple, must-staple and responder', () => {
  expect(decided([LEAF, ISSUER], []).kind).toBe('not-applicable')
})

test('a TLS feature other than status_request demands no staple', () => {
  const value = encode(sequence(smallInteger(17)))
  const leaf = aLeaf(ISSUER, { extraExtensions: [{ ...MUST_STAPLE, value }] })
  expect(decided([leaf, ISSUER], []).kind).toBe('not-applicable')
})

test('violated when the certificate demands a staple and none came', () => {
  const outcome = decided([DEMANDING, ISSUER], [])
  expect(outcome).toMatchObject({ kind: 'violated', remedy: NOT_GOOD })
  expect(outcome.message).toBe('"m.example.com" demands a stapled OCSP response (must-staple), and none came')
})

test('met when the certificate demands a staple and gets one', () => {
  const staple = anOcspResponse({ leaf: DEMANDING, issuer: ISSUER })
  expect(decided([DEMANDING, ISSUER], [staple]).kind).toBe('met')
})

test('met, with a note of whom a phone asks, when there is a responder and no staple is demanded', () => {
  const outcome = decided([ASKING, ISSUER], [])
  expect(outcome).toMatchObject({ kind: 'met', remedy: null, notes: [{ code: 'responder-asked' }] })
  expect(outcome.notes[0]?.message).toContain('http://ocsp.example/')
})

test.each([
  ['demands a staple', DEMANDING, 'undetermined'],
  ['has a responder', ASKING, 'undetermined'],
  ['has neither', LEAF, 'not-applicable'],
])('where the flight broke off before a staple could come, a certificate that %s', (_, leaf, kind) => {
  const facts = [{ end: { kind: 'closed', bytesRead: 9 } as const }]
  const subject = aCase({ lists: [[leaf, ISSUER]], facts, preinstalled: [ROOT] })
  expect(rule.decide(subject, REQUIREMENTS).kind).toBe(kind)
})

test('each flight counts: one without a staple only where it is demanded, a bad one always', () => {
  const good = (leaf: MadeCertificate): Uint8Array => anOcspResponse({ leaf, issuer: ISSUER })
  const bad = anOcspResponse({ leaf: ASKING, issuer: ISSUER, status: 'unknown' })
  expect(inTurn(DEMANDING, [good(DEMANDING), null]).kind).toBe('violated')
  expect(inTurn(ASKING, [good(ASKING), null])).toMatchObject({ kind: 'met', notes: [] })
  expect(inTurn(ASKING, [good(ASKING), bad]).kind).toBe('violated')
  expect(inTurn(ASKING, [good(ASKING), good(ASKING)]).kind).toBe('met')
})

test('each leaf has its own staple', () => {
  const rsa = aLeaf(ISSUER, { keys: 'rsa-2048' })
  const facts = [LEAF, rsa].map((leaf) =>
    withStaple(anOcspResponse({ leaf: LEAF === leaf ? LEAF : rsa, issuer: ISSUER })),
  )
  const lists = [
    [LEAF, ISSUER],
    [rsa, ISSUER],
  ]
  expect(rule.decide(aCase({ lists, facts, preinstalled: [ROOT] }), REQUIREMENTS).kind).toBe('met')
  const swapped = aCase({ lists, facts: facts.toReversed(), preinstalled: [ROOT] })
  expect(rule.decide(swapped, REQUIREMENTS).kind).toBe('violated')
})

test('undetermined when no certificate was seen', () => {
  expect(rule.decide(aCase({ lists: [] }), REQUIREMENTS).kind).toBe('undetermined')
})

test('an explanation names both remedies', () => {
  expect(rule.explanation.remedies(REQUIREMENTS).map(({ remedy }) => remedy.kind)).toEqual([
    'staple-ocsp',
    'replace-certificate',
  ])
})

function judged(response: Partial<WantedResponse>): Outcome {
  return stapled(anOcspResponse({ leaf: LEAF, issuer: ISSUER, ...response }))
}

function stapled(staple: Uint8Array): Outcome {
  return decided([LEAF, ISSUER], [staple])
}

function decided(list: readonly MadeCertificate[], [staple]: readonly Uint8Array[]): Outcome {
  const facts = staple === undefined ? [] : [withStaple(staple)]
  return rule.decide(aCase({ lists: [list], facts, preinstalled: [ROOT] }), REQUIREMENTS)
}

function inTurn(leaf: MadeCertificate, staples: readonly (Uint8Array | null)[]): Outcome {
  const lists = staples.map(() => [leaf, ISSUER])
  const facts = staples.map((staple) => (staple === null ? {} : withStaple(staple)))
  return rule.decide(aCase({ lists, facts, preinstalled: [ROOT] }), REQUIREMENTS)
}

function withStaple(staple: Uint8Array): Partial<FlightFacts> {
  return { ocspResponse: Buffer.from(staple).toString('base64') }
}

function aResponder(wanted: Wanted): MadeCertificate {
  const subject = { CN: 'Responder' }
  return aCertificate(
    { subject, issuer: ISSUER, extendedKeyUsage: SIGNING, notAfter: NOT_AFTER, ...wanted },
    'responder',
  )
}
