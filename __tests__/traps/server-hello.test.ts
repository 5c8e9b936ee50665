import { expect, test } from '@jest/globals'
import { strict } from '../../src/policies/strict.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { offered } from '../../src/tls/offered.ts'
import { cipherSuite, suiteName } from '../../src/tls/registry/cipher-suites.ts'
import { exchangeOf, findingOf, rulesWith } from '../builders/run-gate.ts'
import { EC_LIST, GOOD_PEER, judgeAnswers, judgePeer, RSA_LIST, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { faultsOf, runWithPolicy } from '../input/run.ts'
import { alertRecord, type Deeds } from '../servers/by-hello.ts'
import { answerOf, peerDeeds } from '../servers/scripted-tls.ts'
import { decodeHello } from '../tls/decode-hello.ts'

test('trap 3: a ServerHello of TLS 1.2 in answer to a hello of TLS 1.3 is TLS 1.2, and not enough where 1.3 is required', async () => {
  const requirements = { ...strict.requirements, 'tls-version': { level: 'error', minimum: 0x0304 } } as const
  const report = await judgePeer({ tls13: false }, { over: { requirements } })
  expect(findingOf(report, 'tls-version')).toMatchObject({
    outcome: 'violated',
    message: 'the best version it speaks is TLS 1.2; TLS 1.3 is required',
  })
})

test('trap 3: the version of a ServerHello is that of supported_versions where it is there, the old field where not', async () => {
  const version = async (tls13: boolean): Promise<unknown> => {
    const reply = exchangeOf(await judgePeer({ tls13 }), 'client')?.replies[0]
    return reply?.kind === 'flight' ? reply.facts.version : reply
  }
  expect([await version(true), await version(false)]).toEqual([0x0304, 0x0303])
})

const UNKNOWN_NAME = alertRecord(112, 1)

test('trap 8: a warning of unrecognized_name before the ServerHello is a note, and the flight behind it is judged', async () => {
  const report = await judgeAnswers(
    peerDeeds(GOOD_PEER, (_purpose, _nth, hello) => Buffer.concat([UNKNOWN_NAME, answerOf(hello, GOOD_PEER)])),
  )
  expect(report.verdict).toBe('met')
  const reply = exchangeOf(report, 'client')?.replies[0]
  expect(reply?.kind === 'flight' ? reply.facts.warnings : reply).toEqual([112])
})

test('trap 8: a warning before a fatal alert is no acceptance: the fatal alert refuses', async () => {
  const report = await judgeAnswers(
    peerDeeds(GOOD_PEER, (purpose) =>
      purpose === 'unwanted' || purpose === 'legacy' ? Buffer.concat([UNKNOWN_NAME, alertRecord(40)]) : null,
    ),
  )
  expect(report.verdict).toBe('met')
  expect(exchangeOf(report, 'legacy')).toMatchObject({
    answer: { kind: 'refused', evidence: 'alert' },
    replies: [{ kind: 'alert', description: 40, warnings: [112] }],
  })
})

test('trap 8: a warning and then nothing is neither', async () => {
  const report = await judgeAnswers(
    peerDeeds(GOOD_PEER, (purpose) => (purpose === 'legacy' ? UNKNOWN_NAME : null)),
    SOME_SILENCE,
  )
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('undetermined')
})

test('trap 9: a suite that was not offered is a fault of the server, named with its number: undetermined, never met', async () => {
  const report = await judgePeer({ tls13: false, selects: () => 0x00a8 })
  for (const rule of ['tls-version', 'forward-secrecy'] as const) {
    expect(findingOf(report, rule)).toMatchObject({
      outcome: 'undetermined',
      message: 'it chose a suite that was not offered (0x00a8) when offered the hello of ios-18.4-ats',
    })
  }
  expect(report.verdict).toBe('undetermined')
})

test('trap 9: a good suite in answer to a hello of weak ones is neither weak nor refused', async () => {
  const report = await judgeAnswers(
    peerDeeds(GOOD_PEER, (purpose, _nth, hello) =>
      purpose === 'unwanted'
        ? answerOf(hello, { lists: [RSA_LIST, EC_LIST], suites: { 771: [0x002f, 0xc008] }, selects: () => 0xc02f })
        : null,
    ),
  )
  expect(findingOf(report, 'weak-ciphers')).toMatchObject({
    outcome: 'undetermined',
    message:
      'it chose a suite that was not offered (0xc02f) when offered only weak suites: neither accepted nor refused',
  })
})

test('trap 9: the listing of a server that always names the same suite comes to its end', async () => {
  const report = await judgePeer(
    {
      lists: [RSA_LIST],
      suites: { 771: [0xc02f, 0x002f, 0x0035, 0x000a] },
      selects: (suite) => (suite < 0xc000 ? 0x002f : suite),
    },
    { full: true },
  )
  expect(findingOf(report, 'weak-ciphers')).toMatchObject({
    outcome: 'violated',
    evidence: { accepted: [{ version: 'TLS 1.2', suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] }] },
  })
})

/** Compares the low byte of each suite alone, and has these. */
const LOW_BYTES = [0x000d, 0x0009, 0x000a, 0x002f]
const byLowByte: Deeds = (purpose, _nth, bytes) => {
  const none = { deed: 'say', bytes: alertRecord(40), end: 'hang' } as const
  if (purpose === 'sslv2' || purpose === 'legacy') return none
  const low = decodeHello(bytes).suites.map((suite) => suite & 0xff)
  const own = LOW_BYTES.find((suite) => low.includes(suite))
  if (own === undefined) return none
  const [any = 0] = decodeHello(bytes).suites
  const peer = { lists: [RSA_LIST, EC_LIST], tls13: false, suites: { 771: [any] } }
  // Written as if the suite were there: what it takes from the hello is its low byte.
  return { deed: 'say', bytes: answerOf(bytes, { ...peer, selects: () => own }), end: 'hang' }
}

test('trap 10: a server that ignores the high byte has what it answers to its own numbers, and nothing else', async () => {
  const report = await judgeAnswers(byLowByte)
  expect(findingOf(report, 'weak-ciphers')).toMatchObject({
    outcome: 'violated',
    evidence: {
      accepted: [
        {
          version: 'TLS 1.2',
          suites: [
            'TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA',
            'TLS_RSA_WITH_DES_CBC_SHA',
            'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
            'TLS_RSA_WITH_AES_128_CBC_SHA',
          ],
          complete: true,
        },
      ],
    },
  })
  expect(findingOf(report, 'tls-version').message).toMatch(/chose a suite that was not offered \(0x0009\)/)
})

test.each(['0xcc13', '0xcc14', '0xcc15', '0x0a0a', '0xfafa', '0x00ff', '0x5600'])(
  'trap 11: %s in a ServerHello is that number and no other, whatever name or place another suite shares with it',
  async (suite) => {
    const report = await judgePeer({ tls13: false, selects: () => Number(suite) })
    expect(findingOf(report, 'forward-secrecy')).toMatchObject({
      outcome: 'undetermined',
      message: expect.stringContaining(`a suite that was not offered (${suite})`),
    })
  },
)

test('trap 11: the drafts of ChaCha20 have names of their own, GREASE and signalling values have none', () => {
  const drafts = [0xcc13, 0xcc14, 0xcc15, 0xcca8, 0xcca9, 0xccaa].map(suiteName)
  expect(new Set(drafts).size).toBe(6)
  expect([0x0a0a, 0xfafa].map(cipherSuite)).toEqual([undefined, undefined])
  const { suites } = offered(CLIENTS['ios-18.4-ats'], 'm.example.com')
  expect(suites).toHaveLength(13)
  expect(suites.filter((suite) => [0x00ff, 0x5600].includes(suite) || (suite & 0x0f0f) === 0x0a0a)).toEqual([])
})

test('trap 11: a policy names suites as IANA does, each its own number; the names of OpenSSL are wrong input', () => {
  const listing = (name: string): string => `requirements: { forward-secrecy: { suites: [${name}] } }`
  const suitesOf = (name: string) => runWithPolicy(listing(name)).policy.requirements['forward-secrecy'].suites
  expect(suitesOf('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256')).toEqual([0xcca8])
  expect(suitesOf('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD')).toEqual([0xcc13])
  for (const name of ['ECDHE-RSA-CHACHA20-POLY1305', 'AES128-SHA', 'TLS_CHACHA20_POLY1305', 'TLS_FALLBACK_SCSV']) {
    expect(faultsOf(() => suitesOf(name))).toEqual([expect.stringContaining(`there is no cipher suite "${name}"`)])
  }
})

test('trap 13: a server of TLS 1.3 alone is legal: met for the clients of today, and it says who is left out', async () => {
  const report = await judgePeer({ suites: {} }, { policy: 'ats' })
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('met')
  expect(findingOf(report, 'tls-version').notes).toContainEqual({
    code: 'tls-1.3-only',
    message: 'refuses TLS 1.2: iOS before 12.2 and Android before 10 cannot connect',
  })
})

test('trap 13: a server of TLS 1.3 alone violates a policy whose client offers TLS 1.2 at most, and its version is named', async () => {
  const report = await judgePeer({ suites: {} }, { policy: 'ibm-connections' })
  expect(rulesWith(report, 'violated')).toEqual(['tls-version'])
  expect(findingOf(report, 'tls-version').notes).toContainEqual({
    code: 'only-newer',
    message: 'speaks only TLS 1.3, which this client does not offer',
  })
})

test('trap 16: an unknown named group in a ServerKeyExchange is named with its number: undetermined, no crash', async () => {
  const report = await judgePeer({ tls13: false, group: 0xfe0c })
  expect(findingOf(report, 'forward-secrecy')).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringContaining('chose a group that was not offered (0xfe0c)'),
  })
  expect(report.verdict).toBe('undetermined')
  // The certificates came before it and are judged.
  expect(findingOf(report, 'certificate-validity').outcome).toBe('met')
})

test('trap 16: a hybrid with ML-KEM is no group for TLS 1.2, though the newest phones offer it for TLS 1.3', async () => {
  const report = await judgePeer({ tls13: false, group: 0x11ec }, { over: { client: 'ios-26.4-ats' } })
  expect(findingOf(report, 'forward-secrecy')).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringContaining('chose a group that was not offered (0x11ec)'),
  })
})

test('trap 16: where only TLS 1.2 has the unknown group, phones with TLS 1.3 connect and a note tells of it', async () => {
  const report = await judgePeer({ group: 0x11ec })
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'tls-version').notes).toContainEqual({
    code: 'tls-1.2-broken',
    message: expect.stringContaining('chose a group that was not offered (0x11ec)'),
  })
})

test('trap 32: x25519 is a named group, not a number of bits that is too small', async () => {
  const report = await judgePeer({ tls13: false, group: 0x001d })
  expect(findingOf(report, 'forward-secrecy')).toMatchObject({
    outcome: 'met',
    message: 'negotiates TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 with x25519',
  })
  expect(JSON.stringify(report.findings)).not.toMatch(/\b25[35] bits\b/)
})
