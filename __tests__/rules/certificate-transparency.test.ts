import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { ListedLog } from '../../src/model/log-list.ts'
import type { Requirements } from '../../src/model/policy.ts'
import { rule } from '../../src/rules/certificate-transparency.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import { aCase, REQUIREMENTS, type WantedCase } from '../builders/case.ts'
import {
  aLeaf,
  anIntermediate,
  aRoot,
  NOT_BEFORE,
  NOW,
  parsed,
  rawExtension,
  type Wanted,
} from '../builders/certificates.ts'
import { anOcspError, anOcspResponse } from '../builders/ocsp-response.ts'
import {
  aLog,
  aLoggedLeaf,
  listed,
  listOf,
  type MadeLog,
  type Promised,
  timestampsFor,
} from '../builders/timestamps.ts'

const ROOT = aRoot('Public Root')
const ISSUER = anIntermediate(ROOT)
const [ARGON, NESSIE, SABRE, OAK] = [aLog('Argon'), aLog('Nessie'), aLog('Sabre'), aLog('Oak', 'rsa-2048')]
const DAY_MS = 86_400_000

/** Of so many days and seconds, from the usual begin. */
function lasting(days: number, seconds = 0): Wanted {
  return { notAfter: new Date(NOT_BEFORE.getTime() + days * DAY_MS + seconds * 1000) }
}

const SHORT = lasting(180)

// Counts by lifetime, without a list.

test.each<[what: string, lifetime: Wanted, required: number]>([
  ['180 days', lasting(180), 2],
  ['180 days and a second', lasting(180, 1), 3],
  ['825 days', lasting(825), 3],
  ['825 days and a second', lasting(825, 1), 4],
])('of %s, embedded timestamps of so many logs are enough and one less is not', (_, lifetime, required) => {
  const logs = [ARGON, NESSIE, SABRE, OAK]
  const enough = judged(aLoggedLeaf(ISSUER, logs.slice(0, required), lifetime))
  expect(enough).toMatchObject({ kind: 'met', remedy: null })
  expect(enough.message).toMatch(`has timestamps of ${required} logs that count; ${required} are required for its `)
  const few = judged(aLoggedLeaf(ISSUER, logs.slice(0, required - 1), lifetime))
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
  expect(judged(aLoggedLeaf(ISSUER, logs.slice(0, required), lifetime), { at }).kind).toBe('met')
  expect(judged(aLoggedLeaf(ISSUER, logs.slice(0, required - 1), lifetime), { at }).kind).toBe('violated')
})

test('a log counts once, and a timestamp of a time to come not at all', () => {
  expect(judged(aLoggedLeaf(ISSUER, [ARGON, ARGON], SHORT)).kind).toBe('violated')
  const future = { log: NESSIE, at: new Date(NOW.getTime() + 1) }
  const outcome = judged(aLoggedLeaf(ISSUER, [ARGON, future], SHORT))
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]).toMatchObject({ code: 'timestamp-not-counted' })
  expect(outcome.notes[0]?.message).toContain('it is of a time to come')
  expect(judged(aLoggedLeaf(ISSUER, [ARGON, { log: NESSIE, at: NOW }], SHORT)).kind).toBe('met')
  const both = [ARGON, future, { log: NESSIE, at: NOW }]
  expect(judged(aLoggedLeaf(ISSUER, both, SHORT)).kind).toBe('met')
})

test('one of a version that nobody knows does not count, and is told', () => {
  const outcome = judged(aLoggedLeaf(ISSUER, [ARGON, { log: NESSIE, version: 1 }], SHORT))
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]?.message).toBe('1 timestamp in the certificate of a version that nobody knows')
})

test('violated without any, and by a list that cannot be read', () => {
  expect(judged(aLeaf(ISSUER, SHORT))).toMatchObject({
    kind: 'violated',
    message: '"m.example.com" has timestamps of 0 logs that count; 2 are required for its 180 days',
  })
  const garbled = aLeaf(ISSUER, { ...SHORT, extraExtensions: [rawExtension('1.3.6.1.4.1.11129.2.4.2', [4, 1, 0])] })
  const outcome = judged(garbled)
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]).toMatchObject({ code: 'unreadable-timestamps' })
})

test('without a log list a note says that operators and trust were not checked', () => {
  expect(judged(aLoggedLeaf(ISSUER, [ARGON, NESSIE], SHORT)).notes).toEqual([
    expect.objectContaining({ code: 'logs-not-checked' }),
  ])
})

// Delivered in the handshake.

const PLAIN = aLeaf(ISSUER, lasting(183))

test('met by two in the TLS extension, whatever the lifetime', () => {
  const outcome = judged(PLAIN, inExtension(PLAIN, [ARGON, NESSIE]))
  expect(outcome).toMatchObject({ kind: 'met', remedy: null })
  expect(outcome.message).toBe('"m.example.com" comes with timestamps of two logs or more, 2 of them in the handshake')
  const few = judged(PLAIN, inExtension(PLAIN, [ARGON]))
  expect(few.kind).toBe('violated')
  expect(few.message).toMatch(/^"m\.example\.com" has timestamps of 0 logs .*, and 1 in the handshake$/)
})

test('met by two in the stapled OCSP response; not by those for another certificate, nor by an error', () => {
  const staple = (leaf: MadeCertificate): readonly Partial<FlightFacts>[] => {
    const timestamps = timestampsFor(PLAIN, [ARGON, NESSIE])
    return [{ ocspResponse: base64(anOcspResponse({ leaf, issuer: ISSUER, timestamps })) }]
  }
  expect(judged(PLAIN, { facts: staple(PLAIN) }).kind).toBe('met')
  expect(judged(PLAIN, { facts: staple(aLeaf(ISSUER, { serial: Uint8Array.of(7) })) }).kind).toBe('violated')
  expect(judged(PLAIN, { facts: [{ ocspResponse: base64(anOcspError(3)) }] }).kind).toBe('violated')
})

test('one in the certificate and one in the handshake are enough for Apple and not for Android, which a note says', () => {
  const leaf = aLoggedLeaf(ISSUER, [ARGON], SHORT)
  const outcome = judged(leaf, inExtension(leaf, [NESSIE]))
  expect(outcome.kind).toBe('met')
  expect(outcome.notes.map(({ code }) => code)).toEqual(['android-refuses', 'logs-not-checked'])
  expect(judged(leaf, inExtension(leaf, [ARGON])).kind).toBe('violated')
})

test('an unreadable list in the TLS extension is told', () => {
  const outcome = judged(PLAIN, { facts: [{ signedCertificateTimestamps: base64(listOf()) }] })
  expect(outcome).toMatchObject({ kind: 'violated', notes: [{ code: 'unreadable-timestamps' }, {}] })
})

test('where the flight broke off, too few are undetermined, and enough are met', () => {
  const facts = [{ end: { kind: 'closed', bytesRead: 9 } as const }]
  const outcome = judged(PLAIN, { facts })
  expect(outcome).toMatchObject({ kind: 'undetermined', remedy: null })
  expect(outcome.message).toMatch(/: whether there are more could not be seen$/)
  expect(judged(aLoggedLeaf(ISSUER, [ARGON, NESSIE], SHORT), { facts }).kind).toBe('met')
})

test('every flight counts: one without the extension violates', () => {
  const { facts } = inExtension(PLAIN, [ARGON, NESSIE])
  const twice = [
    [PLAIN, ISSUER],
    [PLAIN, ISSUER],
  ]
  const decide = (each: WantedCase['facts']): Outcome['kind'] =>
    rule.decide(aCase({ lists: twice, facts: each ?? [], preinstalled: [ROOT] }), REQUIREMENTS).kind
  expect(decide([...facts, ...facts])).toBe('met')
  expect(decide([...facts, {}])).toBe('violated')
})

// Where it applies.

test.each([
  ['before', '2018-10-15T23:59:59Z', 'not-applicable'],
  ['at', '2018-10-16T00:00:00Z', 'violated'],
])('issued %s the begin', (_, begin, kind) => {
  const leaf = aLeaf(ISSUER, { notBefore: new Date(begin), notAfter: new Date('2019-10-01T00:00:00Z') })
  expect(judged(leaf, { at: new Date('2019-01-01T00:00:00Z') }).kind).toBe(kind)
})

test('not applicable once the certificate has ended', () => {
  const { notAfter = NOW } = lasting(90)
  const leaf = aLeaf(ISSUER, { notAfter })
  expect(judged(leaf, { at: notAfter }).kind).toBe('violated')
  expect(judged(leaf, { at: new Date(notAfter.getTime() + 1000) }).kind).toBe('not-applicable')
})

test('not applicable under an added root, with a note of what Android wants', () => {
  const outcome = judged(PLAIN, { preinstalled: [], added: [ROOT] })
  expect(outcome).toMatchObject({ kind: 'not-applicable', notes: [{ code: 'android-added-root' }] })
})

test('a root that is added and preinstalled too is public', () => {
  expect(judged(PLAIN, { added: [ROOT] }).kind).toBe('violated')
})

test.each([
  ['of Apple', { O: 'Apple Inc.', CN: 'Apple Root CA - G3' }, 'not-applicable'],
  ['that calls itself so', { O: 'Somebody', CN: 'Apple Root CA - G3' }, 'violated'],
])('under a root %s', (_, subject, kind) => {
  const root = aRoot('A Root', { subject })
  expect(judged(aLeaf(root, SHORT), { preinstalled: [root] }, []).kind).toBe(kind)
})

test('a leaf that is a preinstalled root itself is judged by its own key', () => {
  const own = aLeaf(undefined, SHORT)
  expect(judged(own, { preinstalled: [own] }, []).kind).toBe('violated')
})

test('without a path: undetermined where the issuer is missing, not applicable where no public root can be', () => {
  expect(judged(PLAIN, {}, []).kind).toBe('undetermined')
  const stranger = aRoot('Stranger')
  expect(judged(aLeaf(stranger), {}, [stranger]).kind).toBe('not-applicable')
})

test('undetermined when no certificate was seen', () => {
  expect(rule.decide(aCase({ lists: [] }), REQUIREMENTS).kind).toBe('undetermined')
})

// With a log list.

const LEAF = aLoggedLeaf(ISSUER, [ARGON, NESSIE], SHORT)
const LOGS = [listed(ARGON), listed(NESSIE), listed(SABRE), listed(OAK)]
const RECENT = '2026-06-01T00:00:00Z'

test('met where the signatures are right, ECDSA and RSA, and the date of the list is told', () => {
  expect(withList(LEAF, LOGS)).toMatchObject({
    kind: 'met',
    notes: [{ code: 'log-list', message: 'ct/log_list.json is of 2026-06-01 00:00 UTC' }],
  })
  expect(withList(aLoggedLeaf(ISSUER, [ARGON, OAK], SHORT), LOGS).kind).toBe('met')
  const extensions = Uint8Array.of(0, 0, 5, 0, 0, 0, 0, 9)
  expect(withList(aLoggedLeaf(ISSUER, [ARGON, { log: NESSIE, extensions }], SHORT), LOGS).kind).toBe('met')
})

test('met by two in the TLS extension, which sign the certificate itself', () => {
  expect(withList(PLAIN, LOGS, inExtension(PLAIN, [ARGON, NESSIE])).kind).toBe('met')
  expect(withList(PLAIN, LOGS, inExtension(LEAF, [ARGON, NESSIE])).kind).toBe('violated')
})

test.each<[what: string, promised: Promised]>([
  ['of another certificate', { log: NESSIE, signature: new Uint8Array(71) }],
  ['with another hash', { log: NESSIE, algorithm: [2, 3] }],
  ['of another kind of key', { log: NESSIE, algorithm: [4, 1] }],
  ['of no kind', { log: NESSIE, algorithm: [4, 9] }],
])('a signature %s counts for nothing', (_, promised) => {
  const outcome = withList(aLoggedLeaf(ISSUER, [ARGON, promised], SHORT), LOGS)
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]?.message).toMatch(
    /^the timestamp of 2026-04-01 12:00 UTC by "Nessie" \(Operator of Nessie\) does not count: its signature /,
  )
})

test('a key in the list that is none makes the signature count for nothing', () => {
  expect(withList(LEAF, [listed(ARGON), listed(NESSIE, { key: 'AAAA' })]).kind).toBe('violated')
})

test('timestamps of a certificate that another issuer signed count for nothing', () => {
  const other = anIntermediate(ROOT, 'Other Intermediate')
  const value = aLoggedLeaf(ISSUER, [ARGON, NESSIE], SHORT)
  expect(withList(value, LOGS).kind).toBe('met')
  const moved = aLoggedLeaf(other, [ARGON, NESSIE], SHORT)
  expect(withList(moved, LOGS, {}, [other]).kind).toBe('met')
  // The same extension in a certificate of the other issuer.
  const stolen = rawExtension('1.3.6.1.4.1.11129.2.4.2', [...extensionOf(value)])
  expect(withList(aLeaf(other, { ...SHORT, extraExtensions: [stolen] }), LOGS, {}, [other]).kind).toBe('violated')
})

const BEFORE = NOT_BEFORE.getTime() - DAY_MS
const AFTER = NOT_BEFORE.getTime() + DAY_MS

test.each<[what: string, over: Partial<ListedLog>, kind: Outcome['kind'], why: string]>([
  ['qualified', { state: 'qualified' }, 'met', ''],
  ['read-only since', { state: 'readonly', sinceMs: AFTER }, 'met', ''],
  ['read-only before', { state: 'readonly', sinceMs: BEFORE }, 'violated', 'the log was read-only before it'],
  ['retired since', { state: 'retired', sinceMs: AFTER }, 'met', ''],
  ['retired before', { state: 'retired', sinceMs: BEFORE }, 'violated', 'the log was retired before it'],
  ['retired, nobody knows when', { state: 'retired', sinceMs: null }, 'violated', 'the log was retired before it'],
  ['rejected', { state: 'rejected' }, 'violated', 'the log is rejected'],
  ['pending', { state: 'pending' }, 'violated', 'the log is pending'],
  ['in no state', { state: null }, 'violated', 'the log is in no state that the list names'],
  ['for certificates that end now', { interval: { startMs: 0, endMs: Date.UTC(2030, 0) } }, 'met', ''],
  [
    'for those that end earlier',
    { interval: { startMs: 0, endMs: NOT_BEFORE.getTime() + 180 * DAY_MS } },
    'violated',
    'the log does not take certificates that end when this one does',
  ],
  [
    'for those that end later',
    { interval: { startMs: Date.UTC(2030, 0), endMs: Date.UTC(2031, 0) } },
    'violated',
    'the log does not take certificates that end when this one does',
  ],
])('a log that is %s', (_, over, kind, why) => {
  const outcome = withList(LEAF, [listed(ARGON), listed(NESSIE, over)])
  expect(outcome.kind).toBe(kind)
  expect(outcome.notes.some(({ message }) => message.endsWith(`does not count: ${why}`))).toBe(kind === 'violated')
})

test('a retired log counts where it was trusted when the certificate was issued, as a log of today shows', () => {
  const late = { log: ARGON, at: new Date(AFTER + DAY_MS) }
  const outcome = withList(aLoggedLeaf(ISSUER, [late, NESSIE], SHORT), [
    listed(ARGON),
    listed(NESSIE, { state: 'retired', sinceMs: AFTER }),
  ])
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]?.message).toContain('the log was retired before the certificate was issued')
})

test('a retired log counts only in a certificate, and not without one of today', () => {
  const retired = { state: 'retired', sinceMs: NOW.getTime() + DAY_MS }
  const logs = [listed(ARGON, retired), listed(NESSIE, retired)]
  const outcome = withList(LEAF, logs)
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toContain('(every log is retired)')
  const beside = withList(PLAIN, logs, inExtension(PLAIN, [ARGON, NESSIE]))
  expect(beside.kind).toBe('violated')
  expect(beside.notes[0]?.message).toContain('the log is retired, and the timestamp is not in the certificate')
})

test('operators: one timestamp of each up to 180 days, two above', () => {
  const google = { operator: 'Google' }
  const outcome = withList(LEAF, [listed(ARGON, google), listed(NESSIE, google)])
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toContain('(too few operators)')
  const long = aLoggedLeaf(ISSUER, [ARGON, NESSIE, SABRE], lasting(183))
  expect(withList(long, [listed(ARGON, google), listed(NESSIE, google), listed(SABRE)]).kind).toBe('met')
  expect(withList(long, [listed(ARGON, google), listed(NESSIE, google), listed(SABRE, google)]).kind).toBe('violated')
  const beside = inExtension(PLAIN, [ARGON, NESSIE])
  expect(withList(PLAIN, [listed(ARGON, google), listed(NESSIE, google)], beside).kind).toBe('violated')
})

test('one log at least follows RFC 6962', () => {
  const tiled = { kind: 'tiled' } as const
  expect(withList(LEAF, [listed(ARGON, tiled), listed(NESSIE)]).kind).toBe('met')
  const outcome = withList(LEAF, [listed(ARGON, tiled), listed(NESSIE, tiled)])
  expect(outcome.kind).toBe('violated')
  expect(outcome.message).toContain('(no log follows RFC 6962)')
})

test('a log that the list lacks counts for nothing; where the list is old or undated nobody knows', () => {
  const few = [listed(ARGON)]
  const recent = withList(LEAF, few)
  expect(recent.kind).toBe('violated')
  expect(recent.notes[0]?.message).toMatch(/by log \S+= does not count: ct\/log_list\.json does not list the log$/)
  const old = withList(LEAF, few, {}, [ISSUER], '2026-04-22T11:59:59Z')
  expect(old).toMatchObject({ kind: 'undetermined', remedy: null })
  expect(old.message).toMatch(/: ct\/log_list\.json may be too old for the others$/)
  expect(old.notes.at(-1)).toMatchObject({ code: 'log-list-old' })
  const undated = withList(LEAF, few, {}, [ISSUER], null)
  expect(undated).toMatchObject({ kind: 'undetermined' })
  expect(undated.notes.at(-1)?.message).toBe('ct/log_list.json does not say of when it is')
  expect(withList(LEAF, few, {}, [ISSUER], '2026-04-22T12:00:00Z').kind).toBe('violated')
  // What more of the list could not help is violated all the same.
  const one = aLoggedLeaf(ISSUER, [ARGON], SHORT)
  expect(withList(one, few, {}, [ISSUER], null).kind).toBe('violated')
})

test('an explanation names its remedy', () => {
  expect(rule.explanation.remedies(REQUIREMENTS)).toMatchObject([{ remedy: { kind: 'replace-certificate' } }])
})

function judged(
  leaf: MadeCertificate,
  over: Partial<WantedCase> = {},
  issuers: readonly MadeCertificate[] = [ISSUER],
  requirements: Requirements = REQUIREMENTS,
): Outcome {
  return rule.decide(aCase({ lists: [[leaf, ...issuers]], preinstalled: [ROOT], ...over }), requirements)
}

function withList(
  leaf: MadeCertificate,
  logs: readonly ListedLog[],
  over: Partial<WantedCase> = {},
  issuers: readonly MadeCertificate[] = [ISSUER],
  date: string | null = RECENT,
): Outcome {
  const logList = { file: 'ct/log_list.json', date, logs }
  return judged(leaf, over, issuers, {
    ...REQUIREMENTS,
    'certificate-transparency': { level: 'warning', logList },
  })
}

function inExtension(leaf: MadeCertificate, logs: readonly MadeLog[]): Required<Pick<WantedCase, 'facts'>> {
  return { facts: [{ signedCertificateTimestamps: base64(timestampsFor(leaf, logs)) }] }
}

function extensionOf(leaf: MadeCertificate): Uint8Array {
  const { signedCertificateTimestamps } = parsed(leaf).extensions
  if (signedCertificateTimestamps === null) throw new Error('no timestamps in it')
  return signedCertificateTimestamps
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
