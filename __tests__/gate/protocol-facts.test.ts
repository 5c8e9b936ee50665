import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { EC, RSA } from '../builders/identities.ts'
import { judgeFront, judgeOnce, withTimeout } from '../builders/judge-once.ts'
import { exchangeOf, findingOf, PROTOCOL_FACTS, type ProtocolFact, type RunOptions } from '../builders/run-gate.ts'
import { EC_LIST, judgePeer, RSA_LIST } from '../builders/scripted-peers.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import { answerOf } from '../servers/scripted-tls.ts'

const ALL: RunOptions = { ...withTimeout(4000), facts: PROTOCOL_FACTS }

function outcomes(report: TargetReport, ...rules: readonly ProtocolFact[]): readonly OutcomeKind[] {
  return rules.map((rule) => findingOf(report, rule).outcome)
}

test('a good server of TLS 1.2 and 1.3 meets all of them', async () => {
  const report = await judgeOnce(startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' }), ALL)
  expect(outcomes(report, ...PROTOCOL_FACTS)).toEqual(PROTOCOL_FACTS.map(() => 'met'))
  expect(report.verdict).toBe('met')
})

test('TLS 1.3 alone has settled what TLS 1.2 needed an extension for', async () => {
  const report = await judgeOnce(startNodeTls({ identities: [EC], minimumVersion: 'TLS 1.3' }), ALL)
  expect(outcomes(report, ...PROTOCOL_FACTS)).toEqual([
    'met', // hsts
    'not-applicable', // secure-renegotiation
    'met', // extended-master-secret
    'met', // tls-compression
    'not-applicable', // downgrade-protection
    'met', // key-exchange
  ])
})

// OpenSSL has extended_master_secret since 1.1.0, the marker since 1.1.1, TLS_FALLBACK_SCSV since 1.0.1j.
test('OpenSSL 1.0.2 with TLS 1.0 to 1.2', async () => {
  const report = await judgeOnce(
    startLegacyNode('1.0.2s', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] }),
    ALL,
  )
  expect(outcomes(report, ...PROTOCOL_FACTS)).toEqual(['violated', 'met', 'violated', 'met', 'met', 'met'])
  expect(findingOf(report, 'extended-master-secret').message).toBe(
    'does not answer extended_master_secret at TLS 1.2 to the hello of ios-18.4-ats',
  )
  expect(findingOf(report, 'downgrade-protection')).toMatchObject({
    message: 'refuses a client that fell back to TLS 1.1 (alert 86)',
    notes: [{ code: 'no-downgrade-marker' }],
  })
})

test('OpenSSL 1.1.1 marks its answers of TLS 1.0 and 1.1: nobody is asked for TLS_FALLBACK_SCSV', async () => {
  const report = await judgeOnce(
    startLegacyNode('1.1.1k', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] }),
    ALL,
  )
  expect(findingOf(report, 'downgrade-protection').message).toBe('has the downgrade marker in its answers of TLS 1.1')
  expect(exchangeOf(report, 'fallback')).toBeUndefined()
  expect(outcomes(report, 'secure-renegotiation', 'extended-master-secret')).toEqual(['met', 'met'])
})

// The flights of scripted peers have no extensions, and no marker.
test('a peer of TLS 1.2 and 1.3 without any of it', async () => {
  const report = await judgePeer({}, { facts: PROTOCOL_FACTS })
  expect(outcomes(report, 'secure-renegotiation', 'extended-master-secret', 'tls-compression')).toEqual([
    'violated',
    'violated',
    'met',
  ])
  expect(findingOf(report, 'downgrade-protection')).toMatchObject({
    outcome: 'violated',
    message: 'its answer of TLS 1.2 has no downgrade marker, though it speaks TLS 1.3',
  })
})

test('a peer of TLS 1.1 and 1.2 that ignores TLS_FALLBACK_SCSV, too', async () => {
  const peer = { tls13: false, suites: { 771: [0xc02b, 0xc02f], 770: [0xc013] } }
  const report = await judgePeer(peer, { facts: ['downgrade-protection'] })
  expect(findingOf(report, 'downgrade-protection')).toMatchObject({
    outcome: 'violated',
    message:
      'its answer of TLS 1.1 has no downgrade marker, though it speaks TLS 1.2, and it ignores TLS_FALLBACK_SCSV',
  })
  expect(exchangeOf(report, 'fallback')?.offer.suites).not.toContain(0x5600)
})

test('one that stays silent on TLS_FALLBACK_SCSV is not known to be protected', async () => {
  const peer = { lists: [RSA_LIST], tls13: false, suites: { 771: [0xc02f], 770: [0xc013] } }
  const report = await judgeFront(
    (purpose, _nth, hello) =>
      purpose === 'fallback' ? { deed: 'hang' } : { deed: 'say', bytes: answerOf(hello, peer), end: 'hang' },
    { ...withTimeout(600), facts: ['downgrade-protection'] },
  )
  expect(findingOf(report, 'downgrade-protection').outcome).toBe('undetermined')
})

test.each([
  [0, 'met'],
  [1, 'violated'],
] as const)('a peer that takes compression method %i of deflate and null: %s', async (compression, expected) => {
  // To the client itself, which offers null alone, a peer that takes deflate is broken: it has TLS 1.3 for it.
  const report = await judgePeer({ compression }, { facts: ['tls-compression'] })
  expect(findingOf(report, 'tls-compression').outcome).toBe(expected)
  expect(exchangeOf(report, 'client')?.offer.compressionMethods).toBeUndefined()
  expect(exchangeOf(report, 'client-1.2-rsa')?.offer.compressionMethods).toEqual([1, 0])
})

test('a group of TLS 1.3 in an answer of TLS 1.2 is a finding, not a crash', async () => {
  const peer = { lists: [EC_LIST, RSA_LIST], group: 0x11ec, tls13: false }
  const report = await judgePeer(peer, { facts: ['key-exchange'] })
  expect(findingOf(report, 'key-exchange')).toMatchObject({
    outcome: 'violated',
    message: 'to the hello of ios-18.4-ats it chose X25519MLKEM768, which was not offered or is not for that version',
  })
})
