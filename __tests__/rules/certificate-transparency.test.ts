import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Outcome } from '../../src/model/finding.ts'
import { rule } from '../../src/rules/certificate-transparency.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import { aLeaf, aRoot, NOW, rawExtension, type Wanted } from '../builders/certificates.ts'
import { anOcspError, anOcspResponse } from '../builders/ocsp-response.ts'
import {
  ARGON,
  inExtension,
  judgeLogged,
  lasting,
  NESSIE,
  OAK,
  PLAIN,
  PUBLIC_ISSUER,
  PUBLIC_ROOT,
  SABRE,
  SHORT,
} from '../builders/public-leaf.ts'
import { aLog, aLoggedLeaf, listed, listOf, timestampsFor } from '../builders/timestamps.ts'

// Counts by lifetime, without a list.

test.each<[what: string, lifetime: Wanted, required: number]>([
  ['180 days', lasting(180), 2],
  ['180 days and a second', lasting(180, 1), 3],
  ['825 days', lasting(825), 3],
  ['825 days and a second', lasting(825, 1), 4],
])('of %s, embedded timestamps of so many logs are enough and one less is not', (_, lifetime, required) => {
  const logs = [ARGON, NESSIE, SABRE, OAK]
  const enough = judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, logs.slice(0, required), lifetime))
  expect(enough).toMatchObject({ kind: 'met', remedy: null })
  expect(enough.message).toMatch(`has timestamps of ${required} logs that count; ${required} are required for its `)
  const few = judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, logs.slice(0, required - 1), lifetime))
  expect(few.kind).toBe('violated')
  expect(few.remedy).toEqual({
    kind: 'replace-certificate',
    need: `signed certificate timestamps of at least ${required} logs of different operators in it`,
  })
})

test.each([
  ['before fifteen months', '2021-03-31T00:00:00Z', 2],
  ['of fifteen months', '2021-04-01T00:00:00Z', 3],
  ['of 27 months and a day less than one more', '2022-04-30T00:00:00Z', 3],
  ['of 28 months', '2022-05-01T00:00:00Z', 4],
  ['of 39 months', '2023-04-01T00:00:00Z', 4],
  ['of 40 months', '2023-05-01T00:00:00Z', 5],
])('issued before 21 April 2021, %s', (_, end, required) => {
  const notBefore = new Date('2020-01-01T00:00:00Z')
  const logs = [ARGON, NESSIE, SABRE, OAK, aLog('Yeti')].map((log) => ({ log, at: notBefore }))
  const lifetime = { notBefore, notAfter: new Date(end) }
  const at = new Date('2020-06-01T00:00:00Z')
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, logs.slice(0, required), lifetime), { at }).kind).toBe('met')
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, logs.slice(0, required - 1), lifetime), { at }).kind).toBe('violated')
})

test('a log counts once, and a timestamp of a time to come not at all', () => {
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, ARGON], SHORT)).kind).toBe('violated')
  const future = { log: NESSIE, at: new Date(NOW.getTime() + 1) }
  const outcome = judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, future], SHORT))
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]).toMatchObject({ code: 'timestamp-not-counted' })
  expect(outcome.notes[0]?.message).toContain('it is of a time to come')
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, { log: NESSIE, at: NOW }], SHORT)).kind).toBe('met')
  const both = [ARGON, future, { log: NESSIE, at: NOW }]
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, both, SHORT)).kind).toBe('met')
})

test('one of a version that nobody knows does not count, and is told', () => {
  const outcome = judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, { log: NESSIE, version: 1 }], SHORT))
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]?.message).toBe('1 timestamp in the certificate of a version that nobody knows')
})

test('violated without any, and by a list that cannot be read', () => {
  expect(judgeLogged(aLeaf(PUBLIC_ISSUER, SHORT))).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" has timestamps of 0 logs that count; 2 are required for its 180 days',
  })
  const garbled = aLeaf(PUBLIC_ISSUER, {
    ...SHORT,
    extraExtensions: [rawExtension('1.3.6.1.4.1.11129.2.4.2', [4, 1, 0])],
  })
  const outcome = judgeLogged(garbled)
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]).toMatchObject({ code: 'unreadable-timestamps' })
})

test('without a log list a note says that operators and trust were not checked', () => {
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE], SHORT)).notes).toEqual([
    expect.objectContaining({ code: 'logs-not-checked' }),
  ])
})

// Delivered in the handshake.

test('met by two in the TLS extension, whatever the lifetime', () => {
  const outcome = judgeLogged(PLAIN, inExtension(PLAIN, [ARGON, NESSIE]))
  expect(outcome).toMatchObject({ kind: 'met', remedy: null })
  expect(outcome.message).toBe('"m.example.com" comes with timestamps of two logs or more, 2 of them in the handshake')
  const few = judgeLogged(PLAIN, inExtension(PLAIN, [ARGON]))
  expect(few.kind).toBe('violated')
  expect(few.message).toMatch(/^"m\.example\.com" has timestamps of 0 logs .*, and 1 in the handshake$/)
})

test('met by two in the stapled OCSP response; not by those for another certificate, nor by an error', () => {
  const staple = (leaf: MadeCertificate): readonly Partial<FlightFacts>[] => {
    const timestamps = timestampsFor(PLAIN, [ARGON, NESSIE])
    return [{ ocspResponse: base64(anOcspResponse({ leaf, issuer: PUBLIC_ISSUER, timestamps })) }]
  }
  expect(judgeLogged(PLAIN, { facts: staple(PLAIN) }).kind).toBe('met')
  expect(judgeLogged(PLAIN, { facts: staple(aLeaf(PUBLIC_ISSUER, { serial: Uint8Array.of(7) })) }).kind).toBe(
    'violated',
  )
  expect(judgeLogged(PLAIN, { facts: [{ ocspResponse: base64(anOcspError(3)) }] }).kind).toBe('violated')
})

test('one in the certificate and one in the handshake are enough for Apple and not for Android, which a note says', () => {
  const leaf = aLoggedLeaf(PUBLIC_ISSUER, [ARGON], SHORT)
  const outcome = judgeLogged(leaf, inExtension(leaf, [NESSIE]))
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['android-refuses', 'logs-not-checked'])
  expect(judgeLogged(leaf, inExtension(leaf, [ARGON])).kind).toBe('violated')
})

test('an unreadable list in the TLS extension is told', () => {
  const outcome = judgeLogged(PLAIN, { facts: [{ signedCertificateTimestamps: base64(listOf()) }] })
  expect(outcome).toMatchObject({ kind: 'violated', notes: [{ code: 'unreadable-timestamps' }, {}] })
})

test('where the flight broke off, too few are undetermined, and enough are met', () => {
  const facts = [{ end: { kind: 'closed', bytesRead: 9 } as const }]
  const outcome = judgeLogged(PLAIN, { facts })
  expect(outcome).toMatchObject({ kind: 'undetermined', remedy: null })
  expect(outcome.message).toMatch(/: whether there are more could not be seen$/)
  expect(judgeLogged(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE], SHORT), { facts }).kind).toBe('met')
})

test('every flight counts: one without the extension violates', () => {
  const { facts } = inExtension(PLAIN, [ARGON, NESSIE])
  const twice = [
    [PLAIN, PUBLIC_ISSUER],
    [PLAIN, PUBLIC_ISSUER],
  ]
  const decide = (each: WantedCase['facts']): Outcome['kind'] =>
    rule.decide(aCase({ lists: twice, facts: each ?? [], preinstalled: [PUBLIC_ROOT] }), REQUIREMENTS).kind
  expect(decide([...facts, ...facts])).toBe('met')
  expect(decide([...facts, {}])).toBe('violated')
  expect(decide([...facts, { end: { kind: 'reset', bytesRead: 9 } }])).toBe('met')
})

// Where it applies.

test.each([
  ['before', '2018-10-15T23:59:59Z', 'not-applicable'],
  ['at', '2018-10-16T00:00:00Z', 'violated'],
])('issued %s the begin', (_, begin, kind) => {
  const leaf = aLeaf(PUBLIC_ISSUER, { notBefore: new Date(begin), notAfter: new Date('2019-10-01T00:00:00Z') })
  expect(judgeLogged(leaf, { at: new Date('2019-01-01T00:00:00Z') }).kind).toBe(kind)
})

test('not applicable once the certificate has ended', () => {
  const { notAfter = NOW } = lasting(90)
  const leaf = aLeaf(PUBLIC_ISSUER, { notAfter })
  expect(judgeLogged(leaf, { at: notAfter }).kind).toBe('violated')
  expect(judgeLogged(leaf, { at: new Date(notAfter.getTime() + 1000) }).kind).toBe('not-applicable')
})

test('not applicable under an added root, with a note of what Android wants', () => {
  const outcome = judgeLogged(PLAIN, { preinstalled: [], added: [PUBLIC_ROOT] })
  expect(outcome).toMatchObject({ kind: 'not-applicable', notes: [{ code: 'android-added-root' }] })
})

test('a root that is added and preinstalled too is public', () => {
  expect(judgeLogged(PLAIN, { added: [PUBLIC_ROOT] }).kind).toBe('violated')
})

test.each([
  ['of Apple', { O: 'Apple Inc.', CN: 'Apple Root CA - G3' }, 'not-applicable'],
  ['that calls itself so', { O: 'Somebody', CN: 'Apple Root CA - G3' }, 'violated'],
])('under a root %s', (_, subject, kind) => {
  const root = aRoot('A Root', { subject })
  expect(judgeLogged(aLeaf(root, SHORT), { preinstalled: [root] }, []).kind).toBe(kind)
})

test('a leaf that is a preinstalled root itself is judged by its own key', () => {
  const own = aLeaf(undefined, SHORT)
  expect(judgeLogged(own, { preinstalled: [own] }, []).kind).toBe('violated')
})

test('without a path: undetermined where the issuer is missing, not applicable where no public root can be', () => {
  expect(judgeLogged(PLAIN, {}, []).kind).toBe('undetermined')
  const stranger = aRoot('Stranger')
  expect(judgeLogged(aLeaf(stranger), {}, [stranger]).kind).toBe('not-applicable')
})

test('without a path enough timestamps are enough under any root, unless a list asks for the issuer', () => {
  const leaf = aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE], SHORT)
  expect(judgeLogged(leaf, {}, []).kind).toBe('met')
  const list = { file: 'logs.json', date: null, logs: [listed(ARGON), listed(NESSIE)] }
  expect(judgeLogged(leaf, {}, [], list).kind).toBe('undetermined')
})

test('undetermined when no certificate was seen', () => {
  expect(rule.decide(aCase({ lists: [] }), REQUIREMENTS).kind).toBe('undetermined')
})

test('an explanation names its remedy', () => {
  expect(rule.explanation.remedies(REQUIREMENTS)).toMatchObject([{ remedy: { kind: 'replace-certificate' } }])
})

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
