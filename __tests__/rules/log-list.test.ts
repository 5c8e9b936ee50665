import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Outcome } from '../../src/model/finding.ts'
import type { ListedLog } from '../../src/model/log-list.ts'
import type { WantedCase } from '../builders/case.ts'
import { aLeaf, anIntermediate, NOT_BEFORE, NOW, parsed, rawExtension } from '../builders/certificates.ts'
import {
  ARGON,
  DAY_MS,
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
import { aLoggedLeaf, listed, type Promised } from '../builders/timestamps.ts'

// certificate-transparency with a log list: operators, states, signatures.

const LEAF = aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE], SHORT)
const LOGS = [listed(ARGON), listed(NESSIE), listed(SABRE), listed(OAK)]
const RECENT = '2026-06-01T00:00:00Z'

test('met where the signatures are right, ECDSA and RSA, and the date of the list is told', () => {
  expect(withList(LEAF, LOGS)).toMatchObject({
    kind: 'met',
    notes: [{ code: 'log-list', message: 'ct/log_list.json is of 2026-06-01 00:00 UTC' }],
  })
  expect(withList(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, OAK], SHORT), LOGS).kind).toBe('met')
  const extensions = Uint8Array.of(0, 0, 5, 0, 0, 0, 0, 9)
  expect(withList(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, { log: NESSIE, extensions }], SHORT), LOGS).kind).toBe('met')
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
  const outcome = withList(aLoggedLeaf(PUBLIC_ISSUER, [ARGON, promised], SHORT), LOGS)
  expect(outcome.kind).toBe('violated')
  expect(outcome.notes[0]?.message).toMatch(
    /^the timestamp of 2026-04-01 12:00 UTC by "Nessie" \(Operator of Nessie\) does not count: its signature /,
  )
})

test('a key in the list that is none makes the signature count for nothing', () => {
  expect(withList(LEAF, [listed(ARGON), listed(NESSIE, { key: 'AAAA' })]).kind).toBe('violated')
})

test('timestamps of a certificate that another issuer signed count for nothing', () => {
  const other = anIntermediate(PUBLIC_ROOT, 'Other Intermediate')
  const value = aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE], SHORT)
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
  const outcome = withList(aLoggedLeaf(PUBLIC_ISSUER, [late, NESSIE], SHORT), [
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
  const long = aLoggedLeaf(PUBLIC_ISSUER, [ARGON, NESSIE, SABRE], lasting(183))
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
  const old = withList(LEAF, few, {}, [PUBLIC_ISSUER], '2026-04-22T11:59:59Z')
  expect(old).toMatchObject({ kind: 'undetermined', remedy: null })
  expect(old.message).toMatch(/: ct\/log_list\.json may be too old for the others$/)
  expect(old.notes.at(-1)).toMatchObject({ code: 'log-list-old' })
  const undated = withList(LEAF, few, {}, [PUBLIC_ISSUER], null)
  expect(undated).toMatchObject({ kind: 'undetermined' })
  expect(undated.notes.at(-1)?.message).toBe('ct/log_list.json does not say of when it is')
  expect(withList(LEAF, few, {}, [PUBLIC_ISSUER], '2026-04-22T12:00:00Z').kind).toBe('violated')
  // What more of the list could not help is violated all the same.
  const one = aLoggedLeaf(PUBLIC_ISSUER, [ARGON], SHORT)
  expect(withList(one, few, {}, [PUBLIC_ISSUER], null).kind).toBe('violated')
})

function withList(
  leaf: MadeCertificate,
  logs: readonly ListedLog[],
  over: Partial<WantedCase> = {},
  issuers: readonly MadeCertificate[] = [PUBLIC_ISSUER],
  date: string | null = RECENT,
): Outcome {
  const logList = { file: 'ct/log_list.json', date, logs }
  return judgeLogged(leaf, over, issuers, logList)
}

function extensionOf(leaf: MadeCertificate): Uint8Array {
  const { signedCertificateTimestamps } = parsed(leaf).extensions
  if (signedCertificateTimestamps === null) throw new Error('no timestamps in it')
  return signedCertificateTimestamps
}
